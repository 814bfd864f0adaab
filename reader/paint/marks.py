"""Why a stretch matched, as Qt formats: a ground and an underline of its own for each reason."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout, QTextLine

from index import Reason, Span
from reader.paint.colours import Theme, blend
from reader.paint.offsets import Utf16Map

FOUND_STRENGTH = 0.3
"""How much of the accent lies over the ground of what was found in the page."""


def mark_format(theme: Theme, reason: Reason) -> QTextCharFormat:
    """The format of a stretch that matched for a reason; always in the main text colour."""
    style = theme.marks[reason]
    made = QTextCharFormat()
    made.setBackground(QColor(style.ground))
    made.setForeground(QColor(theme.text))
    made.setUnderlineStyle(style.underline)
    made.setUnderlineColor(QColor(theme.text))
    return made


def kept_format(theme: Theme) -> QTextCharFormat:
    """The quiet tint of a passage that was kept."""
    made = QTextCharFormat()
    made.setBackground(QColor(theme.kept))
    return made


def found_format(theme: Theme) -> QTextCharFormat:
    """The look of what was found in the page: between two lines, which no other mark has."""
    made = QTextCharFormat()
    made.setBackground(QColor(blend(theme.accent, theme.ground, FOUND_STRENGTH)))
    made.setForeground(QColor(theme.text))
    made.setFontOverline(True)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(QColor(theme.text))
    return made


def mark_ranges(text: str, spans: Iterable[Span], theme: Theme) -> list[QTextLayout.FormatRange]:
    """Spans over a short text (title, snippet) as format ranges of a QTextLayout of that text."""
    return _ranges(text, ((span, mark_format(theme, span.reason)) for span in spans))


def found_ranges(text: str, spans: Iterable[Span], theme: Theme) -> list[QTextLayout.FormatRange]:
    """As `mark_ranges`, of what was found in the page."""
    return _ranges(text, ((span, found_format(theme)) for span in spans))


def _ranges(text: str, looks: Iterable[tuple[Span, QTextCharFormat]]) -> list[QTextLayout.FormatRange]:
    units = Utf16Map(text)
    ranges = []
    for span, look in looks:
        made = QTextLayout.FormatRange()
        made.start = units.to_units(span.start)
        made.length = units.to_units(min(span.end, len(text))) - made.start
        made.format = look
        ranges.append(made)
    return ranges


def line_rectangles(layout: QTextLayout, start: int, end: int) -> list[QRectF]:
    """Where units [start, end) of a layout stand, one rectangle a line, in the layout's own coordinates."""
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            edges = sorted((_x_of(line, first), _x_of(line, last)))
            found.append(QRectF(edges[0], line.y(), edges[1] - edges[0], line.height()))
    return found


def document_rectangles(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """Where positions [start, end) of a document stand, one rectangle a line, in document coordinates."""
    found: list[QRectF] = []
    block: QTextBlock = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if block.isVisible():
            document.documentLayout().blockBoundingRect(block)  # makes sure that the block is laid out
            origin = block.layout().position()
            inside = line_rectangles(block.layout(), start - block.position(), end - block.position())
            found += [rectangle.translated(origin) for rectangle in inside]
        block = block.next()
    return found


def _x_of(line: QTextLine, position: int) -> float:
    # PySide gives Qt's in-and-out argument back beside the coordinate.
    return float(line.cursorToX(position)[0])  # type: ignore[index]
