"""The list of all decisions, and those of a colleague that contradict them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import LedgerAction, LedgerConflict, LedgerEntry, LedgerImport
from reader.dialogs.conflicts import ConflictsDialog
from reader.dialogs.ledger import LedgerDialog
from reader.models.decisions import ENTRY_ROLE

TIME = "2026-03-0{}T10:00:00+00:00"
FIRST = LedgerEntry("1", LedgerAction.RENAME, ("place:homs",), "Hims", created=TIME.format(1))
SECOND = LedgerEntry("2", LedgerAction.REJECT, ("person:b",), created=TIME.format(2), reason="a letter")


def opened(qtbot: QtBot, obstacle: str = "") -> LedgerDialog:
    dialog = LedgerDialog(obstacle)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_an_empty_list_says_how_to_begin(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert "Right-click" in dialog.words.text()
    assert not dialog.toggle.isEnabled()
    assert not dialog.export_button.isEnabled()
    assert dialog.import_button.isEnabled()


def test_each_is_undone_and_redone_and_stays_current(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.show_entries((FIRST, SECOND), {})
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.undo_requested) as undone:
        qtbot.mouseClick(dialog.toggle, Qt.MouseButton.LeftButton)
    assert undone.args == ["1"]
    dialog.show_entries((replace(FIRST, undone=TIME.format(3)), SECOND), {})
    assert dialog.table.currentIndex().data(ENTRY_ROLE).id == "1"
    assert dialog.toggle.text() == "Redo"
    with qtbot.waitSignal(dialog.redo_requested) as redone:
        qtbot.mouseClick(dialog.toggle, Qt.MouseButton.LeftButton)
    assert redone.args == ["1"]


def test_a_read_only_archive_says_why_nothing_can_be_undone(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "This archive is read only.")
    dialog.show_entries((FIRST,), {})
    assert dialog.words.text() == "This archive is read only."
    assert not dialog.toggle.isEnabled()
    assert not dialog.import_button.isEnabled()
    assert dialog.export_button.isEnabled()


def test_both_sides_of_a_contradiction_are_shown_and_one_is_chosen(qtbot: QtBot) -> None:
    theirs = replace(FIRST, id="9", value="Emesa")
    found = LedgerImport(added=(SECOND,), known=0, conflicts=(LedgerConflict(FIRST, theirs),))
    dialog = ConflictsDialog(found, {"place:homs": "Homs"})
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    model = dialog.table.model()
    assert "Hims" in model.index(0, 0).data()
    assert "Emesa" in model.index(0, 1).data()
    with qtbot.waitSignal(dialog.settled) as settled:
        qtbot.mouseClick(dialog.theirs, Qt.MouseButton.LeftButton)
    assert settled.args == ["theirs"]
    dialog.show()
    with qtbot.assertNotEmitted(dialog.settled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
