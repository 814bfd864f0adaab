"""The facts of all documents as arrays: what filters, facets and the order of results read.

A document is its number in the index here; a mask says yes or no for every number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt
from whoosh.reading import IndexReader

from index.engine.schema import Facts, load_facts

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Labels:
    """A facet: its values in alphabetical order, and which document carries which, as parallel arrays."""

    values: tuple[str, ...]
    documents: Numbers
    codes: Numbers

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Labels:
        """The labels of documents given as the values of each."""
        values = tuple(sorted(set(chain.from_iterable(rows))))
        code_of = {value: code for code, value in enumerate(values)}
        codes = np.fromiter(map(code_of.__getitem__, chain.from_iterable(rows)), np.int64)
        return cls(values, _owners(rows), codes)

    def carried_by(self, mask: Mask) -> Numbers:
        """How many documents of the mask carry each value."""
        return np.bincount(self.codes[mask[self.documents]], minlength=len(self.values))

    def mask(self, wanted: Collection[str], size: int) -> Mask:
        """The documents that carry any of the wanted values; `size` is the number of documents."""
        mask = np.zeros(size, bool)
        mask[self.documents[np.isin(self.codes, self.codes_of(wanted))]] = True
        return mask

    def codes_of(self, wanted: Collection[str]) -> list[int]:
        """The codes of those of the values that occur, in no special order."""
        places = ((value, bisect_left(self.values, value)) for value in wanted)
        return [code for value, code in places if self.values[code : code + 1] == (value,)]


@dataclass(frozen=True, slots=True)
class Days:
    """Intervals of days and whose they are; ordinals as in `datetime.date`, both ends inclusive."""

    documents: Numbers
    first: Numbers
    last: Numbers

    @classmethod
    def of(cls, rows: Sequence[Sequence[Sequence[int]]]) -> Days:
        """The intervals of documents given as the intervals of each."""
        bounds = np.array(list(chain.from_iterable(rows)), np.int64).reshape(-1, 2)
        return cls(_owners(rows), bounds[:, 0], bounds[:, 1])

    def mask(self, since: int, until: int, size: int) -> Mask:
        """The documents of which any interval overlaps the range."""
        mask = np.zeros(size, bool)
        mask[self.documents[(self.first <= until) & (self.last >= since)]] = True
        return mask


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents of a state, deleted ones too, which `live` leaves out.

    `rank` is a key's place in alphabetical order, `day` the first day of publication (0 when undated).
    """

    keys: tuple[str, ...]
    live: Mask
    rank: Numbers
    day: Numbers
    published: Days
    mentioned: Days
    months: Labels
    sources: Labels
    formats: Labels
    languages: Labels
    entities: Labels
    lengths: dict[str, Scores]

    @classmethod
    def load(cls, reader: IndexReader) -> Documents:
        """The documents of a reader. Raises what damaged facts raise: ValueError, TypeError."""
        rows: list[Facts] = []
        live: list[Mask] = []
        for leaf, _ in reader.leaf_readers():
            if leaf.doc_count_all():
                rows += load_facts(leaf.column_reader("facts", translate=False))
                live.append(_live(leaf))
        return cls.of(rows, np.concatenate(live) if live else np.zeros(0, bool))

    @classmethod
    def of(cls, rows: Sequence[Facts], live: Mask) -> Documents:
        """The documents with these facts. Raises ValueError when two live ones share a key."""
        keys = tuple(row.key for row in rows)
        if len({keys[number] for number in np.flatnonzero(live)}) != np.count_nonzero(live):
            raise ValueError("two documents have the same key")
        rank = np.empty(len(keys), np.int64)
        rank[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
        return cls(
            keys=keys,
            live=live,
            rank=rank,
            day=np.array([row.published[0] if row.published else 0 for row in rows], np.int64),
            published=Days.of([(row.published,) if row.published else () for row in rows]),
            mentioned=Days.of([row.mentioned for row in rows]),
            months=_single(row.month for row in rows),
            sources=_single(row.source for row in rows),
            formats=_single(row.format for row in rows),
            languages=Labels.of([row.languages for row in rows]),
            entities=Labels.of([row.entities for row in rows]),
            lengths={
                "title": np.array([row.title_length for row in rows], np.float64),
                "body": np.array([row.body_length for row in rows], np.float64),
            },
        )

    @property
    def size(self) -> int:
        """How many document numbers there are, deleted ones included."""
        return len(self.keys)


def _single(values: Iterable[str | None]) -> Labels:
    return Labels.of([() if value is None else (value,) for value in values])


def _owners(rows: Sequence[Sequence[object]]) -> Numbers:
    """For each item of the rows put end to end, the number of its row."""
    return np.repeat(np.arange(len(rows)), np.array([len(row) for row in rows], np.int64))


def _live(leaf: IndexReader) -> Mask:
    live = np.ones(leaf.doc_count_all(), bool)
    live[np.fromiter(leaf.deleted_docs_set, np.int64)] = False
    return live
