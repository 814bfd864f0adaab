"""How far a job is comes to the GUI thread, not too often, and whoever has enough of it can end it."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from index import Cancelled, Progress
from reader.workers.course import Course


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, QThread]] = []

    def hear(self, progress: Progress) -> None:
        self.heard.append((progress.done, QThread.currentThread()))


def test_reports_come_to_the_gui_thread_and_only_as_many_as_can_be_seen(qtbot: QtBot) -> None:
    course, ear = Course(), Ear()
    course.progressed.connect(ear.hear)

    def work() -> None:
        for number in range(1000):
            course.report(Progress("reading", number, 1000))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard[0] == (0, QThread.currentThread())
    assert len(ear.heard) < 500


def test_a_stopped_job_ends_at_its_next_report() -> None:
    course = Course()
    course.report(Progress("reading", 0, 2))
    course.stop()
    with pytest.raises(Cancelled):
        course.report(Progress("reading", 1, 2))
