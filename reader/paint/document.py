"""Blocks become a QTextDocument, a few milliseconds' worth at a time, exactly over the canonical text."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QTextCursor, QTextDocument

from index import Mark, Release
from reader.paint.direction import arabic_runs
from reader.paint.pages import PageMap, Piece
from reader.paint.styles import Styles

TOGETHER = 2_000
"""Code points that are written and laid out in one go: dearer one by one, a stall when there are many."""

_LINE_SEPARATOR = "\u2028"
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"

# What QTextDocument would take for a paragraph break, a frame's edge or an embedded object becomes harmless,
# one unit for one unit, so that positions hold.
_HARMLESS = str.maketrans({
    "\n": _LINE_SEPARATOR, "\r": _LINE_SEPARATOR, "\u2029": _LINE_SEPARATOR,
    "\ufdd0": _UNKNOWN, "\ufdd1": _UNKNOWN, "\ufffc": _UNKNOWN,
    **{chr(surrogate): _UNKNOWN for surrogate in range(0xD800, 0xE000)},
})  # fmt: skip


class PageBuilder:
    """Writes a release into an empty document piece by piece; `pages` tells every position beforehand."""

    def __init__(self, release: Release, document: QTextDocument, styles: Styles) -> None:
        self.pages = PageMap(release)
        self.built = 0
        self._document = document
        self._styles = styles
        self._title = release.title_block
        document.setUndoRedoEnabled(False)

    @property
    def finished(self) -> bool:
        """Whether the whole text stands in the document."""
        return self.pages.piece(self.built) is None

    def holds(self, offset: int) -> bool:
        """Whether the paragraph of a code point has been written."""
        coming = self.pages.piece(self.built)
        return coming is None or (self.built > 0 and offset < coming.start)

    def build(self, seconds: float) -> None:
        """Write and lay out pieces until the time is used up, at least one."""
        until = time.perf_counter() + seconds
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        while not self.finished:
            self._write_some(cursor, until)
            # Asking for its place makes Qt lay the paragraph out now, not when it is scrolled to.
            self._document.documentLayout().blockBoundingRect(cursor.block())
            if time.perf_counter() >= until:
                return

    def _write_some(self, cursor: QTextCursor, until: float) -> None:
        written = 0
        cursor.beginEditBlock()
        while written < TOGETHER and (piece := self.pages.piece(self.built)):
            self._write(cursor, piece)
            self.built += 1
            written += piece.end - piece.start
            if time.perf_counter() >= until:
                break
        cursor.endEditBlock()

    def _write(self, cursor: QTextCursor, piece: Piece) -> None:
        text = self.pages.text
        plain = self._styles.character_format(piece, arabic=False)
        if piece.position:
            cursor.insertBlock(self._styles.block_format(text, piece), plain)
        else:
            cursor.setBlockFormat(self._styles.block_format(text, piece))
            cursor.setBlockCharFormat(plain)
        if bullets := self._styles.list_format(text, piece):
            cursor.createList(bullets)
        shown = harmless(self._styles.shown(text, piece))
        for start, end, arabic, marks in segments(text, piece):
            stretch = shown[start - piece.start : end - piece.start]
            cursor.insertText(stretch, self._styles.character_format(piece, arabic, marks))
        if piece.block is self._title:
            # It is shown above the text: off the page, but not out of the document.
            cursor.block().setVisible(False)


def harmless(text: str) -> str:
    """A text that Qt takes as one paragraph of letters, one UTF-16 unit for one unit."""
    return text.translate(_HARMLESS)


def segments(text: str, piece: Piece) -> Iterator[tuple[int, int, bool, tuple[Mark, ...]]]:
    """Stretches of a piece in one script, with the same inline marks: start, end, whether Arabic, marks."""
    inside = text[piece.start : piece.end]
    if inside.isascii() and not piece.block.marks:
        if inside:
            yield piece.start, piece.end, False, ()
        return
    marks = [mark for mark in piece.block.marks if mark.start < piece.end and mark.end > piece.start]
    runs = [(start + piece.start, end + piece.start) for start, end in arabic_runs(inside)]
    edges = {piece.start, piece.end}
    edges.update(edge for run in runs for edge in run)
    edges.update(min(max(edge, piece.start), piece.end) for mark in marks for edge in (mark.start, mark.end))
    places = sorted(edges)
    beginning_of_run = dict(runs)
    arabic_until = piece.start
    for start, end in pairwise(places):
        arabic_until = max(arabic_until, beginning_of_run.get(start, 0))
        covering = tuple(mark for mark in marks if mark.start <= start and mark.end >= end)
        yield start, end, start < arabic_until, covering
