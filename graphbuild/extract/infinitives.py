"""The words that lead to an infinitive, for binary readings.

He left the post to become envoy to Peru.      He - left the post to become -> envoy
Oman signed a pact to reopen the border.       Oman - signed a pact to reopen -> the border
"""

from __future__ import annotations

from graphbuild.extract.participants import Doer, surface_subject
from graphbuild.extract.predicates import governing_chain, make_relation
from graphbuild.model import Relation, Sentence, Token, changed

_LONGEST = 9  # words; a longer stretch is no predicate any more


def finite_predicate(sentence: Sentence, relation: Relation, verb: Token, doer: Doer | None) -> Relation:
    """Return the relation of an infinitive with a predicate that begins at the finite verb of the same doer.

    It stays as it is where another one acts ("urged Japan | to help"), or where punctuation or too many words
    stand between.
    """
    if doer is None or not relation.predicate.startswith("to "):
        return relation
    above = next((t for t in sentence.ancestors(verb) if t.pos in ("VERB", "AUX")), None)
    if above is None or above.index > verb.index:
        return relation
    subject = surface_subject(sentence, above)
    start = make_relation(sentence, above, governing_chain(sentence, above)).span.start
    words = [t for t in sentence.tokens if t.span.start >= start and t.index <= verb.index]
    apart = any(t.pos == "PUNCT" or t.tag in ("WDT", "WP") for t in words)
    if subject is None or subject.token is not doer.token or apart or len(words) > _LONGEST:
        return relation
    return changed(relation, predicate=" ".join(t.text for t in words))
