"""The title above the text: wrapped, in its own direction, with its hits marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from index import Span
from reader.assets import serif_font
from reader.paint.colours import Theme
from reader.paint.direction import reveal_embeddings
from reader.paint.lines import Setting, ShortText

_LARGER = 1.6
_LINES = 3


class TitleLabel(QWidget):
    """Shows a title in at most three lines; the whole of it stands in its tool tip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._spans: tuple[Span, ...] = ()
        self._current: Span | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_title(self, title: str, spans: tuple[Span, ...] = ()) -> None:
        """Show a title; spans count from its first code point."""
        self._title = reveal_embeddings(title)
        self._spans = spans
        self._current = None
        self.setToolTip(self._title)
        self.setAccessibleName(self._title)
        self._fit()

    def frame(self, span: Span | None) -> None:
        """Frame one of the hits, or none."""
        self._current = span
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the lines need in the present width."""
        return QSize(0, round(self._text().height) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, marks, and the frame of the current hit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.text))
        text = self._text()
        text.draw(painter, QPointF(0, 0))
        if self._current and self._current in self._spans:
            self._draw_frame(painter, text, self._current)

    def _draw_frame(self, painter: QPainter, text: ShortText, span: Span) -> None:
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        for rectangle in text.rectangles(span):
            painter.drawRoundedRect(rectangle.adjusted(1, 1, -1, -1), 3, 3)

    def _text(self) -> ShortText:
        font = serif_font(self.font().pointSizeF() * _LARGER)
        font.setBold(True)
        return ShortText(self._title, Setting(font, max(1, self.width()), _LINES), self._theme, self._spans)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.setVisible(bool(self._title))
        self.update()
