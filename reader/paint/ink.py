"""Short paragraphs on paper that are no part of a release's text: its facts and notes, and headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from index import Span
from reader.assets import NASKH, SERIF
from reader.paint.colours import LIGHT
from reader.paint.direction import arabic_runs
from reader.paint.document import harmless
from reader.paint.marks import mark_format
from reader.paint.styles import Typography

_ARABIC = Typography().arabic


def paragraph(
    cursor: QTextCursor, direction: Qt.LayoutDirection, above: float = 0, below: float = 0, indent: float = 0,
    side: Qt.LayoutDirection | None = None,
) -> None:  # fmt: skip
    """Begin a paragraph that runs in a direction, or turn an empty one into it; spaces are in pixels.

    It stands where it begins, or where a text of the direction `side` would begin.
    """
    form = QTextBlockFormat()
    right_to_left = (side or direction) is Qt.LayoutDirection.RightToLeft
    form.setLayoutDirection(direction)
    edge = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    form.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    form.setTopMargin(above)
    form.setBottomMargin(below)
    (form.setRightMargin if right_to_left else form.setLeftMargin)(indent)
    if cursor.block().length() > 1:
        cursor.insertBlock(form)
    else:
        cursor.setBlockFormat(form)


def write(
    cursor: QTextCursor, text: str, pixels: float, *, quiet: bool = False, bold: bool = False,
    spans: Sequence[Span] = (),
) -> None:  # fmt: skip
    """Write into the present paragraph; `spans` count from the text's first code point."""
    plain = {arabic: _form(pixels, arabic, quiet, bold) for arabic in (False, True)}
    for start, end, arabic in _stretches(text, spans):
        form = QTextCharFormat(plain[arabic])
        for span in spans:
            if span.start <= start and end <= span.end:
                form.merge(mark_format(LIGHT, span.reason))
        cursor.insertText(harmless(text[start:end]), form)


def _stretches(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    """Stretches in one script, inside or outside each span: start, end, whether Arabic."""
    runs = list(arabic_runs(text))
    edges = {0, len(text), *(edge for run in runs for edge in run)}
    edges.update(min(edge, len(text)) for span in spans for edge in (span.start, span.end))
    places = sorted(edges)
    for start, end in pairwise(places):
        yield start, end, any(first <= start < last for first, last in runs)


def _form(pixels: float, arabic: bool, quiet: bool, bold: bool) -> QTextCharFormat:
    font = QFont()
    font.setFamilies([NASKH, SERIF] if arabic else [SERIF, NASKH])
    font.setPixelSize(round(pixels * (_ARABIC if arabic else 1)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(LIGHT.quiet if quiet else LIGHT.text))
    return made
