"""Results in groups: heads that fold, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.models.results import Grouping
from reader.models.roles import ResultRole
from reader.panels.results import ResultsPanel
from tests.reader.panels.results.samples import CONTROL, KEYS, SHIFT, click, in_months, results


@pytest.fixture
def grouped(panel: ResultsPanel) -> ResultsPanel:
    """Five results in two months."""
    panel.set_grouping(Grouping.MONTH)
    panel.show_results(in_months(2, 3), None)
    panel.focus()
    return panel


def test_groups_have_heads_with_exact_counts_and_members_below(grouped: ResultsPanel) -> None:
    rows = [grouped.model.index(row) for row in range(grouped.model.rowCount())]
    assert [index.data(ResultRole.GROUP) for index in rows if index.data(ResultRole.GROUP)] == [
        "October 2017",
        "November 2017",
    ]
    assert [grouped.model.key_at(row) for row in range(7)] == [None, *KEYS[:2], None, *KEYS[2:5]]
    assert rows[3].data(Qt.ItemDataRole.AccessibleTextRole) == "November 2017, 3 releases, shown"
    assert grouped.list.currentIndex().row() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_head_is_folded_and_unfolded_by_keyboard(qtbot: QtBot, grouped: ResultsPanel, key: Qt.Key) -> None:
    grouped.list.setCurrentIndex(grouped.model.index(0))
    qtbot.keyClick(grouped.list, key)
    assert [grouped.model.key_at(row) for row in range(5)] == [None, None, *KEYS[2:5]]
    qtbot.keyClick(grouped.list, key)
    assert grouped.model.rowCount() == 7


@pytest.mark.parametrize(
    ("direction", "back", "forward"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Left, Qt.Key.Key_Right),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Right, Qt.Key.Key_Left),
    ],
)
def test_arrows_go_through_groups_as_through_a_tree(
    qtbot: QtBot, grouped: ResultsPanel, direction: Qt.LayoutDirection, back: Qt.Key, forward: Qt.Key
) -> None:
    grouped.list.setLayoutDirection(direction)
    grouped.list.setCurrentIndex(grouped.model.index(5))
    qtbot.keyClick(grouped.list, back)
    assert grouped.list.currentIndex().row() == 3
    qtbot.keyClick(grouped.list, back)
    assert grouped.model.rowCount() == 4
    qtbot.keyClick(grouped.list, forward)
    assert grouped.model.rowCount() == 7
    qtbot.keyClick(grouped.list, forward)
    assert grouped.list.currentIndex().row() == 4


def test_a_click_on_a_head_folds_and_chooses_nothing(qtbot: QtBot, grouped: ResultsPanel) -> None:
    before = grouped.selected_keys()
    click(qtbot, grouped, 3, Qt.KeyboardModifier.NoModifier)
    assert grouped.model.rowCount() == 4
    assert grouped.selected_keys() == before


def test_choosing_on_from_a_head_is_one_unbroken_range(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.set_grouping(Grouping.MONTH)
    panel.show_results(in_months(2, 30), None)
    click(qtbot, panel, 1, Qt.KeyboardModifier.NoModifier)
    for _ in range(2):  # folded and shown again
        click(qtbot, panel, 3, Qt.KeyboardModifier.NoModifier)
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.selected_keys() == KEYS[2:4]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, SHIFT)
    assert panel.selected_keys() == KEYS[2:3]
    click(qtbot, panel, 8, Qt.KeyboardModifier.NoModifier)
    panel.list.setCurrentIndex(panel.model.index(4))
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.selected_keys() == KEYS[2:4]


def test_choosing_on_from_the_first_result_of_a_new_answer_leaves_the_open_release(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    panel.list.setFocus()
    panel.show_results(results(*KEYS), KEYS[150])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.selected_keys() == KEYS[:2]


def test_other_groups_begin_at_the_top_unless_the_reader_chose_a_row(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    panel.show_results(results(*KEYS), KEYS[150])
    panel.set_grouping(Grouping.MONTH)
    panel.show_results(in_months(100, 100), KEYS[150], same_question=True)
    assert panel.list.verticalScrollBar().value() == 0
    panel.focus()
    assert panel.selected_keys() == KEYS[:1]
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    panel.set_grouping(Grouping.NONE)
    panel.show_results(results(*KEYS), KEYS[150], same_question=True)
    assert panel.selected_keys() == KEYS[-1:]
    assert panel.list.verticalScrollBar().value() > 0


def test_heads_are_never_among_what_is_chosen(qtbot: QtBot, grouped: ResultsPanel) -> None:
    qtbot.keyClick(grouped.list, Qt.Key.Key_A, CONTROL)
    assert grouped.selected_keys() == KEYS[:5]
    assert grouped.head.chosen.text() == "5 selected"


def test_what_is_folded_stays_so_until_another_question(qtbot: QtBot, grouped: ResultsPanel) -> None:
    grouped.model.fold(0, True)
    grouped.show_results(in_months(2, 3), "0.txt", same_question=True)
    assert grouped.model.rowCount() == 5
    grouped.show_results(in_months(2, 3), None)
    assert grouped.model.rowCount() == 7


def test_heads_are_lower_than_results_at_any_font(qtbot: QtBot, grouped: ResultsPanel) -> None:
    def heights() -> tuple[int, int]:
        return grouped.list.rowHeight(0), grouped.list.rowHeight(1)

    head, row = heights()
    assert head < row
    font = grouped.list.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    grouped.list.setFont(font)
    assert heights()[0] > head
    assert heights()[1] > row


def test_all_groups_are_folded_at_once(qtbot: QtBot, grouped: ResultsPanel) -> None:
    grouped.head.fold.trigger()
    assert grouped.model.rowCount() == 2
    assert [grouped.list.rowHeight(row) < 60 for row in range(2)] == [True, True]
    grouped.head.unfold.trigger()
    assert grouped.model.rowCount() == 7


def test_other_groups_are_a_request(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.head.grouping.setFocus()
    with qtbot.waitSignal(panel.grouping_chosen) as chosen:
        qtbot.keyClick(panel.head.grouping, Qt.Key.Key_Down)
    assert chosen.args == [Grouping.MONTH]


def test_choosing_goes_on_over_the_head_of_the_next_group(qtbot: QtBot, grouped: ResultsPanel) -> None:
    grouped.list.setCurrentIndex(grouped.model.index(1))
    for _ in range(3):
        qtbot.keyClick(grouped.list, Qt.Key.Key_Down, SHIFT)
    assert grouped.list.currentIndex().row() == 4
    assert grouped.selected_keys() == KEYS[:3]


def test_every_row_has_the_height_of_what_stands_in_it(grouped: ResultsPanel) -> None:
    def heights() -> dict[bool, set[int]]:
        found: dict[bool, set[int]] = {}
        for row in range(grouped.model.rowCount()):
            found.setdefault(grouped.model.key_at(row) is None, set()).add(grouped.list.rowHeight(row))
        return found

    before = heights()
    assert [len(found) for found in before.values()] == [1, 1]
    grouped.model.fold(0, True)
    assert heights() == before
    grouped.model.fold(0, False)
    assert heights() == before
    for sizes in ((1, 1, 1, 4), (7,), (3, 2)):
        grouped.show_results(in_months(*sizes), None)
        assert heights() == before
    grouped.set_grouping(Grouping.NONE)
    grouped.show_results(results(*KEYS[:9]), None)
    assert heights() == {False: before[False]}


def test_folding_all_groups_keeps_the_place_and_tells_what_is_still_chosen(
    qtbot: QtBot, grouped: ResultsPanel
) -> None:
    click(qtbot, grouped, 4, Qt.KeyboardModifier.NoModifier)
    click(qtbot, grouped, 5, CONTROL)
    assert grouped.head.chosen.isVisible()
    grouped.head.fold.trigger()
    assert grouped.selected_keys() == ()
    assert not grouped.head.chosen.isVisible()
    assert grouped.list.currentIndex().data(ResultRole.GROUP) == "November 2017"
    grouped.head.unfold.trigger()
    assert grouped.list.currentIndex().data(ResultRole.GROUP) == "November 2017"
