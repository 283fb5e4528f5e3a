"""The person whose name follows what an office is of: "the president of the council, Anna Weber, said"."""

from __future__ import annotations

from graphbuild.model import Token
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.modifiers import HYPHENS
from graphbuild.resolve.roles import Role

_LONGEST = 9  # words of what an office is of or for
_COMPLEMENT = frozenset({"of", "for", "to", "in"})
_CLOSING = frozenset({",", ".", ";", ":", ")", "-", "\u2013", "\u2014", "\u2022"})
_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "CCONJ", "PART"})


def holder_behind(candidate: Candidate, role: Role) -> Candidate | None:
    """Return the name behind an office's phrase, with a comma or without; none in a list of persons.

    Without a comma it follows what the office is of ("Ambassador to Peru Anna Weber") or a second title ("French Deputy
    Premier and Minister of Lakes Anna Weber").
    """
    if role.noun.kind != "person" or role.plural or role.determiner in ("another", "any", "every", "each"):
        return None
    tokens = candidate.sentence.tokens
    whose = role.determiner or role.state or role.organization
    following = _follows_name(candidate, tokens)
    if (following and role.determiner != "the") or not (whose or candidate.start == 0):
        return None
    persons = {c.start: c for c in candidate.sentence_ahead if c.name and c.label == "PERSON" and c.actor is not None}
    direct = _without_comma(candidate, role, persons, tokens)
    if direct is not None:
        return direct
    comma = _end_of_complement(candidate, tokens)
    if following or comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return None
    person = persons.get(comma + 1)
    if person is None or is_other_office(role, person.role):
        return None
    if person.token.dep in ("nsubj", "nsubjpass") and candidate.token.dep in ("pobj", "dobj"):
        return None  # "After she met the president, Anna Weber, a critic, left"
    return person if _is_closed(person, candidate.sentence_ahead, tokens) else None


def _without_comma(
    candidate: Candidate, role: Role, persons: dict[int, Candidate], tokens: tuple[Token, ...]
) -> Candidate | None:
    end = candidate.end
    if end + 1 >= len(tokens):
        return None
    if tokens[end].text == "and":
        person = persons.get(end + 1)
        titled = person is not None and person.role is not None and not role.determiner and role.state is not None
        return person if titled and candidate.token.text.istitle() else None
    if tokens[end].text not in _COMPLEMENT:
        return None
    for i in range(end + 1, min(end + _LONGEST, len(tokens))):
        person = persons.get(i)
        if person is not None:
            named = tokens[i - 1].pos in ("PROPN", "NOUN") and " " in person.name
            return person if named and not (person.role is not None and person.role.office) else None
        if tokens[i].pos not in _WORDS and tokens[i].text not in HYPHENS:
            return None
    return None


def _follows_name(candidate: Candidate, tokens: tuple[Token, ...]) -> bool:
    """Whether the office is that of a person named before it: "Otto Kern, founder of the firm, Anna Weber"."""
    i = candidate.start - 1
    while i > 0 and tokens[i].pos in _WORDS and tokens[i].entity_type != "PERSON":
        i -= 1
    i -= tokens[i].text == ","
    return i >= 0 and tokens[i].entity_type == "PERSON"


def _end_of_complement(candidate: Candidate, tokens: tuple[Token, ...]) -> int:
    """The word after the phrase and what it is of: "of the Lake Council"."""
    end = candidate.end
    if end < len(tokens) and tokens[end].text in _COMPLEMENT:
        last = min(len(tokens), end + _LONGEST)
        while end < last and tokens[end].pos in _WORDS:
            end += 1
    return end


def is_other_office(role: Role, other: Role | None) -> bool:
    """Return whether a name's own title is another office than the phrase's: "Ambassador Weber, the First Lady"."""
    offices = {role.office, other.office} if other is not None else set()
    return len(offices) > 1 and not offices & {"", "head of state", "head of government", "leader"}


def _is_closed(person: Candidate, ahead: list[Candidate], tokens: tuple[Token, ...]) -> bool:
    """Whether a comma or stop closes the name, and no further member of a list follows."""
    end = person.end
    if end >= len(tokens):
        return True
    if tokens[end].text not in _CLOSING:
        return False
    after = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].text in ("and", "&", "or"))
    listed = any(c.start == after and c.name and c.label == "PERSON" for c in ahead)
    return not (tokens[end].text == "," and listed)
