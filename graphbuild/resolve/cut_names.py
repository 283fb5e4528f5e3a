"""Names that the model cuts in two: "Bureau of Lakes" "and River Affairs", "Working Group" "on Clean Ferries"."""

from __future__ import annotations

from collections.abc import Iterable

from graphbuild.model import Sentence, Token
from graphbuild.resolve.aliases import is_acronym
from graphbuild.resolve.candidates import Candidate, head_of, words_of
from graphbuild.resolve.gazetteer import fold_name
from graphbuild.resolve.junk import is_no_actor
from graphbuild.resolve.modifiers import HYPHENS, POSSESSIVES
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_TOPIC = frozenset({"for", "on", "against"})
_INSIDE = frozenset({"of", "for", "on"})
_AND = frozenset({"and", "&"})
_OTHERS = frozenset({"PERSON", "GPE", "NORP", "DATE", "TIME", "MONEY", "EVENT", "PRODUCT"})
_LONGEST = 12  # words that letters in brackets may stand for


def whole_names(sentence: Sentence, names: list[Candidate], tables: Tables) -> list[Candidate]:
    """Return the names in their order; the second half of a name that is cut in two is a part of the first."""
    kept: list[Candidate] = []
    covered = 0
    for name in names:
        if name.name_start < covered:
            continue
        if not name.entries:
            _take_number(sentence, name, tables)
            end = _end_by_letters(sentence, name, names) or _end_of(sentence, name, names, tables)
            if end > name.name_end:
                _widen(name, end)
                covered = end
                if is_no_actor(sentence.tokens[name.name_start : end]):
                    continue  # "Lakes and Rivers Response, Care, and Repair Act"
        kept.append(name)
    return kept


def _take_number(sentence: Sentence, name: Candidate, tables: Tables) -> None:
    """Give a unit the number before it: "10th" "Lake Division"."""
    before = sentence.tokens[name.name_start - 1] if name.name_start else None
    if before is None or before.entity_type != "ORDINAL" or name.start != name.name_start:
        return
    noun = tables.role_nouns.get(name.name.rpartition(" ")[2].lower())
    if before.text[0].isdigit() and noun is not None and noun.sector == "MIL":
        name.start = name.name_start = name.name_start - 1
        name.name = words_of(sentence, name.name_start, name.name_end)


def _widen(name: Candidate, end: int) -> None:
    name.end = name.name_end = end
    name.head = head_of(name.sentence, name.start, end)
    name.name = words_of(name.sentence, name.name_start, end)


def _end_by_letters(sentence: Sentence, name: Candidate, names: Iterable[Candidate]) -> int:
    """The bracket behind the name whose letters take in what lies between: "Office for the Care of Lakes (OCL)"."""
    tokens = sentence.tokens
    if name.label == "PERSON":
        return 0
    for short in names:
        bracket = short.name_start - 1
        if not name.name_end < bracket <= name.name_start + _LONGEST or tokens[bracket].text not in ("(", "["):
            continue
        between = tokens[name.name_start : bracket]
        spelled = is_acronym(short.name, words_of(sentence, name.name_start, bracket))
        if spelled and all(t.pos != "VERB" and t.text not in ("(", ")", ";", ":") for t in between):
            return bracket - (tokens[bracket - 1].tag in ("POS", "''") or tokens[bracket - 1].text in POSSESSIVES)
    return 0


def _end_of(sentence: Sentence, name: Candidate, names: list[Candidate], tables: Tables) -> int:
    """The word after the whole name of a body; that of the name itself where it is not cut."""
    tokens, end = sentence.tokens, name.name_end
    if end + 1 >= len(tokens) or not name.sure:
        return end
    if tokens[end].text == ",":
        end = _end_of_firm(tokens, name, names)
    if name.label == "PERSON" or end + 1 >= len(tokens):
        return end
    following = tokens[end].text
    if following in _TOPIC and _last(tokens, name) in read_words("resolve", "topical_heads.txt"):
        start = end + 1 + (tokens[end + 1].text == "the")
        found = _run(sentence, start, names, tables)
        end = _end_of_owner(tokens, found) if found else end
    if _is_led(tokens, name, tables):
        return end + 1
    if _heads_topic(tokens[name.name_start : end]):
        end = _end_of_row(sentence, end, names, tables)
    return end


def _end_of_firm(tokens: tuple[Token, ...], name: Candidate, names: list[Candidate]) -> int:
    """The end of partners in a row: "Marlow" ", Tavish & Kolder"; that of the name where they are no firm."""
    i, end = name.name_end, name.name_end
    if name.start and tokens[name.start - 1].text in (",", *_AND):
        return end
    while i + 1 < len(tokens) and tokens[i].text in (",", "&"):
        i += tokens[i].text == "," and tokens[i + 1].text == "&"
        closing = tokens[i].text == "&"
        after = _end_of_capitals(tokens, i + 1)
        if after == i + 1 or (after - i > 2 and not closing):
            return end
        i = after
        if closing:
            break
    else:
        return end
    listed = any(t.text in _AND for t in tokens[i : i + 2])
    known = any(n.entries for n in names if name.name_start <= n.name_start < i)
    return end if listed or known or name.name_end - name.name_start > 1 else i


def _end_of_capitals(tokens: tuple[Token, ...], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].text[:1].isupper():
        end += 1
    return end


def _end_of_owner(tokens: tuple[Token, ...], end: int) -> int:
    """The end of a topic that goes on: "Commission on the Status" "of Ferries"."""
    if end + 1 < len(tokens) and tokens[end].text == "of":
        return max(end, _end_of_capitals(tokens, end + 1) if tokens[end + 1].text[:1].isupper() else end)
    return end


def _last(tokens: tuple[Token, ...], name: Candidate) -> str:
    return tokens[name.name_end - 1].text.lower()


def _is_led(tokens: tuple[Token, ...], name: Candidate, tables: Tables) -> bool:
    """Whether the name is that of two heads of a government: "the Carter-Mondale" "administration"."""
    parts = name.name.split("-")
    surnames = tables.offices.by_surname
    led = tokens[name.name_end].text in ("administration", "government")
    return led and len(parts) > 1 and all(fold_name(part) in surnames for part in parts)


def _heads_topic(words: tuple[Token, ...]) -> bool:
    """Whether the words are a body and what it is for: "Bureau of Lakes"."""
    heads = read_words("resolve", "topical_heads.txt")
    return any(
        t.text in _INSIDE and i > 0 and words[i - 1].text.lower() in heads and i < len(words) - 1
        for i, t in enumerate(words)
    )


def _end_of_row(sentence: Sentence, end: int, names: list[Candidate], tables: Tables) -> int:
    """The end of a row of topics that "and" closes: "Bureau of Lakes" ", Rivers" "and Coasts"."""
    tokens, i = sentence.tokens, end
    while i + 1 < len(tokens) and (tokens[i].text == "," or tokens[i].text in _AND):
        comma = tokens[i].text == ","
        closing = tokens[i].text in _AND or tokens[i + 1].text in _AND
        start = i + 1 + (comma and closing)
        found = _run(sentence, start, names, tables)
        if not found:
            return end
        if closing:
            return found
        i = found
    return end


def _run(sentence: Sentence, start: int, names: list[Candidate], tables: Tables) -> int:
    """The word after a run of capitalized words that name a topic, no actor; 0 where there is none."""
    tokens, end = sentence.tokens, _end_of_capitals(sentence.tokens, start)
    if end == start or (end < len(tokens) and tokens[end].text in HYPHENS):
        return 0
    last = tokens[end - 1].text.lower()
    topical = last in read_words("resolve", "topics.txt")
    if not topical and any(t.entity_type in _OTHERS for t in tokens[start:end]):
        return 0
    for other in names:
        if start <= other.name_start < end and not topical and (other.entries or other.sure):
            return 0
    bodies = read_words("resolve", "name_closers.txt")
    words = [t.text.lower().rstrip(".") for t in tokens[start:end]]
    if any(w in tables.titles or (w in tables.role_heads and w != last) for w in words):
        return 0
    return 0 if not topical and (last in bodies or last in tables.role_heads) else end
