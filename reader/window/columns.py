"""The columns: filters, results, release, notebook; which of them are seen, and how wide they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from reader.settings import Settings
from reader.window.parts import Parts

NARROW = 1200
"""Pixels below which the notebook takes the place of the filters."""

WIDTHS = (240, 400, 640, 288)


class Columns(QSplitter):
    """Shows and hides columns as the actions and the width say, and remembers what was chosen."""

    def __init__(self, parts: Parts, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent, childrenCollapsible=False, handleWidth=1)
        self._parts = parts
        self._settings = settings
        self.middle = QStackedWidget()
        self.middle.addWidget(parts.results)
        self.middle.addWidget(parts.unread)
        self.page = QStackedWidget()
        self.page.addWidget(parts.document)
        self.page.addWidget(parts.entity)
        for widget in (parts.filters, self.middle, self.page, parts.notebook):
            self.addWidget(widget)
        for place, stretch in enumerate((0, 1, 2, 0)):
            self.setStretchFactor(place, stretch)
        self.setSizes(WIDTHS)
        parts.actions.show_filters.setChecked(settings.flag("show_filters", True))
        parts.actions.show_notebook.setChecked(settings.flag("show_notebook", False))
        for action in (parts.actions.show_filters, parts.actions.show_notebook, parts.actions.only_document):
            action.toggled.connect(self.arrange)
        self.restoreState(settings.layout("columns"))
        self.arrange()

    def save(self) -> None:
        """Remember widths and what is shown."""
        self._settings.save_layout("columns", self.saveState())
        self._settings.set_flag("show_filters", self._parts.actions.show_filters.isChecked())
        self._settings.set_flag("show_notebook", self._parts.actions.show_notebook.isChecked())

    def arrange(self) -> None:
        """Show what is wanted and has room."""
        actions = self._parts.actions
        alone = actions.only_document.isChecked()
        notebook = actions.show_notebook.isChecked() and not alone
        crowded = notebook and self.width() < NARROW
        self._parts.filters.setVisible(actions.show_filters.isChecked() and not alone and not crowded)
        self.middle.setVisible(not alone)
        self._parts.notebook.setVisible(notebook)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def go_filters(self) -> None:
        """Put the keyboard into the filters."""
        self._parts.actions.only_document.setChecked(False)
        if not self._parts.filters.isVisible():
            self._parts.actions.show_notebook.setChecked(False)
        self._parts.actions.show_filters.setChecked(True)
        self._parts.filters.focus()

    def go_results(self) -> None:
        """Put the keyboard into the results."""
        self._parts.actions.only_document.setChecked(False)
        self.show_results()
        self._parts.results.focus()

    def go_document(self) -> None:
        """Put the keyboard into the release, or into the page that lies over it."""
        (self._parts.entity if self.shows_entity else self._parts.document).focus()

    def go_notebook(self) -> None:
        """Put the keyboard into the notebook."""
        self._parts.actions.only_document.setChecked(False)
        self._parts.actions.show_notebook.setChecked(True)
        self._parts.notebook.focus()

    @property
    def shows_entity(self) -> bool:
        """Whether the page of an entity lies over the release."""
        return self.page.currentWidget() is self._parts.entity

    def show_entity(self) -> None:
        """The page of an entity in place of the release."""
        self.page.setCurrentWidget(self._parts.entity)

    def show_document(self) -> None:
        """The release again."""
        self.page.setCurrentWidget(self._parts.document)

    def show_results(self) -> None:
        """Results in the middle column."""
        self.middle.setCurrentWidget(self._parts.results)

    def show_unread(self) -> None:
        """What could not be read in the middle column."""
        self._parts.actions.only_document.setChecked(False)
        self.middle.setCurrentWidget(self._parts.unread)
