"""The filters: dates, names, sources, languages and formats, each with its count over the whole result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from index import EntityKind, FacetCount, Facets, Query
from reader.format_names import format_text
from reader.models.active import Names, called
from reader.models.facets import Order
from reader.models.years import latest_first, range_after, years_taken
from reader.panels.filters.dates import DateSection
from reader.panels.filters.facet import FacetSection
from reader.widgets import margins
from reader.wording import iso_text, language_text


class FiltersPanel(QScrollArea):
    """Emits `edited(changes)`: fields of Query to replace. Of people, organisations and places also
    `entity_opened(id)`, `entity_menu_wanted(id, place)`, `entity_searched(kind, text)` and
    `aliases_wanted(ids)`."""

    edited = Signal(object)
    entity_opened = Signal(str)
    entity_menu_wanted = Signal(str, QPoint)
    entity_searched = Signal(object, str)
    aliases_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self.dates = DateSection()
        self.kinds = {
            EntityKind.PLACE: FacetSection(self.tr("Places")),
            EntityKind.PERSON: FacetSection(self.tr("People")),
            EntityKind.ORGANISATION: FacetSection(self.tr("Organisations")),
        }
        # In time a range can be asked for and no gap in it: so of years none can be left out.
        self.years = FacetSection(self.tr("Years"), order=Order.COUNT, can_exclude=False)
        self.sources = FacetSection(self.tr("Sources"))
        self.languages = FacetSection(self.tr("Languages"))
        self.formats = FacetSection(self.tr("Formats"))
        self.sections = {
            **{kind.value: section for kind, section in self.kinds.items()},
            "sources": self.sources,
            "languages": self.languages,
            "formats": self.formats,
            "years": self.years,
        }
        self._years: tuple[FacetCount, ...] = ()
        self._lay_out()
        self._connect()

    def show_query(self, query: Query, names: Names) -> None:
        """Tick what the question filters by and cross out what it leaves out."""
        self._query = query
        self.dates.show_dates(query.since, query.until, mentioned=query.date_kind == "mentioned")
        self._show_years()
        for kind, section in self.kinds.items():
            chosen = {one: called(one, names) for one in (*query.entities, *query.exclude_entities)}
            labels = {one: named.label for one, named in chosen.items() if named.kind == kind.value}
            section.set_selected(
                [one for one in query.entities if one in labels],
                labels,
                [one for one in query.exclude_entities if one in labels],
            )
        self.sources.set_selected(query.sources, {}, query.exclude_sources)
        codes = (*query.languages, *query.exclude_languages)
        languages = {code: language_text(code) for code in codes}
        self.languages.set_selected(query.languages, languages, query.exclude_languages)
        formats = {one: format_text(one) for one in (*query.formats, *query.exclude_formats)}
        self.formats.set_selected(query.formats, formats, query.exclude_formats)

    def show_facets(self, facets: Facets, years: Sequence[FacetCount] = ()) -> None:
        """Show the counts of a result; those of `years` are of all the dates that could be asked for."""
        self._years = tuple(years)
        self.years.set_counts(latest_first(years))
        self._show_years()
        by_kind: dict[str, list[FacetCount]] = {kind.value: [] for kind in self.kinds}
        for count in facets.entities:
            by_kind[count.kind].append(count)
        for kind, section in self.kinds.items():
            section.set_counts(by_kind[kind.value], is_cut=kind in facets.cut)
        self.sources.set_counts(facets.sources)
        self.languages.set_counts([one._replace(label=language_text(one.value)) for one in facets.languages])
        self.formats.set_counts([one._replace(label=format_text(one.value)) for one in facets.formats])

    def show_found(self, kind: EntityKind, needle: str, found: Sequence[FacetCount]) -> None:
        """Add the entities that the archive found by other names."""
        self.kinds[kind].show_found(needle, found)

    def set_aliases(self, aliases: Mapping[str, tuple[str, ...]]) -> None:
        """What these entities are also known as."""
        for section in self.kinds.values():
            section.model.set_aliases(aliases)

    def forget_aliases(self) -> None:
        """A decision may have changed names."""
        for section in self.kinds.values():
            section.model.forget_aliases()

    def focus(self) -> None:
        """Put the cursor into the first filter."""
        self.dates.since.setFocus()

    def _show_years(self) -> None:
        taken = years_taken(self._query, self._years)
        self.years.set_selected(taken, {year: iso_text(year) for year in taken})

    def _choose_year(self, year: str, on: bool) -> None:
        extend = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        taken = years_taken(self._query, self._years)
        since, until = range_after(self._query, year, on, extend=extend, taken=taken)
        self.edited.emit({"since": since, "until": until, "undated": None})

    def _choose(self, name: str, other: str, value: str, on: bool) -> None:
        """Put a value into one field of the question or take it out; it never stands in both."""
        before = {one: getattr(self._query, one) for one in (name, other)}
        after = {one: tuple(chosen for chosen in before[one] if chosen != value) for one in before}
        if on:
            after[name] = (*after[name], value)
        self.edited.emit({one: after[one] for one in before if after[one] != before[one]})

    def _connect(self) -> None:
        self.dates.edited.connect(self.edited)
        for kind, section in self.kinds.items():
            self._connect_choice(section, "entities")
            section.opened.connect(self.entity_opened)
            section.menu_wanted.connect(self.entity_menu_wanted)
            section.searched.connect(partial(self.entity_searched.emit, kind))
            section.model.aliases_wanted.connect(self.aliases_wanted)
        self.years.ticked.connect(self._choose_year)
        self._connect_choice(self.sources, "sources")
        self._connect_choice(self.languages, "languages")
        self._connect_choice(self.formats, "formats")

    def _connect_choice(self, section: FacetSection, name: str) -> None:
        section.ticked.connect(partial(self._choose, name, f"exclude_{name}"))
        section.excluded.connect(partial(self._choose, f"exclude_{name}", name))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it has the keyboard
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Filters"))
        inside = QWidget(objectName="filters")
        column = QVBoxLayout(inside)
        column.setContentsMargins(margins(16, 8, 8, 16))
        column.setSpacing(16)
        for section in (self.dates, *self.sections.values()):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(176)
