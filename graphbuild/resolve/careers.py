"""Capitalized words of careers that are no body: job titles, what an office is for, what somebody studied."""

from __future__ import annotations

from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_BEFORE_TITLES = frozenset({",", "as", "&", "and", "-", "\u2013", "\u2014", "a", "an", "was", "is", "became", "for"})
_LINKS = frozenset({"of", "for", "in"})


def is_of_a_career(name: Candidate, tables: Tables) -> bool:
    """Return whether an unknown name is a job title, a field or a degree: "Outreach Specialist", "Arts"."""
    if name.entries or name.role is not None or name.name_start == 0:
        return False
    if name.label == "PERSON":
        return " " not in name.name and name.name.lower() in read_words("resolve", "job_nouns.txt")
    return _is_job_title(name, tables) or _is_field(name, tables) or _is_study(name)


def _is_job_title(name: Candidate, tables: Tables) -> bool:
    """Whether one person's job is named in a list or a career: "Weber, Outreach Specialist, Lakes Council"."""
    tokens = name.sentence.tokens
    before = tokens[name.name_start - 1].text.lower()
    behind_person = before == "," and tokens[name.name_start - 2].entity_type == "PERSON"
    if before not in _BEFORE_TITLES or (_is_subject(name) and not behind_person):
        return False
    closed = name.name_end == len(tokens) or tokens[name.name_end].pos == "PUNCT"
    if name.token.dep in ("compound", "nmod", "poss") and not closed:
        return False  # "a Lakes Coast Guard officer"
    return _is_job(tokens[name.name_end - 1].text.lower(), tables)


def _is_subject(name: Candidate) -> bool:
    """Whether the name is the subject of a verb, or a member of one; what stands beside it is not."""
    token = name.token
    while token.dep == "conj":
        token = name.sentence.tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass")


def _is_job(word: str, tables: Tables) -> bool:
    noun = tables.role_nouns.get(word)
    person = noun is not None and noun.kind == "person" and not noun.plural
    return person or word in read_words("resolve", "job_nouns.txt")


def _is_field(name: Candidate, tables: Tables) -> bool:
    """Whether the words say what an office is for: "Vice President for Education and Employment"."""
    tokens = name.sentence.tokens
    if name.name_start < 2 or tokens[name.name_start - 1].text.lower() not in _LINKS:
        return False
    office = tokens[name.name_start - 2].text
    field = tokens[name.name_end - 1].text.lower() in read_words("resolve", "topics.txt")
    return field and office[:1].isupper() and _is_job(office.lower(), tables)


def _is_study(name: Candidate) -> bool:
    """Whether the words are what somebody studied: "a degree in Public Policy", "Master of Arts in Reading"."""
    sentence = name.sentence
    token = sentence.tokens[name.head]
    if sentence.tokens[name.name_start - 1].text.lower() not in _LINKS:
        return False
    degrees = read_words("resolve", "degrees.txt")
    above = sentence.ancestors(token)[:4]
    return any(t.text.lower() in degrees for t in above) and not any(
        t.text.lower() in ("from", "at") for t in above[:1]
    )
