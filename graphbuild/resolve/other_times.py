"""Whether an office is spoken of in a year when another held it: "in 2003 the president signed the pact"."""

from __future__ import annotations

from graphbuild.model import Sentence, Token
from graphbuild.resolve.agreement import clause_verb
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.offices import Holder, same_office

_YEAR = 4  # digits


def is_of_another_time(candidate: Candidate, holder: Holder, office: str) -> bool:
    """Return whether the years in the phrase's own clause all lie outside the person's terms of this office."""
    sentence = candidate.sentence
    numbers = [t for t in sentence.tokens if _is_year(t)]
    if not numbers:
        return False
    verb = _finite_verb(sentence, candidate.token)
    if verb.tag not in ("VBD", "VBN"):
        return False  # "says that the war of 2003"
    years = [t.text[:_YEAR] for t in numbers if clause_verb(sentence, t).index == verb.index]
    return bool(years) and not any(_serves(holder, office, year) for year in years)


def is_of_another_holder(candidate: Candidate, identity: str, office: str, history: History) -> bool:
    """Return whether the sentence names another holder before: "President Weber led the President's Task Force"."""
    return any(
        c.actor not in (None, identity) and c.role is not None and c.name and c.role.office == office
        and c.end <= candidate.start and c.sentence is candidate.sentence
        and history.cast.actors[c.actor or ""].country == history.cast.actors[identity].country
        for c in history.current
    )  # fmt: skip


def _finite_verb(sentence: Sentence, token: Token) -> Token:
    """The verb of the clause; above an infinitive or participle, the verb that it completes."""
    verb = clause_verb(sentence, token)
    while verb.tag in ("VB", "VBG") and verb.dep in ("xcomp", "advcl", "acl", "pcomp"):
        above = clause_verb(sentence, verb)
        if above.index == verb.index:
            break
        verb = above
    return verb


def _is_year(token: Token) -> bool:
    text = token.text[:_YEAR]
    return token.entity_type == "DATE" and text.isdecimal() and text[:2] in ("19", "20") and len(text) == _YEAR


def _serves(holder: Holder, office: str, year: str) -> bool:
    terms = [t for t in holder.terms if same_office(t.office) == same_office(office)] or holder.terms
    return any(t.start[:_YEAR] <= year and (not t.end or year <= t.end[:_YEAR]) for t in terms)
