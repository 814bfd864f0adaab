"""All that the window does with people, organisations and places, connected in one readable list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from index import EntityKind
from reader.menus import Menu
from reader.window.columns import Columns
from reader.window.deciding import Deciding
from reader.window.entities import Entities
from reader.window.entity_menu import EntityMenu
from reader.window.ledger import LedgerWindow
from reader.window.page_names import PageNames
from reader.window.parts import Parts
from reader.window.reading import Reading
from reader.window.searching import Searching


class Naming(QObject):
    """The pages of entities, their menus, and the decisions about them."""

    def __init__(
        self, parts: Parts, columns: Columns, searching: Searching, reading: Reading, window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts, self._columns = parts, columns
        self._searching, self._reading = searching, reading
        self._window = window
        self.entities = Entities(parts, searching.names, self)
        self.deciding = Deciding(parts, searching.names, self)
        self.page = PageNames(parts, self.deciding, window)
        self.forms, self.menu = self.page.forms, self.page.menu
        self.ledger = LedgerWindow(parts, self.deciding, window)
        self._wire_panels()
        self._wire_decisions()

    def begin(self, *, read_only: bool) -> None:
        """An archive was opened: no page of the last one is wanted."""
        self.leave_page()
        self.entities.begin(read_only=read_only)
        self.deciding.begin(read_only=read_only)

    def end(self) -> None:
        """Another archive is opened: its names are others."""
        self.forms.end()
        self.ledger.end()

    def leave_page(self) -> None:
        """Show the release, over which no page lies any more."""
        self.entities.close()
        self._columns.show_document()

    def follow(self, menu: EntityMenu) -> None:
        """Do here what a menu of names wishes for, that of another window as well."""
        menu.filter_requested.connect(self._searching.filter_by)
        menu.page_requested.connect(partial(self.entities.show, focus=True))

    def _wire_panels(self) -> None:
        filters, page = self._parts.filters, self._parts.entity
        open_page = partial(self.entities.show, focus=True)
        filters.entity_opened.connect(open_page)
        filters.entity_menu_wanted.connect(self._pop_up)
        filters.entity_searched.connect(self._find)
        filters.aliases_wanted.connect(self.entities.want_aliases)
        page.filter_requested.connect(self._searching.show_releases_of)
        page.entity_opened.connect(open_page)
        page.menu_wanted.connect(self._pop_up)
        page.rows_wanted.connect(self.entities.want_rows)
        page.undo_requested.connect(self.deciding.undo)
        page.redo_requested.connect(self.deciding.redo)
        page.closed.connect(self._close_page)
        self.entities.opened.connect(self._show_page)
        self.follow(self.menu)

    def _wire_decisions(self) -> None:
        self.deciding.merged.connect(self._searching.replace_entities)
        self.deciding.rejected.connect(self._searching.replace_entities)
        self.deciding.decided.connect(self._renew)
        self.ledger.imported.connect(self._renew)

    def _show_page(self, entity: str) -> None:
        self._searching.going.note_entity(entity)
        self._columns.show_entity()

    def _close_page(self) -> None:
        self.leave_page()
        self._searching.going.note_entity(None)
        self._columns.go_document()

    def _pop_up(self, entity: str, place: QPoint) -> None:
        menu = Menu(self._window)
        self.menu.fill(menu, self._searching.entity(entity))
        menu.pop_up(place)

    def _find(self, kind: EntityKind, needle: str) -> None:
        self.entities.find(self._searching.query, self._searching.facets, kind, needle)

    def _renew(self) -> None:
        """A decision acts at once on filters and counts, the release, the page and the list of decisions."""
        self._parts.filters.forget_aliases()
        self._searching.again()
        self._reading.mark(self._searching.query)
        self.entities.again()
        self.ledger.again()
