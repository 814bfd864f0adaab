"""Work that needs no archive and may take long, in a thread of its own, so that no search waits for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from index import Cancelled

Work = Callable[[Callable[[], bool]], Any]
"""What is to be done, given a function that tells whether it was cancelled; it may raise Cancelled."""

PATIENCE = 2.0
"""Seconds that a closing window waits for what was cancelled. A network folder that is away may hold a
thread for minutes, and nothing that is read there is kept; what ends within a second is to end in order."""


class Aside(QObject):
    """Runs `work`, then `success` or `failure` in the GUI thread; neither once it was cancelled.

    Emits `finished` in the GUI thread when the work has ended. The thread is no obstacle to the end of the
    program, as one of Qt's would be: where the system does not let it go on, it ends with the process.
    """

    finished = Signal()
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
        self._thread = threading.Thread(target=self._run, name="aside", daemon=True)
        self._done.connect(self._deliver)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; nobody waits for its answer any more."""
        self._cancelled.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the work has ended, at most as long; returns whether it has."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        answer, error = None, None
        try:
            answer = self._work(self._cancelled.is_set)
        except Cancelled:
            self.cancel()
        except Exception as raised:  # noqa: BLE001  whatever happens here is told in the window
            error = raised
        self._done.emit(answer, error)

    @Slot(object, object)
    def _deliver(self, answer: Any, error: Exception | None) -> None:
        if not self._cancelled.is_set():
            if error is None:
                self._success(answer)
            else:
                self._failure(error)
        self.finished.emit()


def stop_all(asides: Iterable[Aside], patience: float = PATIENCE) -> None:
    """Cancel, and wait until all have ended, at most `patience` seconds; for a window that closes."""
    stopped = tuple(asides)
    for aside in stopped:
        aside.cancel()
    until = time.monotonic() + patience
    for aside in stopped:
        if not aside.wait(max(0.0, until - time.monotonic())):
            aside.setParent(None)  # or it would go with the window, and the thread would find nothing to tell
            aside.finished.connect(partial(_left_behind.discard, aside))
            _left_behind.add(aside)


_left_behind: set[Aside] = set()
"""Those whose thread the system holds; nobody waits for them, but they are there when it comes back."""
