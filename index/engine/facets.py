"""How many documents of a result carry each value of each facet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

import numpy as np

from index.engine.columns import Labels, Mask, Numbers
from index.engine.documents import Documents
from index.records import EntityKind, FacetCount, Facets

MOST_ENTITIES = 1000
"""Entities counted of each kind; those that a filter names come on top of that."""


def count_facets(documents: Documents, result: Mask, chosen: Collection[str] = ()) -> Facets:
    """The counts over a result: most frequent first, ties alphabetically, months in calendar order.

    All values of sources, languages, formats and months; of entities the MOST_ENTITIES most frequent of each
    kind and every one of the `chosen` ids that occurs in the archive; `cut` names the kinds that have more.
    An entity's label is its id.
    """
    entities, cut = _entities(documents.entities, result, chosen)
    return Facets(
        entities=entities,
        cut=cut,
        sources=_counted(documents.sources, result),
        languages=_counted(documents.languages, result),
        formats=_counted(documents.formats, result),
        months=tuple(sorted(_counted(documents.months, result), key=lambda month: month.value)),
        undated=int(np.count_nonzero(result)) - int(documents.months.carried_by(result).sum()),
    )


def _entities(
    labels: Labels, result: Mask, chosen: Collection[str]
) -> tuple[tuple[FacetCount, ...], tuple[EntityKind, ...]]:
    counts = labels.carried_by(result)
    counted, cut = list[FacetCount](), list[EntityKind]()
    for kind in EntityKind:
        # Ids begin with their kind and codes are alphabetical, so each kind is one stretch of codes.
        begin, end = bisect_left(labels.values, f"{kind}:"), bisect_left(labels.values, f"{kind};")
        frequent = _frequent(counts[begin:end])
        if len(frequent) > MOST_ENTITIES:
            cut.append(kind)
        codes = [begin + code for code in frequent[:MOST_ENTITIES]]
        codes += [code for code in labels.codes_of(chosen) if begin <= code < end]
        counted += [
            FacetCount(labels.values[code], labels.values[code], int(counts[code]), kind)
            for code in dict.fromkeys(codes)
        ]
    return tuple(sorted(counted, key=lambda entity: (-entity.count, entity.label))), tuple(cut)


def _counted(labels: Labels, result: Mask) -> tuple[FacetCount, ...]:
    counts = labels.carried_by(result)
    return tuple(
        FacetCount(labels.values[code], labels.values[code], int(counts[code])) for code in _frequent(counts)
    )


def _frequent(counts: Numbers) -> list[int]:
    """The codes that occur, most frequent first; a stable sort keeps ties in alphabetical order."""
    codes = np.flatnonzero(counts)
    ordered: list[int] = codes[np.argsort(-counts[codes], kind="stable")].tolist()
    return ordered
