"""The line that is typed into: it shows how a word may go on, and knows what may take its place."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextCharFormat,
)
from PySide6.QtWidgets import QWidget

from index import without_unseen
from reader.paint.direction import direction_of
from reader.widgets import Field

_ATTRIBUTE = QInputMethodEvent.AttributeType
_LAST_WORD = re.compile(r"[^\s\"():]+\Z")
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier


class SearchField(Field):
    """Emits `results_requested` for the Down key, `suggestions_requested` for Ctrl+Space and Alt+Down.

    How the word at the end may go on stands behind it in a quiet colour; End, or the arrow that goes on,
    takes it. It is shown the way an input method shows what is not typed yet, so it is no part of the text
    and Arabic letters join.
    """

    results_requested = Signal()
    suggestions_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, clearButtonEnabled=True)
        self._tail = ""
        self.textChanged.connect(lambda _: self.show_tail(""))

    @property
    def word(self) -> str:
        """The word that is being typed; "" where the cursor does not stand at its end."""
        if self.cursorPosition() < len(self.text()) or self.hasSelectedText():
            return ""
        match = _LAST_WORD.search(without_unseen(self.text()))
        return match[0] if match else ""

    @property
    def tail(self) -> str:
        """What is shown behind the text, "" for nothing."""
        return self._tail

    def show_tail(self, tail: str) -> None:
        """Show how the last word may go on."""
        if tail == self._tail:
            return
        self._tail = tail
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        cursor = QInputMethodEvent.Attribute(_ATTRIBUTE.Cursor, 0, 1, None)
        look = QInputMethodEvent.Attribute(_ATTRIBUTE.TextFormat, 0, len(tail), quiet)
        super().inputMethodEvent(QInputMethodEvent(tail, [cursor, look]))

    def take_tail(self) -> bool:
        """Type what is shown; False where nothing is."""
        tail = self._tail
        self.show_tail("")
        if tail:
            seen = without_unseen(self.text())
            if seen != self.text():
                self.selectAll()  # a mark of direction amid the word would part it from what follows
                tail = seen + tail
            self.insert(tail)
            self.textEdited.emit(self.text())
        return bool(tail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & _MODIFIERS
        alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Down if held == alt:
                self.suggestions_requested.emit()
            case Qt.Key.Key_Space if held == control:
                self.suggestions_requested.emit()
            case Qt.Key.Key_Down if not held:
                self.show_tail("")
                self.results_requested.emit()
            case key if not held and key in (Qt.Key.Key_End, self._forward()) and self.take_tail():
                pass
            case _:
                self.show_tail("")
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & _MODIFIERS == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_Space:
                event.accept()
                return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._tail = ""  # what an input method writes takes its place
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.show_tail("")
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.show_tail("")
        super().focusOutEvent(event)

    def _forward(self) -> Qt.Key:
        """The arrow key that goes on in the text."""
        leftwards = direction_of(self.text()) is Qt.LayoutDirection.RightToLeft
        return Qt.Key.Key_Left if leftwards else Qt.Key.Key_Right
