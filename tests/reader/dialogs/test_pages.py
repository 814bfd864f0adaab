"""Pages that help: all keys with a search, and the question language in examples to click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from index import Query
from reader.actions import shortcuts
from reader.dialogs.pages import LanguagePage, about_page
from reader.dialogs.shortcuts import ShortcutsPage
from reader.examples import FIRST, OTHERS


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What pages are closed with: they delete themselves."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(parent: QWidget) -> ShortcutsPage:
    made = ShortcutsPage(parent)
    made.show()
    return made


def test_every_key_of_an_action_is_listed(page: ShortcutsPage) -> None:
    listed = page.shown()
    assert [pair for pairs in shortcuts().values() for pair in pairs if pair not in listed] == []


def test_what_is_typed_finds_by_text_by_key_and_by_group(qtbot: QtBot, page: ShortcutsPage) -> None:
    qtbot.keyClicks(page.field, "keep pass")
    assert page.shown() == [("Keep passage", "Ctrl+D")]
    page.field.setText("ctrl d")
    assert ("Keep passage", "Ctrl+D") in page.shown()
    page.field.setText("timeline home")
    assert [text for text, _ in page.shown()] == ["First and last bar"]


def test_what_nothing_is_called_is_said_so(qtbot: QtBot, page: ShortcutsPage) -> None:
    qtbot.keyClicks(page.field, "qqq")
    assert page.shown() == []
    assert page.nothing.isVisible()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert not page.nothing.isVisible()
    with qtbot.waitSignal(page.finished):
        qtbot.keyClick(page.field, Qt.Key.Key_Escape)


def test_down_goes_from_the_field_into_the_list(qtbot: QtBot, page: ShortcutsPage) -> None:
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.focusWidget() is page.list


def test_every_example_can_be_asked(qtbot: QtBot, parent: QWidget) -> None:
    page = LanguagePage(parent)
    page.show()
    asked: list[str] = []
    page.asked.connect(asked.append)
    for examples in page.examples:
        for button in examples.buttons:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [question for question, _ in (*FIRST, *OTHERS)]
    assert all(Query(text=question).text for question in asked)


def test_the_first_example_has_the_keyboard(qtbot: QtBot, parent: QWidget) -> None:
    page = LanguagePage(parent)
    with qtbot.waitActive(page):
        page.show()
    assert page.focusWidget() is page.examples[0].buttons[0]


def test_about_names_what_it_stands_on(parent: QWidget) -> None:
    page = about_page(parent)
    texts = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text")]
    assert {"LGPL-3.0", "Apache-2.0"} <= set(texts)
