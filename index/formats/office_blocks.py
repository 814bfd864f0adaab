"""Puts the blocks of an office document together as its XML, or its RTF, is walked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from index.formats.composing import Draft
from index.formats.inline import InlineText
from index.records import BlockKind, MarkKind

Cell = TypeVar("Cell")

CELL_SEPARATOR = " | "

_SOFT_HYPHEN = "\u00ad"


class OfficeBlocks:
    """Blocks in the making. In a row of a table the text of whole paragraphs becomes that of one cell."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._text = InlineText()
        self._block = Draft(BlockKind.PARAGRAPH, "")
        self._marks: frozenset[MarkKind] = frozenset()
        self._link = ""
        self._rows = 0
        self._after: list[Draft] = []

    def begin(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, prefix: str = "") -> None:
        """Begin a block; `prefix` is the number of a list item. What came before it is ended."""
        if self._rows:
            self._text.add(" ")
            if prefix:
                self._text.add(f"{prefix} ")
            return
        self.end()
        self._block = Draft(kind, f"{prefix} " if prefix else "", level)

    def end(self) -> None:
        """End the block, if there is any text in it."""
        if self._rows:
            self._text.add(" ")
            return
        self.style((), "")
        text, marks = self._text.take()
        if text.strip(" \n|"):
            prefix = self._block.text
            shift = len(prefix)
            moved = tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in marks)
            self._drafts.append(replace(self._block, text=prefix + text, marks=moved))
        self._block = Draft(BlockKind.PARAGRAPH, "")
        self._drafts += self._after
        self._after.clear()

    def put_after(self, drafts: Iterable[Draft]) -> None:
        """Blocks that come after the one in the making, such as those of a text box."""
        self._after += drafts

    def style(self, marks: Iterable[MarkKind], link: str = "") -> None:
        """The emphasis of the text that follows; stretches of the same emphasis become one."""
        wanted = frozenset(marks)
        if link != self._link:
            if self._link:
                self._text.close(MarkKind.LINK)
            if link:
                self._text.open(MarkKind.LINK, link)
            self._link = link
        for mark in sorted(self._marks - wanted):
            self._text.close(mark)
        for mark in sorted(wanted - self._marks):
            self._text.open(mark)
        self._marks = wanted

    def add(self, text: str) -> None:
        """Append text; the places where a word may be broken are no part of it."""
        self._text.add(text.replace(_SOFT_HYPHEN, ""))

    def break_line(self) -> None:
        """A line break; the second in a row divides paragraphs."""
        if self._rows:
            self._text.add(" ")
        elif self._text.breaks:
            kind, level = self._block.kind, self._block.level
            marks, link = self._marks, self._link
            self.end()
            self._block = Draft(kind, "", level)
            self.style(marks, link)
        else:
            self._text.break_line()

    def table(
        self, rows: Sequence[Sequence[Cell]], read: Callable[[Cell], None], *, holds_data: bool
    ) -> None:
        """A table's rows, each cell taken in by `read`; one that only lays out the page is what it holds."""
        if not holds_data:
            for cell in chain.from_iterable(rows):
                read(cell)
            return
        for row in rows:
            self.begin_row()
            for number, cell in enumerate(row):
                if number:
                    self.next_cell()
                read(cell)
            self.end_row()

    def begin_row(self) -> None:
        """Begin a row of a table; one inside another adds to the cell it stands in."""
        if not self._rows:
            self.end()
            self._block = Draft(BlockKind.TABLE_ROW, "")
        self._rows += 1

    def next_cell(self) -> None:
        """End a cell that another one follows."""
        self._text.add(CELL_SEPARATOR if self._rows == 1 else " ")

    def end_row(self) -> None:
        """End a row."""
        self._rows -= 1
        if not self._rows:
            self.end()

    def finish(self) -> list[Draft]:
        """All blocks."""
        self._rows = 0
        self.end()
        return self._drafts
