"""What stands in place of a text: nothing chosen, a file that could not be read, one that vanished."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.paint.direction import reveal_embeddings

_MARGIN = 48


class MessagePage(QWidget):
    """A title and a sentence. Emits `original_requested(key)` when the file itself is to be opened."""

    original_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original: str | None = None
        self.title = self._label("message-title")
        self.sentence = self._label("message-sentence")
        self.open = QPushButton(self.tr("Open the original"))
        self.open.clicked.connect(lambda: self.original_requested.emit(self._original or ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addSpacing(8)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_message(self, title: str, sentence: str, original: str | None) -> None:
        """Show a message; the button is there only where there is a file to open."""
        self._original = original
        self.title.setText(reveal_embeddings(title))
        self.sentence.setText(sentence)
        self.open.setVisible(original is not None)

    def _label(self, name: str) -> QLabel:
        label = QLabel(objectName=name, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label
