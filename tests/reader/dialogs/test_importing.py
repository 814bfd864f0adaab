"""The import, looked at before it happens."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from index import Action, Confidence, ImportItem, ImportPlan, PartialDate, Precision
from reader.dialogs.importing import ImportDialog, PlanModel
from reader.paint.colours import DARK, LIGHT, Theme, contrast, palette

OCTOBER = PartialDate("2017-10", Precision.MONTH, Confidence.CERTAIN)
PLAN = ImportPlan(
    Path("/archive"),
    (
        ImportItem(
            Path("/in/a.txt"), "a.txt", Action.COPY, "Flood in the camp", OCTOBER, publisher="Lantern"
        ),
        ImportItem(Path("/in/b.txt"), "b (2).txt", Action.RENAME, "Strike"),
        ImportItem(
            Path("/in/c.txt"), "2014/c.txt", Action.IDENTICAL, "Visit", reason="already here as 2014/c.txt"
        ),
        ImportItem(Path("/in/d.pdf"), None, Action.REFUSED, reason="Files of this kind cannot be read."),
    ),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportDialog:
    made = ImportDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_can_be_agreed_to_before_the_plan_is_there(dialog: ImportDialog) -> None:
    assert not dialog.go.isEnabled()
    assert dialog.waiting.isVisible()


def test_the_table_says_what_will_happen_to_each_file(dialog: ImportDialog) -> None:
    dialog.show_plan(PLAN)
    rows = [
        tuple(dialog.model.index(row, column).data() for column in range(5))
        for row in range(dialog.model.rowCount())
    ]
    assert rows == [
        ("a.txt", "Flood in the camp", "Oct 2017", "Lantern", "will be copied"),
        ("b.txt", "Strike", "undated", "", "will be copied as \u2068b (2).txt\u2069"),
        ("c.txt", "Visit", "undated", "", "already here as 2014/c.txt"),
        ("d.pdf", "", "", "", "Files of this kind cannot be read."),
    ]
    assert dialog.figures.text() == "2 will be copied, 1 already here, 1 cannot be read."


def test_what_was_chosen_twice_is_not_counted_as_here_already(dialog: ImportDialog) -> None:
    again = ImportItem(Path("/in/e.txt"), "a.txt", Action.REPEATED, reason="It comes before.")
    dialog.show_plan(ImportPlan(PLAN.folder, (*PLAN.items[:1], again)))
    assert dialog.figures.text() == "1 will be copied, 1 the same as another of these."
    assert dialog.model.index(1, 4).data() == "It comes before."


def test_agreeing_hands_the_plan_over(qtbot: QtBot, dialog: ImportDialog) -> None:
    agreed: list[ImportPlan] = []
    dialog.agreed.connect(agreed.append)
    dialog.show_plan(PLAN)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert agreed == [PLAN]


def test_a_file_that_is_unticked_stays_out(qtbot: QtBot, dialog: ImportDialog) -> None:
    agreed: list[ImportPlan] = []
    dialog.agreed.connect(agreed.append)
    dialog.show_plan(PLAN)
    table = dialog.table
    table.setFocus()
    for row in range(2):
        table.setCurrentIndex(dialog.model.index(row, 0))
        qtbot.keyClick(table, Qt.Key.Key_Space)
        assert dialog.model.index(row, 4).data() == "will not be copied"
    assert not dialog.go.isEnabled()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.figures.text() == "1 will be copied, 1 already here, 1 cannot be read."
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert agreed == [ImportPlan(PLAN.folder, PLAN.items[1:])]


def test_what_cannot_come_in_has_no_tick(dialog: ImportDialog) -> None:
    dialog.show_plan(PLAN)
    ticks = [dialog.model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(4)]
    assert [tick is None for tick in ticks] == [False, False, True, True]
    assert not dialog.model.setData(dialog.model.index(3, 0), 0, Qt.ItemDataRole.CheckStateRole)


def test_escape_changes_nothing(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_plan(PLAN)
    with qtbot.assertNotEmitted(dialog.agreed), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_with_nothing_to_copy_there_is_nothing_to_agree_to(dialog: ImportDialog) -> None:
    dialog.show_plan(ImportPlan(PLAN.folder, PLAN.items[2:]))
    assert not dialog.go.isEnabled()
    dialog.show_plan(ImportPlan(PLAN.folder, ()))
    assert dialog.figures.text() == "There is no file to import among these."


def test_the_model_keeps_every_promise_of_a_model(qtmodeltester: ModelTester) -> None:
    model = PlanModel()
    qtmodeltester.check(model)
    model.set_items(PLAN.items)
    model.set_items(())


@pytest.mark.parametrize("column", range(5))
def test_space_ticks_the_row_from_any_column(qtbot: QtBot, dialog: ImportDialog, column: int) -> None:
    dialog.show_plan(PLAN)
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(dialog.model.index(0, column))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [item.source.name for item in dialog.model.wanted] == ["b.txt", "c.txt", "d.pdf"]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.model.wanted == PLAN.items
    table.setCurrentIndex(dialog.model.index(2, column))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.model.wanted == PLAN.items  # what is here already has no box


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_click_on_the_box_ticks_and_one_on_the_words_does_not(
    qtbot: QtBot, dialog: ImportDialog, way: Qt.LayoutDirection
) -> None:
    dialog.setLayoutDirection(way)
    dialog.show_plan(PLAN)
    table = dialog.table
    cell = table.visualRect(dialog.model.index(0, 0))
    words = cell.center()
    box = QPoint(cell.left() + 16 if way is Qt.LayoutDirection.LeftToRight else cell.right() - 16, words.y())
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert dialog.model.wanted == PLAN.items
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert PLAN.items[0] not in dialog.model.wanted


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_boxes_stand_out_from_the_table_in_every_theme(
    qtbot: QtBot, dialog: ImportDialog, theme: Theme
) -> None:
    dialog.setPalette(palette(theme))
    dialog.show_plan(PLAN)
    index = dialog.model.index(0, 0)
    dialog.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    cell = dialog.table.visualRect(index)
    image = dialog.table.viewport().grab(cell).toImage()
    begin = image.copy(0, 0, 28, image.height())
    inks = {begin.pixelColor(x, y).name() for x in range(28) for y in range(begin.height())}
    assert max(contrast(ink, theme.ground) for ink in inks) >= 3  # WCAG 2.2, 1.4.11: what is no text
