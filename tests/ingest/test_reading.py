"""Files, folders and standard input to articles; what is none is rejected in one line with its remedy."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from graphbuild.errors import ArticleError, DateError, LanguageError
from graphbuild.ingest import Details, Rejection, count_articles, make_article, read_inputs
from graphbuild.ingest.encoding import LONGEST_ARTICLE
from graphbuild.model import Article

TEXT = "Ministers meet in Vienna\n\n6 October 2016\n\nThe foreign minister of Latvia met her colleague in Vienna.\n"
FRENCH = "Le ministre a rencontré son homologue à Genève pour parler de la paix et des sanctions.\n"
PAGE = """<!DOCTYPE html><html><head><title>Ministers meet in Vienna</title>
<meta property="og:site_name" content="The Harbor Times"><meta property="og:url" content="https://example.org/vienna">
<meta property="article:published_time" content="2016-10-06T10:00:00Z"></head><body><nav>Home | World</nav><article>
<h1>Ministers meet in Vienna</h1>
<p>The foreign minister of Latvia met her colleague from Estonia in Vienna on Thursday.</p>
<p>The two spoke for an hour about trade, and both said that they would meet again in the spring in Riga.</p>
<p>Neither of them took questions from the reporters who had waited outside the building since the morning.</p>
</article><footer>All rights reserved</footer></body></html>"""


def read(*inputs: str | Path, **options: object) -> list[Article | Rejection]:
    return list(read_inputs(inputs, **options))  # type: ignore[arg-type]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (TEXT, TEXT),
        (TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r\n")),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        ("The café’s owner met the minister in Łódź.".encode(), "The café’s owner met the minister in Łódź."),
        ("The “café” owner met the minister.".encode("cp1252"), "The “café” owner met the minister."),
        (b"The minister\x0cmet the envoy\x07.", "The minister met the envoy\ufffd."),
    ],
)
def test_text_stays_as_given(tmp_path: Path, content: str | bytes, text: str) -> None:
    (article,) = read(write(tmp_path, "a.txt", content))
    assert isinstance(article, Article)
    assert article.text == text


def test_head_and_given_details(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    (plain,) = read(path)
    (told,) = read(path, given=Details(published="2016-10-07", source="The Harbor Times", url="https://example.org"))
    assert isinstance(plain, Article) and isinstance(told, Article)
    assert (plain.title, plain.published, plain.source) == ("Ministers meet in Vienna", "2016-10-06", "")
    assert (told.title, told.published, told.source) == ("Ministers meet in Vienna", "2016-10-07", "The Harbor Times")
    assert read(path) == [plain]


def test_page(tmp_path: Path) -> None:
    (article,) = read(write(tmp_path, "a.html", PAGE))
    assert isinstance(article, Article)
    assert article.title == "Ministers meet in Vienna"
    assert (article.published, article.source) == ("2016-10-06", "The Harbor Times")
    assert "Estonia in Vienna" in article.text
    assert "Home" not in article.text and "rights reserved" not in article.text


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": TEXT, "date": "2016-10-08", "title": "Vienna"},
        {"id": 7, "text": "Iran protested.", "source": "The Harbor Times", "url": "https://example.org"},
    ]
    path = write(tmp_path, "a.jsonl", "\n\n".join(json.dumps(row) for row in rows) + "\n")
    first, second = read(path)
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.id, first.text, first.published, first.title) == ("a", TEXT, "2016-10-08", "Vienna")
    assert (second.id, second.source, second.url) == ("7", "The Harbor Times", "https://example.org")
    assert count_articles([path]) == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "is not JSON"),
        ("[1, 2]", "is not a JSON object"),
        ('{"id": "x"}', 'has no "text"'),
        ('{"text": 5}', 'has no "text"'),
        ('{"text": "Iran protested.", "date": "6.10.2016"}', "'6.10.2016' is not a date"),
        ('{"text": "Iran protested.", "url": ["a"]}', '"url" is not a string'),
        ('{"text": "  "}', "is empty"),
        (b'{"text": "\xff\xfe"}', "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        (json.dumps({"text": FRENCH}), "in French"),
        (json.dumps({"id": "good", "text": "Iran did not protest."}), "repeats"),
    ],
)
def test_broken_line_stops_no_other(tmp_path: Path, line: str | bytes, reason: str) -> None:
    good = b'{"id": "good", "text": "Iran protested."}\n'
    last = b'{"id": "last", "text": "Iran did not protest."}\n'
    found = read(write(tmp_path, "a.jsonl", good + (line if isinstance(line, bytes) else line.encode()) + b"\n" + last))
    assert [type(item) for item in found] == [Article, Rejection, Article]
    assert isinstance(found[1], Rejection)
    assert reason in found[1].reason and "\n" not in found[1].reason
    assert "line 2" in found[1].name or "good" in found[1].name


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "is empty"),
        ("a.txt", " \n\t\n", "is empty"),
        ("a.txt", bytes(range(256)) * 20, "is not a text file"),
        ("a.txt", bytes(range(128, 256)) * 20, "is not a text file"),
        ("a.txt", b"\xff\xfe\x00", "is not a text file"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01", "is not a text file"),
        ("a.txt", "word " * 1_000_000, "5,000,000 characters"),
        ("a.txt", FRENCH, "seems to be in French"),
        ("a.html", "<!DOCTYPE html><html><body><nav>Home</nav></body></html>", "without an article"),
        ("a.html", "", "without an article"),
        ("a", "<html><body><p>Nothing.</p></body></html>", "without an article"),
    ],
)
def test_bad_file_is_rejected_in_one_line(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    (found,) = read(write(tmp_path, name, content))
    assert isinstance(found, Rejection)
    assert found.reason.startswith(name) and reason in found.reason
    assert "\n" not in found.reason and ("; " in found.reason)
    error = found.as_error()
    assert isinstance(error, LanguageError if "French" in reason else ArticleError)


def test_force_reads_another_language(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path, "a.txt", FRENCH), force=True)
    assert isinstance(found, Article)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("https://example.org/a.html", "does not read web addresses yet"),
        ("www.example.org", "does not read web addresses yet"),
        ("no-such-file.txt", "there is no file or folder"),
        ("France expelled two diplomats. " * 200, "there is no file or folder"),
    ],
)
def test_inputs_that_cannot_be(source: str, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        read(source)


def test_folder_is_read_in_order_and_goes_on(tmp_path: Path) -> None:
    for name, content in [
        ("b.txt", TEXT + "B"),
        ("a/z.txt", TEXT + "Z"),
        ("c.txt", ""),
        (".hidden.txt", TEXT),
        ("n.csv", "x"),
    ]:
        write(tmp_path, name, content)
    write(tmp_path, "d.jsonl", '{"text": "Iran protested."}\n{')
    found = read(tmp_path)
    assert [item.name if isinstance(item, Rejection) else item.text[-1] for item in found] == [
        "Z",
        "B",
        "c.txt",
        ".",
        "d.jsonl, line 2",
    ]
    assert count_articles([tmp_path]) == 5


def test_same_text_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "b.txt", TEXT)
    first, second = read(tmp_path)
    assert isinstance(first, Article) and isinstance(second, Rejection)
    assert second.reason.startswith("b.txt repeats a.txt")


def test_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="holds no article"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("content", "count"), [(TEXT, 1), (PAGE, 1), ('{"text": "Iran protested."}\n{"text": "It did so again."}\n', 2)]
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, count: int) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))
    found = read("-")
    assert [type(item) for item in found] == [Article] * count
    assert count_articles(["-"]) is None


def test_unreadable_file_does_not_stop_the_batch(tmp_path: Path) -> None:
    broken = tmp_path / "a.txt"
    broken.symlink_to(tmp_path / "b.txt")
    write(tmp_path, "b.txt", TEXT)
    (tmp_path / "b.txt").chmod(0o000)
    found = read(tmp_path / "b.txt")
    assert len(found) == 1  # root may read it, nobody else may
    assert isinstance(found[0], Article) or "cannot be read" in found[0].reason


@pytest.mark.parametrize("value", ["6 October", "2016-13-01", "2016-02-30", "20161006", "2016-10-6", "", "x" * 500])
def test_malformed_date(value: str) -> None:
    with pytest.raises(DateError, match=r"YYYY-MM-DD, for example 2016-10-06$"):
        make_article(TEXT, given=Details(published=value))


def test_longest_article_is_still_one() -> None:
    assert len(make_article(("The ministers met. " * 60_000)[:LONGEST_ARTICLE]).text) == LONGEST_ARTICLE


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    text = "Iran\ud800 protested."
    assert make_article(text).text == "Iran\ufffd protested."
