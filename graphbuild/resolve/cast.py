"""The actors of one article while they are being found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graphbuild.model import Actor, ActorKind, changed, slug
from graphbuild.resolve.gazetteer import Form, fold_name
from graphbuild.resolve.offices import Holder, last_name, same_office
from graphbuild.resolve.same_person import is_same_person
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words


class Cast:
    """Actors by id, and what the article says of each."""

    __slots__ = (
        "actors",
        "called_only",
        "date",
        "full_names",
        "gender",
        "home",
        "introduced",
        "names",
        "nouns",
        "owners",
        "plural",
        "recent",
        "surnames",
        "tables",
        "used_names",
    )

    def __init__(self, tables: Tables, date: str | None, source: str = "") -> None:
        self.tables = tables
        self.date = date
        self.home = _home(source, tables)
        self.actors: dict[str, Actor] = {}
        self.called_only: set[str] = set()  # ids of single actors told by a noun alone: "a gunman", "the court"
        self.gender: dict[str, str] = {}
        self.plural: set[str] = set()
        self.names: dict[str, str] = {}  # folded name to actor id
        self.full_names: dict[str, list[str]] = defaultdict(list)  # id to the full names in the article
        self.recent: dict[str, tuple[str, int]] = {}  # surname to the person whom it means and where that one was named
        self.surnames: dict[str, dict[str, None]] = defaultdict(dict)  # surname to ids of persons
        self.nouns: dict[str, set[str]] = defaultdict(set)  # id to nouns the article calls it by
        self.owners: dict[str, dict[str, str]] = {}  # id to what it is of, and the id of the one that is of it
        self.introduced: dict[tuple[str, str], str] = {}  # (place id, office) to id of a person
        self.used_names: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, actor: Actor) -> str:
        """Return the actor's id; an actor that is known keeps what it has and gains what is new."""
        known = self.actors.get(actor.id)
        if known is None:
            self.actors[actor.id] = actor
        elif (
            (known.country is None and actor.country)
            or (known.sector is None and actor.sector)
            or (not known.role and actor.role)
            or (known.acts_for is None and actor.acts_for)
        ):
            self.actors[actor.id] = changed(
                known,
                country=known.country or actor.country,
                sector=known.sector or actor.sector,
                role=known.role or actor.role,
                acts_for=known.acts_for or actor.acts_for,
            )
        return actor.id

    def add_person(self, name: str, holder: Holder | None) -> str:
        """Return the id of the person named in full."""
        if holder is not None:
            identity = self.add(holder.on(self.date))
            if holder.gender:
                self.gender[identity] = holder.gender
            for term in holder.terms:
                if term.covers(self.date):
                    self.introduced.setdefault((term.place, same_office(term.office)), identity)
        else:
            known = self._known_person(name)
            identity = known or self.add(Actor(id=f"actor:{slug(name)}", name=name, kind=ActorKind.PERSON))
            gender = self.tables.first_names.get(first_name(name), "")
            if gender and identity not in self.gender:
                self.gender[identity] = gender
        self.names.setdefault(fold_name(name), identity)
        self.full_names[identity].append(name)
        self.surnames[last_name(name)][identity] = None
        if holder is not None:
            self.surnames[last_name(holder.actor.name)][identity] = None
        if self.actors[identity].country in read_words("resolve", "family_name_first.txt"):
            self.surnames[first_name(name)][identity] = None
        return identity

    def _known_person(self, name: str) -> str:
        """The only person so far whose full name agrees: "Anna B. Weber" for "Anna Weber"; empty for none."""
        known = [
            identity
            for identity in self.surnames.get(last_name(name), ())
            if any(
                is_same_person(other, name) or self._is_end_of(other, name)
                for other in self.full_names.get(identity, ())
            )
        ]
        return known[0] if len(known) == 1 else ""

    def _is_end_of(self, first: str, second: str) -> bool:
        """Whether one name is the other without its first name: "Abu Zeid" of "Mahmoud Abu Zeid"."""
        short, long = sorted((fold_name(first), fold_name(second)), key=len)
        given = short.count(" ") == 1 and first_name(short) in self.tables.first_names
        return " " in short and not given and long.endswith(f" {short}")

    def meet(self, name: str, identity: str, sentence: int) -> None:
        """Keep whom the surname alone means from here: who was named in full last, but for kin beside them."""
        surname = last_name(name)
        known = self.recent.get(surname)
        if known is None or known[0] == identity or (" " in name and known[1] != sentence):
            self.recent[surname] = (identity, sentence)

    def learn_name(self, identity: str, name: str) -> None:
        """Keep a name that the article uses for the actor."""
        if name:
            self.used_names[identity][name] = None

    def frozen(self, identities: Iterable[str]) -> tuple[Actor, ...]:
        """Return these actors with the other names that the article uses, sorted."""
        done = []
        for identity in identities:
            actor = self.actors[identity]
            names = {n for n in self.used_names.get(identity, ()) if n != actor.name}
            known = tuple(sorted({*names, *actor.aliases})) if names or len(actor.aliases) > 1 else actor.aliases
            done.append(actor if known == actor.aliases else changed(actor, aliases=known))
        return tuple(done)


def _home(source: str, tables: Tables) -> Actor | None:
    """The state that publishes the article itself, as "The White House" does; none for the press."""
    for entry in tables.gazetteer.lookup(source.removeprefix("The ")) if source else ():
        if entry.actor.sector in ("GOV", "MIL", "LEG") and entry.form in (Form.SEAT, Form.NAME):
            return entry.country_state or tables.states.state_of(entry.actor.country)
    return None


def first_name(name: str) -> str:
    """Return the folded first name; "Jean-Marc" is one.

    >>> first_name("Jean-Marc Ayrault")
    'jean marc'
    """
    words = name.split()
    return fold_name(words[0]) if words else ""
