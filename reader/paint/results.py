"""One result in the list: title and date, a quiet line, and a snippet with its hits marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from index import Snippet
from reader.models.roles import ResultRole
from reader.paint.colours import Theme
from reader.paint.direction import reveal_embeddings
from reader.paint.lines import Setting, ShortTexts

_GRID = 8
_MARGIN = 2 * _GRID
_SNIPPET_LINES = 2
_LEADING = 1.15
"""Line to line, relative to the font's own height; leaves room for Arabic above and below."""


class ResultDelegate(QStyledItemDelegate):
    """Paints rows that provide `ResultRole`; every row has the same height."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; the view has to be told to repaint."""
        self._theme = theme
        self._texts = ShortTexts(theme)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A height on the 8-pixel grid: title, quiet line, two lines of snippet."""
        lines = (2 + _SNIPPET_LINES) * _line_height(option.font)
        return QSize(40 * _GRID, _on_grid(lines + 3 * _GRID))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row: ground, title and date, quiet line, snippet, a hairline below."""
        painter.save()
        self._paint_ground(painter, option)
        frame = option.rect.adjusted(_MARGIN, _GRID + _GRID // 2, -_MARGIN, 0)
        line = _line_height(option.font)
        if index.data(ResultRole.LOADING):
            self._paint_placeholder(painter, QRect(frame.left(), frame.top(), frame.width(), line))
        self._paint_heading(painter, option, index, QRect(frame.left(), frame.top(), frame.width(), line))
        painter.setPen(QColor(self._theme.quiet))
        meta = index.data(ResultRole.META_TEXT) or ""
        self._draw(painter, meta, option.font, frame.translated(0, line), option.direction)
        painter.setPen(QColor(self._theme.text))
        self._paint_snippet(painter, option, index.data(ResultRole.SNIPPET), frame.translated(0, 2 * line))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rectangle = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rectangle, QColor(self._theme.selected))
            bar = QRect(rectangle.left(), rectangle.top(), 3, rectangle.height())
            painter.fillRect(_mirrored(option, bar), QColor(self._theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rectangle, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(rectangle.adjusted(0, 0, -1, -1))

    def _paint_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: QRect,
    ) -> None:
        date = index.data(ResultRole.DATE_TEXT) or ""
        room = min(QFontMetrics(option.font).horizontalAdvance(date) + 2, row.width() // 2)
        dates = _mirrored(option, QRect(row.right() - room + 1, row.top(), room, row.height()), row)
        painter.setPen(QColor(self._theme.quiet))
        self._draw(painter, date, option.font, dates)
        titles = _mirrored(option, row.adjusted(0, 0, -room - _MARGIN, 0), row)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setPen(QColor(self._theme.text))
        title = reveal_embeddings(index.data(ResultRole.TITLE) or "")
        self._draw(painter, title, bold, titles)

    def _paint_placeholder(self, painter: QPainter, row: QRect) -> None:
        for number, share in enumerate((0.6, 0.3)):
            bar = QRect(row.left(), row.top() + number * row.height(), round(row.width() * share), _GRID)
            painter.fillRect(bar.translated(0, (row.height() - _GRID) // 2), QColor(self._theme.line))

    def _paint_snippet(
        self, painter: QPainter, option: QStyleOptionViewItem, snippet: Snippet | None, row: QRect
    ) -> None:
        if snippet is not None:
            setting = _setting(option.font, row, _SNIPPET_LINES)
            self._texts.get(snippet.text, setting, snippet.spans).draw(painter, QPointF(row.topLeft()))

    def _draw(
        self,
        painter: QPainter,
        text: str,
        font: QFont,
        row: QRect,
        direction: Qt.LayoutDirection | None = None,
    ) -> None:
        self._texts.get(text, _setting(font, row), (), direction).draw(painter, QPointF(row.topLeft()))


def _setting(font: QFont, row: QRect, lines: int = 1) -> Setting:
    return Setting(font, max(_GRID, row.width()), lines, _line_height(font))


def _line_height(font: QFont) -> int:
    return round(QFontMetrics(font).height() * _LEADING)


def _on_grid(height: float) -> int:
    return -(-round(height) // _GRID) * _GRID


def _mirrored(option: QStyleOptionViewItem, inner: QRect, outer: QRect | None = None) -> QRect:
    """`inner` as it stands in `outer` when the interface runs from right to left."""
    return QStyle.visualRect(option.direction, outer or option.rect, inner)
