"""How a result lies in time: how many of its releases fall into each day, month or year.

A date that is less exact than the unit has a bar of its own: one that says "2017" stands in the bar "2017"
beside "2017-10", for in which month it belongs nobody has said.
"""

from __future__ import annotations

import datetime
from functools import lru_cache, partial

import numpy as np

from index.engine.columns import Days, Labels, Mask, distinct
from index.engine.documents import Documents
from index.engine.filters import days_of
from index.records import FacetCount, Precision, Timeline

_EPOCH = datetime.date(1970, 1, 1).toordinal()
"""Where numpy's days begin."""

_UNITS = {Precision.YEAR: "Y", Precision.MONTH: "M", Precision.DAY: "D"}
"""The units by exactness, as numpy names them."""

_LENGTHS = (4, 7, 10)
"""How many characters of "2017-10-19" a date of each unit has."""

_LONGEST_MONTH = 31


class Timelines:
    """The timelines of one committed state; what does not depend on the question is worked out once."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._bars = lru_cache(partial(_bars, documents))

    def bars(self, unit: Precision, date_kind: str) -> Labels:
        """Every bar that any document falls into as a facet; see `bars_of`."""
        return self._bars(unit, date_kind)

    def count(self, result: Mask, unit: Precision, date_kind: str) -> Timeline:
        """The timeline of a result, by dates that are "published" or "mentioned"."""
        bars = self.bars(unit, date_kind)
        counts = bars.carried_by(result)
        codes = np.flatnonzero(counts)
        values = list(map(bars.values.__getitem__, codes.tolist()))
        undated = result.copy()
        undated[bars.documents] = False
        ambiguous = self._documents.ambiguous.mask({date_kind}, self._documents.size)
        return Timeline(
            unit,
            date_kind,
            tuple(map(FacetCount, values, values, counts[codes].tolist())),
            undated=int(np.count_nonzero(undated)),
            ambiguous=int(np.count_nonzero(undated & ambiguous)),
        )


def bars_of(days: Days, unit: Precision) -> Labels:
    """Dates as a facet whose values are ISO dates no more exact than the unit, in the order of the calendar.

    A document carries a value once, however many of its dates fall there.
    """
    first = (days.first.astype(np.int64) - _EPOCH).astype("datetime64[D]")
    starts = first.astype(f"datetime64[{_UNITS[unit]}]").astype("datetime64[D]").astype(np.int64) + _EPOCH
    lengths = days.last.astype(np.int64) - days.first.astype(np.int64) + 1
    exactness = np.minimum((lengths <= _LONGEST_MONTH).astype(np.int64) + (lengths == 1), _exactness(unit))
    # The less exact comes first where several begin on one day, as it does in the alphabet.
    found, codes = np.unique(starts * len(_UNITS) + exactness, return_inverse=True)
    pairs = distinct(days.documents.astype(np.int64) * len(found) + codes)
    documents, codes = np.divmod(pairs, max(len(found), 1))
    return Labels([_value(*divmod(one, len(_UNITS))) for one in found.tolist()], documents, codes)


def _bars(documents: Documents, unit: Precision, date_kind: str) -> Labels:
    return bars_of(days_of(documents, date_kind), unit)


def _exactness(unit: Precision) -> int:
    return list(_UNITS).index(unit)


def _value(start: int, exactness: int) -> str:
    return datetime.date.fromordinal(start).isoformat()[: _LENGTHS[exactness]]
