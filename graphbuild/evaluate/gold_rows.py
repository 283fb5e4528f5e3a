"""Rows of gold in JSON, checked: each gives the function that judges what was read from its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import partial
from typing import Any, TypeAlias

from graphbuild.coding.codes import known_codes
from graphbuild.evaluate.coded_pairs import EARLIER_TYPES, CodedPair, judge_pair
from graphbuild.evaluate.expectations import Expectation
from graphbuild.evaluate.judgment import Judge
from graphbuild.evaluate.roles import judge_statements
from graphbuild.evaluate.tuples import judge_tuples
from graphbuild.model import Modality

Row: TypeAlias = dict[str, Any]

_FIELDS = tuple(field.name for field in fields(Expectation))
_MODALITIES = tuple(modality.value for modality in Modality)


class MalformedRowError(ValueError):
    """A row of gold is not what its form asks for; the message says why and ends with the remedy."""


def statements_judge(row: Row) -> Judge:
    """Return the judge of a row {"text", "statements": [{"lemma", "subject", …}]}.

    Raises:
        MalformedRowError: a statement lacks its lemma, or has an unknown field or value.
    """
    if not isinstance(row["statements"], list):
        raise MalformedRowError('"statements" is no list; write [] where nothing should be found')
    return partial(judge_statements, tuple(_expectation(given) for given in row["statements"]), _group(row))


def pair_judge(row: Row) -> Judge:
    """Return the judge of a row {"text", "source", "target", "type"}; "root" will do for "type".

    Raises:
        MalformedRowError: a name is empty or the type is unknown.
    """
    source, target, kind = row["source"], row["target"], row.get("type", row.get("root"))
    if not all(isinstance(name, str) and name.strip() for name in (source, target)):
        raise MalformedRowError('"source" and "target" have to name who acts on whom; write them as in the text')
    return partial(judge_pair, CodedPair(source=source, target=target, type=_event_type(kind)), _group(row))


def tuples_judge(row: Row) -> Judge:
    """Return the judge of a row {"text", "tuples": [[relation, subject, object, …]]}.

    Raises:
        MalformedRowError: a tuple is no list of texts, or shorter than two.
    """
    tuples = row["tuples"]
    if not isinstance(tuples, list) or not all(_are_texts(t) and len(t) >= 2 for t in tuples):
        raise MalformedRowError('"tuples" is no list of tuples; write each as [relation, subject, object, …]')
    return partial(judge_tuples, tuple(map(tuple, tuples)), _group(row))


def _expectation(given: object) -> Expectation:
    if not isinstance(given, dict) or not isinstance(given.get("lemma"), str) or not given["lemma"]:
        raise MalformedRowError('a statement has no "lemma"; give the verb, such as "suspend"')
    for name, value in given.items():
        if name not in _FIELDS:
            raise MalformedRowError(f"a statement has an unknown field {name!r}; use {', '.join(_FIELDS)}")
        if not _is_well_typed(name, value):
            raise MalformedRowError(f"{name!r} cannot be {value!r}; {_ASKED.get(name, 'write a text')}")
    kind = given.get("type")
    values = {**given, "arguments": tuple(given.get("arguments", ())), "type": _event_type(kind) if kind else ""}
    return Expectation(**values)


_ASKED = {
    "arguments": 'write a list of texts, such as ["with Russia"]',
    "negated": "write true or false",
    "modality": f"write one of {', '.join(_MODALITIES)}",
    "subject": "write a text, or null where nobody is named",
    "object": "write a text, or null where nobody is named",
}


def _is_well_typed(name: str, value: object) -> bool:
    if name == "arguments":
        return _are_texts(value)
    if name == "negated":
        return isinstance(value, bool)
    if name == "modality":
        return value in _MODALITIES
    return isinstance(value, str) or (value is None and name in ("subject", "object"))


def _are_texts(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(v, str) for v in value)


def _event_type(kind: object) -> str:
    known = sorted({code.type for code in known_codes()} - {""} | EARLIER_TYPES.keys())
    if not isinstance(kind, str) or kind.upper() not in known:
        raise MalformedRowError(f"{kind!r} is no type of event; use one of {', '.join(known)}")
    return kind.upper()


def _group(row: Row) -> str:
    return str(row.get("construction") or row.get("style") or "")
