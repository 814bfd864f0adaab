"""Answers to questions: what the engine finds, under the names that people read, in the order they want."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from index.entity_ledger import EntityLedger
from index.entity_names import EntityNames
from index.errors import SijillError
from index.excerpts import Excerpts
from index.last_answer import LastAnswer, forget_answer, keep_answer
from index.records import Precision, Query, Results
from index.stores import Stores
from index.timescale import Timescale
from index.title_order import TitleOrder

MOST_LISTED = 200
"""Entities of each kind in an overview; more would be read by nobody, and are found by their names."""

FIRST_ROWS = 16
"""Releases of the last answer whose rows are kept with it; a screenful."""


@dataclass(frozen=True, slots=True)
class _Given:
    """An overview as it was given, of one commit of the index."""

    query: Query
    group: str
    scale: Timescale
    results: Results
    generation: int


class Answers:
    """Asks the engine, with what catalogue and ledger know of names and titles."""

    def __init__(self, stores: Stores, ledger: EntityLedger, names: EntityNames, excerpts: Excerpts) -> None:
        self._stores = stores
        self._ledger = ledger
        self._names = names
        self._excerpts = excerpts
        self._titles = TitleOrder(stores.catalogue)
        self._last: _Given | None = None
        self._keeps = False

    def page(
        self,
        query: Query,
        limit: int | None,
        offset: int,
        *,
        facets: bool,
        timeline: Precision | Timescale | None,
        group: str,
        snippets: bool,
    ) -> Results:
        """See `Archive.search`."""
        given, notices = self._given(query)
        found = self._stores.engine.search(
            query, limit, offset, facets=facets, timeline=timeline, group=group, **given
        )
        if facets:
            found = replace(found, facets=self._names.label_facets(found.facets))
        if snippets:
            found = replace(found, hits=self._excerpts.of_hits(query, found.hits, given["entities"]))
        return replace(found, notices=(*found.notices, *notices))

    def overview(self, query: Query, timeline: Precision | Timescale | None, group: str) -> Results:
        """See `Archive.overview`."""
        given, notices = self._given(query)
        found = self._stores.engine.overview(
            query, most_entities=MOST_LISTED, timeline=timeline, group=group, **given
        )
        facets = self._names.label_facets(found.facets)
        results = replace(found, facets=facets, notices=(*found.notices, *notices))
        if isinstance(timeline, Timescale):
            self._last = _Given(query, group, timeline, results, self._stores.engine.generation)
        return results

    def keep_answer(self, on: bool) -> None:
        """See `Archive.keep_answer`."""
        self._keeps = on
        if not on:
            self._forget()

    def keep_last(self) -> None:
        """Write the last overview down where that is wanted, unless the index knows more than it by now."""
        last, stores = self._last, self._stores
        if last is None or not self._keeps or stores.obstacle:
            return
        try:
            if stores.engine.refresh() or stores.engine.generation != last.generation:
                self._forget()  # what was kept before is older still, and nobody will see it again
            else:
                keep_answer(stores.places, self._with_rows(last))
        except SijillError:
            return  # who opens the archive next hears what is in the way

    def _forget(self) -> None:
        places = self._stores.places
        forget_answer(places.folder, places.root)

    def _with_rows(self, last: _Given) -> LastAnswer:
        keys = last.results.keys[:FIRST_ROWS]
        return LastAnswer(
            self._names.language,
            last.query,
            last.group,
            last.scale,
            last.results,
            self._stores.catalogue.rows(keys),
            self._excerpts.of_keys(last.query, keys, lambda: False),
            self._stores.catalogue.count(),
        )

    def _given(self, query: Query) -> tuple[dict[str, Any], tuple[str, ...]]:
        """What the engine does not know by itself: whom names stand for, and how titles are ordered."""
        entities, notices = self._names.resolve(query)
        self._ledger.lay_over_index()
        return {"entities": entities, "titles": self._titles.places(query)}, notices
