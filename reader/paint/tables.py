"""Rows of a table as paragraphs: their cells stand in columns, or below each other where there is no room.

Qt's own tables neither mirror nor can be written in slices; a row that is a paragraph keeps its place in the
text, and its cells are set apart by tab stops.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextOption

from index import Block, BlockKind
from reader.paint.direction import direction_of

BETWEEN = " | "
"""What stands between two cells in the canonical text."""

_APART = " \t "
_BELOW = "\u200b\u2028\u200b"
_GAP = 24.0
_MEASURED = 4
"""Longest cells of a column whose width is looked at."""


@dataclass(frozen=True, slots=True)
class Table:
    """How rows in a row are set. `stops` are where columns begin, in pixels from the leading edge; without
    any, the cells of a row stand below each other."""

    direction: Qt.LayoutDirection
    stops: tuple[float, ...]

    def shown(self, row: str) -> str:
        """A row as it stands in the paragraph, as long as it is."""
        return row.replace(BETWEEN, _APART if self.stops else _BELOW)

    def set_stops(self, made: QTextBlockFormat) -> None:
        """Let the paragraph's columns begin where those of the other rows do."""
        right_to_left = self.direction is Qt.LayoutDirection.RightToLeft
        kind = QTextOption.TabType.RightTab if right_to_left else QTextOption.TabType.LeftTab
        made.setTabPositions([QTextOption.Tab(stop, kind) for stop in self.stops])


class Tables:
    """The tables of a text; `width_of` is a cell's width and `room` that of the page, in pixels."""

    def __init__(
        self, text: str, blocks: Sequence[Block], width_of: Callable[[str], float], room: float
    ) -> None:
        self._text = text
        self._width_of, self._room = width_of, room
        self._rows_with: dict[int, list[Block]] = {}
        self._made: dict[int, Table] = {}
        rows: list[Block] = []
        for block in blocks:
            if block.kind is BlockKind.TABLE_ROW:
                rows.append(block)
                self._rows_with[block.start] = rows
            elif rows:
                rows = []

    def __bool__(self) -> bool:
        return bool(self._rows_with)

    def of(self, row: Block) -> Table | None:
        """The table that a row stands in, None for a row that nobody told of."""
        rows = self._rows_with.get(row.start)
        if rows is None:
            return None
        first = rows[0].start
        if first not in self._made:
            self._made[first] = self._make(rows)
        return self._made[first]

    def _make(self, rows: Sequence[Block]) -> Table:
        direction = direction_of(self._text[rows[0].start : rows[-1].end], rows[0].language)
        said = [self._text[row.start : row.end] for row in rows]
        cells = [row.split(BETWEEN) for row in said if "\n" not in row]
        widths = [self._width(column) + _GAP for column in zip_longest(*cells, fillvalue="")]
        if len(cells) < len(rows) or sum(widths) > self._room + _GAP:
            return Table(direction, ())
        stops = tuple(sum(widths[:number]) for number in range(1, len(widths)))
        return Table(direction, stops)

    def _width(self, column: Sequence[str]) -> float:
        longest = sorted(column, key=len)[-_MEASURED:]
        return max(self._width_of(cell) for cell in longest)
