"""Short forms of the names in an article: acronyms without brackets, the end of a longer name, a first name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.aliases import is_acronym
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.kinds import name_key
from graphbuild.resolve.named_behind import named_behind
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_BODIES = (ActorKind.ORGANIZATION, ActorKind.GROUP)


def find_short_forms(
    names: Iterable[Candidate], kinds: dict[str, ActorKind], tables: Tables
) -> Iterator[tuple[Candidate, Candidate, str]]:
    """Yield (name, short name, reason) where exactly one longer name of a body has the short one as a short form."""
    by_key: dict[str, Candidate] = {}
    for candidate in names:
        if candidate.name and not any(e.actor.kind is ActorKind.STATE for e in candidate.entries):
            by_key.setdefault(name_key(candidate.name), candidate)
    long = {
        key: c for key, c in by_key.items()
        if " " in key and (c.entries or kinds.get(key) in _BODIES) and _is_body(c)
    }  # fmt: skip
    prefixes = read_words("resolve", "ship_prefixes.txt")
    ships = {
        k.partition(" ")[2]: c for k, c in by_key.items() if k.partition(" ")[0] in prefixes and c.name[:2].isupper()
    }
    for key, short in by_key.items():
        ship = ships.get(key)
        if ship is not None and not short.entries:
            yield ship, short, f"the ship {ship.name}"
            continue
        named = not short.entries and (kinds.get(key) in _BODIES or _is_no_person(key, by_key, kinds, tables))
        firm = _firm_of(key, long) if named else None
        if firm is not None:
            yield firm, short, f"short for {firm.name}"
            continue
        if short.entries or _has_owner(short) or not (short.name.isupper() or _may_end_a_name(key, kinds, tables)):
            continue
        if " " not in key and short.name.isupper() and 3 <= len(short.name.replace(".", "")) <= 7:
            meant = [c for c in long.values() if is_acronym(short.name, c.name)]
            reason = "first letters of"
        else:
            meant = [c for other, c in long.items() if other.endswith(f" {key}")]
            reason = "end of the name"
        if len(meant) == 1:
            yield meant[0], short, f"{reason} {meant[0].name}"


def may_be_first_name(candidate: Candidate, person: Actor) -> bool:
    """Return whether a name alone may be the person's first name: "Aleksandr", "King Felipe"; not "Judge Aleksandr"."""
    role = candidate.role
    if role is None or role.noun.noun in read_words("resolve", "first_name_titles.txt"):
        return True
    return bool(role.office) and role.noun.noun in person.role.lower()


def without_title(name: str) -> str:
    """Return the name without a title that the tables take for a part of it.

    >>> without_title("Sheikh Tamim bin Hamad Al Thani"), without_title("Anna Weber")
    ('Tamim bin Hamad Al Thani', 'Anna Weber')
    """
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in read_words("resolve", "first_name_titles.txt") else name


def _firm_of(key: str, long: dict[str, Candidate]) -> Candidate | None:
    """The only firm whose name goes on with nothing but a firm's ending: "Marlow International" for "Marlow"."""
    longer = [(k[len(key) + 1 :], c) for k, c in long.items() if k.startswith(f"{key} ")]
    if not longer:
        return None
    endings = read_words("resolve", "firm_endings.txt") | read_words("resolve", "corporate_suffixes.txt")
    firms = [c for rest, c in longer if endings.issuperset(rest.split())]
    return firms[0] if len(firms) == 1 else None


def _has_owner(candidate: Candidate) -> bool:
    """Whether the text says whose it is: "Peru's Safety Institute" is not the Chilean Safety Institute."""
    if named_behind(candidate.sentence, candidate.name_end):
        return True  # "the Advisory Board of the Lakes Bank"
    owner = candidate.sentence.child(candidate.token, "poss")
    return owner is not None and owner.pos == "PROPN" and owner.index < candidate.name_start


def _is_no_person(key: str, names: Iterable[str], kinds: dict[str, ActorKind], tables: Tables) -> bool:
    """Whether a single word that the model takes for a person is no part of a person's name in the text."""
    if " " in key or kinds.get(key) is not ActorKind.PERSON or key in tables.first_names:
        return False
    return not any(key in other.split() and kinds.get(other) is ActorKind.PERSON for other in names if other != key)


def _is_body(candidate: Candidate) -> bool:
    return all(e.actor.kind in _BODIES for e in candidate.entries)


def _may_end_a_name(key: str, kinds: dict[str, ActorKind], tables: Tables) -> bool:
    """Whether a name may stand for a longer one that it ends: "the Task Force"."""
    last = key.rsplit(" ", 1)[-1]
    known = last in tables.role_heads or last in read_words("resolve", "name_closers.txt")
    return known and kinds.get(key) in _BODIES
