"""The filters: dates, names, sources and languages, each with its count over the whole result."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from index import EntityKind, Facets, Query
from reader.panels.filters.dates import DateSection
from reader.panels.filters.facet import FacetSection
from reader.wording import language_text


class FiltersPanel(QScrollArea):
    """Emits `edited(changes)`: fields of Query to replace."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self.dates = DateSection()
        self.kinds = {
            EntityKind.PLACE: FacetSection(self.tr("Places")),
            EntityKind.PERSON: FacetSection(self.tr("People")),
            EntityKind.ORGANISATION: FacetSection(self.tr("Organisations")),
        }
        self.sources = FacetSection(self.tr("Sources"))
        self.languages = FacetSection(self.tr("Languages"))
        self._lay_out()
        self.dates.edited.connect(self.edited)
        for section in self.kinds.values():
            section.ticked.connect(lambda value, on: self._tick("entities", value, on))
        self.sources.ticked.connect(lambda value, on: self._tick("sources", value, on))
        self.languages.ticked.connect(lambda value, on: self._tick("languages", value, on))

    def show_query(self, query: Query, labels: Mapping[str, str]) -> None:
        """Tick what the question filters by; `labels` names entities by their id."""
        self._query = query
        self.dates.show_dates(query.since, query.until)
        for kind, section in self.kinds.items():
            chosen = [entity for entity in query.entities if entity.startswith(f"{kind.value}:")]
            names = {entity: labels.get(entity, entity.partition(":")[2]) for entity in chosen}
            section.set_selected(chosen, names)
        self.sources.set_selected(query.sources, labels)
        self.languages.set_selected(query.languages, {code: language_text(code) for code in query.languages})

    def show_facets(self, facets: Facets) -> None:
        """Show the counts of a result."""
        for kind, section in self.kinds.items():
            counts = [count for count in facets.entities if count.kind == kind.value]
            section.set_counts(counts, is_cut=kind in facets.cut)
        self.sources.set_counts(facets.sources)
        self.languages.set_counts([one._replace(label=language_text(one.value)) for one in facets.languages])

    def focus(self) -> None:
        """Put the cursor into the first filter."""
        self.dates.since.setFocus()

    def _tick(self, name: str, value: str, on: bool) -> None:
        others = tuple(chosen for chosen in getattr(self._query, name) if chosen != value)
        self.edited.emit({name: (*others, value) if on else others})

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Filters"))
        inside = QWidget(objectName="filters")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 8, 16)
        column.setSpacing(16)
        for section in (self.dates, *self.kinds.values(), self.sources, self.languages):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(176)
