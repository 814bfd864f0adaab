"""Above the list: what was probably meant, one click away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.wording import quoted


class CorrectionRow(QWidget):
    """Emits `taken(text)` when the reader agrees."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, visible=False)
        self._text = ""
        self.button = QPushButton(flat=True)
        self.button.clicked.connect(lambda: self.taken.emit(self._text))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 0)
        row.addWidget(self.button)
        row.addStretch(1)

    def show_correction(self, text: str | None) -> None:
        """Offer a question in place of the one that was asked; None offers nothing."""
        self._text = text or ""
        words = self.tr("Did you mean {question}?").format(question=quoted(self._text))
        self.button.setText(words.replace("&", "&&"))
        self.setVisible(bool(text))
