"""The filters of a query as a mask over all documents; none of them ever stands in a query tree.

A query is a list of conditions. Whoever types asks with the same ones again and again, so what fulfils each
is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial, reduce
from typing import Any

import numpy as np

from index.days import FIRST_DAY, LAST_DAY, day_range
from index.engine.columns import Days, Mask
from index.engine.documents import Documents
from index.errors import WrongUse
from index.records import Query, Undated

Entities = Mapping[str, frozenset[str]]
"""For each name of an entity in a query, the ids it stands for; a name that is missing is an id itself."""

ANY_OF = ("sources", "languages", "formats")
"""The facets of which a document has to carry any of the values asked for."""

MOST_MASKS = 256
MOST_BYTES = 8_000_000
"""What the remembered masks take at most; each takes a byte for every document."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """That a document carries any of the values of a facet, or that it carries none of them."""

    facet: str
    values: frozenset[str]
    excluded: bool = False

    def mask(self, documents: Documents) -> Mask:
        """The documents of which this is true."""
        mask: Mask = getattr(documents, self.facet).mask(self.values, documents.size)
        return ~mask if self.excluded else mask


@dataclass(frozen=True, slots=True)
class Dated:
    """That a date of a document overlaps a range of days, given as ordinals, both ends inclusive."""

    kind: str
    since: int
    until: int

    def mask(self, documents: Documents) -> Mask:
        """The documents of which this is true."""
        return days_of(documents, self.kind).mask(self.since, self.until, documents.size)


@dataclass(frozen=True, slots=True)
class NotDated:
    """That a document has no date of a kind, or none that is clear but one with several readings."""

    kind: str
    ambiguous: bool

    def mask(self, documents: Documents) -> Mask:
        """The documents of which this is true."""
        mask = np.ones(documents.size, bool)
        mask[days_of(documents, self.kind).documents] = False
        return mask & documents.ambiguous.mask({self.kind}, documents.size) if self.ambiguous else mask


Condition = Carrying | Dated | NotDated


class Filters:
    """Filters the documents of one committed state."""

    def __init__(self, documents: Documents) -> None:
        most = min(MOST_MASKS, MOST_BYTES // max(documents.size, 1))
        self._live = documents.live
        self._mask = lru_cache(most)(partial(_mask, documents))

    def selected(self, query: Query, entities: Entities) -> Mask:
        """The live documents that pass every filter. Nobody may write into the mask.

        Raises WrongUse for a date that is none and for an unknown kind of date.
        """
        return reduce(np.logical_and, map(self._mask, conditions(query, entities)), self._live)


def conditions(query: Query, entities: Entities) -> Iterator[Condition]:
    """What a document must fulfil: any of several sources, all of several entities, none that is excluded.

    Raises WrongUse for a date that is none and for an unknown kind of date.
    """
    yield from _dated(query)
    for facet in ANY_OF:
        if wanted := getattr(query, facet):
            yield Carrying(facet, frozenset(wanted))
        if unwanted := getattr(query, f"exclude_{facet}"):
            yield Carrying(facet, frozenset(unwanted), excluded=True)
    for name in query.entities:
        yield Carrying("entities", ids_of(name, entities))
    for name in query.exclude_entities:
        yield Carrying("entities", ids_of(name, entities), excluded=True)


def without_each(query: Query) -> Iterator[tuple[str, Query]]:
    """Each facet of which any value will do and that the query filters by, and the query without that."""
    for facet in ANY_OF:
        if getattr(query, facet):
            nothing: dict[str, Any] = {facet: ()}
            yield facet, replace(query, **nothing)


def ids_of(name: str, entities: Entities) -> frozenset[str]:
    """What a name stands for; an empty set is a name that fits nothing."""
    return entities.get(name, frozenset({name}))


def days_of(documents: Documents, date_kind: str) -> Days:
    """The dates of publication, or those that stand in the texts."""
    return documents.published if date_kind == "published" else documents.mentioned


def _mask(documents: Documents, condition: Condition) -> Mask:
    return condition.mask(documents)


def _dated(query: Query) -> Iterator[Dated | NotDated]:
    if query.date_kind not in ("published", "mentioned"):
        raise WrongUse(f"Dates are “published” or “mentioned”, not “{query.date_kind}”.")
    if query.undated is not None:
        yield NotDated(query.date_kind, ambiguous=query.undated is Undated.AMBIGUOUS)
    if query.since is None and query.until is None:
        return
    since = _days(query.since)[0] if query.since is not None else FIRST_DAY
    until = _days(query.until)[1] if query.until is not None else LAST_DAY
    if since > until:
        raise WrongUse(f"The range of dates ends before it begins: {query.since} to {query.until}.")
    yield Dated(query.date_kind, since, until)


def _days(value: str) -> tuple[int, int]:
    try:
        first, last = day_range(value)
    except ValueError as error:
        raise WrongUse(f"“{value}” is not a date; write 2017-10-19, 2017-10 or 2017.") from error
    return first.toordinal(), last.toordinal()
