"""Writes a report slice by slice into a file that is there only when it is whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from index.draft import Draft
from index.errors import WrongUse
from index.reports.entries import ReportEntry
from index.reports.page import HtmlReport, ReportWords
from index.reports.table import CsvReport


class Report:
    """A report under way. `about` are names and values that say what was searched, where and when.

    The file's suffix decides: .csv is a table, .html a page. Raises WrongUse for another one, DiskFull and
    FileUnwritable where nothing can be written; then, and after `discard`, nothing is left behind.
    """

    def __init__(self, target: Path, about: Sequence[tuple[str, str]], words: ReportWords) -> None:
        self._form = _form(target, about, words)
        self._draft = Draft(target)
        self.target = target
        self.written = self.gone = 0
        self._draft.write(self._form.head())

    def add(self, entries: Iterable[ReportEntry]) -> int:
        """Write the next releases and return how many there are by now; raises Cancelled once discarded."""
        entries = tuple(entries)
        self._draft.write("".join(map(self._form.entry, entries)))
        self.written += len(entries)
        self.gone += sum(entry.gone for entry in entries)
        return self.written

    def finish(self) -> None:
        """End the report and put it in its place."""
        self._draft.write(self._form.foot())
        self._draft.commit()

    def discard(self) -> None:
        """Stop; from any thread."""
        self._draft.discard()


def _form(target: Path, about: Sequence[tuple[str, str]], words: ReportWords) -> CsvReport | HtmlReport:
    match target.suffix.lower():
        case ".csv":
            return CsvReport(about, words.gone)
        case ".html" | ".htm":
            return HtmlReport(about, words)
    raise WrongUse(f"{target.name}: a list of results is written as .csv or .html.")
