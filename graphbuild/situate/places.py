"""Places by name: where they lie and whose they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from graphbuild.resources import read_rows, read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A row of the table of places."""

    name: str
    country: str  # ISO 3166-1 alpha-3; empty where no one state has it
    latitude: float
    longitude: float
    kind: str  # country, capital, city, region or water


@cache
def _places() -> dict[str, tuple[KnownPlace, ...]]:
    """Places by name in lower case; of those that share it the bigger stands first."""
    found: dict[str, list[KnownPlace]] = {}
    for row in read_rows("situate", "places.csv"):
        place = KnownPlace(
            name=row["name"],
            country=row["country"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            kind=row["kind"],
        )
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            same = found.setdefault(name.lower(), [])
            if place not in same:
                same.append(place)
    return {name: tuple(same) for name, same in found.items()}


@cache
def country_words() -> dict[str, str]:
    """Return names and adjectives of states in lower case, each with its ISO 3166-1 alpha-3 code."""
    found = {}
    for row in read_rows("situate", "places.csv"):
        if row["kind"] == "country":
            for name in (row["name"], *row["aliases"].split("|"), *row["adjectives"].split("|")):
                if name:
                    found[name.lower()] = row["country"]
    return found


@cache
def place_nouns() -> frozenset[str]:
    """Return nouns that a place's name may be joined to: city, province, outskirts."""
    return read_words("situate", "place_nouns.txt")


@cache
def _compass() -> frozenset[str]:
    return read_words("situate", "compass_words.txt")


def known_place(name: str, *, countries: Iterable[str] = ()) -> KnownPlace | None:
    """Return the place of this name, or None; of several, that in one of the countries, else the biggest.

    Compass words before a name are left out where the whole is not known.

    >>> place = known_place("eastern Aleppo")
    >>> place and (place.name, place.country)
    ('Aleppo', 'SYR')
    """
    same = places_called(name)
    if len(same) > 1:
        wanted = set(countries)
        return next((p for p in same if p.country in wanted), same[0])
    return same[0] if same else None


@lru_cache(maxsize=16384)
def places_called(name: str) -> tuple[KnownPlace, ...]:
    """Return the places of this name, the biggest first; as `known_place` reads it."""
    words = name.lower().split()
    if words and words[0] == "the":
        words = words[1:]
    while words:
        same = _places().get(" ".join(words))
        if same:
            return same
        if words[0] not in _compass() and not words[0].startswith("mid-"):
            if words[-1] not in place_nouns():
                return ()
            words = words[:-1]
        else:
            words = words[1:]
    return ()


def capital_of(country: str) -> KnownPlace | None:
    """Return the capital of the state with this code, or None."""
    return _capitals().get(country)


@cache
def _capitals() -> dict[str, KnownPlace]:
    found: dict[str, KnownPlace] = {}
    for same in _places().values():
        for place in same:
            if place.kind == "capital":
                found.setdefault(place.country, place)
    return found
