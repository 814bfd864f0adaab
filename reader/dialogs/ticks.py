"""Rows of a table that are ticked: the box is seen in every theme, and Space ticks from any column."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.lists import CellDelegate
from reader.paint.boxes import SIDE, paint_box

_PADDING = 8

Index = QModelIndex | QPersistentModelIndex


class TickDelegate(CellDelegate):
    """For all columns; the box of a row stands in the first, which also holds whether it is ticked."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Words begin where those of the rows with a box begin."""
        if index.column():
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, ground, painter, option.widget)
        words = QStyleOptionViewItem(option)
        beside = option.rect.adjusted(_PADDING + SIDE, 0, 0, 0)
        words.rect = QStyle.visualRect(option.direction, option.rect, beside)
        super().paint(painter, words, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            painter.save()
            is_ticked = Qt.CheckState(state) is Qt.CheckState.Checked
            paint_box(painter, box_of(option), QGuiApplication.palette(), checked=is_ticked)
            painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Space ticks the row or takes the tick away, and so does a click on its box."""
        match event:
            case QKeyEvent() if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
                return _turn(model, index.siblingAtColumn(0))
            case QMouseEvent() if event.type() is QEvent.Type.MouseButtonRelease and index.column() == 0:
                around = box_of(option).adjusted(-_PADDING, -_PADDING, _PADDING // 2, _PADDING)
                is_meant = event.button() is Qt.MouseButton.LeftButton
                return is_meant and around.contains(event.position().toPoint()) and _turn(model, index)
        return False


def box_of(cell: QStyleOptionViewItem) -> QRect:
    """Where the box of a first column's cell stands."""
    top = cell.rect.top() + (cell.rect.height() - SIDE) // 2
    box = QRect(cell.rect.left() + _PADDING, top, SIDE, SIDE)
    return QStyle.visualRect(cell.direction, cell.rect, box)


def _turn(model: QAbstractItemModel, index: Index) -> bool:
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    if state is None:
        return False
    is_ticked = Qt.CheckState(state) is Qt.CheckState.Checked
    turned = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
    return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)
