"""Sorted words in two arrays: all of them put end to end, and where each ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import overload

import numpy as np

from index.engine.sections import Array, Arrays, Sections, narrow

_AFTER_ALL = b"\xff"
"""Greater than every byte of UTF-8."""


class Lexicon(Sequence[bytes]):
    """The terms of a field in the order of their UTF-8 bytes, which is that of their code points.

    A term is known by its number, its place in that order. Terms with the same beginning are neighbours, so
    a prefix is a range of numbers.
    """

    def __init__(self, sections: Sections, field: str) -> None:
        self._text = sections[f"{field}.terms"]
        self._ends = sections[f"{field}.term_ends"]

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, number: int) -> bytes: ...
    @overload
    def __getitem__(self, number: slice) -> list[bytes]: ...
    def __getitem__(self, number: int | slice) -> bytes | list[bytes]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        start, end = bounds(self._ends, number)
        return self._text[start:end].tobytes()

    def all(self) -> list[bytes]:
        """Every term, at once much faster than one by one."""
        text, ends = self._text.tobytes(), [0, *self._ends.tolist()]
        return [text[start:end] for start, end in pairwise(ends)]

    def find(self, term: bytes) -> int | None:
        """The number of a term, None when it does not occur."""
        number = bisect_left(self, term)
        return number if number < len(self) and self[number] == term else None

    def beginning(self, prefix: bytes) -> range:
        """The numbers of all terms that begin with the prefix."""
        return range(bisect_left(self, prefix), bisect_left(self, prefix + _AFTER_ALL))


def lexicon_arrays(field: str, terms: Sequence[bytes]) -> Arrays:
    """The arrays that a Lexicon reads, of terms that are sorted and differ."""
    return {
        f"{field}.terms": np.frombuffer(b"".join(terms), np.uint8),
        f"{field}.term_ends": ends(map(len, terms)),
    }


def ends(lengths: Iterable[int]) -> Array:
    """Where each of several stretches ends when they are put end to end."""
    return narrow(np.fromiter(accumulate(lengths), np.uint64))


def bounds(ends_: Array, number: int, last: int | None = None) -> tuple[int, int]:
    """Where stretch `number` begins and ends, or begins and stretch `last` ends."""
    start = int(ends_[number - 1]) if number else 0
    return start, int(ends_[number if last is None else last])
