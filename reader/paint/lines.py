"""Short texts of a few lines (titles, snippets, quotes), each in its own direction, with marked stretches."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from index import Reason, Span
from reader.paint.colours import Theme
from reader.paint.direction import direction_of
from reader.paint.marks import found_ranges, line_rectangles, mark_ranges
from reader.paint.offsets import Utf16Map

_LINE_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u2028": " ", "\u2029": " "})

LEADING = "… "
"""What stands before a text whose beginning is not shown."""

_STEP = 6
"""Pixels by which an ellipsis moves to find room."""

_MOST_KEPT = 400


@dataclass(frozen=True, slots=True)
class Setting:
    """How a short text is set: `width` and `spacing` (line to line, 0: natural) in pixels, most `lines`.

    With `from_start` its beginning is shown wherever its marks stand, as of titles, which people scan.
    `interface` is the way the interface runs: a text of one line stands where that begins its lines, so that
    a short one does not float at the far side of a row. Without it, and in several lines, a text stands where
    its own script begins.
    """

    font: QFont
    width: float
    lines: int = 1
    spacing: float = 0
    from_start: bool = False
    interface: Qt.LayoutDirection | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What tells two settings apart; a QFont itself is no key."""
        return self.font.key(), self.width, self.lines, self.spacing, self.from_start, self.interface


class ShortText:
    """A text of a few lines that runs as its script does; what does not fit ends in "…".

    With `spans`, the lines shown are those that hold the first marked word of the question, or else the first
    marked name; a beginning that is left out is told by "… ". `direction` is for texts that belong to the
    interface and run as it does.
    """

    def __init__(
        self,
        text: str,
        setting: Setting,
        theme: Theme,
        spans: Sequence[Span] = (),
        direction: Qt.LayoutDirection | None = None,
    ) -> None:
        self._setting = setting
        self._theme = theme
        self._direction = direction_of(text) if direction is None else direction
        flat = text.translate(_LINE_BREAKS)
        start = self._start(flat, spans)
        self._shift = len(LEADING) - start if start else 0
        marked = [self._shifted(span) for span in _within(spans, start, len(flat))]
        shown = self._elided(_from(flat, start), marked)
        self.layout = self._lay_out(shown, _within(marked, 0, len(shown)))
        self._stack_lines()
        if setting.interface is not None and self.layout.lineCount() == 1:
            _align(self.layout, setting.interface)

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to the bottom of the last."""
        return sum(self._line_height(self.layout.lineAt(number)) for number in range(self._line_count()))

    def draw(self, painter: QPainter, corner: QPointF, found: Sequence[Span] = ()) -> None:
        """Paint with the painter's pen, the upper left corner at `corner`, what was `found` over all else."""
        shown = [self._shifted(span) for span in found]
        text = self.layout.text()
        self.layout.draw(painter, corner, found_ranges(text, _within(shown, 0, len(text)), self._theme))

    def rectangles(self, span: Span) -> list[QRectF]:
        """Where a stretch of the text stands, one rectangle a line, from the upper left corner."""
        shown = self._shifted(span)
        units = Utf16Map(self.layout.text())
        return line_rectangles(self.layout, units.to_units(shown.start), units.to_units(shown.end))

    def _shifted(self, span: Span) -> Span:
        return replace(span, start=span.start + self._shift, end=span.end + self._shift)

    def _start(self, text: str, spans: Sequence[Span]) -> int:
        """Where the lines shown begin, in code points: as early as still shows what counts most."""
        if not spans or self._setting.from_start:
            return 0
        # A name that was only filtered by stands in every result; what was asked for in words tells more.
        shown = next((span for span in spans if span.reason is not Reason.ENTITY), spans[0])
        layout = self._lay_out(text, ())
        units = Utf16Map(text)
        marked = layout.lineForTextPosition(units.to_units(shown.start))
        last = marked.lineNumber() if marked.isValid() else 0
        first = max(0, last - self._setting.lines + 1)
        starts = [units.to_offset(layout.lineAt(number).textStart()) for number in range(first, last + 1)]
        return next((start for start in starts if self._shows(text, start, shown)), starts[-1])

    def _shows(self, text: str, start: int, span: Span) -> bool:
        """Whether the lines from `start` on have room for the whole stretch beside their ellipses."""
        cut = _from(text, start)
        end = span.end - start + len(cut) - len(text[start:])
        return self._elided(cut)[:end] == cut[:end]

    def _elided(self, text: str, spans: Sequence[Span] = ()) -> str:
        """The text as far as the lines allow, the last one cut short with an ellipsis.

        With its marks it may need more room than without: letters on both sides of an edge are not kerned.
        """
        layout = self._lay_out(text, spans)
        if layout.lineCount() <= self._setting.lines:
            return text
        last = Utf16Map(text).to_offset(layout.lineAt(self._setting.lines - 1).textStart())
        metrics = QFontMetricsF(self._setting.font)
        # Where fonts mix, metrics and layout differ by some pixels: take less room until they agree.
        for room in range(int(self._setting.width), 0, -_STEP):
            cut = text[:last] + metrics.elidedText(text[last:], Qt.TextElideMode.ElideRight, room)
            if self._lay_out(cut, _within(spans, 0, len(cut))).lineCount() <= self._setting.lines:
                return cut
        return text[:last]

    def _lay_out(self, text: str, spans: Sequence[Span]) -> QTextLayout:
        layout = QTextLayout(text, self._setting.font)
        option = QTextOption()
        option.setTextDirection(self._direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        _align(layout, self._direction)
        layout.setFormats(mark_ranges(text, spans, self._theme))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._setting.width)
        layout.endLayout()
        return layout

    def _line_count(self) -> int:
        return min(self.layout.lineCount(), self._setting.lines)

    def _line_height(self, line: QTextLine) -> float:
        return self._setting.spacing or line.height()

    def _stack_lines(self) -> None:
        top = 0.0
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            height = self._line_height(line)
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height


class ShortTexts:
    """Short texts in one theme, kept while they are likely to be painted again: laying out costs most."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[object, ...], ShortText] = OrderedDict()

    def get(
        self,
        text: str,
        setting: Setting,
        spans: Sequence[Span] = (),
        direction: Qt.LayoutDirection | None = None,
    ) -> ShortText:
        """The text laid out, made now or before."""
        key = (text, setting.key, tuple(spans), direction)
        if key not in self._kept:
            self._kept[key] = ShortText(text, setting, self._theme, spans, direction)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]


def _align(layout: QTextLayout, direction: Qt.LayoutDirection) -> None:
    """Let lines stand where such lines begin; a QTextLayout does not mirror by itself, it wants a side."""
    option = layout.textOption()
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    option.setAlignment(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)


def _from(text: str, start: int) -> str:
    return LEADING + text[start:] if start else text


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [
        replace(span, start=max(span.start, start), end=min(span.end, end))
        for span in spans
        if span.start < end and span.end > start
    ]
