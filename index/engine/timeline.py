"""How a result lies in time: how many of its releases fall into each day, month or year.

A date that is less exact than the unit has a bar of its own: one that says "2017" stands in the bar "2017"
beside "2017-10", for in which month it belongs nobody has said.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Self

import numpy as np

from index.engine.columns import Days, Labels, Mask, Numbers, distinct
from index.engine.documents import Documents
from index.engine.filters import days_of
from index.engine.stretch import Stretch, looked_at
from index.records import FacetCount, Precision, Timeline
from index.timescale import Timescale

_EPOCH = datetime.date(1970, 1, 1).toordinal()
"""Where numpy's days begin."""

_UNITS = {Precision.YEAR: "Y", Precision.MONTH: "M", Precision.DAY: "D"}
"""The units by exactness, as numpy names them."""

_LENGTHS = (4, 7, 10)
"""How many characters of "2017-10-19" a date of each unit has."""

_LONGEST_MONTH = 31
_SHORTEST = {Precision.MONTH: 28, Precision.DAY: 1}
_NEVER = datetime.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Bars:
    """Every bar that any document falls into, in the order of the calendar, with its first and last day.

    The values of `labels` are ISO dates no more exact than the unit. A document carries a value once, however
    many of its dates fall there.
    """

    labels: Labels
    first: Numbers
    last: Numbers

    @classmethod
    def of(cls, days: Days, unit: Precision) -> Self:
        """The bars of dates."""
        first = (days.first.astype(np.int64) - _EPOCH).astype("datetime64[D]")
        starts = first.astype(f"datetime64[{_UNITS[unit]}]").astype("datetime64[D]").astype(np.int64) + _EPOCH
        lengths = days.last.astype(np.int64) - days.first.astype(np.int64) + 1
        stated = (lengths <= _LONGEST_MONTH).astype(np.int64) + (lengths == 1)
        exactness = np.minimum(stated, _exactness(unit))
        # The less exact comes first where several begin on one day, as it does in the alphabet.
        found, codes = np.unique(starts * len(_UNITS) + exactness, return_inverse=True)
        pairs = distinct(days.documents.astype(np.int64) * len(found) + codes)
        documents, codes = np.divmod(pairs, max(len(found), 1))
        values = [_value(*divmod(one, len(_UNITS))) for one in found.tolist()]
        begins, exactnesses = np.divmod(found, len(_UNITS))
        return cls(Labels(values, documents, codes), begins, _ends(begins, exactnesses))

    def counted(self, counts: Numbers, seen: Mask) -> tuple[FacetCount, ...]:
        """The bars that are seen, with the number of documents in each."""
        codes = np.flatnonzero(seen)
        values = list(map(self.labels.values.__getitem__, codes.tolist()))
        return tuple(map(FacetCount, values, values, counts[codes].tolist()))


class Timelines:
    """The timelines of one committed state; what does not depend on the question is worked out once."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._bars = lru_cache(partial(_bars, documents))

    def bars(self, unit: Precision, date_kind: str) -> Labels:
        """Every bar that any document falls into as a facet."""
        return self._bars(unit, date_kind).labels

    def count(self, result: Mask, unit: Precision, date_kind: str) -> Timeline:
        """The whole timeline of a result, by dates that are "published" or "mentioned"."""
        bars = self._bars(unit, date_kind)
        counts = bars.labels.carried_by(result)
        undated = result.copy()
        undated[bars.labels.documents] = False
        ambiguous = self._documents.ambiguous.mask({date_kind}, self._documents.size)
        return Timeline(
            unit,
            date_kind,
            bars.counted(counts, counts > 0),
            undated=int(np.count_nonzero(undated)),
            ambiguous=int(np.count_nonzero(undated & ambiguous)),
        )

    def within(self, result: Mask, scale: Timescale, date_kind: str) -> Timeline:
        """The timeline of a stretch of time; what the scale leaves open is chosen so that it can be read.

        Raises WrongUse for a date that is none.
        """
        whole = self.count(result, Precision.YEAR, date_kind)
        stretch = looked_at(scale, whole.bars)
        if stretch is None:
            return replace(whole, unit=scale.unit or Precision.YEAR)
        unit, bars, stretch = self._divided(result, scale, date_kind, stretch)
        return replace(
            whole,
            unit=unit,
            bars=bars,
            since=stretch.since,
            until=stretch.until,
            before=self._with_date(result, date_kind, -1, stretch.first - 1),
            after=self._with_date(result, date_kind, stretch.last + 1, _NEVER),
            years=whole.bars,
        )

    def _divided(
        self, result: Mask, scale: Timescale, date_kind: str, stretch: Stretch
    ) -> tuple[Precision, tuple[FacetCount, ...], Stretch]:
        """A stretch in the most exact unit that can be read, and as short as its bars let it be."""
        units = (scale.unit,) if scale.unit else tuple(_UNITS)
        for unit, finer in zip(units, (*units[1:], None), strict=True):
            bars = self._bars(unit, date_kind)
            counts = bars.labels.carried_by(result)
            if scale.since is None and scale.until is None:
                seen = _reaching_into(stretch, bars, counts)
                stretch = Stretch(int(bars.first[seen].min()), int(bars.last[seen].max()))
                stretch = _fullest(stretch, bars, counts, unit, scale.most) if scale.unit else stretch
            if finer is None or stretch.parts(finer) > scale.most:
                break
        stretch = stretch.whole(unit)
        return unit, bars.counted(counts, _reaching_into(stretch, bars, counts)), stretch

    def _with_date(self, result: Mask, date_kind: str, since: int, until: int) -> int:
        """How many of a result have a date that lies within these days as a whole."""
        days = days_of(self._documents, date_kind)
        lies_within = (days.first >= since) & (days.last <= until)
        if not lies_within.any():
            return 0
        carriers = np.zeros(len(result), bool)
        carriers[days.documents.compress(lies_within)] = True
        return int(np.count_nonzero(carriers & result))


def _bars(documents: Documents, unit: Precision, date_kind: str) -> Bars:
    return Bars.of(days_of(documents, date_kind), unit)


def _fullest(stretch: Stretch, bars: Bars, counts: Numbers, unit: Precision, most: int) -> Stretch:
    """Of a stretch that has too many units the part with the most releases."""
    if unit is Precision.YEAR or stretch.parts(unit) <= most:
        return stretch
    days = most * _SHORTEST[unit]
    seen = _reaching_into(stretch, bars, counts)
    first, totals = bars.first[seen], np.concatenate(([0], np.cumsum(counts[seen])))
    within = totals[np.searchsorted(first, first + days)] - totals[:-1]
    start = int(first[np.argmax(within)])
    return Stretch(start, min(start + days - 1, _NEVER))


def _reaching_into(stretch: Stretch, bars: Bars, counts: Numbers) -> Mask:
    return (counts > 0) & (bars.last >= stretch.first) & (bars.first <= stretch.last)


def _exactness(unit: Precision) -> int:
    return list(_UNITS).index(unit)


def _value(start: int, exactness: int) -> str:
    return datetime.date.fromordinal(start).isoformat()[: _LENGTHS[exactness]]


def _ends(begins: Numbers, exactness: Numbers) -> Numbers:
    """The last days of years, months and days that begin on these days."""
    dates = (begins - _EPOCH).astype("datetime64[D]")
    ends = begins.copy()
    for number, unit in enumerate(_UNITS.values()):
        after = (dates.astype(f"datetime64[{unit}]") + 1).astype("datetime64[D]").astype(np.int64) + _EPOCH
        ends = np.where(exactness == number, after - 1, ends)
    return ends
