"""From the pieces of a page to its lines: what stands on one line in one column, with its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from index.formats.pdf.bidi import has_right_to_left, is_right_to_left, joined
from index.formats.pdf.order import in_reading_order
from index.formats.pdf.pieces import Drawn, Piece

_TOUCHING = 0.1
_NARROW_GAP = 1.8
"""In sizes of the letters, as for the words of a piece."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, counted from 1; `cells` has several texts where wide gaps divide it."""

    cells: tuple[str, ...]
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    right_to_left: bool = False
    turned: bool = False

    @property
    def text(self) -> str:
        """The whole line."""
        return " ".join(self.cells)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in reading order, and its edges."""

    lines: list[Line]
    bottom: float = 0.0
    top: float = 0.0


def read_lines(drawn: Drawn, number: int) -> Page:
    """The lines of a page of this number."""
    right_to_left = is_right_to_left("".join(piece.text for piece in drawn.pieces))
    ordered = in_reading_order(drawn.pieces, right_to_left)
    lines = [_line(group, number, right_to_left) for group in _on_one_line(ordered)]
    return Page(lines, drawn.bottom, drawn.top)


def _on_one_line(pieces: list[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        if group and not (group[-1].beside(piece) and group[-1].turned == piece.turned):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _line(pieces: list[Piece], page: int, right_to_left: bool) -> Line:
    first = pieces[0]
    if len(pieces) == 1:
        place = (first.left, first.right, first.bottom, first.top, first.size)
        return Line((first.text,), page, *place, right_to_left, first.turned)
    cells = [_cell(cell, right_to_left) for cell in _cells(pieces)]
    if right_to_left:
        cells.reverse()
    return Line(
        tuple(cells),
        page,
        min(piece.left for piece in pieces),
        max(piece.right for piece in pieces),
        min(piece.bottom for piece in pieces),
        max(piece.top for piece in pieces),
        max(pieces, key=lambda piece: len(piece.text)).size,
        right_to_left,
        first.turned,
    )


def _cells(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces of a line from left to right, divided by wide gaps."""
    cell: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if cell and piece.left - cell[-1].right > _NARROW_GAP * max(cell[-1].size, piece.size):
            yield cell
            cell = []
        cell.append(piece)
    yield cell


def _cell(pieces: list[Piece], right_to_left: bool) -> str:
    """Pieces as one text: letters that touch are one word, drawn in two fonts."""
    if any(has_right_to_left(piece.text) for piece in pieces):
        return joined(pieces, right_to_left)
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        text += piece.text if piece.left - before.right < _TOUCHING * piece.size else f" {piece.text}"
    return text
