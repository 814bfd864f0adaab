"""A timeline as it is looked at: a stretch of days, the bars in it, and ranges of them; nothing is drawn.

Days are ordinals as in `datetime.date`. Places are fractions from 0, where the stretch begins, to 1.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from index import Precision, Query, Timeline, day_range

FIRST_DAY = datetime.date.min.toordinal()
LAST_DAY = datetime.date.max.toordinal()

SHORTEST = 10
"""Days to which one can zoom in."""

FAR_ABOVE = 5
"""How many times as high as all others a bar must be to be cut off, so that the others can be told apart."""

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
_STEPS = (
    *((Precision.DAY, step) for step in (1, 5, 10)),
    *((Precision.MONTH, step) for step in (1, 3, 6)),
    *((Precision.YEAR, step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""How far apart the labels of an axis may stand."""

_DAYS = {Precision.DAY: 1.0, Precision.MONTH: 30.4, Precision.YEAR: 365.2}


class Range(NamedTuple):
    """Days, both ends inclusive."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many."""
        return self.last - self.first + 1

    def overlaps(self, other: Range) -> bool:
        """Whether they have a day in common."""
        return self.first <= other.last and self.last >= other.first

    def covers(self, other: Range) -> bool:
        """Whether every day of the other is one of these."""
        return self.first <= other.first and self.last >= other.last

    def joined(self, other: Range) -> Range:
        """Both and what lies between them."""
        return Range(min(self.first, other.first), max(self.last, other.last))

    def place(self, day: int) -> float:
        """Where a day begins."""
        return (day - self.first) / self.days

    def day_at(self, place: float) -> int:
        """The day that lies at a place, the first or last for one outside."""
        return min(max(self.first + int(place * self.days), self.first), self.last)

    def zoomed(self, at: float, factor: float, within: Range) -> Range:
        """A stretch `factor` times as long in which the day at a place keeps its place, as far as it can."""
        days = min(max(round(self.days * factor), SHORTEST), within.days)
        return Range(0, days - 1).moved(self.first + round(at * (self.days - days)), within)

    def moved(self, by: int, within: Range) -> Range:
        """As long, so many days later, but not beyond."""
        days = min(self.days, within.days)
        first = min(max(self.first + by, within.first), within.last - days + 1)
        return Range(first, first + days - 1)


class Bar(NamedTuple):
    """An ISO date cut to any precision, its days, and how many releases it has."""

    value: str
    range: Range
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody misses


@dataclass(frozen=True)
class Chart:
    """A timeline laid out: `bars` are all units of the stretch, empty ones too, one beside the other.

    `wide` are the dates less exact than the unit. They reach over several bars and are part of none.
    """

    timeline: Timeline
    view: Range
    bars: tuple[Bar, ...] = ()
    wide: tuple[Bar, ...] = ()

    @cached_property
    def ceiling(self) -> int:
        """The count that fills the whole height; bars above it are cut off."""
        return ceiling([bar.count for bar in self.bars])

    @cached_property
    def limits(self) -> Range:
        """From the first year with a release to the last."""
        years = self.timeline.years
        return range_of(years[0].value).joined(range_of(years[-1].value)) if years else self.view

    def number_at(self, place: float) -> int | None:
        """The bar at a place, the first or the last for one outside."""
        if not self.bars:
            return None
        return self.number_of(self.view.day_at(place))

    def number_of(self, day: int) -> int:
        """The bar in which a day lies, the first or the last for one outside."""
        starts = [bar.range.first for bar in self.bars]
        return min(max(bisect_right(starts, day) - 1, 0), len(self.bars) - 1)

    def between(self, one: int, other: int) -> Range:
        """The days of two bars and of all between them."""
        return self.bars[one].range.joined(self.bars[other].range)

    def count_in(self, days: Range) -> int | None:
        """How many releases the engine would find in a range; None where that cannot be told from bars.

        A release that mentions several dates stands in several bars; a bar may lie in the range in part.
        """
        exact = [bar for bar in self.bars if bar.count and bar.range.overlaps(days)]
        if not self.view.covers(days) or not all(days.covers(bar.range) for bar in exact):
            return None
        touched = [*exact, *(bar for bar in self.wide if bar.range.overlaps(days))]
        is_counted_once = self.timeline.date_kind == "published" or len(touched) < 2
        return sum(bar.count for bar in touched) if is_counted_once else None


EMPTY = Chart(Timeline(Precision.YEAR, "published"), Range(FIRST_DAY, FIRST_DAY))


def chart_of(timeline: Timeline) -> Chart:
    """A timeline laid out over the stretch that it is of."""
    if not timeline.since:
        return Chart(timeline, EMPTY.view)
    view = Range(range_of(timeline.since).first, range_of(timeline.until).last)
    length = _LENGTHS[timeline.unit]
    exact = {one.value: one.count for one in timeline.bars if len(one.value) == length}
    bars = (Bar(value, days, exact.get(value, 0)) for value, days in units(view, timeline.unit))
    wide = (one for one in timeline.bars if len(one.value) < length)
    return Chart(
        timeline, view, tuple(bars), tuple(Bar(one.value, range_of(one.value), one.count) for one in wide)
    )


def range_of(value: str) -> Range:
    """The days of an ISO date cut to any precision."""
    first, last = day_range(value)
    return Range(first.toordinal(), last.toordinal())


def range_asked(query: Query) -> Range | None:
    """The days that a question asks for; None where it asks for all."""
    if query.since is None and query.until is None:
        return None
    first = range_of(query.since).first if query.since is not None else FIRST_DAY
    last = range_of(query.until).last if query.until is not None else LAST_DAY
    return Range(first, last)


def dates_of(days: Range) -> tuple[str, str]:
    """The first and the last date of a range as shortly as they can be said: "2015" and "2017" for years."""
    first, last = (datetime.date.fromordinal(day).isoformat() for day in days)
    for length in _LENGTHS.values():
        if range_of(first[:length]).first == days.first and range_of(last[:length]).last == days.last:
            return first[:length], last[:length]
    return first, last


def units(view: Range, unit: Precision) -> Iterator[tuple[str, Range]]:
    """Every year, month or day that a stretch reaches into, with its days."""
    day = view.first
    while day <= view.last:
        value = datetime.date.fromordinal(day).isoformat()[: _LENGTHS[unit]]
        days = range_of(value)
        yield value, days
        day = days.last + 1


def ceiling(counts: Sequence[int]) -> int:
    """The highest count; without those few, one in twenty at most, that stand far above all the others."""
    ordered = sorted(count for count in counts if count)
    if not ordered:
        return 1
    few = max(1, len(ordered) // 20)
    others = ordered[:-few]
    if len(others) < 3 or ordered[-1] <= FAR_ABOVE * others[-1]:
        return ordered[-1]
    return max(others[-1] * 3 // 2, 2)


@lru_cache(maxsize=16)
def ticks(view: Range, most: int) -> list[str]:
    """The dates at which an axis has its labels: as many as fit, at round figures."""
    for unit, step in _STEPS:
        if view.days / (step * _DAYS[unit]) <= most:
            found = (value for value, days in units(view, unit) if days.first >= view.first)
            return [value for value in found if _is_round(value, step)]
    return []


def _is_round(value: str, step: int) -> bool:
    """Whether a label of every `step` years, months or days stands at a date."""
    number = int(value[-2:]) if "-" in value else int(value)
    if len(value) < _LENGTHS[Precision.DAY]:
        return number % step == (1 % step if "-" in value else 0)
    return (
        step == 1 or number == 1 or (number % step == 0 and number < 29)
    )  # the 30th stands too near the 1st
