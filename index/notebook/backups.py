"""Copies of the notebook, numbered in the order they were made, so that a wrong clock cannot confuse them."""

from __future__ import annotations

import datetime
import filecmp
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from index.durable import flush_directory, flush_file
from index.sqlite import require_sound

_NAME = re.compile(r"notebook-(\d{4,})-\d{4}-\d\d-\d\d\.sqlite")


def back_up(connection: sqlite3.Connection, directory: Path, keep: int = 10) -> Path | None:
    """Copy the notebook into the directory and leave the newest `keep` copies there.

    Returns None when nothing changed since the newest copy. The copy appears whole or not at all. Raises
    StoreDamaged instead of letting copies of a damaged notebook push out the good ones; sqlite3.Error and
    OSError as they come.
    """
    directory.mkdir(parents=True, exist_ok=True)
    earlier = backups(directory)
    fresh = directory / f".unfinished-{os.getpid()}.sqlite"
    try:
        _copy(connection, fresh)
        if earlier and filecmp.cmp(fresh, earlier[-1], shallow=False):
            return None
        made = directory / _next_name(earlier)
        flush_file(fresh)
        fresh.replace(made)
        flush_directory(directory)
    finally:
        fresh.unlink(missing_ok=True)
    for old in [*earlier, made][:-keep]:
        old.unlink(missing_ok=True)
    return made


def backups(directory: Path) -> list[Path]:
    """The copies in the directory, oldest first."""
    if not directory.is_dir():
        return []
    return sorted((path for path in directory.iterdir() if _NAME.fullmatch(path.name)), key=_number)


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)
        require_sound(copy, "the notebook")


def _next_name(earlier: list[Path]) -> str:
    number = _number(earlier[-1]) + 1 if earlier else 1
    return f"notebook-{number:04}-{datetime.datetime.now(datetime.UTC):%Y-%m-%d}.sqlite"


def _number(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    return int(match[1]) if match else 0
