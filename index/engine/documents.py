"""The facts of all documents as arrays: what filters, facets and the order of results read.

A document is its number in the index here; a mask says yes or no for every number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from index.alphabetical import alphabetical
from index.engine.columns import Codes, Days, Labels, Mask, Numbers
from index.engine.keys import GivenKeys, JoinedKeys, Keys, StoredKeys
from index.engine.lexicon import lexicon_arrays
from index.engine.schema import ANALYSED, Facts
from index.engine.sections import Arrays, Sections, narrow

Scores = npt.NDArray[np.float64]

_COLUMNS: dict[str, type[Days] | type[Labels]] = {
    **dict.fromkeys(("published", "mentioned"), Days),
    **dict.fromkeys(("ambiguous", "sources", "formats", "languages"), Labels),
}


@dataclass(frozen=True)
class Documents:
    """All documents of a segment or of a state, deleted ones too, which `live` leaves out.

    `lengths` are in words.
    """

    keys: Keys
    live: Mask
    lengths: dict[str, Scores]
    published: Days
    mentioned: Days
    ambiguous: Labels
    sources: Labels
    formats: Labels
    languages: Labels
    give_entities: Callable[[], Labels]
    """What `entities` asks once: there are far more of them than of all else."""

    @classmethod
    def of(cls, rows: Sequence[Facts], lengths: dict[str, Numbers]) -> Documents:
        """The documents with these facts and lengths of their fields, all live."""
        entities = Labels.of([row.entities for row in rows])
        return cls(
            keys=GivenKeys([row.key for row in rows]),
            live=np.ones(len(rows), bool),
            lengths={field: one.astype(np.float64) for field, one in lengths.items()},
            published=Days.of([(row.published,) if row.published else () for row in rows]),
            mentioned=Days.of([row.mentioned for row in rows]),
            ambiguous=Labels.of([row.ambiguous for row in rows]),
            sources=Labels.of([() if row.source is None else (row.source,) for row in rows]),
            formats=Labels.of([(row.format,) for row in rows]),
            languages=Labels.of([row.languages for row in rows]),
            give_entities=lambda: entities,
        )

    @classmethod
    def read(cls, sections: Sections) -> Documents:
        """The documents of a segment, all live."""
        keys = StoredKeys(sections)
        return cls(
            keys=keys,
            live=np.ones(len(keys), bool),
            lengths={field: sections[f"{field}.lengths"].astype(np.float64) for field in ANALYSED},
            give_entities=lambda: Labels.read(sections, "entities"),
            **{name: kind.read(sections, name) for name, kind in _COLUMNS.items()},  # type: ignore[arg-type]
        )

    @classmethod
    def joined(cls, parts: Sequence[Documents], live: Sequence[Mask]) -> Documents:
        """The documents of several segments as one row; `live` says of each part which are left."""
        if len(parts) == 1:
            return replace(parts[0], live=live[0])
        bases = [0, *accumulate(part.size for part in parts)][:-1]
        columns = {
            name: kind.joined([getattr(part, name) for part in parts], bases)
            for name, kind in _COLUMNS.items()
        }
        return cls(
            keys=JoinedKeys([part.keys for part in parts]),
            live=np.concatenate(live) if live else np.zeros(0, bool),
            lengths={
                field: np.concatenate([part.lengths[field] for part in parts]) if parts else np.zeros(0)
                for field in ANALYSED
            },
            # Not theirs that are remembered: of each part there is as much again as of the whole.
            give_entities=lambda: Labels.joined([part.give_entities() for part in parts], bases),
            **columns,  # type: ignore[arg-type]
        )

    def arrays(self) -> Arrays:
        """What `read` reads. The keys are a field like any other, so that a document is found by its key."""
        keys, order = self.keys.all(), self.keys.order
        arrays = lexicon_arrays("key", [keys[number].encode() for number in order.tolist()])
        arrays["key.documents"] = narrow(order)
        arrays["key.document_ends"] = narrow(np.arange(1, len(order) + 1))
        for field in ANALYSED:
            arrays[f"{field}.lengths"] = narrow(self.lengths[field].astype(np.int64))
        for name in (*_COLUMNS, "entities"):
            arrays |= getattr(self, name).arrays(name)
        return arrays

    def kept(self) -> Documents:
        """The live ones alone, numbered anew in the same order."""
        numbers = np.cumsum(self.live) - 1
        keys = self.keys.all()
        return Documents(
            keys=GivenKeys([keys[number] for number in np.flatnonzero(self.live).tolist()]),
            live=np.ones(np.count_nonzero(self.live), bool),
            lengths={field: lengths[self.live] for field, lengths in self.lengths.items()},
            give_entities=lambda: self.entities.kept(self.live, numbers),
            **{name: getattr(self, name).kept(self.live, numbers) for name in _COLUMNS},
        )

    @property
    def size(self) -> int:
        """How many document numbers there are, deleted ones included."""
        return len(self.keys)

    @cached_property
    def entities(self) -> Labels:
        """The ids of the entities that each document mentions."""
        return self.give_entities()

    @cached_property
    def entity_codes(self) -> Codes:
        """The code of each entity by its id, None of one that no document mentions."""
        return Codes(self.entities.values)

    @cached_property
    def day(self) -> Numbers:
        """The first day of publication of each document, 0 of the undated."""
        day = np.zeros(self.size, np.int64)
        day[self.published.documents] = self.published.first
        return day

    @cached_property
    def source_place(self) -> Numbers:
        """The place of each document's source in alphabetical order; those without one come last."""
        values = list(self.sources.values)
        ordered = sorted(range(len(values)), key=lambda code: (alphabetical(values[code]), values[code]))
        place_of = np.empty(len(values), np.int64)
        place_of[ordered] = np.arange(len(values))
        places = np.full(self.size, len(values), np.int64)
        places[self.sources.documents] = place_of[self.sources.codes]
        return places
