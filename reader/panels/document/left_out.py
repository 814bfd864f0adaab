"""What was left out of the text, below it and told apart from it: to be looked at, not to be kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.paint.direction import reveal_embeddings
from reader.signs import SignButton

_HIGHEST = 180
"""Pixels; the text stays the larger part of the page."""

_SHARE = 6
"""Of a low window it takes no more than this part: facts may stand above the text at the same time."""


class LeftOutSection(QWidget):
    """Says first that it is looking, then shows what it was given. Emits `closed` when it is put away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("Left out of the text"), objectName="left-out-title")
        self.sentence = QLabel(objectName="left-out-sentence", wordWrap=True)
        self.text = QPlainTextEdit(readOnly=True, frameShape=QFrame.Shape.NoFrame)
        self.put_away = SignButton("x", self.tr("Hide what was left out"))
        self._lay_out()
        self.put_away.clicked.connect(self.closed)
        self.hide()

    def show_waiting(self) -> None:
        """The file is being read again."""
        self._show(self.tr("The file is being read again…"))

    def show_paragraphs(self, paragraphs: Sequence[str] | None) -> None:
        """Show what is no part of the text; it may be nothing, or None where nobody can tell."""
        if paragraphs is None:
            self._show(self.tr("Sijill keeps no record of what it passes over in files of this kind."))
            return
        if not paragraphs:
            self._show(self.tr("Nothing: what the file says is in the text or among the facts."))
            return
        sentence = self.tr("It stands in the file beside the text. It is not searched and cannot be kept.")
        self._show(sentence, "\n".join(paragraphs))

    def show_trouble(self, sentence: str) -> None:
        """Say why it cannot be shown."""
        self._show(sentence)

    def set_sides(self, left: int, right: int) -> None:
        """Stand below the text's column, so many pixels from the edges."""
        sides = (right, left) if self.isRightToLeft() else (left, right)  # the scroll bar changes sides
        self.layout().setContentsMargins(sides[0], 8, sides[1], 8)

    def _show(self, sentence: str, text: str = "") -> None:
        self.sentence.setText(sentence)
        self.text.setPlainText(reveal_embeddings(text))
        self.text.setVisible(bool(text))
        lines = text.count("\n") + 2  # one more, for a line that wraps
        highest = min(_HIGHEST, self.window().height() // _SHARE)
        self.text.setFixedHeight(min(highest, lines * self.text.fontMetrics().lineSpacing()))
        self.show()

    def _lay_out(self) -> None:
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAccessibleName(self.title.text())
        self.text.document().setDocumentMargin(0)
        self.text.setTabChangesFocus(True)
        self.setMinimumWidth(1)  # or the space beside the column would keep the window from getting narrower
        row = QHBoxLayout(spacing=0)
        row.addWidget(self.title, 1)
        row.addWidget(self.put_away)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.sentence)
        column.addWidget(self.text)
