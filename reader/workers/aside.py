"""Work that needs no archive and may take long, in a thread of its own, so that no search waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from index import Cancelled

Work = Callable[[Callable[[], bool]], Any]
"""What is to be done, given a function that tells whether it was cancelled; it may raise Cancelled."""


class Aside(QThread):
    """Runs `work`, then `success` or `failure` in the GUI thread; neither once it was cancelled."""

    _done = Signal(object, object)

    def __init__(
        self,
        work: Work,
        success: Callable[[Any], None],
        failure: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._success, self._failure = work, success, failure
        self._cancelled = threading.Event()
        self._done.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop; nobody waits for its answer any more."""
        self._cancelled.set()

    def stop(self) -> None:
        """Cancel and wait; used when the window closes."""
        self.cancel()
        self.wait()

    def run(self) -> None:
        try:
            answer = self._work(self._cancelled.is_set)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001  whatever happens here is told in the window
            self._done.emit(None, error)
        else:
            self._done.emit(answer, None)

    @Slot(object, object)
    def _deliver(self, answer: Any, error: Exception | None) -> None:
        if self._cancelled.is_set():
            return
        if error is None:
            self._success(answer)
        else:
            self._failure(error)
