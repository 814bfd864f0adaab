"""Uses the window as a reader does and tells what it cost: a process of its own, which prints JSON.

    python -m tests.benchmarks.window_user index|start|use FOLDER STATE STARTED [WORD ...]

STARTED is the time, in seconds since 1970, at which this process was asked for.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.loading import for_good, load_qt

with for_good():  # as the program itself
    load_qt()
    from reader.app import make_window
    from reader.models.roles import ResultRole
    from reader.window.main import MainWindow

PATIENCE = 1800.0
"""Seconds; an archive of 100,000 releases takes its time to be indexed."""

BEAT = 0.005
"""Seconds between two beats of the heart."""

LATE = 0.05
"""Seconds by which no beat should be late."""

MANY_HITS, LARGE = "many-hits.txt", "large.txt"
"""The releases that are opened; `tests.benchmarks.window` lays them beside the others."""

PAGES = 400

TICK = 100
"""Milliseconds after which somebody who waits looks at the clock, whatever else happens."""


class Heart(QObject):
    """Beats in the GUI thread: how late a beat comes is how long the thread was held up."""

    def __init__(self) -> None:
        super().__init__()
        self._stalls: list[float] = []
        self._timer = QTimer(self, interval=int(BEAT * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Keep the delays of the beats while the body runs."""
        self._stalls, self._last = [], time.perf_counter()
        self._timer.start()
        yield
        self._timer.stop()
        self._beat()

    def told(self) -> dict[str, float]:
        """The longest delay in seconds, how many beats came more than 50 ms late, and of how many."""
        late = sum(stall > LATE for stall in self._stalls)
        return {"longest": max(self._stalls), "late": late, "beats": len(self._stalls)}

    def _beat(self) -> None:
        now = time.perf_counter()
        self._stalls.append(max(0.0, now - self._last - BEAT))
        self._last = now


class Painted(QObject):
    """Counts how often any part of a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._times = self._before = 0
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def expect(self) -> None:
        """From now on it is to be painted."""
        self._before = self._times

    def ask(self) -> None:
        """Have it painted although nothing may have changed in it, unless it was since it is expected."""
        if not self.is_anew():
            self._widget.update()

    def is_anew(self) -> bool:
        """Whether it was painted since that was expected; what is not in sight never is."""
        return self._times > self._before or not self._widget.isVisible()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt gives the name
        self._times += event.type() == QEvent.Type.Paint
        return False


class User:
    """Somebody before the window."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application, self.window = application, window
        self._document = Painted(window.parts.document)
        parts = (window.parts.results, window.parts.filters, window.parts.timeline)
        self._answer_parts = [Painted(part) for part in parts]
        self._asked = self._answered = 0.0
        self._answers = 0
        window.searching.asked.connect(self._note_question)
        window.searching.counted.connect(self._note_answer)
        self.heart = Heart()
        self._tick = QTimer(interval=TICK)
        self._tick.start()

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let the window live until something is so; where nothing happens it sleeps, as a window does."""
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > deadline:
                sys.exit("the window did not get there in time")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def wait_until_current(self) -> None:
        """Until the folder was looked at, and the process that does it is gone."""
        self.wait(lambda: self.window.parts.status.state.text().startswith("up to date"))
        self.wait(lambda: not self.window.updating.is_running)

    def wait_for_results(self) -> None:
        """Until results, facets and timeline can be read."""
        self.wait(lambda: self._answers > 0)
        self._wait_for_paint()

    def type_and_wait(self, letter: str) -> dict[str, float]:
        """Seconds from a key to what the field asks for then: results, facets and timeline, all painted.

        And what they consist of: from the key to the question, to the answer, to its picture; and the
        seconds of processor time.
        """
        answers, field = self._answers, self.window.parts.search.field
        busy, started = time.process_time(), time.perf_counter()
        QTest.keyClicks(field, letter)
        self.wait(lambda: self._answers > answers and self.window.searching.query.text == field.text())
        self._wait_for_paint()
        ended = time.perf_counter()
        return {
            "all": ended - started,
            "asking": self._asked - started,
            "answering": self._answered - self._asked,
            "painting": ended - self._answered,
            "processor": time.process_time() - busy,
        }

    def clear(self) -> None:
        """An empty field, and every release in the list."""
        answers = self._answers
        self.window.searching.edit({"text": ""})
        self.wait(lambda: self._answers > answers and self._is_readable())

    def open(self, key: str) -> float:
        """Seconds from the choice of a release to its first painted page."""
        started = time.perf_counter()
        self._document.expect()
        self.window.parts.results.opened.emit(key)
        self.wait(lambda: self.window.parts.document.key == key)
        self._document.ask()
        self.wait(self._document.is_anew)
        return time.perf_counter() - started

    def scroll_through(self) -> None:
        """From the first result to the last, page by page."""
        bar = self.window.parts.results.list.verticalScrollBar()
        for page in range(PAGES + 1):
            bar.setValue(bar.maximum() * page // PAGES)
            self._application.processEvents()

    def _wait_for_paint(self) -> None:
        """Until all parts of the answer are painted, with a first row that can be read, or with none."""
        self.wait(self._is_readable)
        for part in self._answer_parts:
            part.ask()
        self.wait(lambda: all(part.is_anew() for part in self._answer_parts))

    def _note_question(self, _query: object) -> None:
        self._asked = time.perf_counter()

    def _note_answer(self, _total: int) -> None:
        self._answers += 1
        self._answered = time.perf_counter()
        for part in self._answer_parts:
            part.expect()

    def _is_readable(self) -> bool:
        model = self.window.parts.results.model
        return not model.rowCount() or not model.index(0, 0).data(ResultRole.LOADING)


def index(user: User) -> dict[str, Any]:
    """Wait while the archive is indexed."""
    with user.heart.listening():
        user.wait_until_current()
    return {"stalls": {"indexing": user.heart.told()}}


def start(user: User, started: float, words: Sequence[str]) -> dict[str, Any]:
    """See the first results, which were kept, and ask the archive itself for a first word."""
    user.wait_for_results()
    seen = time.time() - started
    user.type_and_wait(words[0][0])
    answered = time.time() - started
    user.wait_until_current()
    user.clear()  # what is asked at the end is what the next start begins with
    return {"start": seen, "first word": answered}


def use(user: User, words: Iterable[str]) -> dict[str, Any]:
    """Search, open and scroll, once all is as it is at rest."""
    user.wait_for_results()
    user.wait_until_current()
    stalls, keys = {}, []
    with user.heart.listening():
        for word in words:
            keys += [user.type_and_wait(letter) for letter in word]
            user.clear()
    stalls["searching"] = user.heart.told()
    with user.heart.listening():
        user.scroll_through()
    stalls["scrolling"] = user.heart.told()
    with user.heart.listening():
        user.window.searching.edit({"text": "visit"})
        rounds = [(user.open(MANY_HITS), user.open(LARGE)) for _ in range(5)]
        user.wait(lambda: user.window.parts.document.view.finished)
    stalls["opening"] = user.heart.told()
    many_hits, large = zip(*rounds, strict=True)
    opened = {MANY_HITS: many_hits, LARGE: large}
    return {"keys": keys, "opened": opened, "stalls": stalls}


def memory() -> float | None:
    """Resident memory in MB, where the system tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    held = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1000


def main() -> None:
    """Do what is asked and print what it took."""
    task, folder, state, started = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    words = sys.argv[5:]
    application = QApplication(["sijill"])
    window = make_window(application, folder, state)
    user = User(application, window)
    match task:
        case "index":
            told = index(user)
        case "start":
            told = start(user, started, words)
        case _:
            told = use(user, words)
    told["memory"] = memory()
    window.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
