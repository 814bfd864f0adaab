"""Years as a group of the filters: which of them a range of dates takes, and what a tick makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from index import FacetCount, Query
from reader.models.timeline import FIRST_DAY, LAST_DAY, dates_of, range_asked, range_of
from reader.wording import iso_text

_SHORT = 30
"""Years of a range up to which those without any release are listed, too."""


def latest_first(years: Sequence[FacetCount]) -> list[FacetCount]:
    """The counts of years as they are listed."""
    return [one._replace(label=iso_text(one.value)) for one in reversed(years)]


def years_taken(query: Query, years: Sequence[FacetCount]) -> list[str]:
    """The years of which a question takes every day, the latest first."""
    asked = range_asked(query)
    if asked is None:
        return []
    values = {one.value for one in years}
    first, last = (query.since or "")[:4], (query.until or "")[:4]
    if first and last and int(last) - int(first) < _SHORT:
        values |= {f"{year:04}" for year in range(int(first), int(last) + 1)}
    return sorted((value for value in values if asked.covers(range_of(value))), reverse=True)


def range_after(
    query: Query, year: str, on: bool, *, extend: bool, taken: Sequence[str]
) -> tuple[str | None, str | None]:
    """First and last date once a year was ticked: this year alone, or with `extend` the range up to it.

    A range has no gaps, so a tick that is taken from one of several years leaves that year alone, and one
    taken from a single year lifts the range.
    """
    asked = range_asked(query)
    if not on and list(taken) == [year]:
        return None, None
    if not on or not extend or asked is None:
        return year, year
    days = asked.joined(range_of(year))
    since, until = dates_of(days)
    return (since if days.first > FIRST_DAY else None), (until if days.last < LAST_DAY else None)
