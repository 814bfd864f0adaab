"""From one archive to the next: what the first one's indexing says too late changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.helpers.small_archive import write_releases
from tests.helpers.window_steps import OpenWindow, keys, up_to_date, wait_for

pytestmark = pytest.mark.slow


def test_the_report_of_the_archive_before_comes_too_late(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, tmp_path: Path
) -> None:
    write_releases(folder)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    window = open_window(folder)
    wait_for(qtbot, lambda: window.updating._thread is not None and window.updating._thread.isRunning())
    assert window.updating._thread.wait(60_000)  # its report is on its way to the window
    other = tmp_path / "other"
    other.mkdir()
    settled: list[str] = []
    window.updating.settled.connect(lambda: settled.append(window.windowTitle()))
    window.open_archive(other)
    QCoreApplication.sendPostedEvents()
    assert settled == []
    assert window.updating.failures == ()
    up_to_date(qtbot, window)
    assert (keys(window), window.updating.failures) == ([], ())
    assert settled == ["other"]
