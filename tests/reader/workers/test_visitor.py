"""Who visits the archive's thread hears of nothing after having left, and what was to be kept is kept."""

from pytestqt.qtbot import QtBot

from index import ReleaseMissing
from reader.workers.archive_thread import ArchiveThread
from reader.workers.jobs import Job
from reader.workers.visitor import Visitor
from tests.helpers.small_archive import RELEASES

MISSING = Job(lambda archive: archive.release("nowhere.txt"))


def test_a_visitor_gets_answers_and_errors(qtbot: QtBot, thread: ArchiveThread) -> None:
    heard: list[object] = []
    visitor = Visitor(thread)
    visitor.submit(Job(lambda archive: archive.count(), heard.append))
    visitor.submit(Job(MISSING.work, heard.append, heard.append))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[0] == len(RELEASES)
    assert isinstance(heard[1], ReleaseMissing)


def test_who_has_left_hears_nothing_of_work_that_is_done_all_the_same(
    qtbot: QtBot, thread: ArchiveThread
) -> None:
    heard: list[object] = []
    ended: list[int] = []
    visitor = Visitor(thread)
    visitor.submit(Job(lambda archive: archive.keep("2014/strike.txt", 0, 6), heard.append))
    visitor.submit(Job(MISSING.work, heard.append, heard.append))
    visitor.leave()
    thread.submit(Job(lambda archive: len(archive.bookmarks()), ended.append))
    qtbot.waitUntil(lambda: ended == [1])
    assert heard == []


def test_an_error_that_nobody_asked_to_hear_is_told_to_all(qtbot: QtBot, thread: ArchiveThread) -> None:
    visitor = Visitor(thread)
    with qtbot.waitSignal(thread.failed) as failed:
        visitor.submit(MISSING)
        visitor.leave()
    assert isinstance(failed.args[0], ReleaseMissing)
