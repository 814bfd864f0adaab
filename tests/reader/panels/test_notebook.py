"""The notebook: jumping, writing notes in place, letting go."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from index import Bookmark, BookmarkState
from reader.paint.colours import DARK, LIGHT
from reader.panels.notebook import NotebookPanel

TITLES = {"a.txt": "Water returns", "b.txt": "عودة المياه"}


def a_bookmark(identifier: str, note: str = "", state: BookmarkState = BookmarkState.EXACT) -> Bookmark:
    day = 10 + ord(identifier) - ord("a")
    return Bookmark(
        identifier, f"{identifier}.txt", "the pumps run again", "", "", 3, 22, "0" * 64, "test/1",
        note=note, created=f"2026-10-{day}T08:00:00Z", state=state,
    )  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot) -> NotebookPanel:
    made = NotebookPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(320, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.set_bookmarks((a_bookmark("a", "old"), a_bookmark("b")), TITLES)
    return made


def choose(panel: NotebookPanel, identifier: str) -> None:
    panel.list.setCurrentIndex(panel.model.index_of(identifier))


def editor(panel: NotebookPanel) -> QPlainTextEdit | None:
    return panel.list.findChild(QPlainTextEdit)


def begin(qtbot: QtBot, panel: NotebookPanel, identifier: str) -> QPlainTextEdit:
    panel.edit_note(identifier)
    qtbot.waitUntil(lambda: editor(panel) is not None)
    field = editor(panel)
    assert field
    return field


def test_an_empty_notebook_tells_how_to_keep_a_passage(qtbot: QtBot) -> None:
    made = NotebookPanel()
    qtbot.addWidget(made)
    made.show()
    assert made.empty.isVisible()
    assert "Ctrl+D" in made.empty.text()
    assert not made.remove.isEnabled()


def test_enter_jumps(qtbot: QtBot, panel: NotebookPanel) -> None:
    choose(panel, "a")
    with qtbot.waitSignal(panel.jump_requested) as requested:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert requested.args == ["a"]


def test_a_double_click_jumps(qtbot: QtBot, panel: NotebookPanel) -> None:
    place = panel.list.visualRect(panel.model.index_of("b")).topLeft()
    place += place.__class__(20, 16)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(panel.jump_requested) as requested:
        qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert requested.args == ["b"]


def test_after_a_removal_the_next_passage_is_current(panel: NotebookPanel) -> None:
    choose(panel, "b")
    panel.set_bookmarks((a_bookmark("a"),), TITLES)
    assert panel.list.currentIndex() == panel.model.index_of("a")
    panel.set_bookmarks((), TITLES)
    assert not panel.remove.isEnabled()


def test_delete_asks_for_removal(qtbot: QtBot, panel: NotebookPanel) -> None:
    choose(panel, "a")
    with qtbot.waitSignal(panel.remove_requested) as requested:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert requested.args == [("a",)]


def test_several_chosen_passages_are_removed_together(qtbot: QtBot, panel: NotebookPanel) -> None:
    panel.list.setFocus()
    panel.list.selectAll()
    with qtbot.waitSignal(panel.remove_requested) as requested:
        qtbot.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
    assert len(requested.args[0]) == panel.model.rowCount() > 1


def test_buttons_do_what_keys_do(qtbot: QtBot, panel: NotebookPanel) -> None:
    choose(panel, "a")
    with qtbot.waitSignal(panel.jump_requested):
        qtbot.mouseClick(panel.jump, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.remove_requested):
        qtbot.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.edit, Qt.MouseButton.LeftButton)
    assert editor(panel) is not None


def test_a_note_is_written_in_place_and_saved_with_control_enter(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "b")
    qtbot.keyClicks(field, "two")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "lines")
    with qtbot.waitSignal(panel.note_edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert edited.args == ["b", "two\nlines"]


def test_an_arabic_note_is_written_from_the_right(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "b")
    qtbot.keyClicks(field, "note")
    assert field.cursorRect().x() < field.width() / 2
    field.setPlainText("ملاحظة")
    qtbot.waitUntil(lambda: field.cursorRect().x() > field.width() / 2)
    field.setPlainText("note")
    qtbot.waitUntil(lambda: field.cursorRect().x() < field.width() / 2)


def test_leaving_the_field_saves(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "a")
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, " and new")
    with qtbot.waitSignal(panel.note_edited) as edited:
        panel.jump.setFocus()
    assert edited.args == ["a", "old and new"]


def test_escape_leaves_the_note_as_it_was(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "a")
    qtbot.keyClicks(field, "no")
    with qtbot.assertNotEmitted(panel.note_edited), qtbot.waitSignal(panel.note_left) as left:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert left.args == ["a", "oldno"]


def test_escape_from_a_note_in_which_nothing_was_typed_leaves_nothing(
    qtbot: QtBot, panel: NotebookPanel
) -> None:
    field = begin(qtbot, panel, "a")
    with qtbot.assertNotEmitted(panel.note_left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_passage_whose_note_is_written_is_the_one_chosen_while_control_is_held(
    qtbot: QtBot, panel: NotebookPanel
) -> None:
    """As it is when Ctrl+D keeps a passage, and when Ctrl+Enter saves its note."""
    choose(panel, "b")
    qtbot.keyPress(panel.list, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    field = begin(qtbot, panel, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyRelease(panel.list, Qt.Key.Key_Control)
    chosen = panel.list.selectionModel().selectedIndexes()
    assert chosen == [panel.list.currentIndex()] == [panel.model.index_of("a")]


def test_f2_begins_to_write(qtbot: QtBot, panel: NotebookPanel) -> None:
    choose(panel, "a")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = editor(panel)
    assert field
    assert field.toPlainText() == "old"


def test_a_click_on_the_note_begins_to_write(qtbot: QtBot, panel: NotebookPanel) -> None:
    row = panel.list.visualRect(panel.model.index_of("b"))
    place = row.bottomLeft()
    place.setX(40)
    place.setY(row.bottom() - 16)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor(panel) is not None


def test_what_is_being_written_survives_news_of_the_same_passages(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "b")
    qtbot.keyClicks(field, "half a no")
    panel.set_bookmarks((a_bookmark("a", "old", BookmarkState.MOVED), a_bookmark("b")), TITLES)
    assert editor(panel) is field
    assert field.toPlainText() == "half a no"


def test_what_is_being_written_is_saved_before_the_list_changes(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "b")
    qtbot.keyClicks(field, "a note")
    with qtbot.waitSignal(panel.note_edited) as edited:
        panel.set_bookmarks((a_bookmark("a"), a_bookmark("b"), a_bookmark("c")), TITLES)
    assert edited.args == ["b", "a note"]


def test_the_current_passage_stays_current(panel: NotebookPanel) -> None:
    choose(panel, "a")
    panel.set_bookmarks((a_bookmark("a"), a_bookmark("b"), a_bookmark("c")), TITLES)
    assert panel.list.currentIndex() == panel.model.index_of("a")


def test_a_row_grows_while_its_note_is_written(qtbot: QtBot, panel: NotebookPanel) -> None:
    index = panel.model.index_of("b")
    before = panel.list.visualRect(index).height()
    field = begin(qtbot, panel, "b")
    qtbot.waitUntil(lambda: panel.list.visualRect(index).height() > before)
    assert panel.list.visualRect(index).contains(field.geometry().center())


@pytest.mark.parametrize(
    ("state", "colour"), [(BookmarkState.ORPHAN, "error"), (BookmarkState.FUZZY, "warning")]
)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_passage_that_changed_is_named_in_colour_too(
    qtbot: QtBot, panel: NotebookPanel, state: BookmarkState, colour: str, theme: object
) -> None:
    def seen() -> set[str]:
        image = panel.list.viewport().grab().toImage()
        return {
            image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
        }

    panel.set_theme(theme)
    expected = getattr(theme, colour).upper()
    assert expected not in seen()
    panel.set_bookmarks((a_bookmark("a", state=state),), TITLES)
    qtbot.waitUntil(lambda: expected in seen())


def test_typing_on_the_list_searches_in_it_and_escape_ends_the_search(
    qtbot: QtBot, panel: NotebookPanel
) -> None:
    choose(panel, "a")
    panel.list.setFocus()
    qtbot.keyClicks(panel.list, "w")
    qtbot.keyClicks(panel.needle, "ater")
    assert panel.needle.text() == "water"
    assert panel.model.rowCount() == 1
    assert panel.list.currentIndex() == panel.model.index_of("a")
    qtbot.keyClicks(panel.needle, "melon")
    assert panel.none_found.isVisible()
    assert not panel.remove.isEnabled()
    qtbot.keyClick(panel.needle, Qt.Key.Key_Escape)
    assert panel.model.rowCount() == 2
    assert panel.list.hasFocus()
    assert panel.list.isVisible()


def test_a_passage_that_is_just_kept_is_seen_whatever_is_searched_for(
    qtbot: QtBot, panel: NotebookPanel
) -> None:
    qtbot.keyClicks(panel.needle, "old")
    assert panel.model.rowCount() == 1
    begin(qtbot, panel, "b")
    assert panel.needle.text() == ""


def test_an_empty_notebook_has_nothing_to_search_in(panel: NotebookPanel) -> None:
    panel.needle.setText("old")
    panel.set_bookmarks((), {})
    assert not panel.needle.isVisible()
    assert panel.empty.isVisible()


def test_every_control_has_a_name(panel: NotebookPanel) -> None:
    assert all(control.accessibleName() for control in (panel.list, panel.jump, panel.edit, panel.remove))


def test_what_makes_typing_again_works_in_a_note(qtbot: QtBot, panel: NotebookPanel) -> None:
    field = begin(qtbot, panel, "b")
    qtbot.keyClicks(field, "seen")
    field.undo()
    assert field.toPlainText() == ""
    control = Qt.KeyboardModifier.ControlModifier
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Y, control)
    QApplication.sendEvent(field, override)
    assert override.isAccepted(), "else the window would make another change again"
    qtbot.keyClick(field, Qt.Key.Key_Y, control)
    assert field.toPlainText() == "seen"
