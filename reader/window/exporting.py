"""Writes the list of results into a file, as a table or as a page, while reading goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from index import Query, SijillError
from reader.paint.direction import isolated
from reader.telling import told
from reader.window.parts import Parts
from reader.window.saving import Choose, choose_target, file_name
from reader.window.searching import Searching
from reader.window.work_bar import WorkBar
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from reader.workers.writing import About, ReportWork


class Exporting(QObject):
    """One export at a time; emits `ended(bool)` with whether it came to its end.

    `choose` asks for the file and can be replaced.
    """

    ended = Signal(bool)

    def __init__(self, parts: Parts, searching: Searching, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._searching, self._window = parts, searching, window
        self.choose: Choose = choose_target
        self._work: ReportWork | None = None
        self._bar = WorkBar(parts.status)
        self._bar.stop_requested.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether a list is being written."""
        return self._work is not None

    @property
    def name(self) -> str:
        """The path of what is being written."""
        return str(self._work.target) if self._work else ""

    def export(self) -> None:
        """Ask where to, and write the whole result, or what is chosen of it where that is more than one."""
        query, keys = self._searching.answered, self._parts.results.model.keys
        if query is None or not keys:
            self._parts.notices.tell(self.tr("There are no results to be written."), "export")
            return
        if self.is_running:
            self._parts.notices.tell(self.tr("Another list is still being written."), "export")
            return
        from reader.window.report_words import about  # no start waits for what an export needs

        chosen = self._parts.results.selected_keys()
        listed = tuple(chosen if len(chosen) > 1 else keys)  # the list goes on while the dialog is open
        head = partial(about, query, dict(self._searching.names), len(listed), len(keys))
        self._ask(query, partial(self._write, query, listed, head))

    def stop(self) -> None:
        """Give the export up; no half file stays."""
        if self._work is not None:
            self._work.stop()
            self._end(done=False)

    def _ask(self, query: Query, take: Callable[[Path], object]) -> None:
        kinds = {self.tr("Table for spreadsheets (*.csv)"): "csv", self.tr("Page (*.html)"): "html"}
        name = file_name(query.text, self.tr("Results"))
        self.choose(self._window, self.tr("Export the results"), name, kinds, take)

    def _write(self, query: Query, keys: Sequence[str], head: About, target: Path) -> None:
        from reader.window.report_words import report_words
        from reader.workers.writing import ReportWork

        inside = self.tr("What lies in the archive's folder becomes a release. Choose another folder.")
        self._begin(ReportWork(target, query, keys, head, report_words(), inside))

    def _begin(self, work: ReportWork) -> None:
        self._work = work
        self._bar.begin(self.tr("Writing the list"), self.tr("Stop writing; nothing is kept of it"))
        self._step(work)

    def _step(self, work: ReportWork) -> None:
        self._parts.archive.submit(Job(work.step, partial(self._go_on, work), partial(self._fail, work)))

    def _go_on(self, work: ReportWork, done: float) -> None:
        if work is not self._work:
            return  # it was stopped meanwhile
        self._bar.show_progress(done)
        if done < 1:
            self._step(work)
            return
        self._end(done=True)
        sentence = self.tr("The list was written to {path}.").format(path=isolated(str(work.target)))
        if work.gone:
            gone = self.tr(
                "%Ln release(s) left the archive meanwhile and stand there by path alone.", "", work.gone
            )
            self._parts.notices.warn(f"{sentence}\n{gone}", "export")
        else:
            self._parts.notices.tell(sentence, "export")

    def _fail(self, work: ReportWork, error: Exception) -> None:
        if work is not self._work:
            return
        work.stop()
        self._end(done=False)
        if isinstance(error, SijillError):
            self._parts.notices.warn(told(error), "export")
        else:
            self._parts.archive.failed.emit(error)

    def _end(self, *, done: bool) -> None:
        self._work = None
        self._bar.hide()
        self.ended.emit(done)
