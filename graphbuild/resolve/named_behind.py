"""The person whose name a comma parts from his office: "the president of the council, Anna Weber, said"."""

from __future__ import annotations

from graphbuild.model import Token
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.roles import Role

_LONGEST = 9  # words of what an office is of or for
_COMPLEMENT = frozenset({"of", "for", "to", "in"})
_CLOSING = frozenset({",", ".", ";", ":", ")", "-", "\u2013", "\u2014", "\u2022"})
_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "CCONJ", "PART"})


def named_behind(candidate: Candidate, role: Role) -> Candidate | None:
    """Return the name behind the comma that closes an office's phrase; none in a list of persons."""
    if role.noun.kind != "person" or role.plural or role.determiner in ("another", "any", "every", "each"):
        return None
    tokens = candidate.sentence.tokens
    whose = role.determiner or role.state or role.organization
    if _follows_name(candidate, tokens) or not (whose or candidate.start == 0):
        return None
    comma = _end_of_complement(candidate, tokens)
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return None
    person = next((c for c in candidate.sentence_ahead if c.start == comma + 1 and c.name), None)
    if person is None or person.actor is None or person.label != "PERSON" or _is_other_office(role, person.role):
        return None
    if person.token.dep in ("nsubj", "nsubjpass") and candidate.token.dep in ("pobj", "dobj"):
        return None  # "After she met the president, Anna Weber, a critic, left"
    return person if _is_closed(person, candidate.sentence_ahead, tokens) else None


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


def _is_other_office(role: Role, other: Role | None) -> bool:
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
