"""Whom a stand on somebody's act is taken towards: the doer of the act, not the one it is done to.

France condemned Russia's attack on Ukraine.      France - condemn attack of -> Russia
China opposes sanctions against Iran.             no edge from China to Iran: nothing is done to Iran here
Mali praised Turkey's decision.                   Mali - praise decision of -> Turkey
Oman called for an end to Israel's blockade.      Oman - call for end to blockade of -> Israel
"""

from __future__ import annotations

from graphbuild.extract.lexicon import authoring_verbs, event_noun, hostile_nouns, request_verbs, stance_verbs
from graphbuild.extract.nominal import owner
from graphbuild.extract.objects import agent
from graphbuild.extract.phrases import noun_phrase
from graphbuild.model import Argument, Sentence, Span, Statement, Token, changed

# of "rejected the possibility of a Turkish attack" the attack
_CONTENT = frozenset({"possibility", "idea", "prospect", "notion", "risk", "use", "legality", "legitimacy", "success"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my", "your", "whose"})


def settle_stances(sentence: Sentence, statements: list[Statement]) -> list[Statement]:
    """Return the statements of a sentence; where one takes a stand on an act, its edges end at the doer.

    The words and the surface readings stay; who merely takes part in the act is marked as embedded.
    """
    if not any(_verb(s) in stance_verbs() or _verb(s) in request_verbs() for s in statements):
        return statements
    doers = {s.relation.head: s.subject for s in statements if s.provenance.rule == "nominal" and not s.reciprocal}
    return [_settled(sentence, s, doers) for s in statements]


def _verb(statement: Statement) -> str:
    """The first word of the lemma: "call" of "call for"."""
    return statement.relation.lemma.partition(" ")[0]


def _settled(sentence: Sentence, statement: Statement, doers: dict[Span, Argument | None]) -> Statement:
    judging = _verb(statement) in stance_verbs()
    if not judging and _verb(statement) not in request_verbs():
        return statement
    target = statement.object
    acts = tuple(a for a in ((target,) if target is not None else statement.arguments[:1]) if not a.clausal)
    if not acts or acts[0].actor is not None:
        return statement
    read = frozenset(a.span for a in statement.arguments)
    act = _settled_act(sentence, acts[0], doers, read, judging=judging)
    if target is None:
        return changed(statement, arguments=(act, *statement.arguments[1:]))
    if act == target and not (judging and _is_hostile(target)):
        return statement
    arguments = tuple(_embedded(a) if _takes_part(sentence, target, a) else a for a in statement.arguments)
    return changed(statement, object=act, arguments=arguments)


def _settled_act(
    sentence: Sentence, act: Argument, doers: dict[Span, Argument | None], read: frozenset[Span], *, judging: bool
) -> Argument:
    if not act.parts:
        return _settled_noun(sentence, act, doers, read, judging=judging)
    return changed(act, parts=tuple(_settled_noun(sentence, p, doers, read, judging=judging) for p in act.parts))


def _settled_noun(
    sentence: Sentence, noun: Argument, doers: dict[Span, Argument | None], read: frozenset[Span], *, judging: bool
) -> Argument:
    """The noun with its doer as the one end of an edge; itself where it has none or the doer is read already."""
    token = _token(sentence, noun.head)
    doer = _doer(sentence, token, doers) if token is not None else None
    if doer is not None and doer.text.lower() not in _OWN:
        inside = tuple(a if a.span == doer.span else _embedded(a) for a in noun.inner) if noun.eventive else ()
        if doer.span not in read and all(a.span != doer.span for a in inside):
            inside = (doer, *inside)
        return changed(noun, eventive=True, inner=inside)
    if judging and _is_hostile(noun):
        return changed(noun, inner=tuple(_embedded(a) for a in noun.inner))
    if not (noun.eventive or noun.head_text.lower() in _CONTENT) or not noun.inner:
        return noun
    inner = tuple(_settled_noun(sentence, a, doers, read, judging=judging) for a in noun.inner)
    return changed(noun, eventive=True, inner=inner) if inner != noun.inner else noun


def _doer(sentence: Sentence, noun: Token, doers: dict[Span, Argument | None]) -> Argument | None:
    """Who does the act: the subject of its own statement, else the possessor ("Turkey's decision")."""
    known = doers.get(noun.span)
    if known is not None:
        return changed(known, preposition="of")
    for clause in sentence.children(noun, "acl"):
        if clause.tag == "VBN" and clause.lemma.lower() in authoring_verbs():
            maker = agent(sentence, clause)  # "the threats made by Iran"
            return noun_phrase(sentence, maker, preposition="by", deep=False) if maker is not None else None
    entry = event_noun(noun.lemma.lower())
    of_a_people = bool(entry and entry.verb) and any(c.entity_type == "NORP" for c in sentence.children(noun, "amod"))
    if noun.pos != "NOUN" or not (of_a_people or sentence.child(noun, "poss")):
        return None
    calls_for: frozenset[str] = frozenset()
    if entry is not None and not entry.reciprocal:
        calls_for = entry.object_prepositions | entry.with_prepositions
    if "of" in calls_for or (not calls_for and noun.lemma.lower() in hostile_nouns()):
        return None  # "Navalny's arrest" is not done by him, "his death" neither
    possessor = owner(sentence, noun)
    return changed(possessor, preposition="of") if possessor is not None else None


def _takes_part(sentence: Sentence, noun: Argument, argument: Argument) -> bool:
    """Whether the parser hung the argument on the noun, or the noun calls for its preposition."""
    if argument.preposition.lower() == "by":
        return False
    head, token = _token(sentence, noun.head), _token(sentence, argument.head)
    if head is None or token is None:
        return False
    entry = event_noun(head.lemma.lower())
    called_for = entry is not None and argument.preposition.lower() in entry.object_prepositions
    return called_for or any(a.index == head.index for a in sentence.ancestors(token))


def _is_hostile(noun: Argument) -> bool:
    head = noun.head_text.lower()
    return head in hostile_nouns() or head.removesuffix("s") in hostile_nouns()


def _embedded(argument: Argument) -> Argument:
    return changed(argument, embedded=True)


def _token(sentence: Sentence, span: Span) -> Token | None:
    return next((t for t in sentence.tokens if t.span == span), None)
