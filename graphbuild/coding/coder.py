"""Statement to event: split off the governing words, match the act, apply the codebook.

The reason tells each step, so that nobody has to guess:

    Japan agreed to help South Korea.     agree to: help → AID (lexicon); future → AGREE, quad 1
"""

from __future__ import annotations

from functools import lru_cache

from graphbuild.coding.codes import NO_ACT, Code, cameo_root, quad_class, score
from graphbuild.coding.games import is_game
from graphbuild.coding.lexicon import american, entries, governors, verbs
from graphbuild.coding.matching import Complements, Match, Noun, match_own, match_words
from graphbuild.coding.nouns import after_of, natural_causes, noun_keys, singular
from graphbuild.coding.own_lexicon import OwnLexicon
from graphbuild.coding.rules import TO_ACT, promise, will_not
from graphbuild.model import Argument, Event, Modality, Statement, changed

_MEANS = frozenset({"in", "by", "from", "during", "after", "amid", "due to"})
_MOST_COMPLEMENTS = 5
_NO_NOUN = Noun()
_NAMED = {"do": "", "promise": "future", "decide": "decided", "threaten": "threatened", "refuse": "refused"}
_NAMED |= {"request": "requested", "stop": "stopped"}


def code_statements(statements: tuple[Statement, ...], own: OwnLexicon | None = None) -> tuple[Statement, ...]:
    """Return the statements with their events set, and nothing else changed, in the same order."""
    events = ((statement, code_statement(statement, own)) for statement in statements)
    return tuple(changed(s, event=event) if event is not s.event else s for s, event in events)


def code_statement(statement: Statement, own: OwnLexicon | None = None) -> Event | None:
    """Return the statement's event, or None where its words name no act between actors ("lives in", "a storm killed").

    Speech is an event of type STATEMENT. Negation, hedging and reporting leave the type as it is.  The entries of
    a user's own lexicon come before all others.
    """
    direct, complements = _NO_NOUN, []
    if statement.object is not None:
        noun = _noun(statement.object)
        if statement.object.preposition:
            complements.append((statement.object.preposition.lower(), noun))
        else:
            direct = noun
    for argument in statement.arguments[:_MOST_COMPLEMENTS]:
        if argument.preposition:
            complements.append((argument.preposition.lower(), _noun(argument)))
        elif " " not in argument.text:  # "set free", "found guilty"
            complements.append((argument.text.lower(), _NO_NOUN))
    planned = statement.modality is Modality.PLANNED
    event = _event(statement.relation.lemma, direct, tuple(complements), planned, statement.negated, own)
    if event is not None and (_is_misfortune(statement) or is_game(statement)):
        return None
    if _demands(statement) and (event is None or event.type == "STATEMENT"):
        return _make_event(Code("REQUEST"), f"{statement.relation.lemma} that they must → REQUEST", 0.7)
    return event


def _demands(statement: Statement) -> bool:
    """Whether something is said to be somebody's duty: "Peru said that Chile must open the mine"."""
    said = statement.object
    return said is not None and said.clausal and any(a.preposition == "of" for a in said.inner)


def _is_misfortune(statement: Statement) -> bool:
    """Whether a storm or the like does it: "a flood killed ten", "ten were killed in an avalanche"."""
    if statement.subject is not None:
        return _is_natural(statement.subject.head_text)
    means = (a for a in statement.arguments if a.preposition.lower() in _MEANS)
    return any(_is_natural(member.head_text) for a in means for member in a.members)


def _is_natural(head: str) -> bool:
    """Whether the subject is a storm, a disease or the like, which acts on nobody's behalf."""
    return singular(head.lower()) in natural_causes()


def _noun(argument: Argument) -> Noun:
    filler = argument.parts[0] if argument.parts else argument
    base, head = filler.span.start, filler.head
    noun = _plain_noun(filler.text, head.start - base, head.end - base, filler.actor is not None)
    inner = next((a for a in filler.inner if a.span.start >= head.end), None)  # a possessor stands before the head
    return Noun(noun.keys, _noun(inner).keys) if inner is not None else noun


@lru_cache(maxsize=65536)
def _plain_noun(text: str, start: int, end: int, is_actor: bool) -> Noun:
    place = after_of(text, end) if " of " in text else None
    return Noun(noun_keys(text, start, end, is_actor), noun_keys(text, *place, False) if place else ())


@lru_cache(maxsize=65536)
def _event(
    lemma: str, direct: Noun, complements: Complements, planned: bool, negated: bool, own: OwnLexicon | None
) -> Event | None:
    words, verb = split_governors(lemma.lower())
    match = match_own(own, verb, direct, complements) or match_words(verb, direct, complements)
    if match is None or match.code.type in ("", "STATEMENT"):
        return _governor_itself(words, match)
    code, steps, settled = match.code, [], False
    for word in reversed(words):
        effect = governors().get(word, "do")
        code = TO_ACT[effect](code)
        settled = settled or effect != "do"
        if effect != "do":
            steps.append(f"{_NAMED[effect]} → {code}")
    if planned and not settled and not _tries(words):
        code = will_not(code) if negated else promise(code)
        if code != match.code:
            steps.append(f"{'future, negated' if negated else 'future'} → {code}")
    prefix = f"{' '.join(words)} to: " if words else ""
    reason = f"{prefix}{match.words} → {match.code} ({match.basis})"
    return _make_event(code, "; ".join([reason, *steps]), match.confidence)


def _tries(words: tuple[str, ...]) -> bool:
    """Whether the act is under way though not done: "tried to storm"."""
    return any(word in ("try", "attempt", "struggle", "strive", "fight", "scramble") for word in words)


def _governor_itself(words: tuple[str, ...], match: Match | None) -> Event | None:
    """The event of "agreed to be judged": what is agreed names no act, but to agree is one."""
    for before, word in zip(("", *words), words, strict=False):
        code = entries().get((f"{before} {word}" if before == "be" else american(word), ""))
        if code is not None and code.type not in ("", "STATEMENT") and governors().get(word) != "do":
            return _make_event(code, f"{word} → {code} (lexicon)", 0.7)
    if match is None or match.code == NO_ACT:
        return None
    return _make_event(match.code, f"{match.words} → {match.code} ({match.basis})", match.confidence)


def _make_event(code: Code, reason: str, confidence: float) -> Event:
    quad = quad_class(code.type)
    return Event(
        type=code.type,
        mode=code.mode,
        cameo=cameo_root(code.type),
        quad=quad,
        score=score(code),
        confidence=confidence,
        reason=f"{reason}, quad {quad}",
    )


@lru_cache(maxsize=16384)
def split_governors(lemma: str) -> tuple[tuple[str, ...], str]:
    """Return the governing words of a lemma phrase, outermost first, and the verb with its particle.

    >>> split_governors("be ready to work"), split_governors("rule out"), split_governors("stop support")
    ((('be', 'ready'), 'work'), ((), 'rule out'), (('stop',), 'support'))
    """
    if american(lemma) in verbs() or " " not in lemma:
        return (), lemma
    before, to, verb = lemma.rpartition(" to ")
    words = before.split() if to else []
    rest = verb.split()
    while len(rest) > 1 and american(" ".join(rest)) not in verbs() and rest[0] in governors():
        words.append(rest.pop(0))
    verb = " ".join(rest)
    if american(verb) not in verbs() and american(rest[0]) in verbs():
        verb = rest[0]
    return tuple(word for word in words if word != "to"), verb
