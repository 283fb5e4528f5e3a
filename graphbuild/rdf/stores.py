"""Files and stores to datasets over the Oxigraph store, behind rdflib's interface."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from graphbuild.errors import DatasetError
from graphbuild.rdf.names import DEFAULT_BASE
from graphbuild.rdf.vocabulary import data_prefixes, term, vocabulary_prefixes

if TYPE_CHECKING:
    import pyoxigraph
    from rdflib import Dataset

FORMATS = {
    ".ttl": "TURTLE",
    ".trig": "TRIG",
    ".nt": "N_TRIPLES",
    ".nq": "N_QUADS",
    ".jsonld": "JSON_LD",
    ".rdf": "RDF_XML",
    ".xml": "RDF_XML",
}
"""File name endings that `read_dataset` knows; each may be followed by ".gz"."""

_PREFERRED = ("graph.trig", "graph.nq", "graph.nq.gz", "graph.ttl", "graph.jsonld", "graph.nt")


def load_quads(lines: bytes, prefixes: Mapping[str, str]) -> Dataset:
    """Return a dataset in memory that holds the N-Quads and knows the prefixes."""
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_load(input=lines, format=pyoxigraph.RdfFormat.N_QUADS)
    return as_dataset(store, prefixes)


def as_dataset(store: pyoxigraph.Store, prefixes: Mapping[str, str]) -> Dataset:
    """Return the store as an rdflib dataset whose default graph is the union of all graphs."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset, URIRef

    wrapped = OxigraphStore(store=store)
    dataset = Dataset(store=wrapped, default_union=True)
    for prefix, namespace in prefixes.items():
        wrapped.bind(prefix, URIRef(namespace))
    return dataset


def read_dataset(path: Path | str) -> Dataset:
    """Return the dataset of a file, of a folder of outputs, or of an Oxigraph store on disk (opened read-only).

    A folder gives the union of the datasets in it and in its subfolders, one file of each.

    Raises:
        DatasetError: nothing is there, the ending is unknown, or the content is malformed (the line is named).
    """
    import pyoxigraph

    path = Path(path)
    if not path.exists():
        raise DatasetError(f"{path} does not exist; give a file, an output folder or a store")
    if is_store(path):
        return _with_prefixes(open_store(path))
    store = pyoxigraph.Store()
    for file in _dataset_files(path) if path.is_dir() else (path,):
        load_file(store, file)
    return _with_prefixes(store)


def is_store(path: Path) -> bool:
    """Whether the path is an Oxigraph store on disk, of whatever version."""
    return path.is_dir() and (path / "CURRENT").is_file()


def open_store(path: Path) -> pyoxigraph.Store:
    """Return a store on disk, opened for reading only.

    Raises:
        DatasetError: it is damaged, or of a version that cannot be read.
    """
    import pyoxigraph

    try:
        return pyoxigraph.Store.read_only(str(path))
    except (OSError, ValueError) as error:
        reason = _one_line(error)
        raise DatasetError(f"{path} is no store that this version opens ({reason}); load its files again") from error


def load_file(store: pyoxigraph.Store, path: Path) -> None:
    """Load a file into a store; nothing of it if it is malformed.

    Raises:
        DatasetError: the ending is unknown or the content is malformed (the line is named).
    """
    import pyoxigraph

    name = path.name.removesuffix(".gz")
    kind = FORMATS.get(Path(name).suffix.lower())
    if kind is None:
        raise DatasetError(f"{path.name} is no RDF file by its name; known endings are {', '.join(FORMATS)}")
    try:
        with gzip.open(path) if path.name.endswith(".gz") else path.open("rb") as handle:
            content: IO[bytes] = cast(IO[bytes], handle)
            store.load(input=content, format=getattr(pyoxigraph.RdfFormat, kind), base_iri=DEFAULT_BASE)
    except SyntaxError as error:
        where = f" line {error.lineno}" if error.lineno else ""
        reason = _one_line(error.msg)
        raise DatasetError(
            f"{path.name}{where} is malformed: {reason}; mend the line or build the file again"
        ) from error
    except (OSError, EOFError) as error:
        raise DatasetError(f"{path} cannot be read ({_one_line(error)}); check that it is a whole file") from error


def save_store(lines: bytes, path: Path) -> None:
    """Write N-Quads into a new store on disk.

    Raises:
        DatasetError: the folder exists already or cannot be written.
    """
    import pyoxigraph

    if path.exists():
        raise DatasetError(f"{path} exists already; remove it or give another name")
    try:
        store = pyoxigraph.Store(str(path))
        store.bulk_load(input=lines, format=pyoxigraph.RdfFormat.N_QUADS)
        store.optimize()
        store.flush()
    except OSError as error:
        raise DatasetError(f"{path} cannot be written ({_one_line(error)}); choose another folder") from error


def fill_store(source: Path, path: Path) -> None:
    """Write the dataset of a file or of a folder of outputs into a new store on disk.

    Raises:
        DatasetError: the store exists already or cannot be written, or the source is no dataset.
    """
    import pyoxigraph

    if path.exists() and any(path.iterdir() if path.is_dir() else (path,)):
        raise DatasetError(f"{path} exists already; remove it or give another name")
    files = _dataset_files(source) if source.is_dir() else (source,)
    try:
        store = pyoxigraph.Store(str(path))
        for file in files:
            load_file(store, file)
        store.optimize()
        store.flush()
    except OSError as error:
        raise DatasetError(f"{path} cannot be written ({_one_line(error)}); choose another folder") from error


def dataset_base(dataset: Dataset) -> str | None:
    """Return the base of a dataset's data IRIs as the dataset itself states it; None if it does not."""
    from rdflib import URIRef

    kind, void = URIRef(term("rdf:type")[1:-1]), URIRef(term("void:Dataset")[1:-1])
    return min((str(s) for (s, _, _), _ in dataset.store.triples((None, kind, void), None)), default=None)


def _with_prefixes(store: pyoxigraph.Store) -> Dataset:
    from rdflib import URIRef

    dataset = as_dataset(store, vocabulary_prefixes())
    for prefix, namespace in data_prefixes(dataset_base(dataset) or DEFAULT_BASE).items():
        dataset.store.bind(prefix, URIRef(namespace))
    return dataset


def _dataset_files(folder: Path) -> tuple[Path, ...]:
    folders = sorted({file.parent for file in folder.rglob("*") if file.name in _PREFERRED})
    files = [next(at / name for name in _PREFERRED if (at / name).is_file()) for at in folders]
    if not files:
        known = sorted(
            f for f in folder.iterdir() if f.is_file() and Path(f.name.removesuffix(".gz")).suffix in FORMATS
        )
        files = [f for f in known if f.suffix != ".xml"]
    if not files:
        raise DatasetError(f"{folder} holds no dataset; run graphbuild build first or give a .ttl or .trig file")
    return tuple(files)


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
