"""The dates that a release speaks about, each with its place in the text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from index.dates import DateFound, find_dates, has_weekday, iso_date, nearest_with
from index.facts.order import NO_CONTEXT, Context, settled
from index.facts.relative import relative_days
from index.facts.relative_months import relative_months
from index.records import Confidence, Evidence, PartialDate, Precision

_YEARS_APART = (-1, 0, 1)


def find_mentioned(
    text: str,
    published: PartialDate | None,
    found: Sequence[DateFound] | None = None,
    context: Context = NO_CONTEXT,
) -> tuple[PartialDate, ...]:
    """Every date of the text in order.

    A day without its year takes the year that brings it closest to the date of publication; without one it
    stays out. "On Monday", "yesterday" and "last March" count from the day of publication. `found` are the
    dates of the text where they have been looked for already.
    """
    found = find_dates(text) if found is None else found
    dates = [mention for date in found for mention in _mentioned(text, settled(date, context), published)]
    taken = [(date.start, date.end) for date in found]
    relative = [
        date
        for date in (*relative_days(text, published), *relative_months(text, published, found))
        if _is_free(date, taken)
    ]
    return tuple(sorted((*dates, *relative), key=_place)) if relative else tuple(dates)


def _mentioned(text: str, date: DateFound, published: PartialDate | None) -> Iterator[PartialDate]:
    quote = text[date.start : date.end]
    if date.values:
        yield date.as_partial(Confidence.CERTAIN, Evidence("date-in-text", quote, date.start, date.end))
        return
    evidence = Evidence("nearest-year", quote, date.start, date.end)
    value = _nearest(date, published)
    if value and (date.weekday is None or has_weekday(value, date.weekday)):
        yield PartialDate(value, Precision.DAY, Confidence.LIKELY, evidence=evidence)
    elif value and date.weekday is not None:
        both = tuple(sorted((value, nearest_with(value, date.weekday))))
        yield PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, both, evidence=evidence)


def _nearest(date: DateFound, published: PartialDate | None) -> str | None:
    """The day in the year that brings it closest to the date of publication."""
    days = published.days if published else None
    if days is None or date.month_day is None:
        return None
    middle = days[0] + (days[1] - days[0]) / 2
    values = [value for step in _YEARS_APART if (value := iso_date(middle.year + step, *date.month_day))]
    return min(values, key=lambda value: abs(datetime.date.fromisoformat(value) - middle), default=None)


def _is_free(day: PartialDate, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a date in words stands apart from every written one: "Monday (16 October)" is one date."""
    start, end = _place(day)
    return all(end + 3 < other or start > other_end + 3 for other, other_end in taken)


def _place(date: PartialDate) -> tuple[int, int]:
    evidence = date.evidence
    return (evidence.start or 0, evidence.end or 0) if evidence else (0, 0)
