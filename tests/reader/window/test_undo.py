"""Changes are taken back and made again in the order they happened, by the archive itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from index import Archive, DiskFull
from reader.window.notices import NoticeBar
from reader.window.undo import DEEPEST, Change, Undo
from reader.workers.archive_thread import ArchiveThread


@dataclass
class Desk:
    """A thread with an open archive, the bar, the two keys, and what was done."""

    thread: ArchiveThread
    bar: NoticeBar
    undo: QAction = field(default_factory=lambda: QAction("Undo"))
    redo: QAction = field(default_factory=lambda: QAction("Redo"))
    log: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stack = Undo(self.thread, self.bar, self.undo, self.redo)
        self.stack.show_by("log", self.log.append)

    def change(self, name: str) -> Change:
        return Change(
            done=lambda: f"{name} is done.",
            undone=lambda: f"{name} is undone.",
            undo=lambda _archive: f"-{name}",
            redo=lambda _archive: f"+{name}",
            topic="log",
        )


@pytest.fixture
def desk(qtbot: QtBot, folder: Path, state: Path) -> Iterator[Desk]:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    thread = ArchiveThread()
    opened: list[Archive] = []
    thread.open_archive(folder, state, opened.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(opened))
    yield Desk(thread, bar)
    thread.stop()


def test_back_and_forth_in_order(qtbot: QtBot, desk: Desk) -> None:
    assert not desk.undo.isEnabled()
    desk.stack.offer(desk.change("first"))
    desk.stack.offer(desk.change("second"))
    for action, log in ((desk.undo, "-second"), (desk.undo, "-first"), (desk.redo, "+first")):
        action.trigger()
        qtbot.waitUntil(lambda log=log: desk.log[-1:] == [log])
    assert desk.undo.isEnabled()
    assert desk.redo.isEnabled()
    assert desk.bar.text.text() == "first is done."


def test_the_notice_says_what_was_undone_and_offers_to_make_it_again(qtbot: QtBot, desk: Desk) -> None:
    desk.stack.offer(desk.change("it"))
    qtbot.mouseClick(desk.bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.bar.text.text() == "it is undone.")
    assert desk.bar.button.text() == "Redo"
    qtbot.mouseClick(desk.bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.log == ["-it", "+it"])
    assert len(desk.bar.waiting) == 1


def test_the_key_twice_in_a_row_takes_one_change_back_once(qtbot: QtBot, desk: Desk) -> None:
    desk.stack.offer(desk.change("it"))
    desk.undo.trigger()
    assert not desk.undo.isEnabled()
    desk.undo.trigger()
    qtbot.waitUntil(lambda: desk.log == ["-it"])


def test_a_new_change_forgets_what_was_taken_back(qtbot: QtBot, desk: Desk) -> None:
    desk.stack.offer(desk.change("first"))
    desk.undo.trigger()
    qtbot.waitUntil(desk.redo.isEnabled)
    desk.stack.note(desk.change("second"))
    assert not desk.redo.isEnabled()
    assert not desk.bar.isVisible()
    assert desk.undo.isEnabled()


def test_what_cannot_be_taken_back_stays_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    def fail(_archive: Archive) -> None:
        raise DiskFull("There is no space left.")

    stuck = Change(lambda: "Done.", lambda: "Undone.", fail, fail)
    desk.stack.offer(desk.change("first"))
    desk.stack.offer(stuck)
    with qtbot.waitSignal(desk.thread.failed) as failed:
        desk.undo.trigger()
    assert str(failed.args[0]) == "There is no space left."
    assert desk.undo.isEnabled()
    assert not desk.redo.isEnabled()
    with qtbot.waitSignal(desk.thread.failed):
        desk.undo.trigger()


def test_it_is_told_while_a_change_is_under_way(qtbot: QtBot, desk: Desk) -> None:
    told: list[object] = []
    desk.stack.began.connect(lambda change, back: told.append((change.done(), back)))
    desk.stack.ended.connect(lambda change: told.append(change.done()))
    desk.stack.offer(desk.change("it"))
    desk.undo.trigger()
    assert desk.stack.is_under_way("log")
    qtbot.waitUntil(lambda: told == [("it is done.", True), "it is done."])
    assert not desk.stack.is_under_way("log")
    desk.redo.trigger()
    qtbot.waitUntil(lambda: told[2:] == [("it is done.", False), "it is done."])
    desk.undo.trigger()
    desk.stack.clear()
    assert not desk.stack.is_under_way("log"), "nothing more is heard of it in another archive"


def test_another_archive_leaves_nothing_to_take_back(desk: Desk) -> None:
    desk.stack.offer(desk.change("it"))
    desk.stack.clear()
    assert not desk.undo.isEnabled()
    assert not desk.bar.isVisible()


def test_another_window_on_the_same_archive_goes_on_where_this_one_was(qtbot: QtBot, desk: Desk) -> None:
    for name in ("first", "second"):
        desk.stack.note(desk.change(name))
    desk.undo.trigger()
    qtbot.waitUntil(desk.redo.isEnabled)
    there = Desk(desk.thread, desk.bar)
    there.stack.take_over(desk.stack.steps)
    there.redo.trigger()
    qtbot.waitUntil(lambda: there.log == ["+second"])
    there.undo.trigger()
    qtbot.waitUntil(lambda: there.log == ["+second", "-second"])
    there.undo.trigger()
    qtbot.waitUntil(lambda: there.log == ["+second", "-second", "-first"])
    assert desk.log == ["-second"]


def test_the_stack_has_a_bottom(qtbot: QtBot, desk: Desk) -> None:
    for number in range(DEEPEST + 1):
        desk.stack.note(desk.change(str(number)))
    for number in reversed(range(1, DEEPEST + 1)):
        desk.undo.trigger()
        qtbot.waitUntil(lambda number=number: desk.log[-1:] == [f"-{number}"])
    assert not desk.undo.isEnabled()


def test_what_was_taken_back_elsewhere_is_offered_the_other_way_round(qtbot: QtBot, desk: Desk) -> None:
    desk.stack.offer(desk.change("it").turned)
    assert desk.stack.steps.behind[0].done() == "it is undone."
    desk.undo.trigger()
    qtbot.waitUntil(lambda: desk.log == ["+it"])
    desk.redo.trigger()
    qtbot.waitUntil(lambda: desk.log == ["+it", "-it"])
