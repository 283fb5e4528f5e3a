"""Fixtures for all tests: the parser, hand-built sentences and small records."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.model import Article, Sentence


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `pytest --update-golden` rewrite the golden files; their diff is read like code."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the files of tests/golden")


@pytest.fixture(scope="session")
def parse() -> Callable[[str], tuple[Sentence, ...]]:
    """Parse a text with the trained pipeline: text -> sentences."""
    from graphbuild.parse import load_parser, parse_article

    parser = load_parser()

    def parse_text(text: str) -> tuple[Sentence, ...]:
        return parse_article(Article(id="t", text=text), parser)

    return parse_text
