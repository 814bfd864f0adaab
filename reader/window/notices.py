"""A bar above the columns: what happened, and a way to take it back. Never a box in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

SHOWN_FOR = 6_000
"""Milliseconds a plain notice stays; one with an offer or of trouble stays until it is closed."""


class NoticeBar(QFrame):
    """One notice at a time; the newest replaces the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="notices", visible=False)
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(visible=False)
        self.close_button = QToolButton(text="✕", autoRaise=True)
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self._act: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.pause = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self.pause.timeout.connect(self.hide)
        self.close_button.clicked.connect(self.hide)
        self.button.clicked.connect(self._take)

    def tell(self, sentence: str) -> None:
        """A plain notice that goes by itself."""
        self._show(sentence, "plain")
        self.pause.start()

    def warn(self, sentence: str) -> None:
        """Trouble; stays until it is closed."""
        self._show(sentence, "warning")

    def offer(self, sentence: str, words: str, act: Callable[[], object]) -> None:
        """A notice with something to do, such as Undo."""
        self._show(sentence, "plain")
        self._act = act
        self.button.setText(words)
        self.button.show()

    def _show(self, sentence: str, tone: str) -> None:
        self.pause.stop()
        self._act = None
        self.button.hide()
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setProperty("tone", tone)
        self.style().polish(self)
        self.show()

    def _take(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act:
            act()
