"""The list of one group of the filters, by keyboard: take, leave out, open, search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListView

from reader.models.facets import EXCLUDED_ROLE

SEARCH = "/"


class FacetList(QListView):
    """Space ticks a row, X or Delete leaves it out, Enter opens it, and the menu key has the rest.

    Emits `typed(text)` when somebody begins to write what they look for, with nothing for the key alone.
    """

    opened = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)
    typed = Signal(str)

    def event(self, event: QEvent) -> bool:
        is_override = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if is_override and event.text() == SEARCH:
            event.accept()  # the window's own shortcut would search the whole archive
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        match event.key():
            case Qt.Key.Key_X | Qt.Key.Key_Delete if current.isValid() and not event.modifiers():
                self.model().setData(current, not current.data(EXCLUDED_ROLE), EXCLUDED_ROLE)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current.isValid():
                self.opened.emit(current)
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """What is typed searches in the whole group, and does not only jump among the values seen."""
        self.typed.emit("" if text == SEARCH else text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(place))
