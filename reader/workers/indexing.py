"""The thread that listens to the indexing process and tells the window what it hears."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from index import Committed, Indexing, Progress, SyncReport


class IndexingThread(QThread):
    """Starts the process, passes its events on as signals, and leaves no process behind."""

    progressed = Signal(object)
    committed = Signal()
    reported = Signal(object)
    failed = Signal(object)

    def __init__(self, indexing: Indexing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._indexing = indexing

    def cancel(self) -> None:
        """Ask the process to end after its present batch."""
        self._indexing.cancel()

    def stop(self) -> None:
        """End the process and wait for it; used when the window closes."""
        self.cancel()
        self.wait()

    def run(self) -> None:
        try:
            self._indexing.start()
            for event in self._indexing.events():
                self._tell(event)
        except Exception as error:  # noqa: BLE001  whatever happens here is told in the window
            self.failed.emit(error)
        finally:
            self._indexing.close()

    def _tell(self, event: object) -> None:
        match event:
            case Progress():
                self.progressed.emit(event)
            case Committed():
                self.committed.emit()
            case SyncReport():
                self.reported.emit(event)
            case _:
                self.failed.emit(event)
