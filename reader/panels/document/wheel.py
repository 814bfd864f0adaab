"""The wheel over the whole document: it scrolls the text, and with Ctrl makes the type larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

_NOTCH = 120
"""What a wheel tells for one of its steps, in eighths of a degree."""


class Wheel(QObject):
    """What no part of `document` wants scrolls the text by its `bar`.

    Emits `stepped(steps)` when it is turned with Ctrl over the document or over one of its `parts`, which
    would make something else of that.
    """

    stepped = Signal(int)

    def __init__(self, document: QWidget, bar: QScrollBar, *parts: QWidget) -> None:
        super().__init__(document)
        self._document, self._bar = document, bar
        self._turned = 0
        for widget in (document, bar, *parts):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(event.angleDelta().y())
            return True
        return watched is self._document and QApplication.sendEvent(self._bar, event)

    def _step(self, turned: int) -> None:
        """A fine wheel tells of many small turns, which add up to one step."""
        self._turned += turned
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.stepped.emit(steps)
