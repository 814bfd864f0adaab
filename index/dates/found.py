"""A date as it was found in a text, before anybody decided what it means for the release."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from index.records import Confidence, Evidence, PartialDate, Precision

FIRST_YEAR = 1500
"""Years below are not read: in an archive of releases 1439 is a year after the Hijra."""
LAST_YEAR = 2199

_SHAPES = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at [start, end) of the text it was found in.

    `values` holds what it may mean, as ISO dates cut to the precision: one where it is clear, two where
    day and month could change places, none where the year is not stated; then `month_day` is set.
    `weekday` is the weekday written beside it, Monday is 0.
    """

    start: int
    end: int
    values: tuple[str, ...] = ()
    month_day: tuple[int, int] | None = None
    weekday: int | None = None

    @property
    def value(self) -> str | None:
        """The date where it is clear, else None."""
        return self.values[0] if len(self.values) == 1 else None

    @property
    def contradicted(self) -> bool:
        """Whether the weekday written beside the date is not the one that the day had."""
        if self.weekday is None or self.value is None or len(self.value) < len("2017-10-19"):
            return False
        return datetime.date.fromisoformat(self.value).weekday() != self.weekday

    def as_partial(self, confidence: Confidence, evidence: Evidence) -> PartialDate:
        """The record of this date; what is not clear is ambiguous however sure the rule is.

        Raises ValueError for a date without a year.
        """
        if not self.values:
            raise ValueError("a date without a year has no interval")
        precision = _SHAPES[len(self.values[0])]
        if self.value is None:
            return PartialDate(None, precision, Confidence.AMBIGUOUS, self.values, evidence=evidence)
        sure = Confidence.LIKELY if self.contradicted else confidence
        return PartialDate(self.value, precision, sure, evidence=evidence)


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """An ISO date cut to what is given, or None for a day no calendar has or a year out of reach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        whole = datetime.date(year, 1 if month is None else month, 1 if day is None else day).isoformat()
    except ValueError:
        return None
    return whole[: 4 if month is None else 7 if day is None else 10]
