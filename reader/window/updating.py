"""Bringing the archive up to date with its folder, in a process of its own, while reading goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLockFile, QObject, Signal

from index import Failure, IndexingFailed, Progress, SijillError, SyncReport, state_root
from reader.telling import told
from reader.window.notices import Notice
from reader.window.parts import Parts
from reader.workers.indexing import IndexingThread
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, Indexing

STAGES = {
    "looking": QT_TRANSLATE_NOOP("Updating", "Looking through the folder"),
    "reading": QT_TRANSLATE_NOOP("Updating", "Reading"),
    "indexing": QT_TRANSLATE_NOOP("Updating", "Indexing"),
    "merging": QT_TRANSLATE_NOOP("Updating", "Putting the index in order"),
}


class Updating(QObject):
    """One indexing run at a time. Emits `running(bool)`, `renewed` when the archive knows more, `settled`
    when a run has come to its end."""

    running = Signal(bool)
    renewed = Signal()
    settled = Signal()
    failed = Signal(object)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._has_begun = False
        self._thread: IndexingThread | None = None
        self._lock: QLockFile | None = None
        self._leaving: set[IndexingThread] = set()
        self._wanted: Callable[[], None] | None = None
        self._trouble: Notice | None = None
        self.failures: tuple[Failure, ...] = ()

    def begin(self, folder: Path, state: Path | None, *, read_only: bool) -> None:
        """Index an archive that was just opened, unless another window already does."""
        self._show_failures()
        self._folder, self._state = folder, state
        self._has_begun = True
        if read_only:
            self._parts.status.show_state(self.tr("read only"))
        elif self._claim(folder, state):
            self.update()
        else:
            self._parts.status.show_state(self.tr("open in another window"))
            self._parts.notices.warn(
                self.tr(
                    "This archive is open in another window, which keeps it up to date. Reading goes on here."
                )
            )

    @property
    def is_running(self) -> bool:
        """Whether an indexing process is at work."""
        return self._thread is not None

    def update(self, *, rebuild: bool = False) -> None:
        """Look for changes; when a run is under way, once more after it."""
        if self._lock is None:
            self.look()
        elif self._thread is not None:
            self._wanted = lambda: self.update(rebuild=rebuild)
        else:
            self._run(rebuild)

    def look(self) -> None:
        """See what another process has committed since."""
        # Without a kind: only the first of two refreshes sees the change, and its answer must not be dropped.
        self._parts.archive.submit(Job(lambda archive: archive.refresh(), self._looked))

    def look_along(self) -> None:
        """As `look`, where another window does the indexing."""
        if self._has_begun and self._lock is None:
            self.look()

    def cancel(self) -> None:
        """Stop the present run; what is indexed stays."""
        self._wanted = None
        if self._thread is not None:
            self._thread.cancel()

    def leave(self) -> None:
        """Another archive is opened: the present run ends by itself, and other windows may take over."""
        self._wanted = None
        self._has_begun = False
        if self._thread is not None:
            thread, self._thread = self._thread, None
            thread.disconnect(self)
            thread.part()
            if thread.isRunning():
                thread.finished.connect(lambda: self._leaving.discard(thread))
                self._leaving.add(thread)
            self._ended()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def stop(self) -> None:
        """The window closes: wait until no process is left."""
        self.leave()
        for thread in tuple(self._leaving):
            thread.stop()

    def _claim(self, folder: Path, state: Path | None) -> bool:
        root = state_root(state) / "windows"
        root.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        lock = QLockFile(str(root / f"{name}.lock"))
        lock.setStaleLockTime(0)  # a window may stay open for days; Qt still notices one that died
        self._lock = lock if lock.tryLock(0) else None
        return self._lock is not None

    def _run(self, rebuild: bool) -> None:
        thread = IndexingThread(partial(_indexing, self._folder, self._state, rebuild=rebuild), self)
        thread.progressed.connect(self._progressed)
        thread.committed.connect(self.look)
        thread.reported.connect(self._reported)
        thread.failed.connect(self._failed)
        thread.finished.connect(self._finished)
        self._thread = thread
        self._parts.status.show_state(self.tr("indexing"))
        self.running.emit(True)
        # In its turn: where the archive was just opened, the answer to the first question goes first.
        self._parts.archive.submit(Job(lambda _archive: None, lambda _: self._start(thread)))

    def _start(self, thread: IndexingThread) -> None:
        if thread is self._thread:
            thread.start()

    def _progressed(self, progress: Progress) -> None:
        stage = QCoreApplication.translate("Updating", STAGES[progress.stage])
        self._parts.status.show_progress(replace(progress, stage=stage))

    def _reported(self, report: SyncReport) -> None:
        self._parts.status.show_state(self.tr("stopped") if report.cancelled else self.tr("up to date"))
        if report.notices:
            self._parts.notices.warn("\n".join(map(told, report.notices)))
        self._end_trouble()
        self._take_failures(report.failures)  # with the folders that may not be looked into
        self.look()
        self.settled.emit()

    def _failed(self, error: Exception) -> None:
        self._parts.status.show_state(self.tr("not up to date"))
        self._end_trouble()
        if isinstance(error, SijillError) and not isinstance(error, IndexingFailed):
            self._trouble = self._parts.notices.warn(told(error))
        else:
            self.failed.emit(error)

    def _end_trouble(self) -> None:
        """What stood in the way of the run before is out of date."""
        if self._trouble is not None:
            self._parts.notices.withdraw(self._trouble)
            self._trouble = None

    def _finished(self) -> None:
        if self._thread is None or not self._thread.isFinished():
            return  # that was the run of an archive which has been left
        self._thread.deleteLater()
        self._thread = None
        self._ended()
        wanted, self._wanted = self._wanted, None
        if wanted:
            wanted()

    def _ended(self) -> None:
        self._parts.status.end_progress()
        self.running.emit(False)

    def _looked(self, changed: bool) -> None:
        if changed:
            self.renewed.emit()

    def _show_failures(self) -> None:
        self._parts.archive.submit(Job(_failures, self._take_failures, kind="failures"))

    def _take_failures(self, failures: tuple[Failure, ...]) -> None:
        self.failures = failures
        self._parts.status.show_failures(len(failures))


def _failures(archive: Archive) -> tuple[Failure, ...]:
    return archive.failures()


def _indexing(folder: Path, state: Path | None, *, rebuild: bool) -> Indexing:
    from index import Indexing  # with the archive, which the window need not wait for

    return Indexing(folder, state, rebuild=rebuild)
