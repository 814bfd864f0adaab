"""Changes to the index that become visible together or not at all."""

from __future__ import annotations

from collections import Counter
from typing import Any

from whoosh.reading import SegmentReader

from index.engine.schema import document
from index.engine.store import damage_named, disk_trouble_named
from index.records import Release

_CROWD = 8
_LARGE = 512


class Batch:
    """Adds and removes releases through one Whoosh writer, which holds the index's lock.

    Whoosh replaces only what is committed; here a key that comes twice in one batch leaves one document, the
    last.
    """

    def __init__(self, writer: Any, held: frozenset[str]) -> None:
        self._writer = writer
        self._held = held
        self._removed: set[str] = set()
        self._added: dict[str, int] = {}
        self._whole = True

    @property
    def expected(self) -> int:
        """How many documents the index will hold after the commit."""
        return len(self._held - self._removed) + len(self._added)

    @property
    def changed(self) -> bool:
        """Whether there is anything to commit."""
        return bool(self._removed or self._added)

    def add(self, release: Release) -> None:
        """Put a release in, in place of an earlier one of the same key.

        Raises ValueError for a release that cannot be indexed, and then the batch is as it was; DiskFull.
        """
        values = document(release)
        self.remove(release.key)
        self._added[release.key] = self._writer.doc_count()
        # What fails from here on leaves half a document behind, with which Whoosh would go on.
        self._whole = False
        with disk_trouble_named():
            self._writer.add_document(**values)
        self._whole = True

    def remove(self, key: str) -> None:
        """Take a release out; nothing happens when there is none of that key."""
        if key in self._added:
            self._writer.newsegment.delete_document(self._added.pop(key))
        if key in self._held and key not in self._removed:
            with damage_named():
                self._writer.delete_by_term("key", key)
            self._removed.add(key)

    def commit(self) -> None:
        """Write everything and make it what readers see from now on."""
        if not self._whole:
            raise RuntimeError("a release was added only in part")
        with damage_named():
            self._writer.commit(mergetype=merge_alike)


def merge_alike(writer: Any, segments: list[Any]) -> list[Any]:
    """A merge policy in place of Whoosh's: eight small segments of about one size become one.

    So there are at most eight of each power of eight, and a document is copied once a power. Large segments
    stay as they are, for Whoosh merges more slowly than it indexes; but what is mostly deletions is written
    anew, and what is empty dropped. Returns the segments that stay.
    """
    powers = Counter([_power(writer.doc_count()), *(_power(segment.doc_count_all()) for segment in segments)])
    kept = []
    for segment in segments:
        size = segment.doc_count_all()
        crowded = size < _LARGE and powers[_power(size)] >= _CROWD
        if crowded or segment.deleted_count() > segment.doc_count() > 0:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
        elif segment.doc_count() > 0:
            kept.append(segment)
    return kept


def _power(documents: int) -> int:
    """The power of eight that a number of documents lies in."""
    return (max(documents, 1).bit_length() - 1) // 3
