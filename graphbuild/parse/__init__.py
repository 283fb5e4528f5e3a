"""Article to Sentences: the only room that imports spaCy."""

from graphbuild.parse.paragraphs import Paragraph, split_paragraphs
from graphbuild.parse.parser import installed_pipeline, load_parser, verify_weights, weight_files
from graphbuild.parse.sentences import parse_article, parse_articles

__all__ = [
    "Paragraph",
    "installed_pipeline",
    "load_parser",
    "parse_article",
    "parse_articles",
    "split_paragraphs",
    "verify_weights",
    "weight_files",
]
