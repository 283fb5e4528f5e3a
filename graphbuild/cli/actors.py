"""`graphbuild actors`: who is in the articles, why, and which of them may be one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.cli.options import Date, Decided, Force, Inputs, OwnActors, Parser

if TYPE_CHECKING:
    from graphbuild.dossier import Dossier
    from graphbuild.model import Actor, Mention

_SHOWN_WORDS = 8
_SHOWN_REASONS = 3


def actors(
    inputs: Inputs,
    date: Date = None,
    own_actors: OwnActors = None,
    decisions: Decided = None,
    force: Force = False,
    parser: Parser = None,
) -> None:
    """List the actors of articles, or of an output folder, with the words and the reasons for each.

    What may be one actor is proposed in the form of actors.yaml; only what stands in that file is merged.
    """
    from graphbuild.cli.messages import printable

    for line in actor_lines(_dossier(inputs, date, own_actors, decisions, force=force, parser=parser)):
        print(f"{' ' * (len(line) - len(line.lstrip(' ')))}{printable(line)}")


def _dossier(
    inputs: list[str], date: str | None, own: Path | None, decisions: Path | None, *, force: bool, parser: str | None
) -> Dossier:
    from graphbuild.dossier import build, read_dossier
    from graphbuild.products import DOSSIER
    from graphbuild.settings import Settings

    path = Path(inputs[0])
    if len(inputs) == 1 and (path.name == DOSSIER or (path / DOSSIER).is_file()):
        return read_dossier(path)
    settings = Settings(force=force, parser=parser)
    if inputs == ["-"]:
        import sys

        return build(text=sys.stdin.read(), date=date, actors=own, decisions=decisions, settings=settings)
    return build(inputs, date=date, actors=own, decisions=decisions, settings=settings)


def actor_lines(dossier: Dossier) -> Iterator[str]:
    """Yield the lines for each actor, most mentioned first, then the proposed merges."""
    from graphbuild.resolve import propose_merges, read_decisions

    mentions: dict[str, list[Mention]] = {}
    articles: dict[str, set[str]] = {}
    for part in dossier.record.articles:
        for mention in part.mentions:
            mentions.setdefault(mention.actor, []).append(mention)
            articles.setdefault(mention.actor, set()).add(part.article.id)
    for actor in sorted(dossier.actors, key=lambda a: (-len(mentions.get(a.id, ())), a.name, a.id)):
        yield from _lines(actor, mentions.get(actor.id, []), len(articles.get(actor.id, ())))
    proposals = propose_merges(dossier.actors, read_decisions(dossier.settings.decisions))
    if proposals:
        yield "Perhaps one actor; to merge a pair, put its line into actors.yaml beside the input:"
        yield "same:"
        for proposal in proposals:
            names = f"{proposal.kept.name} / {proposal.other.name}"
            yield f"  - [{_quoted(proposal.kept.id)}, {_quoted(proposal.other.id)}]  # {names}: {proposal.reason}"


def _quoted(identity: str) -> str:
    """The id as YAML takes it inside brackets."""
    plain = identity.replace(":", "").replace("-", "").isalnum() and identity.isascii()
    return identity if plain else f'"{identity}"'


def _lines(actor: Actor, mentions: list[Mention], articles: int) -> Iterator[str]:
    facts = [actor.id, actor.kind.value, f"{actor.country or ''} {actor.sector or ''}".strip(), actor.role]
    yield f"{actor.name}  ({', '.join(fact for fact in facts if fact)})"
    words = Counter(" ".join(m.text.split()) for m in mentions)
    shown = [f"{text} ×{count}" if count > 1 else text for text, count in words.most_common(_SHOWN_WORDS)]
    more = f", {len(words) - len(shown)} more" if len(words) > len(shown) else ""
    count = f"{len(mentions)} mention{'s' * (len(mentions) != 1)}"
    where = f" in {articles} articles" if articles > 1 else ""
    yield f"    {count}{where}: {', '.join(shown)}{more}"
    others = [alias for alias in actor.aliases if alias not in words]
    if others:
        yield f"    also {', '.join(others)}"
    reasons = Counter(m.reason for m in mentions if m.reason)
    for reason, _ in reasons.most_common(_SHOWN_REASONS):
        yield f"    because {reason}"
