"""A result as a table for spreadsheets and programs: CSV as RFC 4180 has it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from index.records import PartialDate
from index.reports.entries import ReportEntry

COLUMNS = (
    *("rank", "key", "title", "date", "date_precision", "date_confidence", "date_alternatives"),
    *("source", "publisher", "address", "languages", "format", "sha256", "snippets", "remark", "search"),
)
"""A row a release; every row carries the search that found it, so that one can tell where it comes from."""

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Spreadsheets see by it that a table is in UTF-8."""

BETWEEN = " … "
"""Between two snippets in one cell."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvReport:
    """The pieces of the table. `about` are names and values that say what was searched and when."""

    def __init__(self, about: Sequence[tuple[str, str]], gone: str) -> None:
        self._about = "; ".join(f"{name}: {value}" for name, value in about)
        self._gone = gone

    def head(self) -> str:
        """The byte-order mark and the names of the columns."""
        return BYTE_ORDER_MARK + _line(COLUMNS)

    def entry(self, entry: ReportEntry) -> str:
        """One row."""
        snippets = BETWEEN.join(snippet.text for snippet in entry.snippets)
        return _line(
            (
                str(entry.rank),
                entry.key,
                entry.title,
                *_date_cells(entry.published),
                entry.source,
                entry.publisher,
                entry.address,
                " ".join(entry.languages),
                entry.format,
                entry.sha256,
                snippets,
                self._gone if entry.gone else "",
                self._about,
            )
        )

    def foot(self) -> str:
        """Nothing: a table ends with its last row."""
        return ""


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: after an apostrophe where it begins like one.

    As the Open Worldwide Application Security Project advises against CSV injection.
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _date_cells(date: PartialDate | None) -> tuple[str, str, str, str]:
    if date is None:
        return "", "", "", ""
    precision = date.precision if date.value else ""
    return date.value or "", precision, date.confidence, " ".join(date.alternatives)


def _line(cells: Iterable[str]) -> str:
    table = io.StringIO()
    csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(guarded, cells))
    return table.getvalue()
