"""How one value of a filter looks, and what a click on it does: box, name, count."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QGuiApplication, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.models.facets import COUNT_ROLE, EXCLUDED_ROLE
from reader.paint.boxes import SIDE, paint_box
from reader.paint.direction import isolated
from reader.wording import number_text

ROW_HEIGHT = 24
GAP = 8
OUT = 15

Index = QModelIndex | QPersistentModelIndex


class Places(NamedTuple):
    """Where the parts of a row stand; `out` is the sign that leaves the value out."""

    box: QRect
    label: QRect
    out: QRect
    count: QRect


class FacetDelegate(QStyledItemDelegate):
    """A tick or a cross, the label cut to fit, and the count at the far edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        excluded = bool(index.data(EXCLUDED_ROLE))
        count = number_text(index.data(COUNT_ROLE))
        places = places_of(row, count)
        painter.save()
        self._paint_ground(painter, row)
        checked = row.checkState == Qt.CheckState.Checked
        paint_box(painter, places.box, QGuiApplication.palette(), checked=checked, crossed=excluded)
        self._paint_label(painter, row, places.label, excluded)
        painter.setPen(_colour(QPalette.ColorRole.PlaceholderText))
        painter.drawText(places.count, int(_edge(row, Qt.AlignmentFlag.AlignRight)), count)
        if _is_looked_at(row) and index.data(EXCLUDED_ROLE) is False:
            self._paint_out(painter, places.out)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(row.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(_colour(QPalette.ColorRole.Base))
            painter.drawRoundedRect(frame, 4, 4)
        if row.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_colour(QPalette.ColorRole.Highlight), 1))
            painter.drawRoundedRect(frame, 4, 4)

    def _paint_label(
        self, painter: QPainter, row: QStyleOptionViewItem, place: QRect, excluded: bool
    ) -> None:
        font = QFont(painter.font())
        painter.setPen(_colour(QPalette.ColorRole.PlaceholderText if excluded else QPalette.ColorRole.Text))
        font.setStrikeOut(excluded)
        painter.setFont(font)
        text = row.fontMetrics.elidedText(row.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(_edge(row, Qt.AlignmentFlag.AlignLeft)), isolated(text))
        font.setStrikeOut(False)
        painter.setFont(font)

    def _paint_out(self, painter: QPainter, place: QRect) -> None:
        """A circle with a bar: leave this out."""
        circle = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_colour(QPalette.ColorRole.PlaceholderText), 1.5))
        painter.drawEllipse(circle)
        centre, reach = circle.center(), circle.width() / 2 * 0.7
        painter.drawLine(
            QLineF(centre.x() - reach, centre.y() - reach, centre.x() + reach, centre.y() + reach)
        )

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click anywhere in the row ticks it, not only one into the small box; the sign leaves it out."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        released = (
            event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        )
        place = event.position().toPoint()
        if not released or not option.rect.contains(place):
            return False
        out = places_of(option, number_text(index.data(COUNT_ROLE))).out
        if out.contains(place) and index.data(EXCLUDED_ROLE) is not None:
            return model.setData(index, not index.data(EXCLUDED_ROLE), EXCLUDED_ROLE)
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def places_of(row: QStyleOptionViewItem, count: str) -> Places:
    """The parts of a row, mirrored where the interface runs from right to left."""
    whole = row.rect
    box_top, out_top = (whole.top() + (whole.height() - side) // 2 for side in (SIDE, OUT))
    figures = row.fontMetrics.horizontalAdvance(count)
    box = QRect(whole.left() + GAP // 2, box_top, SIDE, SIDE)
    number = QRect(whole.right() - figures - GAP // 2, whole.top(), figures + 1, whole.height())
    out = QRect(number.left() - GAP // 2 - OUT, out_top, OUT, OUT)
    left = box.right() + GAP
    # The sign has its place only while the row is looked at; until then the name may have it.
    right = out.left() if _is_looked_at(row) else number.left()
    label = QRect(left, whole.top(), max(0, right - GAP // 2 - left), whole.height())
    parts = (box, label, out, number)
    return Places(*(QStyle.visualRect(row.direction, whole, part) for part in parts))


def _is_looked_at(row: QStyleOptionViewItem) -> bool:
    return bool(row.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))


def _colour(role: QPalette.ColorRole) -> QColor:
    """From the program's palette: the list's own has no ground, so that the panel shows through."""
    return QGuiApplication.palette().color(role)


def _edge(row: QStyleOptionViewItem, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return QStyle.visualAlignment(row.direction, side) | Qt.AlignmentFlag.AlignVCenter
