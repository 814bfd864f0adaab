"""Who wants to leave while something is being written is asked, and nothing is lost or waits for ever."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader.window.leaving import Leaving
from reader.window.notices import NoticeBar


class Writing(QObject):
    """Something that writes until it is told otherwise."""

    ended = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.is_running = name, True

    def stop(self) -> None:
        self.end(done=False)

    def end(self, *, done: bool) -> None:
        self.is_running = False
        self.ended.emit(done)


class Window(QMainWindow):
    """A window with a bar of notices, on works that may be under way."""

    def __init__(self, *works: Writing) -> None:
        super().__init__()
        self.notices = NoticeBar()
        self.setCentralWidget(self.notices)
        self.leaving = Leaving(self.notices, lambda: works, self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self.leaving.may_close(event, self.close)


Make = Callable[..., Window]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(*works: Writing) -> Window:
        window = Window(*works)
        qtbot.addWidget(window, before_close_func=lambda _: [work.end(done=True) for work in works])
        window.show()
        return window

    return made


def closes(qtbot: QtBot, window: Window) -> bool:
    """Whether it is closed once all that was on its way has happened."""
    qtbot.wait(1)
    return window.isHidden()


def test_where_nothing_is_written_it_closes_at_once(make: Make) -> None:
    work = Writing("list.csv")
    work.is_running = False
    assert make(work).close()


def test_it_closes_by_itself_when_all_is_written(qtbot: QtBot, make: Make) -> None:
    works = Writing("/out/list.csv"), Writing("/out/release.pdf")
    window = make(*works)
    assert not window.close()
    (question,) = window.notices.waiting
    assert "closes when it is done" in question.sentence
    assert question.detail == "/out/list.csv\n/out/release.pdf"
    works[0].end(done=True)
    assert not closes(qtbot, window)
    works[1].end(done=True)
    qtbot.waitUntil(window.isHidden)


def test_what_is_unfinished_is_given_up_where_the_reader_says_so(qtbot: QtBot, make: Make) -> None:
    work = Writing("list.csv")
    window = make(work)
    window.close()
    qtbot.mouseClick(window.notices.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.isHidden)
    assert not work.is_running


def test_who_thinks_better_of_it_stays(qtbot: QtBot, make: Make) -> None:
    work = Writing("list.csv")
    window = make(work)
    window.close()
    qtbot.keyClick(window.notices.cancel, Qt.Key.Key_Escape)
    work.end(done=True)
    assert not closes(qtbot, window)


def test_trouble_is_read_before_anybody_leaves(qtbot: QtBot, make: Make) -> None:
    work = Writing("list.csv")
    window = make(work)
    window.close()
    work.end(done=False)
    assert window.notices.waiting == ()
    assert not closes(qtbot, window)
    assert window.close()


def test_the_last_wish_counts(qtbot: QtBot, make: Make) -> None:
    work, opened = Writing("list.csv"), list[str]()
    window = make(work)
    window.close()
    assert not window.leaving.may_open_another(lambda: opened.append("archive"))
    assert len(window.notices.waiting) == 1
    work.end(done=True)
    qtbot.waitUntil(lambda: opened == ["archive"])
    assert not closes(qtbot, window)
