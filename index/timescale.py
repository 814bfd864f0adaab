"""Time as it is looked at: how exact a date is, which stretch is seen, and by which unit it is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How much of a date its source states."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Undated(StrEnum):
    """Releases that stand nowhere in time: all of them, or those with a date that has several readings."""

    ALL = "undated"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Timescale:
    """The stretch of time to look at; what is None is chosen so that a result can be read.

    `since` and `until` are ISO dates cut to any precision, both inclusive. Of the units the most exact one is
    chosen that divides the stretch into no more than `most` parts, and the year where none does.
    """

    unit: Precision | None = None
    since: str | None = None
    until: str | None = None
    most: int = 120
