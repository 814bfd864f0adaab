"""The dates that a release speaks about, each with its place in the text."""

from __future__ import annotations

import datetime

from index.dates import DateFound, find_dates, iso_date
from index.records import Confidence, Evidence, PartialDate, Precision


def find_mentioned(text: str, published: PartialDate | None) -> tuple[PartialDate, ...]:
    """Every date of the text in order.

    A day without its year takes the year that brings it closest to the date of publication; without one, or
    when the weekday beside it is not that of the day, it stays out.
    """
    dates = (_mentioned(text, date, published) for date in find_dates(text))
    return tuple(date for date in dates if date)


def _mentioned(text: str, date: DateFound, published: PartialDate | None) -> PartialDate | None:
    quote = text[date.start : date.end]
    if date.values:
        return date.as_partial(Confidence.CERTAIN, Evidence("date-in-text", quote, date.start, date.end))
    value = _nearest(date, published)
    if value is None:
        return None
    evidence = Evidence("nearest-year", quote, date.start, date.end)
    return PartialDate(value, Precision.DAY, Confidence.LIKELY, evidence=evidence)


def _nearest(date: DateFound, published: PartialDate | None) -> str | None:
    days = published.days if published else None
    if days is None or date.month_day is None:
        return None
    middle = days[0] + (days[1] - days[0]) / 2
    years = (middle.year - 1, middle.year, middle.year + 1)
    values = [value for year in years if (value := iso_date(year, *date.month_day))]
    nearest = min(values, key=lambda value: abs(datetime.date.fromisoformat(value) - middle), default=None)
    if nearest is None or date.weekday is None:
        return nearest
    return nearest if datetime.date.fromisoformat(nearest).weekday() == date.weekday else None
