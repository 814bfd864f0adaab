"""The values of a facet in alphabetical order, looked at one by one or all at once.

There can be a hundred thousand of them, and a question needs a few: those in its filters and the most
frequent ones of its answer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import overload

import numpy as np
import numpy.typing as npt

from index.engine.lexicon import Lexicon, lexicon_arrays
from index.engine.sections import Arrays, Sections

_Numbers = npt.NDArray[np.int64]

_ENCODING = ("utf-8", "surrogatepass")
"""Facts come from files and may hold anything, even half of a surrogate pair."""

_MUCH_LARGER = 16


class StoredValues(Sequence[str]):
    """The values that were written under a name."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._encoded = Lexicon(sections, name)

    def __len__(self) -> int:
        return len(self._encoded)

    @overload
    def __getitem__(self, code: int) -> str: ...
    @overload
    def __getitem__(self, code: slice) -> list[str]: ...
    def __getitem__(self, code: int | slice) -> str | list[str]:
        if isinstance(code, slice):
            return [one.decode(*_ENCODING) for one in self._encoded[code]]
        return self._encoded[code].decode(*_ENCODING)

    def __iter__(self) -> Iterator[str]:
        return (one.decode(*_ENCODING) for one in self._encoded.all())


class _Extended(Sequence[str]):
    """Many values with a few more among them; `places` are the codes of the few."""

    def __init__(self, many: Sequence[str], few: Sequence[str], places: Sequence[int]) -> None:
        self._many = many
        self._few = few
        self._places = places

    def __len__(self) -> int:
        return len(self._many) + len(self._few)

    @overload
    def __getitem__(self, code: int) -> str: ...
    @overload
    def __getitem__(self, code: slice) -> list[str]: ...
    def __getitem__(self, code: int | slice) -> str | list[str]:
        if isinstance(code, slice):
            return [self[one] for one in range(*code.indices(len(self)))]
        before = bisect_left(self._places, code)
        if before < len(self._places) and self._places[before] == code:
            return self._few[before]
        return self._many[code - before]

    def __iter__(self) -> Iterator[str]:
        # Two sorted rows: sorting what follows each other takes little more than one walk.
        return iter(sorted(chain(self._many, self._few)))


def value_arrays(name: str, values: Sequence[str]) -> Arrays:
    """The arrays that StoredValues reads, of values that are sorted and differ."""
    return lexicon_arrays(name, [value.encode(*_ENCODING) for value in values])


def joined_values(parts: Sequence[Sequence[str]]) -> tuple[Sequence[str], list[_Numbers]]:
    """All values of several parts, and for each part the codes that its codes become.

    The values of the smaller parts are looked up in the largest. Where they are few, it stays unread.
    """
    if not parts:
        return [], []
    largest = max(range(len(parts)), key=lambda number: len(parts[number]))
    smaller = [[] if number == largest else list(part) for number, part in enumerate(parts)]
    others = sorted(set(chain.from_iterable(smaller)))
    many, size = parts[largest], len(parts[largest])
    # Read for now and not for good: tens of thousands of values take megabytes.
    read = list(many) if len(others) * _MUCH_LARGER > size else many
    found = [(bisect_left(read, value), value) for value in others]
    fresh = [(place, value) for place, value in found if place == size or read[place] != value]
    old = np.arange(size)
    moved = old + np.searchsorted([place for place, _ in fresh], old, side="right")
    code_of = {value: int(moved[place]) for place, value in found if place < size}
    code_of |= {value: place + before for before, (place, value) in enumerate(fresh)}
    few = [value for _, value in fresh]
    values = _Extended(many, few, [code_of[value] for value in few]) if few else many
    return values, [
        moved if number == largest else _coded(part, code_of) for number, part in enumerate(smaller)
    ]


def _coded(part: Sequence[str], code_of: Mapping[str, int]) -> _Numbers:
    return np.fromiter(map(code_of.__getitem__, part), np.int64, len(part))
