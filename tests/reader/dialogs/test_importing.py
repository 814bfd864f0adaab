"""The import, looked at before it happens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from index import Action, Confidence, ImportItem, ImportPlan, PartialDate, Precision
from reader.dialogs.importing import ImportDialog, PlanModel

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
