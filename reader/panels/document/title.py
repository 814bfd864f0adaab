"""The title above the text: wrapped, in its own direction, with its hits marked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from index import Span
from reader.paint.colours import Theme
from reader.paint.direction import direction_of, reveal_embeddings
from reader.paint.lines import Setting, ShortText
from reader.paint.styles import Typography
from reader.tips import plain_tip

_LARGER = 1.25
"""How much larger than the text it is."""
_LINES = 3


class TitleLabel(QWidget):
    """Shows a title in three lines, in more where a stretch further on is framed; its tool tip has it all.

    Emits `menu_requested(offset, place)`: a code point of the title, -1 beside it, and a place on the screen.
    """

    menu_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._spans: tuple[Span, ...] = ()
        self._found: tuple[Span, ...] = ()
        self._current: Span | None = None
        self._typography = Typography()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_title(self, title: str) -> None:
        """Show a title, with nothing marked; spans count from its first code point."""
        self._title = reveal_embeddings(title)
        self._spans, self._found, self._current = (), (), None
        self.setToolTip(plain_tip(self._title))
        self.setAccessibleName(self._title)
        self._fit()

    def set_spans(self, spans: tuple[Span, ...]) -> None:
        """Mark these stretches with their reasons."""
        self._spans = spans
        self._fit()

    def set_found(self, found: tuple[Span, ...]) -> None:
        """Mark these as what was found on the page."""
        self._found = found
        self.update()

    def frame(self, span: Span | None) -> None:
        """Frame a stretch, or none; a long title opens up where it would not be seen."""
        if span != self._current:
            self._current = span
            self._fit()

    def set_typography(self, typography: Typography) -> None:
        """Take other type."""
        self._typography = typography
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def text_rectangles(self, span: Span) -> list[QRectF]:
        """Where a stretch of the title stands in this widget, one rectangle a line."""
        return self._text().rectangles(span)

    def offset_at(self, place: QPoint) -> int:
        """The code point of the title at a place in this widget, -1 where there is none."""
        text, at = self._text(), QPointF(place)
        for offset in range(len(self._title)):
            if any(area.contains(at) for area in text.rectangles(Span(offset, offset + 1))):
                return offset
        return -1

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave it to others what can be done with a title."""
        self.menu_requested.emit(self.offset_at(event.pos()), event.globalPos())

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
        text.draw(painter, QPointF(0, 0), self._found)
        if self._current and 0 <= self._current.start < self._current.end <= len(self._title):
            self._draw_frame(painter, text, self._current)

    def _draw_frame(self, painter: QPainter, text: ShortText, span: Span) -> None:
        painter.setPen(QPen(QColor(self._theme.frame), 2))
        for rectangle in text.rectangles(span):
            painter.drawRoundedRect(rectangle.adjusted(1, 1, -1, -1), 3, 3)

    def _text(self) -> ShortText:
        typography = self._typography
        arabic = direction_of(self._title) is Qt.LayoutDirection.RightToLeft
        font = typography.font(typography.pixels * _LARGER * (typography.arabic if arabic else 1), arabic)
        font.setBold(True)
        setting = Setting(font, max(1, self.width()), _LINES)
        text = ShortText(self._title, setting, self._theme, self._spans)
        if self._current and not text.rectangles(self._current):
            return ShortText(self._title, replace(setting, lines=len(self._title)), self._theme, self._spans)
        return text

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.setVisible(bool(self._title))
        self.update()
