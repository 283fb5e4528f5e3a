"""Which actor a name is: the tables, then what the article says, then the name itself."""

from __future__ import annotations

from collections import defaultdict

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.aliases import find_aliases, stands_for_other_words
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast, first_name
from graphbuild.resolve.gazetteer import Entry, Form, fold_name
from graphbuild.resolve.governments import named_government
from graphbuild.resolve.junk import is_letters_of_a_thing
from graphbuild.resolve.kinds import name_key, vote_kinds
from graphbuild.resolve.metonyms import acts, is_town, means_state, town_of
from graphbuild.resolve.named_behind import Owners
from graphbuild.resolve.offices import last_name, same_office
from graphbuild.resolve.own_names import people_of, sector_of_name, with_country
from graphbuild.resolve.places import is_locative
from graphbuild.resolve.regions import Regions
from graphbuild.resolve.role_facts import described
from graphbuild.resolve.roles import Role
from graphbuild.resolve.short_forms import find_short_forms, may_be_first_name, without_title
from graphbuild.resolve.spelling import shown_name, starts_small, without_junior
from graphbuild.resolve.support import Support
from graphbuild.resolve.surnames import from_surname, is_family
from graphbuild.resources import read_words

_ANY = frozenset({"every", "each", "other", "another"})
_NOT_OWN = frozenset({Form.ADJECTIVE, Form.CAPITAL, Form.DEMONYM})  # forms that are no name of the actor itself
_SURE_DEPS = frozenset({"nsubj", "nsubjpass", "agent", "poss"})


class Naming:
    """The names of one article: full names first, then everything that may be short for one."""

    __slots__ = ("cast", "first_named", "kinds", "letters", "local", "mentioned", "owners", "regions", "support")

    def __init__(self, cast: Cast, names: list[Candidate]) -> None:
        self.cast = cast
        self.kinds = vote_kinds(names, cast.tables)
        self.local: dict[str, tuple[str, str]] = {}  # key to (id, reason)
        self.mentioned = {e.actor.id for c in names for e in c.entries}
        self.owners = Owners(names)
        self.regions = Regions(names)
        self.support = Support(cast, names)
        self.first_named: dict[str, set[str]] = defaultdict(set)  # first name to the persons who bear it
        for candidate in names:
            self._learn_full_name(candidate)
        by_sentence: dict[int, list[Candidate]] = {}
        for candidate in names:
            by_sentence.setdefault(candidate.sentence.index, []).append(candidate)
        self.letters: set[str] = set()  # keys of letters that stand for a thing
        for group in by_sentence.values():
            if len(group) > 1:
                self._learn_aliases(sorted(group, key=lambda c: c.name_start))
            for candidate in group:
                if candidate.name.isupper() and is_letters_of_a_thing(candidate, group, cast.tables):
                    self.letters.add(name_key(candidate.name))
        for known, short, reason in find_short_forms(names, self.kinds, cast.tables):
            if name_key(short.name) not in self.local:
                self._learn_alias(known, short, reason)

    def assign(self, candidate: Candidate) -> None:
        """Set the candidate's actor and reason; none where no name is meant."""
        identity, reason = self._identify(candidate)
        if not identity or self._is_source_line(candidate, identity):
            return
        if candidate.notes == ["named"] and self.cast.actors[identity].kind is ActorKind.PERSON:
            candidate.name, candidate.entries, candidate.notes = "", (), []  # "the Weber militia" is not Weber
            return
        candidate.actor, candidate.reason = identity, reason
        if identity in self.cast.full_names:
            self.cast.meet(candidate.name, identity, candidate.sentence.index)
        if _NOT_OWN.isdisjoint(e.form for e in candidate.entries):
            self.cast.learn_name(identity, candidate.name)
        if candidate.role is not None:
            self._learn_role(identity, candidate.role)

    def _is_source_line(self, candidate: Candidate, identity: str) -> bool:
        """Whether a news agency stands in brackets: "(Reuters)" names where a report comes from."""
        if candidate.start == 0 or self.cast.actors[identity].sector != "MED":
            return False
        return candidate.sentence.tokens[candidate.start - 1].text.lower() in ("(", "[", "via")

    def _learn_full_name(self, candidate: Candidate) -> None:
        if candidate.entries and not any(e.form is Form.PERSON for e in candidate.entries):
            return
        if " " in candidate.name and self._is_person(candidate):
            holder = self.cast.tables.offices.by_name.get(fold_name(without_junior(candidate.name)))
            identity = self.cast.add_person(shown_name(candidate.name), holder)
            self.first_named[first_name(without_title(candidate.name))].add(identity)

    def _is_person(self, candidate: Candidate) -> bool:
        if any(e.form is Form.PERSON for e in candidate.entries):
            return True
        if candidate.name.isupper() and sum(len(w) > 2 for w in candidate.name.split()) > 3:
            return False
        if not candidate.sure and not (
            first_name(candidate.name) in self.cast.tables.first_names or candidate.role is not None
        ):
            return False
        return self.kinds.get(name_key(candidate.name)) is ActorKind.PERSON and not starts_small(candidate.name)

    def _learn_aliases(self, names: list[Candidate]) -> None:
        for first, second, reason in find_aliases(names[0].sentence, names):
            if first.entries and second.entries:
                if second.entries[0].actor.id == first.entries[0].actor.id:
                    continue
                if not any(e.ambiguous for e in second.entries):
                    continue
            letters = (
                reason.startswith("in brackets") and second.name.isupper() and not (first.entries or second.entries)
            )
            if not letters and not self._may_be_one(first, second):
                continue
            sure = second.entries and not all(
                e.ambiguous or stands_for_other_words(second.name, first.name, e.actor) for e in second.entries
            )
            known, other = (second, first) if sure and not first.entries else (first, second)
            self._learn_alias(known, other, reason)

    def _may_be_one(self, first: Candidate, second: Candidate) -> bool:
        """Whether neither name, or both, are a town's: "Lakeview (formerly the Lake College)" names two things."""
        places = [
            all(e.actor.kind in (ActorKind.PLACE, ActorKind.STATE) for e in c.entries)
            if c.entries
            else self.kinds.get(name_key(c.name)) is ActorKind.PLACE
            for c in (first, second)
        ]
        return places[0] == places[1]

    def _learn_alias(self, known: Candidate, other: Candidate, reason: str) -> None:
        identity, _ = self._identify(known)
        if identity:
            self.local[name_key(other.name)] = (identity, reason)
            self.cast.learn_name(identity, other.name)

    def _identify(self, candidate: Candidate) -> tuple[str, str]:
        key = name_key(candidate.name)
        if not candidate.entries and _is_any(candidate):
            return "", ""
        if key in self.local:
            return self.local[key]
        if key in self.letters:
            return "", ""
        person = self._first_name_of(candidate, key) if candidate.entries else None
        if person:
            return person, f"first name of {self.cast.actors[person].name}"
        meant = self.support.meant(candidate) if candidate.entries else ()
        if meant:
            return self._from_tables(candidate, meant)
        if candidate.entries and all(e.actor.kind is ActorKind.STATE for e in candidate.entries):
            return "", ""
        name = candidate.name
        if not candidate.entries and self.owners.is_shared(key):
            name = self.owners.full_name(candidate, key)
            key = name_key(name)
            if not name:
                return "", ""
        if key in self.cast.names:
            identity = self.cast.names[key]
            holder = self.cast.tables.offices.by_id.get(identity)
            if holder is not None:
                return identity, f"alias of {identity} in offices.csv"
            return identity, f"the same name as {self.cast.actors[identity].name}"
        short = from_surname(candidate, key, self.kinds.get(key), self.cast, self.support.countries | self.mentioned)
        if short[0]:
            return short
        if not candidate.sure and not self._believable(candidate, key):
            return "", ""
        named = self.first_named.get(key, ())
        if len(named) == 1 and (self.kinds.get(key) is ActorKind.PERSON or key in self.cast.tables.first_names):
            identity = next(iter(named))
            if may_be_first_name(candidate, self.cast.actors[identity]):
                return identity, f"first name of {self.cast.actors[identity].name}"
        return self._other_number(candidate, key) or self._own(candidate, key, name)

    def _first_name_of(self, candidate: Candidate, key: str) -> str | None:
        """The person whose first name is a town's too: "Victoria" after "Victoria Weber"; none for a place."""
        named = self.first_named.get(key, ())
        towns = all(e.form is Form.CAPITAL or e.actor.kind is ActorKind.PLACE for e in candidate.entries)
        if len(named) != 1 or not towns:
            return None
        return None if is_locative(candidate, place=True) else next(iter(named))

    def _other_number(self, candidate: Candidate, key: str) -> tuple[str, str] | None:
        """The body whose name differs in number only: "a Lake Nation" after "the Lake Nations"."""
        first, _, last = key.rpartition(" ")
        singular = last[:-1] if last.endswith("s") and not last.endswith("ss") else last
        noun = self.cast.tables.role_nouns.get(singular)
        if not first or self.kinds.get(key) is not ActorKind.ORGANIZATION or (noun and noun.kind == "person"):
            return None
        other = self.cast.names.get(f"{first} {singular}" if singular != last else f"{key}s")
        if other is None or self.cast.actors[other].kind is not ActorKind.ORGANIZATION:
            return None
        return other, f"another number of {self.cast.actors[other].name}"

    def _from_tables(self, candidate: Candidate, entries: tuple[Entry, ...]) -> tuple[str, str]:
        entry = self._choose(candidate, entries)
        if entry.form is Form.PERSON:
            holder = self.cast.tables.offices.by_id[entry.actor.id]
            return self.cast.add(holder.on(self.cast.date)), entry.reason
        person = self._person_with_surname(candidate) if entry.ambiguous else None
        if person:
            return person, f"surname of {self.cast.actors[person].name}"
        if entry.form is Form.CAPITAL and not means_state(
            candidate, entry, self.cast.tables.states, state_behind=self.support.is_among_places(candidate, entry)
        ):
            return self.cast.add(town_of(entry)), f"the town, not its state: {entry.reason}"
        if entry.form is Form.SEAT and is_town(candidate) and not acts(candidate):
            return self.cast.add(town_of(entry)), f"the town, not its government: {entry.reason}"
        if entry.form is Form.DEMONYM:
            return self.cast.add(people_of(candidate, entry)), f"people of {entry.actor.id} in states.csv"
        return self.cast.add(entry.on(self.cast.date)), entry.reason

    def _choose(self, candidate: Candidate, entries: tuple[Entry, ...]) -> Entry:
        """The meaning; of several, the one that another name in the article supports, then the unambiguous."""
        if len(entries) == 1:
            return entries[0]
        region = next((e for e in entries if e.actor.kind is ActorKind.PLACE), None)
        if region is not None and self.regions.means_region(candidate, region):
            return region
        counts = self.mentioned
        return min(
            entries, key=lambda e: (e.ambiguous, e.form is Form.CAPITAL, e.actor.id not in counts, entries.index(e))
        )

    def _person_with_surname(self, candidate: Candidate) -> str | None:
        known = self.cast.surnames.get(fold_name(candidate.name))
        return next(iter(known)) if known and candidate.label == "PERSON" else None

    def _believable(self, candidate: Candidate, key: str) -> bool:
        """Whether a run of proper nouns that the model left alone is a name."""
        if key in self.kinds and self.kinds[key] and self.cast.names.get(key):
            return True
        return candidate.token.dep in _SURE_DEPS and (candidate.start > 0 or " " in candidate.name)

    def _own(self, candidate: Candidate, key: str, name: str) -> tuple[str, str]:
        """The name stands for itself."""
        government = named_government(candidate.name, self.cast)
        if government is not None:
            return self.cast.add(government), "the government that is called after its head"
        kind = self.kinds.get(name_key(candidate.name)) or ActorKind.ORGANIZATION
        name = shown_name(name)
        actor = Actor(
            id=f"actor:{slug(key)}", name=name, kind=kind, sector=sector_of_name(candidate, kind, self.cast.tables)
        )
        identity = self.cast.add(with_country(actor, self.cast.tables))
        if is_family(candidate, key):
            return identity, "named by its own words"  # "Weber" elsewhere is the person of that name
        self.cast.names[key] = identity
        if kind is ActorKind.GROUP or candidate.token.tag == "NNPS":
            self.cast.plural.add(identity)
        if kind is ActorKind.PERSON:
            self.cast.surnames[last_name(name)][identity] = None
            gender = self.cast.tables.first_names.get(first_name(name), "") if " " in name else ""
            if gender:
                self.cast.gender[identity] = gender
        return identity, "named by its own words"

    def _learn_role(self, identity: str, role: Role) -> None:
        """Add what the title says: sector, country, office."""
        cast = self.cast
        actor = cast.actors[identity]
        cast.nouns[identity].add(role.noun.noun)
        if actor.kind is ActorKind.STATE:
            return
        title = cast.tables.titles.get(role.noun.noun)
        if title is not None and title.gender and identity not in cast.gender:
            cast.gender[identity] = title.gender
        cast.add(described(actor, role))
        family_first = role.state is not None and role.state.country in read_words("resolve", "family_name_first.txt")
        if family_first and actor.kind is ActorKind.PERSON and " " in actor.name:
            cast.surnames[first_name(actor.name)][identity] = None
        place = role.organization or role.state
        if role.office and place is not None and actor.kind is ActorKind.PERSON:
            cast.introduced[(place.id, same_office(role.office))] = identity
        elif role.office and actor.kind is ActorKind.PERSON and actor.acts_for:
            cast.introduced.setdefault((actor.acts_for, same_office(role.office)), identity)


def _is_any(candidate: Candidate) -> bool:
    """Whether the name is said of any one of several: "every other State Party"."""
    i = candidate.name_start
    return i > 0 and candidate.sentence.tokens[i - 1].text.lower() in _ANY and candidate.token.tag == "NNP"
