"""The facts of all documents as arrays: what filters, facets and the order of results read.

A document is its number in the index here; a mask says yes or no for every number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, compress
from typing import Any

import numpy as np
import numpy.typing as npt

from index.engine.columns import Days, Labels, Mask, Numbers
from index.engine.lexicon import Lexicon, lexicon_arrays
from index.engine.schema import ANALYSED, Facts
from index.engine.sections import Arrays, Sections, narrow

Scores = npt.NDArray[np.float64]

_COLUMNS: dict[str, type[Days] | type[Labels]] = {
    **dict.fromkeys(("published", "mentioned"), Days),
    **dict.fromkeys(("months", "sources", "formats", "languages", "entities"), Labels),
}


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents of a segment or of a state, deleted ones too, which `live` leaves out.

    `rank` is a key's place in alphabetical order, `day` the first day of publication (0 when undated),
    `lengths` are in words.
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
    def of(cls, rows: Sequence[Facts], lengths: dict[str, Numbers]) -> Documents:
        """The documents with these facts and lengths of their fields, all live."""
        return cls._with(
            [row.key for row in rows],
            np.ones(len(rows), bool),
            {
                "published": Days.of([(row.published,) if row.published else () for row in rows]),
                "mentioned": Days.of([row.mentioned for row in rows]),
                "months": Labels.of([(row.month,) if row.month else () for row in rows]),
                "sources": Labels.of([() if row.source is None else (row.source,) for row in rows]),
                "formats": Labels.of([(row.format,) for row in rows]),
                "languages": Labels.of([row.languages for row in rows]),
                "entities": Labels.of([row.entities for row in rows]),
            },
            lengths,
        )

    @classmethod
    def read(cls, sections: Sections) -> Documents:
        """The documents of a segment, all live."""
        order = sections["key.documents"].astype(np.int64)
        ordered = Lexicon(sections, "key").all()
        keys = [""] * len(order)
        for number, key in zip(order.tolist(), ordered, strict=True):
            keys[number] = key.decode()
        return cls._with(
            keys,
            np.ones(len(keys), bool),
            {name: kind.read(sections, name) for name, kind in _COLUMNS.items()},
            {field: sections[f"{field}.lengths"] for field in ANALYSED},
            order=order.tolist(),
        )

    @classmethod
    def joined(cls, parts: Sequence[Documents], live: Sequence[Mask]) -> Documents:
        """The documents of several segments as one row. Raises ValueError when two live ones share a key."""
        bases = [0, *accumulate(len(part.keys) for part in parts)][:-1]
        keys = list(chain.from_iterable(part.keys for part in parts))
        alive = np.concatenate(live) if live else np.zeros(0, bool)
        if len(set(compress(keys, alive.tolist()))) != np.count_nonzero(alive):
            raise ValueError("two documents have the same key")
        # What is sorted segment by segment is sorted as a whole in little more than one walk.
        runs = ((np.argsort(part.rank) + base).tolist() for part, base in zip(parts, bases, strict=True))
        return cls._with(
            keys,
            alive,
            {
                name: kind.joined([getattr(part, name) for part in parts], bases)
                for name, kind in _COLUMNS.items()
            },
            {
                field: np.concatenate([part.lengths[field] for part in parts]) if parts else np.zeros(0)
                for field in ANALYSED
            },
            order=sorted(chain.from_iterable(runs), key=keys.__getitem__),
        )

    @classmethod
    def _with(
        cls,
        keys: list[str],
        live: Mask,
        columns: dict[str, Any],
        lengths: Mapping[str, npt.NDArray[Any]],
        order: list[int] | None = None,
    ) -> Documents:
        rank = np.empty(len(keys), np.int64)
        rank[order or sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
        day = np.zeros(len(keys), np.int64)
        day[columns["published"].documents] = columns["published"].first
        floats = {field: one.astype(np.float64) for field, one in lengths.items()}
        return cls(tuple(keys), live, rank, day, lengths=floats, **columns)

    def arrays(self) -> Arrays:
        """What `read` reads. The keys are a field like any other, so that a document is found by its key."""
        order = np.argsort(self.rank)
        arrays = lexicon_arrays("key", [self.keys[number].encode() for number in order.tolist()])
        arrays["key.documents"] = narrow(order)
        arrays["key.document_ends"] = narrow(np.arange(1, len(order) + 1))
        for field in ANALYSED:
            arrays[f"{field}.lengths"] = narrow(self.lengths[field].astype(np.int64))
        for name in _COLUMNS:
            arrays |= getattr(self, name).arrays(name)
        return arrays

    def kept(self) -> Documents:
        """The live ones alone, numbered anew in the same order."""
        numbers = np.cumsum(self.live) - 1
        return self._with(
            [self.keys[number] for number in np.flatnonzero(self.live).tolist()],
            np.ones(np.count_nonzero(self.live), bool),
            {name: getattr(self, name).kept(self.live, numbers) for name in _COLUMNS},
            {field: lengths[self.live] for field, lengths in self.lengths.items()},
        )

    @property
    def size(self) -> int:
        """How many document numbers there are, deleted ones included."""
        return len(self.keys)
