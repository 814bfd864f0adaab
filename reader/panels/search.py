"""The search field: what is asked, whether all words or any must be there, and what was not understood."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from index import Query
from reader.widgets import ChoiceBox, Field

DEBOUNCE = 120
"""Milliseconds without a key after which what was typed is searched."""


class SearchField(Field):
    """A line that hands the Down key on to the results."""

    results_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.results_requested.emit()
            return
        super().keyPressEvent(event)


class SearchPanel(QWidget):
    """Emits `edited(changes, typing)`: fields of Query to replace, and whether the reader is still typing."""

    edited = Signal(object, bool)
    results_requested = Signal()

    def __init__(self, help_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Search titles and texts"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.addAction(help_action, QLineEdit.ActionPosition.TrailingPosition)
        self.match = ChoiceBox()
        self.match.addItem(self.tr("All words"), "all")
        self.match.addItem(self.tr("Any word"), "any")
        self.match.setAccessibleName(self.tr("All words or any word"))
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._pause.timeout.connect(lambda: self._emit_text(typing=True))
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.textChanged.connect(self._text_changed)
        self.field.returnPressed.connect(lambda: self._emit_text(typing=False))
        self.field.results_requested.connect(self.results_requested)
        self.match.activated.connect(self._emit_match)

    def show_query(self, query: Query) -> None:
        """Show a question, unless a newer one is being typed right now."""
        if not self._pause.isActive() and self.field.text() != query.text:
            self.field.setText(query.text)
        self.match.setCurrentIndex(self.match.findData(query.match))

    def focus(self) -> None:
        """Put the cursor into the field, the old question selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _text_changed(self, text: str) -> None:
        # The clear button changes the text without `textEdited`.
        if not text and not self._pause.isActive() and self.field.hasFocus():
            self._pause.start()

    def _emit_text(self, *, typing: bool) -> None:
        self._pause.stop()
        self.edited.emit({"text": self.field.text()}, typing)

    def _emit_match(self) -> None:
        self.edited.emit({"match": self.match.currentData()}, False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.match)
        self.setFocusProxy(self.field)
