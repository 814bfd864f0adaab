"""Brings the program together: fonts, colours, settings, the last stop of errors, the window."""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from index import state_root
from reader.assets import load_fonts
from reader.failures import Failures
from reader.settings import Settings
from reader.window.main import MainWindow
from reader.window.speaking import Speaking

TURN = 0.0005
"""Seconds until a busy thread lets the window have its turn; Python's own 0.005 add up in one painting."""


def run(folder: Path | None, state: Path | None) -> int:
    """Open the window on a folder, where the last session ended, or on the start page."""
    application = QApplication(["sijill"])
    _window = make_window(application, folder, state)  # it lives as long as somebody holds it
    return application.exec()


def make_window(application: QApplication, folder: Path | None, state: Path | None) -> MainWindow:
    """The window as it is after the start, on its way to open an archive where there is one."""
    application.setApplicationName("sijill")
    application.setApplicationDisplayName("Sijill")
    application.setDesktopFileName("sijill")
    application.setStyle("Fusion")
    load_fonts()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal; what is kept is on disk already
    failures = Failures(state_root(state) / "log")
    failures.install()
    settings = Settings(state)
    window = Speaking(application, settings, failures, state).window
    window.show()
    window.begin(folder)
    sys.setswitchinterval(TURN)
    gc.freeze()  # what is there from the start stays: no need to look through it with every collection
    return window
