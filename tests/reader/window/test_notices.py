"""Notices and what they offer to take back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.window import notices
from reader.window.notices import NoticeBar
from reader.window.undo import Undo


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def test_a_plain_notice_goes_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "SHOWN_FOR", 20)
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell("Copied.")
    assert bar.isVisible()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_trouble_stays_until_it_is_closed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "SHOWN_FOR", 20)
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell("Copied.")
    bar.warn("There is no space left.")
    assert not bar.pause.isActive()
    assert bar.isVisible()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_an_offer_is_taken_once(qtbot: QtBot, bar: NoticeBar) -> None:
    taken: list[str] = []
    bar.offer("It was taken out.", "Undo", lambda: taken.append("undone"))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.button.click()
    assert taken == ["undone"]
    assert not bar.isVisible()


def test_steps_are_taken_back_in_reverse_order(bar: NoticeBar) -> None:
    action, taken = QAction("Undo"), []
    undo = Undo(bar, action)
    assert not action.isEnabled()
    undo.offer("First.", lambda: taken.append(1))
    undo.offer("Second.", lambda: taken.append(2))
    action.trigger()
    action.trigger()
    assert taken == [2, 1]
    assert not action.isEnabled()


def test_the_notice_and_the_key_take_a_step_back_only_once(qtbot: QtBot, bar: NoticeBar) -> None:
    action, taken = QAction("Undo"), []
    undo = Undo(bar, action)
    undo.offer("First.", lambda: taken.append(1))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    action.trigger()
    assert taken == [1]


def test_another_archive_leaves_nothing_to_take_back(bar: NoticeBar) -> None:
    action = QAction("Undo")
    undo = Undo(bar, action)
    undo.offer("First.", lambda: pytest.fail("of another archive"))
    undo.clear()
    assert not action.isEnabled()
    bar.button.click()
