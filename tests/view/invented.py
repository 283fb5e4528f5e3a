"""Records written for the tests of graph and page: invented actors, sentences built from templates.

`small_record()` reads like two short articles; `large_record(actors, links)` is for speed and looks.
"""

from __future__ import annotations

import random
from dataclasses import replace

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
    content_id,
)

ACTORS = (
    Actor(
        id="Q30",
        name="United States",
        kind=ActorKind.STATE,
        country="USA",
        sector="GOV",
        wikidata="Q30",
        aliases=("US", "Washington"),
    ),
    Actor(
        id="Q142", name="France", kind=ActorKind.STATE, country="FRA", sector="GOV", wikidata="Q142", aliases=("Paris",)
    ),
    Actor(
        id="actor:ardania",
        name="Ardania",
        kind=ActorKind.STATE,
        country="ARD",
        sector="GOV",
        aliases=("Ardanian government",),
    ),
    Actor(id="actor:belmark", name="Belmark", kind=ActorKind.STATE, country="BLM", sector="GOV"),
    Actor(id="actor:corvia", name="Corvia", kind=ActorKind.STATE, country="COR", sector="GOV"),
    Actor(
        id="actor:lena-orlo",
        name="Lena Orlo",
        kind=ActorKind.PERSON,
        country="ARD",
        sector="GOV",
        role="Foreign Minister of Ardania",
        acts_for="actor:ardania",
        aliases=("Orlo",),
    ),
    Actor(
        id="actor:marek-tal",
        name="Marek Tal",
        kind=ActorKind.PERSON,
        country="BLM",
        sector="GOV",
        role="President of Belmark",
        acts_for="actor:belmark",
        aliases=("Tal",),
    ),
    Actor(
        id="Q1065", name="United Nations", kind=ActorKind.ORGANIZATION, sector="IGO", wikidata="Q1065", aliases=("UN",)
    ),
    Actor(
        id="actor:northern-front",
        name="Northern Front",
        kind=ActorKind.GROUP,
        country="BLM",
        sector="REB",
        aliases=("the Front",),
    ),
    Actor(id="actor:sea-relief", name="Sea Relief", kind=ActorKind.ORGANIZATION, sector="NGO"),
    Actor(
        id="actor:ardanian-army",
        name="Ardanian army",
        kind=ActorKind.GROUP,
        country="ARD",
        sector="MIL",
        acts_for="actor:ardania",
    ),
    Actor(id="actor:port-selm", name="Port Selm", kind=ActorKind.PLACE, country="BLM"),
)
_NAMES = {a.id: a for a in ACTORS}

# who, words of the relation, lemma, direct object, preposition, whom, the rest, day, event, then status
ROWS = (
    (
        "Q30",
        "suspended",
        "suspend",
        "ceasefire talks",
        "with",
        "actor:belmark",
        " on Monday",
        "2024-03-04",
        ("SANCTION", "", "16", 4, -6.5),
        "",
    ),
    (
        "Q142",
        "met with",
        "meet with",
        "",
        "",
        "actor:lena-orlo",
        " in Paris",
        "2024-03-05",
        ("CONSULT", "visit", "04", 1, 2.8),
        "",
    ),
    (
        "actor:ardania",
        "condemned",
        "condemn",
        "",
        "",
        "actor:northern-front",
        "",
        "2024-03-05",
        ("ACCUSE", "disapprove", "11", 3, -2.0),
        "",
    ),
    (
        "actor:northern-front",
        "shelled",
        "shell",
        "",
        "",
        "actor:port-selm",
        " before dawn",
        "2024-03-06",
        ("ASSAULT", "heavy-weapons", "19", 4, -10.0),
        "",
    ),
    (
        "actor:ardanian-army",
        "attacked",
        "attack",
        "",
        "",
        "actor:northern-front",
        " near the border",
        "2024-03-06",
        ("ASSAULT", "", "19", 4, -9.0),
        "said|actor:marek-tal",
    ),
    (
        "actor:sea-relief",
        "delivered",
        "deliver",
        "medicine",
        "to",
        "actor:port-selm",
        "",
        "2024-03-07",
        ("AID", "humanitarian", "07", 2, 7.4),
        "",
    ),
    (
        "Q1065",
        "pleaded",
        "plead",
        "",
        "with",
        "actor:northern-front",
        " to let convoys through",
        "2024-03-07",
        ("REQUEST", "", "10", 3, -1.0),
        "",
    ),
    (
        "actor:marek-tal",
        "will visit",
        "visit",
        "",
        "",
        "actor:ardania",
        " next month",
        "2024-04",
        ("CONSULT", "visit", "04", 1, 1.9),
        "planned",
    ),
    (
        "actor:belmark",
        "has not backed",
        "back",
        "",
        "",
        "actor:northern-front",
        "",
        "",
        ("SUPPORT", "", "05", 1, 3.4),
        "negated",
    ),
    (
        "actor:corvia",
        "may send",
        "send",
        "observers",
        "to",
        "actor:belmark",
        "",
        "",
        ("AID", "", "07", 2, 5.0),
        "possible",
    ),
    (
        "Q142",
        "backed",
        "back",
        "",
        "",
        "actor:ardania",
        " in the dispute 🕊 over the strait",
        "2024-03-08",
        ("SUPPORT", "", "05", 1, 3.4),
        "",
    ),
    (
        "actor:corvia",
        "signed",
        "sign",
        "a trade accord",
        "with",
        "Q142",
        "",
        "2024-03-11",
        ("COOPERATE", "economic", "06", 2, 6.4),
        "",
    ),
    (
        "actor:corvia",
        "signed",
        "sign",
        "a fishing accord",
        "with",
        "actor:ardania",
        "",
        "2024-03-12",
        ("COOPERATE", "economic", "06", 2, 6.4),
        "",
    ),
    (
        "Q30",
        "urged",
        "urge",
        "",
        "",
        "actor:belmark",
        " to return to the table",
        "2024-03-12",
        ("REQUEST", "", "10", 3, -0.5),
        "",
    ),
    (
        "actor:belmark",
        "rejected",
        "reject",
        "the call",
        "from",
        "Q30",
        "",
        "2024-03-13",
        ("REJECT", "", "12", 3, -4.0),
        "",
    ),
    ("Q1065", "praised", "praise", "", "", "actor:sea-relief", "", "2024-03-13", ("SUPPORT", "", "05", 1, 3.4), ""),
    (
        "actor:lena-orlo",
        "told",
        "tell",
        "",
        "",
        "actor:marek-tal",
        " that the border would stay open",
        "2024-03-14",
        ("STATEMENT", "", "01", 0, 0.0),
        "",
    ),
    (
        "actor:northern-front",
        "released",
        "release",
        "two pilots",
        "to",
        "Q1065",
        "",
        "2024-03-15",
        ("RETREAT", "", "08", 2, 6.0),
        "",
    ),
)


def small_record() -> Record:
    """Return two articles with 12 actors and 18 statements of every status."""
    halves = (ROWS[:10], ROWS[10:])
    heads = (
        ("Talks on the strait break off", "Harbor Wire", "https://example.org/talks", "2024-03-08"),
        ("Belmark turns down call for talks", "The Coast Ledger", "https://example.org/call", "2024-03-15"),
    )
    return Record(articles=tuple(_article(h, rows, dict(_NAMES)) for h, rows in zip(heads, halves, strict=True)))


def large_record(actors: int = 800, links: int = 6000, *, articles: int = 300, seed: int = 3) -> Record:
    """Return a record in which a few states draw most links and every other actor acts near one of them."""
    chance = random.Random(seed)
    people = _many_actors(actors)
    states = [a for a in people if a.kind is ActorKind.STATE]
    weights = [1.0 / (rank + 1) for rank in range(len(states))]
    near = {s.id: [a for a in people if a.country == s.country] for s in states}
    rows = []
    for number in range(links):
        hub = chance.choices(states, weights)[0]
        source = chance.choice(near[hub.id]) if number % 3 else hub
        target = chance.choice(near[chance.choices(states, weights)[0].id if chance.random() < 0.2 else hub.id])
        if source.id == target.id:
            target = states[(states.index(hub) + 1) % len(states)]
        template = chance.choices(ROWS, [1 + 6 / (i + 1) for i in range(len(ROWS))])[0]
        _, words, lemma, noun, preposition, _, rest, _, event, status = template
        day = f"2024-{1 + number * 9 // links:02d}-{1 + chance.randrange(28):02d}"
        status = f"said|{chance.choice(states).id}" if status.startswith("said") else status
        rows.append((source.id, words, lemma, noun, preposition, target.id, rest, day, event, status))
    share = -(-len(rows) // articles)
    outlets = ("Harbor Wire", "The Coast Ledger", "Strait Times Daily", "Northern Post", "Capital Bulletin")
    known = {a.id: a for a in people}
    parts = []
    for number in range(0, len(rows), share):
        chunk = rows[number : number + share]
        head = (f"Dispatch {number // share + 1}", outlets[number // share % 5], "https://example.org/d", chunk[-1][7])
        parts.append(_article(head, chunk, known))
    return Record(articles=tuple(parts))


def _many_actors(count: int) -> list[Actor]:
    roots = ("Arda", "Bel", "Corv", "Dral", "Est", "Fenn", "Gor", "Hal", "Ilv", "Jor", "Kest", "Lorm", "Mir", "Nord")
    states = [f"{r}{e}" for e in ("ia", "mark", "stan", "land") for r in roots][: max(4, count // 20)]
    found = [
        Actor(id=f"actor:s{i}", name=n, kind=ActorKind.STATE, country=f"X{i:02d}", sector="GOV")
        for i, n in enumerate(states)
    ]
    given = ("Lena", "Marek", "Ada", "Tomas", "Irina", "Pavel", "Noor", "Samir", "Greta", "Olu")
    for i in range(count - len(states)):
        state = found[i % len(states)]
        which = i // len(states)
        if which % 3 == 0:
            name, kind, sector = f"{given[which % 10]} {state.name[:-1]}ov {which}", ActorKind.PERSON, "GOV"
        elif which % 3 == 1:
            name, kind, sector = f"{state.name} Relief {which}", ActorKind.ORGANIZATION, "NGO"
        else:
            name, kind, sector = f"{state.name} Front {which}", ActorKind.GROUP, "REB"
        found.append(Actor(id=f"actor:p{i}", name=name, kind=kind, sector=sector, country=state.country))
    return found


def _article(head: tuple[str, str, str, str], rows: tuple | list, known: dict[str, Actor]) -> ArticleRecord:
    title, outlet, url, day = head
    text = title + "\n\n"
    pieces, spans, mentions = [], [], []
    for number, row in enumerate(rows):
        start = len(text)
        sentence, statement, found = _statement(row, number, start, known, content_id(title, outlet))
        text += sentence + ("\n\n" if number % 3 == 2 else " ")
        spans.append(Span(start=start, end=start + len(sentence)))
        pieces.append(statement)
        mentions.extend(found)
    article = Article(id=content_id(title, outlet), text=text, title=title, source=outlet, url=url, published=day)
    ends = dict.fromkeys(m.actor for m in mentions)
    return ArticleRecord(
        article=article,
        sentences=tuple(spans),
        actors=tuple(known[e] for e in ends),
        mentions=tuple(mentions),
        statements=tuple(pieces),
    )


def _statement(row: tuple, number: int, offset: int, known: dict[str, Actor], article: str):
    source, words, lemma, noun, preposition, target, rest, day, event, status = row
    text, marks = "", {}

    def write(piece: str, name: str = "") -> None:
        nonlocal text
        if name:
            marks[name] = Span(start=offset + len(text), end=offset + len(text) + len(piece))
        text += piece

    attribution = None
    if status.startswith("said|"):
        write(known[status[5:]].name, "speaker")
        write(" ")
        write("said", "cue")
        write(" the ")
    write(known[source].name, "subject")
    write(" ")
    write(words, "relation")
    write(" ")
    if noun:
        write(noun, "object")
        write(" ")
    if preposition:
        write(preposition + " ")
    write(known[target].name, "target")
    write(rest + ".")

    def argument(name: str, actor: str | None, before: str = "") -> Argument:
        span = marks[name]
        return Argument(
            text=text[span.start - offset : span.end - offset], span=span, head=span, actor=actor, preposition=before
        )

    if "speaker" in marks:
        attribution = Attribution(speaker=argument("speaker", status[5:]), cue="said", cue_span=marks["cue"])
    modality = Modality(status) if status in ("planned", "possible") else Modality.ASSERTED
    kind, mode, cameo, quad, score = event
    relation = marks["relation"]
    statement = Statement(
        id=content_id(article, number, text),
        subject=argument("subject", source),
        relation=Relation(text=words, lemma=lemma, span=relation, head=relation, predicate=words),
        object=argument("object", None) if noun else None if preposition else argument("target", target),
        arguments=(argument("target", target, preposition),) if preposition else (),
        negated=status == "negated",
        modality=modality,
        attribution=attribution,
        event=Event(type=kind, mode=mode, cameo=cameo, quad=quad, score=score, reason=f"{lemma}: {kind}"),
        time=Time(text=day, span=None, value=day, basis="text") if day else None,
        place=Place(text="Paris", span=None, name="Paris", country="FRA") if " in Paris" in rest else None,
        provenance=Provenance(
            article=article,
            sentence=number,
            rule="active",
            sentence_span=Span(start=offset, end=offset + len(text)),
            confidence=0.9 if number % 4 else 0.72,
        ),
    )
    mentions = [
        Mention(
            article=article,
            sentence=number,
            span=marks[name],
            head=marks[name],
            kind=MentionKind.NAME,
            text=known[actor].name,
            actor=actor,
            reason="its name",
        )
        for name, actor in (("subject", source), ("target", target), ("speaker", status[5:]))
        if name in marks and actor in known
    ]
    return text, statement, mentions


def hostile_record(attack: str) -> Record:
    """Return the small record with the attack as every headline, name, outlet, sentence, role, address and id."""
    part = small_record().articles[0]
    ids = {a.id: attack * (i + 1) for i, a in enumerate(part.actors)}
    evil = tuple(
        replace(a, id=ids[a.id], name=attack, role=attack, aliases=(attack,), wikidata=attack) for a in part.actors
    )
    length = len(part.article.text)
    text = (attack + " ") * (length // (len(attack) + 1) + 1)
    article = replace(part.article, title=attack, source=attack, url=attack, text=text)

    def bent(argument: Argument | None) -> Argument | None:
        return argument and replace(argument, actor=ids.get(argument.actor or ""), text=attack)

    statements = tuple(
        replace(
            s,
            subject=bent(s.subject),
            object=bent(s.object),
            arguments=tuple(bent(a) for a in s.arguments),
            relation=replace(s.relation, lemma=attack, text=attack, predicate=attack),
            event=replace(s.event, type=attack, mode=attack) if s.event else None,
            provenance=replace(s.provenance, rule=attack),
        )
        for s in part.statements
    )
    return Record(articles=(replace(part, article=article, actors=evil, statements=statements, mentions=()),))
