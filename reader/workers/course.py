"""How far a job in the archive's thread is, told to the GUI thread, and a way to end it there."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index import Cancelled

if TYPE_CHECKING:
    from index import Progress

_SELDOM = 0.05
"""Seconds between two reports; who looks on sees no more."""


class Course(QObject):
    """Give `report` to a job. Emits `progressed(Progress)`; connect it to methods of objects, which then
    run in the GUI thread."""

    progressed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        self._told = 0.0

    def report(self, progress: Progress) -> None:
        """Called by the job from its thread; raises Cancelled once it was stopped."""
        if self._stopped.is_set():
            raise Cancelled("It was stopped.")
        now = time.monotonic()
        if now - self._told >= _SELDOM:
            self._told = now
            self.progressed.emit(progress)

    def stop(self) -> None:
        """Let the job end at its next report; from any thread."""
        self._stopped.set()
