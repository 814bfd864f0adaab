"""When an entity is written about: a bar for each month or year; one of them filters by its dates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from index import FacetCount
from reader.paint.bars import Bar, filled, places
from reader.wording import iso_text

_HEIGHT = 64
_LINE = 20


class EntityTimeline(QAbstractButton):
    """Emits `chosen(value)` with the ISO date of a bar. The arrow keys walk, Enter and Space choose.

    To screen readers it is a button that is called what its current bar says; pressing it chooses the bar.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self.current = 0
        self.setFixedHeight(_HEIGHT + _LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.clicked.connect(lambda: self._choose(self.current if self.bars else None))

    def show_bars(self, counts: Sequence[FacetCount]) -> None:
        """Show these counts, in calendar order, the latest one current."""
        self.bars = filled(counts)
        self._set_current(len(self.bars) - 1)
        self.setVisible(bool(self.bars))

    def _set_current(self, number: int) -> None:
        self.current = max(0, min(number, len(self.bars) - 1))
        self.setAccessibleName(self._words(self.current) if self.bars else "")
        self.update()

    def _words(self, number: int) -> str:
        bar = self.bars[number]
        return self.tr("{date}: %Ln release(s)", "", bar.count).format(date=iso_text(bar.value))

    def _number_at(self, x: float) -> int | None:
        """The bar in whose stripe of the area a place lies."""
        if not self.bars or not 0 <= x < self.width():
            return None
        from_start = self.width() - x if self.isRightToLeft() else x
        return min(int(from_start * len(self.bars) / self.width()), len(self.bars) - 1)

    def _choose(self, number: int | None) -> None:
        if number is not None and self.bars[number].count:
            self.chosen.emit(self.bars[number].value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = self.palette()
        under = self._number_at(self.mapFromGlobal(self.cursor().pos()).x()) if self.underMouse() else None
        for number, place in enumerate(self._places()):
            strong = number == under or (self.hasFocus() and number == self.current)
            role = QPalette.ColorRole.Accent if strong else QPalette.ColorRole.PlaceholderText
            painter.fillRect(place, palette.color(role))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(0, _HEIGHT + 0.5), QPointF(self.width(), _HEIGHT + 0.5))
        self._paint_words(painter, under)

    def _paint_words(self, painter: QPainter, under: int | None) -> None:
        """The first and the last date below the line; between them what is pointed at."""
        if not self.bars:
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        area = QRectF(0, _HEIGHT + 2, self.width(), _LINE - 2)
        ends = (iso_text(self.bars[0].value, short=True), iso_text(self.bars[-1].value, short=True))
        first, last = reversed(ends) if self.isRightToLeft() else ends
        absolute = Qt.AlignmentFlag.AlignAbsolute  # the ends are mirrored already
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | absolute, first)
        if len(self.bars) > 1:
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | absolute, last)
        told = self.current if under is None and self.hasFocus() else under
        if told is not None:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, self._words(told))

    def _places(self) -> list[QRectF]:
        found = places(self.bars, self.width(), _HEIGHT)
        if not self.isRightToLeft():
            return found
        return [QRectF(self.width() - one.right(), one.y(), one.width(), one.height()) for one in found]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = -1 if self.isRightToLeft() else 1
        match event.key():
            case Qt.Key.Key_Right:
                self._set_current(self.current + step)
            case Qt.Key.Key_Left:
                self._set_current(self.current - step)
            case Qt.Key.Key_Home:
                self._set_current(0)
            case Qt.Key.Key_End:
                self._set_current(len(self.bars) - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self.bars:
                self._choose(self.current)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setDown(False)
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self._number_at(event.position().x()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
