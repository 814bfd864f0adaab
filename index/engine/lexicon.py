"""Sorted words in two arrays: all of them put end to end, and where each ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import AnyStr, overload

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
        # Views, for they give out single elements several times as fast as arrays do.
        self._text = sections[f"{field}.terms"].data
        self._ends = sections[f"{field}.term_ends"].data

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, number: int) -> bytes: ...
    @overload
    def __getitem__(self, number: slice) -> list[bytes]: ...
    def __getitem__(self, number: int | slice) -> bytes | list[bytes]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        start = self._ends[number - 1] if number else 0
        return self._text[start : self._ends[number]].tobytes()

    def all(self) -> list[bytes]:
        """Every term, at once much faster than one by one."""
        return cut(self._text.tobytes(), self._ends.tolist())

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


def cut(whole: AnyStr, ends: list[int]) -> list[AnyStr]:
    """What was put end to end, apart again."""
    return list(map(whole.__getitem__, map(slice, [0, *ends], ends)))


def ends(lengths: Iterable[int]) -> Array:
    """Where each of several stretches ends when they are put end to end."""
    return narrow(np.fromiter(accumulate(lengths), np.uint64))


def bounds(ends_: Array, number: int, last: int | None = None) -> tuple[int, int]:
    """Where stretch `number` begins and ends, or begins and stretch `last` ends."""
    start = int(ends_[number - 1]) if number else 0
    return start, int(ends_[number if last is None else last])
