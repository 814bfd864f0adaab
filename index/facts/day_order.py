"""The two ways in which dates of numbers alone are written."""

from __future__ import annotations

from enum import Enum


class DayOrder(Enum):
    """Which of day and month comes first in dates of numbers alone."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
