"""The rules applied to an article, and the passes that need more than one sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from graphbuild.extract.attribution import Source, find_attribution, find_sources, list_attributions
from graphbuild.extract.factuality import judge_statement
from graphbuild.extract.inflicted import name_makers
from graphbuild.extract.owned import name_owners
from graphbuild.extract.reciprocal import is_reciprocal
from graphbuild.extract.stance import settle_stances
from graphbuild.model import Article, Attribution, Sentence, Span, Statement, changed, content_id

Rule: TypeAlias = Callable[[Sentence], Iterator[Statement]]

_SILENT_SECTIONS = frozenset({"byline", "dateline", "label", "caption"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What the rules found: statements and attributions in reading order, without actors."""

    statements: tuple[Statement, ...]
    attributions: tuple[Attribution, ...]


def extract_with_rules(sentences: tuple[Sentence, ...], article: Article, rules: tuple[Rule, ...]) -> Extraction:
    """Return the statements that the rules find, judged and attributed."""
    sources = find_sources(sentences)
    holding = _sources_by_sentence(sentences, sources)
    found: list[Statement] = []
    for sentence in sentences:
        if sentence.section in _SILENT_SECTIONS:
            continue
        here = holding.get(sentence.index, [])
        distinct = _without_repeats(s for rule in rules for s in rule(sentence))
        for statement in name_makers(sentence, name_owners(sentence, settle_stances(sentence, distinct))):
            fact = judge_statement(sentence, statement)
            judged = changed(
                statement,
                id=_statement_id(statement, article),
                reciprocal=is_reciprocal(sentence, statement),
                negated=fact.negated,
                modality=fact.modality,
                attribution=find_attribution(statement, sentence, here),
            )
            found.append(judged)
    return Extraction(
        statements=tuple(_linked_to_outer(found, sources)),
        attributions=list_attributions(sources),
    )


def _sources_by_sentence(sentences: tuple[Sentence, ...], sources: list[Source]) -> dict[int, list[Source]]:
    """The sources whose content reaches into a sentence, in their order, by the sentence's index."""
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, list[Source]] = {}
    for source in sources:
        reached: set[int] = set()
        for span in source.attribution.content:
            first = max(bisect_right(starts, span.start) - 1, 0)
            reached.update(range(first, bisect_left(starts, span.end)))
        for place in reached:
            found.setdefault(sentences[place].index, []).append(source)
    return found


def _without_repeats(statements: Iterator[Statement]) -> list[Statement]:
    """In text order; of two statements about the same words by the same head the first rule's is kept."""
    kept: dict[tuple[Span, Span | None, Span | None], Statement] = {}
    for statement in statements:
        subject = statement.subject.span if statement.subject else None
        target = statement.object.span if statement.object else None
        kept.setdefault((statement.relation.head, subject, target), statement)
    return sorted(kept.values(), key=lambda s: (s.relation.head, s.relation.span))


def _statement_id(statement: Statement, article: Article) -> str:
    parts = [statement.subject, statement.object, *statement.arguments]
    spans = [(p.span.start, p.span.end) if p else None for p in parts]
    relation = statement.relation
    head = (relation.head.start, relation.head.end, relation.lemma)
    return content_id(article.id, statement.provenance.sentence, head, *spans)


def _linked_to_outer(statements: list[Statement], sources: list[Source]) -> Iterator[Statement]:
    """Name, in each attributed statement, the statement of saying that it is nested in."""
    outer = {s.relation.head: s.id for s in reversed(statements)}
    by_cue = {s.attribution.cue_span: s.cue_head for s in sources if s.cue_head is not None}
    for statement in statements:
        attribution = statement.attribution
        head = by_cue.get(attribution.cue_span) if attribution else None
        if attribution is not None and head is not None and head in outer and outer[head] != statement.id:
            statement = changed(statement, attribution=changed(attribution, statement=outer[head]))  # noqa: PLW2901
        yield statement
