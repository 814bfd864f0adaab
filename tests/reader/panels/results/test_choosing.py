"""Choosing several results, what can be done with them, and what must not disturb it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.models.roles import ResultRole
from reader.panels.results import ResultsPanel
from tests.reader.panels.results.samples import CONTROL, KEYS, SHIFT, click, results


def test_several_results_are_chosen_with_control_shift_and_the_arrows(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    none = Qt.KeyboardModifier.NoModifier
    click(qtbot, panel, 0, none)
    assert not panel.head.chosen.isVisible()
    click(qtbot, panel, 3, CONTROL)
    assert panel.selected_keys() == ("0.txt", "3.txt")
    assert panel.head.chosen.text() == "2 selected"
    click(qtbot, panel, 1, none)
    click(qtbot, panel, 3, SHIFT)
    assert panel.selected_keys() == ("1.txt", "2.txt", "3.txt")
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, SHIFT)
    assert panel.selected_keys() == ("1.txt", "2.txt")
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CONTROL)
    assert panel.selected_keys() == KEYS
    assert panel.head.chosen.text() == "200 selected"


def test_while_several_are_chosen_none_is_shown(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.focus()
    qtbot.waitSignal(panel.chosen)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(panel.chosen, wait=120):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
        click(qtbot, panel, 5, CONTROL)


def test_what_is_chosen_stays_when_the_same_question_is_answered_again(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    click(qtbot, panel, 1, Qt.KeyboardModifier.NoModifier)
    click(qtbot, panel, 3, CONTROL)
    panel.show_results(results("new.txt", *KEYS), "3.txt", same_question=True)
    assert panel.selected_keys() == ("1.txt", "3.txt")
    panel.show_results(results(*KEYS), None)
    assert panel.selected_keys() == ()


def test_the_menu_is_for_what_is_chosen(
    qtbot: QtBot, panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: shown.append(menu))
    click(qtbot, panel, 1, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(panel.menu_opening) as opening:
        panel.list.customContextMenuRequested.emit(QPoint(8, 8))
    assert opening.args == [shown[0], ("1.txt",)]
    with qtbot.waitSignal(panel.opened) as opened:
        shown[0].actions()[0].trigger()
    assert opened.args == ["1.txt"]
    click(qtbot, panel, 2, SHIFT)
    with qtbot.waitSignal(panel.menu_opening) as opening:
        panel.list.customContextMenuRequested.emit(QPoint(8, 8))
    assert opening.args[1] == ("1.txt", "2.txt")


def test_a_release_that_comes_late_does_not_take_the_reader_back(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.focus()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    panel.mark(chosen.args[0])
    assert panel.list.currentIndex().row() == 3
    assert panel.selected_keys() == KEYS[1:4]
    panel.mark("7.txt")
    assert panel.list.currentIndex().row() == 7
    panel.mark("1.txt")
    assert panel.list.currentIndex().row() == 1


def test_the_same_question_answered_again_leaves_the_reader_in_their_row(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    panel.focus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    panel.show_results(results("new.txt", *KEYS), "0.txt", same_question=True)
    assert panel.list.currentIndex().data(ResultRole.KEY) == "2.txt"
    assert panel.selected_keys() == ("1.txt", "2.txt")
