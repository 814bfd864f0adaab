"""Changes to the index that become visible together or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from index.engine.building import Builder
from index.engine.contents import Contents, Part, sweep, write_contents
from index.engine.merging import crowded, merge
from index.engine.sections import Arrays, write_sections
from index.engine.segment import Held, Segment
from index.engine.store import damage_named, disk_trouble_named
from index.records import Release

_MOST_WORDS = 4_000_000
"""Words gathered in memory before they are written as a segment; each takes about 30 bytes meanwhile."""


class Batch:
    """Adds and removes releases on top of a committed state; the caller holds the index's lock.

    A key that comes twice in one batch leaves one document, the last.
    """

    def __init__(self, directory: Path, generation: int, held: Sequence[Held]) -> None:
        self._directory = directory
        self._generation = generation + 1
        self._parts = [Part(one.segment.name, one.segment.checksum, one.size, one.deleted) for one in held]
        self._deleted = [set(one.deleted) for one in held]
        self._builder = Builder()
        self._written: list[Path] = []
        # Each key's segment, by its place among the parts, and its document there. What is still being
        # gathered lies in the segment that comes next.
        self._places = {
            key: (number, document)
            for number, one in enumerate(held)
            for document, key in enumerate(one.segment.documents.keys)
            if one.live[document]
        }

    @property
    def expected(self) -> int:
        """How many documents the index will hold after the commit."""
        return len(self._places)

    @property
    def changed(self) -> bool:
        """Whether there is anything to commit."""
        deleted = sum(map(len, self._deleted)) != sum(len(part.deleted) for part in self._parts)
        return bool(deleted or self._written or self._builder.keys())

    def add(self, release: Release) -> None:
        """Put a release in, in place of an earlier one of the same key.

        Raises ValueError for a release that cannot be indexed, and then the batch is as it was; DiskFull.
        """
        place = self._builder.add(release)
        self.remove(release.key)
        self._places[release.key] = (len(self._parts), place)
        if self._builder.words >= _MOST_WORDS:
            self._flush()

    def remove(self, key: str) -> None:
        """Take a release out; nothing happens when there is none of that key."""
        number, document = self._places.pop(key, (None, 0))
        if number is None:
            return
        if number == len(self._parts):
            self._builder.drop(document)
        else:
            self._deleted[number].add(document)

    def commit(self) -> None:
        """Write everything and make it what readers see from now on."""
        with damage_named():
            self._flush()
            self._note_deletions()
            self._merge()
            contents = Contents(self._generation, tuple(self._parts))
            write_contents(self._directory, contents)
        self._written.clear()
        sweep(self._directory, contents)

    def undo(self) -> None:
        """Take away what was written and not committed, at once, for it may be what fills the disk."""
        for path in self._written:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _flush(self) -> None:
        """Write what was gathered as a segment."""
        keys = self._builder.keys()
        if keys:
            number = len(self._parts)
            self._parts.append(self._write(self._builder.arrays(), len(keys)))
            self._deleted.append(set())
            self._places.update({key: (number, document) for document, key in enumerate(keys)})
        self._builder = Builder()

    def _note_deletions(self) -> None:
        noted = [
            replace(part, deleted=tuple(sorted(deleted)))
            for part, deleted in zip(self._parts, self._deleted, strict=True)
        ]
        self._parts = [part for part in noted if len(part.deleted) < part.documents]

    def _merge(self) -> None:
        chosen = crowded([(part.documents, len(part.deleted)) for part in self._parts])
        if not chosen:
            return
        merged = [self._parts[number] for number in chosen]
        held = [Held(Segment(part.path(self._directory), part.checksum), 0, part.deleted) for part in merged]
        fresh = self._write(merge(held), sum(one.size - len(one.deleted) for one in held))
        self._parts = [part for part in self._parts if part not in merged] + [fresh]

    def _write(self, arrays: Arrays, documents: int) -> Part:
        part = Part(f"{self._generation}-{len(self._written)}", 0, documents)
        self._written.append(part.path(self._directory))
        with disk_trouble_named():
            return replace(part, checksum=write_sections(self._written[-1], arrays))
