"""A date as it was found in a text, before anybody decided what it means for the release."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from index.dates.names import GREGORIAN, HIJRI
from index.records import Confidence, Evidence, PartialDate, Precision

FIRST_YEAR = 1500
"""Years below are not read: in an archive of releases 1439 is a year after the Hijra."""
LAST_YEAR = 2199
_FIRST_SHORT_YEAR = 1950
"""A year of two digits lies within the hundred years from here on."""

_SHAPES = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at [start, end) of the text it was found in.

    `values` holds what it may mean, as ISO dates of the Gregorian calendar cut to the precision: one where it
    is clear, several where day and month could change places or a Hijri month touches two, none where the
    year is not stated; then `month_day` is set. `weekday` is the weekday written beside it, Monday is 0.
    `calendar` is the one it was written in; `short_year` tells that the century is assumed.
    """

    start: int
    end: int
    values: tuple[str, ...] = ()
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    calendar: str = GREGORIAN
    short_year: bool = False

    @property
    def value(self) -> str | None:
        """The date where it is clear, else None."""
        return self.values[0] if len(self.values) == 1 else None

    @property
    def swaps(self) -> bool:
        """Whether day and month could change places."""
        return len(self.values) > 1 and self.calendar == GREGORIAN

    @property
    def contradicted(self) -> bool:
        """Whether the weekday written beside the date is not the one that the day had."""
        return (
            self.weekday is not None and self.value is not None and not has_weekday(self.value, self.weekday)
        )

    def chosen(self, value: str) -> DateFound:
        """This date with one of its values as its meaning."""
        return replace(self, values=(value,))

    def as_partial(self, confidence: Confidence, evidence: Evidence) -> PartialDate:
        """The record of this date; what is not clear is ambiguous however sure the rule is.

        Raises ValueError for a date without a year.
        """
        if not self.values:
            raise ValueError("a date without a year has no interval")
        precision = _SHAPES[len(self.values[0])]
        if self.value is None:
            return PartialDate(None, precision, Confidence.AMBIGUOUS, self.values, self.calendar, evidence)
        assumed = self.contradicted or self.short_year or self.calendar == HIJRI
        sure = Confidence.LIKELY if assumed else confidence
        return PartialDate(self.value, precision, sure, (), self.calendar, evidence)


def has_weekday(value: str, weekday: int) -> bool:
    """Whether an ISO date can fall on a weekday; only a day can fail to."""
    return len(value) < len("2017-10-19") or datetime.date.fromisoformat(value).weekday() == weekday


def nearest_with(value: str, weekday: int) -> str:
    """The day with a weekday nearest to a day which has another: one of the two was written wrongly."""
    day = datetime.date.fromisoformat(value)
    step = (weekday - day.weekday() + 3) % 7 - 3
    return (day + datetime.timedelta(days=step)).isoformat()


def full_year(written: str) -> int:
    """A year as written, with the assumed century where it has two digits."""
    year = int(written)
    return _FIRST_SHORT_YEAR + (year - _FIRST_SHORT_YEAR) % 100 if len(written) == 2 else year


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """An ISO date cut to what is given, or None for a day no calendar has or a year out of reach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        whole = datetime.date(year, 1 if month is None else month, 1 if day is None else day).isoformat()
    except ValueError:
        return None
    return whole[: 4 if month is None else 7 if day is None else 10]
