"""The filters of a query as a mask over all documents; none of them ever stands in a query tree."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from index.engine.columns import Mask
from index.engine.daterange import FIRST_DAY, LAST_DAY
from index.engine.documents import Documents
from index.errors import WrongUse
from index.records import Query, day_range

Entities = Mapping[str, frozenset[str]]
"""For each name of an entity in a query, the ids it stands for; a name that is missing is an id itself."""


def selected(query: Query, documents: Documents, entities: Entities) -> Mask:
    """The live documents that pass every filter: any of several sources, all of several entities.

    Raises WrongUse for a date that is none and for an unknown kind of date.
    """
    size = documents.size
    mask = documents.live & _dated(query, documents)
    for labels, wanted in (
        (documents.sources, query.sources),
        (documents.languages, query.languages),
        (documents.formats, query.formats),
    ):
        if wanted:
            mask &= labels.mask(wanted, size)
    for name in query.entities:
        mask &= documents.entities.mask(ids_of(name, entities), size)
    for name in query.exclude_entities:
        mask &= ~documents.entities.mask(ids_of(name, entities), size)
    if query.exclude_sources:
        mask &= ~documents.sources.mask(query.exclude_sources, size)
    return mask


def ids_of(name: str, entities: Entities) -> frozenset[str]:
    """What a name stands for; an empty set is a name that fits nothing."""
    return entities.get(name, frozenset({name}))


def _dated(query: Query, documents: Documents) -> Mask:
    if query.date_kind not in ("published", "mentioned"):
        raise WrongUse(f"Dates are “published” or “mentioned”, not “{query.date_kind}”.")
    if query.since is None and query.until is None:
        return np.ones(documents.size, bool)
    since = _days(query.since)[0] if query.since is not None else FIRST_DAY
    until = _days(query.until)[1] if query.until is not None else LAST_DAY
    if since > until:
        raise WrongUse(f"The range of dates ends before it begins: {query.since} to {query.until}.")
    days = documents.published if query.date_kind == "published" else documents.mentioned
    return days.mask(since, until, documents.size)


def _days(value: str) -> tuple[int, int]:
    try:
        first, last = day_range(value)
    except ValueError as error:
        raise WrongUse(f"“{value}” is not a date; write 2017-10-19, 2017-10 or 2017.") from error
    return first.toordinal(), last.toordinal()
