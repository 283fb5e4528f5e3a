"""What a build found, in a dozen lines."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graphbuild.cli.messages import printable
from graphbuild.dossier import Dossier
from graphbuild.model import Modality, Statement
from graphbuild.products import PAGE, REJECTS

_STRONGEST = 8
_QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


def print_summary(dossier: Dossier, folder: Path) -> None:
    """Print the counts, the strongest relations, where the files are and how to open the page."""
    for line in summary_lines(dossier, folder):
        print(line)


def summary_lines(dossier: Dossier, folder: Path) -> Iterator[str]:
    """Yield the lines of the summary."""
    statements = dossier.statements
    coded = [s for s in statements if s.event is not None and s.edges()]
    facts = sum(1 for s in statements if s.is_fact)
    yield printable(dossier.title)
    yield f"  {len(dossier.actors):>5,} actors"
    yield f"  {len(statements):>5,} statements, {facts:,} of them told as facts by the outlet itself"
    yield f"  {len(coded):>5,} events between actors"
    if dossier.rejections:
        yield f"  {len(dossier.rejections):>5,} inputs left out, see {folder / REJECTS}"
    relations = strongest_relations(dossier)
    if relations:
        yield ""
        yield "Strongest relations"
        yield from (f"  {printable(line)}" for line in relations)
    yield ""
    yield f"Files:     {folder.as_posix()}/"
    yield f"Open page: {_program()} view {folder.as_posix()}   (or double-click {(folder / PAGE).as_posix()})"


def _program() -> str:
    """How the command can be called again: by its name where it is on the path, else as it was called."""
    called = Path(sys.argv[0])
    if not called.stem.startswith("graphbuild"):
        return "python -m graphbuild"
    return "graphbuild" if shutil.which("graphbuild") == str(called) else str(called)


def strongest_relations(dossier: Dossier, *, limit: int = _STRONGEST) -> list[str]:
    """Return the pairs with most facts, then most reports, then the weightiest code, each with what is said most."""
    names = {actor.id: actor.name for actor in dossier.actors}
    reports: Counter[tuple[str, str]] = Counter()
    weight: Counter[tuple[str, str]] = Counter()
    facts: Counter[tuple[str, str]] = Counter()
    labels: dict[tuple[str, str], Counter[str]] = {}
    for statement in dossier.statements:
        quad = _QUADS.get(statement.event.quad, "") if statement.event else ""
        score = abs(statement.event.score) if statement.event else 0.0
        for edge in statement.edges():
            pair = (edge.source, edge.target)
            reports[pair] += 1
            facts[pair] += statement.is_fact
            weight[pair] += round(score * 10)
            label = f"{edge.predicate}{_bracketed(quad, *_standing(statement))}"
            labels.setdefault(pair, Counter())[label] += 10 if statement.is_fact else 1
    ranked = sorted(
        reports, key=lambda p: (-facts[p], -reports[p], -weight[p], names.get(p[0], p[0]), names.get(p[1], p[1]))
    )
    lines = []
    for pair in ranked[:limit]:
        label = min(labels[pair], key=lambda name: (-labels[pair][name], name))
        more = f", {reports[pair]} reports" if reports[pair] > 1 else ""
        lines.append(f"{names.get(pair[0], pair[0])} → {names.get(pair[1], pair[1])}: {label}{more}")
    return lines


def _standing(statement: Statement) -> Iterator[str]:
    """Why the statement is no fact, in words."""
    if statement.negated:
        yield "negated"
    if statement.modality is not Modality.ASSERTED:
        yield statement.modality.value
    if statement.attribution is not None:
        speaker = statement.attribution.speaker
        yield f"according to {speaker.core_text}" if speaker is not None else "attributed"


def _bracketed(*words: str) -> str:
    kept = [word for word in words if word]
    return f" ({', '.join(kept)})" if kept else ""
