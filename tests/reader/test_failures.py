"""What the world did is told calmly; a fault gets a report."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from index import DiskFull
from reader.dialogs.fault import FaultDialog
from reader.failures import Failures


def a_fault() -> Exception:
    try:
        raise RuntimeError("the shelf is upside down")
    except RuntimeError as error:
        return error


def test_what_the_world_did_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    failures = Failures(tmp_path)
    with qtbot.waitSignal(failures.told) as told, qtbot.assertNotEmitted(failures.faulted):
        failures.report(DiskFull("There is no space left."))
    assert told.args == ["There is no space left."]
    assert list(tmp_path.iterdir()) == []


def test_a_fault_is_reported_and_saved(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failures = Failures(tmp_path / "log")
    with qtbot.waitSignal(failures.faulted) as faulted:
        failures.report(a_fault())
    report, log = faulted.args
    assert "the shelf is upside down" in report
    assert log.read_text("utf-8") == report
    assert report in capsys.readouterr().err


def test_the_same_fault_again_and_again_is_reported_once(qtbot: QtBot, tmp_path: Path) -> None:
    failures, error, reports = Failures(tmp_path), a_fault(), []
    failures.faulted.connect(lambda report, _log: reports.append(report))
    for _ in range(5):
        failures.report(error)
    assert len(reports) == 1


def test_where_no_log_can_be_written_the_report_is_shown_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in the way")
    failures = Failures(tmp_path / "log")
    with qtbot.waitSignal(failures.faulted) as faulted:
        failures.report(a_fault())
    assert faulted.args[1] is None


def test_an_uncaught_fault_of_another_thread_is_reported_in_the_gui_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    failures = Failures(tmp_path)
    failures.install()
    threads: list[int] = []
    failures.faulted.connect(lambda *_: threads.append(threading.get_ident()))
    error = a_fault()
    worker = threading.Thread(target=lambda: sys.excepthook(type(error), error, error.__traceback__))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: threads == [threading.get_ident()])


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = FaultDialog("a report", None)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QCoreApplication.instance().clipboard().text() == "a report"
