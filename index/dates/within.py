"""Every date in a running text: named months, numeric forms, and years after a word that makes them one.

Each search starts from the rarest part (a month's name, two separators, a year's first digits) and then looks
at the few characters around it, so that a text is passed over three times and no pattern can run away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.dates.found import DateFound, iso_date
from index.dates.names import MONTH, MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, WEEKDAYS, fold

_BEFORE = 48
"""Code points looked at in front of a month's name: a weekday, two days and the words between."""

_GAP = r"[ \n\u00a0]?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_BETWEEN_DAYS = rf"{_GAP}(?:[-–—&/,]|to|and|until|إلى|حتى|و){_GAP}"

_WEEKDAY_BEFORE = re.compile(rf"({WEEKDAY_PATTERN})[,،]?{_GAP}(?:the |الموافق )?[(]?{_GAP}$")
_DAY_BEFORE = re.compile(
    rf"(?<![\d.,:/])(?:(\d{{1,2}}){_ORDINAL}{_BETWEEN_DAYS})?(?<!\d)(\d{{1,2}}){_ORDINAL}"
    rf"{_GAP}(?:of |من )?(?:(?:شهر) )?[-/]?$"
)
_DAY_AFTER = re.compile(rf"{_GAP}(\d{{1,2}}){_ORDINAL}(?![\d:])(?:{_GAP}[-–—]{_GAP}(\d{{1,2}})(?!\d))?")
_YEAR_AFTER = re.compile(
    rf"[,،]?[-/]?{_GAP}(?:of |من )?(?:العام |عام |سنة |لعام )?(\d{{4}})(?!\d|,\d{{3}}|{_GAP}هـ)"
)
_TWIN = re.compile(rf"{_GAP}(?P<between>[-–/(،]){_GAP}(?P<month>{MONTH_PATTERN})(?:{_GAP}\))?")
_SAME_MONTH = "/("
"""What stands between two names of one month; a hyphen also stands between two months."""
_IN_MONTH = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Ll]ast|[Tt]his|[Nn]ext) $")
_CLITICS = "وبلف"

_MARKS = "[\u200e\u200f]?"
_NUMERIC = re.compile(rf"\d{{1,4}}{_MARKS}([/.-]){_MARKS}\d{{1,2}}{_MARKS}\1{_MARKS}\d{{1,4}}")
_NUMBER = re.compile(r"\d+")
_NOT_BEFORE_NUMERIC = re.compile(r"[\w/.\-]$")
_NOT_AFTER_NUMERIC = re.compile(r"\d|[/.-]\d")

_YEAR = re.compile(r"(?:19|20|١٩|٢٠|۱۹|۲۰)\d\d")
_YEAR_CUE = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Tt]hroughout|[Yy]ear)|\b\w?(?:عام|سنة)|العام|منذ)[ \n]$"
)
_NOT_AFTER_YEAR = re.compile(r"\w|[.,/-]\d|%| هـ")


def find_dates(text: str) -> tuple[DateFound, ...]:
    """The dates of a text in order, none overlapping; a day without a year has no value yet.

    Expects tidied text: between the parts of one date stands at most one space or line break.
    """
    found: list[DateFound] = []
    taken_to = 0
    candidates = [*_named(text), *_numeric(text), *_years(text)]
    for date in sorted(candidates, key=lambda date: (date.start, -date.end)):
        if date.start >= taken_to:
            found.append(date)
            taken_to = date.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Name:
    """A month's name in a text, both names where it is written twice ("تشرين الأول / أكتوبر").

    `month` is 0 where the two do not name the same.
    """

    text: str
    start: int
    end: int
    month: int

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - _BEFORE) : self.start]

    def year_after(self, end: int) -> re.Match[str] | None:
        return _YEAR_AFTER.match(self.text, end)


def _named(text: str) -> Iterator[DateFound]:
    passed = 0
    for match in MONTH.finditer(text):
        name = _month_name(text, match)
        if name is None or name.start < passed:
            continue
        passed = name.end
        if not name.month:
            continue
        days = _DAY_BEFORE.search(name.before)
        after = _DAY_AFTER.match(text, name.end)
        american = after and name.year_after(after.end()) and not name.year_after(name.end)
        yield from _day_first(name, days) if days and not american else _month_first(name, after)


def _month_name(text: str, match: re.Match[str]) -> _Name | None:
    """The month named here, None inside another word."""
    start, end, month = match.start(), match.end(), MONTHS[fold(match[0])]
    word_start = start - 1 if start and text[start - 1] in _CLITICS else start
    if word_start and text[word_start - 1].isalpha():
        return None
    twin = _TWIN.match(text, end)
    if twin and MONTHS[fold(twin["month"])] == month:
        return _Name(text, start, twin.end(), month)
    if twin and twin["between"] in _SAME_MONTH:
        return _Name(text, start, twin.end(), 0)
    return _Name(text, start, end, month)


def _day_first(name: _Name, days: re.Match[str]) -> Iterator[DateFound]:
    """ "19 October 2017", "16-19 October", "الخميس 19 تشرين الأول 2017"."""
    offset = name.start - len(days.string)
    year = name.year_after(name.end)
    weekday = _weekday(days.string[: days.start()])
    if days[1]:
        yield from _day(offset + days.start(1), offset + days.end(1), (year, name.month, days[1]), weekday)
        weekday = None
    end = year.end() if year else name.end
    yield from _day(offset + days.start(2), end, (year, name.month, days[2]), weekday)


def _month_first(name: _Name, days: re.Match[str] | None) -> Iterator[DateFound]:
    """ "October 2017", "October 19, 2017", "October 16–19, 2017", "Monday, October 16"."""
    written = name.text[name.start : name.end]
    year = name.year_after(name.end)
    if year:
        value = iso_date(int(year[1]), name.month)
        if value and _is_month_name(written):
            yield DateFound(name.start, year.end(), (value,))
        return
    year = name.year_after(days.end()) if days else None
    if not days or (not year and (_IN_MONTH.search(name.before) or not written.isascii())):
        return
    end, weekday = year.end() if year else days.end(), _weekday(name.before)
    if days[2]:
        yield from _day(name.start, days.end(1), (year, name.month, days[1]), weekday)
        yield from _day(days.start(2), end, (year, name.month, days[2]), None)
    else:
        yield from _day(name.start, end, (year, name.month, days[1]), weekday)


def _is_month_name(name: str) -> bool:
    """Without a day before it, "أب" is a father; only "آب" is August."""
    return fold(name) != "اب" or name == "آب"


def _weekday(before: str) -> int | None:
    match = _WEEKDAY_BEFORE.search(before)
    return WEEKDAYS[fold(match[1])] if match else None


def _day(
    start: int, end: int, stated: tuple[re.Match[str] | None, int, str], weekday: int | None
) -> Iterator[DateFound]:
    """A date of a day, from a year where one is stated, a month and a day; nothing for an impossible day."""
    year, month, day = stated[0], stated[1], int(stated[2])
    value = iso_date(int(year[1]) if year else 2000, month, day)  # 2000 was a leap year
    if value and year:
        yield DateFound(start, end, (value,), weekday=weekday)
    elif value:
        yield DateFound(start, end, month_day=(month, day), weekday=weekday)


def _numeric(text: str) -> Iterator[DateFound]:
    for match in _NUMERIC.finditer(text):
        if _NOT_BEFORE_NUMERIC.search(text[max(0, match.start() - 1) : match.start()]):
            continue
        if _NOT_AFTER_NUMERIC.match(text, match.end()):
            continue
        first, second, third = (number[0] for number in _NUMBER.finditer(match[0]))
        values = _orders(first, second, third)
        if values:
            yield DateFound(match.start(), match.end(), values)


def _orders(first: str, second: str, third: str) -> tuple[str, ...]:
    """What three numbers can mean: year-month-day, or day and month in either order before the year."""
    if len(first) == 4 and len(third) <= 2:
        orders = [iso_date(int(first), int(second), int(third))]
    elif len(first) <= 2 and len(third) == 4:
        year = int(third)
        orders = [iso_date(year, int(second), int(first)), iso_date(year, int(first), int(second))]
    else:
        return ()
    return tuple(dict.fromkeys(value for value in orders if value))


def _years(text: str) -> Iterator[DateFound]:
    for match in _YEAR.finditer(text):
        cue = _YEAR_CUE.search(text[max(0, match.start() - 12) : match.start()])
        if cue and not _NOT_AFTER_YEAR.match(text, match.end()):
            yield DateFound(match.start(), match.end(), (f"{int(match[0]):04}",))
