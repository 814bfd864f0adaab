"""Dates in numbers alone: 2017-10-19, 19/10/2017, 19.10.17, and of the Hijri calendar where it is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.dates.found import DateFound, full_year, iso_date
from index.dates.hijri import gregorian_values
from index.dates.names import HIJRI, weekday_named
from index.dates.numbers import Span, number_spans

_MARKS = "[\u200e\u200f]?"
_NUMERIC = re.compile(rf"\d{{1,4}}{_MARKS}([/.-]){_MARKS} ?\d{{1,2}}{_MARKS}\1{_MARKS} ?\d{{1,4}}")
_DIVIDING = frozenset("/.-\u200e\u200f")
_NUMBER = re.compile(r"\d+")
_NOT_BEFORE = re.compile(r"[\w/.\-]$")
_NOT_AFTER = re.compile(r"\d|[/.-]\d")
_HIJRI = re.compile(r"[ \n]?(?:هـ|هجري|للهجرة|A\.?H\b)")
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]+)\.?[,،]?[ \n]?[(]?[ \n]?$")


def numeric_dates(text: str, numbers: Sequence[Span] | None = None) -> Iterator[DateFound]:
    """The dates that are written in numbers alone, in order; `numbers` are those of the text."""
    spans = number_spans(text) if numbers is None else numbers
    matches = (_NUMERIC.match(text, start) for start, end in spans if text[end : end + 1] in _DIVIDING)
    for match in filter(None, matches):
        start, end = match.span()
        if _NOT_BEFORE.search(text[max(0, start - 1) : start]) or _NOT_AFTER.match(text, end):
            continue
        parts = _NUMBER.findall(match[0])
        if " " in match[0] and (match[1] != "." or len(parts[2]) != 4):
            continue
        date = _read(parts, match[1], is_hijri=bool(_HIJRI.match(text, end)))
        if date:
            values, calendar, is_short = date
            weekday = _weekday(text[max(0, start - 14) : start])
            yield DateFound(start, end, values, None, weekday, calendar, is_short)


def _read(numbers: list[str], separator: str, *, is_hijri: bool) -> tuple[tuple[str, ...], str, bool] | None:
    """What three numbers can mean, the calendar, and whether the year has two digits."""
    first, second, third = map(int, numbers)
    lengths = tuple(map(len, numbers))
    if lengths[0] == 4 and lengths[2] <= 2:
        orders = [(first, second, third)]
    elif lengths[0] <= 2 and lengths[2] == 4:
        orders = _orders(third, second, first, separator)
    elif lengths == (2, 2, 2) or (lengths[2] == 2 and separator == "/" and lengths[0] <= 2):
        orders = _orders(full_year(numbers[2]), second, first, separator)
    else:
        return None
    if is_hijri:
        values = gregorian_values(*orders[0])
        return (values, HIJRI, False) if values else None
    dates = (iso_date(*order) for order in orders)
    values = tuple(dict.fromkeys(value for value in dates if value))
    return (values, "gregorian", lengths[2] == 2 and lengths[0] != 4) if values else None


def _orders(year: int, month: int, day: int, separator: str) -> list[tuple[int, int, int]]:
    """Both orders of day and month. Where points divide them the day comes first in every country."""
    if separator == ".":
        return [(year, month, day)]
    return [(year, month, day), (year, day, month)]


def _weekday(before: str) -> int | None:
    match = _WEEKDAY_BEFORE.search(before)
    return weekday_named(match[1]) if match and len(match[1]) > 2 else None
