"""One result in the list: title, date, a quiet line, a snippet with its hits marked; and heads of groups."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.models.roles import ResultRole
from reader.paint.colours import Theme
from reader.paint.direction import isolated, reveal_embeddings
from reader.paint.lines import Setting, ShortTexts
from reader.preferences import Density

_GRID = 8
_MARGIN = 2 * _GRID
_ARROW = 10
_LEADING = 1.15
"""Line to line, relative to the font's own height; leaves room for Arabic above and below."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of a result is shown: lines of the snippet, whether there is a quiet line, and all space above
    and below in pixels."""

    snippet: int
    quiet: bool
    space: int


MEASURES = {
    Density.COMFORTABLE: Measure(snippet=2, quiet=True, space=3 * _GRID),
    Density.COMPACT: Measure(snippet=1, quiet=False, space=_GRID + _GRID // 2),
}


class ResultDelegate(QStyledItemDelegate):
    """Paints rows that provide `ResultRole`; every result has the same height, and every head of a group."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.density = Density.COMFORTABLE
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; the view has to be told to repaint."""
        self._theme = theme
        self._texts = ShortTexts(theme)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A height on the 8-pixel grid, or on half of it where rows are close."""
        measure = MEASURES[self.density]
        lines = (1 + measure.quiet + measure.snippet) * _line_height(option.font)
        return QSize(40 * _GRID, _on_grid(lines + measure.space, _GRID if measure.quiet else _GRID // 2))

    def head_height(self, font: QFont) -> int:
        """How high the head of a group is, in pixels."""
        return _on_grid(_line_height(font) + _GRID, _GRID // 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row: ground, title and date, quiet line, snippet, a hairline below; or a head."""
        painter.save()
        head = index.data(ResultRole.GROUP)
        if head is None:
            self._paint_ground(painter, option)
            self._paint_result(painter, option, index)
        else:
            self._paint_head(painter, option, index)
        self._paint_focus(painter, option)
        painter.restore()

    def _paint_result(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        measure, line = MEASURES[self.density], _line_height(option.font)
        frame = _between_margins(option).adjusted(0, measure.space // 2, 0, 0)
        if index.data(ResultRole.LOADING):
            self._paint_placeholder(painter, QRect(frame.left(), frame.top(), frame.width(), line))
        self._paint_heading(painter, option, index, QRect(frame.left(), frame.top(), frame.width(), line))
        snippet = index.data(ResultRole.SNIPPET)
        if measure.quiet or snippet is None:
            frame.translate(0, line)
            painter.setPen(QColor(self._theme.quiet))
            meta = index.data(ResultRole.META_TEXT) or ""
            self._draw(painter, meta, option.font, frame, option.direction)
        if snippet is not None:
            painter.setPen(QColor(self._theme.text))
            setting = replace(_setting(option.font, frame, measure.snippet), interface=option.direction)
            corner = QPointF(frame.translated(0, line).topLeft())
            self._texts.get(snippet.text, setting, snippet.spans).draw(painter, corner)

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The name of a group after an arrow that says whether it is folded, and its size at the end."""
        over = option.state & QStyle.StateFlag.State_MouseOver
        painter.fillRect(option.rect, QColor(self._theme.selected if over else self._theme.panel))
        line = _line_height(option.font)
        row = _between_margins(option)
        row = QRect(row.left(), row.center().y() - line // 2, row.width(), line)
        arrow = _mirrored(option, QRect(row.left(), row.top(), _ARROW, line), row)
        self._paint_arrow(painter, option, arrow, folded=bool(index.data(ResultRole.FOLDED)))
        count = index.data(ResultRole.COUNT_TEXT)
        room = QFontMetrics(option.font).horizontalAdvance(count) + 2
        painter.setPen(QColor(self._theme.quiet))
        counts = _mirrored(option, QRect(row.right() - room + 1, row.top(), room, line), row)
        self._draw(painter, count, option.font, counts, option.direction)
        painter.setPen(QColor(self._theme.text))
        names = _mirrored(option, row.adjusted(_ARROW + _GRID, 0, -room - _GRID, 0), row)
        self._draw(
            painter, isolated(index.data(ResultRole.GROUP)), _bold(option.font), names, option.direction
        )

    def _paint_arrow(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, *, folded: bool
    ) -> None:
        centre = QRectF(room).center()
        long, short = _ARROW / 2 - 1, _ARROW / 4
        if folded:
            ahead = -short if option.direction is Qt.LayoutDirection.RightToLeft else short
            steps = ((-ahead, -long), (ahead, 0.0), (-ahead, long))
        else:
            steps = ((-long, -short), (0.0, short), (long, -short))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.text), 1.5))
        painter.drawPolyline([centre + QPointF(x, y) for x, y in steps])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

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

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

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
        painter.setPen(QColor(self._theme.text))
        title = reveal_embeddings(index.data(ResultRole.TITLE) or "")
        setting = replace(_setting(_bold(option.font), titles), from_start=True, interface=option.direction)
        spans = index.data(ResultRole.TITLE_SPANS) or ()
        self._texts.get(title, setting, spans).draw(painter, QPointF(titles.topLeft()))

    def _paint_placeholder(self, painter: QPainter, row: QRect) -> None:
        for number, share in enumerate((0.6, 0.3)):
            bar = QRect(row.left(), row.top() + number * row.height(), round(row.width() * share), _GRID)
            painter.fillRect(bar.translated(0, (row.height() - _GRID) // 2), QColor(self._theme.line))

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


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _on_grid(height: float, grid: int) -> int:
    return -(-round(height) // grid) * grid


def _between_margins(option: QStyleOptionViewItem) -> QRect:
    """Where a row has its words; room for the scroll bar is kept, so that nothing moves when it comes."""
    end = _MARGIN
    if isinstance(option.widget, QAbstractScrollArea) and not option.widget.verticalScrollBar().isVisible():
        end += option.widget.verticalScrollBar().sizeHint().width()
    return _mirrored(option, option.rect.adjusted(_MARGIN, 0, -end, 0))


def _mirrored(option: QStyleOptionViewItem, inner: QRect, outer: QRect | None = None) -> QRect:
    """`inner` as it stands in `outer` when the interface runs from right to left."""
    return QStyle.visualRect(option.direction, outer or option.rect, inner)
