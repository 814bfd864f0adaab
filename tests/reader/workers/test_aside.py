"""Work beside the archive: its answer comes to the GUI thread, and none once it was cancelled."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from index import Cancelled
from reader.workers.aside import Aside


def run(qtbot: QtBot, work: Callable[[Callable[[], bool]], Any]) -> list[Any]:
    """What is told, and in which thread."""
    told: list[Any] = []

    def tell(answer: Any) -> None:
        told.append((answer, QThread.currentThread()))

    aside = Aside(work, tell, tell)
    aside.start()
    qtbot.waitUntil(lambda: bool(told))
    aside.wait()
    ((answer, thread),) = told
    assert thread is QThread.currentThread()
    return answer


def test_the_answer_comes_to_the_gui_thread(qtbot: QtBot) -> None:
    assert run(qtbot, lambda _: threading.current_thread().name) != threading.current_thread().name


def test_whatever_goes_wrong_is_told(qtbot: QtBot) -> None:
    def fail(_: Callable[[], bool]) -> None:
        raise ValueError("wrong")

    assert str(run(qtbot, fail)) == "wrong"


def test_cancelled_work_tells_nothing_whether_it_stops_or_answers(qtbot: QtBot) -> None:
    told: list[Any] = []
    began, go_on = threading.Event(), threading.Event()

    def answer(cancelled: Callable[[], bool]) -> bool:
        began.set()
        go_on.wait(10)
        return cancelled()

    def stop(_: Callable[[], bool]) -> None:
        raise Cancelled("It was stopped.")

    for work in (answer, stop):
        aside = Aside(work, told.append, told.append)
        aside.start()
        if work is answer:
            assert began.wait(10)
            aside.cancel()
            go_on.set()
        aside.stop()
    last = run(qtbot, lambda _: "after")  # whatever was on its way has arrived by now
    assert (last, told) == ("after", [])
