"""The bars: a range is drawn over them or walked along, the wheel zooms, and each bar can be read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from reader.models.bars import BarsModel
from reader.models.timeline import Chart, Range
from reader.paint.timeline import HEIGHT, Look, Places, paint

ZOOM = 1.25
"""How much more one step of the wheel, or one press of a key, shows."""

_EDGE = 5.0
"""Pixels beside the end of a range at which it can be taken hold of."""


class ChartView(QListView):
    """A list whose rows are bars: so they have roles, names and a cursor that screen readers know.

    Emits `taken(Range)` and `lifted()` for the range to filter by, `view_wanted(Range)` for another stretch
    of time, and `told()` when `pending`, `looked_at` or both changed.
    """

    taken = Signal(object)
    lifted = Signal()
    view_wanted = Signal(object)
    told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, mouseTracking=True)
        self.bars = BarsModel(self)
        self.setModel(self.bars)
        self.pending: Range | None = None
        self.longest = 0
        self._chosen: Range | None = None
        self._anchor: Range | None = None
        self._dragging = False
        self._under: int | None = None
        self._walking = False
        self._placed = Places()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr("Arrow keys walk, with Shift they take a range, Enter filters, + and - zoom, Esc lifts.")
        )

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self.bars.chart

    @property
    def looked_at(self) -> int | None:
        """The row under the pointer, else the one under the cursor of the keyboard."""
        return self._cursor if self._under is None else self._under

    def show_chart(self, chart: Chart) -> None:
        """Show another chart; the cursor stays on its date."""
        cursor = self.currentIndex().row()
        day = self.bars.rows[cursor].range.first if cursor >= 0 else None
        self._under = None
        self.bars.set_chart(chart)
        if chart.bars:
            number = len(chart.bars) - 1 if day is None else chart.number_of(day)
            self.setCurrentIndex(self.bars.index(number))
        self._select()
        self._tell()

    def show_chosen(self, chosen: Range | None) -> None:
        """The range that the question asks for."""
        if (chosen, None, None) == (self._chosen, self.pending, self._anchor):
            return
        self._chosen = chosen
        self.pending = self._anchor = None
        self._select()
        self._tell()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show a stretch so many times as long, around a place or the cursor."""
        chart = self.chart
        if not chart.bars:
            return
        if at is None:
            cursor = chart.bars[min(max(self.currentIndex().row(), 0), len(chart.bars) - 1)].range
            at = chart.view.place((cursor.first + cursor.last + 1) // 2)
        longest = self.longest or chart.limits.days
        self._look(chart.view.zoomed(at, min(factor, max(1.0, longest / chart.view.days)), chart.limits))

    def walk(self) -> None:
        """Give the bars the keyboard, with the cursor in sight also where a click had given it to them."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._walking, self._under = True, None
        self._tell()

    def move(self, share: float) -> None:  # type: ignore[override]
        """Show what is later by a share of the stretch, or earlier."""
        view = self.chart.view
        by = round(view.days * share) or (1 if share > 0 else -1)
        self._look(view.moved(by, self.chart.limits.joined(view)))

    @property
    def _cursor(self) -> int | None:
        row = self.currentIndex().row()
        is_seen = self._walking and self.hasFocus()
        return row if is_seen and 0 <= row < len(self.bars.rows) else None

    @property
    def _places(self) -> Places:
        wanted = Places(self.chart, self.viewport().width(), self.isRightToLeft())
        if self._placed.chart is not wanted.chart or self._placed != wanted:
            self._placed = wanted  # kept, for it has worked out where the bars stand
        return self._placed

    def _look(self, view: Range) -> None:
        if view != self.chart.view:
            # The bars that are known are shown at their new places at once; the others are on their way.
            self.bars.chart = replace(self.chart, view=view)
            self._tell()
            self.view_wanted.emit(view)

    def _tell(self) -> None:
        self.viewport().update()
        self.told.emit()

    def _select(self) -> None:
        """Rows in the chosen range are selected, for those who cannot see the ground behind them."""
        chosen = QItemSelection()
        rows = [
            row
            for row, bar in enumerate(self.chart.bars)
            if self._chosen is not None and bar.range.overlaps(self._chosen)
        ]
        if rows:
            chosen.select(self.bars.index(rows[0]), self.bars.index(rows[-1]))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Taking a range

    def _take(self, days: Range | None) -> None:
        self.pending = self._anchor = None
        if days is not None and self.chart.count_in(days) != 0:
            self.taken.emit(days)
        self._tell()

    def _lift(self) -> bool:
        """Let go of the range that is being drawn, else of the one that filters; False for neither."""
        if self.pending is not None:
            self.pending = self._anchor = None
            self._dragging = False
            self._tell()
            return True
        if self._chosen is not None:
            self.lifted.emit()
        return self._chosen is not None

    def _end_near(self, x: float) -> Range | None:
        """The bar at the other end of the chosen range where a point is near to one end of it."""
        view = self.chart.view
        if self._chosen is None or not self.chart.bars:
            return None
        for end, other in (
            (self._chosen.first, self._chosen.last),
            (self._chosen.last + 1, self._chosen.first),
        ):
            if view.first <= end <= view.last + 1 and abs(self._places.x(end) - x) <= _EDGE:
                day = min(max(other, view.first), view.last)
                return self.chart.bars[self.chart.number_of(day)].range
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._places.row_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._walking = False  # who points has no need of a cursor
        self.setCurrentIndex(self.bars.index(row))
        days = self.bars.rows[row].range
        self._dragging = True
        self._anchor = self._end_near(event.position().x()) or days
        self.pending = self._anchor.joined(days)
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._dragging and self._anchor is not None:
            number = self.chart.number_at(self._places.place(place.x()))
            own = self._places.row_at(place)
            if number is not None and (own is None or self.bars.rows[own].range != self._anchor):
                self.pending = self._anchor.joined(self.chart.bars[number].range)
        near = not self._dragging and self._end_near(place.x()) is not None
        self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
        self._under = None if self._dragging else self._places.row_at(place)
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._dragging:
            self._dragging = False
            self._take(self.pending)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._lift()

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways, upwards = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(sideways) > abs(upwards):
            self.move(-(sideways or upwards) / 1200 * (-1 if self.isRightToLeft() else 1))
        elif upwards:
            self.zoom(ZOOM ** (-upwards / 120), self._places.place(event.position().x()))
        event.accept()

    # By keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._walking = True
        if not self._pressed(event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            event.ignore()

    def _pressed(self, key: int, extend: bool) -> bool:
        forward = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}
        match key:
            case Qt.Key.Key_Right | Qt.Key.Key_Left:
                self._walk(steps[Qt.Key(key)], extend)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._go(0 if key == Qt.Key.Key_Home else len(self.chart.bars) - 1, extend)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._change_row(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.move(-0.5 if key == Qt.Key.Key_PageUp else 0.5)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal | Qt.Key.Key_Minus:
                self.zoom(ZOOM if key == Qt.Key.Key_Minus else 1 / ZOOM)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._cursor is not None:
                self._take(self.pending or self.bars.rows[self._cursor].range)
            case Qt.Key.Key_Escape | Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                return self._lift()
            case _:
                return False
        return True

    def _walk(self, step: int, extend: bool) -> None:
        chart, row = self.chart, self.currentIndex().row()
        if not chart.bars:
            return
        if row >= len(chart.bars):  # from a date less exact to the bars above it
            row = chart.number_of(self.bars.rows[row].range.first) - step
        if 0 <= row + step < len(chart.bars):
            self._go(row + step, extend)
        else:
            self.move(step / 4)

    def _go(self, number: int, extend: bool) -> None:
        if not self.chart.bars:
            return
        row = min(max(self.currentIndex().row(), 0), len(self.bars.rows) - 1)
        if extend:
            self._anchor = self._anchor or self.bars.rows[row].range
            self.pending = self._anchor.joined(self.chart.bars[number].range)
        else:
            self.pending = self._anchor = None
        self._under = None
        self.setCurrentIndex(self.bars.index(number))
        self._tell()

    def _change_row(self, step: int) -> None:
        """Down to the dates less exact that lie under a bar, and up again."""
        row = self.currentIndex().row()
        if row < 0:
            return
        days = self.bars.rows[row].range
        first = len(self.chart.bars)
        under = [number for number, bar in enumerate(self.chart.wide, first) if bar.range.overlaps(days)]
        below = [number for number in under if number > row] if step > 0 else []
        if step < 0 and row >= first:
            below = [self.chart.number_of(max(days.first, self.chart.view.first))]
        if below:
            self.setCurrentIndex(self.bars.index(below[0]))
            self._tell()

    # Where rows stand: not in lines, as a list has them

    def visualRect(self, index: QModelIndex) -> QRect:
        if not index.isValid() or index.row() >= len(self.bars.rows):
            return QRect()
        places, row = self._places, index.row()
        is_wide = row >= len(self.chart.bars)
        return (places.rows[row] if is_wide else places.column(self.bars.rows[row].range)).toAlignedRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._places.row_at(QPointF(point))
        return QModelIndex() if row is None else self.bars.index(row)

    def scrollTo(self, *_: object) -> None:
        """All there is to see is in sight."""

    def doItemsLayout(self) -> None:
        """There are no lines to lay out."""

    def updateGeometries(self) -> None:
        """Nothing is scrolled."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        chosen = self.pending or self._chosen
        paint(painter, Look(self._places, chosen, self._under, self._cursor), self.palette())
        painter.end()

    def leaveEvent(self, _event: QEvent) -> None:
        self._under = None
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._walking = event.reason() is not Qt.FocusReason.MouseFocusReason
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()
