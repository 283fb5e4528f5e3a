"""The nouns: frozen values that every room takes and returns.  Standard library only."""

from graphbuild.model.actors import Actor, ActorKind, Mention, MentionKind
from graphbuild.model.changing import changed
from graphbuild.model.encoding import from_json, to_json
from graphbuild.model.events import Event, Place, Time
from graphbuild.model.identity import content_id, slug
from graphbuild.model.record import ArticleRecord, Record, merge_actors
from graphbuild.model.statements import (
    Argument,
    Attribution,
    Edge,
    Modality,
    Provenance,
    Relation,
    Statement,
    Triple,
    Voice,
)
from graphbuild.model.text import Article, Sentence, Span, Token, remembered

__all__ = [
    "Actor",
    "ActorKind",
    "Argument",
    "Article",
    "ArticleRecord",
    "Attribution",
    "Edge",
    "Event",
    "Mention",
    "MentionKind",
    "Modality",
    "Place",
    "Provenance",
    "Record",
    "Relation",
    "Sentence",
    "Span",
    "Statement",
    "Time",
    "Token",
    "Triple",
    "Voice",
    "changed",
    "content_id",
    "from_json",
    "merge_actors",
    "remembered",
    "slug",
    "to_json",
]
