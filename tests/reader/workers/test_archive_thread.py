"""The one thread that owns the archive: order, stale answers, errors, the end."""

from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from index import Archive, FolderMissing, Query, ReleaseMissing
from reader.workers.archive_thread import ArchiveThread
from reader.workers.jobs import Job
from tests.helpers.small_archive import RELEASES


def held(thread: ArchiveThread) -> Event:
    """Keep the thread busy until the event is set."""
    go = Event()
    thread.submit(Job(lambda _archive: go.wait(10)))
    return go


def test_work_runs_in_the_thread_and_success_in_the_gui_thread(qtbot: QtBot, thread: ArchiveThread) -> None:
    seen: list[tuple[int, int]] = []
    thread.submit(Job(lambda _archive: get_ident(), lambda worker: seen.append((worker, get_ident()))))
    qtbot.waitUntil(lambda: len(seen) == 1)
    worker, here = seen[0]
    assert here == get_ident() != worker


def test_the_archive_answers(qtbot: QtBot, thread: ArchiveThread) -> None:
    totals: list[int] = []
    thread.submit(Job(lambda archive: archive.search(Query()).total, totals.append))
    qtbot.waitUntil(lambda: totals == [len(RELEASES)])


def test_an_older_job_of_a_kind_is_skipped_while_it_waits(qtbot: QtBot, thread: ArchiveThread) -> None:
    go, ran, answers = held(thread), [], []
    for number in range(3):
        thread.submit(Job(lambda _archive, n=number: ran.append(n) or n, answers.append, kind="search"))
    go.set()
    qtbot.waitUntil(lambda: answers == [2])
    assert ran == [2]


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, thread: ArchiveThread) -> None:
    go, started, answers = Event(), Event(), []

    def slow(_archive: Archive) -> str:
        started.set()
        go.wait(10)
        return "old"

    thread.submit(Job(slow, answers.append, kind="search"))
    assert started.wait(10)
    thread.submit(Job(lambda _archive: "new", answers.append, kind="search"))
    go.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_jobs_without_a_kind_all_run_in_order(qtbot: QtBot, thread: ArchiveThread) -> None:
    answers: list[int] = []
    for number in range(5):
        thread.submit(Job(lambda _archive, n=number: n, answers.append))
    qtbot.waitUntil(lambda: answers == [0, 1, 2, 3, 4])


def test_an_error_goes_to_the_jobs_own_failure(qtbot: QtBot, thread: ArchiveThread) -> None:
    errors: list[Exception] = []
    thread.submit(Job(lambda archive: archive.release("none.txt"), failure=errors.append))
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ReleaseMissing)


def test_an_error_nobody_takes_is_told_by_the_thread(qtbot: QtBot, thread: ArchiveThread) -> None:
    with qtbot.waitSignal(thread.failed) as told:
        thread.submit(Job(lambda archive: archive.release("none.txt")))
    assert isinstance(told.args[0], ReleaseMissing)


def test_a_folder_that_is_not_there_has_its_sentence(qtbot: QtBot, state: Path, tmp_path: Path) -> None:
    thread = ArchiveThread()
    errors: list[Exception] = []
    thread.open_archive(tmp_path / "none", state, lambda _: pytest.fail("opened"), errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    thread.stop()
    assert isinstance(errors[0], FolderMissing)


def test_jobs_without_an_open_archive_are_passed_over(qtbot: QtBot, state: Path, tmp_path: Path) -> None:
    thread = ArchiveThread()
    errors: list[Exception] = []
    thread.failed.connect(errors.append)
    thread.open_archive(tmp_path / "none", state, pytest.fail, errors.append)
    thread.submit(Job(lambda archive: archive.count(), pytest.fail))
    qtbot.waitUntil(lambda: len(errors) == 1)
    thread.stop()
    assert len(errors) == 1


def test_opening_another_archive_drops_answers_of_the_last(
    qtbot: QtBot, thread: ArchiveThread, state: Path, tmp_path: Path
) -> None:
    go, answers = held(thread), []
    thread.submit(Job(lambda archive: archive.count(), answers.append))
    other = tmp_path / "other"
    other.mkdir()
    thread.open_archive(other, state, lambda archive: answers.append(archive.folder), pytest.fail)
    go.set()
    qtbot.waitUntil(lambda: answers == [other.resolve()])


def test_what_is_to_be_kept_is_kept_when_the_thread_stops(
    thread: ArchiveThread, folder: Path, state: Path
) -> None:
    go = held(thread)
    thread.submit(Job(lambda archive: archive.keep("2014/strike.txt", 0, 13)))
    go.set()
    thread.stop()
    archive = Archive.open(folder, state)
    kept = archive.bookmarks()
    archive.close()
    assert [bookmark.quote for bookmark in kept] == ["Hunger strike"]


def test_no_callback_is_called_after_the_stop(thread: ArchiveThread) -> None:
    answers: list[int] = []
    thread.submit(Job(lambda archive: archive.count(), answers.append))
    thread.stop()
    QCoreApplication.processEvents()
    assert answers == []
    assert thread.isFinished()
    thread.stop()  # twice is harmless


def test_what_is_meant_for_an_archive_that_never_opened_is_done_on_no_other(
    qtbot: QtBot, thread: ArchiveThread, tmp_path: Path, state: Path
) -> None:
    go, kept, last = held(thread), list[Path](), list[Path]()
    for name in ("second", "third"):
        (tmp_path / name).mkdir()
        thread.open_archive(tmp_path / name, state, lambda _archive: None, pytest.fail)
        thread.submit(Job(lambda archive: kept.append(archive.folder)))
    thread.submit(Job(lambda archive: archive.folder, last.append))
    go.set()
    qtbot.waitUntil(lambda: last == [tmp_path / "third"])
    assert kept == [tmp_path / "third"]


def test_an_urgent_job_goes_before_those_of_a_kind_and_not_before_one_that_keeps(
    qtbot: QtBot, thread: ArchiveThread
) -> None:
    go, done = held(thread), list[str]()
    wanted = [("rows", "rows", False), ("keep", "", False), ("list", "list", False), ("page", "page", True)]
    for name, kind, urgent in wanted:
        thread.submit(Job(lambda _archive, name=name: done.append(name), kind=kind, urgent=urgent))
    go.set()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["rows", "keep", "page", "list"]
