"""A release as it goes on paper: title, facts, text with its marks, kept passages with their notes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, pairwise

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)

from index import BlockKind, Bookmark, BookmarkState, Mark, Reason, Release, Span
from reader.paint.colours import LIGHT
from reader.paint.direction import direction_of
from reader.paint.document import harmless, segments
from reader.paint.ink import paragraph, write
from reader.paint.marks import kept_format, mark_format
from reader.paint.overlaps import SpanSet
from reader.paint.pages import PageMap, Piece
from reader.paint.styles import QUOTATION, ROW, Styles, Typography
from reader.wording import quoted

PAPER = replace(LIGHT, name="paper", ground="#FFFFFF")
"""The colours of print, whatever those of the window are."""

MARGIN = 16
"""Pixels around the text, in which the bars of kept passages stand; there are 96 to the inch."""

_TYPE = Typography(pixels=14, line_height=1.45)
_SMALL = 11
_NAMES = 112


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """A kept passage below the text: its number there, and what became of it where that is worth saying."""

    number: str
    bookmark: Bookmark
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """Everything that is printed of a release. `line` stands below the title, `facts` are names and values.

    `legend` are the marks that occur, and what they say; `right_to_left` is the interface.
    """

    release: Release
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]
    notes: tuple[PrintedNote, ...]
    line: str
    facts: tuple[tuple[str, str], ...]
    marks_title: str
    legend: tuple[tuple[Reason, str], ...]
    notes_title: str
    right_to_left: bool = False


class PrintBuilder:
    """Writes a release for paper into a document, a few milliseconds' worth at a time.

    `width` and `height` are those of the paper between its margins, in pixels of 1/96 inch. `kept` are
    positions [start, end) of what was kept, `lined` those of quotations and rows of tables, so far.
    """

    def __init__(self, printed: Printed, width: float, height: float) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(MARGIN)
        self.document.setUseDesignMetrics(True)
        self.document.setPageSize(QSizeF(width, height))
        self.kept: list[tuple[int, int]] = []
        self.lined: list[int] = []
        self._printed = printed
        self._text = printed.release.text
        self._styles = Styles(_TYPE, PAPER, printed.release, width - 2 * MARGIN)
        self._cursor = QTextCursor(self.document)
        self._pages = PageMap(printed.release)
        self._hits = SpanSet(printed.spans)
        placed = [note for note in printed.notes if note.bookmark.state is not BookmarkState.ORPHAN]
        self._kept = SpanSet(Span(note.bookmark.start, note.bookmark.end) for note in placed)
        self._numbers = self._places_of(placed)
        mirrored = printed.right_to_left
        self._side = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        self.done = 0.0
        self._steps = self._write()

    def build(self, seconds: float) -> bool:
        """Write until the time is used up; whether the whole release stands there."""
        until = time.perf_counter() + seconds
        for done in self._steps:
            self.done = done
            # Asking for its place makes Qt lay the paragraph out now, not all of them in the end.
            self.document.documentLayout().blockBoundingRect(self._cursor.block())
            if time.perf_counter() >= until:
                return False
        return True

    def _places_of(self, notes: list[PrintedNote]) -> dict[int, list[tuple[int, str]]]:
        """For the beginning of each paragraph the ends of kept passages in it, and their numbers."""
        found: dict[int, list[tuple[int, str]]] = {}
        for note in notes:
            piece = self._pages.piece(self._pages.number_at(note.bookmark.end - 1))
            if piece is not None:
                place = min(note.bookmark.end, piece.end), note.number
                found.setdefault(piece.start, []).append(place)
        return found

    # What is written, step by step

    def _write(self) -> Iterator[float]:
        """Yields how much of the text is written, from 0 to 1."""
        pieces = self._pieces()
        title = self._printed.release.title_block
        first = next(pieces, None)
        while first is not None and first.block is title:
            self._write_piece(first._replace(block=replace(first.block, kind=BlockKind.HEADING, level=1)))
            first = next(pieces, None)
        if title is None:
            name = self._printed.release.title or self._printed.release.key
            paragraph(self._cursor, direction_of(name), below=8)
            write(self._cursor, name, _TYPE.pixels * 1.5, bold=True, spans=self._printed.title_spans)
        yield 0.0
        self._cursor.beginEditBlock()  # laid out once, not after every cell
        self._write_head()
        self._cursor.endEditBlock()
        yield 0.0
        headings: list[int] = []
        for piece in chain([first] if first else [], pieces):
            self._write_piece(piece)
            headings.append(self._cursor.block().blockNumber())
            if piece.block.kind is not BlockKind.HEADING:
                self._keep_with_next(headings)
                headings = []
            yield piece.end / max(1, len(self._text))
        self._write_notes()
        yield 1.0

    def _pieces(self) -> Iterator[Piece]:
        for number in count():
            piece = self._pages.piece(number)
            if piece is None:
                return
            yield piece

    def _keep_with_next(self, blocks: Sequence[int]) -> None:
        """Headings move to the next page together with the paragraph after them, which is the last block."""
        pages = {self._page_of(number) for number in (blocks[0], blocks[-1])}
        if len(pages) > 1:
            cursor = QTextCursor(self.document.findBlockByNumber(blocks[0]))
            form = cursor.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(form)

    def _page_of(self, number: int) -> int:
        """The page on which a paragraph begins."""
        block = self.document.findBlockByNumber(number)
        self.document.documentLayout().blockBoundingRect(block)  # makes sure that the block is laid out
        top = block.layout().position().y() + block.layout().lineAt(0).y()
        return int(top // self.document.pageSize().height())

    def _write_head(self) -> None:
        for text in (self._printed.line, self._printed.release.source_url or ""):
            if text:
                paragraph(self._cursor, self._side)
                write(self._cursor, text, _TYPE.pixels - 1, quiet=True)
        self._write_facts()
        paragraph(self._cursor, self._side, below=8)
        if self._printed.legend:
            write(self._cursor, self._printed.marks_title, _SMALL, quiet=True)
        for reason, words in self._printed.legend:
            write(self._cursor, "   ", _SMALL)
            write(self._cursor, words, _SMALL, spans=(Span(0, len(words), reason),))

    def _write_facts(self) -> None:
        mirrored = self._printed.right_to_left
        names, values = (1, 0) if mirrored else (0, 1)  # Qt does not mirror tables
        facts = self._printed.facts
        table = self._cursor.insertTable(max(1, len(facts)), 2, _table_format(mirrored))
        for row, fact in enumerate(facts):
            for column, text in ((names, fact[0]), (values, fact[1])):
                cell = table.cellAt(row, column).firstCursorPosition()
                paragraph(cell, self._side)
                write(cell, text, _SMALL, quiet=column == names)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write_piece(self, piece: Piece) -> None:
        plain = self._styles.character_format(piece, arabic=False)
        form = self._styles.block_format(self._text, piece)
        self._cursor.beginEditBlock()
        if self._cursor.block().length() > 1:
            self._cursor.insertBlock(form, plain)
        else:
            self._cursor.setBlockFormat(form)
        if form.property(QUOTATION) or form.property(ROW):
            self.lined.append(self._cursor.position())
        if bullets := self._styles.list_format(self._text, piece):
            self._cursor.createList(bullets)
        numbers = self._numbers.get(piece.start, [])
        shown = harmless(self._styles.shown(self._text, piece))
        for start, end, arabic, marks in segments(self._text, piece):
            for first, last in self._cut(start, end, numbers):
                before = self._cursor.position()
                form = self._format(piece, arabic, marks, first, last)
                self._cursor.insertText(shown[first - piece.start : last - piece.start], form)
                if self._kept.between(first, last):
                    self.kept.append((before, self._cursor.position()))
                for number in (number for place, number in numbers if place == last):
                    self._write_number(number, plain)
        self._cursor.endEditBlock()

    def _cut(self, start: int, end: int, numbers: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
        """A stretch, cut where marks begin and end and where numbers of notes stand."""
        spans = (*self._hits.between(start, end), *self._kept.between(start, end))
        edges = {start, end, *(place for place, _ in numbers)}
        edges.update(edge for span in spans for edge in (span.start, span.end))
        yield from pairwise(sorted(edge for edge in edges if start <= edge <= end))

    def _format(
        self, piece: Piece, arabic: bool, marks: tuple[Mark, ...], start: int, end: int
    ) -> QTextCharFormat:
        made = QTextCharFormat(self._styles.character_format(piece, arabic, marks))
        made.setFontHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self._kept.between(start, end):
            made.merge(kept_format(PAPER))
        for hit in self._hits.between(start, end):
            made.merge(mark_format(PAPER, hit.reason))
        return made

    def _write_number(self, number: str, plain: QTextCharFormat) -> None:
        made = QTextCharFormat(plain)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        made.setForeground(QColor(PAPER.accent))
        made.setFontWeight(QFont.Weight.Bold)
        self._cursor.insertText(number, made)

    def _write_notes(self) -> None:
        if not self._printed.notes:
            return
        paragraph(self._cursor, self._side, above=28)
        write(self._cursor, self._printed.notes_title, _TYPE.pixels, bold=True)
        for note in self._printed.notes:
            quote = note.bookmark.quote
            paragraph(self._cursor, direction_of(quote), above=8)
            write(self._cursor, f"{note.number} {quoted(' '.join(quote.split()))}", _SMALL + 1)
            for text, direction in (
                (note.bookmark.note, direction_of(note.bookmark.note)),
                (note.remark, self._side),
            ):
                if text:  # below its passage, whichever way it runs
                    paragraph(self._cursor, direction, above=2, indent=20, side=direction_of(quote))
                    write(self._cursor, text, _SMALL + 1, quiet=text is note.remark)


def _table_format(mirrored: bool) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setCellPadding(1.5)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    widths = [QTextLength(QTextLength.Type.FixedLength, _NAMES), QTextLength()]
    made.setColumnWidthConstraints(widths[::-1] if mirrored else widths)
    made.setTopMargin(8)
    made.setBottomMargin(8)
    return made
