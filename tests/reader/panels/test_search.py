"""The search field: typing, Enter, Down, and what a late answer must not overwrite."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from index import Query
from reader.panels.search import SearchPanel


@pytest.fixture
def panel(qtbot: QtBot) -> SearchPanel:
    made = SearchPanel(QAction("How to ask"))
    qtbot.addWidget(made)
    made.show()
    made.field.setFocus()
    return made


def test_typing_searches_once_after_a_pause(qtbot: QtBot, panel: SearchPanel) -> None:
    asked: list[tuple[object, bool]] = []
    panel.edited.connect(lambda changes, typing: asked.append((changes, typing)))
    qtbot.keyClicks(panel.field, "strike")
    qtbot.waitUntil(lambda: asked == [({"text": "strike"}, True)])


def test_enter_searches_at_once(qtbot: QtBot, panel: SearchPanel) -> None:
    qtbot.keyClicks(panel.field, "flood")
    with qtbot.waitSignal(panel.edited, timeout=50) as asked:
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert asked.args == [{"text": "flood"}, False]


def test_down_goes_to_the_results(qtbot: QtBot, panel: SearchPanel) -> None:
    with qtbot.waitSignal(panel.results_requested, timeout=50):
        qtbot.keyClick(panel.field, Qt.Key.Key_Down)


def test_what_is_being_typed_is_not_overwritten_by_an_older_question(
    qtbot: QtBot, panel: SearchPanel
) -> None:
    qtbot.keyClicks(panel.field, "hunger str")
    panel.show_query(Query("hunger", match="any"))
    assert panel.field.text() == "hunger str"
    assert panel.match.currentData() == "any"


def test_a_question_from_elsewhere_is_shown(panel: SearchPanel) -> None:
    panel.show_query(Query("camp"))
    assert panel.field.text() == "camp"


def test_any_word_is_asked_for_by_keyboard(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.match.setFocus()
    with qtbot.waitSignal(panel.edited) as asked:
        qtbot.keyClick(panel.match, Qt.Key.Key_Down)
    assert asked.args == [{"match": "any"}, False]


def test_clearing_the_field_searches_for_everything(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.show_query(Query("camp"))
    with qtbot.waitSignal(panel.edited) as asked:
        panel.field.clear()
    assert asked.args[0] == {"text": ""}
