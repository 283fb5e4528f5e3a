"""One kind for one name in an article: the model's labels are votes, titles and the name's own words overrule them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from graphbuild.model import ActorKind
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import first_name
from graphbuild.resolve.gazetteer import fold_name
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANIZATION,
    "NORP": ActorKind.GROUP,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
}
_MIDDLE = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\. ?)+ ?[A-Z][\w'\u2019-]+$")
_LED = frozenset({"government", "administration"})
_DIRECTIONS = {"eastern": "east", "western": "west", "northern": "north", "southern": "south"}


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return the key under which a name is the same name: "eastern Aleppo" is "East Aleppo".

    >>> name_key("eastern Aleppo"), name_key("The Hague")
    ('east aleppo', 'hague')
    """
    if len(name) > 2 and name[-1] == "s" and name[:-1].isupper():
        name = name[:-1]  # "NGOs"
    words = fold_name(name).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1:
        words[0] = _DIRECTIONS.get(words[0], words[0])
    return " ".join(words)


def vote_kinds(candidates: Iterable[Candidate], tables: Tables) -> dict[str, ActorKind]:
    """Return the kind of each name that no table knows, by key."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for candidate in candidates:
        if candidate.name and not candidate.entries:
            key = name_key(candidate.name)
            for kind, weight in _votes(candidate, tables):
                votes[key][kind] += weight
    return {key: _winner(counter) for key, counter in votes.items()}


def _votes(candidate: Candidate, tables: Tables) -> Iterable[tuple[ActorKind, int]]:
    if candidate.label in _KINDS:
        yield _KINDS[candidate.label], 2
    last = candidate.name.rsplit(" ", 1)[-1].lower()
    place = last in read_words("resolve", "place_closers.txt")
    if place:
        yield ActorKind.PLACE, 15
    elif last in read_words("resolve", "name_closers.txt") or last in tables.role_heads:
        yield ActorKind.ORGANIZATION, 20
    role = candidate.role
    if role is not None and role.noun.kind == "person" and not role.plural:
        yield ActorKind.PERSON, 20
    if role is not None and role.noun.kind == "group":
        yield ActorKind.ORGANIZATION, 20
    beside = candidate.sentence.child(candidate.token, "appos")
    noun = tables.role_nouns.get(beside.text.lower()) if beside is not None else None
    if noun is not None and noun.kind == "group" and not noun.plural and noun.sector not in ("", "UNS"):
        yield ActorKind.ORGANIZATION, 4  # "Toshiba, the manufacturer"
    if " " in candidate.name and first_name(candidate.name) in tables.first_names:
        yield ActorKind.PERSON, 5
    if " " in candidate.name and fold_name(candidate.name) in tables.offices.by_name:
        yield ActorKind.PERSON, 20
    if _MIDDLE.match(candidate.name):
        yield ActorKind.PERSON, 10  # "Anna B. Weber"
    initial, _, rest = candidate.name.partition(". ")
    if len(initial) == 1 and rest.istitle():
        yield ActorKind.PERSON, 5  # "J. Stone"
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    if following and following[0].lemma.lower() in _LED and fold_name(candidate.name) in tables.offices.by_surname:
        yield ActorKind.PERSON, 5  # "the Carter administration"


def _winner(votes: Counter[ActorKind]) -> ActorKind:
    order = (ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.GROUP, ActorKind.PLACE)
    return max(order, key=lambda kind: (votes[kind], -order.index(kind)))
