"""The one thread that owns the archive: it is opened, asked and closed here and nowhere else."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from index import Archive
from reader.workers.jobs import Job, Serials, Ticket

_OPENING = "opening"
_log = logging.getLogger(__name__)


class ArchiveThread(QThread):
    """Runs jobs one after the other on the archive that was opened last."""

    failed = Signal(object)
    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Ticket | None] = SimpleQueue()
        self._serials = Serials()
        self._archive: Archive | None = None
        self._stopped = False
        self._done.connect(self._deliver)
        self.start()

    def open_archive(
        self,
        folder: Path,
        state: Path | None,
        success: Callable[[Archive], None],
        failure: Callable[[Exception], None],
    ) -> None:
        """Close the present archive and open another; answers still on their way are dropped.

        `success` gets the archive to read its plain attributes, never to call it from the GUI thread.
        """
        self._serials.next_opening()
        job = Job(lambda _archive: self._open(folder, state), success, failure, kind=_OPENING)
        self._queue.put(self._serials.ticket(job))

    def submit(self, job: Job) -> None:
        """Queue a job for the open archive."""
        self._queue.put(self._serials.ticket(job))

    def stop(self) -> None:
        """Do what still has to be kept, close the archive, end the thread; no callback follows."""
        if self._stopped:
            return
        self._stopped = True
        self._serials.next_opening()
        self._queue.put(None)
        self.wait()

    def run(self) -> None:
        try:
            while (ticket := self._queue.get()) is not None:
                if not self._serials.may_skip(ticket) and (self._archive or ticket.job.kind == _OPENING):
                    self._work(ticket)
        finally:
            self._close()

    def _work(self, ticket: Ticket) -> None:
        try:
            answer = ticket.job.work(self._archive)  # type: ignore[arg-type]
        except Exception as error:  # noqa: BLE001  a job's fault must not end the thread: it is told in the window
            if self._stopped:
                _log.error("a job failed while the window closed", exc_info=error)
            self._done.emit(ticket, None, error)
        else:
            self._done.emit(ticket, answer, None)

    def _open(self, folder: Path, state: Path | None) -> Archive:
        self._close()
        self._archive = Archive.open(folder, state)
        return self._archive

    def _close(self) -> None:
        archive, self._archive = self._archive, None
        if archive is not None:
            archive.close()

    @Slot(object, object, object)
    def _deliver(self, ticket: Ticket, answer: Any, error: Exception | None) -> None:
        if self._stopped or self._serials.is_stale(ticket):
            return
        if error is None:
            ticket.job.success(answer)
        else:
            (ticket.job.failure or self.failed.emit)(error)
