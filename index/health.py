"""The check of a whole archive: its files, its index and its kept passages."""

from __future__ import annotations

from collections.abc import Callable

from index.errors import IndexDamaged
from index.fixity import Health, compare_files
from index.records import BookmarkState, Progress
from index.stores import Stores


def examine(stores: Stores, report: Callable[[Progress], None]) -> Health:
    """Compare every file with its first reading, the index with the catalogue and its own checksums."""
    first_seen = {seen.key: seen.sha256 for seen in stores.notebook.all_first_seen()}
    files = compare_files(stores.places.folder, first_seen, report)
    wanted = frozenset(stores.catalogue.keys())
    held_keys, damage = wanted, ""
    try:
        stores.engine.verify()
        held_keys = stores.engine.keys()
    except IndexDamaged as error:
        damage = str(error)
    orphans = (kept for kept in stores.notebook.bookmarks() if kept.state is BookmarkState.ORPHAN)
    return Health(
        releases=len(wanted),
        files=len(first_seen),
        changed=files.changed,
        gone=files.gone,
        unreadable=files.unreadable,
        missing=tuple(sorted(wanted - held_keys)),
        strangers=tuple(sorted(held_keys - wanted)),
        orphans=tuple(orphans),
        damage=damage,
    )
