"""Pages of paper: draws those of a printed release one by one, with a footer that says which of how many."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextDocument,
)

from reader.assets import NASKH, SERIF
from reader.paint.direction import reveal_embeddings
from reader.paint.overlay import draw_kept_bars, draw_quotation_line, draw_row_line
from reader.paint.printed import MARGIN, PAPER, PrintBuilder

DOTS = 96
"""Pixels to the inch in which everything here is measured."""

FOOTER = 28
"""Pixels below the text."""

_TYPE = 11


def text_size(paper: QSizeF) -> QSizeF:
    """What a page has for the text; `paper` is its size between the margins, in points."""
    scale = DOTS / 72
    return QSizeF(paper.width() * scale, paper.height() * scale - FOOTER)


class Pages:
    """The pages of a document that is whole."""

    def __init__(self, builder: PrintBuilder, title: str, right_to_left: bool) -> None:
        self._document: QTextDocument = builder.document
        self._title = reveal_embeddings(" ".join(title.split()))
        self._right_to_left = right_to_left
        self._size = self._document.pageSize()
        self._kept = sorted(builder.kept)
        self._lined = sorted(builder.lined)
        self.count = self._document.pageCount()

    def draw(self, painter: QPainter, number: int, numbering: str) -> None:
        """Draw page `number`, from 0, into a painter that stands at the corner of the paper's text.

        `numbering` is what the footer says beside the title.
        """
        scale = painter.device().logicalDpiX() / DOTS
        painter.save()
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._size.height()
        page = QRectF(0, number * height, self._size.width(), height)
        painter.translate(0, -page.top())
        painter.setClipRect(page)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = page
        context.palette.setColor(QPalette.ColorRole.Text, QColor(PAPER.text))
        self._document.documentLayout().draw(painter, context)
        self._draw_beside(painter, page)
        painter.setClipping(False)
        painter.translate(0, page.top())
        self._draw_footer(painter, numbering)
        painter.restore()

    def _draw_beside(self, painter: QPainter, page: QRectF) -> None:
        """Bars beside what was kept, lines before quotations and below rows."""
        layout = self._document.documentLayout()
        first = layout.hitTest(page.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(page.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
        start = self._document.findBlock(first).position()
        kept = self._kept[bisect_left(self._kept, (start, 0)) : bisect_right(self._kept, (last + 1, 0))]
        draw_kept_bars(painter, self._document, kept, PAPER)
        first_line, end = bisect_left(self._lined, start), bisect_right(self._lined, last)
        for position in self._lined[first_line:end]:
            block = self._document.findBlock(position)
            draw_quotation_line(painter, self._document, block, PAPER)
            draw_row_line(painter, self._document, block, PAPER)

    def _draw_footer(self, painter: QPainter, numbering: str) -> None:
        font = QFont()
        font.setFamilies([SERIF, NASKH])
        font.setPixelSize(_TYPE)
        painter.setFont(font)
        painter.setPen(QColor(PAPER.quiet))
        metrics = QFontMetricsF(font)
        width, number = self._size.width() - 2 * MARGIN, metrics.horizontalAdvance(numbering)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, width - number - 24)
        beginning = MARGIN, MARGIN + width - number
        if self._right_to_left:
            beginning = MARGIN + width - metrics.horizontalAdvance(title), MARGIN
        base = self._size.height() + FOOTER - metrics.descent()
        for left, text in zip(beginning, (title, numbering), strict=True):
            painter.drawText(QPointF(left, base), text)
