"""What a user holds: the record with its projections as methods."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from graphbuild.errors import ArticleError, DatasetError
from graphbuild.ingest import Details, Rejection, make_article, read_inputs
from graphbuild.model import Actor, Article, ArticleRecord, Record, Statement, from_json
from graphbuild.pages import Page, make_page
from graphbuild.settings import RollUp, Settings

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from rdflib import Dataset

    from graphbuild.extract import Rule
    from graphbuild.query import Rows

Frame = Literal["statements", "events", "actors"]
Status = Literal["all", "facts"]
_SHOWN = 5  # statements that a notebook shows of a dossier


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that was found in the articles, and the forms it can take."""

    record: Record
    settings: Settings = field(default_factory=Settings)
    rejections: tuple[Rejection, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in input order."""
        return tuple(part.article for part in self.record.articles)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors, one per id, sorted by id."""
        return self.record.actors

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in reading order."""
        return self.record.statements

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader should know before trusting the result, in reading order."""
        return tuple(warning for part in self.record.articles for warning in part.warnings)

    @property
    def title(self) -> str:
        """The title of the one article, or how many there are."""
        if len(self.articles) == 1:
            return self.articles[0].title or self.articles[0].id
        return f"{len(self.articles)} articles"

    def to_networkx(self, *, status: Status = "all", roll_up: RollUp | None = None) -> nx.MultiDiGraph[str]:
        """Return actors as nodes and what they do to each other as edges.

        Status "facts" keeps only what an outlet itself says has happened; `roll_up` joins actors into their
        state, or into their state and sector.
        """
        from graphbuild.graph import build_graph

        return build_graph(self.record, status=status, roll_up=roll_up or self.settings.roll_up)

    def to_rdf(self) -> Dataset:
        """Return the record as an rdflib Dataset, one named graph per article."""
        from graphbuild.products import make_run
        from graphbuild.rdf import write_dataset

        return write_dataset(self.record, base=self.settings.base, run=make_run(self.record, self.settings))

    def to_frame(self, kind: Frame = "statements") -> pd.DataFrame:
        """Return statements, events or actors as a data frame, one a row.

        Raises:
            ValueError: there is no frame of this name.
        """
        from graphbuild.tables import actors_frame, events_frame, statements_frame

        frames = {"statements": statements_frame, "events": events_frame, "actors": actors_frame}
        if kind not in frames:
            raise ValueError(f"there is no frame {kind!r}; choose one of {', '.join(frames)}")
        return frames[kind](self.record)

    def query(self, query: str, **parameters: str) -> Rows:
        """Return the rows of a SPARQL query, or of one that ships with graphbuild, by its name.

        Raises:
            QueryError: the query is unknown, malformed or lacks a parameter.
        """
        from graphbuild.query import run_query

        return run_query(self.to_rdf(), query, parameters=parameters)

    def show(self, *, roll_up: RollUp | None = None) -> Page:
        """Return the page; a notebook shows it, elsewhere `save` it and open the file.

        `show().open_at(around="Iran", steps=2)` opens it with a part of the graph.
        """
        graph = self.to_networkx(roll_up=roll_up)
        return make_page(graph, self.record, title=self.title, summary=self.summary())

    def summary(self) -> str:
        """Return one line that counts what was found."""
        facts = sum(1 for s in self.statements if s.is_fact)
        coded = sum(1 for s in self.statements if s.event is not None)
        return (
            f"{self.title}: {len(self.actors)} actors, {len(self.statements)} statements "
            f"({facts} facts, {coded} coded as events)"
        )

    def explain(self, statement_id: str) -> str:
        """Return why a statement is read as it is; the id may be cut short.

        Raises:
            StatementNotFoundError: no statement has this id, or several begin with it.
        """
        from graphbuild.explanation import explain_statement

        return explain_statement(self.record, statement_id)

    def save(self, folder: str | Path, *, rdf12: bool = False) -> Path:
        """Write all files into a folder, or none, and return the folder.

        With `rdf12` the dataset is written in RDF 1.2 as well.

        Raises:
            OutputError: the folder cannot be written.
        """
        from graphbuild.products import DATASET_12, REJECTS, check_writable, make_products, write_folder

        target = Path(folder)
        check_writable(target)
        files = make_products(self.record, self.settings, title=self.title, rdf12=rdf12)
        if self.rejections:
            files[REJECTS] = rejection_lines(self.rejections)
        write_folder(target, files, obsolete=tuple({REJECTS, DATASET_12} - files.keys()))
        return target

    def _repr_html_(self) -> str:
        shown = [s for s in self.statements if s.edges()] or list(self.statements)
        more = len(self.statements) - len(shown[:_SHOWN])
        cards = "".join(s._repr_html_() for s in shown[:_SHOWN])
        rest = f"<p>… and {more} more in <code>statements</code></p>" if more else ""
        return f"<p><strong>{escape(self.summary())}</strong></p>{cards}{rest}"

    def __repr__(self) -> str:
        return f"<Dossier: {self.summary()}>"


def build(
    path: str | Path | Iterable[str | Path] | None = None,
    *,
    text: str | None = None,
    title: str = "",
    date: str | None = None,
    source: str = "",
    url: str = "",
    actors: str | Path | None = None,
    decisions: str | Path | None = None,
    lexicon: str | Path | None = None,
    rules: tuple[Rule, ...] | None = None,
    force: bool = False,
    settings: Settings | None = None,
) -> Dossier:
    """Return the dossier of an article, a folder or several of them, or of a text.

    In a batch the articles that cannot be read stand in `rejections`.  `actors` is a file with actors of your own,
    `decisions` one that says which actors are one; without it the actors.yaml beside the input is taken.
    `lexicon` is a file with codes of your own, `rules` are the constructions to look for, all of them by default.

    Raises:
        ActorTableError: a file with actors or decisions is malformed.
        ArticleError: no input can be read as an article.
        LexiconError: the lexicon is malformed.
        LanguageError: the one article is not in English and `force` is not set.
        DateError: `date` is not written YYYY-MM-DD.
        ModelMissingError: no trained English pipeline is installed.
        TypeError: neither a path nor a text is given, or both are.
    """
    from graphbuild.coding import read_lexicon_file
    from graphbuild.resolve import read_actor_files

    if (path is None) == (text is None):
        raise TypeError("build takes either a path or text=…")
    paths = [path] if isinstance(path, str | Path) else list(path or ())
    own, decided = read_actor_files(paths, own=actors, decisions=decisions)
    chosen = settings or Settings(force=force)
    chosen = replace(chosen, own_actors=own or chosen.own_actors, decisions=decided or chosen.decisions)
    if lexicon is not None:
        chosen = replace(chosen, own_lexicon=read_lexicon_file(lexicon))
    force = force or chosen.force
    given = Details(title=title, published=date, source=source, url=url)
    if text is not None:
        return _read([make_article(text, given=given, force=force)], chosen, rules=rules)
    found = list(read_inputs(paths, given=given, force=force))
    articles = [item for item in found if isinstance(item, Article)]
    rejections = tuple(item for item in found if isinstance(item, Rejection))
    if not articles:
        raise all_rejected(rejections)
    return _read(articles, chosen, rejections, rules=rules)


def _read(
    articles: list[Article],
    settings: Settings,
    rejections: tuple[Rejection, ...] = (),
    *,
    rules: tuple[Rule, ...] | None = None,
) -> Dossier:
    from graphbuild.pipeline import read_articles

    return of_parts(read_articles(articles, settings, rules=rules), settings, rejections)


def read_dossier(path: str | Path) -> Dossier:
    """Return the dossier that `save` wrote: from its folder, its dossier.json, an RDF file of it, or a store.

    A folder of outputs gives one dossier of them all.

    Raises:
        DatasetError: there is no such file, or it is no dossier.
    """
    from graphbuild.products import DOSSIER
    from graphbuild.rdf import is_store

    path = Path(path)
    if path.is_file() or (path / DOSSIER).is_file() or is_store(path):
        return _read_dossier(path / DOSSIER if (path / DOSSIER).is_file() else path)
    found = [_read_dossier(file) for file in sorted(path.glob(f"*/{DOSSIER}"))]
    if not found:
        raise DatasetError(f"there is no dossier at {path}; make one with: graphbuild build ARTICLE")
    parts: dict[str, ArticleRecord] = {}
    for part in (part for dossier in found for part in dossier.record.articles):
        parts.setdefault(part.article.id, part)
    return of_parts(parts.values(), found[0].settings)


def _read_dossier(path: Path) -> Dossier:
    if path.suffix != ".json":
        from graphbuild.rdf import dataset_base, read_dataset, read_record

        dataset = read_dataset(path)
        return Dossier(read_record(dataset), Settings(base=dataset_base(dataset) or Settings().base))
    try:
        data = json.loads(path.read_bytes())
        return Dossier(from_json(Record, data["record"]), from_json(Settings, data["settings"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise DatasetError(f"{path} is not a dossier of this version of graphbuild; build it again") from None


def of_parts(parts: Iterable[ArticleRecord], settings: Settings, rejections: Iterable[Rejection] = ()) -> Dossier:
    """Return the dossier of articles that are read already, in order."""
    return Dossier(Record(articles=tuple(parts)), settings, tuple(rejections))


def all_rejected(rejections: tuple[Rejection, ...]) -> ArticleError:
    """Return the error for a run in which no article came through."""
    if len(rejections) == 1:
        return rejections[0].as_error()
    if not rejections:
        return ArticleError("the input holds no article; give a file with one article, or JSON Lines with one a line")
    return ArticleError(f"none of {len(rejections)} articles can be read; the first: {rejections[0].reason}")


def rejection_lines(rejections: Iterable[Rejection]) -> bytes:
    """Return rejections as JSON Lines, in input order."""
    rows = ({"name": r.name, "reason": r.reason} for r in rejections)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8", "replace")
