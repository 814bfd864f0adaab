"""A report, written a slice at a time in the archive's thread, so that searches come in between."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index import Archive, Cancelled, FileUnwritable, Query, Report, report_entries

if TYPE_CHECKING:
    from index import ReportWords

SLICE = 32
"""Releases in one slice: a hundredth of a second or two, for which a search may have to wait."""

About = Callable[[Archive], Sequence[tuple[str, str]]]
"""What stands at the head of a report: names and values."""


class ReportWork:
    """Call `step` until it returns 1. `stop` may be called from any thread; no half file stays.

    `inside` is the sentence for a file that would lie in the archive's own folder and so become a release.
    """

    def __init__(
        self, target: Path, query: Query, keys: Sequence[str], about: About, words: ReportWords, inside: str
    ) -> None:
        self.target = target
        self.gone = 0
        self._query, self._keys = query, tuple(keys)
        self._about, self._words, self._inside = about, words, inside
        self._report: Report | None = None
        self._stopped = threading.Event()

    def step(self, archive: Archive) -> float:
        """Write the next slice; returns how much is done, from 0 to 1.

        Raises FileUnwritable, DiskFull, WrongUse, and Cancelled once it was stopped.
        """
        report = self._report or self._begin(archive)
        first = report.written
        report.add(report_entries(archive, self._query, self._keys[first : first + SLICE], first + 1))
        if self._stopped.is_set():
            report.discard()  # it may have been begun after it was stopped
        if report.written == len(self._keys):
            report.finish()
            self.gone = report.gone
        return report.written / len(self._keys)

    def stop(self) -> None:
        """Give up."""
        self._stopped.set()
        if self._report is not None:
            self._report.discard()

    def _begin(self, archive: Archive) -> Report:
        if self._stopped.is_set():
            raise Cancelled("Writing the list was stopped.")
        if self.target.resolve().is_relative_to(archive.folder.resolve()):
            raise FileUnwritable(self._inside)
        self._report = Report(self.target, self._about(archive), self._words)
        return self._report
