"""The columns: filters, results, release, notebook; which of them are seen, and how wide they are.

With less room the filters fold first, then results and release become two views, one at a time.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.panels.document import DocumentPanel
from reader.panels.entity import EntityPanel
from reader.settings import Settings
from reader.signs import SignedButton
from reader.widgets import stacked
from reader.window.parts import Parts

BESIDE_NOTEBOOK = 1200
"""Pixels below which the notebook takes the place of the filters."""

BESIDE_ALL = 1080
"""Pixels below which the filters fold; opened, they stand in place of the release."""

BESIDE_RESULTS = 700
"""Pixels below which results and release are two views."""

WIDTHS = (240, 400, 640, 288)

_USUAL = 16
"""Pixels of type up to which these widths hold; larger type needs more room."""


class Wish(NamedTuple):
    """What the reader asked for. `unfolded` is said of filters that have no room of their own, `at_page` of
    two views."""

    filters: bool = True
    notebook: bool = False
    alone: bool = False
    unfolded: bool = False
    at_page: bool = False


class Shown(NamedTuple):
    """Which columns are seen."""

    filters: bool
    middle: bool
    page: bool
    notebook: bool


def is_folded(width: float, notebook: bool) -> bool:
    """Whether there is no room for the filters beside the rest."""
    return width < (BESIDE_NOTEBOOK if notebook else BESIDE_ALL)


def has_two_views(width: float, notebook: bool) -> bool:
    """Whether results and release have room one at a time only."""
    return width - notebook * WIDTHS[3] < BESIDE_RESULTS


def shown(width: float, wish: Wish) -> Shown:
    """What is seen of the columns in a window of a width, in pixels of usual type."""
    if wish.alone:
        return Shown(False, False, True, False)
    folded = is_folded(width, wish.notebook)
    if folded and wish.unfolded:
        return Shown(True, True, False, False)
    single = has_two_views(width, wish.notebook)
    return Shown(
        wish.filters and not folded,
        not (single and wish.at_page),
        not single or wish.at_page,
        wish.notebook,
    )


class Columns(QSplitter):
    """Shows and hides columns as the actions and the width say, and remembers what was chosen.

    Emits `turned(at_page)` when the other of two views is to be seen, and `arranged(two views)` when it was
    worked out which columns have room.
    """

    turned = Signal(bool)
    arranged = Signal(bool)

    def __init__(self, parts: Parts, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent, childrenCollapsible=False, handleWidth=1)
        if self.isRightToLeft():
            self.setContentsMargins(1, 0, -1, 0)  # mirrored, Qt puts each column a pixel too far to the right
        self._parts = parts
        self._settings = settings
        self._filters = settings.flag("show_filters", True)
        self._unfolded = self._at_page = self._arranging = False
        self.middle = QStackedWidget()
        self._results_column = stacked(parts.timeline, parts.results)
        self.middle.addWidget(self._results_column)
        self.middle.addWidget(parts.unread)
        self.page = QStackedWidget()
        self.page.addWidget(parts.document)
        self.page.addWidget(parts.entity)
        self.back = SignedButton(self.tr("Results"), "chevron-left", at_end=False)
        self.back.setFlat(True)
        self.back.setObjectName("way-back")
        self._page_column = self._make_page_column()
        for widget in (parts.filters, self.middle, self._page_column, parts.notebook):
            self.addWidget(widget)
        for place, stretch in enumerate((0, 1, 2, 0)):
            self.setStretchFactor(place, stretch)
        self.setSizes(WIDTHS)
        self._connect()
        self.restoreState(settings.layout("columns"))
        self.arrange()

    def save(self) -> None:
        """Remember widths and what is shown."""
        self._settings.save_layout("columns", self.saveState())
        self._settings.set_flag("show_filters", self._filters)
        self._settings.set_flag("show_notebook", self._parts.actions.show_notebook.isChecked())

    @property
    def is_folded(self) -> bool:
        """Whether the filters have no room of their own."""
        return is_folded(self._room, self._parts.actions.show_notebook.isChecked())

    @property
    def has_two_views(self) -> bool:
        """Whether results and release are seen one at a time."""
        return has_two_views(self._room, self._parts.actions.show_notebook.isChecked())

    def arrange(self) -> None:
        """Show what is wanted and has room; the keyboard goes along when its column is hidden."""
        here = self.window().focusWidget()
        actions = self._parts.actions
        self._unfolded = self._unfolded and self.is_folded
        wish = Wish(
            self._filters,
            actions.show_notebook.isChecked(),
            actions.only_document.isChecked(),
            self._unfolded,
            self._at_page,
        )
        seen = shown(self._room, wish)
        self._arranging = True
        actions.show_filters.setChecked(self._unfolded if self.is_folded else self._filters)
        self._arranging = False
        self._parts.filters.setVisible(seen.filters)
        self.middle.setVisible(seen.middle)
        self._page_column.setVisible(seen.page)
        self._parts.notebook.setVisible(seen.notebook)
        self.back.setVisible(not seen.middle and not wish.alone)
        if here is not None and self.isVisible() and self.isAncestorOf(here) and not here.isVisible():
            self._focus_seen(was_beside=self._parts.notebook.isAncestorOf(here))
        self.arranged.emit(self.has_two_views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the results from what stands in their place."""
        if event.key() == Qt.Key.Key_Escape and (self._unfolded or not self.middle.isVisible()):
            self.turn(at_page=False)
            self.go_results()
        else:
            super().keyPressEvent(event)

    def go_filters(self) -> None:
        """Put the keyboard into the filters."""
        self._parts.actions.only_document.setChecked(False)
        self._parts.actions.show_filters.setChecked(True)
        self._parts.filters.focus()

    def go_results(self) -> None:
        """Put the keyboard into the results."""
        self._parts.actions.only_document.setChecked(False)
        self.show_results()
        self._parts.results.focus()

    def go_timeline(self) -> None:
        """Put the keyboard into the timeline."""
        self._parts.actions.only_document.setChecked(False)
        self.show_results()
        self._parts.timeline.focus()

    def go_document(self) -> None:
        """Put the keyboard into the release, or into the page that lies over it."""
        self.turn(at_page=True)
        self._page_panel().focus()

    def go_notebook(self) -> None:
        """Put the keyboard into the notebook."""
        self._parts.actions.only_document.setChecked(False)
        self.turn(at_page=self._at_page)
        self._parts.actions.show_notebook.setChecked(True)
        self._parts.notebook.focus()

    @property
    def at_page(self) -> bool:
        """Whether of two views the release is the one to be seen."""
        return self._at_page

    @property
    def shows_entity(self) -> bool:
        """Whether the page of an entity lies over the release."""
        return self.page.currentWidget() is self._parts.entity

    @property
    def shows_unread(self) -> bool:
        """Whether the middle column lists what could not be read."""
        return self.middle.currentWidget() is self._parts.unread

    def show_entity(self) -> None:
        """The page of an entity in place of the release."""
        self.page.setCurrentWidget(self._parts.entity)
        self.turn(at_page=True)

    def show_document(self) -> None:
        """The release again."""
        self.page.setCurrentWidget(self._parts.document)

    def show_results(self) -> None:
        """Results in the middle column."""
        self.middle.setCurrentWidget(self._results_column)
        self.turn(at_page=False, unfolded=self._unfolded)

    def show_unread(self) -> None:
        """What could not be read in the middle column."""
        self._parts.actions.only_document.setChecked(False)
        self.middle.setCurrentWidget(self._parts.unread)
        self.turn(at_page=False)

    def turn(self, *, at_page: bool, unfolded: bool = False) -> None:
        """Of two views the release, or the results; side by side nothing is to be turned."""
        before, self._at_page, self._unfolded = self._at_page, at_page, unfolded
        self.arrange()
        if at_page != before:
            self.turned.emit(at_page)

    def _page_panel(self) -> EntityPanel | DocumentPanel:
        return self._parts.entity if self.shows_entity else self._parts.document

    def _focus_seen(self, *, was_beside: bool) -> None:
        """To the results, or to the page where they are not seen or the notebook `was_beside` it."""
        if not self.middle.isVisible() or (was_beside and self._page_column.isVisible()):
            self._page_panel().focus()
        elif self.shows_unread:
            self._parts.unread.list.setFocus()
        else:
            self._parts.results.focus(begin=False)

    @property
    def _room(self) -> float:
        """The width in pixels of usual type."""
        return self.width() * min(1.0, _USUAL / self.fontInfo().pixelSize())

    def _filters_toggled(self, on: bool) -> None:
        if self._arranging:
            return
        if self.is_folded:
            self._unfolded = on
        else:
            self._filters = on
        self.arrange()

    def _clicked(self) -> None:
        """With two views a click opens: the release would not be seen otherwise."""
        if self.has_two_views and not QGuiApplication.keyboardModifiers():
            self.turn(at_page=True)

    def _connect(self) -> None:
        actions = self._parts.actions
        actions.show_notebook.setChecked(self._settings.flag("show_notebook", False))
        actions.show_filters.toggled.connect(self._filters_toggled)
        for action in (actions.show_notebook, actions.only_document):
            action.toggled.connect(self.arrange)
        self._parts.results.list.clicked.connect(self._clicked)
        self._parts.unread.chosen.connect(lambda _: self.turn(at_page=True))
        self.back.clicked.connect(self.go_results)

    def _make_page_column(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.page, 1)
        return made
