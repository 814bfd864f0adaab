"""The documents of an answer in groups, by month of publication or by source."""

from __future__ import annotations

import numpy as np

from index.engine.columns import Labels, Numbers
from index.engine.snapshot import Snapshot
from index.errors import WrongUse
from index.records import FacetCount, Precision, Sort

GROUPINGS = ("month", "source")


def grouped(
    snapshot: Snapshot, order: Numbers, by: str, sort: Sort
) -> tuple[Numbers, tuple[FacetCount, ...]]:
    """Documents given in their order, those of a group side by side, and the groups in turn with their size.

    In a group the order stays. Months follow one another in time, the newest first unless the oldest
    documents come first; a year where no month is stated stands beside its months, and those without a
    month come last. Sources follow whatever the documents are sorted by: that of the first comes first.
    The value of a group is a month, a year or a source; it is empty for those without. Raises WrongUse
    where `by` is none of `GROUPINGS`.
    """
    labels = _labels(snapshot, by)
    codes = np.full(snapshot.documents.size, len(labels.values), np.int64)
    codes[labels.documents] = labels.codes
    found, first, own, counts = np.unique(
        codes[order], return_index=True, return_inverse=True, return_counts=True
    )
    values = [labels.values[code] if code < len(labels.values) else "" for code in found.tolist()]
    if by == "month" and sort not in (Sort.NEWEST, Sort.OLDEST):
        in_turn = np.array(sorted(range(len(found)), key=values.__getitem__, reverse=True), np.int64)
    else:
        in_turn = np.argsort(first)
    turn = np.empty(len(found), np.int64)
    turn[in_turn] = np.arange(len(found))
    values = [values[place] for place in in_turn.tolist()]
    groups = tuple(map(FacetCount, values, values, counts[in_turn].tolist()))
    return order[np.argsort(turn[own], kind="stable")], groups


def _labels(snapshot: Snapshot, by: str) -> Labels:
    if by == "month":
        return snapshot.timelines.bars(Precision.MONTH, "published")
    if by == "source":
        return snapshot.documents.sources
    raise WrongUse(f"Results are grouped by “month” or “source”, not by “{by}”.")
