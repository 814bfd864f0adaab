"""The notebook's file: bookmarks, decisions on entities, first readings, imports. None can be made again."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from index.entities.ledger import LedgerEntry
from index.errors import StoreDamaged, WrongUse
from index.notebook import backups, ledger_table
from index.notebook.entries import FirstSeen, ImportedFile, ImportRecord, printable
from index.notebook.layout import STEPS
from index.records import Bookmark, BookmarkState
from index.sqlite import calm, connect, migrate, require_sound, version

WHAT = "the notebook"
BACKUPS = "notebook-backups"
"""The directory beside the notebook where a copy goes before its layout changes."""

_COLUMNS = ", ".join(f'"{field.name}"' for field in fields(Bookmark))
_MARKS = ", ".join("?" for _ in fields(Bookmark))


class Notebook:
    """One archive's notebook. Owned by one thread; every change is on disk when its method returns.

    Each method raises StoreDamaged, StoreReadOnly, DiskFull or ArchiveBusy when the disk stands in the
    way, and then nothing of the change is kept.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Notebook:
        """Open the notebook, or begin a new one; one of an older version is backed up and migrated.

        With `read_only` nothing is written, and a missing notebook is an empty one. Raises StoreTooNew,
        and StoreDamaged with the newest backup in its sentence; a damaged file is left as it is.
        """
        try:
            with calm(WHAT):
                return cls(_open_for_reading(path) if read_only else _open_for_writing(path))
        except StoreDamaged as error:
            raise StoreDamaged(f"{error} {_way_out(path)}") from error

    def close(self) -> None:
        """Give the file back; changes are already on disk."""
        self._connection.close()

    # Bookmarks

    def add_bookmark(self, bookmark: Bookmark) -> Bookmark:
        """Keep a bookmark, also one that was removed before. Returns it as it is kept."""
        values = tuple(_column(getattr(bookmark, field.name)) for field in fields(Bookmark))
        with self._change() as connection:
            if connection.execute("SELECT 1 FROM bookmarks WHERE id = ?", (bookmark.id,)).fetchone():
                raise WrongUse("This bookmark is already in the notebook.")
            connection.execute(f"INSERT INTO bookmarks ({_COLUMNS}) VALUES ({_MARKS})", values)
        return self.bookmark(bookmark.id)

    def bookmarks(self, release: str | None = None) -> tuple[Bookmark, ...]:
        """The bookmarks of one release, or all of them, in the order they were made."""
        where, values = ("", ()) if release is None else ("WHERE release = ?", (release,))
        rows = self._rows(f"SELECT {_COLUMNS} FROM bookmarks {where} ORDER BY created, rowid", values)
        return tuple(_bookmark(row) for row in rows)

    def bookmark(self, bookmark_id: str) -> Bookmark:
        """One bookmark; raises WrongUse when there is none of that id."""
        rows = self._rows(f"SELECT {_COLUMNS} FROM bookmarks WHERE id = ?", (bookmark_id,))
        if not rows:
            raise WrongUse("This bookmark is not in the notebook any more.")
        return _bookmark(rows[0])

    def update_note(self, bookmark_id: str, note: str, tags: Sequence[str] | None = None) -> Bookmark:
        """Replace a bookmark's note, and its tags where given; raises WrongUse for an unknown id."""
        before = self.bookmark(bookmark_id)
        values = (_column(note), _column(before.tags if tags is None else tuple(tags)), bookmark_id)
        with self._change() as connection:
            connection.execute("UPDATE bookmarks SET note = ?, tags = ? WHERE id = ?", values)
        return self.bookmark(bookmark_id)

    def remove_bookmark(self, bookmark_id: str) -> Bookmark:
        """Take a bookmark out and return it, so that `add_bookmark` can undo the removal."""
        removed = self.bookmark(bookmark_id)
        with self._change() as connection:
            connection.execute("DELETE FROM bookmarks WHERE id = ?", (bookmark_id,))
        return removed

    def save_states(self, bookmarks: Iterable[Bookmark]) -> None:
        """Keep what re-anchoring found. Notes and tags stay as they are; removed bookmarks stay removed."""
        rows = [
            (b.prefix, b.suffix, b.start, b.end, b.sha256, b.extractor, b.state.value, b.id)
            for b in bookmarks
        ]
        with self._change() as connection:
            connection.executemany(
                'UPDATE bookmarks SET prefix = ?, suffix = ?, start = ?, "end" = ?, sha256 = ?, '
                "extractor = ?, state = ? WHERE id = ?",
                rows,
            )

    def move_release(self, old_key: str, new_key: str) -> int:
        """Let bookmarks and decisions follow a moved file and its members; returns how many bookmarks did."""
        with self._change() as connection:
            ledger_table.follow(connection, old_key, new_key)
            return connection.execute(
                "UPDATE bookmarks SET release = :new || substr(release, length(:old) + 1) "
                "WHERE release = :old OR substr(release, 1, length(:old) + 2) = :old || '!/'",
                {"old": old_key, "new": new_key},
            ).rowcount

    # Decisions about entities

    def ledger(self) -> tuple[LedgerEntry, ...]:
        """Every decision, undone ones too, in the order of its time."""
        return tuple(map(ledger_table.entry_of, self._rows(ledger_table.SELECT)))

    def save_decisions(self, entries: Iterable[LedgerEntry]) -> None:
        """Keep decisions, all of them or none; one whose id is known takes the place of what it was."""
        with self._change() as connection:
            ledger_table.write(connection, entries)

    @property
    def revision(self) -> tuple[int, int]:
        """A value that differs after every change, by this connection or by another process."""
        (changed_elsewhere,) = self._rows("PRAGMA data_version")[0]
        return int(changed_elsewhere), self._connection.total_changes

    # First readings

    def record_first_seen(self, items: Iterable[tuple[str, str]], when: str) -> None:
        """Remember key and SHA-256 of files as first read at `when`; what is known of a key already stays."""
        rows = [(key, sha256, when) for key, sha256 in items]
        with self._change() as connection:
            connection.executemany("INSERT OR IGNORE INTO first_seen VALUES (?, ?, ?)", rows)

    def first_seen(self, key: str) -> FirstSeen | None:
        """When and with which content a file was first read; None for one never read."""
        rows = self._rows("SELECT key, sha256, seen FROM first_seen WHERE key = ?", (key,))
        return FirstSeen(*rows[0]) if rows else None

    def all_first_seen(self) -> tuple[FirstSeen, ...]:
        """Every first reading, by key."""
        return tuple(
            FirstSeen(*row) for row in self._rows("SELECT key, sha256, seen FROM first_seen ORDER BY key")
        )

    # Imports

    def record_import(
        self, folder: Path, when: str, files: Sequence[ImportedFile], made_folders: Sequence[str] = ()
    ) -> str:
        """Write down an import before its first file appears, so that even one cut short can be undone."""
        import_id = secrets.token_hex(4)  # short: people type it
        values = (import_id, printable(str(folder)), when, _column(tuple(made_folders)))
        with self._change() as connection:
            connection.execute(
                "INSERT INTO imports (id, folder, begun, made_folders) VALUES (?, ?, ?, ?)", values
            )
            _insert_files(connection, import_id, files)
        return import_id

    def correct_import(self, import_id: str, files: Sequence[ImportedFile]) -> None:
        """Replace the list of an import's files by what really came in."""
        with self._change() as connection:
            connection.execute("DELETE FROM imported_files WHERE import = ?", (import_id,))
            _insert_files(connection, import_id, files)

    def imports(self) -> tuple[ImportRecord, ...]:
        """Every import, undone ones too, oldest first."""
        ids = self._rows("SELECT id FROM imports ORDER BY begun, rowid")
        return tuple(self.import_record(row[0]) for row in ids)

    def import_record(self, import_id: str) -> ImportRecord:
        """One import; raises WrongUse when there is none of that id."""
        heads = self._rows(
            "SELECT folder, begun, undone, made_folders FROM imports WHERE id = ?", (import_id,)
        )
        if not heads:
            raise WrongUse(f"There is no import {import_id} in the notebook.")
        folder, begun, undone, made_folders = heads[0]
        rows = self._rows(
            "SELECT source, target, sha256 FROM imported_files WHERE import = ? ORDER BY target", (import_id,)
        )
        files = tuple(ImportedFile(*row) for row in rows)
        return ImportRecord(import_id, folder, begun, undone, files, tuple(json.loads(made_folders)))

    def mark_undone(self, import_id: str, when: str) -> None:
        """Note that an import was undone; its record stays."""
        with self._change() as connection:
            connection.execute("UPDATE imports SET undone = ? WHERE id = ?", (when, import_id))

    # A notebook that belongs to the same files

    def adopt(self, other: Notebook) -> int:
        """Take over what another notebook holds; returns how many bookmarks came.

        What is here stays; of two first readings of one key the earlier one counts.
        """
        before = len(self.bookmarks())
        seen = [(seen.key, seen.sha256, seen.seen) for seen in other.all_first_seen()]
        with self._change() as connection:
            for table in ("bookmarks", "ledger", "imports", "imported_files"):
                for row in other._rows(f"SELECT * FROM {table}"):
                    marks = ", ".join("?" for _ in row)
                    connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
            connection.executemany(
                "INSERT INTO first_seen VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                "SET sha256 = excluded.sha256, seen = excluded.seen WHERE excluded.seen < seen",
                seen,
            )
        return len(self.bookmarks()) - before

    # Backups

    def back_up(self, directory: Path, keep: int = 10) -> Path | None:
        """Copy the notebook into the directory, where the newest `keep` copies stay.

        Returns None when nothing changed since the newest copy.
        """
        with calm("the backup of the notebook"):
            return backups.back_up(self._connection, directory, keep)

    def _rows(self, question: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with calm(WHAT):
            return self._connection.execute(question, values).fetchall()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """One transaction: kept as a whole when the body ends well, else not at all."""
        with calm(WHAT), self._connection:
            yield self._connection


def _open_for_writing(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    try:
        require_sound(connection, WHAT)
        if 0 < version(connection) < len(STEPS):
            backups.back_up(connection, path.parent / BACKUPS)
        migrate(connection, STEPS, WHAT)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_for_reading(path: Path) -> sqlite3.Connection:
    """The notebook as it is; where it is missing or older, an up-to-date copy in memory stands for it."""
    stored = connect(path, read_only=True) if path.exists() else sqlite3.connect(":memory:")
    try:
        require_sound(stored, WHAT)
        if version(stored) == len(STEPS):
            return stored
        copy = _migrated_copy(stored)
    except BaseException:
        stored.close()
        raise
    stored.close()
    return copy


def _migrated_copy(stored: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:")
    try:
        stored.backup(copy)
        migrate(copy, STEPS, WHAT)
        copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    return copy


def _way_out(path: Path) -> str:
    copies = backups.backups(path.parent / BACKUPS)
    if not copies:
        return f"The file {path} is left as it is."
    return f"The file {path} is left as it is; its newest backup is {copies[-1]}."


def _insert_files(connection: sqlite3.Connection, import_id: str, files: Sequence[ImportedFile]) -> None:
    connection.executemany(
        "INSERT INTO imported_files (import, target, source, sha256) VALUES (?, ?, ?, ?)",
        [(import_id, file.target, printable(file.source), file.sha256) for file in files],
    )


def _bookmark(row: tuple[Any, ...]) -> Bookmark:
    values = dict(zip((field.name for field in fields(Bookmark)), row, strict=True))
    values["tags"] = tuple(json.loads(values["tags"]))
    values["state"] = BookmarkState(values["state"])
    return Bookmark(**values)


def _column(value: object) -> object:
    """A field of a bookmark as SQLite keeps it."""
    if isinstance(value, tuple):
        return json.dumps([printable(part) for part in value], ensure_ascii=False)
    return printable(value) if isinstance(value, str) else value
