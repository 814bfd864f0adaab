"""A list of single lines that several parts share: words at the start, a figure or a date at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.paint.direction import isolated

_ROW_HEIGHT = 28
_AROUND_WORDS = 8
_GAP = 12
"""Pixels of a row at least, above and below its words where they are large, and beside them."""

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Words that keep their own direction in a list that runs the other way, also where they are cut.

    Marks of direction in them are obeyed: a model shows those that stand in names of files.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if option.text:
            text = option.text if option.rect.isEmpty() else _cut(option)
            option.text = f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


class LineDelegate(QStyledItemDelegate):
    """`far` gives what stands at the far edge of a row."""

    def __init__(self, far: Callable[[Index], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._far = far

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, max(_ROW_HEIGHT, option.fontMetrics.height() + _AROUND_WORDS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        far = self._far(index)
        painter.save()
        self._paint_ground(painter, row)
        painter.setFont(row.font)
        width = row.fontMetrics.horizontalAdvance(far)
        whole = row.rect.adjusted(_GAP, 0, -_GAP, 0)
        near = whole.adjusted(0, 0, -width - _GAP, 0) if far else whole
        near = QStyle.visualRect(row.direction, whole, near)
        painter.setPen(row.palette.color(QPalette.ColorRole.Text))
        text = row.fontMetrics.elidedText(row.text, Qt.TextElideMode.ElideRight, near.width())
        painter.drawText(near, int(_edge(row, Qt.AlignmentFlag.AlignLeft)), isolated(text))
        painter.setPen(row.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(whole, int(_edge(row, Qt.AlignmentFlag.AlignRight)), far)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(row.rect).adjusted(4.5, 0.5, -4.5, -0.5)
        accent = row.palette.color(QPalette.ColorRole.Accent)
        chosen = bool(row.state & QStyle.StateFlag.State_Selected)
        if chosen or row.state & QStyle.StateFlag.State_MouseOver:
            tint = accent
            tint.setAlphaF(0.14 if chosen else 0.06)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(frame, 4, 4)
        if row.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(row.palette.color(QPalette.ColorRole.Accent), 1))
            painter.drawRoundedRect(frame, 4, 4)


class LineList(QListView):
    """Emits `opened(index)` for Enter, Space and a click; a double click where that changes something."""

    opened = Signal(QModelIndex)

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        far: Callable[[Index], str] = lambda _: "",
        *,
        double: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, uniformItemSizes=True, mouseTracking=True)
        self.setModel(model)
        self.setItemDelegate(LineDelegate(far, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        (self.doubleClicked if double else self.clicked).connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by Tab, stand on the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))


def _cut(cell: QStyleOptionViewItem) -> str:
    """As many words of a cell as it has room for; Qt ends a name that it cuts, but not one in another."""
    style = cell.widget.style() if cell.widget else QApplication.style()
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, cell.widget) + 1
    words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, cell.widget)
    room = words.width() - 2 * margin
    return cell.fontMetrics.elidedText(cell.text, cell.textElideMode, room)


def _edge(row: QStyleOptionViewItem, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return QStyle.visualAlignment(row.direction, side) | Qt.AlignmentFlag.AlignVCenter
