"""Actors that may be one: proposed to a person, never merged by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.aliases import is_acronym
from graphbuild.resolve.decisions import Decisions
from graphbuild.resolve.gazetteer import fold_name

_SHORTEST = 6  # letters of names that may differ in spelling
_SHORTEST_WORD = 4  # letters of a single word that may be short for a longer name
_ALIKE = 0.88  # share of letters in common, 0 to 1
_COMMON = frozenset({"the", "of", "for", "and", "in", "on", "de", "al", "el"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two actors that may be one; `kept` is the one with an id, else the one with the longer name."""

    kept: Actor
    other: Actor
    reason: str


def propose_merges(actors: Iterable[Actor], decisions: Decisions | None = None) -> tuple[Proposal, ...]:
    """Return the pairs of actors that a person should look at, sorted by id, each pair once.

    Two Wikidata ids, two countries or two kinds are never one actor; states and phrases ("Syrian activists", "the
    court") are left alone; a single word has to be long enough and a part of one longer name only.
    """
    known = sorted((a for a in actors if _may_merge(a)), key=lambda a: a.id)
    names = {a.id: fold_name(a.name) for a in known}
    apart = {frozenset(map(fold_name, pair)) for pair in (decisions.different if decisions else ())}
    found: dict[frozenset[str], Proposal] = {}
    for first, second, reason in (*_parts(known, names), *_spellings(known, names), *_acronyms(known)):
        pair = frozenset({first.id, second.id})
        if pair in found or not _compatible(first, second) or frozenset({names[first.id], names[second.id]}) in apart:
            continue
        kept, other = sorted((first, second), key=lambda a: (a.wikidata is None, -len(a.name), a.id))
        found[pair] = Proposal(kept, other, reason)
    return tuple(sorted(found.values(), key=lambda p: (p.kept.id, p.other.id)))


def _may_merge(actor: Actor) -> bool:
    return actor.kind not in (ActorKind.STATE, ActorKind.PLACE) and (
        not actor.name.islower() if actor.kind is not ActorKind.GROUP else actor.name.istitle() or actor.name.isupper()
    )


def _compatible(first: Actor, second: Actor) -> bool:
    if first.wikidata and second.wikidata:
        return False
    if first.country and second.country and first.country != second.country:
        return False
    person = ActorKind.PERSON
    return (first.kind is person) == (second.kind is person)


def _parts(known: list[Actor], names: dict[str, str]) -> Iterator[tuple[Actor, Actor, str]]:
    """Names whose words all stand in one longer name, or in another order."""
    holders: dict[str, list[Actor]] = defaultdict(list)
    words = {a.id: [w for w in names[a.id].split() if w not in _COMMON] for a in known}
    for actor in known:
        for word in dict.fromkeys(words[actor.id]):
            holders[word].append(actor)
    for actor in known:
        own = words[actor.id]
        if not own or (len(own) == 1 and len(own[0]) < _SHORTEST_WORD):
            continue
        rarest = min(own, key=lambda w: len(holders[w]))
        longer = [o for o in holders[rarest] if o is not actor and set(own) <= set(words[o.id])]
        if len(longer) != 1:
            continue  # a name within several names is ambiguous
        same = sorted(own) == sorted(words[longer[0].id])
        yield actor, longer[0], "the same words" if same else "one name holds the other"


def _spellings(known: list[Actor], names: dict[str, str]) -> Iterator[tuple[Actor, Actor, str]]:
    """Names that differ in a letter or two."""
    blocks: dict[str, list[Actor]] = defaultdict(list)
    for actor in known:
        if len(names[actor.id].replace(" ", "")) >= _SHORTEST:
            blocks[names[actor.id][:2]].append(actor)
    for block in blocks.values():
        matcher = SequenceMatcher(autojunk=False)
        for i, first in enumerate(block):
            matcher.set_seq2(names[first.id])
            for second in block[i + 1 :]:
                matcher.set_seq1(names[second.id])
                if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
                    continue
                if matcher.ratio() >= _ALIKE and not _counted(names[first.id], names[second.id]):
                    yield first, second, "spelled alike"


def _counted(first: str, second: str) -> bool:
    """Whether the names differ in a number, or in words of their own: "1st Army" and "2nd Army"."""
    differing = set(first.split()) ^ set(second.split())
    return any(c.isdigit() for word in differing for c in word)


def _acronyms(known: list[Actor]) -> Iterator[tuple[Actor, Actor, str]]:
    """An acronym that only one name gives."""
    short = [a for a in known if " " not in a.name and a.name.isupper() and 2 < len(a.name) <= 7]
    long = [a for a in known if " " in a.name]
    for actor in short:
        meant = [other for other in long if is_acronym(actor.name, other.name)]
        if len(meant) == 1:
            yield actor, meant[0], "its first letters"
