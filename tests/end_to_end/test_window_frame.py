"""The window around the main journey: columns, sizes, themes, and everything within reach of the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from index import Archive
from reader.paint.colours import DARK
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, press, read, up_to_date, wait_for

pytestmark = pytest.mark.slow


def test_columns_are_hidden_and_remembered(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    press(qtbot, window, "show_filters")
    assert not window.parts.filters.isVisible()
    press(qtbot, window, "only_document")
    assert not window.parts.results.isVisible()
    press(qtbot, window, "go_results")
    assert window.parts.results.isVisible()
    window.close()
    again = open_window(folder)
    assert not again.parts.filters.isVisible()


@pytest.mark.parametrize(
    ("goes", "hides", "left_in"),
    [
        ("go_results", "only_document", "document"),
        ("go_filters", "show_filters", "results"),
        ("go_notebook", "show_notebook", "document"),
    ],
)
def test_the_keyboard_goes_along_when_its_column_is_hidden(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path, goes: str, hides: str, left_in: str
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    read(qtbot, window, "2016/detained.txt")
    press(qtbot, window, goes)
    press(qtbot, window, hides)
    views = {"document": window.parts.document.view, "results": window.parts.results.list}
    assert window.focusWidget() is views[left_in]


def test_both_themes_paint(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    light = window.grab().toImage()
    window.set_theme(DARK)
    dark = window.grab().toImage()
    assert light.pixelColor(2, light.height() // 2).lightness() > 200
    assert dark.pixelColor(2, dark.height() // 2).lightness() < 80


def test_tab_reaches_every_control(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    read(qtbot, window, "2016/detained.txt")
    press(qtbot, window, "show_notebook")
    window.keeping.keep("2016/detained.txt", 0, 10)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    window.parts.notebook.list.setCurrentIndex(window.parts.notebook.model.index(0))
    window.parts.search.focus()
    reached = []
    while (here := window.focusWidget()) not in reached:
        reached.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    document, notebook = window.parts.document, window.parts.notebook
    wanted = (document.header.more, document.header.address, document.view, notebook.list)
    assert [widget for widget in (*wanted, notebook.edit, notebook.remove) if widget not in reached] == []


def test_every_control_has_a_name(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(object)
        if getattr(widget, "focusPolicy", None)
        and widget.isVisibleTo(window)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_shortcuts_have_no_two_meanings(open_window: OpenWindow, folder: Path) -> None:
    window = open_window(folder)
    taken: dict[str, str] = {}
    for action in window.parts.actions.all():
        for sequence in action.shortcuts():
            text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            assert taken.setdefault(text, action.objectName()) == action.objectName()


def test_a_folder_that_was_moved_is_offered_its_passages(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path, tmp_path: Path
) -> None:
    archive = Archive.open(indexed(folder, state), state)
    archive.keep("2014/strike.txt", 0, 13, "before the move")
    archive.close()
    window = open_window(folder.rename(tmp_path / "elsewhere"))
    notices = window.parts.notices
    wait_for(qtbot, notices.button.isVisible)
    assert str(folder) in notices.text.text()
    qtbot.mouseClick(notices.button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: [one.note for one in window.keeping.bookmarks] == ["before the move"])
