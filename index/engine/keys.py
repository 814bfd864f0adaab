"""The keys of documents: by number, and in alphabetical order, which decides between equals.

Opening an index reads none of them. A page of results needs a few; only where very many documents are equal
is the order of all of them worked out.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from index.engine.lexicon import Lexicon
from index.engine.sections import Array, Sections

_Numbers = npt.NDArray[np.int64]

FEW = 256
"""So many keys are looked at one by one; for more of them, all are read and put in order."""

_MUCH_LARGER = 16


class Keys(ABC):
    """The keys of some documents by number."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def __getitem__(self, number: int) -> str: ...

    @abstractmethod
    def all(self) -> list[str]:
        """Every key, at once much faster than one by one."""

    @cached_property
    @abstractmethod
    def order(self) -> _Numbers:
        """The numbers of all documents in alphabetical order of their keys."""

    @cached_property
    def rank(self) -> _Numbers:
        """The place of each document in that order."""
        rank = np.empty(len(self), np.int64)
        rank[self.order] = np.arange(len(self))
        return rank

    @cached_property
    def _remembered(self) -> list[str]:
        return self.all()

    def of(self, numbers: _Numbers) -> list[str]:
        """The keys of these documents."""
        keys = self if len(numbers) <= FEW else self._remembered
        return [keys[number] for number in numbers.tolist()]

    def row(self, numbers: _Numbers) -> Sequence[str]:
        """The keys of these documents, many or few; nothing on the disk is kept open for them."""
        if len(numbers) <= FEW:
            return tuple(self.of(numbers))
        return KeyRow(self._remembered, self.order, numbers)

    def numbers(self, key: str) -> list[int]:
        """The documents with this key: several where all but one are deleted."""
        return _with_key(key, self, self.order)

    def sort(self, numbers: _Numbers) -> _Numbers:
        """These documents by key."""
        if len(numbers) <= FEW:
            return np.array(sorted(numbers.tolist(), key=self.__getitem__), np.int64)
        return numbers[np.argsort(self.rank[numbers])]


class KeyRow(Sequence[str]):
    """Some of many keys, in an order of their own. A result has many, of which few are ever looked at.

    `keys` are all there are, `order` their numbers in alphabetical order; every row of a state shares both.
    """

    def __init__(self, keys: Sequence[str], order: _Numbers, numbers: Array) -> None:
        self._keys = keys
        self._order = order
        self._numbers = numbers.astype(np.int32)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> KeyRow: ...
    def __getitem__(self, place: int | slice) -> str | KeyRow:
        if isinstance(place, slice):
            return KeyRow(self._keys, self._order, self._numbers[place])
        return self._keys[int(self._numbers[place])]

    def __iter__(self) -> Iterator[str]:
        return map(self._keys.__getitem__, self._numbers.tolist())

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._place(key) is not None

    def index(self, key: str, *_range: Any) -> int:
        """The place of a key; raises ValueError where it is not in the row."""
        place = self._place(key)
        if place is None:
            raise ValueError(f"{key} is not among these keys")
        return place

    def _place(self, key: str) -> int | None:
        places = self._places[_with_key(key, self._keys, self._order)]
        return next((place for place in places.tolist() if place >= 0), None)

    @cached_property
    def _places(self) -> npt.NDArray[np.int32]:
        """The place of each document in the row, -1 for those that are not in it."""
        places = np.full(len(self._keys), -1, np.int32)
        places[self._numbers] = np.arange(len(self._numbers), dtype=np.int32)
        return places


def _with_key(key: str, keys: Sequence[str] | Keys, order: _Numbers) -> list[int]:
    """The numbers of the documents with a key, given the alphabetical order of all."""
    first = bisect_left(order, key, key=keys.__getitem__)
    found: list[int] = order[first : bisect_right(order, key, lo=first, key=keys.__getitem__)].tolist()
    return found


class GivenKeys(Keys):
    """Keys in memory."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    def __getitem__(self, number: int) -> str:
        return self._keys[number]

    def all(self) -> list[str]:
        return list(self._keys)

    @cached_property
    def order(self) -> _Numbers:
        return np.array(sorted(range(len(self._keys)), key=self._keys.__getitem__), np.int64)


class StoredKeys(Keys):
    """The keys of a segment: a lexicon, and the document of each of its terms."""

    def __init__(self, sections: Sections) -> None:
        self.lexicon = Lexicon(sections, "key")
        self._documents = sections["key.documents"]

    def __len__(self) -> int:
        return len(self._documents)

    def __getitem__(self, number: int) -> str:
        return self.lexicon[self._places[number]].decode()

    @cached_property
    def _places(self) -> memoryview:
        # A view, for it gives out single elements several times as fast as an array does.
        return self.rank.data

    def all(self) -> list[str]:
        keys = [""] * len(self)
        for number, key in zip(self.order.tolist(), self.lexicon.all(), strict=True):
            keys[number] = key.decode()
        return keys

    @cached_property
    def order(self) -> _Numbers:
        return self._documents.astype(np.int64)


class JoinedKeys(Keys):
    """The keys of several sets of documents, whose numbers follow each other."""

    def __init__(self, parts: Sequence[Keys]) -> None:
        self._parts = parts
        self._bases = [0, *accumulate(map(len, parts))]

    def __len__(self) -> int:
        return self._bases[-1]

    def __getitem__(self, number: int) -> str:
        part = bisect_right(self._bases, number) - 1
        return self._parts[part][number - self._bases[part]]

    def all(self) -> list[str]:
        return list(chain.from_iterable(part.all() for part in self._parts))

    @cached_property
    def order(self) -> _Numbers:
        runs = [part.order + base for part, base in zip(self._parts, self._bases, strict=False)]
        largest = max(range(len(runs)), key=lambda number: len(runs[number]), default=0)
        others = list(chain.from_iterable(run.tolist() for run in (*runs[:largest], *runs[largest + 1 :])))
        if len(others) * _MUCH_LARGER < len(self):
            return self._inserted(runs[largest], others)
        # What is sorted part by part is sorted as a whole in little more than one walk.
        keys = self.all()
        return np.array(
            sorted(chain.from_iterable(run.tolist() for run in runs), key=keys.__getitem__), np.int64
        )

    def _inserted(self, large: _Numbers, others: Sequence[int]) -> _Numbers:
        """A few documents put where they belong among many, of which only some keys are looked at."""
        few = sorted((self[number], number) for number in others)
        places = [bisect_left(large, key, key=self.__getitem__) for key, _ in few]
        return np.insert(large, places, [number for _, number in few])
