"""Work beside the archive: its answer comes to the GUI thread, and none once it was cancelled."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from index import Cancelled
from reader.workers.aside import Aside, stop_all

Cancel = Callable[[], bool]


def run(qtbot: QtBot, work: Callable[[Cancel], Any]) -> list[Any]:
    """What is told, and in which thread."""
    told: list[Any] = []

    def tell(answer: Any) -> None:
        told.append((answer, QThread.currentThread()))

    aside = Aside(work, tell, tell)
    aside.start()
    qtbot.waitUntil(lambda: bool(told))
    assert aside.wait(10)
    ((answer, thread),) = told
    assert thread is QThread.currentThread()
    return answer


def test_the_answer_comes_to_the_gui_thread(qtbot: QtBot) -> None:
    assert run(qtbot, lambda _: threading.current_thread().name) != threading.current_thread().name


def test_whatever_goes_wrong_is_told(qtbot: QtBot) -> None:
    def fail(_: Cancel) -> None:
        raise ValueError("wrong")

    assert str(run(qtbot, fail)) == "wrong"


def test_cancelled_work_tells_nothing_whether_it_stops_or_answers(qtbot: QtBot) -> None:
    told: list[Any] = []
    began, go_on = threading.Event(), threading.Event()

    def answer(cancelled: Cancel) -> bool:
        began.set()
        go_on.wait(10)
        return cancelled()

    def stop(_: Cancel) -> None:
        raise Cancelled("It was stopped.")

    for work in (answer, stop):
        aside = Aside(work, told.append, told.append)
        with qtbot.waitSignal(aside.finished):
            aside.start()
            if work is answer:
                assert began.wait(10)
                aside.cancel()
                go_on.set()
    assert told == []


def test_a_closing_window_waits_for_what_ends_soon(qtbot: QtBot) -> None:
    ended: list[bool] = []

    def work(cancelled: Cancel) -> None:
        while not cancelled():
            time.sleep(0)
        ended.append(True)

    aside = Aside(work, ended.append, ended.append)
    aside.start()
    stop_all([aside])
    assert ended == [True]


def test_a_closing_window_leaves_behind_what_the_system_holds(qtbot: QtBot) -> None:
    """As a thread in a network folder that is away; the window it belonged to is gone when it comes back."""
    away, told, window = threading.Event(), list[Any](), QObject()
    held = [Aside(lambda _: away.wait(), told.append, told.append, window) for _ in range(3)]
    for aside in held:
        aside.start()
    stop_all(held, patience=0.2)
    assert not any(aside.wait(0) for aside in held)
    window.deleteLater()
    qtbot.wait(1)
    with qtbot.waitSignals([aside.finished for aside in held]):
        away.set()
    assert told == []


def test_a_thread_that_never_comes_back_does_not_keep_the_program(tmp_path: Any) -> None:
    program = (
        "import threading\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from reader.workers.aside import Aside, stop_all\n"
        "application = QCoreApplication([])\n"
        "aside = Aside(lambda _: threading.Event().wait(), print, print, application)\n"
        "aside.start()\n"
        "stop_all([aside], patience=0.05)\n"
        "print('closed')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "closed\n", "")
