"""Notices: one is seen, none is lost, and a question is answered before anything is done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.paint.colours import DARK
from reader.window import notices
from reader.window.notices import NoticeBar


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A field that has the keyboard, below a bar in an active window."""
    window = QWidget()
    column = QVBoxLayout(window)
    field = QLineEdit()
    column.addWidget(NoticeBar())
    column.addWidget(field)
    qtbot.addWidget(window)
    window.resize(480, 300)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    yield field
    window.close()  # held until here: a window without a name is gone


@pytest.fixture
def bar(field: QLineEdit) -> NoticeBar:
    return field.window().findChild(NoticeBar)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notices that go by themselves go at once."""
    monkeypatch.setattr(notices, "SHOWN_FOR", 20)


@pytest.mark.usefixtures("soon")
def test_a_plain_notice_goes_by_itself(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.tell("Copied.")
    assert bar.isVisible()
    qtbot.waitUntil(lambda: not bar.isVisible())


@pytest.mark.usefixtures("soon")
def test_trouble_stays_until_it_is_closed_and_has_a_sign_beside_its_colour(
    qtbot: QtBot, bar: NoticeBar
) -> None:
    bar.warn("There is no space left.")
    bar.set_theme(DARK)
    assert not bar.pause.isActive()
    assert bar.sign.isVisible()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_of_two_at_once_none_is_lost(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.tell("3 files were imported.")
    bar.warn("One could not be read.")
    assert (bar.text.text(), bar.more.text()) == ("One could not be read.", "1 more")
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.text.text() == "3 files were imported."
    assert not bar.more.isVisible()
    assert bar.pause.isActive()


def test_what_was_there_long_enough_to_be_read_does_not_come_again(
    bar: NoticeBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "READ_WITHIN", -1_000)
    bar.tell("Copied.")
    bar.warn("There is no space left.")
    bar.dismiss()
    assert not bar.isVisible()


def test_the_same_again_and_a_newer_one_of_its_topic_take_its_place(bar: NoticeBar) -> None:
    bar.warn("There is no space left.")
    bar.warn("There is no space left.")
    bar.offer("1 passage was taken out.", "Undo", lambda: None, topic="undo")
    bar.offer("2 passages were taken out.", "Undo", lambda: None, topic="undo")
    sentences = [notice.sentence for notice in bar.waiting]
    assert sentences == ["There is no space left.", "2 passages were taken out."]


def test_one_that_is_out_of_date_goes_from_under_the_others(bar: NoticeBar) -> None:
    old = bar.warn("The folder is away.")
    bar.warn("There is no space left.")
    bar.withdraw(old)
    bar.withdraw(old)
    assert [notice.sentence for notice in bar.waiting] == ["There is no space left."]
    bar.clear()
    assert not bar.isVisible()


def test_an_offer_is_taken_once(qtbot: QtBot, bar: NoticeBar) -> None:
    taken: list[str] = []
    bar.offer("It was taken out.", "Undo", lambda: taken.append("undone"))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.button.click()
    assert taken == ["undone"]
    assert not bar.isVisible()


@pytest.fixture
def done(bar: NoticeBar) -> list[str]:
    """What was done after a question that is asked in the bar."""
    done: list[str] = []
    address = "https://www.qalam-monitor.example/" + "a/" * 99
    bar.ask("Open this address?", address, "Open", lambda: done.append("opened"))
    return done


def test_a_question_is_declined_by_the_next_key_and_gives_the_keyboard_back(
    qtbot: QtBot, bar: NoticeBar, field: QLineEdit, done: list[str]
) -> None:
    assert bar.cancel.hasFocus()
    qtbot.keyClick(bar.cancel, Qt.Key.Key_Space)
    assert (done, bar.isVisible(), field.hasFocus()) == ([], False, True)


def test_a_question_is_left_with_escape(
    qtbot: QtBot, bar: NoticeBar, field: QLineEdit, done: list[str]
) -> None:
    qtbot.keyClick(bar.cancel, Qt.Key.Key_Escape)
    assert (done, field.hasFocus()) == ([], True)


def test_a_question_shows_the_whole_address_and_is_agreed_to(
    qtbot: QtBot, bar: NoticeBar, field: QLineEdit, done: list[str]
) -> None:
    assert bar.detail.toPlainText() == "https://www.qalam-monitor.example/" + "a/" * 99
    assert bar.detail.verticalScrollBar().maximum() == 0
    qtbot.keyClick(bar.cancel, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert bar.button.hasFocus()
    qtbot.keyClick(bar.button, Qt.Key.Key_Space)
    assert done == ["opened"]


def test_an_address_cannot_turn_itself_round(bar: NoticeBar) -> None:
    bar.ask("Open this file?", "/archive/report\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe", "Open", lambda: None)
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in bar.detail.toPlainText()
