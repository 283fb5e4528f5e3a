"""Names that the article itself teaches: "formerly known as", acronyms in brackets."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from graphbuild.model import Actor, Sentence
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.gazetteer import fold_name, split_pieces
from graphbuild.resolve.letters import stands_in_brackets
from graphbuild.resources import read_words

_FILLERS = read_words("resolve", "alias_fillers.txt")
_CUES = frozenset({"known", "aka", "a.k.a.", "formerly", "called", "renamed", "rebranded", "abbreviated", "previously"})
_MOST_BETWEEN = 9
_OPENERS = frozenset({"(", "["})
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "with", "de", "du", "des", "la", "al", "s"})


def find_aliases(sentence: Sentence, names: list[Candidate]) -> Iterator[tuple[Candidate, Candidate, str]]:
    """Yield (name, other name of the same actor, reason) for each pair that the sentence joins."""
    tokens = sentence.tokens
    for first, second in itertools.pairwise(names):
        if not 0 < second.name_start - first.name_end <= _MOST_BETWEEN:
            continue
        between = [t.text.lower() for t in tokens[first.name_end : second.name_start]]
        if between[-1] in _OPENERS and len(between) == 1:
            longer = _with_name_before(names, first)
            spelled = any(is_acronym(second.name, n) for n in (first.name, longer)) or is_acronym(
                first.name, second.name
            )
            loosely = not second.entries and first.label != "PERSON"
            if spelled or (loosely and stands_in_brackets(second.name, longer)):
                yield first, second, f"in brackets after {first.name}"
        elif _CUES.intersection(between) and all(w in _FILLERS for w in between) and not _names_it(first, second):
            yield first, second, f"named as another name of {first.name}"


def _names_it(first: Candidate, second: Candidate) -> bool:
    """Whether the first gives the second its name: "the ministry renamed Fort Kern"."""
    tokens = first.sentence.tokens[first.name_end : second.name_start]
    return any(t.text.lower() in _CUES and first.sentence.child(t, "nsubj") is not None for t in tokens)


def _with_name_before(names: list[Candidate], name: Candidate) -> str:
    """The name with the one right before it: "United States Department of Lakes" for the letters USDL."""
    before = next((n for n in names if n.name_end == name.name_start), None)
    return f"{before.name} {name.name}" if before is not None else name.name


def is_acronym(short: str, long: str) -> bool:
    """Whether the short name is made of the first letters of the long one.

    >>> is_acronym("SDF", "Syrian Democratic Forces"), is_acronym("AU", "African National Congress")
    (True, False)
    """
    letters = "".join(split_pieces(short)).replace("|", "")
    if not 2 <= len(letters) <= 7 or sum(c.isupper() for c in short) < 2 or " " in short:
        return False
    words = fold_name(long).split()
    if len(words) < 2:
        return False
    short_forms = {fold_name(w) for w in long.split() if "." in w and w.isupper()}  # "U.S." gives both letters
    initials = "".join(w if w in short_forms else w[0] for w in words)
    core = "".join(w if w in short_forms else w[0] for w in words if w not in _SMALL)
    return letters in (initials, core)


def stands_for_other_words(short: str, long: str, actor: Actor) -> bool:
    """Return whether the text spells the letters out as other words than the actor's: "Bureau of Lake Monsters (BLM)".

    >>> from graphbuild.model import ActorKind
    >>> actor = Actor(id="actor:blm", name="Black Lives Matter", kind=ActorKind.ORGANIZATION)
    >>> stands_for_other_words("BLM", "Bureau of Lake Monsters", actor)
    True
    """
    if not (is_acronym(short, long) and is_acronym(short, actor.name)):
        return False
    return not (set(fold_name(long).split()) & set(fold_name(actor.name).split())) - _SMALL
