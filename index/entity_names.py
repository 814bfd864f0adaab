"""The names of entities: what one in a question stands for, and what people read for an id in the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from index.records import FacetCount, Facets, Query
from index.stores import Stores


class EntityNames:
    """Asks the catalogue, and remembers what it said as long as the index is in the same state."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._known: dict[str, str] = {}
        self._generation = -1

    def resolve(self, query: Query) -> tuple[Mapping[str, frozenset[str]], tuple[str, ...]]:
        """The ids that each name among the entity filters stands for, and a notice where that is not one."""
        ids: dict[str, frozenset[str]] = {}
        notices: list[str] = []
        for name in (*query.entities, *query.exclude_entities):
            ids[name] = self._stores.catalogue.entity_ids(name)
            if not ids[name]:
                notices.append(f"No person, organisation or place is called “{name}” in this archive.")
            elif len(ids[name]) > 1:
                names = self._stores.catalogue.entity_names(sorted(ids[name])).values()
                notices.append(f"“{name}” fits several: {', '.join(sorted(names))}. Any of them counts.")
        return ids, tuple(notices)

    def label(self, facets: Facets) -> Facets:
        """The same counts, with the names that people read for the labels of entities."""
        names = self._names([count.value for count in facets.entities])
        named = [
            FacetCount(value, names.get(value, value), count, kind)
            for value, _, count, kind in facets.entities
        ]
        # Two sorts by what is there take half as long as one by what has to be made.
        named.sort(key=attrgetter("label"))
        named.sort(key=attrgetter("count"), reverse=True)
        return replace(facets, entities=tuple(named))

    def _names(self, ids: Sequence[str]) -> Mapping[str, str]:
        """At least the names of these; who types asks for nearly the same ones at every keystroke."""
        if self._generation != self._stores.engine.generation:
            self._generation = self._stores.engine.generation
            self._known.clear()
        self._known.update(
            self._stores.catalogue.entity_names([id_ for id_ in ids if id_ not in self._known])
        )
        return self._known
