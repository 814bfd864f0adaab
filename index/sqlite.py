"""How every SQLite file of the house is opened, migrated, and how its errors are told to a user.

with calm("the notebook"):
    connection = connect(path)
    migrate(connection, STEPS, "the notebook")
    with connection:  # one transaction, taken for writing from its first change
        connection.execute("INSERT …")
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from index.errors import ArchiveBusy, DiskFull, SijillError, StoreDamaged, StoreReadOnly, StoreTooNew

PATIENCE = 5.0
"""Seconds to wait for another process's transaction before the store counts as busy."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a store, making file and directories where they are missing, in WAL mode with foreign keys.

    With `read_only` nothing is written, not even beside the file, so that it works on read-only media.
    Raises sqlite3.Error or OSError as they come; `calm` gives them a sentence.
    """
    if not read_only:
        path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(
        _address(path, read_only), uri=True, timeout=PATIENCE, isolation_level="IMMEDIATE"
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # A store may have come from another machine: its schema must not call functions on its own.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON" if read_only else "PRAGMA journal_mode = WAL")
        # Reads the file's header: what is no database shows here and not in the first question.
        connection.execute("PRAGMA schema_version").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def calm(what: str) -> Iterator[None]:
    """Turn what SQLite and the disk report into the errors a user can read; `what` names the store.

    Raises StoreDamaged, DiskFull, ArchiveBusy or StoreReadOnly. Faults of this program, such as a
    wrong statement, pass through as they are.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        translated = _translate(error, what)
        if translated is None:
            raise
        raise translated from error


def version(connection: sqlite3.Connection) -> int:
    """How many migration steps the store has behind it; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[str], what: str) -> None:
    """Bring a store up to date: step n is SQL that leads from version n to version n + 1.

    A step happens as a whole or not at all. Raises StoreTooNew when the store is ahead of `steps`.
    """
    found = version(connection)
    if found > len(steps):
        raise StoreTooNew(
            f"{_sentence(what)} was written by a newer version of Sijill (layout {found}; this version "
            f"reads layouts up to {len(steps)}). Nothing was changed. Please update Sijill."
        )
    for number in range(found, len(steps)):
        _take_step(connection, number, steps[number])


def require_sound(connection: sqlite3.Connection, what: str) -> None:
    """Look through every page, about 2 ms a megabyte; raises StoreDamaged when one is not as it should be."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise StoreDamaged(f"{_sentence(what)} is damaged and cannot be read ({' '.join(found.split())}).")


def _take_step(connection: sqlite3.Connection, number: int, step: str) -> None:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if version(connection) != number:
            return  # another process took this step while we waited for the lock
        for statement in _statements(step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number + 1}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit before it begins."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending


def _address(path: Path, read_only: bool) -> str:
    """The URI of a database file; three slashes also before a drive letter or a network share."""
    name = quote(os.fsencode(path.absolute().as_posix()))
    address = f"file://{name}" if name.startswith("/") else f"file:///{name}"
    if not read_only:
        return f"{address}?mode=rwc"
    # A log beside the file holds changes (or a living writer): an immutable opening would overlook them.
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    return f"{address}?mode=ro" if has_log else f"{address}?mode=ro&immutable=1"


def _translate(error: sqlite3.Error | OSError, what: str) -> SijillError | None:
    name = _sentence(what)
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    match _cause(error):
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return StoreDamaged(f"{name} is damaged and cannot be read ({reason}).")
        case sqlite3.SQLITE_IOERR:
            return StoreDamaged(f"{name} cannot be read or written: the disk reports an error ({reason}).")
        case sqlite3.SQLITE_FULL:
            return DiskFull(f"There is no space left on the disk for {what}. What was saved before is kept.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ArchiveBusy(f"{name} is being written by another program. Please try again in a moment.")
        case sqlite3.SQLITE_CANTOPEN:
            return StoreReadOnly(f"{name} cannot be opened in the place where it is kept ({reason}).")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreReadOnly(f"{name} cannot be written in the place where it is kept ({reason}).")
    return None


_OS_CAUSES = {
    errno.EIO: sqlite3.SQLITE_IOERR,
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_PERM,
    errno.EPERM: sqlite3.SQLITE_PERM,
    errno.ENOENT: sqlite3.SQLITE_CANTOPEN,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
    errno.EEXIST: sqlite3.SQLITE_CANTOPEN,  # a file stands where a directory should be made
}


def _cause(error: sqlite3.Error | OSError) -> int | None:
    """The primary SQLite result code of an error, None where there is none.

    See https://www.sqlite.org/rescode.html: the lowest byte of an extended code is the primary one.
    """
    if isinstance(error, OSError):
        return _OS_CAUSES.get(error.errno or 0)
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return sqlite3.SQLITE_FULL  # the log's index could not grow
    if code is not None:
        return code & 0xFF
    # The one operational error of Python's own: a text column whose bytes are no UTF-8 any more.
    return sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else None


def _sentence(what: str) -> str:
    return what[:1].upper() + what[1:]
