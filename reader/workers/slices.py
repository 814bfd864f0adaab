"""Long work in the GUI thread, a few milliseconds at a time, so that the window stays awake."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.008
"""Seconds of work between two turns of the event loop."""


class Slices(QObject):
    """Goes through `steps`, each of which yields how much is done, from 0 to 1.

    Emits `progressed(done)`, and in the end `finished` or `failed(error)`; nothing once it was stopped.
    """

    progressed = Signal(float)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, steps: Iterator[float], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._timer.start()

    def stop(self) -> None:
        """Go no further."""
        self._timer.stop()

    def _work(self) -> None:
        until = time.perf_counter() + SLICE
        try:
            for done in self._steps:
                if time.perf_counter() >= until:
                    self.progressed.emit(done)
                    return
        except Exception as error:  # noqa: BLE001  it is told in the window
            self.stop()
            self.failed.emit(error)
            return
        self.stop()
        self.finished.emit()
