"""Every time expression of an article, with its span and what it means.

Grammar: time_patterns.csv holds what an expression is made of, time_prefixes.csv what may stand before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from graphbuild.model import Article, Sentence, Span, Time, Token, changed
from graphbuild.situate import periods
from graphbuild.situate.grammar import Match, matches_at, order, prefix_before, starts
from graphbuild.situate.periods import Period
from graphbuild.situate.readings import read
from graphbuild.situate.setting import NO_TIME, UNTOLD, Meaning, Setting
from graphbuild.situate.words import Word, time_words

_UP_TO_NOW = ("window", "window_one", "period")
_JOINS_CLOCK = ({""}, {"on"}, {","}, {"at"}, {"of"})
_Anchors: TypeAlias = tuple[Period | None, Period | None]
_COUNTED = frozenset({"NNS", "NNPS"})
_NAMES = ("ORG", "FAC", "WORK_OF_ART")  # "June Almeida" taken for a firm


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """Words from `start` to `end` of a sentence with their meaning."""

    start: int
    end: int
    match: Match
    setting: Setting
    meaning: Meaning

    @property
    def is_clock(self) -> bool:
        return isinstance(self.meaning, str) and self.meaning[2:3] == ":"


def find_times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Time, ...]:
    """Return the article's time expressions in reading order, without prepositions.

    Relative ones are counted from `article.published`; without it their value is empty.
    """
    published = dateline_day(article.published)
    anchors: _Anchors = (None, None)
    found: list[Time] = []
    for sentence in sentences:
        words = time_words(sentence)
        if not words:
            continue
        setting = Setting(
            published=published,
            anchor=anchors[0],
            anchor_day=anchors[1],
            sentence=sentence,
            token=sentence.tokens[0],
            before="",
            after="",
        )
        items = list(_items(words, setting))
        for item in _joined(words, items):
            found.append(_time(article.text, words, item))
            anchors = _anchors(anchors, item)
    return tuple(found)


def _anchors(anchors: _Anchors, item: _Item) -> _Anchors:
    """The time and the day told of last; of "mid-2015" the year, of "the past three months" nothing."""
    told = item.meaning
    if isinstance(told, Period) and told.unit == "span":
        told = periods.around(told) if item.match.reading not in _UP_TO_NOW else None
    if not isinstance(told, Period):
        return anchors
    return told, told if told.first == told.last else anchors[1]


def dateline_day(published: str | None) -> date | None:
    """Return the day of publication, or None where there is none or it cannot be read."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _time(text: str, words: Sequence[Word], item: _Item) -> Time:
    span = Span(start=words[item.start].span.start, end=words[item.end - 1].span.end)
    value = item.meaning.value if isinstance(item.meaning, Period) else item.meaning or UNTOLD
    return Time(text=span.slice(text), span=span, value=value, basis="text")


def _items(words: Sequence[Word], setting: Setting) -> Iterator[_Item]:
    index = floor = 0
    first_kinds = starts()
    while index < len(words):
        if first_kinds.isdisjoint(words[index].kinds):
            index += 1
            continue
        found = _item_at(words, index, setting)
        if found is None:
            index += 1
            continue
        if isinstance(found, int):
            index = floor = found
            continue
        item = _with_prefix(words, found, floor)
        if item is None:
            index = floor = found.end
            continue
        item = _with_part_of_day(words, item)
        for one in _halves(words, item, floor):
            yield one
            anchor, anchor_day = _anchors((setting.anchor, setting.anchor_day), one)
            setting = changed(setting, anchor=anchor, anchor_day=anchor_day)
        index = floor = item.end


def _item_at(words: Sequence[Word], index: int, setting: Setting) -> _Item | int | None:
    """The longest expression at a word that makes sense, or where to go on after words that look like one."""
    matches = matches_at(words, index)
    if not matches:
        return None
    for inner in {m.start for m in matches if m.start > index}:
        matches.extend(matches_at(words, inner))
    for match in sorted(matches, key=order):
        if match.reading == "reject":
            return match.end
        last = words[match.end - 1].token
        if _counts_something(words[match.start : match.end], last, setting.sentence):
            continue
        here = changed(
            setting,
            token=last,
            before=words[match.start - 1].text if match.start else "",
            after=words[match.end].text if match.end < len(words) else "",
        )
        if match.reading in ("pair", "needs_prefix"):
            return _Item(start=match.start, end=match.end, match=match, setting=here, meaning=UNTOLD)
        meaning = read(match, here)
        if meaning == NO_TIME:
            return match.end
        if meaning is not None:
            return _Item(start=match.start, end=match.end, match=match, setting=here, meaning=meaning)
    return None


def _counts_something(words: Sequence[Word], last: Token, sentence: Sentence) -> bool:
    """Whether the last number counts what follows: "in March 20 people", "2000 soldiers"; or a name is no month."""
    if len(words) == 1 and last.entity_type == "PERSON":
        return True
    if not last.text.isdigit():
        return len(words) == 1 and "MONTH" in words[0].kinds and _is_no_month(last, sentence)
    if last.entity_type in ("MONEY", "QUANTITY", "PERCENT", "CARDINAL") and len(words) == 1:
        return True
    head = sentence.head(last)
    if last.entity_type == "DATE" or head.entity_type == "EVENT":  # "the 2031 Andean Games"
        return False
    return last.dep == "nummod" and head.index > last.index and head.tag in _COUNTED


def _is_no_month(token: Token, sentence: Sentence) -> bool:
    """Whether "May" is a minister or a verb."""
    if token.tag in ("MD", "VB", "VBP", "VBD"):
        return True
    if token.dep == "compound" and token.entity_type in _NAMES and sentence.head(token).pos == "PROPN":
        return True
    if any(t.pos == "PROPN" and t.text.istitle() for t in sentence.children(token, "compound")):
        return True
    return token.text.lower() in ("may", "june", "april", "august") and token.dep in ("nsubj", "nsubjpass")


def _with_prefix(words: Sequence[Word], item: _Item, floor: int) -> _Item | None:
    if item.match.reading == "pair":
        return item  # its halves have prefixes of their own
    prefix = prefix_before(words, item.start)
    if prefix is not None and prefix.start < floor:
        prefix = None
    meaning = item.meaning
    if item.match.reading == "needs_prefix":
        if prefix is None or item.setting.published is None:
            return None if prefix is None else changed(item, start=prefix.start)
        meaning = periods.unit_around(item.setting.published, words[item.end - 1].text)
    if prefix is None:
        return item
    if isinstance(meaning, Period):
        meaning = _narrowed(meaning, prefix)
    elif meaning != UNTOLD:
        return item
    return changed(item, start=prefix.start, meaning=meaning)


def _narrowed(period: Period, prefix: Match) -> Period:
    part = prefix.get("PART", "EDGE", "early", "late", "latter")
    if prefix.reading == "part" and part is not None:
        return periods.cut(period, "late" if part == "latter" else part)
    number = -1 if part == "latter" else int(prefix.get("ORDINAL") or 0)
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    if prefix.reading == "half" and number in (1, 2, -1):
        length = months // 2
        return (
            periods.months_of(period, 0 if number == 1 else months - length, length) if 0 < length < months else period
        )
    return period


def _with_part_of_day(words: Sequence[Word], item: _Item) -> _Item:
    """Take the "morning" after "Monday" with it."""
    end = item.end
    is_day = isinstance(item.meaning, Period) and item.meaning.unit == "day"
    return changed(item, end=end + 1) if is_day and end < len(words) and "DAYPART" in words[end].kinds else item


def _halves(words: Sequence[Word], item: _Item, floor: int) -> Iterator[_Item]:
    """The two days of "7 to 9 October", the two months of "March and May 2014", else the item itself."""
    match = item.match
    if match.reading != "pair":
        yield item
        return
    found = match.found
    # each element of the match is one word
    place = next(i for i, (kind, _) in enumerate(found) if kind in ("RANGE", "DASH") and i > 0)
    left, right = found[:place], found[place + 1 :]
    for own, other, start, end in (
        (left, right, match.start, match.start + place),
        (right, left, match.start + place + 1, match.end),
    ):
        kinds = {kind for kind, _ in own}
        lent = [(k, v) for k, v in other if k in ("MONTH", "MONTHABBR") and not kinds & {"MONTH", "MONTHABBR"}]
        lent += [(k, v) for k, v in other if k == "YEAR" and not kinds & {"YEAR", "SHORTYEAR"}]
        values = [*((k, v) if k != "SHORTYEAR" else ("YEAR", _century_of(other) + v) for k, v in own), *lent]
        reading = "day" if any(k == "DAY" for k, _ in own) else "month" if kinds & {"MONTH", "MONTHABBR"} else "year"
        half = Match(start=start, end=end, reading=reading, argument="", found=tuple(values))
        meaning = read(half, changed(item.setting, before="in"))
        found_half = _Item(start=start, end=end, match=half, setting=item.setting, meaning=meaning or UNTOLD)
        yield _with_prefix(words, found_half, floor) or found_half


def _century_of(found: Sequence[tuple[str, str]]) -> str:
    return next((v[:2] for k, v in found if k == "YEAR"), "20")


def _joined(words: Sequence[Word], items: list[_Item]) -> list[_Item]:
    """Days with their times of day, and dates that take their year from the next: "May 3 and June 5, 2014"."""
    joined: list[_Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before is not None and _clock_with_day(words, before, item):
            day, clock = (item, before) if before.is_clock else (before, item)
            assert isinstance(day.meaning, Period) and isinstance(clock.meaning, str)
            joined[-1] = changed(
                day, start=before.start, end=item.end, meaning=periods.at_clock(day.meaning, clock.meaning)
            )
            continue
        joined.append(item)
    for index in range(len(joined) - 2, -1, -1):
        joined[index] = _with_year_of(words, joined[index], joined[index + 1])
    return joined


def _clock_with_day(words: Sequence[Word], first: _Item, second: _Item) -> bool:
    clock, day = (first, second) if first.is_clock else (second, first)
    between = {w.text for w in words[first.end : second.start]} or {""}
    period = day.meaning
    return (
        clock.is_clock
        and between in _JOINS_CLOCK
        and isinstance(period, Period)
        and period.first == period.last
        and not period.clock
    )


def _with_year_of(words: Sequence[Word], item: _Item, following: _Item) -> _Item:
    year = following.match.get("YEAR")
    between = words[item.end : following.start]
    if (
        year is None
        or item.match.reading not in ("day", "month")
        or item.match.get("YEAR", "WHICH") is not None
        or len(between) != 1
        or not ("RANGE" in between[0].kinds or "COMMA" in between[0].kinds)
        or following.match.reading not in ("day", "month")
    ):
        return item
    match = changed(item.match, found=(*item.match.found, ("YEAR", year)))
    meaning = read(match, item.setting)
    return item if meaning is None else changed(item, match=match, meaning=meaning)
