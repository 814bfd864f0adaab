"""People, organisations and places in the window: the page of one, the names behind a needle, other names."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index import (
    Entity,
    EntityKind,
    FacetCount,
    Facets,
    LedgerAction,
    Precision,
    Query,
    Results,
    Row,
    SijillError,
    Sort,
    Timeline,
)
from reader.models.active import Named
from reader.models.entity_page import EntityPage
from reader.models.results import ResultsModel
from reader.window.deciding import labels_of
from reader.window.parts import Parts
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, LedgerEntry

MOST_BESIDE = 1000
"""Names of each kind that are listed as named together."""

MOST_FOUND = 48
FEW_YEARS = 6
"""Years up to which a timeline has a bar for each month."""


class Entities(QObject):
    """Keeps which entity's page is shown. Emits `opened(id)` when another one is there."""

    opened = Signal(str)

    def __init__(self, parts: Parts, names: dict[str, Named], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._names = names
        self._wanted: str | None = None
        self._read_only = False

    @property
    def shown(self) -> str | None:
        """The entity whose page is up, or on its way."""
        return self._wanted

    def begin(self, *, read_only: bool) -> None:
        """Another archive was opened: no page of the last one is wanted."""
        self._wanted = None
        self._read_only = read_only

    def show(self, entity: str, *, focus: bool = False) -> None:
        """Bring the page of an entity up."""
        self._wanted = entity
        show, gone = partial(self._show, focus), partial(self._gone, entity)
        self._parts.archive.submit(Job(partial(_page, entity), show, gone, kind="entity"))

    def close(self) -> None:
        """The page is not wanted any more; one on its way does not come up."""
        self._wanted = None

    def again(self) -> None:
        """Files or decisions changed: ask anew for the page that is shown."""
        if self._wanted is not None:
            self.show(self._wanted)

    def want_rows(self, keys: tuple[str, ...]) -> None:
        """Titles and dates of releases on the page."""
        model = self._parts.entity.releases_model
        self._parts.archive.submit(
            Job(lambda archive: archive.rows(keys), partial(_provide, model, keys), kind="entity-rows")
        )

    def want_aliases(self, entities: tuple[str, ...]) -> None:
        """What the entities in sight are also known as."""
        self._parts.archive.submit(Job(partial(_aliases, entities), self._parts.filters.set_aliases))

    def find(self, query: Query, facets: Facets, kind: EntityKind, needle: str) -> None:
        """Look for entities by any of their names, with their counts in the present result."""
        job = Job(
            partial(_found, query, facets, kind, needle),
            partial(self._show_found, kind, needle),
            kind=f"facet-{kind}",
        )
        self._parts.archive.submit(job)

    def _show_found(self, kind: EntityKind, needle: str, found: tuple[FacetCount, ...]) -> None:
        self._names.update((one.value, Named(one.label, one.kind)) for one in found)
        self._parts.filters.show_found(kind, needle, found)

    def _show(self, focus: bool, page: EntityPage) -> None:
        if self._wanted is None:
            return
        self._wanted = page.entity.id
        self._names[page.entity.id] = Named(page.entity.name, page.entity.kind)
        if page.releases:
            self._parts.entity.show_page(page, read_only=self._read_only)
        else:
            self._parts.entity.show_gone(page.entity.name)  # a name may outlive the last file that had it
        self.opened.emit(page.entity.id)
        if focus:
            self._parts.entity.focus()

    def _gone(self, entity: str, error: Exception) -> None:
        if self._wanted is None:
            return
        if not isinstance(error, SijillError):
            self._parts.archive.failed.emit(error)
            return
        named = self._names.get(entity)
        self._parts.entity.show_gone(named.label if named else entity.partition(":")[2])
        self.opened.emit(entity)


def _provide(model: ResultsModel, keys: tuple[str, ...], rows: tuple[Row, ...]) -> None:
    model.provide_rows(rows)
    model.provide_excerpts(keys, {})  # here are none, and they need not be asked for again


def _page(entity: str, archive: Archive) -> EntityPage:
    found = archive.entity(entity)
    query = Query(entities=(found.id,), sort=Sort.NEWEST)
    results = archive.search(query, limit=None, facets=False, snippets=False, timeline=Precision.YEAR)
    decisions = _decisions_about(found, archive)
    beside = sorted(archive.beside(found.id, MOST_BESIDE), key=lambda one: (-one.count, one.label))
    return EntityPage(
        entity=found,
        releases=tuple(hit.key for hit in results.hits),
        timeline=_timeline(query, results, archive),
        beside=tuple(beside),
        beside_cut=max(Counter(one.kind for one in beside).values(), default=0) >= MOST_BESIDE,
        decisions=decisions,
        labels=labels_of(decisions, archive),
    )


def _decisions_about(entity: Entity, archive: Archive) -> tuple[LedgerEntry, ...]:
    """Those that speak of it or of what stands for it now, and those that made it."""
    entries = archive.ledger()
    ids = {one for entry in entries for one in entry.entities}
    its_own = {one for one in ids if [head.id for head in archive.described((one,))] == [entity.id]}
    makes = (LedgerAction.SPLIT, LedgerAction.DISTINCT)
    return tuple(
        entry
        for entry in entries
        if its_own.intersection(entry.entities) or (entry.action in makes and entry.value == entity.name)
    )


def _timeline(query: Query, results: Results, archive: Archive) -> Timeline:
    years = results.timeline or Timeline(Precision.YEAR, query.date_kind)
    if not years.bars or int(years.bars[-1].value) - int(years.bars[0].value) >= FEW_YEARS:
        return years
    months = archive.search(query, limit=0, facets=False, snippets=False, timeline=Precision.MONTH)
    return months.timeline or years


def _aliases(entities: tuple[str, ...], archive: Archive) -> dict[str, tuple[str, ...]]:
    known = {entity.id: entity.aliases for entity in archive.described(entities)}
    return {one: known.get(one, ()) for one in entities}


def _found(
    query: Query, facets: Facets, kind: EntityKind, needle: str, archive: Archive
) -> tuple[FacetCount, ...]:
    """Where not all entities are listed, those beyond are counted one by one; else missing means none."""
    listed = {one.value: one.count for one in facets.entities}
    found = []
    for one in archive.entities(kind, needle=needle, limit=MOST_FOUND):
        count = listed.get(one.value, 0)
        if one.value not in listed and kind in facets.cut:
            narrowed = replace(query, entities=(*query.entities, one.value))
            count = archive.search(narrowed, limit=0, facets=False, snippets=False).total
        if count:
            found.append(one._replace(count=count))
    return tuple(found)
