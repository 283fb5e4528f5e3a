"""Why an input did not become an article."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.errors import ArticleError, LanguageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """An input that is left out of a batch; `name` is its file name, with the line where it has one."""

    name: str
    reason: str  # one line that ends with the remedy
    wrong_language: bool = False

    def as_error(self) -> ArticleError:
        """Return the error that says the same, for a run on a single article.

        >>> str(Rejection(name="a.txt", reason="a.txt is empty; put a text in it").as_error())
        'a.txt is empty; put a text in it'
        """
        return LanguageError(self.reason) if self.wrong_language else ArticleError(self.reason)


def rejection_of(name: str, error: ArticleError) -> Rejection:
    """Return the rejection that says what the error says.

    >>> rejection_of("a.txt", ArticleError("a.txt is empty; put a text in it")).name
    'a.txt'
    """
    return Rejection(name=name, reason=str(error), wrong_language=isinstance(error, LanguageError))
