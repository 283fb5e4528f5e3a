"""Sentences to Statements: one file per grammatical construction.

`RULES` lists the constructions in order; a caller swaps rules by passing another tuple.
"""

from __future__ import annotations

from graphbuild.extract.active import find_active
from graphbuild.extract.appositive import find_appositive
from graphbuild.extract.compound import find_compound
from graphbuild.extract.control import find_control
from graphbuild.extract.converse import find_converse
from graphbuild.extract.coordinated import find_coordinated
from graphbuild.extract.copular import find_copular
from graphbuild.extract.nominal import find_nominal
from graphbuild.extract.noun_complement import find_noun_complement
from graphbuild.extract.participial import find_participial
from graphbuild.extract.passive import find_passive
from graphbuild.extract.possessive import find_possessive
from graphbuild.extract.prepositional_clause import find_prepositional_clause
from graphbuild.extract.reduced_relative import find_reduced_relative
from graphbuild.extract.relative import find_relative
from graphbuild.extract.statements import Extraction, Rule, extract_with_rules
from graphbuild.model import Article, Sentence

RULES: tuple[Rule, ...] = (
    find_active,
    find_passive,
    find_copular,
    find_coordinated,
    find_relative,
    find_reduced_relative,
    find_control,
    find_noun_complement,
    find_participial,
    find_prepositional_clause,
    find_nominal,
    find_converse,
    find_possessive,
    find_compound,
    find_appositive,
)


def extract_statements(
    sentences: tuple[Sentence, ...], article: Article, *, rules: tuple[Rule, ...] = RULES
) -> Extraction:
    """Return the statements and attributions of an article in reading order; no actor is linked yet."""
    return extract_with_rules(sentences, article, rules)


__all__ = ["RULES", "Extraction", "Rule", "extract_statements"]
