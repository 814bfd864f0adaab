"""Long work goes on between other things, ends with a word, and stops when asked."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.workers.slices import SLICE, Slices


def busy(seconds: float) -> None:
    """Work for a while."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


def test_other_things_happen_in_between(qtbot: QtBot) -> None:
    parent, seen = QObject(), list[str]()

    def work() -> Iterator[float]:
        for number in range(5):
            busy(SLICE)
            seen.append("work")
            yield number / 5

    slices = Slices(work(), parent)
    timer = QTimer(parent, interval=0)
    timer.timeout.connect(lambda: seen.append("other"))
    timer.start()
    with qtbot.waitSignal(slices.finished):
        slices.start()
    assert "other" in seen[seen.index("work") : -1]
    assert seen.count("work") == 5


def test_progress_grows_to_the_end(qtbot: QtBot) -> None:
    parent, shares = QObject(), list[float]()

    def work() -> Iterator[float]:
        for number in range(4):
            busy(SLICE)
            yield number / 4

    slices = Slices(work(), parent)
    slices.progressed.connect(shares.append)
    with qtbot.waitSignal(slices.finished):
        slices.start()
    assert shares == sorted(shares)
    assert shares


def test_a_fault_is_told(qtbot: QtBot) -> None:
    def work() -> Iterator[float]:
        yield 0.5
        raise ValueError("no")

    parent = QObject()
    slices = Slices(work(), parent)
    with qtbot.waitSignal(slices.failed) as failed:
        slices.start()
    assert str(failed.args[0]) == "no"


def test_stopped_it_says_nothing_more(qtbot: QtBot) -> None:
    parent = QObject()
    slices = Slices(iter([0.1] * 1000), parent)
    with qtbot.assertNotEmitted(slices.finished, wait=50):
        slices.start()
        slices.stop()
