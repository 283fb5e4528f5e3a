"""Dataset to record: the same record that was written."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from graphbuild.errors import DatasetError
from graphbuild.model import (
    Actor,
    ActorKind,
    Argument,
    Article,
    ArticleRecord,
    Attribution,
    Event,
    Mention,
    MentionKind,
    Modality,
    Place,
    Provenance,
    Record,
    Relation,
    Span,
    Statement,
    Time,
    Voice,
)
from graphbuild.rdf.actors import KIND_CLASSES
from graphbuild.rdf.index import Index
from graphbuild.rdf.names import actor_id, decode_id, read_span, statement_id

if TYPE_CHECKING:
    from rdflib import Dataset

K = TypeVar("K", bound=StrEnum)
T = TypeVar("T")
_KINDS = {node[1:-1]: kind for kind, node in KIND_CLASSES.items()}


def read_record(dataset: Dataset) -> Record:
    """Return the record that a dataset was written from, articles in input order.

    Raises:
        DatasetError: the dataset does not hold all of a record.
    """
    index = Index(dataset)
    articles = sorted(index.instances("gb:Article"), key=lambda a: (index.number(a, "gb:position"), a))
    if not articles:
        raise DatasetError("the dataset holds no article; give a file that graphbuild build has written")
    return RecordReader(index).record(articles)


class RecordReader:
    """The nouns of a record, each by the IRI of its node."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.actors = {node: self.actor(node, index.text(node, "gb:id")) for node in index.instances("gb:Actor")}
        self.statement_ids = {node: index.text(node, "gb:id") for node in index.instances("gb:Statement")}
        self.members: dict[str, dict[str, list[str]]] = {}
        for kind in ("gb:Appearance", "gb:Mention", "gb:Statement", "gb:Time", "gb:Attribution", "gb:Warning"):
            for node in index.instances(kind):
                owner = index.optional(node, "gb:article")
                if owner is not None:
                    self.members.setdefault(owner, {}).setdefault(kind, []).append(node)
        for node in index.instances("gb:Sentence"):
            self.members.setdefault(index.text(node, "nif:referenceContext"), {}).setdefault("gb:Sentence", []).append(
                node
            )

    def record(self, articles: list[str]) -> Record:
        """Return the record of these articles."""
        return Record(articles=tuple(self.article(node) for node in articles))

    def article(self, node: str) -> ArticleRecord:
        """Return what one article says."""
        index = self.index
        article = Article(
            id=index.text(node, "gb:id"),
            text=index.text(node, "nif:isString"),
            title=index.optional(node, "schema:headline") or "",
            source=index.optional(node, "gb:outlet") or "",
            url=index.optional(node, "schema:url") or "",
            published=index.optional(node, "schema:datePublished"),
        )
        return ArticleRecord(
            article=article,
            sentences=self._members(node, "gb:Sentence", read_span),
            actors=self._members(node, "gb:Appearance", self.appearance),
            mentions=self._members(node, "gb:Mention", lambda n: self.mention(n, article)),
            statements=self._members(node, "gb:Statement", lambda n: self.statement(n, article)),
            times=self._members(node, "gb:Time", self.time),
            attributions=self._members(node, "gb:Attribution", lambda n: self.attribution(n, article)),
            warnings=self._members(node, "gb:Warning", lambda n: index.text(n, "gb:text")),
        )

    def _members(self, article: str, kind: str, read: Callable[[str], T]) -> tuple[T, ...]:
        nodes = self.members.get(article, {}).get(kind, [])
        return tuple(read(n) for n in sorted(nodes, key=lambda n: (self.index.number(n, "gb:position"), n)))

    def actor(self, node: str, identifier: str) -> Actor:
        """Return the actor that a node describes."""
        index = self.index
        kinds = sorted(_KINDS[c] for c in index.all(node, "rdf:type") if c in _KINDS)
        acts_for = index.optional(node, "gb:actsFor")
        if not kinds:
            raise DatasetError(f"{node} has no class that tells what kind of actor it is; build the dataset again")
        return Actor(
            id=identifier,
            name=index.text(node, "skos:prefLabel"),
            kind=ActorKind(kinds[0]),
            country=index.optional(node, "gb:countryCode"),
            sector=index.optional(node, "gb:sector"),
            wikidata=index.optional(node, "gb:wikidata"),
            role=index.optional(node, "gb:role") or "",
            acts_for=actor_id(acts_for) if acts_for is not None else None,
            aliases=tuple(sorted(index.all(node, "skos:altLabel"))),
        )

    def appearance(self, node: str) -> Actor:
        """Return an actor as one article describes it."""
        iri = self.index.text(node, "gb:actor")
        if self.index.has(node, "skos:prefLabel"):
            return self.actor(node, actor_id(iri))
        if iri not in self.actors:
            raise DatasetError(f"{iri} is not described; load the file with the actors too")
        return self.actors[iri]

    def mention(self, node: str, article: Article) -> Mention:
        """Return a mention."""
        index, span = self.index, read_span(self.index.text(node, "gb:span"))
        return Mention(
            article=index.optional(node, "gb:articleId", article.id),
            sentence=index.number(node, "gb:sentence"),
            span=span,
            head=read_span(index.text(node, "gb:head")),
            text=index.optional(node, "gb:text", span.slice(article.text)),
            kind=index.member(node, "gb:mentionKind", MentionKind),
            actor=actor_id(index.text(node, "gb:actor")),
            reason=index.text(node, "gb:reason"),
            locative=index.truth(node, "gb:isLocative"),
        )

    def time(self, node: str) -> Time:
        """Return a date."""
        index = self.index
        return Time(
            text=index.text(node, "gb:text"),
            span=self._span(node, "gb:span"),
            value=index.text(node, "gb:value"),
            basis=index.text(node, "gb:basis"),
        )

    def place(self, node: str) -> Place:
        """Return a place."""
        index = self.index
        return Place(
            text=index.text(node, "gb:text"),
            span=self._span(node, "gb:span"),
            name=index.text(node, "skos:prefLabel"),
            country=index.optional(node, "gb:countryCode"),
            latitude=index.real(node, "geo:lat") if index.has(node, "geo:lat") else None,
            longitude=index.real(node, "geo:long") if index.has(node, "geo:long") else None,
            basis=index.text(node, "gb:basis"),
        )

    def attribution(self, node: str, article: Article) -> Attribution:
        """Return who said something."""
        index = self.index
        speaker = index.optional(node, "gb:speaker")
        saying = index.optional(node, "gb:saying")
        return Attribution(
            speaker=self.argument(speaker, article) if speaker is not None else None,
            cue=index.text(node, "gb:cue"),
            cue_span=self._span(node, "gb:cueSpan"),
            content=tuple(sorted(read_span(s) for s in index.all(node, "gb:contentSpan"))),
            statement=(self.statement_ids.get(saying) or statement_id(saying)) if saying is not None else None,
        )

    def argument(self, node: str, article: Article) -> Argument:
        """Return the filler of a role."""
        index, span = self.index, read_span(self.index.text(node, "gb:span"))
        actor, core = index.optional(node, "gb:actor"), index.optional(node, "gb:core")
        return Argument(
            text=index.optional(node, "gb:text", span.slice(article.text)),
            span=span,
            head=read_span(index.text(node, "gb:head")),
            preposition=index.optional(node, "gb:preposition") or "",
            actor=actor_id(actor) if actor is not None else None,
            core=read_span(core) if core is not None else None,
            parts=self._arguments(node, "gb:part", article),
            inner=self._arguments(node, "gb:inner", article),
            eventive=index.truth(node, "gb:isEventive"),
            clausal=index.truth(node, "gb:isClausal"),
            adverbial=index.truth(node, "gb:isAdverbial"),
            embedded=index.truth(node, "gb:isEmbedded"),
        )

    def _arguments(self, node: str, predicate: str, article: Article) -> tuple[Argument, ...]:
        nodes = sorted(self.index.all(node, predicate), key=lambda n: (self.index.number(n, "gb:position"), n))
        return tuple(self.argument(n, article) for n in nodes)

    def statement(self, node: str, article: Article) -> Statement:
        """Return a statement."""
        index = self.index
        subject, direct = index.optional(node, "gb:subjectArgument"), index.optional(node, "gb:objectArgument")
        attribution, time = index.optional(node, "gb:attribution"), index.optional(node, "gb:time")
        place = index.optional(node, "gb:location")
        sentence_span = read_span(index.text(node, "prov:wasDerivedFrom"))
        return Statement(
            id=self.statement_ids[node],
            subject=self.argument(subject, article) if subject is not None else None,
            relation=self._relation(node),
            object=self.argument(direct, article) if direct is not None else None,
            arguments=self._arguments(node, "gb:argument", article),
            voice=index.member(node, "gb:voice", Voice),
            reciprocal=index.truth(node, "gb:isReciprocal"),
            negated=index.truth(node, "gb:negated"),
            modality=index.member(node, "gb:modality", Modality),
            attribution=self.attribution(attribution, article) if attribution is not None else None,
            event=self._event(node),
            time=self.time(time) if time is not None else None,
            place=self.place(place) if place is not None else None,
            provenance=Provenance(
                article=index.optional(node, "gb:articleId", article.id),
                sentence=index.number(node, "gb:sentence"),
                sentence_span=sentence_span,
                quote=sentence_span.slice(article.text),
                rule=index.text(node, "gb:rule"),
                confidence=index.real(node, "gb:confidence"),
            ),
        )

    def _relation(self, node: str) -> Relation:
        index, text = self.index, self.index.text(node, "gb:relationText")
        return Relation(
            text=text,
            lemma=index.text(node, "gb:lemma"),
            span=read_span(index.text(node, "gb:relationSpan")),
            head=read_span(index.text(node, "gb:relationHead")),
            predicate=index.optional(node, "gb:finiteForm", text),
        )

    def _event(self, node: str) -> Event | None:
        index = self.index
        kind = index.optional(node, "gb:eventType")
        if kind is None:
            return None
        return Event(
            type=decode_id(kind.rpartition("/")[2]),
            mode=index.optional(node, "gb:mode") or "",
            cameo=index.optional(node, "gb:cameo") or "",
            quad=index.number(node, "gb:quad"),
            score=index.real(node, "gb:score"),
            confidence=index.real(node, "gb:codeConfidence"),
            reason=index.optional(node, "gb:codeReason") or "",
        )

    def _span(self, node: str, predicate: str) -> Span | None:
        found = self.index.optional(node, predicate)
        return read_span(found) if found is not None else None
