"""The only person of an article who bears a title: "the Chancellor" before "Chancellor Weber" is named."""

from __future__ import annotations

from graphbuild.model import ActorKind
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.pointing import is_named_as, is_of, is_to_come
from graphbuild.resolve.roles import Role


def called_by_title(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the only person who is introduced with the title anywhere; a title in a capital, and nothing else."""
    if role.determiner != "the" or role.plural or role.former or not role.bare or role.noun.kind != "person":
        return "", ""
    noun = role.noun.noun
    alone = candidate.head - candidate.start == len(noun.split()) and candidate.token.text.istitle()
    owned = any(not note.startswith("compound:") for note in candidate.notes)
    if not alone or owned:
        return "", ""
    if is_of(candidate) or is_to_come(candidate) or is_named_as(candidate):
        return "", ""
    cast = history.cast
    if cast.home is not None and cast.tables.offices.holder(cast.home.id, role.office, cast.date) is not None:
        return "", ""  # in the government's own texts "the President" is its own
    bearers = [a for a in cast.actors.values() if a.kind is ActorKind.PERSON and noun in cast.nouns.get(a.id, ())]
    if len(bearers) != 1 or bearers[0].role.startswith("former "):
        return "", ""
    return bearers[0].id, f"definite phrase: the only person introduced as {noun}"
