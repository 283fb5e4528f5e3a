"""Every deliberate error of graphbuild.

    GraphbuildError
    ├── ArticleError        an input cannot be read as one news article
    │   └── LanguageError   the article is not in English
    ├── DateError           a date is not written YYYY-MM-DD
    ├── ModelMissingError   no trained English pipeline is installed
    ├── ModelDamagedError   the pipeline's weights are not the published ones
    ├── ActorTableError     a user's actor table or decisions file is malformed
    ├── LexiconError        a user's lexicon of acts is malformed
    ├── OntologyError       a term or data file of the package is missing or malformed
    ├── DatasetError        a file is not a dataset or dossier that graphbuild can read
    ├── GoldError           a file of gold is none, or one of its rows is malformed
    ├── QueryError          a query is unknown, malformed or lacks a parameter
    ├── OutputError         a product cannot be written
    └── StatementNotFoundError  no statement has that id

Messages say what is wrong and end with the remedy, in one line.
"""

from __future__ import annotations


class GraphbuildError(Exception):
    """Root of every deliberate error; `str(error)` is one line for the user."""


class ArticleError(GraphbuildError):
    """An input cannot be read as one news article."""


class LanguageError(ArticleError):
    """The article is not in English."""


class DateError(GraphbuildError):
    """A date is not written YYYY-MM-DD."""


class ModelMissingError(GraphbuildError):
    """No trained English pipeline is installed."""


class ModelDamagedError(GraphbuildError):
    """The pipeline's weights differ from the published ones."""


class ActorTableError(GraphbuildError):
    """A user's actor table or decisions file is malformed."""


class LexiconError(GraphbuildError):
    """A user's lexicon of acts is malformed."""


class OntologyError(GraphbuildError):
    """A term, shape or data file of the package is missing or malformed."""


class DatasetError(GraphbuildError):
    """A file is not a dataset or dossier that graphbuild can read."""


class GoldError(GraphbuildError):
    """A file of gold is none, or one of its rows is malformed."""


class QueryError(GraphbuildError):
    """A query is unknown, malformed or lacks a parameter."""


class OutputError(GraphbuildError):
    """A product cannot be written."""


class StatementNotFoundError(GraphbuildError):
    """No statement has the id that was asked for."""
