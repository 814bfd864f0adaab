"""Which of the documents found come first; the order is the same every time."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from index.engine.columns import Mask, Numbers
from index.engine.documents import Documents, Scores
from index.records import Sort

NO_TITLES: Mapping[str, int] = {}
_DAYS = float(1 << 22)
"""More than the ordinal of any day."""


def first(
    documents: Documents,
    sort: Sort,
    found: Mask,
    scores: Scores,
    wanted: int | None = None,
    titles: Mapping[str, int] = NO_TITLES,
) -> Numbers:
    """The first documents of those found, all of them unless so many are `wanted`.

    Where nothing has a score the newest come first; the undated always come last, and keys decide between
    equals. `titles` has the place of each key in the order of titles; one that it does not know comes last.
    """
    numbers = np.flatnonzero(found)
    if sort is Sort.TITLE:
        order = np.array([titles.get(key, np.inf) for key in documents.keys.of(numbers)], np.float64)
    else:
        order = _order(documents, sort, numbers, scores)
    if wanted == 0:
        return numbers[:0]
    if wanted is not None and wanted < len(numbers):
        # Only what is wanted gets sorted, and what is equal to the last of it.
        kept = order <= np.partition(order, wanted - 1)[wanted - 1]
        numbers, order = numbers[kept], order[kept]
    places = np.argsort(order, kind="stable")
    if np.any(order[places[1:]] == order[places[:-1]]):
        by_key = np.searchsorted(numbers, documents.keys.sort(numbers))
        places = by_key[np.argsort(order[by_key], kind="stable")]
    return numbers[places][:wanted]


def _order(documents: Documents, sort: Sort, numbers: Numbers, scores: Scores) -> Scores:
    """A number for each document, the smallest for what comes first."""
    if sort is Sort.RELEVANCE and scores[numbers].any():
        return -scores[numbers]
    day = documents.day[numbers].astype(np.float64)
    if sort is Sort.SOURCE:
        newest_first: Scores = np.where(day == 0, _DAYS - 1, _DAYS - 1 - day)
        return newest_first + _DAYS * documents.source_place[numbers].astype(np.float64)
    return np.where(day == 0, np.inf, day if sort is Sort.OLDEST else -day)
