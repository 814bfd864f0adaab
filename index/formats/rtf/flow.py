"""One flow of text in an RTF file, the body, a note or a text box: its paragraphs, items and rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from index.formats.office_blocks import OfficeBlocks
from index.formats.rtf.styles import Styles, heading_level
from index.records import BlockKind, MarkKind

_DEEPEST_LIST = 8


@dataclass(slots=True)
class _Paragraph:
    """What the paragraph in the making is; `label` is the number or the bullet of an item."""

    style: int = 0
    outline: int | None = None
    list_level: int = 0
    in_table: bool = False
    label: str | None = None
    begun: bool = False


class Flow:
    """Puts blocks together from text and from the words about paragraphs, rows and pages."""

    def __init__(self, styles: Styles) -> None:
        self.blocks = OfficeBlocks()
        self._styles = styles
        self._paragraph = _Paragraph()
        self._in_row = False
        self._cells_ended = 0
        self._columns = 0

    def add(self, text: str, marks: Iterable[MarkKind], link: str) -> None:
        """Append text; white space alone begins no paragraph."""
        if text.strip() or self._paragraph.begun:
            self._begin_paragraph()
            self.blocks.style(marks, link)
            self.blocks.add(text)

    def label(self, text: str) -> None:
        """Take note of the number or bullet of the next paragraph."""
        self._paragraph.label = text

    def take(self, word: str, number: int | None) -> None:
        """Read a control word about paragraphs, rows or pages; others mean nothing here."""
        match word:
            case "par" | "sect" | "page" | "column":
                self.end_paragraph()
            case "line":
                self.blocks.break_line()
            case "pard":
                self._paragraph = _Paragraph(label=self._paragraph.label, begun=self._paragraph.begun)
            case "s":
                self._paragraph.style = number or 0
            case "outlinelevel":
                self._paragraph.outline = heading_level(number)
            case "ilvl":
                self._paragraph.list_level = min(max(number or 0, 0), _DEEPEST_LIST)
            case "intbl":
                self._paragraph.in_table = True
            case "trowd":
                self._columns = 0
            case "cellx":
                self._columns += 1
            case "cell" | "nestcell":
                self._end_cell()
            case "row" | "nestrow":
                self._end_row()
                self._forget()

    def end_paragraph(self) -> None:
        """End the paragraph, and a row that was never ended itself."""
        if self._in_row and not self._paragraph.in_table:
            self._end_row()
        self.blocks.end()
        self._forget()

    def _begin_paragraph(self) -> None:
        paragraph = self._paragraph
        if paragraph.in_table and self._columns != 1:
            self._open_cells()
        if paragraph.begun:
            return
        paragraph.begun = True
        kind, level = self._styles.of(paragraph.style)
        if paragraph.outline is not None:
            kind, level = BlockKind.HEADING, paragraph.outline
        if paragraph.label is not None and kind is BlockKind.PARAGRAPH:
            kind, level = BlockKind.LIST_ITEM, paragraph.list_level + 1
        # A bullet is left to whoever draws the item.
        has_number = any(character.isalnum() for character in paragraph.label or "")
        self.blocks.begin(kind, level, paragraph.label or "" if has_number else "")

    def _open_cells(self) -> None:
        """Begin a row, and the cell after those that ended."""
        if not self._in_row:
            self.blocks.begin_row()
            self._in_row = True
        for _ in range(self._cells_ended):
            self.blocks.next_cell()
        self._cells_ended = 0

    def _end_cell(self) -> None:
        """End a cell; a row of one is a frame around paragraphs."""
        if self._columns == 1:
            self.end_paragraph()
            return
        self._open_cells()
        self.blocks.end()
        self._forget()
        self._cells_ended += 1

    def _end_row(self) -> None:
        if self._in_row:
            self.blocks.end_row()
        self._in_row = False
        self._cells_ended = 0

    def _forget(self) -> None:
        """What holds for one paragraph only ends with it; its style goes on."""
        self._paragraph = replace(self._paragraph, label=None, begun=False)
