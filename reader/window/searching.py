"""From an edited question to the list of results. One Query is the state; the panels only show it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index import Entity, EntityKind, Facets, Query, Results, Row, SijillError, Timescale
from reader.models.active import UNFILTERED, Changes, Named, active_filters, called
from reader.models.entity_filters import releases_of, replaced, with_entity
from reader.panels.results.message import Choice
from reader.telling import told
from reader.window.going import Going
from reader.window.history import Stop
from reader.window.nothing import NothingFound
from reader.window.parts import Parts
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, Excerpt, LastAnswer

FIRST_ROWS = 16
"""Rows that come with an answer; a screenful."""

Answer = tuple[Results, tuple[Row, ...], int]
"""What was found, the first rows of it, and how many releases there are in all."""


class Searching(QObject):
    """Keeps the question, the names of what it filters by, and where the reader was before (`going`).

    Emits `asked(Query)` when the question changed, and `counted(total)` with the number of releases in the
    archive.
    """

    asked = Signal(object)
    counted = Signal(int)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.names: dict[str, Named] = {}
        self._answered: Query | None = None
        self._returning: Query | None = None
        self.query = Query()
        self.facets = Facets()
        self._is_indexing = False
        self._nothing = NothingFound(parts, self.edit, self)
        self.going = Going(parts.actions.back, parts.actions.forward, self._where, self)
        self.going.went.connect(self._return)

    @property
    def answered(self) -> Query | None:
        """The question that the list answers, None before the first answer."""
        return self._answered

    def begin(self, query: Query | None = None) -> None:
        """Start afresh on an archive that was just opened."""
        self._forget(query or Query())
        self._returning = query  # of the last session
        self._ask(query or Query())

    def show_last(self, last: LastAnswer) -> bool:
        """Show the answer of the last session where it is to what is asked now; the archive's own follows.

        Returns whether it is shown. A width with room for other bars is no other question.
        """
        scale = replace(self._parts.timeline.scale, most=last.scale.most)
        asked = (self.query, self._parts.results.grouping, scale)
        if self._answered is not None or asked != (last.query, last.group, last.scale):
            return False
        self._show(last.query, last.results, last.rows, last.total)
        self._parts.results.model.provide_excerpts(tuple(last.excerpts), last.excerpts)
        return True

    def end(self) -> None:
        """No archive is open: nothing is asked, found or filtered."""
        self._forget(Query())
        self.query = Query()
        self._show_query()
        self._parts.filters.show_facets(Facets())
        self._parts.timeline.show_query(self.query)
        self._parts.timeline.show_result(self.query, None, 0)
        self._parts.chips.show_count(0, 0)

    def _forget(self, query: Query) -> None:
        self.going.begin(query)
        self.names.clear()
        self._answered = self._returning = None

    def edit(self, changes: Changes, typing: bool = False) -> None:
        """Replace fields of the question and ask it."""
        query = replace(self.query, **changes)
        if query == self.query and query == self._answered:
            return
        self._returning = None
        self.going.note_question(query, typing=typing)
        self._ask(query)

    def clear_filters(self) -> None:
        """Ask the same words of the whole archive."""
        self.edit(UNFILTERED)

    def again(self) -> None:
        """Ask the same question: the archive knows more than before."""
        self._submit(self.query)

    def set_indexing(self, on: bool) -> None:
        """Whether releases may still come in: an empty archive then says so."""
        self._is_indexing = on
        if self._answered is not None and not self._parts.results.model.rowCount():
            self.again()

    def entity(self, entity: str) -> Entity:
        """An entity as results have named it so far."""
        named = called(entity, self.names)
        return Entity(entity, EntityKind(named.kind), named.label)

    def filter_by(self, entity: str, take: bool) -> None:
        """Ask for releases with an entity as well, or without it."""
        self.edit(with_entity(self.query, entity, take))

    def show_releases_of(self, entity: str, dates: str) -> None:
        """Ask for all releases of an entity, or those of a date."""
        self.edit(releases_of(entity, dates))

    def replace_entities(self, gone: Collection[str], by: str = "") -> None:
        """Ask for the entity that others were merged into, and not for those rejected."""
        self.edit(replaced(self.query, gone, by))

    def want_rows(self, keys: tuple[str, ...]) -> None:
        """Titles first, since they cost little; then snippets and hits of the same releases."""
        query = self._answered
        if query is None:
            return
        model = self._parts.results.model
        submit = self._parts.archive.submit
        submit(Job(lambda archive: archive.rows(keys), model.provide_rows, kind="rows"))
        submit(
            Job(
                lambda archive: archive.excerpts(query, keys, lambda: self.query is not query),
                partial(self._take_excerpts, query, keys),
                kind="excerpts",
            )
        )

    def _take_excerpts(self, query: Query, keys: tuple[str, ...], excerpts: Mapping[str, Excerpt]) -> None:
        # Asked for while a newer question was on its way, they would mark the old question's words.
        if query is self._answered:
            self._parts.results.model.provide_excerpts(keys, excerpts)

    def _where(self) -> tuple[str, int] | None:
        document = self._parts.document
        return None if document.key is None else (document.key, document.place_in_sight())

    def _return(self, stop: Stop) -> None:
        if stop.query != self.query:
            self._returning = stop.query
            self._ask(stop.query)

    def _ask(self, query: Query) -> None:
        self.query = query
        self._nothing.forget()
        self._parts.timeline.show_query(query)  # what it looks at is part of what is asked for
        self._submit(query)
        self._show_query()
        self.asked.emit(query)

    def _submit(self, query: Query) -> None:
        work = partial(_search, query, self._parts.results.grouping, self._parts.timeline.scale)
        self._parts.archive.submit(
            Job(work, lambda answer: self._show(query, *answer), self._show_failure, kind="search")
        )

    def _show_query(self) -> None:
        query, parts = self.query, self._parts
        parts.search.show_query(query)
        parts.filters.show_query(query, self.names)
        parts.results.show_query(query)
        parts.chips.show_filters(active_filters(query, self.names))
        parts.actions.clear_filters.setEnabled(bool(active_filters(query, self.names)))

    def _show(self, query: Query, results: Results, rows: tuple[Row, ...], total: int) -> None:
        if self._answered is None:
            self._parts.archive.submit(Job(lambda archive: archive.prepare(), kind="prepare"))
        same_question = query == self._answered
        self._answered = query
        self.names.update((one.value, Named(one.label, one.kind)) for one in results.facets.entities)
        self.facets = results.facets
        self._want_names(query)
        self._parts.filters.show_query(query, self.names)
        years = results.timeline.years if results.timeline else ()
        self._parts.filters.show_facets(results.facets, years)
        self._parts.timeline.show_result(query, results.timeline, results.total)
        self._parts.chips.show_filters(active_filters(query, self.names))
        self._parts.chips.show_count(results.total, total)
        self.counted.emit(total)
        if results.total:
            self._nothing.forget()
            self._parts.results.show_results(
                results,
                self.going.history.here.key,
                same_question=same_question,
                returning=query == self._returning,
            )
            self._parts.results.model.provide_rows(rows)
        else:
            self._show_nothing(results, total)

    def _want_names(self, query: Query) -> None:
        """Ask what entities are called that no result names: what is left out, after a start."""
        unnamed = [one for one in (*query.entities, *query.exclude_entities) if one not in self.names]
        if unnamed:
            self._parts.archive.submit(
                Job(lambda archive: archive.described(unnamed), self._name, kind="names")
            )

    def _name(self, entities: tuple[Entity, ...]) -> None:
        self.names.update((one.id, Named(one.name, one.kind)) for one in entities)
        self._parts.filters.show_query(self.query, self.names)
        self._parts.chips.show_filters(active_filters(self.query, self.names))

    def _show_nothing(self, results: Results, total: int) -> None:
        if total == 0 and self._is_indexing:
            title = self.tr("Reading the archive")
            self._parts.results.show_message(title, self.tr("Releases appear here as they are read."))
        elif total == 0:
            title = self.tr("No releases here yet")
            sentence = self.tr(
                "Put files into its folder, or import some: text, saved pages, PDF, Word, mail, and more."
            )
            choice = Choice(self.tr("Import files…"), self._parts.actions.import_files.trigger)
            self._parts.results.show_message(title, sentence, (choice,))
        else:
            self._show_no_match(results)

    def _show_no_match(self, results: Results) -> None:
        still = (self.tr("The archive is still being read: more may turn up."),) if self._is_indexing else ()
        filters = active_filters(self.query, self.names)
        asked = self.query
        remarks = (*still, *map(told, results.notices))
        self._nothing.show(asked, filters, remarks, lambda: self.query is not asked)

    def _show_failure(self, error: Exception) -> None:
        """What was found before is no answer to what was asked last: it goes, and the reason takes its place.

        A fault of this program is reported as well.
        """
        self._answered = None
        self._nothing.forget()
        self.facets = Facets()
        self._parts.filters.show_facets(self.facets)
        self._parts.timeline.show_result(self.query, None, 0)
        self._parts.chips.show_count(0, 0)
        if not isinstance(error, SijillError):
            self._parts.archive.failed.emit(error)
        self._nothing.show_failure(error, active_filters(self.query, self.names), self.again)


def _search(query: Query, grouping: str, scale: Timescale, archive: Archive) -> Answer:
    """All that is shown of an answer at first sight, so that it is painted whole and once."""
    results = archive.overview(query, timeline=scale, group=grouping)
    return results, archive.rows(results.keys[:FIRST_ROWS]), archive.count()
