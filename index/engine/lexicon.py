"""Sorted words in two arrays: all of them put end to end, and where each ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import AnyStr, overload

import numpy as np

from index.engine.schema import WORDS_OF
from index.engine.sections import Array, Arrays, Sections, narrow

_AFTER_ALL = b"\xff"
"""Greater than every byte of UTF-8."""


class Lexicon(Sequence[bytes]):
    """The terms of a field in the order of their UTF-8 bytes, which is that of their code points.

    A term is known by its number, its place in that order. Terms with the same beginning are neighbours, so
    a prefix is a range of numbers. Fields of whole words have a second order, that of the words read
    backwards, in which those with the same ending are neighbours.
    """

    def __init__(self, sections: Sections, field: str) -> None:
        # Views, for they give out single elements several times as fast as arrays do.
        self._text = sections[f"{field}.terms"].data
        self._ends = sections[f"{field}.term_ends"].data
        self._sections = sections
        self._field = field

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

    def some(self, numbers: Array) -> list[str]:
        """The words with these numbers, at once much faster than one by one."""
        if not len(numbers):
            return []
        lengths = self._stops[numbers] - self._starts[numbers]
        # Each with the byte after it, whose place is then taken by what no word holds.
        chosen = self._characters.take(stretches(self._starts[numbers], lengths + 1), mode="clip")
        chosen[np.cumsum(lengths + 1) - 1] = ord("\n")
        return chosen[:-1].tobytes().decode().split("\n")

    @cached_property
    def lengths(self) -> Array:
        """The length of each word in code points: how many of its bytes begin one."""
        begins = (self._characters & 0xC0) != 0x80
        return np.add.reduceat(begins, self._starts, dtype=np.uint16) if len(self) else np.zeros(0, np.uint16)

    def find(self, term: bytes) -> int | None:
        """The number of a term, None when it does not occur."""
        number = bisect_left(self, term)
        return number if number < len(self) and self[number] == term else None

    def beginning(self, prefix: bytes) -> range:
        """The numbers of all terms that begin with the prefix."""
        return range(bisect_left(self, prefix), bisect_left(self, prefix + _AFTER_ALL))

    def ending(self, suffix: bytes) -> Array:
        """The numbers of all words that end with the suffix, ascending."""
        order = self._sections[f"{self._field}.backwards"]
        wanted = suffix[::-1]
        first, last = (
            bisect_left(order.data, bound, key=lambda number: self[number][::-1])
            for bound in (wanted, wanted + _AFTER_ALL)
        )
        return np.sort(order[first:last].astype(np.int64))

    def containing(self, part: bytes) -> Array:
        """The numbers of all words that hold the part anywhere, ascending."""
        last = len(self._characters) - len(part) + 1
        if not part or last < 1:
            return np.arange(len(self) if not part else 0)
        head = self._characters[:last] == part[0]
        if part[1:]:
            head &= self._characters[1 : last + 1] == part[1]
        places = np.flatnonzero(head)
        for offset, byte in enumerate(part[2:], 2):
            places = places[self._characters[places + offset] == byte]
        places = places.astype(self._stops.dtype)
        numbers = np.searchsorted(self._stops, places, side="right")
        inside = numbers.compress(places + len(part) <= self._stops[numbers])
        return inside.compress(np.diff(inside, prepend=-1) > 0)

    @property
    def _characters(self) -> Array:
        return np.asarray(self._text)

    @property
    def _stops(self) -> Array:
        return np.asarray(self._ends)

    @cached_property
    def _starts(self) -> Array:
        return np.concatenate([np.zeros(1, self._stops.dtype), self._stops[:-1]])[: len(self)]


def lexicon_arrays(field: str, terms: Sequence[bytes]) -> Arrays:
    """The arrays that a Lexicon reads, of terms that are sorted and differ."""
    arrays = {
        f"{field}.terms": np.frombuffer(b"".join(terms), np.uint8),
        f"{field}.term_ends": ends(map(len, terms)),
    }
    if field in WORDS_OF.values():
        backwards = [term[::-1] for term in terms]
        order = sorted(range(len(terms)), key=backwards.__getitem__)
        arrays[f"{field}.backwards"] = narrow(np.array(order, np.int64))
    return arrays


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


def stretches(starts: Array, lengths: Array) -> Array:
    """The places of several stretches one after the other: start, start + 1 and so on of each."""
    stops = np.cumsum(lengths, dtype=np.int64)
    before = np.repeat(starts - (stops - lengths), lengths)
    return before + np.arange(len(before))
