"""Words per second of `graphbuild extract` against the parser alone, on the same texts, in one run.

    python tests/benchmarks/extraction_speed.py                      # the sample articles, repeated
    python tests/benchmarks/extraction_speed.py news.jsonl --limit 300

The parser's share is spaCy's own `nlp.pipe` over the same paragraphs.  Rounds alternate and the best of each
counts, so that other work on the machine weighs on both alike.
"""

from __future__ import annotations

import argparse
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from graphbuild.cli.reading import calm_collector
from graphbuild.ingest import read_inputs
from graphbuild.model import Article
from graphbuild.model.contract import article_row
from graphbuild.parse import load_parser, parse_articles, split_paragraphs
from graphbuild.pipeline import load_tools, read_sentences
from graphbuild.settings import Settings

SAMPLES = Path(__file__).resolve().parent.parent.parent / "notebooks" / "articles"


def sample_articles(repeats: int) -> list[Article]:
    """Return the sample articles, each several times under its own id."""
    texts = [item for item in read_inputs([SAMPLES]) if isinstance(item, Article)]
    return [replace(a, id=f"{a.id}-{number}") for number in range(repeats) for a in texts]


def clock(work: Callable[[], None]) -> float:
    """Return the seconds of processor time that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("inputs", nargs="*", help="articles, as for `graphbuild extract`")
    options.add_argument("--limit", type=int, default=400, help="articles at most")
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    found = read_inputs(given.inputs, force=True) if given.inputs else iter(sample_articles(repeats=10))
    articles = list(itertools.islice((item for item in found if isinstance(item, Article)), given.limit))
    words = sum(len(a.text.split()) for a in articles)
    parser, tools = load_parser(), load_tools(Settings())
    paragraphs = [[p.text for p in split_paragraphs(a)] for a in articles]
    texts = [text for each in paragraphs for text in each]

    def alone() -> None:
        for _ in parser.pipe(texts, batch_size=tools.batch_size):
            pass

    def whole() -> None:
        parsed = parse_articles(articles, parser, batch_size=tools.batch_size)
        for article, sentences in zip(articles, parsed, strict=True):
            json.dumps(article_row(read_sentences(article, sentences, tools)), ensure_ascii=False)

    alone()  # the first run fills the parser's caches
    calm_collector()  # as the commands do; the parser alone profits as well
    rounds = [(clock(alone), clock(whole)) for _ in range(given.rounds)]
    parser_time, total = min(r[0] for r in rounds), min(r[1] for r in rounds)
    print(f"{len(articles):,} articles, {words:,} words, best of {given.rounds} rounds, processor time")
    print(f"spaCy nlp.pipe alone  {parser_time:7.2f} s  {words / parser_time:8,.0f} words/s")
    print(f"graphbuild extract    {total:7.2f} s  {words / total:8,.0f} words/s")
    print(f"all but the parser costs {(total - parser_time) / parser_time:.1%} of the parser's time")


if __name__ == "__main__":
    main()
