"""What is drawn over a page and is no text: the current hit's frame, bars beside passages."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from reader.paint.colours import Theme
from reader.paint.marks import document_rectangles
from reader.paint.styles import QUOTATION, ROW

_BAR = 3.0
_QUOTATION_DISTANCE = 12.0


def draw_frame(painter: QPainter, document: QTextDocument, positions: tuple[int, int], theme: Theme) -> None:
    """A frame around positions [start, end), one for each line."""
    painter.setPen(QPen(QColor(theme.frame), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rectangle in document_rectangles(document, *positions):
        painter.drawRoundedRect(rectangle.adjusted(-1, 0, 1, 0), 3, 3)


def draw_kept_bars(
    painter: QPainter, document: QTextDocument, passages: Iterable[tuple[int, int]], theme: Theme
) -> None:
    """A bar in the margin where the page begins its lines, along each kept passage."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    for start, end in passages:
        right_to_left = document.findBlock(start).textDirection() is Qt.LayoutDirection.RightToLeft
        for rectangle in document_rectangles(document, start, end):
            painter.drawRect(_beside(document, rectangle.top(), rectangle.bottom(), right_to_left))


def draw_quotation_line(painter: QPainter, document: QTextDocument, block: QTextBlock, theme: Theme) -> None:
    """A line before a quotation, on the side where it begins; nothing for other paragraphs."""
    form = block.blockFormat()
    if not block.isVisible() or not form.property(QUOTATION):
        return
    area = document.documentLayout().blockBoundingRect(block)
    left = document.documentMargin() + form.leftMargin() - _QUOTATION_DISTANCE
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        right = document.textWidth() - document.documentMargin() - form.rightMargin()
        left = right + _QUOTATION_DISTANCE - _BAR
    painter.fillRect(QRectF(left, area.top(), _BAR, area.height()), QColor(theme.line))


def draw_row_line(painter: QPainter, document: QTextDocument, block: QTextBlock, theme: Theme) -> None:
    """A hairline below a row of a table; nothing for other paragraphs."""
    if not block.isVisible() or not block.blockFormat().property(ROW):
        return
    area = document.documentLayout().blockBoundingRect(block)
    margin = document.documentMargin()
    y = round(area.bottom() + block.blockFormat().bottomMargin() / 2)
    painter.fillRect(QRectF(margin, y, document.textWidth() - 2 * margin, 1), QColor(theme.line))


def _beside(document: QTextDocument, top: float, bottom: float, right_to_left: bool) -> QRectF:
    inset = document.documentMargin() / 2 - _BAR / 2
    left = document.textWidth() - inset - _BAR if right_to_left else inset
    return QRectF(left, top, _BAR, bottom - top)
