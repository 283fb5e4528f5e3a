"""People who tell the news again: "activists said" after "Syrian activists" are those of Syria."""

from __future__ import annotations

from graphbuild.resolve.agreement import clause_verb
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.roles import Role

_TELLING = frozenset({"CVL", "OPP", "LAB", "NGO", "REB", "MED"})


def called_as_witnesses(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the only group of a state that the article called so before, where the bare noun says something.

    Elsewhere a bare noun may mean others each time: "students marched" after "Kurdish students".
    """
    alone = role.bare and role.plural and candidate.end - candidate.start == 1
    if not alone or role.noun.sector not in _TELLING or not _tells(candidate):
        return "", ""
    known = {
        earlier.actor
        for earlier in history.seen
        if earlier.actor is not None and earlier.role is not None and earlier.role.plural
        and earlier.role.noun.noun == role.noun.noun and earlier.role.state is not None
    }  # fmt: skip
    if len(known) != 1:
        return "", ""
    return next(iter(known)), f"{role.noun.noun} who tell the news again"


def _tells(candidate: Candidate) -> bool:
    """Whether the group is the subject of what is said, or a member of it: "residents and activists say"."""
    sentence, token = candidate.sentence, candidate.token
    while token.dep == "conj":
        token = sentence.tokens[token.head]
    return token.dep == "nsubj" and sentence.child(clause_verb(sentence, token), "ccomp") is not None
