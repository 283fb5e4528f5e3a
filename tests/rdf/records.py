"""Hypothesis strategies for records: every field, hostile text, spans inside their text."""

from __future__ import annotations

from hypothesis import strategies as st

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

HOSTILE = [
    '"',
    "'",
    "\\",
    '"""',
    "\n",
    "\r\n",
    "\t",
    "\x00",
    "\x85",
    "\u2028",
    "🦉",
    "\u202eabc\u202c",
    "سلام",
    "é",
    "e\u0301",
    "<b>",
    "^^",
    "@en",
    "%20",
    "_:b",
    "x" * 3000,
    "#",
    ".",
    "..",
    "/",
    " ",
    "﷐",
    "\ufffe",
]
texts = st.one_of(st.text(max_size=12), st.lists(st.sampled_from([*HOSTILE, "a", "Peru"]), max_size=6).map("".join))
words = texts.filter(bool)
floats = st.floats(allow_nan=False, allow_infinity=False).map(lambda x: x + 0.0)
shares = st.floats(0, 1).map(lambda x: x + 0.0)
positions = st.integers(0, 400)
actor_ids = st.one_of(
    st.integers(1, 60).map(lambda n: f"Q{n}"),
    words.map(lambda w: f"actor:{w}"),
    words,
    st.just("actor:Q5"),
    st.just("actor:"),
)
optional_ids = st.none() | actor_ids
dates = (
    st.sampled_from(
        [
            "2016-10-03",
            "2016-10",
            "2016",
            "2016-09-21/2016-09-30",
            "P3D",
            "2016-SU",
            "2016-WI",
            "",
            "0000",
            "2016-02-30",
        ]
    )
    | texts
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span; it may lie outside the text, which then has no characters for it."""
    start = draw(positions)
    return Span(start=start, end=start + draw(st.integers(1, 30)))


def arguments(depth: int = 2) -> st.SearchStrategy[Argument]:
    """Fillers with parts and inner arguments."""
    deeper = st.lists(arguments(depth - 1), max_size=2).map(tuple) if depth else st.just(())
    return st.builds(
        Argument,
        text=texts,
        span=spans(),
        head=spans(),
        preposition=texts,
        actor=optional_ids,
        core=st.none() | spans(),
        parts=deeper,
        inner=deeper,
        eventive=st.booleans(),
        clausal=st.booleans(),
        adverbial=st.booleans(),
        embedded=st.booleans(),
    )


times = st.builds(Time, text=texts, span=st.none() | spans(), value=dates, basis=texts)
places = st.builds(
    Place,
    text=texts,
    span=st.none() | spans(),
    name=texts,
    country=st.none() | texts,
    latitude=st.none() | floats,
    longitude=st.none() | floats,
    basis=texts,
)
events = st.builds(
    Event, type=words, mode=texts, cameo=texts, quad=st.integers(0, 4), score=floats, confidence=shares, reason=texts
)
content = st.lists(spans(), max_size=3, unique=True).map(lambda found: tuple(sorted(found)))
attributions = st.builds(
    Attribution,
    speaker=st.none() | arguments(1),
    cue=texts,
    cue_span=st.none() | spans(),
    content=content,
    statement=st.none() | words,
)
actors = st.builds(
    Actor,
    id=actor_ids,
    name=texts,
    kind=st.sampled_from(ActorKind),
    country=st.none() | texts,
    sector=st.none() | texts,
    wikidata=st.none() | st.just("Q5") | texts,
    role=texts,
    acts_for=optional_ids,
    aliases=st.lists(texts, max_size=3, unique=True).map(lambda found: tuple(sorted(found))),
)
mentions = st.builds(
    Mention,
    article=texts,
    sentence=positions,
    span=spans(),
    head=spans(),
    text=texts,
    kind=st.sampled_from(MentionKind),
    actor=actor_ids,
    reason=texts,
    locative=st.booleans(),
)
relations = st.builds(Relation, text=texts, lemma=words, span=spans(), head=spans(), predicate=texts)


def statements(identifier: str) -> st.SearchStrategy[Statement]:
    """A statement of this id."""
    return st.builds(
        Statement,
        id=st.just(identifier),
        subject=st.none() | arguments(),
        relation=relations,
        object=st.none() | arguments(),
        arguments=st.lists(arguments(1), max_size=2).map(tuple),
        voice=st.sampled_from(Voice),
        reciprocal=st.booleans(),
        negated=st.booleans(),
        modality=st.sampled_from(Modality),
        attribution=st.none() | attributions,
        event=st.none() | events,
        time=st.none() | times,
        place=st.none() | places,
        provenance=st.builds(
            Provenance,
            article=texts,
            sentence=positions,
            sentence_span=spans(),
            quote=texts,
            rule=texts,
            confidence=shares,
        ),
    )


@st.composite
def parts(draw: st.DrawFn, identifier: str) -> ArticleRecord:
    """What an article of this id says."""
    names = draw(st.lists(words, max_size=2, unique=True))
    lengths = draw(st.lists(st.integers(1, 20), max_size=3))
    starts = [sum(lengths[:i]) for i in range(len(lengths))]
    return ArticleRecord(
        article=Article(
            id=identifier,
            text=draw(texts),
            title=draw(texts),
            source=draw(texts),
            url=draw(texts),
            published=draw(st.none() | dates),
        ),
        sentences=tuple(Span(start=s, end=s + n) for s, n in zip(starts, lengths, strict=True)),
        actors=draw(st.lists(actors, max_size=3, unique_by=lambda a: a.id).map(tuple)),
        mentions=draw(st.lists(mentions, max_size=2).map(tuple)),
        statements=tuple(draw(statements(f"{identifier}{name}")) for name in names),
        times=draw(st.lists(times, max_size=2).map(tuple)),
        attributions=draw(st.lists(attributions, max_size=1).map(tuple)),
        warnings=draw(st.lists(texts, max_size=2).map(tuple)),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of one or two articles."""
    identifiers = draw(st.lists(words, min_size=1, max_size=2, unique=True))
    # statement ids begin with the article's position, so that no two statements share one
    return Record(articles=tuple(draw(parts(f"{i}{name}")) for i, name in enumerate(identifiers)))
