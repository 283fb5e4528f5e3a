"""Names in a sentence: from the tables, from the model's entity spans, from runs of proper nouns.

The tables overrule the model, but for a longer name that holds one of theirs: "New Mexico", "Michael Jordan".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphbuild.model import ActorKind, MentionKind, Sentence, Token
from graphbuild.resolve.candidates import Candidate, head_of, words_of
from graphbuild.resolve.completing import completed
from graphbuild.resolve.gazetteer import Entry, Form, Match
from graphbuild.resolve.junk import is_no_actor
from graphbuild.resolve.longer_names import is_no_name, is_part_of_longer_name, names_event
from graphbuild.resolve.modifiers import HYPHENS, STATE_FORMS
from graphbuild.resolve.parting import is_no_first_name, is_title_of_several, part_persons
from graphbuild.resolve.tables import Tables
from graphbuild.resolve.trimming import PARTICLES, is_title, trim
from graphbuild.resources import read_words

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT"})
_PROPER = frozenset({"NNP", "NNPS"})
_ADJECTIVES = frozenset({Form.ADJECTIVE})
_OF_PEOPLES = frozenset({Form.ADJECTIVE, Form.DEMONYM})
_INSIDE = frozenset({"amod", "compound", "npadvmod", "nmod", "advmod", "acomp", "attr"})
_UNSURE_DEPS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "appos", "conj", "poss", "attr", "compound", "ROOT"})


def find_names(sentence: Sentence, matches: list[Match], tables: Tables) -> list[Candidate]:
    """Return the candidates that are names, in reading order, without overlap."""
    named = [entity for entity in _entities(sentence) if entity[2] in _NAMES]
    entities = _joined(sentence, list(part_persons(sentence, named, tables)), tables) if named else []
    by_word: dict[int, tuple[int, int, str]] = {}
    for entity in entities if matches else ():
        by_word.update(dict.fromkeys(range(entity[0], entity[1]), entity))
    taken: set[int] = set()
    found: list[Candidate] = []
    for match in matches:
        if names_event(sentence, match):
            taken.update(range(match.start, match.end))
            continue
        if is_no_name(sentence, match) or is_part_of_longer_name(sentence, match, by_word.get(match.start), tables):
            continue
        candidate = _from_match(sentence, match)
        if candidate is not None:
            found.append(candidate)
            taken.update(range(match.start, match.end))
    for start, end, label in entities:
        titled = end - start == 1 and start > 0 and sentence.tokens[start - 1].text.lower() == "the"
        if (titled or label in ("ORG", "NORP")) and _is_role_noun(sentence, start, end, tables):
            continue  # "the Queen" is whoever reigns
        if end - start == 1 and _is_code_or_pair(sentence, start, label, tables):
            continue
        first, last = trim(sentence, start, end, label, taken, tables)
        said = sentence.tokens[first - 1].text.lower() == "the" or first - 1 in taken
        if label == "ORG" and start < first < last and said and _is_role_noun(sentence, first, last, tables):
            continue  # "Peruvian" "Ministry of Lakes"
        if last - first == 1 and end - start > 1:
            noun = sentence.tokens[first].text.lower() in tables.role_heads
            if noun or _is_code_or_pair(sentence, first, label, tables):
                continue  # "Office of the" of "Office of the Deputy Secretary"; "TX" of "Austin, TX"
        found.extend(_from_entity(sentence, first, last, label, taken))
    for start, end in _proper_runs(sentence, taken, tables):
        if end - start > 1 or not _is_code_or_pair(sentence, start, "", tables):
            found.append(_make(sentence, start, end, (), "", sure=False))
    return completed(sentence, sorted(found, key=lambda c: c.start), tables)


def _entities(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    start = end = -1
    tokens = sentence.tokens
    for token in [t for t in tokens if t.entity_iob != "O"]:
        i = token.index
        if token.entity_iob == "I" and i == end:
            end += 1
            continue
        if start >= 0:
            yield start, end, tokens[start].entity_type
        start, end = (i, i + 1) if token.entity_iob in ("B", "I") else (-1, -1)
    if start >= 0:
        yield start, end, tokens[start].entity_type


def _joined(sentence: Sentence, entities: list[tuple[int, int, str]], tables: Tables) -> list[tuple[int, int, str]]:
    """The entities; two side by side are one where the first is a part of the second's noun: "Bustan" "al-Basha"."""
    joined: list[tuple[int, int, str]] = []
    for start, end, label in entities:
        if joined and joined[-1][1] == start:
            token = sentence.tokens[start - 1]
            if (
                token.dep == "compound"
                and start <= token.head < end
                and label in _NAMES
                and token.entity_type != "NORP"
                and not (label == "PERSON" and end - start > 1 and is_no_first_name(sentence, joined[-1], tables))
                and not (label == "PERSON" and is_title_of_several(token, tables))
            ):
                first = joined.pop()
                joined.append((first[0], end, first[2]))
                continue
        joined.append((start, end, label))
    return joined


def _make(
    sentence: Sentence, start: int, end: int, entries: tuple[Entry, ...], label: str, *, sure: bool = True
) -> Candidate:
    candidate = Candidate(
        sentence, start, end, head_of(sentence, start, end), MentionKind.NAME,
        name=words_of(sentence, start, end), entries=entries, label=label, sure=sure,
    )  # fmt: skip
    candidate.name_start, candidate.name_end = start, end
    return candidate


def _is_role_noun(sentence: Sentence, start: int, end: int, tables: Tables) -> bool:
    """Whether an entity is a mere noun of role in capitals: "Interior Ministry", "the Navy"."""
    words = [
        t.text.lower() for t in sentence.tokens[start:end] if t.text.lower() not in ("the", "senior", "'s", "\u2019s")
    ]
    return bool(words) and " ".join(words) in tables.role_nouns


def _is_code_or_pair(sentence: Sentence, at: int, label: str, tables: Tables) -> bool:
    """Whether a single word is a postal code ("TX", "Austin, TX") or joins two countries ("U.S.-Mexico")."""
    word = sentence.tokens[at].text
    if len(word) == 2 and word.isupper() and (label in ("GPE", "LOC") or _is_behind_town(sentence, at)):
        return True
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and any(e.form in STATE_FORMS and e.country_state for e in tables.gazetteer.lookup(first))


def _is_behind_town(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    return at > 1 and tokens[at - 1].text == "," and tokens[at - 2].entity_type in ("GPE", "LOC")


def _from_match(sentence: Sentence, match: Match) -> Candidate | None:
    last = sentence.tokens[match.end - 1]
    entries = match.entries
    if match.forms == _ADJECTIVES and all(e.country_state is None for e in entries):
        return None  # "South American"
    if not match.forms.isdisjoint(STATE_FORMS):
        entries = _choose_form(sentence, match, last.dep)
        if not entries:
            return None
    town = entries[0].actor.kind is ActorKind.PLACE or entries[0].form is Form.CAPITAL
    if town and _has_direction(sentence, match):
        return _make(sentence, match.start - 1, match.end, (), "GPE")  # "eastern Aleppo"
    start = match.start + (sentence.tokens[match.start].text.lower() == "the" and match.end - match.start > 1)
    candidate = _make(sentence, start, match.end, entries, last.entity_type)
    if Form.ADJECTIVE in match.forms and all(e.form is Form.ADJECTIVE for e in entries):
        candidate.kind = MentionKind.DEMONYM
    return candidate


def _has_direction(sentence: Sentence, match: Match) -> bool:
    before = sentence.tokens[match.start - 1] if match.start else None
    return (
        before is not None
        and before.text.lower() in read_words("resolve", "directions.txt")
        and match.start <= before.head < match.end
    )


def _choose_form(sentence: Sentence, match: Match, dep: str) -> tuple[Entry, ...]:
    """The entries of the form that the grammar asks for."""
    forms = match.forms
    last = sentence.tokens[match.end - 1]
    following = sentence.tokens[match.end].text if match.end < len(sentence.tokens) else ""
    modifies = dep in ("amod", "compound", "npadvmod", "nmod", "advmod", "dep") or following in HYPHENS
    if Form.NAME in forms and not (Form.ADJECTIVE in forms and modifies):
        return match.entries if forms.isdisjoint(_OF_PEOPLES) else match.without(_OF_PEOPLES)
    if Form.DEMONYM in forms and not modifies and last.tag in ("NNS", "NNPS", "NNP", "NN"):
        counted = last.tag in ("NNS", "NNPS") or sentence.child(last, "det", "nummod", "amod") is not None
        if counted or Form.ADJECTIVE not in forms:
            return match.of_form(Form.DEMONYM)
    if Form.ADJECTIVE in forms:
        if dep in ("acomp", "dobj", "pobj", "attr", "oprd") and not modifies:
            return ()
        return match.of_form(Form.ADJECTIVE)
    return match.entries


def _from_entity(sentence: Sentence, start: int, end: int, label: str, taken: set[int]) -> Iterator[Candidate]:
    tokens = sentence.tokens
    if start >= end or any(i in taken for i in range(start, end)):
        return
    words = tokens[start:end]
    if label == "NORP" and tokens[end - 1].dep in _INSIDE and tokens[end - 1].tag not in ("NNS", "NNPS"):
        return  # "European champions", "Western allies": not a name of somebody
    if is_no_actor(words):
        taken.update(range(start, end) if end - start > 1 else ())  # "Haiyan" of "Typhoon Haiyan" is nobody either
        return
    while end < len(tokens) - 1 and tokens[end].text in HYPHENS and tokens[end].span.start == tokens[end - 1].span.end:
        if tokens[end + 1].tag not in _PROPER or tokens[end + 1].span.start != tokens[end].span.end:
            break
        end += 2
    # a lower-case particle or first half that the entity leaves out: "al-Basha"
    while (
        start >= 2 and tokens[start - 1].text in HYPHENS and tokens[start - 2].text.lower() in ("al", "el", "ash", "an")
    ):
        start -= 2
    if start and label in ("GPE", "LOC") and start - 1 not in taken:
        before = tokens[start - 1]
        if before.text.lower() in read_words("resolve", "directions.txt") and start <= before.head < end:
            start -= 1  # "eastern Aleppo"
    taken.update(range(start, end))
    yield _make(sentence, start, end, (), label)


def _proper_runs(sentence: Sentence, taken: set[int], tables: Tables) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns outside every entity."""
    tokens = sentence.tokens
    end = 0
    for i in [t.index for t in tokens if t.tag in _PROPER]:
        if i < end or i in taken or not _opens_run(tokens[i], tables):
            continue
        end = i + 1
        while end < len(tokens) and end not in taken and (
            _continues_run(tokens[end], tables) or (tokens[end].text in HYPHENS and end + 1 < len(tokens)
            and tokens[end + 1].tag in _PROPER and tokens[end + 1].span.start == tokens[end].span.end)
        ):  # fmt: skip
            end += 1
        start = i
        while start > 0 and start - 1 not in taken and _is_particle(tokens, start - 1, i, end):
            start -= 1
        if tokens[end - 1].dep in _UNSURE_DEPS and not is_no_actor(tokens[start:end]):
            yield start, end


def _is_particle(tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
    """Whether a small word belongs to the name behind it; a hyphen does without a space between."""
    if tokens[at].text == "-":
        return tokens[at].span.end == tokens[at + 1].span.start
    return tokens[at].text.lower() in PARTICLES and (at == 0 or first <= tokens[at].head < end)


def _opens_run(token: Token, tables: Tables) -> bool:
    return (
        token.tag in _PROPER
        and token.text[:1].isupper()
        and len(token.text) > 1
        and token.entity_type not in ("DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MONEY", "PERCENT")
        and token.text.lower() not in tables.role_heads
        and token.text.lower() not in read_words("resolve", "no_names.txt")
        and not is_title(token.text, tables)
    )


def _continues_run(token: Token, tables: Tables) -> bool:
    return _opens_run(token, tables)
