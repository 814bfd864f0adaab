"""The search field: typing, Enter, Down, completion, and what a late answer must not overwrite."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from index import Completion, FacetCount, Query
from reader.panels.search import SearchPanel
from reader.panels.search.suggestions import Suggestion


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[SearchPanel]:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchPanel(QAction("How to ask"))
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    window.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.field.setFocus()
    yield made
    window.close()


SUGGESTIONS = (
    Suggestion("prison", "", {"text": "prison"}),
    Suggestion("Tal Rifan Prison", "Place · 11", {"text": "", "entities": ("place:tal-rifan-prison",)}),
    Suggestion("prison strike", "asked before", {"text": "prison strike"}, "prison strike"),
)


def type_text(panel: SearchPanel, text: str) -> None:
    """Type in any script."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(panel.field, event)


def open_list(qtbot: QtBot, panel: SearchPanel, typed: str = "pri") -> None:
    """Type, and open the list that the window fills."""
    panel.suggestions_wanted.connect(lambda text: panel.show_suggestions(text, SUGGESTIONS))
    type_text(panel, typed)
    qtbot.keyClick(panel.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert panel.popup.isVisible()


def test_typing_searches_once_after_a_pause(qtbot: QtBot, panel: SearchPanel) -> None:
    asked: list[tuple[object, bool]] = []
    panel.edited.connect(lambda changes, typing: asked.append((changes, typing)))
    qtbot.keyClicks(panel.field, "strike")
    qtbot.waitUntil(lambda: asked == [({"text": "strike"}, True)])


def test_enter_searches_at_once(qtbot: QtBot, panel: SearchPanel) -> None:
    qtbot.keyClicks(panel.field, "flood")
    with qtbot.waitSignal(panel.edited, timeout=0) as asked:
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert asked.args == [{"text": "flood"}, False]


def test_down_goes_to_the_results(qtbot: QtBot, panel: SearchPanel) -> None:
    with qtbot.waitSignal(panel.results_requested, timeout=0):
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


def test_how_a_word_goes_on_is_asked_for_after_searching(qtbot: QtBot, panel: SearchPanel) -> None:
    asked: list[object] = []
    panel.edited.connect(lambda changes, _typing: asked.append(changes))
    panel.completion_wanted.connect(asked.append)
    type_text(panel, "a pri")
    qtbot.waitUntil(lambda: asked == [{"text": "a pri"}, "a pri"])


@pytest.mark.parametrize("typed", ["p", "pri ", ""])
def test_without_a_word_nothing_is_completed(qtbot: QtBot, panel: SearchPanel, typed: str) -> None:
    with qtbot.assertNotEmitted(panel.completion_wanted, wait=300):
        type_text(panel, typed)


@pytest.mark.parametrize(
    ("typed", "whole", "key"),
    [
        ("a pri", "prison", Qt.Key.Key_Right),
        ("a pri", "prison", Qt.Key.Key_End),
        ("في سج", "سجن", Qt.Key.Key_Left),
    ],
)
def test_the_rest_of_a_word_is_shown_and_taken_by_a_key(
    qtbot: QtBot, panel: SearchPanel, typed: str, whole: str, key: Qt.Key
) -> None:
    type_text(panel, typed)
    start = typed.index(" ") + 1
    panel.show_completion(typed, [Completion(whole, start)])
    assert panel.field.tail == whole[len(typed) - start :]
    assert panel.field.text() == typed
    with qtbot.waitSignal(panel.edited) as asked:
        qtbot.keyClick(panel.field, key)
    assert panel.field.text() == typed[:start] + whole
    assert asked.args == [{"text": typed[:start] + whole}, True]
    assert panel.field.tail == ""


@pytest.mark.parametrize("typed", ["\u200fسج", "س\u200eج", "\u061cسج\u200f"])
def test_marks_of_direction_in_a_word_are_as_if_they_were_not_there(
    qtbot: QtBot, panel: SearchPanel, typed: str
) -> None:
    type_text(panel, typed)
    panel.show_completion(typed, [Completion("سجن", 0)])
    assert panel.field.tail == "ن"
    with qtbot.waitSignal(panel.edited) as asked:
        qtbot.keyClick(panel.field, Qt.Key.Key_End)
    assert asked.args == [{"text": "سجن"}, True]


def test_typing_on_makes_it_go_and_never_types_it(qtbot: QtBot, panel: SearchPanel) -> None:
    type_text(panel, "pri")
    panel.show_completion("pri", [Completion("prison", 0)])
    type_text(panel, "c")
    assert (panel.field.text(), panel.field.tail) == ("pric", "")
    panel.show_completion("pric", [Completion("price", 0)])
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert (panel.field.text(), panel.field.tail) == ("pric", "")
    panel.show_completion("pric", [Completion("price", 0)])
    panel.field.clear()
    assert (panel.field.text(), panel.field.tail) == ("", "")


def test_a_completion_that_comes_too_late_is_dropped(panel: SearchPanel) -> None:
    type_text(panel, "pris")
    panel.show_completion("pri", [Completion("price", 0)])
    assert panel.field.tail == ""
    panel.field.home(False)
    panel.show_completion("pris", [Completion("prison", 0)])
    assert panel.field.tail == ""


def test_a_name_is_not_written_behind_the_text(panel: SearchPanel) -> None:
    type_text(panel, "tal")
    count = FacetCount("place:tal-rifan", "Tal Rifan", 11, "place")
    panel.show_completion("tal", [Completion("Tal Rifan", 0, count)])
    assert panel.field.tail == ""


def test_the_list_opens_by_keyboard_and_a_row_is_taken(qtbot: QtBot, panel: SearchPanel) -> None:
    open_list(qtbot, panel)
    assert panel.popup.list.hasFocus()
    qtbot.keyClick(panel.popup.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.edited) as asked:
        qtbot.keyClick(panel.popup.list, Qt.Key.Key_Return)
    assert asked.args == [SUGGESTIONS[1].changes, False]
    assert not panel.popup.isVisible()
    assert panel.field.hasFocus()


def test_a_row_is_taken_by_a_click(qtbot: QtBot, panel: SearchPanel) -> None:
    open_list(qtbot, panel)
    place = panel.popup.list.visualRect(panel.popup.rows.index(0)).center()
    with qtbot.waitSignal(panel.edited) as asked:
        qtbot.mouseClick(panel.popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [SUGGESTIONS[0].changes, False]


def test_what_is_typed_goes_to_the_field_while_the_list_is_open(qtbot: QtBot, panel: SearchPanel) -> None:
    open_list(qtbot, panel)
    qtbot.keyClicks(panel.popup.list, "s")
    assert panel.field.text() == "pris"
    assert panel.field.hasFocus()
    assert panel.popup.isVisible()
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.popup.list.hasFocus()
    qtbot.keyClick(panel.popup.list, Qt.Key.Key_Up)
    assert panel.field.hasFocus()


def test_escape_closes_the_list_and_down_goes_to_the_results_again(qtbot: QtBot, panel: SearchPanel) -> None:
    open_list(qtbot, panel)
    qtbot.keyClick(panel.popup.list, Qt.Key.Key_Escape)
    assert not panel.popup.isVisible()
    with qtbot.waitSignal(panel.results_requested):
        qtbot.keyClick(panel.field, Qt.Key.Key_Down)


def test_the_list_goes_when_the_keyboard_goes_elsewhere(qtbot: QtBot, panel: SearchPanel) -> None:
    open_list(qtbot, panel)
    panel.match.setFocus()
    assert not panel.popup.isVisible()


def test_past_questions_are_forgotten_one_by_one_or_all(qtbot: QtBot, panel: SearchPanel) -> None:
    open_list(qtbot, panel)
    panel.popup.list.setCurrentIndex(panel.popup.rows.index(2))
    with qtbot.waitSignal(panel.forget_wanted) as forgotten:
        qtbot.keyClick(panel.popup.list, Qt.Key.Key_Delete)
    assert forgotten.args == ["prison strike"]
    with qtbot.waitSignal(panel.forget_wanted) as forgotten:
        qtbot.mouseClick(panel.popup.forget, Qt.MouseButton.LeftButton)
    assert forgotten.args == [""]


def test_without_anything_to_suggest_the_list_says_so(qtbot: QtBot, panel: SearchPanel) -> None:
    panel.suggest()
    panel.show_suggestions("", ())
    assert panel.popup.empty.isVisible()
    assert not panel.popup.forget.isVisible()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_list_lies_below_the_field_from_the_side_where_it_begins(
    qtbot: QtBot, panel: SearchPanel, direction: Qt.LayoutDirection
) -> None:
    panel.window().setLayoutDirection(direction)
    open_list(qtbot, panel)
    field = panel.field.rect().translated(panel.field.mapTo(panel.window(), panel.field.rect().topLeft()))
    popup = panel.popup.geometry()
    assert popup.top() > field.bottom()
    if direction is Qt.LayoutDirection.LeftToRight:
        assert popup.left() == field.left()
    else:
        assert popup.right() == field.right()


@pytest.mark.parametrize("points", [9, 18])
def test_the_list_is_as_high_as_its_rows_and_what_stands_below_them(
    qtbot: QtBot, panel: SearchPanel, points: int
) -> None:
    font = panel.font()
    font.setPointSize(points)
    panel.window().setFont(font)
    popup = panel.popup
    for count, anew in ((1, True), (3, False), (0, False), (2, True), (1, False), (0, True)):
        rows = [Suggestion(f"strike {n}", "", {"text": "strike"}, f"strike {n}") for n in range(count)]
        if anew:
            popup.close_up()
        popup.open_with(rows)
        QApplication.processEvents()
        assert popup.height() == popup.sizeHint().height()
        assert popup.forget.isVisible() == bool(count)
        if count:
            assert popup.forget.y() > popup.list.geometry().bottom()
            assert popup.rect().contains(popup.forget.geometry())
            lowest = popup.list.visualRect(popup.rows.index(count - 1))
            assert popup.list.viewport().rect().contains(lowest)
            assert lowest.height() >= popup.fontMetrics().height()
        else:
            assert popup.rect().contains(popup.empty.geometry())
