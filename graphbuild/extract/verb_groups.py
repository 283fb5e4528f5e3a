"""What a verb's own group says of its act: auxiliaries, "not", adverbs of doubt.

has not signed            negated
may have attacked         possible
would have attacked       counterfactual
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extract.lexicon import hedges
from graphbuild.model import Modality, Sentence, Token

_NEGATIVE_ADVERBS = frozenset({"never", "hardly", "scarcely", "neither", "nor", "no"})
_STRENGTH = (
    Modality.COUNTERFACTUAL,
    Modality.CONDITIONAL,
    Modality.REQUESTED,
    Modality.PLANNED,
    Modality.POSSIBLE,
    Modality.ASSERTED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """The polarity and modality of one act."""

    negated: bool = False
    modality: Modality = Modality.ASSERTED

    def joined(self, other: Factuality) -> Factuality:
        """Both at once: two negations cancel, the less actual modality wins."""
        if other == ACTUAL:
            return self
        modality = min(self.modality, other.modality, key=_STRENGTH.index)
        return Factuality(negated=self.negated != other.negated, modality=modality)


ACTUAL = Factuality()


def own_group(sentence: Sentence, verb: Token) -> Factuality:
    """Return what the verb's own auxiliaries, "not" and adverbs say; a later member of a row shares the first one's."""
    negated = False
    modality = Modality.ASSERTED
    shares = verb.dep == "conj" and sentence.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None
    if shares and sentence.head(verb).pos in ("VERB", "AUX"):
        shared = own_group(sentence, sentence.head(verb))
        if verb.tag in ("VB", "VBN", "VBG") or shared.modality is Modality.ASSERTED:
            modality = shared.modality
            negated = shared.negated and _joined_by_or(sentence, verb)
    for child in sentence.children(verb):
        word = child.text.lower()
        if child.dep == "neg" or (
            child.dep == "advmod" and (word in _NEGATIVE_ADVERBS or _is_no_longer(sentence, child))
        ):
            negated = not negated
        elif child.dep == "advmod" and word == "yet" and verb.lemma == "have" and sentence.child(verb, "xcomp"):
            negated = not negated  # "has yet to name"
        elif child.dep in ("preconj", "cc") and word in ("neither", "nor") and (child.dep == "preconj" or shares):
            negated = True
        elif child.dep in ("aux", "advmod") and child.index < verb.index + 2:
            hedge = hedges().get(word)
            if hedge is not None:
                modality = min(modality, _auxiliary(sentence, verb, word, hedge), key=_STRENGTH.index)
    return Factuality(negated=negated, modality=modality)


def _auxiliary(sentence: Sentence, verb: Token, word: str, hedge: Modality) -> Modality:
    """Tell "would have attacked", which did not happen, from "said it would attack", a plan."""
    perfect = any(c.lemma == "have" for c in sentence.children(verb, "aux"))
    if word in ("would", "could", "should") and perfect and verb.tag == "VBN":
        return Modality.COUNTERFACTUAL if word != "could" else Modality.POSSIBLE
    reported = verb.dep == "ccomp" or (sentence.child(verb, "advcl") is None and verb.dep in ("conj", "relcl"))
    if word == "would" and reported:
        return Modality.PLANNED
    return hedge


def _is_no_longer(sentence: Sentence, adverb: Token) -> bool:
    """Whether the adverb is negated itself: "no longer", "hardly ever"."""
    words = {c.text.lower() for c in sentence.children(adverb, "neg", "advmod", "det")}
    return bool(words & {"no", "hardly", "never", "not"}) and adverb.text.lower() in ("longer", "ever", "more")


def _joined_by_or(sentence: Sentence, verb: Token) -> bool:
    return any(c.text.lower() in ("or", "nor") for c in sentence.children(sentence.head(verb), "cc"))
