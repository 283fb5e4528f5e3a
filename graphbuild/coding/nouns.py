"""Nouns and their classes: "troops" is {troops}, "peace talks" is {talks}, "a series of airstrikes" is {airstrike}."""

from __future__ import annotations

from functools import cache, lru_cache

from graphbuild.coding.codes import NO_ACT, Code
from graphbuild.resources import read_rows, read_words

_PERSON_OR_PLACE = "{actor}"
_LONG_PLURALS = ("ies", "xes", "ches", "shes", "sses")


def noun_keys(text: str, start: int, end: int, is_actor: bool) -> tuple[str, ...]:
    """Return what the lexicon may call the noun phrase with this head, the most specific first.

    `start` and `end` are the head's characters in the text, half-open.

    >>> noun_keys("new peace talks in Geneva", 10, 15, False)
    ('peace talk', '{talks}', 'talk')
    >>> noun_keys("a series of airstrikes", 2, 8, False)[1:3]
    ('airstrike', '{airstrike}')
    """
    head = text[start:end]
    noun = singular(head.lower())
    inner = _measured(text, end) if noun in _transparent() else ""
    if inner:
        first, last = text.find(inner, end), text.find(inner, end) + len(inner)
        return tuple(dict.fromkeys((*noun_keys(text, first, last, is_actor), noun)))
    before = text[:start].split()
    pair = f"{singular(before[-1].lower())} {noun}" if before else noun
    classes = _classes()
    found = [pair, *classes.get(pair, ())] if before else []
    found.append(noun)
    found.extend(classes.get(noun, ()))
    if is_actor or head[:1].isupper():
        found.append(_PERSON_OR_PLACE)
    return tuple(dict.fromkeys(found))


def after_of(text: str, end: int) -> tuple[int, int] | None:
    """Return the characters of the head noun after "of" or "in" behind the head, or None.

    >>> after_of("the suspension of all aid to Gaza", 14)
    (22, 25)
    """
    words = text[end:].split(" ")
    if len(words) < 3 or words[0] or words[1] not in ("of", "in"):
        return None
    position = end + 1 + len(words[1]) + 1
    last = None
    stops = _phrase_ends()
    for word in words[2:]:
        plain = word.rstrip(",.;:\"'”’)")
        if plain.lower() in stops:
            break
        last = (position, position + len(plain))
        if plain != word:
            break
        position += len(word) + 1
    return last


def _measured(text: str, end: int) -> str:
    """The noun that a number or measure counts: "millions of dollars in aid" counts aid."""
    place = after_of(text, end)
    return text[place[0] : place[1]] if place else ""


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """Return the noun in the singular and in American spelling.

    >>> singular("ceremonies"), singular("programmes"), singular("forces"), singular("crises")
    ('ceremony', 'program', 'force', 'crisis')
    """
    spelled = _spellings()
    irregular = _irregular()
    if noun in irregular:
        return irregular[noun]
    known = _nouns()
    for form in reversed(_singular_forms(noun)):
        if spelled.get(form, form) in known:
            return spelled.get(form, form)
    plain = noun
    if noun.endswith("s") and len(noun) > 3 and not noun.endswith(("ss", "us", "is")):
        plain = _singular_forms(noun)[-1 if noun.endswith(_LONG_PLURALS) else 1]
    return spelled.get(plain, plain)


def _singular_forms(noun: str) -> tuple[str, ...]:
    if not noun.endswith("s") or len(noun) < 4:
        return (noun,)
    if noun.endswith("ies"):
        return noun, noun[:-1], noun[:-3] + "y"
    if noun.endswith("es"):
        return noun, noun[:-1], noun[:-2]
    return noun, noun[:-1]


def class_code(keys: tuple[str, ...]) -> tuple[str, Code]:
    """Return the first class of the keys that names an act, and its code; ("", no act) where none does.

    >>> class_code(("peace talk", "{talks}", "talk"))
    ('{talks}', Code(type='CONSULT', mode=''))
    """
    codes = _class_codes()
    for key in keys:
        code = codes.get(key)
        if code is not None:
            return key, code
    return "", NO_ACT


@cache
def natural_causes() -> frozenset[str]:
    """Return the nouns of what harms without being an actor: storms, diseases, accidents."""
    return read_words("coding", "natural_causes.txt")


@cache
def noun_acts() -> dict[str, str]:
    """Return the verb that a noun stands for, by noun: "suspension" is to suspend."""
    return {noun: row["verb"] for row in read_rows("coding", "acts.csv") for noun in row["nouns"].split("|")}


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in read_rows("coding", "noun_classes.csv"):
        for noun in row["nouns"].split("|"):
            found.setdefault(noun, []).append("{" + row["class"] + "}")
    return {noun: tuple(classes) for noun, classes in found.items()}


@cache
def _class_codes() -> dict[str, Code]:
    rows = read_rows("coding", "classes.csv")
    return {"{" + row["class"] + "}": Code(row["type"], row["mode"]) for row in rows if row["type"]}


@cache
def _nouns() -> frozenset[str]:
    objects = {o for row in read_rows("coding", "lexicon.csv") for o in row["object"].split("|")}
    return frozenset(objects | set(_classes()) | set(noun_acts()) | _transparent())


@cache
def _irregular() -> dict[str, str]:
    return {row["plural"]: row["noun"] for row in read_rows("coding", "irregular_plurals.csv")}


@cache
def _spellings() -> dict[str, str]:
    return {row["word"]: row["american"] for row in read_rows("coding", "spelling.csv")}


@cache
def _phrase_ends() -> frozenset[str]:
    return read_words("coding", "phrase_ends.txt")


@cache
def _transparent() -> frozenset[str]:
    return read_words("coding", "transparent_nouns.txt")
