"""A timeline on the screen: where its bars stand, and how they, the chosen range and the axis look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen

from reader.models.timeline import EMPTY, Bar, Chart, Range, range_of, ticks
from reader.wording import iso_text

BARS = 56
STRIP = 12
AXIS = 18
HEIGHT = BARS + STRIP + AXIS
"""Pixels: the highest bar, what lies below the line for dates less exact, the labels."""

LOWEST = 3.0
"""Pixels of the lowest bar: one release must be seen beside a thousand."""

WIDEST = 48.0
"""Pixels of the widest bar: a single one is no wall."""

_NARROWEST, _APART = 40, 8
"""Pixels of the shortest label, a year, and at least between two."""

_THIN = 4.0
_NOTCH = 6.0


@dataclass(frozen=True)
class Places:
    """Where days and bars stand in an area of a width; time runs as the script of the interface does."""

    chart: Chart = EMPTY
    width: float = 0.0
    mirrored: bool = False

    def x(self, day: int) -> float:
        """Where a day begins."""
        x = self.chart.view.place(day) * self.width
        return self.width - x if self.mirrored else x

    def place(self, x: float) -> float:
        """The fraction of the stretch of time that a point of the area stands for."""
        return (self.width - x if self.mirrored else x) / max(self.width, 1)

    def column(self, days: Range) -> QRectF:
        """The whole height over some days, within the area."""
        one = min(max(self.x(days.first), 0.0), self.width)
        other = min(max(self.x(days.last + 1), 0.0), self.width)
        return QRectF(min(one, other), 0, abs(other - one), BARS)

    @cached_property
    def rows(self) -> list[QRectF]:
        """All bars, and then the dates less exact: the rows of the model."""
        return [*map(self._bar, self.chart.bars), *map(self._wide, self.chart.wide)]

    def row_at(self, point: QPointF) -> int | None:
        """The row of the model at a point: a date less exact below the line, else the bar of that column."""
        if not self.chart.bars or not 0 <= point.x() < self.width:
            return None
        if BARS < point.y() <= BARS + STRIP:
            for number in range(len(self.chart.bars), len(self.rows)):
                if self.rows[number].adjusted(0, -1, 0, 1).contains(point):
                    return number
        return self.chart.number_at(self.place(point.x()))

    def _bar(self, bar: Bar) -> QRectF:
        """As high as its count; an empty one has no height."""
        column = self.column(bar.range)
        width = min(max(1.0, column.width() - (1.0 if column.width() > 3 else 0.0)), WIDEST)
        share = min(bar.count / self.chart.ceiling, 1.0)
        tall = max(LOWEST, BARS * share) if bar.count else 0.0
        return QRectF(column.center().x() - width / 2, BARS - tall, width, tall)

    def _wide(self, bar: Bar) -> QRectF:
        """Below the line, years under months."""
        column = self.column(bar.range)
        row = 1 if len(bar.value) == 4 and any(len(one.value) > 4 for one in self.chart.wide) else 0
        width = max(_THIN, column.width() - 1)
        return QRectF(column.x(), BARS + 2 + row * (_THIN + 1), width, _THIN)


@dataclass(frozen=True, slots=True)
class Look:
    """What is shown: a chart, the days that are chosen, the rows under the pointer and under the cursor."""

    places: Places
    chosen: Range | None = None
    under: int | None = None
    cursor: int | None = None

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self.places.chart


def paint(painter: QPainter, look: Look, palette: QPalette) -> None:
    """Draw a timeline at the origin."""
    width = look.places.width
    painter.save()
    painter.setClipRect(QRectF(-1, -1, width + 2, HEIGHT + 2))
    _paint_chosen(painter, look, palette)
    _paint_bars(painter, look, palette)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
    painter.drawLine(QPointF(0, BARS + 0.5), QPointF(width, BARS + 0.5))
    _paint_axis(painter, look.places, palette)
    if look.cursor is not None:
        _paint_cursor(painter, look, palette)
    painter.restore()


def _paint_chosen(painter: QPainter, look: Look, palette: QPalette) -> None:
    """A tinted ground between two upright lines: the colour alone would not do."""
    places = look.places
    if look.chosen is None or not look.chosen.overlaps(look.chart.view):
        return
    accent = palette.color(QPalette.ColorRole.Accent)
    column = places.column(look.chosen)
    painter.fillRect(column, _faint(accent, 0.12))
    painter.setPen(QPen(accent, 1.5))
    ends = (look.chosen.first, look.chosen.last + 1)
    for x in (places.x(day) for day in ends if look.chart.view.first <= day <= look.chart.view.last + 1):
        painter.drawLine(QLineF(x, 0, x, BARS))
    painter.drawLine(QLineF(column.left(), BARS + 0.5, column.right(), BARS + 0.5))


def _paint_bars(painter: QPainter, look: Look, palette: QPalette) -> None:
    """All bars of a colour at once: one after the other they would take most of a frame."""
    chart, rows = look.chart, look.places.rows
    grouped: dict[tuple[QPalette.ColorRole, bool], list[QRectF]] = {}
    for number, bar in enumerate((*chart.bars, *chart.wide)):
        if bar.count:
            key = (_role(look, number, bar), number >= len(chart.bars))
            grouped.setdefault(key, []).append(rows[number])
    painter.setPen(Qt.PenStyle.NoPen)
    for (role, is_wide), places in grouped.items():
        painter.setBrush(_faint(palette.color(role), 0.55 if is_wide else 1.0))
        painter.drawRects(places)
    for number, bar in enumerate(chart.bars):
        if bar.count > chart.ceiling:
            _paint_break(painter, rows[number], palette)


def _role(look: Look, number: int, bar: Bar) -> QPalette.ColorRole:
    if number == look.under:
        return QPalette.ColorRole.Text
    is_chosen = look.chosen is not None and look.chosen.overlaps(bar.range)
    return QPalette.ColorRole.Accent if is_chosen else QPalette.ColorRole.Dark


def _paint_break(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """Two slanting cuts through a bar that is higher than what is shown of it."""
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 2))
    for y in (_NOTCH, _NOTCH + 5):
        painter.drawLine(QLineF(place.left() - 1, y + 2, place.right() + 1, y - 2))


def _paint_axis(painter: QPainter, places: Places, palette: QPalette) -> None:
    """Dates at round figures, each written from the line at which it begins."""
    metrics = painter.fontMetrics()
    top = BARS + (STRIP if places.chart.wide else 2)
    for x, text in labels(places, metrics):
        wide = metrics.horizontalAdvance(text)
        left = x - wide - 3 if places.mirrored else x + 3
        if left < 0 or left + wide > places.width:
            continue
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QLineF(x, top, x, top + AXIS - 2))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        area = QRectF(left, top, wide + 2, AXIS)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter), text)


def labels(places: Places, metrics: QFontMetrics) -> list[tuple[float, str]]:
    """Dates along the axis and where each begins: as many as stand beside one another when written."""
    most = int(places.width // _NARROWEST) if places.chart.bars else 0
    while most > 0:
        found = [
            (places.x(range_of(value).first), iso_text(value, short=True))
            for value in ticks(places.chart.view, most)
        ]
        widest = max((metrics.horizontalAdvance(text) for _, text in found), default=0)
        if all(abs(other - one) >= widest + _APART for (one, _), (other, _) in pairwise(found)):
            return found
        most = min(most, len(found)) - 1
    return []


def _paint_cursor(painter: QPainter, look: Look, palette: QPalette) -> None:
    """A frame around what the keyboard is on."""
    places, bars = look.places, look.chart.bars
    if look.cursor is None or look.cursor >= len(places.rows):
        return
    is_wide = look.cursor >= len(bars)
    place = places.rows[look.cursor].adjusted(-1, -1, 1, 1)
    place = place if is_wide else places.column(bars[look.cursor].range)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
    within = QRectF(1, 1, places.width - 2, HEIGHT - 2)
    frame = place.adjusted(-1, 0, 1, 0).intersected(within)
    painter.drawRect(frame)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1))
    painter.drawRect(frame.adjusted(1.5, 1.5, -1.5, -1.5))  # or it would not be seen on a bar that is chosen


def _faint(colour: QColor, strength: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(strength)
    return faint
