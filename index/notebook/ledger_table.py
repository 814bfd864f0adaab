"""The table of decisions about entities in the notebook's file. Rows are changed, never deleted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from index.entities.ledger import LedgerEntry
from index.notebook.entries import printable
from index.records import LedgerAction

_NAMES = tuple(field.name for field in fields(LedgerEntry))
_COLUMNS = ", ".join(_NAMES)
_MARKS = ", ".join("?" for _ in _NAMES)
_LISTS = ("entities", "releases")

SELECT = f"SELECT {_COLUMNS} FROM ledger ORDER BY created, id"
"""Every decision in the order of its time; a row of it is what `entry_of` takes."""


def entry_of(row: Sequence[Any]) -> LedgerEntry:
    """The decision that a row holds."""
    values = dict(zip(_NAMES, row, strict=True))
    values |= {name: tuple(json.loads(values[name])) for name in _LISTS}
    return LedgerEntry(**(values | {"action": LedgerAction(values["action"])}))


def write(connection: sqlite3.Connection, entries: Iterable[LedgerEntry]) -> None:
    """Put decisions in, each in the place of one with the same id."""
    connection.executemany(
        f"INSERT OR REPLACE INTO ledger ({_COLUMNS}) VALUES ({_MARKS})", map(_row, entries)
    )


def follow(connection: sqlite3.Connection, old_key: str, new_key: str) -> None:
    """Let what was decided about a moved file, or members of it, be about it in its new place."""
    entries = [entry_of(row) for row in connection.execute(SELECT) if row[_NAMES.index("releases")] != "[]"]
    moved = [replace(entry, releases=_moved(entry.releases, old_key, new_key)) for entry in entries]
    write(connection, (new for new, entry in zip(moved, entries, strict=True) if new != entry))


def _moved(releases: Sequence[str], old_key: str, new_key: str) -> tuple[str, ...]:
    return tuple(
        new_key + key[len(old_key) :] if key == old_key or key.startswith(f"{old_key}!/") else key
        for key in releases
    )


def _row(entry: LedgerEntry) -> tuple[Any, ...]:
    return tuple(_column(getattr(entry, name)) for name in _NAMES)


def _column(value: object) -> object:
    if isinstance(value, tuple):
        return json.dumps([printable(one) for one in value], ensure_ascii=False)
    return printable(str(value)) if isinstance(value, str) else value
