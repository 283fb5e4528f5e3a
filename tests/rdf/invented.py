"""Invented records for the rooms that project a record: every kind of statement, and hostile names."""

from __future__ import annotations

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

FIRST = (
    "On Tuesday, Norway and Chile signed a fishing accord with Peru in Lima.\n"
    "Minister Ola Berg said Peru had not closed its ports.\n"
    "Tariffs were imposed on Chile.\n"
    "Brazil may expel Peru."
)
SECOND = 'The "Night\nOwls" 🦉 condemned Peru on Wednesday.'

NORWAY = Actor(id="Q20", name="Norway", kind=ActorKind.STATE, country="NOR", sector="GOV", wikidata="Q20")
CHILE = Actor(id="Q298", name="Chile", kind=ActorKind.STATE, country="CHL", sector="GOV", wikidata="Q298")
PERU = Actor(id="Q419", name="Peru", kind=ActorKind.STATE, country="PER", sector="GOV", wikidata="Q419")
BRAZIL = Actor(id="Q155", name="Brazil", kind=ActorKind.STATE, country="BRA", sector="GOV", wikidata="Q155")
BERG = Actor(
    id="actor:ola-berg",
    name="Ola Berg",
    kind=ActorKind.PERSON,
    country="NOR",
    sector="GOV",
    role="Minister of Norway",
    acts_for="Q20",
    aliases=("Berg", "Minister Berg"),
)
OWLS = Actor(
    id='actor:"night\nowls" 🦉/<b>', name='"Night\nOwls" 🦉', kind=ActorKind.GROUP, aliases=("x" * 5000, "بومة الليل")
)


def find(text: str, words: str) -> Span:
    """Return where the words stand first in a text."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def filler(text: str, words: str, *, head: str = "", core: str = "", **others: object) -> Argument:
    """Return an argument over the first place of the words."""
    span = find(text, words)
    inner = {
        name: Span(start=span.start + words.index(w), end=span.start + words.index(w) + len(w))
        for name, w in (("head", head or words), ("core", core))
        if w
    }
    return Argument(text=words, span=span, head=inner["head"], core=inner.get("core"), **others)  # type: ignore[arg-type]


def doing(text: str, words: str, lemma: str, *, head: str = "", predicate: str = "") -> Relation:
    """Return a relation over the first place of the words."""
    return Relation(
        text=words, lemma=lemma, span=find(text, words), head=find(text, head or words), predicate=predicate or words
    )


def origin(article: str, text: str, sentence: int, rule: str, confidence: float = 0.9) -> Provenance:
    """Return where a statement was found."""
    line = text.split("\n")[sentence] if article == "first" else text
    return Provenance(
        article=article, sentence=sentence, sentence_span=find(text, line), rule=rule, confidence=confidence
    )


def naming(article: str, text: str, sentence: int, words: str, actor: Actor, **others: object) -> Mention:
    """Return a mention over the first place of the words."""
    span = find(text, words)
    kind = MentionKind.NAME
    return Mention(
        article=article,
        sentence=sentence,
        span=span,
        head=span,
        text=words,
        kind=kind,
        actor=actor.id,
        reason="table",
        **others,
    )  # type: ignore[arg-type]


def first_part() -> ArticleRecord:
    """Return an article with a fact of two edges, an attributed denial, a passive without agent and a threat."""
    text = FIRST
    tuesday = Time(text="On Tuesday", span=find(text, "On Tuesday"), value="2021-05-04", basis="text")
    said = Attribution(
        speaker=filler(text, "Minister Ola Berg", head="Berg", core="Ola Berg", actor=BERG.id),
        cue="said",
        cue_span=find(text, "said"),
        content=(find(text, "Peru had not closed its ports"),),
        statement="s2",
    )
    signers = filler(
        text,
        "Norway and Chile",
        head="Norway",
        parts=(filler(text, "Norway", actor=NORWAY.id), filler(text, "Chile", actor=CHILE.id)),
    )
    statements = (
        Statement(
            id="s1",
            subject=signers,
            relation=doing(text, "signed", "sign"),
            object=filler(text, "a fishing accord", head="accord", core="accord"),
            arguments=(
                filler(text, "Peru", preposition="with", actor=PERU.id),
                filler(text, "Lima", preposition="in"),
            ),
            event=Event(type="SUPPORT", cameo="05", quad=1, score=6.5, confidence=0.875, reason="sign + accord"),
            time=tuesday,
            place=Place(
                text="Lima", span=find(text, "Lima"), name="Lima", country="PER", latitude=-12.05, longitude=-77.04
            ),
            provenance=origin("first", text, 0, "active"),
        ),
        Statement(
            id="s2",
            subject=filler(text, "Minister Ola Berg", head="Berg", core="Ola Berg", actor=BERG.id),
            relation=doing(text, "said", "say"),
            object=None,
            event=Event(type="STATEMENT"),
            provenance=origin("first", text, 1, "reported", 1.0),
        ),
        Statement(
            id="s3",
            subject=Argument(
                text="Peru",
                span=Span(start=text.index("Peru had"), end=text.index("Peru had") + 4),
                head=Span(start=text.index("Peru had"), end=text.index("Peru had") + 4),
                actor=PERU.id,
            ),
            relation=doing(text, "had not closed", "close", head="closed"),
            object=filler(text, "its ports", head="ports", core="ports"),
            negated=True,
            attribution=said,
            event=Event(type="SANCTION", mode="", cameo="16", quad=4, score=-5.0),
            provenance=origin("first", text, 1, "reported", 0.123456789),
        ),
        Statement(
            id="s4",
            subject=None,
            relation=doing(text, "were imposed", "impose", head="imposed"),
            object=filler(text, "Tariffs"),
            arguments=(
                Argument(
                    text="Chile", span=find(text, "Chile."), head=find(text, "Chile."), preposition="on", actor=CHILE.id
                ),
            ),
            voice=Voice.PASSIVE,
            event=Event(type="SANCTION", mode="economic", cameo="16", quad=4, score=-5.0),
            time=Time(text="", span=None, value="2021-05", basis="publication"),
            provenance=origin("first", text, 2, "passive"),
        ),
        Statement(
            id="s5",
            subject=filler(text, "Brazil", actor=BRAZIL.id),
            relation=doing(text, "may expel", "expel", head="expel"),
            object=Argument(text="Peru", span=find(text, "Peru."), head=find(text, "Peru."), actor=PERU.id),
            modality=Modality.POSSIBLE,
            event=Event(type="COERCE", mode="expel", cameo="17", quad=4, score=-7.0),
            provenance=origin("first", text, 3, "active"),
        ),
    )
    lines = text.split("\n")
    return ArticleRecord(
        article=Article(
            id="first",
            text=text,
            title="Accord",
            source="The Daily Cod",
            url="https://example.org/1?a=b&c=<d>",
            published="2021-05-05",
        ),
        sentences=tuple(find(text, line) for line in lines),
        actors=(NORWAY, CHILE, PERU, BERG, BRAZIL),
        mentions=(
            naming("first", text, 0, "Norway", NORWAY),
            naming("first", text, 0, "Chile", CHILE),
            naming("first", text, 0, "Peru", PERU),
            naming("first", text, 0, "Lima", PERU, locative=True),
            naming("first", text, 1, "Minister Ola Berg", BERG),
            naming("first", text, 3, "Brazil", BRAZIL),
        ),
        statements=statements,
        times=(tuesday,),
        attributions=(said,),
        warnings=("no dateline", "no dateline"),
    )


def second_part() -> ArticleRecord:
    """Return an article whose actor has a hostile name."""
    text = SECOND
    name = 'The "Night\nOwls" 🦉'
    wednesday = Time(text="on Wednesday", span=find(text, "on Wednesday"), value="2021-05-05", basis="text")
    return ArticleRecord(
        article=Article(id="a/b c#?é", text=text, source="O'Hara's \"Gazette\""),
        sentences=(Span(start=0, end=len(text)),),
        actors=(OWLS, Actor(id="Q419", name="Peru", kind=ActorKind.STATE, aliases=("the Peruvian state",))),
        mentions=(naming("a/b c#?é", text, 0, name, OWLS),),
        statements=(
            Statement(
                id="z9",
                subject=filler(text, name, actor=OWLS.id),
                relation=doing(text, "condemned", "condemn"),
                object=filler(text, "Peru", actor=PERU.id),
                event=Event(type="ACCUSE", mode="disapprove", cameo="11", quad=3, score=-2.0),
                time=wednesday,
                provenance=origin("a/b c#?é", text, 0, "active"),
            ),
        ),
        times=(wednesday,),
    )


def invented_record() -> Record:
    """Return two invented articles."""
    return Record(articles=(first_part(), second_part()))
