"""A part of the index that never changes once it is written: posting lists and facts of some documents."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np

from index.engine.columns import Mask, Numbers
from index.engine.documents import Documents
from index.engine.inverting import starts
from index.engine.lexicon import Lexicon, bounds
from index.engine.sections import Array, Sections

SUFFIX = ".segment"


class Segment:
    """Reads one segment file. Raises `Damaged` and whatever else wrong bytes lead to.

    Numbers of documents count from 0 in each segment.
    """

    def __init__(self, path: Path, checksum: int) -> None:
        self.checksum = checksum
        self.name = path.stem
        self.sections = Sections(path, checksum)
        self._lexicons: dict[str, Lexicon] = {}
        self._starts: dict[str, Numbers] = {}

    @cached_property
    def documents(self) -> Documents:
        """The facts of the segment's documents, as if all were live."""
        return Documents.read(self.sections)

    def lexicon(self, field: str) -> Lexicon:
        """The terms of a field."""
        known = self._lexicons.get(field)
        if known is None:
            known = self._lexicons[field] = Lexicon(self.sections, field)
        return known

    def starts(self, field: str) -> Numbers:
        """The place of the first word of each document's text; see `index.engine.inverting`."""
        known = self._starts.get(field)
        if known is None:
            known = self._starts[field] = starts(self.documents.lengths[field].astype(np.int64))
        return known

    def documents_of(self, field: str, term: int) -> Array:
        """The documents that hold a term, ascending."""
        return self.sections.slice(f"{field}.documents", *self._bounds(f"{field}.document_ends", term))

    def frequencies_of(self, field: str, term: int) -> Array:
        """How often a term stands in each of its documents."""
        return self.sections.slice(f"{field}.frequencies", *self._bounds(f"{field}.document_ends", term))

    def places_of(self, field: str, term: int) -> Array:
        """The places where a term stands, ascending; see `index.engine.inverting`."""
        return self.sections.slice(f"{field}.places", *self._bounds(f"{field}.place_ends", term))

    def _bounds(self, ends: str, term: int) -> tuple[int, int]:
        return bounds(self.sections[ends], term)


class Held:
    """A segment as part of a committed state: where its numbers begin there, and what of it is deleted."""

    def __init__(self, segment: Segment, base: int, deleted: tuple[int, ...]) -> None:
        self.segment = segment
        self.base = base
        self.size = segment.documents.size
        self.deleted = deleted
        self.live: Mask = np.ones(self.size, bool)
        self.live[list(deleted)] = False
