"""Whether a role phrase is an actor by its own words, with no antecedent."""

from __future__ import annotations

from graphbuild.resolve.antecedents import anaphor_test
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.pointing import is_of
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your"})


def stands_alone(candidate: Candidate, role: Role) -> bool:
    """Return whether a phrase is an actor by its own words, with no antecedent."""
    noun = role.noun.noun
    if not role.noun.acts:
        return False
    if (role.bare or _is_where(candidate, role)) and (_is_idea(candidate, role) or _are_named_before(role)):
        return False
    if noun in ("opposition", "resistance") and _is_stance(candidate):
        return False
    if noun in read_words("resolve", "qualities.txt") and _is_owned_quality(candidate, role):
        return False  # "his leadership", "the effort's leadership"
    if role.bare and (_is_mass(candidate, role) or (noun == "presidency" and not candidate.is_subject)):
        return False  # "a bid for the presidency"
    if role.state is None and is_job_title(candidate, role) and candidate.sentence.section != "headline":
        return False  # a title in a list of names
    if role.state is not None or role.organization is not None:
        return noun not in faint_nouns() or (role.plural and role.modifier >= 0)
    if noun in faint_nouns() or role.noun.sector in ("UNS", ""):
        return False
    if anaphor_test(noun) is not None and role.canonical == noun:
        return False
    if noun in read_words("resolve", "things.txt"):
        return False
    if role.plural or role.noun.kind == "group":
        return True
    return role.noun.sector != "CVL"


def _is_where(candidate: Candidate, role: Role) -> bool:
    """Whether the state is only where it happened: "returned from exile in Oman"."""
    return role.modifier < 0 and not candidate.is_subject and any(n.startswith("in:") for n in candidate.notes)


def _is_stance(candidate: Candidate) -> bool:
    """Whether the noun is what somebody thinks of something: "its opposition to the test"."""
    return any(t.text.lower() in ("to", "against") for t in candidate.sentence.children(candidate.token, "prep"))


def _are_named_before(role: Role) -> bool:
    """Whether the phrase gathers persons that the text has named: "both leaders", "the two presidents"."""
    gathering = role.determiner in ("the", "both", "these", "those", "two", "three")
    gathered = role.noun.kind == "person" and (bool(role.noun.office) or role.noun.noun == "counterpart")
    return role.plural and gathering and gathered and " " not in role.canonical.removeprefix(role.noun.noun)


def _is_owned_quality(candidate: Candidate, role: Role) -> bool:
    """Whether the noun belongs to a person or thing, or is praised as a state's."""
    if role.determiner in _POSSESSIVES or is_of(candidate):
        return True  # "Kenya's leadership of the mission"
    owned = candidate.sentence.child(candidate.token, "poss") is not None
    return owned and (role.bare or _is_quality(candidate))


def _is_quality(candidate: Candidate) -> bool:
    """Whether what a state or person is praised for follows: "Ghana's leadership on trade"."""
    if candidate.is_subject:
        return False
    owner = candidate.sentence.child(candidate.token, "poss")
    named = owner is not None and owner.entity_type == "PERSON"
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    return named or (bool(following) and following[0].text.lower() in ("on", "in", "for"))


def _is_mass(candidate: Candidate, role: Role) -> bool:
    """Whether a group's noun stands bare for a field or quality: "entry into force", "in military and civil uses"."""
    return (
        role.canonical in read_words("resolve", "mass_nouns.txt")
        and not role.determiner
        and candidate.token.text.islower()
        and candidate.sentence.child(candidate.token, "det", "poss", "nummod") is None
        and not candidate.is_subject
    )


def _is_idea(candidate: Candidate, role: Role) -> bool:
    """Whether a person's noun stands without article, number or owner in running text: "environmental justice"."""
    return (
        role.noun.kind == "person"
        and not role.plural
        and not role.determiner
        and candidate.sentence.section == "body"
        and candidate.start > 0
        and candidate.token.tag == "NN"
        and candidate.sentence.child(candidate.token, "det", "poss", "nummod") is None
    )


def is_job_title(candidate: Candidate, role: Role) -> bool:
    """Return whether the phrase is the title of one person as lists of names have it: "Executive Director"."""
    return (
        role.noun.kind == "person"
        and not role.plural
        and not role.determiner
        and candidate.token.text[:1].isupper()
        and (candidate.start > 0 or candidate.start < candidate.head)
    )


def faint_nouns() -> frozenset[str]:
    """Return the nouns that name nobody by themselves."""
    return read_words("resolve", "faint_nouns.txt")
