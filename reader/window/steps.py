"""Passages and decisions that come and go as a whole, so that a change can be walked back and forth.

What is here runs in the archive's thread. What another window did meanwhile is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index import Bookmark

if TYPE_CHECKING:
    from index import Archive, LedgerEntry


class Passages:
    """Bookmarks with their notes, as they were when they were last seen."""

    def __init__(self, bookmarks: Sequence[Bookmark]) -> None:
        self._bookmarks = tuple(bookmarks)

    def take_out(self, archive: Archive) -> None:
        """Remove those that are there, and remember how they were."""
        there = {bookmark.id for bookmark in archive.bookmarks()}
        found = [one.id for one in self._bookmarks if one.id in there]
        self._bookmarks = tuple(archive.remove_bookmark(id_) for id_ in found)

    def put_back(self, archive: Archive) -> None:
        """Bring them back as they were."""
        there = {bookmark.id for bookmark in archive.bookmarks()}
        for bookmark in self._bookmarks:
            if bookmark.id not in there:
                archive.restore_bookmark(bookmark)


class Decisions:
    """The decisions whose effect is another after a change than it was before."""

    def __init__(self, before: Sequence[LedgerEntry], after: Sequence[LedgerEntry]) -> None:
        counted = {entry.id for entry in before if not entry.undone}
        counts = {entry.id: not entry.undone for entry in after}
        self._counts = {id_: now for id_, now in counts.items() if now != (id_ in counted)}

    def take_back(self, archive: Archive) -> None:
        """Let those count that counted before, and only those."""
        self._set(archive, {id_: not now for id_, now in reversed(self._counts.items())})

    def make_again(self, archive: Archive) -> None:
        """Let them count as they did after the change."""
        self._set(archive, self._counts)

    def _set(self, archive: Archive, counts: dict[str, bool]) -> None:
        present = {entry.id: not entry.undone for entry in archive.ledger()}
        for id_, wanted in counts.items():
            if present.get(id_, wanted) != wanted:
                (archive.redo_decision if wanted else archive.undo_decision)(id_)
