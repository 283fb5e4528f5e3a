"""Whether a text is English, by its function words and its script."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from graphbuild.errors import LanguageError
from graphbuild.resources import read_rows

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_SAMPLE = 1_000  # words
_ENOUGH_WORDS = 30  # from here on English shows in its function words
_LEAST_SHARE = 0.12  # of function words in English prose (news has 0.35 to 0.45, lists of names less)


def check_english(text: str, name: str) -> None:
    """Do nothing for an English text, and for one too short to tell.

    Raises:
        LanguageError: the text is in another language.
    """
    language = other_language(text)
    if language is not None:
        what = f"in {language}" if language else "in another language"
        raise LanguageError(
            f"{name} seems to be {what}, and graphbuild reads English; "
            "translate it first, or add --force (in Python force=True) to read it all the same"
        )


def other_language(text: str) -> str | None:
    """Return the language of a text that is not English, "" where it has no name here, and None for English.

    >>> other_language("The ministers met in Geneva on Monday.") is None
    True
    >>> other_language("Le ministre a rencontré son homologue à Genève pour parler de la paix.")
    'French'
    """
    words = [m.group() for m in _WORD.finditer(text[:40_000])][:_SAMPLE]
    if not words:
        return None
    foreign_script = sum(1 for w in words if not _is_latin(w[0]))
    if foreign_script * 2 > len(words):
        return ""
    lists = _function_words()
    english = sum(1 for w in words if w.lower() in lists["English"])
    # a capital may begin a name ("El Salvador"), a single letter an abbreviation ("U.S.")
    small = [w for w in words if len(w) > 1 and w.islower()]
    met = {language: [w for w in small if w in known] for language, known in lists.items() if language != "English"}
    best = max(sorted(met), key=lambda language: len(met[language]))
    if len(set(met[best])) >= 3 and len(met[best]) > english * 1.25:
        return best
    if len(words) >= _ENOUGH_WORDS and english < len(words) * _LEAST_SHARE:
        return ""
    return None


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or unicodedata.name(letter, "").startswith("LATIN")


@cache
def _function_words() -> dict[str, frozenset[str]]:
    """The words of each language."""
    return {row["language"]: frozenset(row["words"].split()) for row in read_rows("ingest", "function_words.csv")}
