"""Tables of releases as comma-separated values (RFC 4180) and its kin: one release a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from index.errors import RefusalKind, Refused
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.parsed import Member, Parsed
from index.formats.tables import Columns, Table, no_body, row
from index.records import MAXIMUM_TEXT

_SEPARATORS = ",;\t|"


class CsvFormat:
    """A table whose first row names the columns; separators are commas, semicolons, tabs or bars."""

    name = "csv"
    label = "Table of releases (CSV)"
    suffixes: tuple[str, ...] = (".csv", ".tsv")

    def accepts(self, name: str, _data: bytes, /) -> bool:
        """By name: nothing in a file tells a table from other text."""
        return suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """The rows. Raises NotText where it is binary, Refused where no column holds a text."""
        decoded = decode(data)
        text = decoded.text
        csv.field_size_limit(MAXIMUM_TEXT)  # of the module, which knows no other way; it allows 131,072
        tables = [(separator, _first_row(text, separator)) for separator in _SEPARATORS]
        separator, names = max(tables, key=lambda table: (Columns(table[1]).hold_releases, len(table[1])))
        table = Table(self.name, Columns(names), decoded.warning)
        if not table.columns.hold_releases:
            raise no_body(names)
        return Parsed(self.name, "", (), members=_members(text, separator, names, table))


def _first_row(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text), delimiter=separator), [])
    except csv.Error:
        return []


def _members(text: str, separator: str, names: list[str], table: Table) -> Iterator[Member]:
    """One release a row under the row's number; empty rows count, so that numbers lead back to the table."""
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    number = 0
    try:
        next(rows)
        for number, cells in enumerate(rows, start=1):
            parsed = row(table, dict(zip(names, cells, strict=False)))
            if parsed:
                yield Member(f"{number:04}", parsed)
    except csv.Error as error:
        message = f"It is damaged after row {number} ({error}); what follows was not read."
        raise Refused(RefusalKind.DAMAGED, message) from error
