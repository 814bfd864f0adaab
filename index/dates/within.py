"""Every date in a running text: named months, numeric forms, and years beside a word that makes them one.

Each search starts from a number and then looks at the few characters around it, so that a text is passed
over once and no pattern can run away.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.dates.found import DateFound, full_year, has_weekday, iso_date
from index.dates.hijri import gregorian_values
from index.dates.months import GAP, OF, ORDINAL, Name, month_names
from index.dates.names import HIJRI, weekday_named
from index.dates.numbers import Span, number_spans
from index.dates.numeric import numeric_dates

_BEFORE = 48
"""Code points looked at in front of a month's name: a weekday, two days and the words between."""

_BETWEEN_DAYS = rf"{GAP}(?:[-–—&/,]|to|and|until|et|au|à|ve|ile|bis|und|al|إلى|حتى|و){GAP}"
_DAY_BEFORE = re.compile(
    rf"(?<![\d.,/])(?<!\d:)(?:(\d{{1,2}}){ORDINAL}{_BETWEEN_DAYS})?(?<!\d)(\d{{1,2}}){ORDINAL}{GAP}{OF}[-/]?$"
)
_DAY_AFTER = re.compile(rf"{GAP}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:{GAP}[-–—]{GAP}(\d{{1,2}})(?!\d))?")
_ERA = r"(?:هـ|ه\b|هجري|للهجرة|A\.?H\b)"
_ERAS = ("هـ", "هجري", "للهجرة", "AH", "A.H")
_YEAR_AFTER = re.compile(
    rf"[,،]?[-/]?{GAP}(?:of |de |del |من )?(?:العام |عام |سنة |لعام )?(\d{{4}})(?!\d|,\d{{3}}|{GAP}{_ERA})"
)
_SHORT_YEAR_AFTER = re.compile(r"[,-]?[ \u00a0]?['’]?(\d{2})(?=[ \u00a0]*(?:\n|$))")
"""A year of two digits counts at the end of a line only: after "11 March" a number can be of anything."""
_HALF_A_YEAR = re.compile(r"(?:19|20)$")
"""In "March 19 80" the day is the first half of a year that was torn apart."""
_HIJRI_YEAR_AFTER = re.compile(
    rf"[,،]?[-/]?{GAP}(?:من )?(?:العام |عام |سنة |لعام )?(\d{{4}})(?!\d)(?:{GAP}{_ERA})?"
)

_WORD_BEFORE = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)?)\.?[,،]?[ \n\u00a0]?(?:the |den |le |el |الموافق |)[(]?[ \n\u00a0]?$"
)
_WORD_AFTER = re.compile(r"[ \n\u00a0]?[,،(]?[ \n\u00a0]?([^\W\d_]+(?:-[^\W\d_]+)?)")
_IN_MONTH = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Ll]ast|[Tt]his|[Nn]ext) $")

_CENTURIES = frozenset(("19", "20", "١٩", "٢٠", "۱۹", "۲۰"))
_YEAR_CUE = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Tt]hroughout|[Yy]ear|[Ee]n|[Dd]epuis|[Aa]nnée|[Ff]in|[Dd]ébut)"
    r"|\b\w?(?:عام|سنة)|العام|منذ)[ \n]$"
)
_YEAR_CUE_AFTER = re.compile(r" yıl|['’](?:de|te|da|ta|den|ten|dan|tan|ye|ya|nin|nın|nun|nün)\b")
_NOT_AFTER_YEAR = re.compile(r"\w|[.,/-]\d|%| هـ")
_HIJRI_YEAR = re.compile(rf"(?<!\w)(?:1[2-5]|١[٢-٥]|۱[۲-۵])\d\d{GAP}{_ERA}")

_RANGE = re.compile(rf"{_BETWEEN_DAYS}")
_TWINS = re.compile(
    r"[ \n]?(?:هـ|هجري[ةا]?|A\.?H\.?)?[ \n]?[,،(/–-]?[ \n]?"
    r"(?:الموافق|موافق|corresponding to)?[ \n]?(?:لـ|ل|to)?[ \n]?[(]?"
)
_MOST_APART = datetime.timedelta(days=2)


def find_dates(text: str) -> tuple[DateFound, ...]:
    """The dates of a text in order, none overlapping; a day without a year has no value yet.

    Expects tidied text: between the parts of one date stands at most one space or line break.
    """
    found: list[DateFound] = []
    taken_to = 0
    numbers = number_spans(text)
    candidates = [*_named(text, numbers), *numeric_dates(text, numbers), *_years(text, numbers)]
    for date in sorted(candidates, key=lambda date: (date.start, -date.end)):
        if date.start >= taken_to:
            found.append(date)
            taken_to = date.end
    return tuple(_together(text, found))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a date as written: year and day are None where they are not."""

    name: Name
    year: re.Match[str] | None
    day: str
    weekday: int | None


def _named(text: str, numbers: Sequence[Span]) -> Iterator[DateFound]:
    for name in month_names(text, numbers):
        if not name.month:
            continue
        before = text[max(0, name.start - _BEFORE) : name.start]
        days = _DAY_BEFORE.search(before)
        after = _DAY_AFTER.match(text, name.end)
        american = after and _year_after(name, after.end()) and not _year_after(name, name.end)
        yield from _day_first(name, days) if days and not american else _month_first(name, before, after)


def _year_after(name: Name, end: int) -> re.Match[str] | None:
    match = (_HIJRI_YEAR_AFTER if name.is_hijri else _YEAR_AFTER).match(name.text, end)
    return match if match and (not name.is_hijri or gregorian_values(int(match[1]))) else None


def _short_year_after(name: Name, end: int) -> re.Match[str] | None:
    if name.is_hijri or _HALF_A_YEAR.search(name.text, name.end, end):
        return None
    return _SHORT_YEAR_AFTER.match(name.text, end)


def _day_first(name: Name, days: re.Match[str]) -> Iterator[DateFound]:
    """ "19 October 2017", "16-19 October", "الخميس 19 تشرين الأول 2017"."""
    offset = name.start - len(days.string)
    year = _year_after(name, name.end) or _short_year_after(name, name.end)
    end = year.end() if year else name.end
    weekday = _weekday_before(days.string[: days.start()])
    if days[1]:
        yield from _day(offset + days.start(1), offset + days.end(1), _Parts(name, year, days[1], weekday))
        weekday = None
    if weekday is None and not days[1]:
        weekday = _weekday_after(name.text, end)
    yield from _day(offset + days.start(2), end, _Parts(name, year, days[2], weekday))


def _month_first(name: Name, before: str, days: re.Match[str] | None) -> Iterator[DateFound]:
    """ "October 2017", "October 19, 2017", "October 16–19, 2017", "Monday, October 16"."""
    year = _year_after(name, name.end)
    if year:
        yield from _month(name, year)
        return
    year = (_year_after(name, days.end()) or _short_year_after(name, days.end())) if days else None
    if not days or name.is_hijri or (not year and (_IN_MONTH.search(before) or not name.written.isascii())):
        return
    end, weekday = year.end() if year else days.end(), _weekday_before(before)
    if days[2]:
        yield from _day(name.start, days.end(1), _Parts(name, year, days[1], weekday))
        yield from _day(days.start(2), end, _Parts(name, year, days[2], None))
    else:
        yield from _day(name.start, end, _Parts(name, year, days[1], weekday))


def _month(name: Name, year: re.Match[str]) -> Iterator[DateFound]:
    """A month of a year. Without a day before it, "أب" is a father; only "آب" is August."""
    if name.is_weak or name.written == "أب":
        return
    if name.is_hijri:
        values = gregorian_values(int(year[1]), name.month)
    else:
        value = iso_date(int(year[1]), name.month)
        values = (value,) if value else ()
    if values:
        yield DateFound(name.start, year.end(), values, calendar=name.calendar)


def _day(start: int, end: int, parts: _Parts) -> Iterator[DateFound]:
    """A date of a day, from a year where one is stated; nothing for an impossible day."""
    name, year, day = parts.name, parts.year, int(parts.day)
    if name.is_hijri:
        values = gregorian_values(int(year[1]), name.month, day) if year else ()
        if values:
            yield DateFound(
                start, end, _moved_to(values, parts.weekday), weekday=parts.weekday, calendar=HIJRI
            )
        return
    value = iso_date(full_year(year[1]) if year else 2000, name.month, day)  # 2000 has a 29th of February
    if value and year:
        yield DateFound(start, end, (value,), weekday=parts.weekday, short_year=len(year[1]) == 2)
    elif value and not name.is_weak:
        yield DateFound(start, end, month_day=(name.month, day), weekday=parts.weekday)


def _moved_to(values: tuple[str, ...], weekday: int | None) -> tuple[str, ...]:
    """A converted Hijri day, or the day before or after it where that has the weekday written beside it."""
    if weekday is None or has_weekday(values[0], weekday):
        return values
    day = datetime.date.fromisoformat(values[0])
    near = (day + datetime.timedelta(days=step) for step in (-1, 1))
    return next(((other.isoformat(),) for other in near if other.weekday() == weekday), values)


def _weekday_before(before: str) -> int | None:
    match = _WORD_BEFORE.search(before)
    return weekday_named(match[1]) if match else None


def _weekday_after(text: str, end: int) -> int | None:
    """ "19 Ekim 2017 Perşembe", "19 October 2017 (Thursday)"; two letters are no weekday here."""
    match = _WORD_AFTER.match(text, end)
    return weekday_named(match[1]) if match and len(match[1]) > 2 else None


def _years(text: str, numbers: Sequence[Span]) -> Iterator[DateFound]:
    for start, end in numbers:
        if end - start != len("2017") or text[start : start + 2] not in _CENTURIES:
            continue
        if _NOT_AFTER_YEAR.match(text, end) or text[start - 1 : start].isalnum():
            continue
        cue = _YEAR_CUE.search(text[max(0, start - 12) : start])
        if cue or _YEAR_CUE_AFTER.match(text, end):
            yield DateFound(start, end, (f"{int(text[start:end]):04}",))
    if not any(era in text for era in _ERAS):
        return
    for match in _HIJRI_YEAR.finditer(text):
        values = gregorian_values(int(match[0][:4]))
        if values:
            yield DateFound(match.start(), match.end(), values, calendar=HIJRI)


def _together(text: str, found: list[DateFound]) -> list[DateFound]:
    """Dates that stand together: "30 September – 2 October 2017", and a Hijri day with its Gregorian one."""
    result = list(found)
    for number, (first, second) in enumerate(pairwise(found)):
        between = text[first.end : second.start]
        if len(between) > 24:
            continue
        if first.month_day and not first.values and second.value and _RANGE.fullmatch(between):
            result[number] = _same_year(first, second.value)
        elif HIJRI in (first.calendar, second.calendar) and _TWINS.fullmatch(between):
            if first.calendar == HIJRI:
                result[number] = _confirmed(first, second)
            else:
                result[number + 1] = _confirmed(second, first)
    return result


def _same_year(first: DateFound, second: str) -> DateFound:
    """The begin of a range in the year of its end, or in the year before where it would come after it."""
    assert first.month_day is not None
    year = int(second[:4])
    begins = iso_date(year, *first.month_day)
    if begins and begins > second:
        begins = iso_date(year - 1, *first.month_day)
    return replace(first, values=(begins,), month_day=None) if begins else first


def _confirmed(hijri: DateFound, gregorian: DateFound) -> DateFound:
    """A Hijri day takes the Gregorian one written beside it, where both can mean the same."""
    if gregorian.calendar == HIJRI or not hijri.value or not gregorian.value or len(gregorian.value) < 10:
        return hijri
    if len(hijri.value) < 10:
        return hijri
    apart = datetime.date.fromisoformat(hijri.value) - datetime.date.fromisoformat(gregorian.value)
    return hijri.chosen(gregorian.value) if abs(apart) <= _MOST_APART else hijri
