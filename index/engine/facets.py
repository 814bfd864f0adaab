"""How many documents of a result carry each value of each facet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from index.engine.columns import Labels, Mask, Numbers, distinct
from index.engine.documents import Documents
from index.engine.timeline import Timelines
from index.records import EntityKind, FacetCount, Facets, Precision

MOST_ENTITIES = 1000
"""Entities counted of each kind; those that a filter names come on top of that."""

_THE_RESULT: Mapping[str, Mask] = {}


class FacetCounter:
    """Counts over results of one committed state."""

    def __init__(self, documents: Documents, timelines: Timelines) -> None:
        self._timelines = timelines
        self._sources = _Facet(documents.sources)
        self._languages = _Facet(documents.languages)
        self._formats = _Facet(documents.formats)
        self._entities = _Entities(documents.entities)

    def count(
        self,
        result: Mask,
        chosen: Collection[str] = (),
        most: int = MOST_ENTITIES,
        around: Mapping[str, Mask] = _THE_RESULT,
    ) -> Facets:
        """The counts over a result: most frequent first, ties alphabetically, months in calendar order.

        All values of sources, languages, formats and months; of entities the `most` frequent of each kind and
        every one of the `chosen` ids that occurs in the archive; `cut` names the kinds that have more. An
        entity's label is its id. What is counted in place of the result for single facets is `around` it.
        """
        entities, cut = self._entities.most_frequent(result, chosen, most)
        months = self._timelines.count(result, Precision.MONTH, "published")
        return Facets(
            entities=entities,
            cut=cut,
            sources=self._sources.all(around.get("sources", result)),
            languages=self._languages.all(around.get("languages", result)),
            formats=self._formats.all(around.get("formats", result)),
            months=months.bars,
            undated=months.undated,
        )

    def entity_counts(self, result: Mask, entities: Collection[str] | None = None) -> dict[str, int]:
        """How many documents of a result carry each entity, of these or of all; never 0."""
        return self._entities.counts(result, entities)


class _Facet:
    """One facet; a value is read when it first gets into a count, and then kept."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._values = _Read(labels.values)

    def all(self, result: Mask) -> tuple[FacetCount, ...]:
        """Every value that occurs."""
        counts = self._labels.carried_by(result)
        values, numbers = self._listed(_order(counts)[counts > 0], counts)
        return tuple(map(FacetCount, values, values, numbers))

    def _listed(self, chosen: Numbers, counts: Numbers) -> tuple[list[str], list[int]]:
        """The values that some of the numbers of `_order` stand for, in order, and how often they occur."""
        codes = distinct(chosen) % max(len(counts), 1)
        return list(map(self._values.__getitem__, codes.tolist())), counts[codes].tolist()


class _Entities(_Facet):
    """The facet that has too many values to list them all."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(labels)
        self._kinds = _Kinds()
        # Ids begin with their kind and codes are alphabetical, so each kind is one stretch of codes.
        self._stretches = {
            kind: slice(bisect_left(labels.values, f"{kind}:"), bisect_left(labels.values, f"{kind};"))
            for kind in EntityKind
        }

    def most_frequent(
        self, result: Mask, chosen: Collection[str], most: int
    ) -> tuple[tuple[FacetCount, ...], tuple[EntityKind, ...]]:
        """The most frequent of each kind with those `chosen`, and the kinds of which there are more."""
        counts = self._labels.carried_by(result)
        order = _order(counts)
        listed, cut = [order[self._labels.codes_of(chosen)]], []
        for kind, stretch in self._stretches.items():
            occurring = order[stretch].compress(counts[stretch] > 0)
            if len(occurring) > most:
                occurring = np.partition(occurring, most - 1)[:most]
                cut.append(kind)
            listed.append(occurring)
        values, numbers = self._listed(np.concatenate(listed), counts)
        rows = zip(values, values, numbers, map(self._kinds.__getitem__, values), strict=True)
        return tuple(map(FacetCount._make, rows)), tuple(cut)

    def counts(self, result: Mask, wanted: Collection[str] | None) -> dict[str, int]:
        """How often each of the wanted ones, or of all, occurs, of those that do."""
        counts, values = self._labels.carried_by(result), self._labels.values
        if wanted is None:
            return {value: count for value, count in zip(values, counts.tolist(), strict=True) if count}
        return {values[code]: int(counts[code]) for code in self._labels.codes_of(wanted) if counts[code]}


class _Read(dict[int, str]):
    """Values by code; one is read when it is first asked for."""

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__()
        self._unread = values

    def __missing__(self, code: int) -> str:
        value = self[code] = self._unread[code]
        return value


class _Kinds(dict[str, EntityKind]):
    """The kind of each entity by its id, which begins with it."""

    def __missing__(self, id_: str) -> EntityKind:
        kind = self[id_] = EntityKind(id_.partition(":")[0])
        return kind


def _order(counts: Numbers) -> Numbers:
    """For each code a number of its own that is the smaller the more often it occurs; ties in order of codes.

    The code is what remains when it is divided by the number of codes.
    """
    return np.arange(len(counts)) - counts * len(counts)
