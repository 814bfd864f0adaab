"""Two kinds of trouble: what the world did is told calmly, a fault of this program gets a report."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal, Slot

from index import IndexingFailed, SijillError
from reader.telling import told


class Failures(QObject):
    """The last stop of every error. Emits `told(sentence)` or `faulted(report, log file or None)`.

    Both are emitted in the GUI thread, whichever thread the error comes from.
    """

    told = Signal(str)
    faulted = Signal(str, object)
    _caught = Signal(object)

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self._log_folder = log_folder
        self._known: set[str] = set()
        self._caught.connect(self.report)

    def install(self) -> None:
        """Take every exception that nobody caught."""
        sys.excepthook = self._hook

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Tell of an error in the way that fits it."""
        if isinstance(error, SijillError):
            self.told.emit(told(error))
            if isinstance(error, IndexingFailed) and error.report:
                self._fault(error.report, error.report)
            return
        from index import fault_key, fault_report  # not loaded as long as all is well

        self._fault(fault_key(error), fault_report(error))

    def _fault(self, key: str, trace: str) -> None:
        """Report a fault once: what fails while painting fails sixty times a second."""
        if key in self._known:
            return
        self._known.add(key)
        report = f"{system()}\n\n{trace}"
        if sys.stderr is not None:  # as it is on Windows, started without a terminal
            sys.stderr.write(report)  # whoever started it from one looks there first
        self.faulted.emit(report, self._save(report))

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error)

    def _save(self, text: str) -> Path | None:
        now = datetime.datetime.now(datetime.UTC)
        path = self._log_folder / f"fault-{now:%Y%m%dT%H%M%S%f}.txt"
        try:
            self._log_folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        except OSError:
            return None  # the dialog shows the report all the same, and says nothing of a file
        return path


def system() -> str:
    """The versions of what the program stands on."""
    import platform  # takes its time, and is asked in trouble only

    return f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.platform()}"
