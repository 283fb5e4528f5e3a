"""Whether an office is spoken of in a year when another held it: "in 2003 the president signed the pact"."""

from __future__ import annotations

from graphbuild.model import Token
from graphbuild.resolve.agreement import clause_verb
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.offices import Holder, same_office

_YEAR = 4  # digits


def is_of_another_time(candidate: Candidate, holder: Holder, office: str) -> bool:
    """Return whether the years in the phrase's own clause all lie outside the person's terms of this office."""
    sentence = candidate.sentence
    numbers = [t for t in sentence.tokens if _is_year(t)]
    if not numbers:
        return False
    verb = clause_verb(sentence, candidate.token)
    if verb.tag not in ("VBD", "VBN"):
        return False  # "says that the war of 2003"
    years = [t.text[:_YEAR] for t in numbers if clause_verb(sentence, t).index == verb.index]
    return bool(years) and not any(_serves(holder, office, year) for year in years)


def _is_year(token: Token) -> bool:
    text = token.text[:_YEAR]
    return token.entity_type == "DATE" and text.isdecimal() and text[:2] in ("19", "20") and len(text) == _YEAR


def _serves(holder: Holder, office: str, year: str) -> bool:
    terms = [t for t in holder.terms if same_office(t.office) == same_office(office)] or holder.terms
    return any(t.start[:_YEAR] <= year and (not t.end or year <= t.end[:_YEAR]) for t in terms)
