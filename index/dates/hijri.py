"""The Hijri calendar in its tabular form.

Months of 30 and 29 days in turn, and 11 leap years in 30 (the 2nd, 5th, 7th, 10th, 13th, 16th, 18th, 21st,
24th, 26th and 29th), as in Reingold and Dershowitz, "Calendrical Calculations", but counted from Thursday,
15 July 622 of the Julian calendar, the epoch of astronomers: of the years 1431 to 1446 it gives eleven the
first day that Umm al-Qura gave them, the civil epoch of the day after only five. Months that began with a
sighted moon, and the others of Umm al-Qura, differ by a day: a converted day is never more than likely.
"""

from __future__ import annotations

import datetime

from index.dates.found import iso_date

FIRST_YEAR = 1200
LAST_YEAR = 1600
"""Years that are read: 1785 to 2174 of the Gregorian calendar."""

_DAY_BEFORE_EPOCH = 227_013
"""The ordinal, in the proleptic Gregorian calendar, of the day before 1 Muharram 1."""


def gregorian_day(year: int, month: int, day: int) -> datetime.date | None:
    """The Gregorian day of a Hijri one, or None for a day that no Hijri month has."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    days_before_month = 29 * (month - 1) + month // 2
    days_before_year = 354 * (year - 1) + (3 + 11 * year) // 30
    return datetime.date.fromordinal(_DAY_BEFORE_EPOCH + days_before_year + days_before_month + day)


def gregorian_values(year: int, month: int | None = None, day: int | None = None) -> tuple[str, ...]:
    """What a Hijri date may mean as ISO dates of the same precision: a month or a year can touch two."""
    first = gregorian_day(year, month or 1, day or 1)
    if first is None:
        return ()
    if day:
        return _cut([first], 10)
    after = gregorian_day(year + (month in (None, 12)), (month or 12) % 12 + 1, 1)
    if after is None:
        return ()
    return _cut([first, after - datetime.timedelta(days=1)], 7 if month else 4)


def _cut(days: list[datetime.date], length: int) -> tuple[str, ...]:
    values = (iso_date(day.year, day.month, day.day) for day in days)
    return tuple(dict.fromkeys(value[:length] for value in values if value))
