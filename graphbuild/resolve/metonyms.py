"""Whether a capital stands for its state: it does where it acts, decides or speaks; else it is the town.

"Moscow rejected the offer", "talks with Moscow"; not "drones over Moscow", "the outskirts of Moscow".
"""

from __future__ import annotations

from graphbuild.model import Actor, ActorKind, Sentence, Token, slug
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.gazetteer import Entry
from graphbuild.resolve.modifiers import HYPHENS
from graphbuild.resolve.places import is_locative
from graphbuild.resolve.states import StateNames
from graphbuild.resources import read_words

_NAMING = frozenset({"conj", "appos"})
_PARTED = frozenset({"based", "born", "area", "bound", "trained", "wide", "aligned"})
_GOVERNING = frozenset({"authority", "government", "regime"})
_WAY = 4  # words from "from" to "to"
_AIMED = frozenset({"on", "at", "over", "against", "upon"})
_TOWN_ONLY = frozenset({"over", "around", "above", "beneath"})


def town_of(entry: Entry) -> Actor:
    """Return the capital as a place.

    >>> from graphbuild.resolve.gazetteer import Form
    >>> state = Actor(id="Q159", name="Russia", kind=ActorKind.STATE, country="RUS")
    >>> town_of(Entry(state, Form.CAPITAL, "Moscow", "states.csv")).id
    'actor:moscow'
    """
    name = entry.town or entry.alias
    return Actor(id=f"actor:{slug(name)}", name=name, kind=ActorKind.PLACE, country=entry.actor.country)


def is_town(candidate: Candidate) -> bool:
    """Return whether a seat of government is a town too: "Tel Aviv"."""
    return candidate.name.lower() in read_words("resolve", "seat_towns.txt")


def means_state(candidate: Candidate, entry: Entry, states: StateNames, *, state_behind: bool) -> bool:
    """Return whether the name of a capital means its state.

    `state_behind` tells that the state's name follows, or that the name stands among those of other places.
    """
    if state_behind or candidate.name.lower() in read_words("resolve", "no_metonyms.txt"):
        return False
    if states.state_of(entry.actor.country) != entry.actor:
        return False  # the chief town of a region
    return acts(candidate)


def acts(candidate: Candidate) -> bool:
    """Return whether the grammar around the name of a town lets it act, decide, speak or be addressed."""
    sentence, token = candidate.sentence, _governed(candidate)
    nouns = read_words("resolve", "town_nouns.txt")
    before = sentence.tokens[candidate.name_start - 1] if candidate.name_start else None
    if before is not None and (before.text.lower() in nouns or before.dep == "det"):
        return False  # "the capital Kabul", "the Canberra"
    if is_locative(candidate, place=False):
        return _seats_government(sentence, token)
    if token.head == token.index:
        return True
    above = sentence.tokens[token.head]
    return _fits(sentence, candidate, token, above)


def _seats_government(sentence: Sentence, token: Token) -> bool:
    """Whether the government of the state is said to sit there: "authorities in Prague"."""
    preposition = sentence.tokens[token.head]
    return token.dep == "pobj" and sentence.tokens[preposition.head].lemma.lower() in _GOVERNING


def _governed(candidate: Candidate) -> Token:
    """The head of the list in which the name stands."""
    sentence, token = candidate.sentence, candidate.token
    while token.dep in _NAMING and token.head < token.index:
        above = sentence.tokens[token.head]
        if above.pos not in ("PROPN", "NOUN", "ADJ"):
            break
        token = above
    return token


def _fits(sentence: Sentence, candidate: Candidate, token: Token, above: Token) -> bool:
    """Whether the grammar around the name lets it act."""
    nouns = read_words("resolve", "town_nouns.txt")
    verb = above.lemma.lower()
    if token is not candidate.token and token.text.lower() in nouns:
        return False  # "cities including Kyiv"
    if token.dep == "nsubj":
        return verb not in read_words("resolve", "town_happenings.txt")
    if token.dep in ("dobj", "nsubjpass"):
        return verb not in read_words("resolve", "town_verbs.txt")
    if token.dep == "poss":
        return above.text.lower() not in nouns and above.pos != "PROPN"
    if token.dep in ("npadvmod", "compound", "amod", "nmod"):
        return _joins_verb(sentence, candidate)
    if token.dep in ("pobj", "pcomp"):
        return _after_preposition(sentence, above, nouns)
    return True


def _joins_verb(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a hyphen joins the name to what the state does: "Moscow-backed", not "Moscow-based"."""
    tokens = sentence.tokens
    end = candidate.name_end
    if end + 1 < len(tokens) and tokens[end].text in HYPHENS:
        return tokens[end + 1].text.lower() not in _PARTED
    start = candidate.name_start
    return start > 0 and tokens[start - 1].text in HYPHENS


def _after_preposition(sentence: Sentence, preposition: Token, nouns: frozenset[str]) -> bool:
    word = preposition.text.lower()
    above = sentence.tokens[preposition.head]
    if word in _TOWN_ONLY:
        return False
    if word in ("of", "including", "like") and above.text.lower() in nouns:
        return False
    attacks = read_words("resolve", "attack_words.txt")
    if word == "of" and above.pos == "PROPN":
        return False  # "Anna Weber of Lima", "the Treaty of Lisbon"
    if word in (*_AIMED, "of") and above.lemma.lower() in attacks:
        return False
    if word == "from":
        return above.lemma.lower() in read_words("resolve", "addressed.txt")
    if word == "to" and not _is_addressed(sentence, preposition, above):
        return False
    happened = read_words("resolve", "motion_words.txt") if word in ("for", "out", "between") else frozenset()
    return above.lemma.lower() not in happened and above.dep != "prep"


def _is_addressed(sentence: Sentence, preposition: Token, above: Token) -> bool:
    """Whether what goes to a capital goes to its state: "suspended aid to Lima", not "the train from Oslo to Lima"."""
    if above.lemma.lower() in read_words("resolve", "addressed.txt"):
        return True
    ahead = sentence.tokens[max(0, preposition.index - _WAY) : preposition.index]
    return above.pos == "VERB" and not any(t.text.lower() == "from" for t in ahead)
