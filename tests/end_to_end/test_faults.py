"""A fault of the program, wherever it happens: work is saved, one dialog tells of it, and reading goes on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from index import Archive
from reader.failures import Failures
from reader.settings import Settings
from reader.window.main import MainWindow
from reader.window.session import understood
from reader.workers.jobs import Job
from tests.helpers import hands
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import keys, press, read, search, up_to_date, wait_for

pytestmark = pytest.mark.slow

SECRET = "Layla"


def fail(_archive: Archive | None = None) -> None:
    raise ValueError(f"a text that was read: {SECRET}")


@pytest.fixture
def window(qtbot: QtBot, folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window that takes every exception, as in the program itself."""
    failures = Failures(state / "log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    failures.install()
    made = MainWindow(Settings(state), failures, state)
    made.resize(1280, 800)
    made.show()
    made.open_archive(indexed(folder, state))
    yield up_to_date(qtbot, made)
    made.close()


def test_in_a_slot_the_note_and_the_place_are_saved_first(
    qtbot: QtBot, window: MainWindow, state: Path
) -> None:
    search(qtbot, window, "camp", {"2015/flood.txt"})
    read(qtbot, window, "2015/flood.txt")
    window.keeping.keep("2015/flood.txt", 0, 5)
    wait_for(qtbot, lambda: window.focusWidget().accessibleName() == "Note")
    qtbot.keyClicks(window.focusWidget(), "Ask the family")
    QTimer.singleShot(0, fail)
    wait_for(qtbot, lambda: window.faults.dialog is not None)
    wait_for(qtbot, lambda: window.keeping.bookmarks[0].note == "Ask the family")
    session = understood(Settings(state).value("session"))
    assert session is not None
    assert (session.query.text, session.release) == ("camp", "2015/flood.txt")
    dialog = window.faults.dialog
    assert "raise ValueError" in dialog.text()
    assert SECRET not in dialog.text()
    dialog.close()
    wait_for(qtbot, lambda: window.faults.dialog is None)
    search(qtbot, window, "x", set())


def test_in_the_archives_thread_searching_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.parts.archive.submit(Job(fail))
    wait_for(qtbot, lambda: window.faults.dialog is not None)
    assert "ValueError" in window.faults.dialog.text()
    assert SECRET not in window.faults.dialog.text()
    search(qtbot, window, "camp", {"2015/flood.txt"})


def test_in_the_indexing_process_it_is_told_and_reported(qtbot: QtBot, window: MainWindow) -> None:
    window.updating._state = "no place at all"  # what no caller ever gives, so that the process fails
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: window.faults.dialog is not None)
    assert "index/indexing.py" in window.faults.dialog.text()
    assert "AttributeError" in window.faults.dialog.text()
    assert "Indexing stopped unexpectedly" in window.parts.notices.text.text()
    assert window.parts.status.state.text().startswith("not up to date")
    assert len(keys(window)) == 4


def test_many_faults_have_one_dialog_and_the_same_is_told_once(qtbot: QtBot, window: MainWindow) -> None:
    window.parts.archive.submit(Job(fail))
    window.parts.archive.submit(Job(fail))
    window.parts.archive.submit(Job(lambda archive: archive.nothing))
    wait_for(
        qtbot, lambda: window.faults.dialog is not None and "AttributeError" in window.faults.dialog.text()
    )
    assert window.faults.dialog.text().count("raise ValueError") == 1
    assert "2 fault" in window.faults.dialog.where.text()


def test_the_report_is_saved_from_the_dialog_which_holds_nothing_up(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.parts.archive.submit(Job(fail))
    wait_for(qtbot, lambda: window.faults.dialog is not None)
    fault = window.faults.dialog
    wait_for(qtbot, fault.isActiveWindow)
    hands.click(fault.save)
    wait_for(qtbot, lambda: QApplication.activeModalWidget() is not None)
    wait_for(qtbot, QApplication.activeModalWidget().isActiveWindow)
    hands.press("Ctrl+A")
    hands.write(str(tmp_path / "report"))
    hands.press("Return")
    wait_for(qtbot, (tmp_path / "report.txt").exists)
    assert "ValueError" in (tmp_path / "report.txt").read_text("utf-8")
    fault.close()
