"""Values as a reader sees them in a notebook: the sentence with its words marked, all of it escaped.

The colors are translucent, so that the cards can be read on light and on dark pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from graphbuild.model.actors import Actor
from graphbuild.model.statements import Argument, Modality, Statement
from graphbuild.model.text import Span

_COLORS = {
    "subject": "rgba(66,133,244,.30)",
    "relation": "rgba(251,188,5,.38)",
    "object": "rgba(52,168,83,.30)",
    "argument": "rgba(52,168,83,.16)",
    "speaker": "rgba(171,71,188,.28)",
    "cue": "rgba(171,71,188,.14)",
}
_BOX = "border-left:3px solid rgba(127,127,127,.5);padding:.3em .8em;margin:.4em 0;max-width:60em"
_BADGE = "border:1px solid rgba(127,127,127,.6);border-radius:.7em;padding:0 .5em;margin-right:.4em;font-size:85%"


def statement_card(statement: Statement) -> str:
    """Return the sentence with who acts, what is done and to whom marked, and what kind of statement it is."""
    quote = statement.provenance.quote
    words = _marked(statement, quote) if quote else escape(_plain(statement))
    badges = "".join(f'<span style="{_BADGE}">{escape(text)}</span>' for text in _badges(statement))
    return f'<div style="{_BOX}"><div>{words}</div><div style="margin-top:.3em">{badges}</div></div>'


def actor_card(actor: Actor) -> str:
    """Return the actor's name, what is known of it, its other names and its page in Wikidata."""
    known = (actor.kind.value, actor.country or "", actor.sector or "", actor.role)
    badges = "".join(f'<span style="{_BADGE}">{escape(text)}</span>' for text in known if text)
    also = f"<div>also: {escape(', '.join(actor.aliases))}</div>" if actor.aliases else ""
    item = escape(actor.wikidata or "", quote=True)
    link = f'<div><a href="https://www.wikidata.org/wiki/{item}">{item}</a></div>' if item else ""
    return f'<div style="{_BOX}"><strong>{escape(actor.name)}</strong> {badges}{also}{link}</div>'


def _marked(statement: Statement, quote: str) -> str:
    """The sentence with its marks; of two that overlap the one that begins first is shown."""
    start = statement.provenance.sentence_span.start
    parts, done = [], 0
    for span, role in sorted(_spans(statement), key=lambda mark: (mark[0].start, -mark[0].end)):
        low, high = span.start - start, span.end - start
        if low < done or high > len(quote):
            continue
        parts.append(escape(quote[done:low]))
        color = _COLORS[role]
        parts.append(f'<mark style="background:{color};color:inherit" title="{role}">{escape(quote[low:high])}</mark>')
        done = high
    return "".join(parts) + escape(quote[done:])


def _spans(statement: Statement) -> Iterator[tuple[Span, str]]:
    said = statement.attribution
    fillers: list[tuple[Argument | None, str]] = [(statement.subject, "subject"), (statement.object, "object")]
    fillers += [(a, "argument") for a in statement.arguments]
    fillers.append((said.speaker if said is not None else None, "speaker"))
    yield statement.relation.span, "relation"
    for filler, role in fillers:
        if filler is not None:
            yield filler.span, role
    if said is not None and said.cue_span is not None:
        yield said.cue_span, "cue"


def _badges(statement: Statement) -> Iterator[str]:
    if statement.is_fact:
        yield "fact"
    if statement.negated:
        yield "negated"
    if statement.modality is not Modality.ASSERTED:
        yield statement.modality.value
    if statement.attribution is not None:
        speaker = statement.attribution.speaker
        yield f"said by {speaker.text if speaker is not None else 'someone unnamed'}"
    if statement.event is not None:
        yield statement.event.type
    if statement.time is not None and statement.time.value:
        yield statement.time.value
    if statement.place is not None:
        yield f"in {statement.place.name}"
    yield f"confidence {statement.provenance.confidence:.2f}"


def _plain(statement: Statement) -> str:
    """The statement's own words, where the sentence is not at hand."""
    fillers = (statement.subject.text if statement.subject else "", statement.relation.text)
    return " ".join(w for w in (*fillers, statement.object.text if statement.object else "") if w)
