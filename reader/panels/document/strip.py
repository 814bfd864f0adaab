"""The density strip beside the scroll bar: where in the whole text hits and kept passages lie."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from reader.paint.colours import Theme
from reader.paint.overlaps import SpanSet
from reader.wording import number_text

WIDTH = 16
_TICK = 2
_STEP = 3
"""Pixels from one line to the next: hits that lie closer together make one line longer."""

_SHORTEST, _LONGEST = 6, 12
_LEAST = 8
"""Pixels of the stretch in sight, however long the text is."""

_NEAR = 4
"""Pixels around a click in which a hit is meant."""


class DensityStrip(QAbstractSlider):
    """Hits are lines, the longer the more of them lie together; kept passages are wedges at the edge towards
    the text. Offsets are code points.

    Emits `went(offset)` for a click, and `next_requested` and `previous_requested` for the keys. A slider,
    since a screen reader can tell nothing of a bare surface; its value is what is in sight, in percent.
    """

    went = Signal(int)
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = 1
        self._hits, self._kept = SpanSet(), SpanSet()
        self._in_sight = (0, 0)
        self._current: int | None = None
        self._drawn: tuple[tuple[int, int], ...] | None = None
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Where the hits lie in the whole text"))

    def show_spans(self, length: int, hits: SpanSet, kept: SpanSet) -> None:
        """Show where these lie in a text of so many code points."""
        self._length, self._hits, self._kept = max(1, length), hits, kept
        self._current = self._drawn = None
        self.describe()
        self.update()

    def show_kept(self, kept: SpanSet) -> None:
        """Show other kept passages."""
        self._kept = kept
        self.describe()
        self.update()

    def show_sight(self, start: int, end: int) -> None:
        """Show which stretch is in sight."""
        if (start, end) != self._in_sight:
            self._in_sight = start, end
            self.update()

    def show_current(self, offset: int | None) -> None:
        """Show which hit is the current one."""
        self._current = offset
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    # Places

    def row_of(self, offset: int) -> int:
        """The pixel at which a code point lies."""
        return min(self.height() - 1, offset * self.height() // self._length)

    def offset_at(self, y: int) -> int:
        """The code point at a pixel: the nearest hit or kept passage where one is meant."""
        start, end = (self._offset_of(row) for row in (y - _NEAR, y + _NEAR + 1))
        near = [span.start for spans in (self._hits, self._kept) for span in spans.between(start, end)]
        reached = [offset for offset in near if abs(self.row_of(offset) - y) <= _NEAR]
        return min(reached, key=lambda offset: abs(self.row_of(offset) - y), default=self._offset_of(y))

    def _offset_of(self, row: int) -> int:
        return min(max(0, row * self._length // max(1, self.height())), self._length)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The stretch in sight, the lines, the wedges, the current hit."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        painter.fillRect(self._sight(), QColor(self._theme.line))
        for row, length in self._lines():
            left = 1 if self.isRightToLeft() else WIDTH - length - 1
            painter.fillRect(left, row, length, _TICK, QColor(self._theme.warning))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        for row in {self.row_of(span.start) for span in self._kept.spans}:
            painter.drawPolygon(self._wedge(row))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        if self._current is not None:
            row = min(max(self.row_of(self._current), 3), self.height() - _TICK - 3)
            painter.drawRect(QRectF(1, row - 2, WIDTH - 2, _TICK + 4))
        if self.hasFocus():
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _lines(self) -> tuple[tuple[int, int], ...]:
        """Where lines stand and how long they are: never more of them than there are steps."""
        if self._drawn is None:
            steps = dict(self._counts())
            most = max(steps.values(), default=1)
            room = _LONGEST - _SHORTEST
            self._drawn = tuple(
                (step * _STEP, _SHORTEST + room * count // most if most > 1 else _LONGEST)
                for step, count in sorted(steps.items())
            )
        return self._drawn

    def _counts(self) -> Iterator[tuple[int, int]]:
        """Steps in which hits begin, and how many; asked step for step, since there may be 100,000 hits."""
        height, length = max(1, self.height()), self._length
        for step in range(height // _STEP + 1):
            start, end = (-(-number * _STEP * length // height) for number in (step, step + 1))
            if count := self._hits.count_between(start, end):
                yield step, count

    def _sight(self) -> QRect:
        top, bottom = map(self.row_of, self._in_sight)
        height = max(_LEAST, bottom - top + 1)
        return QRect(0, min(top, self.height() - height), WIDTH, height)

    def _wedge(self, row: int) -> QPolygonF:
        """It points into the strip from the side where the text is."""
        edge, tip = (WIDTH, WIDTH - 6) if self.isRightToLeft() else (0, 6)
        return QPolygonF([QPointF(edge, row - 4), QPointF(tip, row + 1), QPointF(edge, row + 6)])

    # What a reader does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.went.emit(self.offset_at(round(event.position().y())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.went.emit(self._offset_of(round(event.position().y())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.next_requested.emit()
            case Qt.Key.Key_Up:
                self.previous_requested.emit()
            case Qt.Key.Key_Home:
                self.went.emit(0)
            case Qt.Key.Key_End:
                self.went.emit(self._length)
            case _:
                event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the slider

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self.describe()
            QToolTip.showText(event.globalPos(), self.accessibleDescription(), self)
            return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._drawn = None
        elif event.type() is QEvent.Type.FocusIn:
            self.describe()
        return super().event(event)

    def describe(self) -> None:
        """Say the same in words, for those who do not see it; not at every step of scrolling."""
        self.setValue(100 * self._in_sight[0] // self._length)
        start, end = (number_text(100 * place // self._length) for place in self._in_sight)
        self.setAccessibleDescription(
            self.tr("{hits} · {kept}. In sight: {start} to {end} % of the text.").format(
                hits=self.tr("%Ln hit(s)", "", len(self._hits)),
                kept=self.tr("%Ln kept passage(s)", "", len(self._kept)),
                start=start,
                end=end,
            )
        )
