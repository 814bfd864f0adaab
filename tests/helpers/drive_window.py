"""Opens the window on a folder, waits until it is indexed, searches, looks at every release, and closes.

Run as a program of its own, `drive_window.py FOLDER STATE`, by tests that watch a whole process.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.assets import load_fonts
from reader.failures import Failures
from reader.paint.colours import LIGHT
from reader.settings import Settings
from reader.window.main import MainWindow

PATIENCE = 60.0
"""Seconds to wait for anything."""


def wait_until(application: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so; ends the program when it takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > deadline:
            sys.exit("the window did not get there in time")
        application.processEvents()
        time.sleep(0.01)


def main(folder: Path, state: Path) -> None:
    """The journey."""
    application = QApplication(["sijill"])
    load_fonts()
    failures = Failures(state / "log")
    failures.faulted.connect(lambda report, _log: sys.exit(report))
    window = MainWindow(Settings(state), failures, state)
    window.set_theme(LIGHT)
    window.show()
    window.open_archive(folder)
    model, document = window.parts.results.model, window.parts.document
    wait_until(application, lambda: window.parts.status.state.text().startswith("up to date"))
    window.searching.edit({"text": "vigil"})
    wait_until(application, lambda: " of " in window.parts.chips.count.text())  # "3 of 4": it was narrowed
    keys = [model.key_at(row) for row in range(model.rowCount())]
    for key in keys:
        window.parts.results.opened.emit(key)
        wait_until(application, lambda key=key: document.key == key)
        window.grab()
    window.close()
    print(f"opened {len(keys)} releases")  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
