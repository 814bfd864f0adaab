"""The days that a date means which says no more than a month or a year."""

from __future__ import annotations

import calendar
import datetime
import re

FIRST_DAY = datetime.date.min.toordinal()
LAST_DAY = datetime.date.max.toordinal()

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def day_range(value: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of an ISO date cut to day, month or year.

    Raises ValueError for anything else, and for days that no calendar has.
    """
    match = _PARTIAL.fullmatch(value)
    if not match:
        raise ValueError(f"not a date: {value!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if day is None:
        return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
    return datetime.date(year, month, day), datetime.date(year, month, day)
