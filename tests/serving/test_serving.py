"""The endpoint and its front over real HTTP on the loopback interface."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode

import pytest
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore

import graphbuild as gb
from graphbuild.errors import DatasetError, GraphbuildError
from graphbuild.query import named_queries, query_prefixes, run_query
from graphbuild.query.parameters import fill_parameters
from graphbuild.rdf import is_store, read_dataset, save_store
from graphbuild.serving import Contents, Front, find_engine, open_front, start_engine, store_of
from tests.cli.test_commands import run
from tests.view.browser import launched
from tests.view.invented import small_record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
COUNT = "SELECT (COUNT(*) AS ?n) { ?s a gb:Statement }"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
COUNTED = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?i)) }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return gb.Dossier(small_record()).save(tmp_path_factory.mktemp("output") / "small")


@pytest.fixture(scope="module")
def store(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("stores") / "store"
    save_store((folder / "graph.nq").read_bytes(), place)
    return place


def serving(path: Path, *, writable: bool = False, timeout: float = 1.0, keep: Path | None = None) -> Iterator[Front]:
    program = find_engine()
    with (
        open_front("127.0.0.1", 0, Contents(path), writable=writable, timeout=timeout) as front,
        store_of(path, keep=keep, writable=writable) as place,
    ):
        front.prefixes = query_prefixes(read_dataset(place))
        with start_engine(program, place, writable=writable, timeout=timeout) as front.engine, front.running():
            yield front


@pytest.fixture(scope="module")
def front(folder: Path) -> Iterator[Front]:
    yield from serving(folder)


def ask(
    front: Front, path: str, *, body: str | bytes | None = None, headers: dict[str, str] | None = None, method: str = ""
) -> tuple[int, str, str]:
    """Return status, media type and text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", front.server_address[1], timeout=30)
    try:
        data = body.encode() if isinstance(body, str) else body
        connection.request(method or ("GET" if body is None else "POST"), path, body=data, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers.get_content_type(), answer.read().decode()
    finally:
        connection.close()


def form(**values: str) -> dict[str, object]:
    return {"body": urlencode(values), "headers": {"Content-Type": "application/x-www-form-urlencoded"}}


def first_value(text: str) -> str:
    (row,) = json.loads(text)["results"]["bindings"]
    return row["n"]["value"]


def test_the_page_is_that_of_the_folder(front: Front, folder: Path) -> None:
    assert ask(front, "/") == (200, "text/html", (folder / "graph.html").read_text(encoding="utf-8"))


def test_articles_are_listed_and_marked(front: Front) -> None:
    status, _, listed = ask(front, "/articles")
    assert status == 200
    for part in small_record().articles:
        link = f"/article/{quote(part.article.id, safe='')}"
        assert f'href="{link}"' in listed
        status, kind, text = ask(front, link)
        assert (status, kind) == (200, "text/html")
        for statement in part.statements:
            assert f'id="{statement.id}"' in text
        assert '<mark class="r">' in text and "<script" not in text
    assert (
        '<mark class="s">United States</mark> <mark class="r">suspended</mark>'
        in ask(front, f"/article/{small_record().articles[0].article.id}")[2]
    )


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/sparql/", 200, "text/html"),
        ("/sparql/yasgui.min.js", 200, "application/javascript"),
        ("/sparql/yasgui.min.css", 200, "text/css"),
        ("/sparql/editor.js", 200, "text/javascript"),
        ("/query", 303, "text/plain"),
        ("/article/none", 404, "text/plain"),
        ("/../dossier.json", 404, "text/plain"),
        ("/dossier.json", 404, "text/plain"),
        ("/store", 404, "text/plain"),
        ("/update?update=DROP%20ALL", 405, "text/plain"),
    ],
)
def test_paths(front: Front, path: str, status: int, kind: str) -> None:
    assert ask(front, path)[:2] == (status, kind)


@pytest.mark.parametrize(
    ("accept", "kind", "part"),
    [
        ("application/sparql-results+json", "application/sparql-results+json", '"value":"18"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", ">18</literal>"),
        ("text/csv", "text/csv", "n\r\n18"),
        ("text/tab-separated-values", "text/tab-separated-values", "?n\n18"),
    ],
)
def test_results_come_as_asked_for(front: Front, accept: str, kind: str, part: str) -> None:
    headers = {"Accept": accept}
    answers = [
        ask(front, f"/query?query={quote(COUNT)}", headers=headers),
        ask(front, f"/sparql?query={quote(COUNT)}", headers=headers),
        ask(front, "/query", body=COUNT, headers=headers | {"Content-Type": "application/sparql-query"}),
        ask(front, "/query", body=urlencode({"query": COUNT}), headers=headers | form()["headers"]),  # type: ignore[operator]
    ]
    assert answers == [(200, kind, answers[0][2])] * 4
    assert part in answers[0][2]


def test_construct_comes_as_turtle(front: Front) -> None:
    query = "CONSTRUCT { ?a skos:prefLabel ?b } WHERE { ?a a gb:Actor ; skos:prefLabel ?b }"
    status, kind, text = ask(front, f"/query?query={quote(query)}", headers={"Accept": "text/turtle"})
    assert (status, kind) == (200, "text/turtle")
    assert len(Graph().parse(data=text)) == len(small_record().actors)


def test_rdflibs_client(front: Front, folder: Path) -> None:
    graph = Graph(store=SPARQLStore(f"{front.address}/query"))
    prefixes = query_prefixes(read_dataset(folder))
    found = graph.query("SELECT ?who ?what ?whom { ?who ?what ?whom . ?what a gb:Relation }", initNs=prefixes)
    facts = {(e.source, e.target) for s in small_record().statements if s.is_fact for e in s.edges()}
    assert len({(str(a), str(c)) for a, _, c in found}) == len(facts) > 0


def test_named_queries_give_the_same_rows(front: Front, folder: Path) -> None:
    dataset = read_dataset(folder)
    given = {"what": "suspend", "actor": "", "place": "Aleppo"}
    asked = [query for query in named_queries() if "CONSTRUCT" not in query.text]
    for query in asked:
        required = {p.name: given.get(p.name, "") for p in query.parameters if p.is_required}
        text = fill_parameters(query.text, query.parameters, required)
        status, _, answer = ask(front, "/query", **form(query=text))  # type: ignore[arg-type]
        assert status == 200, query.name
        wanted = run_query(dataset, query.name, parameters=required)
        assert len(json.loads(answer)["results"]["bindings"]) == len(wanted.rows), query.name
    assert len(asked) > 15


def test_updates_are_refused_and_change_nothing(front: Front) -> None:
    with pytest.raises(HTTPError, match="403"):
        SPARQLUpdateStore(f"{front.address}/query", f"{front.address}/update").update("DROP ALL")
    for path, sent in [
        ("/update", form(update="DROP ALL")),
        ("/query", form(update="DROP ALL")),
        ("/query", form(query="DELETE WHERE { ?s ?p ?o }")),
        ("/query", {"body": "CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}),
    ]:
        status, _, text = ask(front, path, **sent)  # type: ignore[arg-type]
        assert (status, text) == (403, "this endpoint is read-only; start it with --writable to allow updates")
    assert first_value(ask(front, "/query", **form(query=COUNT))[2]) == "18"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sent", "status", "message"),
    [
        (form(query="SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"), 403, "has a SERVICE clause"),
        (form(query="SELECT ?s { ?s a gb:Actor ."), 400, "error at 1:28"),
        (form(query="SELECT ?s { ?s a no:Such }"), 400, "error at 1:"),
        (form(query="ASK {}") | {"headers": {"Content-Type": "text/plain"}}, 415, "send the text as"),
        (form(query="ASK {}", update="ASK {}"), 403, "read-only"),
        (form(other="ASK {}"), 400, "needs one query"),
        ({"body": b"query=\xff", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400, "UTF-8"),
        ({"body": "ASK {} # " + "x" * 1_100_000, "headers": {}}, 413, "shorten it"),
    ],
)
def test_bad_requests_get_one_line(front: Front, sent: dict[str, object], status: int, message: str) -> None:
    got, kind, text = ask(front, "/query", **sent)  # type: ignore[arg-type]
    assert (got, kind) == (status, "text/plain")
    assert message in text and "\n" not in text


def test_graphs_can_be_chosen(front: Front) -> None:
    graph = "https://w3id.org/graphbuild/data/graph/actors"
    every = first_value(ask(front, "/query", **form(query="SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))[2])  # type: ignore[arg-type]
    chosen = [
        form(query=f"SELECT (COUNT(*) AS ?n) FROM <{graph}> {{ ?s ?p ?o }}"),
        form(query=f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"),
        form(**{"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "default-graph-uri": graph}),
    ]
    counts = {first_value(ask(front, "/query", **sent)[2]) for sent in chosen}  # type: ignore[arg-type]
    assert len(counts) == 1 and 0 < int(counts.pop()) < int(every)


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"Host": "rebound.example"}, "called by another name"),
        ({"Origin": "http://other.example", **form()["headers"]}, "pages of other sites"),  # type: ignore[dict-item]
    ],
)
def test_other_sites_are_kept_out(front: Front, headers: dict[str, str], message: str) -> None:
    status, _, text = ask(front, "/query", body=urlencode({"query": COUNT}), headers=headers)
    assert status == 403 and message in text


def test_a_slow_query_is_stopped(front: Front) -> None:
    began = time.monotonic()
    status, _, text = ask(front, "/query", **form(query=COUNTED))  # type: ignore[arg-type]
    assert (status, text) == (503, "the query took longer than 1 seconds; narrow it, or raise --timeout")
    assert time.monotonic() - began < 10


def test_an_endless_answer_is_cut_and_seen_to_be(front: Front) -> None:
    began = time.monotonic()
    with pytest.raises(http.client.IncompleteRead):
        ask(front, "/query", **form(query=ENDLESS))  # type: ignore[arg-type]
    assert time.monotonic() - began < 20
    assert first_value(ask(front, "/query", **form(query=COUNT))[2]) == "18"  # type: ignore[arg-type]


def test_updates_where_they_are_allowed(folder: Path, tmp_path: Path) -> None:
    added = "INSERT DATA { <http://example.org/a> a gb:Statement }"
    for front in serving(folder, writable=True, keep=tmp_path / "store"):
        SPARQLUpdateStore(f"{front.address}/query", f"{front.address}/update").update(added)
        assert first_value(ask(front, "/query", **form(query=COUNT))[2]) == "19"  # type: ignore[arg-type]
        assert ask(front, "/update", **form(update="LOAD <http://127.0.0.1:1/>"))[0] == 403  # type: ignore[arg-type]
        assert ask(front, "/query", **form(query=added))[0] == 400  # type: ignore[arg-type]
        moved = "INSERT { ?s a gb:Moved } WHERE { ?s a gb:Actor }"
        assert ask(front, "/update", **form(update=moved))[0] == 204  # type: ignore[arg-type]
    assert is_store(tmp_path / "store")
    rows = run_query(read_dataset(tmp_path / "store"), "SELECT DISTINCT ?s { ?s a gb:Moved }")
    assert len(rows.rows) == len(small_record().actors)


def test_a_store_is_served(store: Path) -> None:
    for front in serving(store):
        assert first_value(ask(front, "/query", **form(query=COUNT))[2]) == "18"  # type: ignore[arg-type]
        assert "Belmark" in ask(front, "/")[2]
        assert ask(front, "/articles")[0] == 200


def test_the_engine_is_gone_afterwards(folder: Path) -> None:
    for front in serving(folder):
        engine = front.engine
    assert engine is not None and engine.process.poll() is not None
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", engine.port), timeout=1).close()


def test_a_dead_engine_is_one_line(folder: Path) -> None:
    for front in serving(folder):
        assert front.engine is not None
        front.engine.process.kill()
        front.engine.process.wait()
        status, _, text = ask(front, "/query", **form(query=COUNT))  # type: ignore[arg-type]
        assert status == 502 and "start graphbuild serve again" in text


def test_a_port_in_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert run("serve", str(folder), "--port", port) == 1
    assert capsys.readouterr().err == f"graphbuild: port {port} is in use or not allowed; give another with --port\n"


def test_a_missing_extra(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", missing)
    assert run("serve", str(folder)) == 1
    error = capsys.readouterr().err
    assert 'pip install "graphbuild[serve]"' in error and error.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--writable",), "add --store FOLDER"),
        (("--host", "203.0.113.7"), "no address of this machine"),
    ],
)
def test_options_that_cannot_be(
    folder: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], message: str
) -> None:
    assert run("serve", str(folder), "--port", "0", *options) == 1
    error = capsys.readouterr().err
    assert message in error and error.count("\n") == 1


def test_a_store_of_another_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000099\n")
    assert run("serve", str(tmp_path), "--port", "0") == 1
    error = capsys.readouterr().err
    assert "is no store that this version opens" in error and error.count("\n") == 1


def test_a_store_is_not_kept_twice(store: Path, folder: Path) -> None:
    with pytest.raises(DatasetError, match="leave out --store"), store_of(store, keep=folder):
        pass
    with pytest.raises(DatasetError, match="exists already"), store_of(folder, keep=store):
        pass


def test_an_engine_that_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000099\n")
    with (
        pytest.raises(GraphbuildError, match="does not start"),
        start_engine(find_engine(), tmp_path, writable=False, timeout=1),
    ):
        pass


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.parametrize("asked", ["SIGINT", "SIGTERM"])
def test_ctrl_c_stops_cleanly(folder: Path, tmp_path: Path, asked: str) -> None:
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "graphbuild", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as served:
        assert served.stdout is not None and served.stderr is not None
        lines = [served.stdout.readline() for _ in range(5)]
        assert lines[-1] == "Ctrl-C stops it.\n" and "read-only" in lines[3]
        address = lines[0].split()[1]
        connection = http.client.HTTPConnection(address.removeprefix("http://").rstrip("/"), timeout=10)
        connection.request("GET", f"/query?query={quote(COUNT)}")
        assert first_value(connection.getresponse().read().decode()) == "18"
        connection.close()
        served.send_signal(getattr(signal, asked))
        assert served.wait(timeout=10) == 0
        assert served.stdout.read() == "stopped\n" and served.stderr.read() == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.browser
def test_the_query_editor_works_without_the_network(front: Front) -> None:
    with launched() as browser:
        page = browser.new_page()
        troubles: list[str] = []
        requests: list[str] = []
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{front.address}/sparql/")
        page.click(".yasqe_queryButton")
        page.wait_for_selector(".yasr_response_chip")
        edges = {(e.source, e.predicate, e.target) for s in small_record().statements if s.is_fact for e in s.edges()}
        assert f"{len(edges)} results" in page.inner_text(".yasr")
        page.click("nav a:has-text('Articles')")
        page.click("main a")
        assert page.locator("mark.r").count() > 1
        page.click("nav a:has-text('Graph')")
        page.wait_for_selector("html[data-ready=yes]")
        assert troubles == []
        assert all(url.startswith((front.address, "data:", "blob:")) for url in requests)
