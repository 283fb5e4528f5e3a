"""The room's main pass: sentences to actors and mentions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.model import Actor, ActorKind, Article, Mention, MentionKind, Sentence
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.called_only import keep_to_article
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.describing import resolve_phrase_candidate
from graphbuild.resolve.finding import find_candidates
from graphbuild.resolve.naming import Naming
from graphbuild.resolve.places import is_locative
from graphbuild.resolve.pronouns import resolve_pronoun
from graphbuild.resolve.tables import Tables

_ASIDE = frozenset({"byline", "dateline", "label"})
_SECTIONS = frozenset({"headline", "body", "caption", "byline", "dateline", "label"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The actors of an article in order of first mention, and their mentions in reading order."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]


def resolve_actors(article: Article, sentences: tuple[Sentence, ...], tables: Tables) -> Resolution:
    """Return who is named in the article and where, each mention with the reason why it is that actor."""
    cast = Cast(tables, article.published, article.source)
    by_sentence = [_candidates(sentence, tables) for sentence in sentences]
    named = [c for group in by_sentence for c in group if c.name]
    naming = Naming(cast, named)
    for candidate in named:
        naming.assign(candidate)
        _mark_place(candidate, cast)
    _drop_unknown_byline_names(by_sentence, cast)
    history = History(cast)
    for group in by_sentence:
        _resolve_sentence(group, history)
    found = [c for group in by_sentence for c in group if c.actor is not None]
    return _freeze(article, found, cast)


def _candidates(sentence: Sentence, tables: Tables) -> list[Candidate]:
    if sentence.section not in _SECTIONS or len(sentence.tokens) == 0:
        return []
    return find_candidates(sentence, tables)


def _mark_place(candidate: Candidate, cast: Cast) -> None:
    if candidate.actor is None:
        return
    actor = cast.actors[candidate.actor]
    if actor.kind in (ActorKind.STATE, ActorKind.PLACE) and candidate.kind is not MentionKind.DEMONYM:
        candidate.locative = is_locative(candidate, place=actor.kind is ActorKind.PLACE)


def _drop_unknown_byline_names(by_sentence: Iterable[list[Candidate]], cast: Cast) -> None:
    """A byline, dateline or label introduces nobody: its reporter, photographer and agency are not in the news."""
    elsewhere = {c.actor for group in by_sentence for c in group if c.actor and c.sentence.section not in _ASIDE}
    for group in by_sentence:
        for candidate in group:
            if candidate.actor and candidate.sentence.section in _ASIDE:
                place = cast.actors[candidate.actor].kind in (ActorKind.STATE, ActorKind.PLACE)
                if candidate.actor not in elsewhere and not place:
                    candidate.actor = None


def _resolve_sentence(group: list[Candidate], history: History) -> None:
    """Resolve phrases and pronouns from left to right; a phrase's possessor stands before it."""
    for i, candidate in enumerate(group):
        ahead = group[i + 1 :]
        if candidate.actor is None and candidate.kind is MentionKind.PRONOUN:
            resolve_pronoun(candidate, history, ahead)
        elif candidate.actor is None and not candidate.name and candidate.role is not None:
            candidate.sentence_ahead = ahead
            _resolve_ahead(candidate, ahead, history)
            if candidate.actor is None:
                resolve_phrase_candidate(candidate, history)
        history.add(candidate)


def _resolve_ahead(candidate: Candidate, ahead: list[Candidate], history: History) -> None:
    """Resolve first what a phrase needs from behind it: "residents" in "residents and Syrian activists"."""
    if not ahead:
        return
    needed = {t.index for t in candidate.sentence.children(candidate.token, "conj")}
    needed.update([int(n.partition(":")[2]) for n in candidate.notes if n.partition(":")[2].isdigit()])
    if not needed:
        return
    for other in ahead:
        if other.head in needed and other.actor is None and other.role is not None and not other.busy:
            candidate.busy = True
            other.sentence_ahead = _resolve_possessors(other, ahead, history)
            resolve_phrase_candidate(other, history)
            candidate.busy = False


def _resolve_possessors(phrase: Candidate, ahead: list[Candidate], history: History) -> list[Candidate]:
    """The owners inside a phrase ahead, resolved: "his" of "leaders in his government", "Mexico" behind it."""
    inside = [c for c in ahead if c.kind is MentionKind.PRONOUN and phrase.start <= c.start < phrase.head]
    for pronoun in inside:
        if pronoun.actor is None:
            resolve_pronoun(pronoun, history, [])
    owners = {note.partition(":")[2] for note in phrase.notes}
    named = [c for c in ahead if c.name and str(c.head) in owners]
    return [c for c in (*inside, *named) if c.actor is not None]


def _freeze(article: Article, found: list[Candidate], cast: Cast) -> Resolution:
    spans = [(candidate, candidate.span) for candidate in found]
    mentions = []
    for candidate, span in sorted(spans, key=lambda c: (c[0].sentence.index, c[1].start, -c[1].end)):
        mentions.append(
            Mention(
                article=article.id,
                sentence=candidate.sentence.index,
                span=span,
                head=candidate.token.span,
                text=span.slice(article.text),
                kind=candidate.kind,
                actor=candidate.actor or "",
                reason=candidate.reason,
                locative=candidate.locative,
            )
        )
    order = dict.fromkeys(m.actor for m in mentions)
    actors, named = cast.frozen(order), tuple(mentions)
    if cast.called_only:
        actors, named = keep_to_article(article, actors, named, cast.called_only)
    return Resolution(actors=actors, mentions=named)
