"""What a state calls its own offices: "the Defense Minister" in a text of the US government is another state's."""

from __future__ import annotations

from graphbuild.model import Actor
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.offices import same_office
from graphbuild.resolve.roles import Role

_HEADS = ("minister", "secretary")


def is_of_others(role: Role, state: Actor, cast: Cast) -> bool:
    """Return whether who holds the office in the state has another title: a secretary's, not a minister's."""
    named = [head for head in _HEADS if head in role.noun.noun.split()]
    holder = (
        cast.tables.offices.holder(state.id, role.office, cast.date) if named and role.office and cast.date else None
    )
    if holder is None:
        return False
    office = same_office(role.office)
    titles = [t.office.split() for t in holder.terms if t.place == state.id and same_office(t.office) == office]
    return not any(named[0] in words for words in titles)
