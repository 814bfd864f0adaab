"""How far a piece of long work is, in the status bar of its window, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

from reader.signs import SignButton

_WIDTH = 120
_STEPS = 1000


class WorkBar(QWidget):
    """Seen while there is work. Emits `stop_requested`."""

    stop_requested = Signal()

    def __init__(self, status: QStatusBar) -> None:
        super().__init__(status, visible=False)
        self.words = QLabel()
        self.bar = QProgressBar(textVisible=False, maximum=_STEPS)
        self.bar.setFixedWidth(_WIDTH)
        self.stop = SignButton("x")
        self.stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.bar, self.stop):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        status.addPermanentWidget(self)
        self.hide()

    def begin(self, words: str, stop: str = "") -> None:
        """Show what is being done, and what the button does; there is none where it says nothing."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(0)
        self.stop.name(stop)
        self.stop.setVisible(bool(stop))
        self.show()

    def show_progress(self, done: float) -> None:
        """How much is done, from 0 to 1."""
        self.bar.setValue(round(done * _STEPS))
