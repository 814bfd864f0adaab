"""A release as a page: which stretch of the canonical text stands in which paragraph of the QTextDocument.

Offsets are code points of `Release.text`; positions are UTF-16 units of the QTextDocument.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index import Block, BlockKind, Release
from reader.paint.offsets import Utf16Map, utf16_length

PIECE_LIMIT = 4_000
"""Longest paragraph drawn in one go, in code points: some milliseconds of Qt's layout."""

PIECE_LENGTH = 1_500
"""How long the pieces of a longer one are."""

_PARAGRAPH_SEPARATOR = 1


class Piece(NamedTuple):
    """One paragraph of the document: code points [start, end) of the text, from `position` on.

    A block is one piece, except a very long one, which is cut so that no paragraph stalls the window.
    """

    block: Block
    start: int
    end: int
    position: int

    @property
    def continues(self) -> bool:
        """Whether the block goes on in the next piece."""
        return self.end < self.block.end


class PageMap:
    """Where every code point of a release stands in its document, exactly and both ways.

    The pieces are made as they are asked for: a large release has more than can be made in a frame.
    """

    def __init__(self, release: Release) -> None:
        self.text = release.text
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._positions: list[int] = []
        self._coming = _pieces(release)
        self._units = lru_cache(maxsize=256)(self._units_of_piece)

    def piece(self, number: int) -> Piece | None:
        """The paragraph of this number, None where there are not so many."""
        while len(self._pieces) <= number:
            if not self._take():
                return None
        return self._pieces[number]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All of them."""
        while self._take():
            pass
        return tuple(self._pieces)

    def number_at(self, offset: int) -> int:
        """Number of the paragraph that holds a code point; what stands between two belongs to the first."""
        while not self._starts or self._starts[-1] <= offset:
            if not self._take():
                break
        return max(0, bisect_right(self._starts, offset) - 1)

    def position_of(self, offset: int) -> int:
        """Position of a code point; inside what separates two paragraphs, the end of the first."""
        number = self.number_at(offset)
        piece = self._pieces[number]
        inside = min(max(offset, piece.start), piece.end) - piece.start
        return piece.position + self._units(number).to_units(inside)

    def offset_of(self, position: int) -> int:
        """Code point at a position; the middle of a surrogate pair counts as its beginning."""
        while not self._positions or self._positions[-1] <= position:
            if not self._take():
                break
        number = max(0, bisect_right(self._positions, position) - 1)
        piece = self._pieces[number]
        inside = self._units(number).to_offset(max(position, piece.position) - piece.position)
        return min(piece.start + inside, piece.end)

    def _take(self) -> bool:
        """One more piece; False where the text is at its end."""
        piece = next(self._coming, None)
        if piece is None:
            return False
        self._pieces.append(piece)
        self._starts.append(piece.start)
        self._positions.append(piece.position)
        return True

    def _units_of_piece(self, number: int) -> Utf16Map:
        piece = self._pieces[number]
        return Utf16Map(self.text[piece.start : piece.end])


def _pieces(release: Release) -> Iterator[Piece]:
    position = 0
    blocks = release.blocks or (Block(BlockKind.PARAGRAPH, 0, len(release.text)),)
    for block in blocks:
        for start, end in _cut(release.text, block.start, block.end):
            yield Piece(block, start, end, position)
            position += utf16_length(release.text[start:end]) + _PARAGRAPH_SEPARATOR


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch at ends of lines, else at spaces, which the paragraph breaks then stand for."""
    if end - start <= PIECE_LIMIT:
        yield start, end
        return
    while end - start > PIECE_LENGTH:
        last = start + PIECE_LENGTH
        at = text.rfind("\n", start + 1, last)
        if at < 0:
            at = text.rfind(" ", start + 1, last)
        if at < 0:
            yield start, last
            start = last
        else:
            yield start, at
            start = at + 1
    yield start, end
