"""The one thread that owns the archive: it is opened, asked and closed here and nowhere else."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from reader.languages import speech
from reader.workers.jobs import Job, Serials, Ticket

if TYPE_CHECKING:
    from index import Archive, LastAnswer

TURN = 0.2
"""Seconds at most that the next job waits until the window has shown the answer to the one before.

Python runs one thread at a time: what is worked on meanwhile would take the time from showing it.
"""

_OPENING, _GLIMPSE = "opening", "glimpse"
_log = logging.getLogger(__name__)


class ArchiveThread(QThread):
    """Runs jobs one after the other on the archive that was opened last.

    `keeps_answers`: whether an archive that is opened keeps its last answer when it is closed.
    """

    failed = Signal(object)
    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeps_answers = True
        self._queue: SimpleQueue[Ticket | None] = SimpleQueue()
        self._waiting: deque[Ticket | None] = deque()
        self._serials = Serials()
        self._archive: Archive | None = None
        self._opening = 0
        self._stopped = False
        self._shown = threading.Event()
        self._done.connect(self._deliver)
        self.start()

    def open_archive(
        self,
        folder: Path,
        state: Path | None,
        success: Callable[[Archive], None],
        failure: Callable[[Exception], None],
        glimpse: Callable[[LastAnswer], None] = lambda _last: None,
    ) -> None:
        """Close the present archive and open another; answers still on their way are dropped.

        `glimpse` gets the answer that was kept of it, if any, before it is open. `success` gets the archive
        to read its plain attributes, never to call it from the GUI thread.
        """
        self._serials.next_opening()
        look = Job(lambda _archive: _kept(folder, state), partial(_show, glimpse), kind=_GLIMPSE)
        self._queue.put(self._serials.ticket(look))
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
        self._shown.set()
        self._serials.next_opening()
        self._queue.put(None)
        self.wait()

    def run(self) -> None:
        try:
            while (ticket := self._next()) is not None:
                if not self._serials.may_skip(ticket) and self._can_do(ticket):
                    self._work(ticket)
        finally:
            self._close()

    def _next(self) -> Ticket | None:
        """The job whose turn it is, None at the end: the oldest, or an urgent one that may overtake it."""
        while not self._waiting or not self._queue.empty():
            self._waiting.append(self._queue.get())
        for place, ticket in enumerate(self._waiting):
            if ticket is None or ticket.job.kind in ("", _GLIMPSE, _OPENING):
                break
            if ticket.job.urgent:
                del self._waiting[place]
                return ticket
        return self._waiting.popleft()

    def _can_do(self, ticket: Ticket) -> bool:
        """Whether the archive is there that is meant: one on its way gave way to a third, if it is not."""
        is_meant = self._archive is not None and ticket.opening == self._opening
        return is_meant or ticket.job.kind in (_GLIMPSE, _OPENING)

    def _work(self, ticket: Ticket) -> None:
        if ticket.job.kind == _OPENING:
            self._opening = ticket.opening
        try:
            answer = ticket.job.work(self._archive)  # type: ignore[arg-type]
        except Exception as error:  # noqa: BLE001  a job's fault must not end the thread: it is told in the window
            if self._stopped:
                _log.error("a job failed while the window closed", exc_info=error)
            self._hand_over(ticket, None, error)
        else:
            self._hand_over(ticket, answer, None)

    def _hand_over(self, ticket: Ticket, answer: object, error: Exception | None) -> None:
        self._shown.clear()
        self._done.emit(ticket, answer, error)
        if not self._stopped:
            self._shown.wait(TURN)

    def _open(self, folder: Path, state: Path | None) -> Archive:
        from index import Archive  # with the engine: of all that is loaded it takes the longest

        self._close()
        self._archive = Archive.open(folder, state)
        self._archive.speak(speech.language)
        self._archive.keep_answer(self.keeps_answers)
        return self._archive

    def _close(self) -> None:
        archive, self._archive = self._archive, None
        if archive is not None:
            archive.close()

    @Slot(object, object, object)
    def _deliver(self, ticket: Ticket, answer: Any, error: Exception | None) -> None:
        QTimer.singleShot(0, self._shown.set)  # after what the answer changes has been painted
        if self._stopped or self._serials.is_stale(ticket):
            return
        if error is None:
            ticket.job.success(answer)
        else:
            (ticket.job.failure or self.failed.emit)(error)


def _kept(folder: Path, state: Path | None) -> LastAnswer | None:
    from index import read_last_answer

    last = read_last_answer(folder, state)
    return last if last is not None and last.language == speech.language else None


def _show(glimpse: Callable[[LastAnswer], None], last: LastAnswer | None) -> None:
    if last is not None:
        glimpse(last)
