"""The text of a PDF page as pieces of line: what stands together, and where on the page.

PDFium gives the letters of a page in the order in which the file draws them, those of right-to-left words in
reading order, with a space or a line break where it saw one. It knows neither columns nor paragraphs.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage, PdfTextPage

from index.formats.pdf.bidi import has_right_to_left, is_right_to_left, joined

HYPHEN = "\u00ad"
"""Stands for a hyphen at the end of a line, of which PDFium cannot tell whether it belongs to the word."""

# Looked up once: the bindings load a function each time it is asked for by its name.
_loose_box = pdfium.FPDFText_GetLooseCharBox

_SPACES = frozenset([0, 9, 10, 13, 32, 0xA0])
_BREAKING_HYPHENS = frozenset([0x02, 0xFFFE])
"""What PDFium puts in place of a hyphen at the end of a line and of the line break."""
_LINE_BREAKS = frozenset([10, 13]) | _BREAKING_HYPHENS
_ENDS = _SPACES | _LINE_BREAKS
_HYPHENS = {0xAD: HYPHEN, **dict.fromkeys(_BREAKING_HYPHENS, HYPHEN)}

_WIDEST_SPACE = 1.8
"""In sizes of the letters: what is wider stands between two cells or two columns."""
_SAME_LINE = 0.5
"""Share of the height that two words of one line have in common at least."""
_STRAIGHT = 0.3
"""Slope of a line of text that still counts as along an edge of the page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line: its box in points, y upwards, as the page is read; the size of its letters.

    `turned` pieces run in another direction than most of the page.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    turned: bool = False

    def beside(self, other: Piece) -> bool:
        """Whether two pieces stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared >= _SAME_LINE * min(self.top - self.bottom, other.top - other.bottom)

    def overlaps(self, other: Piece) -> bool:
        """Whether two pieces share a stretch of the page's width."""
        return min(self.right, other.right) > max(self.left, other.left)


class _Word(NamedTuple):
    """A word as PDFium gives it; `direction` counts quarter turns, None for oblique."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    direction: int | None
    begins_line: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pieces of a page in the order in which the file draws them; `bottom` and `top` are its edges."""

    pieces: list[Piece]
    bottom: float
    top: float


def read_pieces(page: PdfPage) -> Drawn:
    """The pieces of a page, turned so that most of its text runs from left to right."""
    text_page = page.get_textpage()
    try:
        words = list(_words(text_page))
    finally:
        text_page.close()
    directions = Counter[int | None]()
    for word in words:
        directions[word.direction] += len(word.text)
    main = max((turn for turn in directions if turn is not None), key=directions.__getitem__, default=0)
    if main:
        words = [_turned(word, main) for word in words]
    backwards = is_right_to_left("".join(word.text for word in words))
    pieces = (_piece(group, main, backwards) for group in _groups(words))
    left, bottom, right, top = page.get_bbox()
    edges = {0: (bottom, top), 1: (-right, -left), 2: (-top, -bottom), 3: (left, right)}
    low, high = edges[main]
    # What a printer cuts off, such as the marks of a proof, is not seen by a reader.
    seen = [piece for piece in pieces if low <= (piece.bottom + piece.top) / 2 <= high]
    return Drawn(seen, low, high)


def _codes(text_page: PdfTextPage) -> list[int]:
    """The code of each letter; in one call where PDFium's text has a letter for each of its boxes."""
    count = text_page.count_chars()
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page.raw, 0, count, buffer) - 1
    codes: list[int] = buffer[:count]
    if written == count and not any(0xD800 <= code <= 0xDFFF for code in set(codes)):
        return codes
    return [pdfium.FPDFText_GetUnicode(text_page.raw, index) for index in range(count)]


def _words(text_page: PdfTextPage) -> Iterator[_Word]:
    measure = _Measure(text_page)
    start: int | None = None
    begins_line = False
    codes = _codes(text_page)
    for index, code in enumerate([*codes, 10]):
        if code not in _ENDS:
            start = index if start is None else start
            continue
        end = index + (code in _BREAKING_HYPHENS)
        if start is not None:
            text = _text(codes[start:end])
            if text:
                yield measure.word(text, start, index - 1, begins_line)
                begins_line = False
            start = None
        begins_line = begins_line or code in _LINE_BREAKS


def _text(codes: list[int]) -> str:
    """Letters from codes; ligatures and the shapes of Arabic letters become the letters they stand for."""
    if max(codes) < 0x7F and min(codes) > 0x1F:
        return bytes(codes).decode("ascii")
    letters = "".join(_HYPHENS.get(code) or _letter(code) for code in codes)
    # On Windows letters beyond the first plane come as two halves.
    whole = letters.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return " ".join(whole.split())  # without the spaces that are neither blanks nor line breaks


def _letter(code: int) -> str:
    if code < 0x20 or 0x7F <= code < 0xA0 or code > 0x10FFFF:
        return ""
    letter = chr(code)
    is_shape = 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC
    return unicodedata.normalize("NFKC", letter) if is_shape else letter


class _Measure:
    """Asks PDFium for the places of letters, with one set of buffers for all of them."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page.raw
        self._box = pdfium.FS_RECTF()
        self._to_box = ctypes.byref(self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._to_matrix = ctypes.byref(self._matrix)
        self._last: tuple[float, float, float, int | None] = (0.0, 0.0, 0.0, 0)

    def word(self, text: str, first: int, last: int, begins_line: bool) -> _Word:
        left, right, bottom, top = self._place(first)
        size, direction = self._size(first, bottom, top)
        if last > first:
            other_left, other_right, other_bottom, other_top = self._place(last)
            left, right = min(left, other_left), max(right, other_right)
            bottom, top = min(bottom, other_bottom), max(top, other_top)
        return _Word(text, left, right, bottom, top, size or top - bottom, direction, begins_line)

    def _place(self, index: int) -> tuple[float, float, float, float]:
        box = self._box
        if not _loose_box(self._page, index, self._to_box):
            return 0.0, 0.0, 0.0, 0.0
        return box.left, box.right, box.bottom, box.top

    def _size(self, index: int, bottom: float, top: float) -> tuple[float, int | None]:
        """Size and direction of a letter; it has those of the last one when its box has the same edges."""
        if (bottom, top) == self._last[:2]:
            return self._last[2:]
        matrix = self._matrix
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        direction: int | None = 0
        if pdfium.FPDFText_GetMatrix(self._page, index, self._to_matrix):
            size *= math.hypot(matrix.c, matrix.d)
            direction = _direction(matrix.a, matrix.b)
        self._last = (bottom, top, size, direction)
        return size, direction


def _direction(x: float, y: float) -> int | None:
    if abs(y) <= _STRAIGHT * abs(x):
        return 0 if x >= 0 else 2
    if abs(x) <= _STRAIGHT * abs(y):
        return 1 if y > 0 else 3
    return None


def _turned(word: _Word, quarters: int) -> _Word:
    """A word with its box turned so that text of the given direction runs from left to right."""
    left, right, bottom, top = word.left, word.right, word.bottom, word.top
    if quarters == 1:
        return word._replace(left=bottom, right=top, bottom=-right, top=-left)
    if quarters == 2:
        return word._replace(left=-right, right=-left, bottom=-top, top=-bottom)
    return word._replace(left=-top, right=-bottom, bottom=left, top=right)


def _groups(words: list[_Word]) -> Iterator[list[_Word]]:
    group: list[_Word] = []
    for word in words:
        if group and not _goes_on(group[-1], word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _goes_on(word: _Word, following: _Word) -> bool:
    _, left, right, bottom, top, size, direction, _ = word
    _, other_left, other_right, other_bottom, other_top, other_size, other_direction, begins_line = following
    if begins_line or direction != other_direction:
        return False
    if max(other_left - right, left - other_right) > _WIDEST_SPACE * max(size, other_size, 1.0):
        return False
    shared = min(top, other_top) - max(bottom, other_bottom)
    return shared >= _SAME_LINE * min(top - bottom, other_top - other_bottom)


def _piece(words: list[_Word], direction: int, backwards: bool) -> Piece:
    text, left, right, bottom, top, size, own, _ = words[0]
    if len(words) == 1:
        return Piece(text, left, right, bottom, top, size, own != direction)
    texts, lefts, rights, bottoms, tops, sizes, *_ = zip(*words, strict=True)
    size = max(zip(map(len, texts), sizes, strict=True))[1]
    text = " ".join(texts)
    if has_right_to_left(text):
        text = joined(words, backwards)
    return Piece(text, min(lefts), max(rights), min(bottoms), max(tops), size, own != direction)
