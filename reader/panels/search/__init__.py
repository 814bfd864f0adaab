"""The search field: what is asked, whether all words or any must be there, and what helps with typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from index import Query, without_unseen
from reader.panels.search.field import SearchField
from reader.panels.search.suggestions import Suggestion, SuggestionsPopup
from reader.widgets import ChoiceBox

if TYPE_CHECKING:
    from index import Completion

DEBOUNCE = 0
"""Milliseconds after which what was typed is searched: as soon as nothing more waits to be read."""

COMPLETION_PAUSE = 200
"""Milliseconds without a key after which it is shown how the word may go on; searching comes first."""

SHORTEST_WORD = 2
"""Letters of a word from which on it is completed."""


class SearchPanel(QWidget):
    """Emits `edited(changes, typing)`: fields of Query to replace, and whether the reader is still typing.

    `completion_wanted(typed)` and `suggestions_wanted(typed)` ask for what `show_completion` and
    `show_suggestions` bring; `forget_wanted(text)` is for one past question, or for all of them with "".
    """

    edited = Signal(object, bool)
    results_requested = Signal()
    completion_wanted = Signal(str)
    suggestions_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(
        self, help_action: QAction, past_action: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.query = Query()
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("Search titles and texts"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.installEventFilter(self)
        for action in filter(None, (past_action, help_action)):
            self.field.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self.match = self._make_match()
        self.popup = SuggestionsPopup(self.field)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._completing = QTimer(self, singleShot=True, interval=COMPLETION_PAUSE)
        self._connect()

    def show_query(self, query: Query) -> None:
        """Show a question, unless a newer one is being typed right now."""
        self.query = query
        if not self._pause.isActive() and self.field.text() != query.text:
            self.field.setText(query.text)
        self.match.setCurrentIndex(self.match.findData(query.match))

    def show_completion(self, typed: str, completions: Sequence[Completion]) -> None:
        """Show behind the text how its last word may go on, unless something else was typed since."""
        word = self.field.word
        if typed != self.field.text() or not word or not self.field.hasFocus() or self.popup.isVisible():
            return
        seen = without_unseen(typed)
        texts = (typed[: one.start] + one.text for one in completions if one.entity is None)
        longer = next((text for text in map(without_unseen, texts) if text.startswith(seen)), seen)
        self.field.show_tail(longer[len(seen) :])

    def show_suggestions(self, typed: str, suggestions: Sequence[Suggestion]) -> None:
        """Open the list below the field, or fill it anew, unless something else was typed since."""
        if typed == self.field.text():
            self.field.show_tail("")
            self.popup.open_with(suggestions)

    def suggest(self) -> None:
        """Ask for the list below the field; it closes when it is there already."""
        if self.popup.isVisible():
            self.popup.close_up()
            return
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.suggestions_wanted.emit(self.field.text())

    def focus(self) -> None:
        """Put the cursor into the field, the old question selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open, Down goes into it and Escape closes it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.popup.isVisible():
            if event.key() == Qt.Key.Key_Down and self.popup.rows.rows:
                self.popup.go_in()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.popup.close_up()
                return True
        if event.type() is QEvent.Type.FocusOut and not self.popup.has_keyboard:
            self.popup.hide()
        return super().eventFilter(watched, event)

    def _text_edited(self) -> None:
        self._pause.start()
        if self.popup.isVisible():
            self.suggestions_wanted.emit(self.field.text())
        elif len(self.field.word) >= SHORTEST_WORD:
            self._completing.start()
        else:
            self._completing.stop()

    def _want_completion(self) -> None:
        if self.field.hasFocus() and len(self.field.word) >= SHORTEST_WORD:
            self.completion_wanted.emit(self.field.text())

    def _text_changed(self, text: str) -> None:
        # The clear button changes the text without `textEdited`.
        if not text and not self._pause.isActive() and self.field.hasFocus():
            self._pause.start()

    def _emit_text(self, *, typing: bool) -> None:
        self._pause.stop()
        if not typing:
            self._completing.stop()
            self.field.show_tail("")
            self.popup.hide()
        self.edited.emit({"text": self.field.text()}, typing)

    def _emit_match(self) -> None:
        self.edited.emit({"match": self.match.currentData()}, False)

    def _take(self, suggestion: Suggestion) -> None:
        self.popup.close_up()
        self._pause.stop()
        self.edited.emit(suggestion.changes, False)
        self.field.end(False)

    def _make_match(self) -> ChoiceBox:
        match = ChoiceBox()
        match.addItem(self.tr("All words"), "all")
        match.addItem(self.tr("Any word"), "any")
        match.setAccessibleName(self.tr("All words or any word"))
        return match

    def _connect(self) -> None:
        self._pause.timeout.connect(lambda: self._emit_text(typing=True))
        self._completing.timeout.connect(self._want_completion)
        self.field.textEdited.connect(lambda _text: self._text_edited())
        self.field.textChanged.connect(self._text_changed)
        self.field.returnPressed.connect(lambda: self._emit_text(typing=False))
        self.field.results_requested.connect(self.results_requested)
        self.field.suggestions_requested.connect(self.suggest)
        self.popup.taken.connect(self._take)
        self.popup.forget_wanted.connect(self.forget_wanted)
        self.match.activated.connect(self._emit_match)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.match)
        self.setFocusProxy(self.field)
