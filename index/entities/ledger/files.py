"""A ledger as a plain file, CSV for spreadsheets or JSON for programs; both hold everything."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from index.entities.ledger.entries import LedgerEntry, is_entity
from index.entities.names import normalise_name
from index.errors import WrongUse
from index.records import EntityKind, LedgerAction

COLUMNS = tuple(field.name for field in fields(LedgerEntry))
"""The columns of the CSV and the fields of each entry in the JSON."""

_FORM = "sijill-ledger"
_VERSION = 1
_DELIMITERS = ",;\t"
_LINE_END, _ESCAPED = "\n", "%0A"
"""Between the releases of a cell; in a key itself it is written as bytes are that a key cannot hold."""


def as_csv(entries: Iterable[LedgerEntry]) -> str:
    """A table with a row an entry: ids with a blank between them, paths of releases a line each."""
    table = io.StringIO()
    rows = csv.DictWriter(table, COLUMNS, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writeheader()
    for entry in entries:
        releases = (key.replace(_LINE_END, _ESCAPED) for key in entry.releases)
        cells = {"entities": " ".join(entry.entities), "releases": _LINE_END.join(releases)}
        rows.writerow(asdict(entry) | cells | {"undone": entry.undone or ""})
    return table.getvalue()


def as_json(entries: Iterable[LedgerEntry]) -> str:
    """An object with a list of entries."""
    held = {"form": _FORM, "version": _VERSION, "entries": [asdict(entry) for entry in entries]}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def entries_in_csv(text: str) -> tuple[LedgerEntry, ...]:
    """The entries of a table. Raises WrongUse with the number of the row that cannot be understood."""
    text = text.removeprefix("\ufeff")
    head = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=head.count))
    missing = [
        name for name in ("id", "action", "entities", "created") if name not in (table.fieldnames or ())
    ]
    if missing:
        raise WrongUse(f"This is no table of decisions: it has no column {missing[0]}.")
    return _read(_cells(table), "row")


def entries_in_json(text: str) -> tuple[LedgerEntry, ...]:
    """The entries of an object. Raises WrongUse with the number of the one that cannot be understood."""
    try:
        held = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise WrongUse("This is no JSON.") from error
    if not isinstance(held, dict) or held.get("form") != _FORM or not isinstance(held.get("entries"), list):
        raise WrongUse("This JSON holds no decisions about entities.")
    if held.get("version") != _VERSION:
        raise WrongUse("These decisions were written by a newer version of Sijill. Please update it.")
    return _read(held["entries"], "entry")


def _cells(table: csv.DictReader[str]) -> Iterator[Mapping[str, Any]]:
    try:
        for row in table:
            cells = {name: row.get(name) or "" for name in COLUMNS}
            keys = cells["releases"].split(_LINE_END) if cells["releases"] else []
            releases = [key.replace(_ESCAPED, _LINE_END) for key in keys]
            yield {**cells, "entities": cells["entities"].split(), "releases": releases}
    except csv.Error as error:
        raise WrongUse(f"The table cannot be read after line {table.line_num}: {error}.") from error


def _read(rows: Iterable[Any], what: str) -> tuple[LedgerEntry, ...]:
    entries: dict[str, LedgerEntry] = {}
    for number, row in enumerate(rows, start=1):
        try:
            entry = _entry(row)
            if entry.id in entries:
                raise ValueError("its id was given before")
        except (ValueError, KeyError, TypeError) as error:
            reason = "something is missing" if isinstance(error, KeyError) else error
            raise WrongUse(f"The {what} {number} is no decision: {reason}.") from error
        entries[entry.id] = entry
    return tuple(sorted(entries.values(), key=lambda entry: entry.order))


def _entry(row: Mapping[str, Any]) -> LedgerEntry:
    """One entry; raises ValueError, KeyError or TypeError for what is none."""
    if not isinstance(row, Mapping):
        raise TypeError("it is not an object")
    entry = LedgerEntry(
        id=_text(row["id"]),
        action=LedgerAction(_text(row["action"])),
        entities=_texts(row["entities"]),
        value=_text(row.get("value", "")),
        releases=_texts(row.get("releases", ())),
        created=_time(_text(row["created"])),
        reason=_text(row.get("reason", "")),
        author=_text(row.get("author", "")),
        undone=_time(_text(row["undone"])) if row.get("undone") else None,
    )
    _require_sense(entry)
    return entry


def _require_sense(entry: LedgerEntry) -> None:
    checks: dict[str, Callable[[], bool]] = {
        "it has no id": lambda: bool(entry.id.strip()),
        "it names no entity": lambda: bool(entry.entities),
        "what it is about is no id of an entity": lambda: all(map(is_entity, entry.entities)),
        f"its value is no kind ({', '.join(EntityKind)})": lambda: (
            entry.action is not LedgerAction.KIND or entry.value in frozenset(EntityKind)
        ),
        "its value is no name": lambda: (
            entry.action not in (LedgerAction.RENAME, LedgerAction.ALIAS, LedgerAction.DISTINCT)
            or bool(normalise_name(entry.value))
        ),
    }
    for problem, is_fine in checks.items():
        if not is_fine():
            raise ValueError(problem)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{json.dumps(value)} is not text")
    return value


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, Sequence) or isinstance(values, str):
        raise TypeError(f"{json.dumps(values)} is not a list")
    return tuple(map(_text, values))


def _time(value: str) -> str:
    """A time in the one form in which times can be compared as texts; raises ValueError for what is none."""
    moment = datetime.datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"{value} does not say in which time zone it is")
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds")
