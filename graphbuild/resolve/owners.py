"""Whose a possessive is by the noun phrase it stands in: "Russia's invasion of Chad and its attacks on towns"."""

from __future__ import annotations

from graphbuild.model import Sentence, Token
from graphbuild.resolve.agreement import GENDER, REFLEXIVE, SUBJECTS, THEY, agrees, fits, same_class
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resources import read_words

Owner = tuple[Candidate | None, str] | None
_ANSWERABLE = frozenset({"accountable", "responsible", "liable", "answerable"})
_UNKNOWN = "an owner that is no actor"


def owner_by_phrase(sentence: Sentence, token: Token, here: dict[int, Candidate], word: str, history: History) -> Owner:
    """Return the antecedent and the reason; no antecedent where it is no actor; None where the phrase tells nothing."""
    if token.dep != "poss":
        return None
    return (
        _first_member(sentence, token, here, word, history)
        or _possessor_above(sentence, token, here, word, history)
        or _judged(sentence, token, here, word, history)
    )


def _first_member(sentence: Sentence, token: Token, here: dict[int, Candidate], word: str, history: History) -> Owner:
    """The first member of "the regime and its backers", or its owner: "their towns and their schools"."""
    owned = sentence.tokens[token.head]
    if owned.dep != "conj":
        return None
    first = sentence.tokens[owned.head]
    found = _of_possessor(sentence, first, here, word, history)
    if found is not None:
        return found
    if first.dep == "conj" and word in GENDER:
        return None, _UNKNOWN  # "He met the premier, the envoy, and his counterpart"
    partner = here.get(first.index)
    if word in THEY and (partner is None or not _fitting(partner, word, history)):
        return None, _UNKNOWN  # "freed a Dane, a Swede and their driver": several
    if partner is None:
        unknown = agrees(word, first) or (word in GENDER and first.tag == "NNP")
        return (None, _UNKNOWN) if unknown else None  # "thanked the President and his administration"
    fitting = _fitting(partner, word, history)
    return (partner, "first member of the coordination it stands in") if fitting else None


def _fitting(known: Candidate, word: str, history: History) -> bool:
    return known.actor is not None and fits(word, known, history.cast.actors[known.actor], history)


def _possessor_above(
    sentence: Sentence, token: Token, here: dict[int, Candidate], word: str, history: History
) -> Owner:
    """Who owns the noun that the possessive depends on: "Peru's expansion of its navy"."""
    for above in sentence.ancestors(sentence.tokens[token.head]):
        if above.pos in ("VERB", "AUX"):
            return None
        found = _of_possessor(sentence, above, here, word, history)
        if found is not None:
            return found
    return None


def _of_possessor(sentence: Sentence, noun: Token, here: dict[int, Candidate], word: str, history: History) -> Owner:
    """The possessor of a noun, where it may be the pronoun's as well."""
    owner = sentence.child(noun, "poss")
    if owner is None:
        return None
    if owner.pos in ("PRON", "DET"):
        if not same_class(owner.text.lower(), word):
            return None
        known = here.get(owner.index)
        return (known, "the same owner as before it") if known is not None else (None, _UNKNOWN)
    known = here.get(owner.index)
    if known is None or known.actor is None:
        return (None, _UNKNOWN) if agrees(word, owner) else None
    fitting = _fitting(known, word, history)
    return (known, "possessor of the noun above it") if fitting else None


def _judged(sentence: Sentence, token: Token, here: dict[int, Candidate], word: str, history: History) -> Owner:
    """The one who is thanked, blamed or fined for what is his: "praised the envoy for his patience"."""
    for above in sentence.ancestors(token):
        if above.dep == "prep" and above.text.lower() in ("for", "on"):
            verb = sentence.tokens[above.head]
            if above.text.lower() == "on" and verb.lemma not in ("congratulate", "compliment"):
                return None
            if verb.lemma in _ANSWERABLE:
                held = sentence.child(verb, "nsubj") or sentence.child(sentence.tokens[verb.head], "dobj")
                known = here.get(held.index) if held is not None else None
                fitting = known is not None and _fitting(known, word, history)
                return (known, "the one who is held to account for it") if fitting else None
            judged = verb if verb.pos == "NOUN" else sentence.child(verb, "dobj")
            verb = sentence.tokens[judged.head] if judged is verb else verb
            if judged is None or verb.lemma not in read_words("resolve", "judgment_verbs.txt"):
                return None
            if word in THEY and sentence.child(judged, "conj") is not None:
                return None, _UNKNOWN  # several: no one of them
            known = here.get(judged.index)
            if known is None or known.actor is None:
                return None, _UNKNOWN
            fitting = _fitting(known, word, history)
            return (known, "the one who is judged for it") if fitting else None
        if above.pos in ("VERB", "AUX") and above.dep != "pcomp":
            return None
    return None


def is_owned_by(word: str, earlier: Candidate) -> bool:
    """Return whether the mention is said to be the pronoun's own: "her father. She": not the father."""
    sentence, token = earlier.sentence, earlier.token
    heads = (token, sentence.tokens[token.head]) if token.dep == "appos" else (token,)
    owners = (sentence.child(head, "poss") for head in heads)
    return any(owner is not None and same_class(owner.text.lower(), word) for owner in owners)


def maker_of_words(
    candidate: Candidate, verb: Token, here: dict[int, Candidate], word: str, history: History
) -> Candidate | None:
    """Return whose the words are that a clause repeats: "the claim by Peru that it", "Peru's right to its land"."""
    sentence, token = candidate.sentence, candidate.token
    noun = sentence.tokens[verb.head]
    if verb.dep not in ("acl", "ccomp") or noun.pos != "NOUN" or verb.tag == "VBG":
        return None
    if sentence.child(verb, *SUBJECTS) is None:
        if token.dep != "poss" and word not in REFLEXIVE:
            return None  # who defends, not who is defended
        affected = sentence.child(verb, "dobj")
        if affected is not None and affected.index in here and affected.index != token.index:
            return None  # "efforts to disarm Peru of its weapons"
    makers = [sentence.child(noun, "poss")]
    makers += [sentence.child(p, "pobj") for p in sentence.children(noun, "prep", "agent") if p.text.lower() == "by"]
    for maker in makers:
        known = here.get(maker.index) if maker is not None else None
        if known is not None and _fitting(known, word, history):
            return known
    return None
