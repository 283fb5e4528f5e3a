"""What is done to what somebody has is done to the one who has it.

Nicaragua seized the university's assets.       Nicaragua - seize assets of -> the university
Israel bombed Hamas's headquarters.             Israel - bomb headquarters of -> Hamas
Iran's parliament won France's praise.          no edge: a state's possessions are as often its places
"""

from __future__ import annotations

from graphbuild.extract.lexicon import cues, event_noun
from graphbuild.extract.phrases import noun_phrase
from graphbuild.model import Argument, Sentence, Statement, Token, changed

_PRONOUNS = frozenset({"his", "her", "their", "its"})
_OWNERS = frozenset({"ORG", "PERSON", "NORP"})
_SILENT_RULES = frozenset({"copular", "appositive", "possessive", "nominal", "compound"})
_STATES_OF_AFFAIRS = frozenset({"be", "become", "remain", "have", "include", "mean", "reflect", "mark", "follow"})


def name_owners(sentence: Sentence, statements: list[Statement]) -> list[Statement]:
    """Return the statements of a sentence; objects that somebody has hold their owner as an inner "of"."""
    if not any(t.dep == "poss" for t in sentence.tokens):
        return statements
    return [_with_owner(sentence, s) for s in statements]


def _with_owner(sentence: Sentence, statement: Statement) -> Statement:
    target = statement.object
    verb = statement.relation.lemma.rpartition(" ")[2]
    if target is None or target.clausal or target.parts or statement.provenance.rule in _SILENT_RULES:
        return statement
    if verb in _STATES_OF_AFFAIRS or (verb in cues() and cues()[verb].kind != "judge"):
        return statement
    noun = sentence.token_at(target.head.start)
    owner = _owner(sentence, noun) if noun is not None else None
    if owner is None or any(a.span == owner.span for a in target.inner):
        return statement
    return changed(statement, object=changed(target, inner=(changed(owner, preposition="of"), *target.inner)))


def _owner(sentence: Sentence, noun: Token) -> Argument | None:
    """Who has it, unless the noun is an act of theirs: an act is not taken from its doer."""
    if noun.pos != "NOUN" or event_noun(noun.lemma.lower()) is not None:
        return None
    for token in sentence.children(noun, "poss"):
        if token.entity_type in _OWNERS or token.text.lower() in _PRONOUNS:
            return noun_phrase(sentence, token, deep=False)
    return None
