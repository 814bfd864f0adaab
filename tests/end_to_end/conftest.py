"""A real window on a real folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.failures import Failures
from reader.paint.colours import LIGHT
from reader.settings import Settings
from reader.window.main import MainWindow
from tests.helpers.speaking import english
from tests.helpers.window_steps import OpenWindow

__all__ = ["english"]


@pytest.fixture(autouse=True)
def _warm(warm_processes: None) -> None:
    """Hardly a window that starts no process."""


@pytest.fixture
def open_window(qtbot: QtBot, state: Path) -> Iterator[OpenWindow]:
    """Opens windows on folders, waits until they are up to date, and closes them in the end."""
    windows: list[MainWindow] = []

    def open_one(folder: Path) -> MainWindow:
        failures = Failures(state / "log")
        failures.faulted.connect(lambda report, _log: pytest.fail(report))
        window = MainWindow(Settings(state), failures, state)
        windows.append(window)
        window.set_theme(LIGHT)
        window.resize(1280, 800)
        window.show()
        window.open_archive(folder)
        return window

    yield open_one
    for window in windows:
        window.close()
