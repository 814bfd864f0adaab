"""The thread that listens to the indexing process and tells the window what it hears."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from index import Committed, Progress, SyncReport

if TYPE_CHECKING:
    from index import Indexing


class IndexingThread(QThread):
    """Starts the process that `make` describes, passes its events on as signals, and leaves none behind.

    Signals come in the thread of whoever made this, and none after `part`: events that are on their way then
    are of no interest to anybody.
    """

    progressed = Signal(object)
    committed = Signal()
    reported = Signal(object)
    failed = Signal(object)
    _heard = Signal(object)

    def __init__(self, make: Callable[[], Indexing], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._indexing: Indexing | None = None
        self._is_cancelled = self._is_parted = False
        self._heard.connect(self._tell)

    def part(self) -> None:
        """Ask the process to end, and tell nothing more."""
        self._is_parted = True
        self.cancel()

    def cancel(self) -> None:
        """Ask the process to end after its present batch."""
        self._is_cancelled = True
        if self._indexing is not None:
            self._indexing.cancel()

    def stop(self) -> None:
        """End the process and wait for it; used when the window closes."""
        self.cancel()
        self.wait()

    def run(self) -> None:
        try:
            # Here, since it starts processes: the window would stand still for as long as that takes.
            self._indexing = indexing = self._make()
            with closing(indexing):
                self._follow(indexing)
        except Exception as error:  # noqa: BLE001  whatever happens here is told in the window
            self._heard.emit(error)

    def _follow(self, indexing: Indexing) -> None:
        if self._is_cancelled:
            indexing.cancel()
        indexing.start()
        for event in indexing.events():
            self._heard.emit(event)

    @Slot(object)
    def _tell(self, event: object) -> None:
        if self._is_parted:
            return
        match event:
            case Progress():
                self.progressed.emit(event)
            case Committed():
                self.committed.emit()
            case SyncReport():
                self.reported.emit(event)
            case _:
                self.failed.emit(event)
