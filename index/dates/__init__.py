"""Dates as people write them: found in running text, on a line of their own, or as a stated value.

English and Arabic month names (of the Levant, Egypt, the Maghreb and Morocco), ISO 8601 and numeric forms,
digits of any script. A new language is a row in `names`.
"""

from __future__ import annotations

from index.dates.found import DateFound, iso_date
from index.dates.names import WEEKDAY_PATTERN
from index.dates.whole import read_date, read_date_line
from index.dates.within import find_dates

__all__ = ["WEEKDAY_PATTERN", "DateFound", "find_dates", "iso_date", "read_date", "read_date_line"]
