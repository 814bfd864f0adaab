"""The row of filters: each can be lifted, by mouse and by keyboard, and none is ever cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.models.active import ActiveFilter
from reader.paint.colours import LIGHT
from reader.window.chips import ChipRow
from reader.window.style import stylesheet

FILTERS = [ActiveFilter(f"source: {name}", {"sources": (name,)}) for name in ("a", "b", "c")]


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    """Three filters; what is lifted is taken away at once, as the window does."""
    made = ChipRow()
    qtbot.addWidget(made)
    left = list(FILTERS)

    def lift(changes: object) -> None:
        left[:] = [one for one in left if one.lift != changes]
        made.show_filters(left)

    made.lifted.connect(lift)
    made.resize(800, 40)
    made.show_filters(FILTERS)
    made.show_count(2, 5)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def texts(row: ChipRow) -> list[str]:
    return [chip.filter.text for chip in row.chips]


def test_a_click_lifts_a_filter(qtbot: QtBot, row: ChipRow) -> None:
    with qtbot.waitSignal(row.lifted) as lifted:
        qtbot.mouseClick(row.chips[1], Qt.MouseButton.LeftButton)
    assert lifted.args == [{"sources": ("b",)}]
    assert texts(row) == ["source: a", "source: c"]


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space],
    ids=lambda key: key.name,
)
def test_a_key_lifts_a_filter_and_the_keyboard_goes_to_its_neighbour(
    qtbot: QtBot, row: ChipRow, key: Qt.Key
) -> None:
    row.chips[1].setFocus()
    qtbot.keyClick(row.chips[1], key)
    assert texts(row) == ["source: a", "source: c"]
    assert QApplication.focusWidget() is row.chips[1]
    qtbot.keyClick(row.chips[1], Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is row.chips[0]
    qtbot.keyClick(row.chips[0], Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is row.add


@pytest.mark.parametrize(
    ("direction", "forward", "back"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right, Qt.Key.Key_Left),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left, Qt.Key.Key_Right),
    ],
)
def test_arrows_go_from_chip_to_chip_as_they_lie(
    qtbot: QtBot, row: ChipRow, direction: Qt.LayoutDirection, forward: Qt.Key, back: Qt.Key
) -> None:
    row.setLayoutDirection(direction)
    row.chips[0].setFocus()
    qtbot.keyClick(row.chips[0], forward)
    assert row.chips[1].hasFocus()
    qtbot.keyClick(row.chips[1], back)
    assert row.chips[0].hasFocus()
    qtbot.keyClick(row.chips[0], back)
    assert row.chips[0].hasFocus()


def test_tab_comes_to_one_chip_only_and_then_goes_on(qtbot: QtBot, row: ChipRow) -> None:
    row.chips[1].setFocus()
    stops = [bool(chip.focusPolicy() & Qt.FocusPolicy.TabFocus) for chip in row.chips]
    assert stops == [False, True, False]


def test_another_filter_is_a_request(qtbot: QtBot, row: ChipRow) -> None:
    with qtbot.waitSignal(row.filter_wanted):
        qtbot.mouseClick(row.add, Qt.MouseButton.LeftButton)


def test_many_filters_take_as_many_rows_as_they_need(qtbot: QtBot, row: ChipRow) -> None:
    before = row.height()
    row.show_filters([ActiveFilter(f"source: number {n}.example", {"sources": (str(n),)}) for n in range(30)])
    assert row.height() > before
    for chip in (*row.chips, row.add):
        assert row.rect().contains(chip.geometry())
    shapes = [one.geometry() for one in (*row.chips, row.add, row.count)]
    assert not any(a.intersects(b) for n, a in enumerate(shapes) for b in shapes[:n])
    row.show_filters(FILTERS)
    assert row.height() == before


def test_a_long_name_is_cut_short_and_told_whole(row: ChipRow) -> None:
    name = "place: " + "a long name " * 20
    row.show_filters([ActiveFilter(name, {"entities": ()})])
    assert row.chips[0].width() < 400
    assert name in row.chips[0].toolTip()
    assert name in row.chips[0].accessibleName()


def test_an_ampersand_in_a_name_is_no_shortcut(row: ChipRow) -> None:
    row.show_filters([ActiveFilter("source: A & B", {"sources": ()})])
    assert "A && B" in row.chips[0].text()


def test_the_mirrored_row_begins_at_the_right(row: ChipRow) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert row.chips[0].x() > row.chips[1].x() > row.count.x()


def test_the_count_says_how_many_of_how_many(row: ChipRow) -> None:
    assert row.count.text() == "2 of 5"
    row.show_count(0, 0)
    assert not row.count.isVisible()


def test_the_first_filter_does_not_move_what_stands_below(qtbot: QtBot) -> None:
    made = ChipRow()
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(800, 40)
    made.show()
    made.show_count(5, 5)
    before = made.height()
    made.show_filters(FILTERS)
    assert made.height() == before
