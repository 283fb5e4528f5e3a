"""An article as triples: its text, sentences, mentions, dates, speakers and spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from graphbuild.model import Actor, Argument, ArticleRecord, Attribution, Mention, Span, Time
from graphbuild.rdf.actors import describe_actor
from graphbuild.rdf.names import actor_iri, article_iri, outlet_iri, span_fragment, statement_iri
from graphbuild.rdf.terms import Triple, boolean, day, integer, quoted
from graphbuild.rdf.vocabulary import term

TYPE = term("rdf:type")
POSITION = term("gb:position")
ARTICLE = term("gb:article")
ACTOR = term("gb:actor")
SPAN = term("gb:span")
TEXT = term("gb:text")
SENTENCE = term("gb:sentence")
_SPAN_CLASS = term("gb:Span")
_CONTEXT = term("nif:referenceContext")
_BEGIN = term("nif:beginIndex")
_END = term("nif:endIndex")
_ANCHOR = term("nif:anchorOf")
_REASON = term("gb:reason")
_MENTION_CLASS = term("gb:Mention")
_KIND = term("gb:mentionKind")
_HEAD = term("gb:head")
_CORE = term("gb:core")
_PREPOSITION = term("gb:preposition")
_ARGUMENT_CLASS = term("gb:Argument")
_PART = term("gb:part")
_INNER = term("gb:inner")
_CUE = term("gb:cue")


@dataclass(slots=True)
class ArticleTriples:
    """The triples of one article while they are collected; each span is described once, at the end."""

    base: str
    part: ArticleRecord
    triples: list[Triple] = field(default_factory=list)
    spans: dict[Span, str] = field(default_factory=dict)
    times: dict[Time, str] = field(default_factory=dict)
    attributions: dict[Attribution, str] = field(default_factory=dict)
    iri: str = ""

    def __post_init__(self) -> None:
        self.iri = article_iri(self.base, self.part.article.id)

    @property
    def subject(self) -> str:
        """The article as a term."""
        return f"<{self.iri}>"

    def child(self, name: str) -> str:
        """Return the term for something of this article that has no id of its own.

        There is one full stop in such a name: Oxigraph's SPARQL parser stumbles over two after a prefix.
        """
        return f"{self.subject[:-1]}.{name}>"

    def add(self, subject: str, predicate: str, value: str) -> None:
        """Keep one triple."""
        self.triples.append((subject, predicate, value))

    def span(self, span: Span) -> str:
        """Return the term of a span, which is then described at the end."""
        known = self.spans.get(span)
        if known is None:
            known = self.spans[span] = f"<{self.iri}#{span_fragment(span)}>"
        return known

    def anchor(self, subject: str, span: Span, text: str) -> None:
        """Say where something stands, and its words where they differ from the article's."""
        self.add(subject, SPAN, self.span(span))
        if text != span.slice(self.part.article.text):
            self.add(subject, TEXT, quoted(text))


def write_article(out: ArticleTriples, position: int, actors: Mapping[str, Actor], run: str) -> None:
    """Add the article itself, its sentences, actors, mentions, dates and speakers."""
    article, subject = out.part.article, out.subject
    out.triples += [
        (subject, TYPE, term("gb:Article")),
        (subject, TYPE, term("schema:NewsArticle")),
        (subject, TYPE, term("nif:Context")),
        (subject, term("gb:id"), quoted(article.id)),
        (subject, POSITION, integer(position)),
        (subject, term("nif:isString"), quoted(article.text)),
    ]
    if article.title:
        out.add(subject, term("schema:headline"), quoted(article.title))
    if article.url:
        out.add(subject, term("schema:url"), quoted(article.url))
    if article.published is not None:
        out.add(subject, term("schema:datePublished"), day(article.published))
    if article.source:
        _write_outlet(out, article.source)
    if run:
        out.add(subject, term("prov:wasGeneratedBy"), run)
    for i, warning in enumerate(out.part.warnings):
        node = out.child(f"warning-{i}")
        out.triples += [(node, TYPE, term("gb:Warning")), (node, ARTICLE, subject), (node, POSITION, integer(i))]
        out.add(node, TEXT, quoted(warning))
    for i, span in enumerate(out.part.sentences):
        out.add(out.span(span), TYPE, term("gb:Sentence"))
        out.add(out.span(span), POSITION, integer(i))
    _write_appearances(out, actors)
    for i, mention in enumerate(out.part.mentions):
        _write_mention(out, mention, i)
    for i, time in enumerate(out.part.times):
        out.times.setdefault(time, out.child(f"time-{i}"))
        _list_item(out, write_time(out, out.child(f"time-{i}"), time), i)
    for i, attribution in enumerate(out.part.attributions):
        out.attributions.setdefault(attribution, out.child(f"attribution-{i}"))
        _list_item(out, write_attribution(out, out.child(f"attribution-{i}"), attribution), i)


def _list_item(out: ArticleTriples, node: str, position: int) -> None:
    out.add(node, ARTICLE, out.subject)
    out.add(node, POSITION, integer(position))


def _write_outlet(out: ArticleTriples, source: str) -> None:
    node = f"<{outlet_iri(out.base, source)}>"
    out.triples += [
        (out.subject, term("gb:outlet"), quoted(source)),
        (out.subject, term("schema:publisher"), node),
        (node, TYPE, term("schema:NewsMediaOrganization")),
        (node, term("schema:name"), quoted(source)),
    ]


def _write_appearances(out: ArticleTriples, actors: Mapping[str, Actor]) -> None:
    """Add which actors appear; one whose description here differs from the joined one is described again."""
    for i, actor in enumerate(out.part.actors):
        node = out.child(f"appearance-{i}")
        out.add(node, TYPE, term("gb:Appearance"))
        out.add(node, ACTOR, f"<{actor_iri(out.base, actor.id)}>")
        _list_item(out, node, i)
        if actors[actor.id] != actor:
            out.triples += describe_actor(node, actor, out.base)


def _write_mention(out: ArticleTriples, mention: Mention, position: int) -> None:
    node = out.child(f"mention-{position}")
    out.triples += [
        (node, TYPE, _MENTION_CLASS),
        (node, ARTICLE, out.subject),
        (node, POSITION, integer(position)),
        (node, SENTENCE, integer(mention.sentence)),
        (node, _HEAD, quoted(span_fragment(mention.head))),
        (node, _KIND, quoted(mention.kind.value)),
        (node, ACTOR, f"<{actor_iri(out.base, mention.actor)}>"),
        (node, _REASON, quoted(mention.reason)),
    ]
    out.anchor(node, mention.span, mention.text)
    if mention.locative:
        out.add(node, term("gb:isLocative"), boolean(True))
    if mention.article != out.part.article.id:
        out.add(node, term("gb:articleId"), quoted(mention.article))


def write_time(out: ArticleTriples, node: str, time: Time) -> str:
    """Add the description of a date and return its term."""
    out.add(node, TYPE, term("gb:Time"))
    out.add(node, TEXT, quoted(time.text))
    out.add(node, term("gb:value"), quoted(time.value))
    out.add(node, term("gb:basis"), quoted(time.basis))
    if time.span is not None:
        out.add(node, SPAN, out.span(time.span))
    return node


def write_attribution(out: ArticleTriples, node: str, attribution: Attribution) -> str:
    """Add who said something, with which word, and which characters hold what was said; return the term."""
    out.add(node, TYPE, term("gb:Attribution"))
    out.add(node, _CUE, quoted(attribution.cue))
    if attribution.cue_span is not None:
        out.add(node, term("gb:cueSpan"), out.span(attribution.cue_span))
    for span in attribution.content:
        out.add(node, term("gb:contentSpan"), out.span(span))
    if attribution.speaker is not None:
        out.add(node, term("gb:speaker"), write_argument(out, f"{node[:-1]}-speaker>", attribution.speaker))
    if attribution.statement is not None:
        out.add(node, term("gb:saying"), f"<{statement_iri(out.base, attribution.statement)}>")
    return node


def write_argument(out: ArticleTriples, node: str, argument: Argument) -> str:
    """Add the filler of a role with its parts and inner arguments, and return its term."""
    out.add(node, TYPE, _ARGUMENT_CLASS)
    out.anchor(node, argument.span, argument.text)
    out.add(node, _HEAD, quoted(span_fragment(argument.head)))
    if argument.core is not None:
        out.add(node, _CORE, quoted(span_fragment(argument.core)))
    if argument.preposition:
        out.add(node, _PREPOSITION, quoted(argument.preposition))
    if argument.actor is not None:
        out.add(node, ACTOR, f"<{actor_iri(out.base, argument.actor)}>")
    if argument.eventive:
        out.add(node, term("gb:isEventive"), boolean(True))
    if argument.clausal:
        out.add(node, term("gb:isClausal"), boolean(True))
    if argument.adverbial:
        out.add(node, term("gb:isAdverbial"), boolean(True))
    if argument.embedded:
        out.add(node, term("gb:isEmbedded"), boolean(True))
    for predicate, name, members in ((_PART, "part", argument.parts), (_INNER, "inner", argument.inner)):
        for i, member in enumerate(members):
            child = write_argument(out, f"{node[:-1]}-{name}-{i}>", member)
            out.add(child, POSITION, integer(i))
            out.add(node, predicate, child)
    return node


def write_spans(out: ArticleTriples) -> None:
    """Add the description of every span that was named."""
    text, subject = out.part.article.text, out.subject
    sentences = sorted((span.start, span.end, i) for i, span in enumerate(out.part.sentences))
    starts = [start for start, _, _ in sentences]
    for span, node in out.spans.items():
        out.triples += [
            (node, TYPE, _SPAN_CLASS),
            (node, _CONTEXT, subject),
            (node, _BEGIN, integer(span.start)),
            (node, _END, integer(span.end)),
            (node, _ANCHOR, quoted(span.slice(text))),
        ]
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and span.end <= sentences[at][1]:
            out.add(node, SENTENCE, integer(sentences[at][2]))
