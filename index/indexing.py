"""Indexing in a process of its own, seen from the parent: in a thread it would double the time of a search.

The child sends events through a pipe and ends with a report or an error. It is cancelled through an event,
and ends by itself when the parent is gone.
"""

from __future__ import annotations

import contextlib
import logging
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.archive import Archive
from index.errors import IndexingFailed, SijillError
from index.faults import fault_report
from index.records import Committed, Progress, SyncReport

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Event as ProcessEvent

_PROGRESS_EVERY = 0.1  # seconds; more often than this nobody can read it

_log = logging.getLogger(__name__)


IndexingEvent = Progress | Committed | SyncReport | SijillError


@dataclass(frozen=True, slots=True)
class _Fault:
    """The last word of a process that met a fault."""

    report: str


class Indexing:
    """One run of the indexing process. `events` is read in a thread; `cancel` may be called from any."""

    def __init__(self, folder: Path, state: Path | None = None, *, rebuild: bool = False) -> None:
        import multiprocessing  # takes a while to load: for the one who indexes, not for the one who asks

        context = multiprocessing.get_context("spawn")
        self._receiver, self._sender = context.Pipe(duplex=False)
        self._cancelled = context.Event()
        self._process = context.Process(
            target=_run, args=(folder, state, rebuild, self._sender, self._cancelled), name="sijill-indexing"
        )

    def start(self) -> None:
        """Start the process."""
        self._process.start()
        self._sender.close()

    def events(self) -> Iterator[IndexingEvent]:
        """What the process tells, until it has ended; the last is a SyncReport or a SijillError."""
        last: IndexingEvent | None = None
        report = ""
        with contextlib.suppress(EOFError, OSError):
            while True:
                event = self._receiver.recv()
                if isinstance(event, _Fault):
                    report = event.report
                    continue
                last = event
                yield event
        self._process.join()
        if not isinstance(last, SyncReport | SijillError):
            yield IndexingFailed(
                f"Indexing stopped unexpectedly (exit code {self._process.exitcode}). "
                "What was indexed before is kept; start it again to go on.",
                report,
            )

    def cancel(self) -> None:
        """Ask the process to stop after the file it is at; what is indexed stays."""
        self._cancelled.set()

    def close(self, patience: float = 10.0) -> None:
        """Cancel and wait; a process that does not end in `patience` seconds is ended. Nothing is damaged."""
        self.cancel()
        if self._process.pid is not None:
            self._process.join(patience)
            if self._process.exitcode is None:
                self._process.kill()
                self._process.join()
        self._receiver.close()


def _run(
    folder: Path,
    state: Path | None,
    rebuild: bool,
    sender: Connection[IndexingEvent | _Fault, None],
    cancelled: ProcessEvent,
) -> None:
    """The life of the indexing process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which cancels
    tell = _Teller(sender, cancelled)
    try:
        archive = Archive.open(folder, state)
        try:
            if rebuild:
                archive.rebuild()
            tell(archive.sync(tell.progress, cancelled.is_set, lambda: tell(Committed())))
        finally:
            archive.close()
    except SijillError as error:
        tell(error)
    except Exception as error:
        _log.exception("indexing %s failed", folder)
        tell(_Fault(fault_report(error)))
        raise


class _Teller:
    """Sends events to the parent; without a parent there is nothing left to do but stop."""

    def __init__(self, sender: Connection[IndexingEvent | _Fault, None], cancelled: ProcessEvent) -> None:
        self._sender = sender
        self._cancelled = cancelled
        self._last = Progress("", 0, 0)
        self._when = 0.0

    def __call__(self, event: IndexingEvent | _Fault) -> None:
        try:
            self._sender.send(event)
        except OSError:
            self._cancelled.set()

    def progress(self, progress: Progress) -> None:
        """Send a progress unless the one before has hardly been seen."""
        now = time.monotonic()
        is_news = progress.stage != self._last.stage or progress.done == progress.total
        if is_news or now - self._when >= _PROGRESS_EVERY:
            self._last, self._when = progress, now
            self(progress)
