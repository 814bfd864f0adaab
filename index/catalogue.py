"""SQLite: what is known of each file. Versioned, derived from the folder, and rebuilt when it is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from index.catalogue_questions import REMEDY, WHAT, Questions, calmly
from index.catalogue_tables import STEPS
from index.day_orders import held_orders, settle_orders
from index.errors import CatalogueDamaged, ReleaseMissing
from index.facts.day_order import DayOrder
from index.facts.order_of_source import date_with_order, has_open_order, orders_shown, with_order
from index.file_state import FilePart, FileState, Kept
from index.known_entities import KnownEntities
from index.records import Failure, Listed, Mention, Release, Row
from index.sqlite import connect, migrate
from index.stored import (
    dump_date,
    dump_details,
    dump_languages,
    load_date,
    load_languages,
    load_mentions,
    load_origin,
    load_release,
)

T = TypeVar("T")

NOT_INDEXED = 0
"""The generation of a row that no index holds yet."""

_FILE_COLUMNS = ("path", "size", "modified_ns", "sha256", "extractor", "failure", "message")

_FAILURES = """
    SELECT path AS key, path, failure, message FROM files WHERE failure IS NOT NULL
    UNION ALL SELECT key, path, failure, message FROM unread_members
"""
"""Files and members of files that could not be read."""


class Catalogue:
    """The store of files, releases and the names of entities. Owned by one thread.

    Each method raises CatalogueDamaged, StoreReadOnly, DiskFull or ArchiveBusy when the
    disk stands in the way.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ask = Questions(connection)
        self.entities = KnownEntities(connection)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Catalogue:
        """Open the catalogue, making or migrating it; raises StoreTooNew, CatalogueDamaged and their like."""
        with calmly():
            connection = connect(path, read_only=read_only)
            try:
                migrate(connection, STEPS, WHAT)
            except BaseException:
                connection.close()
                raise
        return cls(connection)

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    # Files

    def files(self) -> dict[str, FileState]:
        """Every file that was looked at, by path."""
        rows = self._ask.all(f"SELECT {', '.join(_FILE_COLUMNS)} FROM files")
        return {row[0]: FileState(*row) for row in rows}

    def file_of(self, key: str) -> FileState:
        """The file that holds a release; raises ReleaseMissing."""
        columns = ", ".join(f"files.{name}" for name in _FILE_COLUMNS)
        statement = f"SELECT {columns} FROM files JOIN releases USING (path) WHERE key = ?"
        for row in self._ask.all(statement, (key,)):
            return FileState(*row)
        raise ReleaseMissing(f"There is no release {key} in this archive.")

    def failures(self) -> tuple[Failure, ...]:
        """The files, and members of files, that did not become releases, by key."""
        rows = self._ask.all(f"SELECT key, failure, message FROM ({_FAILURES}) ORDER BY key")
        return tuple(Failure(*row) for row in rows)

    def paths_by_hash(self) -> dict[str, str]:
        """SHA-256 to the path of a file with that content."""
        return dict(self._ask.all("SELECT sha256, min(path) FROM files WHERE sha256 != '' GROUP BY sha256"))

    def store(self, parts: Iterable[FilePart]) -> tuple[str, ...]:
        """Note what was read of these files; their releases wait to be indexed. All of them or none.

        With its last part a file loses what it held before and holds no more: the keys of those releases are
        returned.
        """
        lost: list[str] = []
        with calmly(), self._connection:
            for part in parts:
                self._put_file(part.state)
                if part.kept:
                    lost += self._drop_all_but(part.kept, part.state.path)
                for release in part.releases:
                    self._put_release(part.state.path, release)
                self._connection.executemany(
                    "INSERT OR REPLACE INTO unread_members VALUES (?,?,?,?)",
                    ((one.key, part.state.path, one.kind, one.message) for one in part.unread),
                )
        return tuple(lost)

    def touch(self, states: Iterable[FileState]) -> None:
        """Note a new size or time of files whose content is the same."""
        with calmly(), self._connection:
            self._connection.executemany(
                "UPDATE files SET size = ?, modified_ns = ? WHERE path = ?",
                ((state.size, state.modified_ns, state.path) for state in states),
            )

    def forget(self, paths: Iterable[str]) -> None:
        """Drop files that are gone, with their releases."""
        with calmly(), self._connection:
            self._connection.executemany("DELETE FROM files WHERE path = ?", ((path,) for path in paths))

    def renew(self) -> None:
        """Put an empty catalogue in the place of this one, damaged or not: the next sync reads every file.

        It is written over the old one in a transaction, so that other processes can keep theirs open.
        """
        with calmly(), closing(sqlite3.connect(":memory:")) as fresh:
            migrate(fresh, STEPS, WHAT)
            fresh.backup(self._connection)

    def note_synced(self, finished: str) -> None:
        """Note when the whole folder was last brought in (ISO 8601, UTC)."""
        with calmly(), self._connection:
            self._connection.execute("DELETE FROM syncs")
            self._connection.execute("INSERT INTO syncs VALUES (?)", (finished,))

    def synced(self) -> str | None:
        """When the whole folder was last brought in; None if it never was."""
        rows = self._ask.all("SELECT finished FROM syncs")
        return str(rows[0][0]) if rows else None

    # Releases

    def count(self) -> int:
        """How many releases there are."""
        return int(self._ask.all("SELECT count(*) FROM releases")[0][0])

    def keys(self, path: str | None = None) -> tuple[str, ...]:
        """The keys of all releases, or of those that one file holds, in order."""
        if path is None:
            return tuple(row[0] for row in self._ask.all("SELECT key FROM releases ORDER BY key"))
        return tuple(row[0] for row in self._ask.all("SELECT key FROM releases WHERE path = ?", (path,)))

    def path_of(self, key: str) -> str:
        """The path of the file that holds a release, or what could not be read; raises ReleaseMissing."""
        rows = self._ask.all(
            "SELECT path FROM releases WHERE key = :key UNION SELECT path FROM files WHERE path = :key "
            "UNION SELECT path FROM unread_members WHERE key = :key",
            {"key": key},
        )
        if not rows:
            raise ReleaseMissing(f"There is no release {key} in this archive.")
        return str(rows[0][0])

    def release(self, key: str) -> Release:
        """One release as it was understood; raises ReleaseMissing, for a file that could not be read too."""
        for release in self.releases([key]):
            return release
        for (message,) in self._ask.all(f"SELECT message FROM ({_FAILURES}) WHERE key = ?", (key,)):
            raise ReleaseMissing(f"{key} is in this archive, but could not be read. {message}")
        raise ReleaseMissing(f"There is no release {key} in this archive.")

    def releases(self, keys: Sequence[str]) -> Iterator[Release]:
        """Those of the releases that are there, whole, in no particular order.

        Dates that only their source settles are read as it does; see `index.facts.order_of_source`.
        """
        columns = "key, title, text, published, source, languages, details"
        for *row, order in self._by_keys(f"{columns}, day_order", keys):
            yield with_order(_read_back(load_release, row), _order(order))

    def rows(self, keys: Sequence[str]) -> tuple[Row, ...]:
        """What a list shows of these releases, in the order of the keys; missing ones are left out."""
        columns = "key, title, published, source, languages, format, day_order"
        found = {row[0]: _read_back(_row, row) for row in self._by_keys(columns, keys)}
        return tuple(found[key] for key in keys if key in found)

    def listed(self, keys: Sequence[str]) -> dict[str, Listed]:
        """What a list to take away says of these releases, by key; missing ones are left out."""
        columns = "key, title, published, source, languages, format, day_order, text, details"
        return {row[0]: _read_back(_listed, row) for row in self._by_keys(columns, keys)}

    def texts(self, keys: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Title and canonical text of these releases by key."""
        return {key: (title, text) for key, title, text in self._by_keys("key, title, text", keys)}

    def titles(self) -> list[tuple[str, str]]:
        """Key and title of every release, in no particular order."""
        return self._ask.all("SELECT key, title FROM releases")

    def mentions(
        self, keys: Sequence[str], entities: Collection[str] | None = None
    ) -> Iterator[tuple[str, str, tuple[Mention, ...]]]:
        """Key, canonical text and mentions, of these entities or of all, of each release that is there."""
        for key, text, details in self._by_keys("key, text, details", keys):
            yield key, text, _read_back(_mentions, (key, details, entities))

    # The index

    def pending(self, generation: int) -> tuple[str, ...]:
        """Keys of releases that an index of this generation does not hold for certain."""
        rows = self._ask.all(
            "SELECT key FROM releases WHERE generation = ? OR generation > ? ORDER BY key",
            (NOT_INDEXED, generation),
        )
        return tuple(row[0] for row in rows)

    def mark_indexed(self, keys: Iterable[str], generation: int) -> None:
        """Note which generation of the index holds these releases."""
        with calmly(), self._connection:
            self._connection.executemany(
                "UPDATE releases SET generation = ? WHERE key = ?", ((generation, key) for key in keys)
            )

    def mark_all_pending(self) -> None:
        """The index is lost: every release is to be indexed again."""
        with calmly(), self._connection:
            self._connection.execute("UPDATE releases SET generation = ?", (NOT_INDEXED,))

    # The order of day and month

    def day_orders(self) -> dict[str, DayOrder]:
        """Which of day and month comes first in each source that shows it."""
        with calmly():
            return held_orders(self._connection)

    def settle_day_orders(self) -> None:
        """Decide these orders by what is known now; releases that read differently wait to be indexed."""
        with calmly(), self._connection:
            settle_orders(self._connection, NOT_INDEXED)

    @property
    def revision(self) -> tuple[int, int]:
        """A value that differs after every change, by this connection or by another process."""
        return int(self._ask.all("PRAGMA data_version")[0][0]), self._connection.total_changes

    def _put_file(self, state: FileState) -> None:
        # Not INSERT OR REPLACE, which would delete the row and, with it, the releases that stay.
        assignments = ", ".join(f"{name} = excluded.{name}" for name in _FILE_COLUMNS[1:])
        self._connection.execute(
            f"INSERT INTO files VALUES (?,?,?,?,?,?,?) ON CONFLICT (path) DO UPDATE SET {assignments}",
            [getattr(state, name) for name in _FILE_COLUMNS],
        )

    def _drop_all_but(self, kept: Kept, path: str) -> list[str]:
        lost = [key for key in self.keys(path) if key not in kept.releases]
        self._connection.executemany("DELETE FROM releases WHERE key = ?", ((key,) for key in lost))
        unread = self._ask.all("SELECT key FROM unread_members WHERE path = ?", (path,))
        self._connection.executemany(
            "DELETE FROM unread_members WHERE key = ?", (row for row in unread if row[0] not in kept.unread)
        )
        return lost

    def _put_release(self, path: str, release: Release) -> None:
        shown = orders_shown(release)
        self._connection.execute(
            "INSERT OR REPLACE INTO releases VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                release.key,
                path,
                NOT_INDEXED,
                release.title,
                dump_date(release.published),
                release.source,
                dump_languages(release.languages),
                release.format,
                release.text,
                dump_details(release),
                DayOrder.DAY_FIRST in shown,
                DayOrder.MONTH_FIRST in shown,
                has_open_order(release),
            ),
        )
        for entity in release.entities:
            self.entities.put(entity)

    def _by_keys(self, columns: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        tables = "releases LEFT JOIN day_orders USING (source)"
        return self._ask.sliced(f"SELECT {columns} FROM {tables} WHERE key IN ({{}})", keys)


def _read_back(make: Callable[..., T], row: Sequence[Any]) -> T:
    """What a row was made from; SQLite does not notice wrong bytes inside a text."""
    try:
        return make(*row)
    except (ValueError, KeyError, TypeError) as error:
        message = f"The catalogue is damaged: {row[0]} cannot be read back. {REMEDY}"
        raise CatalogueDamaged(message) from error


def _mentions(_: str, details: str, entities: Collection[str] | None) -> tuple[Mention, ...]:
    return load_mentions(details, entities)


def _row(
    key: str,
    title: str,
    date: str | None,
    source: str | None,
    languages: str,
    format_: str,
    day_order: str | None,
) -> Row:
    published, order = load_date(date), _order(day_order)
    if published and order:
        published = date_with_order(published, order)
    return Row(key, title, published, source, load_languages(languages), format_)


def _listed(*columns: Any) -> Listed:
    *row, text, details = columns
    return Listed(_row(*row), text, *load_origin(details))


def _order(column: str | None) -> DayOrder | None:
    return DayOrder(column) if column else None
