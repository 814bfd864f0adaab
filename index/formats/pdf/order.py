"""The order in which a reader takes the pieces of a page.

Most programs draw a page in reading order, column by column and cell by cell, and then their order is kept.
Where it jumps back, what was drawn late is put before what lies below it (Breuel, "High Performance Document
Layout Analysis", 2003). Where it makes no sense at all, or runs across two columns line by line, the page
is cut at the gutter between them (Nagy and Seth, "Hierarchical Representation of Optically Scanned
Documents", 1984).
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from statistics import median

from index.formats.pdf.pieces import Piece

_MOST_JUMPS = 0.1
"""Share of pieces that may be drawn out of order before the order of drawing counts for nothing."""
_MOST_RUNS = 200
_ACROSS = 0.5
"""Share of the lines of a column that are followed by their neighbour in the other one."""
_FEWEST_LINES = 4
"""Lines on either side of a gutter."""
_PROSE = 20
"""Letters in most lines of a column; with fewer it is one of a table."""
_WIDE_LINE = 0.25
"""Share of the width of the page that most lines of a column have."""
_MOST_SPANNING = 0.3
"""Share of the lines that may run across a gutter, such as titles."""
_STEPS = 100
_DEEPEST = 6


def in_reading_order(pieces: list[Piece], right_to_left: bool) -> list[Piece]:
    """The pieces of a page as they are read; those that run in another direction come last."""
    straight = [piece for piece in pieces if not piece.turned]
    turned = [piece for piece in pieces if piece.turned]
    runs = _runs(straight)
    gutter = _gutter(straight)
    chaotic = len(runs) - 1 > min(_MOST_RUNS, max(2.0, _MOST_JUMPS * len(straight)))
    if chaotic or (gutter is not None and _runs_across(straight, gutter)):
        return [*_cut(straight, right_to_left), *turned]
    return [*_mended(runs), *turned]


def _runs(pieces: list[Piece]) -> list[list[Piece]]:
    """Stretches in which the order of drawing goes down, or over to another column or cell."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and not _jumps_back(runs[-1][-1], piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _jumps_back(piece: Piece, following: Piece) -> bool:
    above = following.bottom >= piece.top - 0.25 * (piece.top - piece.bottom)
    return above and following.overlaps(piece)


def _mended(runs: list[list[Piece]]) -> list[Piece]:
    """Runs one after the other, each before the first that lies below it."""
    ordered: list[tuple[Piece, list[Piece]]] = []
    for run in runs:
        around = _around(run)
        places = (index for index, (other, _) in enumerate(ordered) if _lies_above(around, other))
        ordered.insert(next(places, len(ordered)), (around, run))
    return [piece for _, run in ordered for piece in run]


def _around(run: list[Piece]) -> Piece:
    """The box around a run, as a piece with letters as high as those of its last one."""
    left, right = min(piece.left for piece in run), max(piece.right for piece in run)
    bottom, top = min(piece.bottom for piece in run), max(piece.top for piece in run)
    return Piece("", left, right, bottom, top, run[-1].top - run[-1].bottom)


def _lies_above(run: Piece, other: Piece) -> bool:
    return run.bottom >= other.top - 0.25 * run.size and run.overlaps(other)


def _runs_across(pieces: list[Piece], gutter: float) -> bool:
    """Whether the lines of two columns are drawn in turn: left, right, left, right."""
    left = [piece for piece in pieces if piece.right <= gutter]
    right = [piece for piece in pieces if piece.left >= gutter]
    turns = sum(
        _sides(piece, following, gutter) and piece.beside(following) for piece, following in pairwise(pieces)
    )
    return turns > _ACROSS * min(len(left), len(right))


def _sides(piece: Piece, following: Piece, gutter: float) -> bool:
    """Whether the gutter lies between two pieces."""
    return (piece.right <= gutter <= following.left) or (following.right <= gutter <= piece.left)


def _cut(pieces: list[Piece], right_to_left: bool, depth: int = 0) -> list[Piece]:
    """Column by column: what runs across the gutter divides the page into bands, read one after another."""
    gutter = _gutter(pieces) if depth < _DEEPEST else None
    if gutter is None:
        return _row_by_row(pieces, right_to_left)
    ordered: list[Piece] = []
    sides: tuple[list[Piece], list[Piece]] = ([], [])

    def end_band() -> None:
        for side in reversed(sides) if right_to_left else sides:
            ordered.extend(_cut(side, right_to_left, depth + 1))
            side.clear()

    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if piece.right <= gutter or piece.left >= gutter:
            sides[piece.left >= gutter].append(piece)
        else:
            end_band()
            ordered.append(piece)
    end_band()
    return ordered


def _row_by_row(pieces: list[Piece], right_to_left: bool) -> list[Piece]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.bottom + piece.top)):
        if rows and rows[-1][0].beside(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    side = (lambda piece: -piece.right) if right_to_left else (lambda piece: piece.left)
    return [piece for row in rows for piece in sorted(row, key=side)]


def _gutter(pieces: list[Piece]) -> float | None:
    """The middle of the white space between two columns of prose, None where there is none."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    step = (right - left) / _STEPS
    if step <= 0:
        return None
    changes = [0] * (_STEPS + 3)
    for piece in pieces:
        changes[int((piece.left - left) / step)] += 1
        changes[int((piece.right - left) / step) + 1] -= 1
    covered = list(accumulate(changes))
    inner = range(_STEPS // 5, _STEPS - _STEPS // 5)
    fewest = min(covered[column] for column in inner)
    if fewest > _MOST_SPANNING * len(pieces):
        return None
    middle = median(column for column in inner if covered[column] == fewest)
    gutter = left + (middle + 0.5) * step
    return gutter if _divides_prose(pieces, gutter, right - left) else None


def _divides_prose(pieces: list[Piece], gutter: float, width: float) -> bool:
    for side in (
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.left >= gutter],
    ):
        if len(side) < _FEWEST_LINES or median(len(piece.text) for piece in side) < _PROSE:
            return False
        if median(piece.right - piece.left for piece in side) < _WIDE_LINE * width:
            return False
    return True
