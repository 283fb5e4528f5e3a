"""Arguments of statements to the actors they name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from graphbuild.model import (
    Actor,
    ActorKind,
    Argument,
    Attribution,
    Mention,
    MentionKind,
    Sentence,
    Statement,
    Token,
    changed,
)
from graphbuild.resources import read_rows, read_words

_FIRST_PERSON = frozenset({"i", "we", "us", "our", "ours", "me", "my", "myself", "ourselves"})
_TOPICAL = frozenset({"about", "of", "on", "over", "regarding", "concerning"})
_HYPHENS = ("-", "\u2010", "\u2011", "\u2013")
_LOOK_BACK = 6  # mentions before a place that may still cover it


def link_statements(
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    sentences: tuple[Sentence, ...],
    actors: tuple[Actor, ...] = (),
) -> tuple[Statement, ...]:
    """Return the statements with the actor of every argument set where a mention names it, in the same order.

    A place where something happens names no actor, but for what an act is aimed at ("fired at Haifa"); nor does
    one of the `actors` that is a place and only the topic of what is said ("talks about Aleppo").
    A first person in attributed words is the speaker.
    """
    linker = _Linker(mentions, sentences, actors)
    return tuple(linker.link(statement) for statement in statements)


class _Linker:
    """The mentions of an article by the start of their head."""

    __slots__ = ("bodies", "by_head", "by_start", "places", "sentences", "starts", "tops")

    def __init__(
        self, mentions: tuple[Mention, ...], sentences: tuple[Sentence, ...], actors: tuple[Actor, ...] = ()
    ) -> None:
        self.places = frozenset(a.id for a in actors if a.kind is ActorKind.PLACE)
        self.bodies = frozenset(a.id for a in actors if a.kind is ActorKind.ORGANIZATION)
        self.by_head: dict[int, Mention] = {}
        for mention in mentions:
            known = self.by_head.get(mention.head.start)
            if known is None or mention.span.end - mention.span.start > known.span.end - known.span.start:
                self.by_head[mention.head.start] = mention
        self.by_start = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
        self.starts = [m.span.start for m in self.by_start]
        self.sentences = sentences
        self.tops = [s.span.start for s in sentences]

    def link(self, statement: Statement) -> Statement:
        attribution = self._attribution(statement.attribution)
        speaker = attribution.speaker.actor if attribution is not None and attribution.speaker is not None else None
        words = _words(statement.relation.lemma)
        words_of_arguments = words | _object_words(statement) if statement.arguments else words
        return changed(
            statement,
            subject=self._argument(statement.subject, words, speaker),
            object=self._argument(statement.object, words, speaker),
            arguments=tuple(self._filled(a, words_of_arguments, speaker) for a in statement.arguments),
            attribution=attribution,
        )

    def _attribution(self, attribution: Attribution | None) -> Attribution | None:
        if attribution is None or attribution.speaker is None:
            return attribution
        speaker = self._filled(attribution.speaker, frozenset(), None)
        if speaker.actor is None and not speaker.parts:
            speaker = changed(speaker, actor=self._source(speaker))
        return changed(attribution, speaker=speaker)

    def _argument(self, argument: Argument | None, words: frozenset[str], speaker: str | None) -> Argument | None:
        return None if argument is None else self._filled(argument, words, speaker)

    def _filled(
        self, argument: Argument, words: frozenset[str], speaker: str | None, preposition: str = ""
    ) -> Argument:
        """The argument with its actors; `preposition` is that of the whole for a part that has none."""
        preposition = argument.preposition or preposition
        if not argument.parts and not argument.inner:
            actor = self._actor(argument, words, speaker, preposition)
            return argument if actor == argument.actor else changed(argument, actor=actor)
        head = argument.head_text.lower()
        inner_words = frozenset({head, head.rstrip("s")})
        return changed(
            argument,
            actor=None if argument.parts else self._actor(argument, words, speaker, preposition),
            parts=tuple(self._filled(part, words, speaker, preposition) for part in argument.parts),
            inner=tuple(self._topic(self._filled(a, inner_words, speaker)) for a in argument.inner),
        )

    def _topic(self, argument: Argument) -> Argument:
        """The argument without its actor where that is a place that words are about."""
        if argument.actor in self.places and argument.preposition.lower().rpartition(" ")[2] in _TOPICAL:
            return changed(argument, actor=None)
        return argument

    def _actor(self, argument: Argument, words: frozenset[str], speaker: str | None, preposition: str) -> str | None:
        if argument.text.lower() in _FIRST_PERSON and argument.text != "US":
            return speaker
        mention = self.by_head.get(argument.head.start) or self._covering(argument) or self._counted(argument)
        if mention is None:
            return None
        inside = preposition.lower() in ("in", "inside", "within") and mention.actor in self.bodies
        if (mention.locative or inside) and not is_target(words, preposition):
            return None  # "in Congress": where it happened
        return mention.actor

    def _covering(self, argument: Argument) -> Mention | None:
        """The smallest mention over the argument's head; adjectives cover nothing but themselves."""
        i = bisect_right(self.starts, argument.head.start)
        best: Mention | None = None
        for mention in self.by_start[max(0, i - _LOOK_BACK) : i]:
            covers = argument.head in mention.span and mention.kind is not MentionKind.DEMONYM
            if covers and mention.text[argument.span.end - mention.span.start :].startswith(_HYPHENS):
                continue  # "Saudi" of "Saudi-led coalition"
            if covers and (best is None or mention.span in best.span):
                best = mention
        return best

    def _counted(self, argument: Argument) -> Mention | None:
        """The mention after "of" where the head only counts: "hundreds of civilians"."""
        if argument.head_text.lower() not in read_words("resolve", "quantity_nouns.txt"):
            return None
        found = self._token(argument.head.start)
        if found is None:
            return None
        sentence, token = found
        for preposition in sentence.children(token, "prep"):
            target = sentence.child(preposition, "pobj")
            if preposition.text.lower() == "of" and target is not None:
                return self.by_head.get(target.span.start)
        return None

    def _source(self, argument: Argument) -> str | None:
        """Whose estimates, report or statement speaks."""
        if argument.head_text.lower() not in read_words("resolve", "report_nouns.txt"):
            return None
        i = bisect_right(self.starts, argument.span.end)
        inside = [m for m in self.by_start[max(0, i - 2 * _LOOK_BACK) : i] if m.span in argument.span]
        return inside[0].actor if inside and not inside[0].locative else None

    def _token(self, start: int) -> tuple[Sentence, Token] | None:
        i = bisect_right(self.tops, start) - 1
        if i < 0:
            return None
        token = self.sentences[i].token_at(start)
        return (self.sentences[i], token) if token is not None else None


def is_target(words: Iterable[str], preposition: str) -> bool:
    """Whether the act is aimed at what follows the preposition.

    >>> is_target({"fire"}, "at"), is_target({"meet"}, "in"), is_target({"invade"}, "")
    (True, False, True)
    """
    if not preposition:
        return True
    wanted = preposition.lower().split()[-1]
    table = _targets()
    return any(wanted in table.get(word, ()) for word in words)


@cache
def _targets() -> dict[str, frozenset[str]]:
    rows = read_rows("resolve", "target_prepositions.csv")
    return {row["word"]: frozenset(row["prepositions"].split("|")) for row in rows}


def _words(lemma: str) -> frozenset[str]:
    return frozenset({lemma, *lemma.split()})


def _object_words(statement: Statement) -> frozenset[str]:
    """The object's head, as the event noun of a light verb: "carried out an incursion into"."""
    if statement.object is None:
        return frozenset()
    head = statement.object.head_text.lower()
    return frozenset({head, head.rstrip("s")})
