"""What the world did is told calmly; a fault gets a report."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from index import DiskFull, IndexingFailed
from reader.dialogs.fault import BETWEEN, MOST, FaultDialog
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
    assert 'raise RuntimeError("the shelf is upside down")' in report
    assert log.read_text("utf-8") == report
    assert report in capsys.readouterr().err


def test_without_a_terminal_a_fault_is_reported_all_the_same(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = Failures(tmp_path / "log")
    with qtbot.waitSignal(failures.faulted), monkeypatch.context() as started:
        started.setattr(sys, "stderr", None)
        failures.report(a_fault())


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


def test_the_same_fault_of_other_texts_is_reported_once(qtbot: QtBot, tmp_path: Path) -> None:
    failures, reports = Failures(tmp_path), []
    failures.faulted.connect(lambda report, _log: reports.append(report))
    for text in ("Layla", "Yusuf"):
        try:
            raise ValueError(f"not a date: {text}")
        except ValueError as error:
            failures.report(error)
    assert len(reports) == 1
    assert "Layla" not in reports[0]


def test_indexing_that_was_ended_is_told_and_one_that_failed_is_reported_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    failures = Failures(tmp_path)
    with qtbot.assertNotEmitted(failures.faulted), qtbot.waitSignal(failures.told):
        failures.report(IndexingFailed("Indexing stopped unexpectedly."))
    with qtbot.waitSignal(failures.told), qtbot.waitSignal(failures.faulted) as faulted:
        failures.report(IndexingFailed("Indexing stopped unexpectedly.", "index/sync.py:7 in sync"))
    assert "index/sync.py:7 in sync" in faulted.args[0]


@pytest.fixture
def dialog(qtbot: QtBot) -> FaultDialog:
    made = FaultDialog("a report", None)
    qtbot.addWidget(made)
    return made


def test_the_report_can_be_copied(dialog: FaultDialog) -> None:
    dialog.copy.click()
    assert QCoreApplication.instance().clipboard().text() == "a report"


def test_another_fault_joins_the_dialog(dialog: FaultDialog, tmp_path: Path) -> None:
    for number in range(MOST + 5):
        dialog.add(f"report {number}", tmp_path / "fault.txt")
    assert dialog.report.toPlainText().startswith("a report")
    assert "report 3" in dialog.report.toPlainText()
    assert len(dialog.text().split(BETWEEN)) == MOST
    assert "fault.txt" in dialog.where.text()


def test_the_report_is_saved_where_one_likes(qtbot: QtBot, dialog: FaultDialog, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == "a report"
    with qtbot.waitSignal(dialog.trouble) as trouble:
        dialog.save_to(tmp_path / "none" / "report.txt")
    assert "could not be saved" in trouble.args[0]
