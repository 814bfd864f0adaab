"""Every change to the notebook can be taken back with Ctrl+Z and made again with Ctrl+Shift+Z."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from index import Archive, Card, LedgerAction
from reader.models.decisions import Decision
from reader.window.main import MainWindow
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, drop, keys, press, read, up_to_date, wait_for

pytestmark = pytest.mark.slow

STRIKE = "2014/strike.txt"


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    return up_to_date(qtbot, open_window(indexed(folder, state)))


def keep(qtbot: QtBot, window: MainWindow, start: int, end: int) -> None:
    count = len(window.keeping.bookmarks)
    window.keeping.keep(STRIKE, start, end)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == count + 1)


def rows(window: MainWindow) -> int:
    return window.parts.notebook.model.rowCount()


def go(qtbot: QtBot, window: MainWindow, action: str) -> None:
    """Press a key where there is nothing of its own to take back, once it can be pressed."""
    wait_for(qtbot, getattr(window.parts.actions, action).isEnabled)
    window.activateWindow()  # a dialog may just have closed
    wait_for(qtbot, window.isActiveWindow)
    window.parts.results.list.setFocus()
    press(qtbot, window, action)


def test_a_kept_passage(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, 0, 13)
    assert "in the notebook" in window.parts.notices.text.text()
    go(qtbot, window, "undo")
    wait_for(qtbot, lambda: rows(window) == 0)
    assert window.parts.notices.text.text() == "The passage is not kept any more."
    go(qtbot, window, "redo")
    wait_for(qtbot, lambda: rows(window) == 1)
    assert window.keeping.bookmarks[0].quote == "Hunger strike"


def test_right_after_keeping_the_key_works_from_the_empty_note(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, 0, 13)
    wait_for(qtbot, lambda: window.focusWidget().accessibleName() == "Note")
    press(qtbot, window, "undo")
    wait_for(qtbot, lambda: rows(window) == 0)


def test_typing_in_a_note_is_taken_back_by_the_field_itself(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, 0, 13)
    wait_for(qtbot, lambda: window.focusWidget().accessibleName() == "Note")
    field = window.focusWidget()
    qtbot.keyClicks(field, "Ask")
    undo = window.parts.actions.undo.shortcuts()[0]
    assert undo == QKeySequence("Ctrl+Z")
    press(qtbot, window, "undo")
    assert field.toPlainText() == ""
    assert rows(window) == 1


def test_a_note(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, 0, 13)
    for note in ("Ask the family", "Asked"):
        window.keeping.set_note(window.keeping.bookmarks[0].id, note)
    wait_for(qtbot, lambda: window.keeping.bookmarks[0].note == "Asked")
    for action, note in (("undo", "Ask the family"), ("undo", ""), ("redo", "Ask the family")):
        go(qtbot, window, action)
        wait_for(qtbot, lambda note=note: window.keeping.bookmarks[0].note == note)


def test_what_escape_left_out_of_a_note_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, 0, 13)
    wait_for(qtbot, lambda: window.focusWidget().accessibleName() == "Note")
    field = window.focusWidget()
    qtbot.keyClicks(field, "Ask the family")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.keeping.bookmarks[0].note == ""
    assert window.parts.notices.text.text() == "The note is as it was before."
    for action, note in (("undo", "Ask the family"), ("redo", "")):
        go(qtbot, window, action)
        wait_for(qtbot, lambda note=note: window.keeping.bookmarks[0].note == note)


def test_several_passages_at_once_with_their_notes(qtbot: QtBot, window: MainWindow) -> None:
    for start in (0, 7):
        keep(qtbot, window, start, start + 6)
    window.keeping.set_note(window.keeping.bookmarks[0].id, "Ask")
    wait_for(qtbot, lambda: window.keeping.bookmarks[0].note == "Ask")
    window.parts.notebook.list.setFocus()
    window.parts.notebook.list.selectAll()
    qtbot.keyClick(window.parts.notebook.list, Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: rows(window) == 0)
    assert "2 passage" in window.parts.notices.text.text()
    go(qtbot, window, "undo")
    wait_for(qtbot, lambda: rows(window) == 2)
    assert sorted(bookmark.note for bookmark in window.keeping.bookmarks) == ["", "Ask"]


def test_an_import(qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "well.txt"
    new.write_text("A well is opened in Wadi Sarraj\n\nWater came on the third day.\n", "utf-8")
    drop(window, new)
    wait_for(qtbot, window.importing.dialog.go.isEnabled)
    qtbot.mouseClick(window.importing.dialog.go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: "well.txt" in keys(window))
    for action, there in (("undo", False), ("redo", True), ("undo", False)):
        go(qtbot, window, action)
        wait_for(qtbot, lambda there=there: ("well.txt" in keys(window)) is there)
        assert (folder / "well.txt").exists() is there
        up_to_date(qtbot, window)


def test_a_decision_about_a_name_and_its_undoing_from_the_list(qtbot: QtBot, window: MainWindow) -> None:
    def name() -> str:
        return window.searching.entity("place:homs").name

    window.naming.deciding.decide(Decision(LedgerAction.RENAME, ("place:homs",), value="Hims"))
    wait_for(qtbot, lambda: name() == "Hims")
    for action, called in (("undo", "Homs"), ("redo", "Hims")):
        go(qtbot, window, action)
        wait_for(qtbot, lambda called=called: name() == called)
    press(qtbot, window, "ledger")
    dialog = window.naming.ledger.dialog
    wait_for(qtbot, lambda: dialog.model.rowCount() == 1)
    window.naming.deciding.undo(dialog.model.index(0, 0).data(Qt.ItemDataRole.UserRole + 1).id)
    wait_for(qtbot, lambda: name() == "Homs")
    assert window.parts.notices.text.text().startswith("No longer")
    dialog.close()
    window.parts.actions.undo.trigger()
    wait_for(qtbot, lambda: name() == "Hims")


def test_decisions_that_came_in(qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.json"
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    archive = Archive.open(copy, tmp_path / "their-state")
    archive.sync()
    archive.decide(LedgerAction.RENAME, ("place:homs",), value="Emesa")
    archive.export_ledger(theirs)
    archive.close()
    assert json.loads(theirs.read_text("utf-8"))["entries"]
    window.naming.ledger.read(theirs)
    for action, called in (("undo", "Homs"), ("redo", "Emesa"), ("undo", "Homs")):
        wait_for(qtbot, getattr(window.parts.actions, action).isEnabled)
        window.parts.actions.__getattr__(action).trigger()
        wait_for(qtbot, lambda called=called: window.searching.entity("place:homs").name == called)


def test_passages_brought_from_where_the_folder_was(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path, tmp_path: Path
) -> None:
    archive = Archive.open(indexed(folder, state), state)
    archive.keep(STRIKE, 0, 13)
    archive.close()
    moved = tmp_path / "moved"
    shutil.move(folder, moved)
    window = up_to_date(qtbot, open_window(moved))
    wait_for(qtbot, window.parts.notices.button.isVisible)
    qtbot.mouseClick(window.parts.notices.button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: rows(window) == 1)
    for action, count in (("undo", 0), ("redo", 1)):
        go(qtbot, window, action)
        wait_for(qtbot, lambda count=count: rows(window) == count)


def test_nothing_of_one_archive_is_taken_back_in_another(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    keep(qtbot, window, 0, 13)
    read(qtbot, window, STRIKE)
    other = tmp_path / "other"
    other.mkdir()
    window.open_archive(other)
    assert not window.parts.actions.undo.isEnabled()


def test_what_one_archive_offered_is_not_done_to_another(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.adopting._offer((Card(tmp_path / "state", tmp_path / "before", ()),))
    assert "moved here" in window.parts.notices.text.text()
    (tmp_path / "other").mkdir()
    window.open_archive(tmp_path / "other")
    assert window.parts.notices.waiting == ()
