"""From the words of a statement to a code: the most specific entry, then light verbs, then the nearest verb.

From the most specific to the least:

    verb + object + preposition  >  verb + object  >  light verb + noun of an act  >  verb + preposition  >  verb
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graphbuild.coding.codes import NO_ACT, Code
from graphbuild.coding.lexicon import NO_OBJECT, american, entries, idioms, light_verbs, nearest_verbs, verbs
from graphbuild.coding.nouns import class_code, noun_acts
from graphbuild.coding.own_lexicon import OwnLexicon
from graphbuild.coding.rules import TO_NOUN


class Noun(NamedTuple):
    """What the lexicon may call a filler, and what follows its "of"; empty keys stand for no filler."""

    keys: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A code, the words that gave it, and how far to trust it (0 to 1)."""

    code: Code
    words: str
    basis: str
    confidence: float


Complements = tuple[tuple[str, Noun], ...]  # preposition and filler, in text order


@lru_cache(maxsize=65536)
def match_words(verb: str, direct: Noun, complements: Complements) -> Match | None:
    """Return the best match of a verb lemma with its object and prepositional complements, or None.

    >>> str(match_words("suspend", Noun(("talk", "{talks}")), ()).code)
    'SANCTION/discontinue'
    """
    verb = american(verb)
    for key in direct.keys:
        meaning = idioms().get((verb, key))
        if meaning is not None:
            verb, direct = meaning, Noun()
            break
    return (
        _with_object(verb, direct, complements)
        or _light_verb(verb, direct, complements)
        or _verb_alone(verb, complements)
        or _nearest(verb, direct, complements)
    )


def match_own(own: OwnLexicon | None, verb: str, direct: Noun, complements: Complements) -> Match | None:
    """Return the most specific match in the user's lexicon, or None."""
    if own is None:
        return None
    wanted = [(f"{verb} {p}", key) for p, filler in complements for key in (*direct.keys, *filler.keys)]
    wanted += [(verb, key) for key in direct.keys]
    wanted += [(f"{verb} {p}", "") for p, _ in complements] + [(verb, "")]
    for phrase, key in wanted:
        code = own.entries.get((phrase, key))
        if code is not None:
            return Match(code, f"{phrase} + {key}" if key else phrase, "own lexicon", 1.0)
    return None


def _with_object(verb: str, direct: Noun, complements: Complements) -> Match | None:
    lexicon = entries()
    for preposition, filler in complements:
        phrase = f"{verb} {preposition}"
        if phrase not in verbs():
            continue
        for key in direct.keys + filler.keys if direct.keys else (*filler.keys, NO_OBJECT):
            code = lexicon.get((phrase, key))
            if code is not None:
                return Match(code, f"{phrase} + {key}", "lexicon", 0.9)
    for key in direct.keys or (NO_OBJECT,):
        code = lexicon.get((verb, key))
        if code is not None:
            return Match(code, f"{verb} + {key}", "lexicon", 0.9)
    return None


def _light_verb(verb: str, direct: Noun, complements: Complements) -> Match | None:
    """The match of "carry out a raid", "call for talks", "announce the suspension of aid"."""
    for phrase, noun in _light_phrases(verb, direct, complements):
        effect = light_verbs().get(phrase)
        if effect is None:
            continue
        act = _act_of(noun, complements)
        if act is not None and act.code.type:
            return Match(TO_NOUN[effect](act.code), f"{phrase} + {act.words}", f"light verb, {effect}", 0.75)
    return None


def _light_phrases(verb: str, direct: Noun, complements: Complements) -> Iterator[tuple[str, Noun]]:
    if direct.keys:
        yield verb, direct
    else:
        for preposition, filler in complements:
            yield f"{verb} {preposition}", filler


def _act_of(noun: Noun, complements: Complements) -> Match | None:
    """The act that a noun names: a verb's, with what follows "of" as its object, or its class's."""
    if noun.inner:
        for key in noun.keys:
            verb = noun_acts().get(key)
            if verb is not None:
                return _with_object(verb, Noun(noun.inner), complements) or _verb_alone(verb, ())
    name, code = class_code(noun.keys)
    return Match(code, name, "class", 0.75) if code.type else None


def _verb_alone(verb: str, complements: Complements) -> Match | None:
    lexicon = entries()
    for preposition, _ in complements:
        phrase = f"{verb} {preposition}"
        code = lexicon.get((phrase, ""))
        if code is not None:
            return Match(code, phrase, "lexicon", 0.75)
    code = lexicon.get((verb, ""))
    return None if code is None else Match(code, verb, "lexicon", 0.75)


def _nearest(verb: str, direct: Noun, complements: Complements) -> Match | None:
    found = nearest_verbs().get(verb)
    if found is None:
        return None
    nearest, similarity = found
    match = _with_object(nearest, direct, complements) or _verb_alone(nearest, complements)
    if match is None or match.code == NO_ACT:
        return None
    basis = f"nearest verb to {verb}, similarity {similarity:.2f}"
    return Match(match.code, match.words, basis, round(match.confidence * similarity * 0.7, 2))
