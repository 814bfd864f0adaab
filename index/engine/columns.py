"""Facts of documents in columns: labels of which a document carries any number, and intervals of days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

import numpy as np
import numpy.typing as npt

from index.engine.sections import Arrays, Sections, narrow
from index.engine.values import StoredValues, joined_values, value_arrays

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Labels:
    """A facet: its values in alphabetical order, and which document carries which, as parallel arrays.

    Values are looked at one by one where that is enough, so that opening an index does not read all of them.
    """

    values: Sequence[str]
    documents: Numbers
    codes: Numbers

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Self:
        """The labels of documents given as the values of each."""
        values = sorted(set(chain.from_iterable(rows)))
        code_of = {value: code for code, value in enumerate(values)}
        codes = np.fromiter(map(code_of.__getitem__, chain.from_iterable(rows)), np.int64)
        return cls(values, _owners(rows), codes)

    @classmethod
    def joined(cls, parts: Sequence[Self], bases: Sequence[int]) -> Self:
        """The labels of several sets of documents, whose numbers begin at the bases, as one."""
        values, code_of = joined_values([part.values for part in parts])
        codes = [common[part.codes] for part, common in zip(parts, code_of, strict=True)]
        return cls(values, _shifted([part.documents for part in parts], bases), _concatenated(codes))

    @classmethod
    def read(cls, sections: Sections, name: str) -> Self:
        """The labels that were written under a name."""
        return cls(
            StoredValues(sections, name),
            sections[f"{name}.documents"].astype(np.int64),
            sections[f"{name}.codes"].astype(np.int64),
        )

    def arrays(self, name: str) -> Arrays:
        """What `read` reads."""
        return {
            **value_arrays(name, self.values),
            f"{name}.documents": narrow(self.documents),
            f"{name}.codes": narrow(self.codes),
        }

    def kept(self, kept: Mask, numbers: Numbers) -> Self:
        """The labels of some of the documents, under new numbers, without values that nothing carries."""
        mask = kept[self.documents]
        used, codes = np.unique(self.codes[mask], return_inverse=True)
        return type(self)([self.values[code] for code in used.tolist()], numbers[self.documents[mask]], codes)

    def carried_by(self, mask: Mask) -> Numbers:
        """How many documents of the mask carry each value."""
        return np.bincount(self.codes.compress(mask.take(self.documents)), minlength=len(self.values))

    def carriers(self, wanted: Collection[str], mask: Mask) -> dict[str, frozenset[int]]:
        """Which documents of the mask carry each of the wanted values that occur."""
        codes = self.codes_of(wanted)
        is_wanted = np.zeros(len(self.values), bool)
        is_wanted[codes] = True
        chosen = is_wanted.take(self.codes) & mask.take(self.documents)
        found: dict[int, list[int]] = {code: [] for code in codes}
        for code, document in zip(self.codes[chosen].tolist(), self.documents[chosen].tolist(), strict=True):
            found[code].append(document)
        return {self.values[code]: frozenset(documents) for code, documents in found.items()}

    def mask(self, wanted: Collection[str], size: int) -> Mask:
        """The documents that carry any of the wanted values; `size` is the number of documents."""
        is_wanted = np.zeros(len(self.values), bool)
        is_wanted[self.codes_of(wanted)] = True
        mask = np.zeros(size, bool)
        mask[self.documents.compress(is_wanted.take(self.codes))] = True
        return mask

    def codes_of(self, wanted: Collection[str]) -> list[int]:
        """The codes of those of the values that occur, in no special order."""
        places = ((value, bisect_left(self.values, value)) for value in wanted)
        return [code for value, code in places if code < len(self.values) and self.values[code] == value]


class Codes(dict[str, int | None]):
    """The code of each value, None of what is no value; each is looked for when it is first asked for."""

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, value: str) -> int | None:
        place = bisect_left(self._values, value)
        found = place < len(self._values) and self._values[place] == value
        code = self[value] = place if found else None
        return code


@dataclass(frozen=True, slots=True)
class Days:
    """Intervals of days and whose they are; ordinals as in `datetime.date`, both ends inclusive."""

    documents: Numbers
    first: Numbers
    last: Numbers

    @classmethod
    def of(cls, rows: Sequence[Sequence[Sequence[int]]]) -> Self:
        """The intervals of documents given as the intervals of each."""
        both = np.array(list(chain.from_iterable(rows)), np.int64).reshape(-1, 2)
        return cls(_owners(rows), both[:, 0], both[:, 1])

    @classmethod
    def joined(cls, parts: Sequence[Self], bases: Sequence[int]) -> Self:
        """The intervals of several sets of documents, whose numbers begin at the bases, as one."""
        return cls(
            _shifted([part.documents for part in parts], bases),
            _concatenated([part.first for part in parts]),
            _concatenated([part.last for part in parts]),
        )

    @classmethod
    def read(cls, sections: Sections, name: str) -> Self:
        """The intervals that were written under a name."""
        return cls(*(sections[f"{name}.{part}"].astype(np.int64) for part in ("documents", "first", "last")))

    def arrays(self, name: str) -> Arrays:
        """What `read` reads."""
        return {
            f"{name}.documents": narrow(self.documents),
            f"{name}.first": narrow(self.first),
            f"{name}.last": narrow(self.last),
        }

    def kept(self, kept: Mask, numbers: Numbers) -> Self:
        """The intervals of some of the documents, under new numbers."""
        mask = kept[self.documents]
        return type(self)(numbers[self.documents[mask]], self.first[mask], self.last[mask])

    def mask(self, since: int, until: int, size: int) -> Mask:
        """The documents of which any interval overlaps the range."""
        mask = np.zeros(size, bool)
        mask[self.documents[(self.first <= until) & (self.last >= since)]] = True
        return mask


def distinct(numbers: Numbers) -> Numbers:
    """The different ones of some numbers, ascending; np.unique takes ten times as long, for it hashes."""
    ordered = np.sort(numbers)
    return ordered.compress(np.diff(ordered, prepend=ordered[:1] - 1) != 0)


def _owners(rows: Sequence[Sequence[object]]) -> Numbers:
    """For each item of the rows put end to end, the number of its row."""
    return np.repeat(np.arange(len(rows)), np.array([len(row) for row in rows], np.int64))


def _shifted(parts: Sequence[Numbers], bases: Sequence[int]) -> Numbers:
    return _concatenated([part + base for part, base in zip(parts, bases, strict=True)])


def _concatenated(parts: Sequence[Numbers]) -> Numbers:
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)
