"""What of an entity is the name: without article, title, the verb before it and the bracket behind it."""

from __future__ import annotations

from graphbuild.model import Sentence, Token
from graphbuild.resolve.junk import is_score
from graphbuild.resolve.tables import Tables

PARTICLES = frozenset({"de", "del", "da", "di", "van", "von", "bin", "ben", "al", "el", "der"})
_BEFORE_NAMES = frozenset({"VERB", "AUX", "ADV", "CCONJ", "SCONJ", "PRON"})
_LONG_WORD = 4  # letters; shorter small words may be a particle of the name
_LED_IN = frozenset({"PERSON", "ORG"})


def trim(sentence: Sentence, start: int, end: int, label: str, taken: set[int], tables: Tables) -> tuple[int, int]:
    """Return the entity without article, possessive, title and what a table has named already."""
    tokens = sentence.tokens
    while end - start > 1 and tokens[end - 1].tag == "POS":
        end -= 1
    opened = next((i for i in range(start + 1, end) if tokens[i].text in ("(", "[")), end)
    if not any(t.text in (")", "]") for t in tokens[opened:end]):
        end = opened  # "Lakes Institute (Lima"
    if any(i in taken for i in range(start, end)):
        free = [i for i in range(start, end) if i not in taken]
        run = [i for i in free if i > max(j for j in taken if j < end)]
        headed = not any(tokens[i].pos == "ADP" for i in run)  # "Department of Health and Human Services" is a name
        if not run or tokens[run[0]].text in ("'s", "\u2019s", "-", "'"):
            run = run[1:]
        start = run[0] if run else end
        if run and headed and tokens[end - 1].text.lower() in tables.role_heads and label != "PERSON":
            return end, end  # "South African Police Service": a role phrase
    while start < end and (
        tokens[start].pos in ("DET", "PUNCT", "NUM", "ADP", "PART") or tokens[start].text in ("'s", "\u2019s")
    ):
        if tokens[start].text[:1].isupper() and start + 1 < end and tokens[start].pos not in ("DET", "PUNCT", "PART"):
            break
        start += 1
    while start < end - 1 and _is_before_name(tokens[start], label):
        start += 1  # "defeats Anna Weber"
    while label == "PERSON" and start + 1 < end and is_title(tokens[start].text, tables):
        start += 1
    while end > start and (
        tokens[end - 1].pos in ("PUNCT", "PART", "ADP", "CCONJ", "DET")
        or tokens[end - 1].text in ("'s", "\u2019s", "'")
        or (end - start > 1 and is_score(tokens[end - 1].text))
    ):
        end -= 1
    return start, end


def _is_before_name(token: Token, label: str) -> bool:
    """Whether a small word that the model took into a name is a verb before it: "defeats Anna Weber"."""
    if not token.text.islower() or token.text in PARTICLES:
        return False
    if label == "PERSON" and len(token.text) >= _LONG_WORD and token.text.isalpha():
        return True  # "last week Anna Weber"
    return token.pos in _BEFORE_NAMES or (label in _LED_IN and token.tag in ("NNS", "NNPS"))


def is_title(word: str, tables: Tables) -> bool:
    """Return whether a word is a title or a noun for one person."""
    lowered = word.lower().rstrip(".")
    return lowered in tables.titles or (lowered in tables.role_nouns and tables.role_nouns[lowered].kind == "person")
