"""Bodies that share their first word: "the Departments of the Treasury, Labor, and Health and Human Services"."""

from __future__ import annotations

from graphbuild.model import MentionKind, Sentence
from graphbuild.resolve.candidates import Candidate, head_of, words_of
from graphbuild.resolve.gazetteer import Entry
from graphbuild.resolve.tables import Tables

_HEADS = {"departments": "Department", "ministries": "Ministry"}
_BETWEEN = frozenset({",", "and", "&", "the"})
_LONGEST = 6  # words of one field: "Housing and Urban Development"


def part_shared_heads(sentence: Sentence, names: list[Candidate], tables: Tables) -> list[Candidate]:
    """Return the names; the fields behind a head in the plural are each a body where the tables know it as one."""
    parted: list[Candidate] = []
    covered: set[int] = set()
    for name in names:
        if name.name_start in covered:
            continue
        head = _HEADS.get(sentence.tokens[name.name_start].text.lower()) if not name.entries else None
        bodies = _bodies(sentence, name.name_start + 1, head, tables) if head else []
        if len(bodies) < 2:
            parted.append(name)
            continue
        first = bodies[0]
        first.start = first.name_start = name.name_start  # whoever speaks of the departments speaks of the first too
        first.head = head_of(sentence, first.start, first.end)
        parted.extend(bodies)
        covered.update(i for body in bodies for i in range(body.name_start, body.name_end))
    return parted


def _bodies(sentence: Sentence, start: int, head: str, tables: Tables) -> list[Candidate]:
    tokens, found, i = sentence.tokens, [], start + 1
    if tokens[start].text != "of":
        return []
    while i < len(tokens):
        if tokens[i].text in ("(", "["):
            i = next((j + 1 for j in range(i, min(i + 4, len(tokens))) if tokens[j].text in (")", "]")), len(tokens))
        elif tokens[i].text in _BETWEEN:
            i += 1
        else:
            body = _body(sentence, i, head, tables)
            if body is None:
                break
            found.append(body)
            i = body.end
    return found


def _body(sentence: Sentence, start: int, head: str, tables: Tables) -> Candidate | None:
    """The longest field from a word on of which the tables know the body."""
    for end in range(min(start + _LONGEST, len(sentence.tokens)), start, -1):
        field = words_of(sentence, start, end)
        if not (field[0].isupper() and sentence.tokens[end - 1].text[:1].isupper()):
            continue
        for name in (f"{head} of {field}", f"{head} of the {field}"):
            entries: tuple[Entry, ...] = tables.gazetteer.lookup(name)
            if entries:
                body = Candidate(
                    sentence, start, end, head_of(sentence, start, end), MentionKind.NAME,
                    name=field, entries=entries, label="ORG",
                )  # fmt: skip
                body.name_start, body.name_end = start, end
                return body
    return None
