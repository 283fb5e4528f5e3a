"""The actor of a phrase that stands alone, without a parser: "Iranian foreign ministry spokesman"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graphbuild.errors import DateError
from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.gazetteer import Entry, Form, Match, fold_name
from graphbuild.resolve.modifiers import POSSESSIVES, STATE_FORMS
from graphbuild.resolve.offices import last_name
from graphbuild.resolve.own_phrases import own_actor
from graphbuild.resolve.role_facts import described
from graphbuild.resolve.roles import Role, find_noun, read_role
from graphbuild.resolve.tables import Tables, load_tables
from graphbuild.resources import read_words

_WORD = re.compile(r"'s\b|\u2019s\b|(?:[A-Za-z]\.){2,}|[^\W_]+(?:\.(?=\s|$))?|[^\w\s]", re.UNICODE)
_BODY_OPENERS = frozenset({"of", "for", "from", "to", "with", "at"})
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")
_STOPS = read_words("resolve", "complement_openers.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedPhrase:
    """The actor that a phrase names, and why."""

    actor: Actor
    reason: str

    @property
    def name(self) -> str:
        """The actor's name."""
        return self.actor.name

    @property
    def kind(self) -> ActorKind:
        """What the actor is."""
        return self.actor.kind

    @property
    def country(self) -> str | None:
        """The alpha-3 code of the state it belongs to."""
        return self.actor.country

    @property
    def sector(self) -> str | None:
        """The actor's PLOVER sector."""
        return self.actor.sector

    @property
    def wikidata(self) -> str | None:
        """The actor's Wikidata id, where one is certain."""
        return self.actor.wikidata


def resolve_phrase(text: str, date: str | None = None, *, tables: Tables | None = None) -> ResolvedPhrase:
    """Return the actor that the phrase names on the day, and why; a phrase that nothing explains is its own actor.

    Raises:
        DateError: the date is not written YYYY-MM-DD.
    """
    if date is not None and not _DATE.match(date):
        raise DateError(f"{date!r} is not a date; write it YYYY-MM-DD")
    known = tables or load_tables()
    words = _without_openers(_WORD.findall(text))
    if not words:
        return ResolvedPhrase(actor=_plain(text, ActorKind.ORGANIZATION), reason="named by its own words")
    matches = [m for m in known.gazetteer.matches(words) if not _opened(words, m)]
    for attempt in (_whole_name, _person, _unknown_person, _role_phrase, _part):
        found = attempt(words, matches, date, known)
        if found is not None:
            return found
    return ResolvedPhrase(actor=_plain(" ".join(words), ActorKind.ORGANIZATION), reason="named by its own words")


def _without_openers(words: list[str]) -> list[str]:
    skipped = read_words("resolve", "determiners.txt")
    start = 0
    while start < len(words) - 1 and (words[start].lower() in skipped or not words[start][0].isalpha()):
        if words[start].isupper() and len(words[start]) > 1:
            break
        start += 1
    end = len(words)
    while end > start + 1 and not words[end - 1][-1].isalnum() and not words[end - 1].endswith("."):
        end -= 1
    return words[start:end]


def _plain(text: str, kind: ActorKind) -> Actor:
    return Actor(id=f"actor:{slug(text)}", name=text.strip() or "unnamed", kind=kind)


def _whole_name(words: list[str], matches: list[Match], date: str | None, tables: Tables) -> ResolvedPhrase | None:
    last = matches[-1] if matches else None
    if last is None or last.start != 0 or last.end != len(words):
        return None
    order = (Form.NAME, Form.PERSON, Form.SEAT, Form.CAPITAL, Form.DEMONYM, Form.ADJECTIVE)
    entry = min(last.entries, key=lambda e: (e.ambiguous, order.index(e.form)))
    if entry.form is Form.DEMONYM:
        actor = Actor(
            id=f"actor:{slug(' '.join(words))}", name=" ".join(words), kind=ActorKind.GROUP,
            country=entry.actor.country, sector="CVL",
        )  # fmt: skip
        return ResolvedPhrase(actor=actor, reason=entry.reason)
    return ResolvedPhrase(actor=_of_entry(entry, date, tables), reason=entry.reason)


def _of_entry(entry: Entry, date: str | None, tables: Tables) -> Actor:
    if entry.form is Form.PERSON:
        return tables.offices.by_id[entry.actor.id].on(date)
    return entry.on(date)


def _person(words: list[str], matches: list[Match], date: str | None, tables: Tables) -> ResolvedPhrase | None:
    """A person of the tables, named after a title or alone by the surname."""
    for match in matches:
        for entry in match.entries:
            if entry.form is Form.PERSON and (match.end == len(words) or words[match.end] in (",", "who", "(")):
                return ResolvedPhrase(actor=_of_entry(entry, date, tables), reason=entry.reason)
    name = fold_name(words[-1])
    if (
        (matches and matches[-1].end == len(words))
        or not words[-1][:1].isupper()
        or words[-1].lower() in tables.role_heads
    ):
        return None
    holder = tables.offices.surname(name, date)
    before = [w for w in words[:-1] if w[:1].isupper() and w.lower().rstrip(".") not in tables.titles]
    named = len(words) == 1 or _role_before(words, len(words) - 1, matches, tables) is not None
    if holder is None or not named or (before and fold_name(before[-1]) in tables.first_names):
        return None
    return ResolvedPhrase(actor=holder.on(date), reason=f"surname of {holder.actor.name} in offices.csv")


def _opened(words: list[str], match: Match) -> bool:
    """Whether the name is a part of another place's: "New Mexico"."""
    before = words[match.start - 1] if match.start else ""
    return (
        before[:1].isupper()
        and before.lower() in read_words("resolve", "name_openers.txt")
        and any(e.form in STATE_FORMS and e.country_state is not None for e in match.entries)
    )


def _unknown_person(words: list[str], matches: list[Match], date: str | None, tables: Tables) -> ResolvedPhrase | None:
    """Two or three capitalized words that open with a first name, or hold an ambiguous name: "Michael Jordan"."""
    if not 2 <= len(words) <= 3 or not all(w[:1].isupper() and w.lower() not in tables.role_heads for w in words):
        return None
    closers = read_words("resolve", "name_closers.txt")
    if any(w.lower().rstrip(".") in tables.titles for w in words) or words[-1].lower() in closers:
        return None
    named = fold_name(words[0]) in tables.first_names and all(m.end - m.start == 1 for m in matches)
    adjective = any(e.form is Form.ADJECTIVE for m in matches for e in m.entries)
    ambiguous = bool(matches) and all(e.ambiguous for m in matches for e in m.entries)
    if (not named and not ambiguous) or adjective:
        return None
    return ResolvedPhrase(actor=_plain(" ".join(words), ActorKind.PERSON), reason="a person's name")


def _role_before(words: list[str], end: int, matches: list[Match], tables: Tables) -> Role | None:
    """The role that ends right before a word."""
    if end == 0 or words[end - 1].lower() not in tables.role_heads:
        return None
    return read_role(words, 0, end - 1, {m.end - 1: m for m in matches}, tables)


def _role_phrase(words: list[str], matches: list[Match], date: str | None, tables: Tables) -> ResolvedPhrase | None:
    covered = {i for m in matches for i in range(m.start, m.end)}
    head = _find_head(words, covered, tables)
    if head is None:
        return None
    role = read_role(words, 0, head, {m.end - 1: m for m in matches}, tables)
    if role is None:
        return None
    role = _with_complement(role, head, matches, words, tables)
    role = _with_leader(_with_sector(role, head, words, tables), words, head, date, tables)
    name = _name_after(words, head, matches)
    if name:
        person = described(_plain(name, ActorKind.PERSON), role)
        return ResolvedPhrase(actor=person, reason=f"named after {role.noun.noun} in role_nouns.csv")
    if head + 1 < len(words) and words[head + 1][:1].isupper() and head + 1 not in covered:
        return None  # the noun is a part of a name: "African National Congress"
    place = role.organization or role.state
    if role.office and role.noun.kind == "person" and place is not None and date is not None:
        holder = tables.offices.holder(place.id, role.office, date)
        if holder is not None:
            reason = f"{role.office} of {place.name} on {date} in offices.csv"
            return ResolvedPhrase(actor=holder.on(date), reason=reason)
    if role.plural and role.noun.noun in read_words("resolve", "relation_nouns.txt") and role.state is not None:
        return ResolvedPhrase(actor=role.state, reason=f"{role.noun.noun} with the adjective of {role.state.id}")
    adjective = tables.states.adjective(role.state) if role.state else ""
    actor = own_actor(role, " ".join(words[: head + 1]), adjective)
    return ResolvedPhrase(actor=actor, reason=f"role phrase: {role.noun.noun} in role_nouns.csv")


def _find_head(words: list[str], covered: set[int], tables: Tables) -> int | None:
    """The last noun of role before the first preposition or comma, outside every name."""
    end = next((i for i, w in enumerate(words) if i > 0 and w.lower() in _STOPS and i not in covered), len(words))
    for i in range(end - 1, -1, -1):
        if i not in covered and words[i].lower() in tables.role_heads:
            return i
    return None


def _with_complement(role: Role, head: int, matches: list[Match], words: list[str], tables: Tables) -> Role:
    """The role with the state or body named after the head: "president of Russia", "rebels in Syria"."""
    for match in matches:
        if match.start <= head or not match.entries:
            continue
        entry = match.entries[0]
        if role.noun.noun in read_words("resolve", "regional_offices.txt"):
            entry = next((e for e in match.entries if e.actor.kind is ActorKind.PLACE), entry)
        opener = words[match.start - 1].lower()
        if opener == "the":
            opener = words[match.start - 2].lower()
        body = entry.actor.kind in (ActorKind.ORGANIZATION, ActorKind.GROUP)
        if entry.actor.kind is ActorKind.STATE and role.noun.noun.endswith("envoy") and opener == "to":
            role = replace(role, topic=entry.actor)
        elif entry.country_state is not None and _is_open(role) and not role.organization:
            role = replace(role, state=entry.country_state, states=1)
        elif body and role.organization is None and opener in _BODY_OPENERS and (role.state is None or opener != "to"):
            role = replace(role, organization=entry.actor)
        elif role.bare and (state := tables.states.state_of(entry.actor.country)) is not None:
            role = replace(role, state=state, states=1)
    return role


def _is_open(role: Role) -> bool:
    """Whether a state after the noun is the role's: none is named before it, or a people of several states is."""
    return role.state is None or role.state.id in read_words("resolve", "peoples_of_states.txt")


def _with_sector(role: Role, head: int, words: list[str], tables: Tables) -> Role:
    """The role with the sector of what follows: "a source in the security services"."""
    if role.noun.sector not in ("", "UNS"):
        return role
    for i in range(head + 2, len(words)):
        found = find_noun([w.lower() for w in words[head + 1 : i + 1]], tables)
        if found is not None and found[0].sector not in ("", "UNS"):
            return replace(role, noun=replace(role.noun, sector=found[0].sector))
    return role


def _with_leader(role: Role, words: list[str], head: int, date: str | None, tables: Tables) -> Role:
    """The role with the state of the person it is called after: "the Trump administration"."""
    if not role.bare or role.noun.sector != "GOV" or head == 0 or not words[head - 1][:1].isupper():
        return role
    holder = tables.offices.surname(fold_name(words[head - 1]), date)
    state = tables.states.state_of(holder.actor.country) if holder is not None else None
    return replace(role, state=state, states=1) if state is not None else role


def _name_after(words: list[str], head: int, matches: list[Match]) -> str:
    """The capitalized words right after the head: an unknown person's name."""
    rest = words[head + 1 :]
    starts = {m.start for m in matches}
    if rest and rest[-1].lower() in read_words("resolve", "name_closers.txt"):
        return ""
    if not rest or head + 1 in starts or not all(w[:1].isupper() or w in ("-", "de", "al", "bin", "van") for w in rest):
        return ""
    return " ".join(rest).replace(" - ", "-") if last_name(" ".join(rest)) else ""


def _part(words: list[str], matches: list[Match], date: str | None, tables: Tables) -> ResolvedPhrase | None:
    """A phrase of no known role that names a state or body: its own actor, of that country."""
    last = matches[-1] if matches else None
    covered = sum(m.end - m.start for m in matches) + sum(w in POSSESSIVES for w in words)
    if last is not None and last.end == len(words) and covered == len(words):
        body = next((e for e in last.entries if e.actor.kind in (ActorKind.ORGANIZATION, ActorKind.GROUP)), None)
        if body is not None:
            return ResolvedPhrase(actor=body.actor, reason=body.reason)  # "the German Bundestag", "Israel's Shin Bet"
    for match in matches:
        entry = min(match.entries, key=lambda e: e.ambiguous)
        text = " ".join(words).replace(" - ", "-").replace(" 's", "'s")
        actor = _plain(text, ActorKind.ORGANIZATION)
        if entry.form is Form.PERSON:
            continue
        shaped = replace(actor, country=entry.actor.country, sector=None)
        if entry.actor.kind is not ActorKind.STATE:
            shaped = replace(shaped, sector=entry.actor.sector)
        return ResolvedPhrase(actor=shaped, reason=f"names {entry.actor.name}")
    return None
