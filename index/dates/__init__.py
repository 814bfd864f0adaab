"""Dates as people write them: found in running text, on a line of their own, or as a stated value.

English, Arabic (of every region), French and Turkish month names and those of some neighbours, ISO 8601 and
numeric forms, Hijri dates, digits of any script. A new language is a row in resources/dates/names.tsv.
"""

from __future__ import annotations

from index.dates.found import DateFound, has_weekday, iso_date, nearest_with
from index.dates.names import WEEKDAY_PATTERN, month_named, weekday_named
from index.dates.whole import read_date, read_date_line
from index.dates.within import find_dates

__all__ = [
    "WEEKDAY_PATTERN",
    "DateFound",
    "find_dates",
    "has_weekday",
    "iso_date",
    "month_named",
    "nearest_with",
    "read_date",
    "read_date_line",
    "weekday_named",
]
