"""The thread that listens to the indexing process."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from index import Archive, FolderMissing, Indexing, SyncReport
from reader.workers.indexing import IndexingThread
from tests.helpers.small_archive import RELEASES, write_releases

pytestmark = pytest.mark.usefixtures("warm_processes")


def test_a_run_ends_with_a_report_and_no_process(qtbot: QtBot, folder: Path, state: Path) -> None:
    thread = IndexingThread(lambda: Indexing(write_releases(folder), state))
    heard: list[object] = []
    thread.committed.connect(lambda: heard.append("committed"))
    thread.reported.connect(heard.append)
    with qtbot.waitSignal(thread.finished, timeout=60_000):
        thread.start()
    qtbot.waitUntil(lambda: len(heard) >= 2)
    assert heard[0] == "committed"
    assert isinstance(heard[-1], SyncReport)
    assert heard[-1].read == len(RELEASES)
    archive = Archive.open(folder, state)
    assert archive.count() == len(RELEASES)
    archive.close()


def test_a_folder_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path, state: Path) -> None:
    thread = IndexingThread(lambda: Indexing(tmp_path / "none", state))
    errors: list[Exception] = []
    thread.failed.connect(errors.append)
    with qtbot.waitSignal(thread.finished, timeout=60_000):
        thread.start()
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], FolderMissing)


def test_stopping_waits_for_the_process(qtbot: QtBot, folder: Path, state: Path) -> None:
    thread = IndexingThread(lambda: Indexing(write_releases(folder), state))
    thread.start()
    qtbot.waitUntil(thread.isRunning)
    thread.stop()
    assert thread.isFinished()


def test_what_was_said_before_parting_is_not_told_afterwards(qtbot: QtBot, folder: Path, state: Path) -> None:
    thread = IndexingThread(lambda: Indexing(write_releases(folder), state))
    heard: list[object] = []
    for signal in (thread.progressed, thread.reported, thread.failed):
        signal.connect(heard.append)
    thread.committed.connect(lambda: heard.append("committed"))
    thread.start()
    assert thread.wait(60_000)  # all it had to say waits to be delivered by now
    thread.part()
    QCoreApplication.sendPostedEvents()
    assert heard == []


def test_cancelled_before_it_starts_it_reads_nothing(qtbot: QtBot, folder: Path, state: Path) -> None:
    thread = IndexingThread(lambda: Indexing(write_releases(folder), state))
    reports: list[SyncReport] = []
    thread.reported.connect(reports.append)
    thread.cancel()
    with qtbot.waitSignal(thread.finished, timeout=60_000):
        thread.start()
    qtbot.waitUntil(lambda: len(reports) == 1)
    assert reports[0].cancelled
    assert reports[0].read == 0
