"""The main journey, in a real window on a real folder: search, narrow, read, keep, come back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from pytestqt.qtbot import QtBot

from index import EntityKind
from reader.failures import Failures
from reader.models.facets import VALUE_ROLE
from reader.paint.colours import DARK, LIGHT
from reader.settings import Settings
from reader.window.main import MainWindow
from tests.helpers.small_archive import RELEASES, indexed, write_releases

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]

PATIENCE = 60_000
"""Milliseconds; an indexing process has to start."""

OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, state: Path) -> Iterator[OpenWindow]:
    """Opens windows on folders, waits until they are up to date, and closes them in the end."""
    windows: list[MainWindow] = []

    def open_one(folder: Path) -> MainWindow:
        failures = Failures(state / "log")
        failures.faulted.connect(lambda report, _log: pytest.fail(report))
        window = MainWindow(Settings(state), failures, state)
        windows.append(window)
        window.set_theme(LIGHT)
        window.resize(1280, 800)
        window.show()
        window.open_archive(folder)
        return window

    yield open_one
    for window in windows:
        window.close()


def wait_for(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=PATIENCE)


def up_to_date(qtbot: QtBot, window: MainWindow) -> MainWindow:
    wait_for(qtbot, lambda: window.parts.status.state.text().startswith("up to date"))
    wait_for(qtbot, lambda: not window.updating.is_running)
    return window


def keys(window: MainWindow) -> list[str]:
    model = window.parts.results.model
    return [model.key_at(row) for row in range(model.rowCount())]


def press(qtbot: QtBot, window: MainWindow, action: str) -> None:
    """Press an action's first key where the focus is."""
    combination = getattr(window.parts.actions, action).shortcuts()[0][0]
    target = window.focusWidget() or window
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


def search(qtbot: QtBot, window: MainWindow, text: str, found: set[str]) -> None:
    window.parts.search.focus()
    qtbot.keyClicks(window.parts.search.field, text)
    wait_for(qtbot, lambda: set(keys(window)) == found)


def read(qtbot: QtBot, window: MainWindow, key: str) -> None:
    view = window.parts.results.list
    view.setCurrentIndex(window.parts.results.model.index(keys(window).index(key)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: window.parts.document.key == key)


def tick(qtbot: QtBot, window: MainWindow, kind: EntityKind, value: str) -> None:
    section = window.parts.filters.kinds[kind]

    def values() -> list[str]:
        return [section.model.index(row).data(VALUE_ROLE) for row in range(section.model.rowCount())]

    wait_for(qtbot, lambda: value in values())
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(values().index(value)))
    qtbot.keyClick(section.list, Qt.Key.Key_Space)


def test_a_folder_is_indexed_in_the_open_window(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = up_to_date(qtbot, open_window(write_releases(folder)))
    wait_for(qtbot, lambda: set(keys(window)) == set(RELEASES))
    assert window.parts.chips.count.text() == "4 releases"


def test_search_narrow_read_and_walk_through_the_hits(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, window, "hunger strike", {"2014/strike.txt", "2016/detained.txt"})
    assert window.parts.chips.count.text() == "2 of 4"
    tick(qtbot, window, EntityKind.PLACE, "place:aleppo")
    wait_for(qtbot, lambda: keys(window) == ["2016/detained.txt"])
    assert [chip.text().rstrip(" ✕") for chip in window.parts.chips.chips] == ["place: Aleppo"]
    read(qtbot, window, "2016/detained.txt")
    hits: list[tuple[int, int]] = []
    window.parts.document.hit_changed.connect(lambda number, total: hits.append((number, total)))
    press(qtbot, window, "next_hit")
    press(qtbot, window, "previous_hit")
    assert [number for number, _total in hits] == [2, 1]
    qtbot.mouseClick(window.parts.chips.chips[0], Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: len(keys(window)) == 2)


def test_dates_narrow_too_and_nothing_found_can_be_lifted(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    qtbot.keyClicks(window.parts.filters.dates.since, "2015")
    qtbot.keyClick(window.parts.filters.dates.since, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: len(keys(window)) == 3)
    search(qtbot, window, "silence", set())
    message = window.parts.results.message
    wait_for(qtbot, lambda: message.title.text() == "Nothing found")
    window.parts.results.focus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])


def test_a_kept_passage_survives_a_restart(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    read(qtbot, window, "2016/detained.txt")
    text_at = window.parts.document.view
    qtbot.keyClick(text_at, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, window, "keep")
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    assert window.parts.notebook.isVisible()
    qtbot.keyClicks(window.focusWidget(), "Ask the family")
    window.close()

    again = up_to_date(qtbot, open_window(folder))
    wait_for(qtbot, lambda: again.parts.notebook.model.rowCount() == 1)
    (bookmark,) = again.keeping.bookmarks
    assert bookmark.note == "Ask the family"
    assert bookmark.quote.startswith("Journalist detained in Aleppo")
    again.keeping.jump(bookmark.id)
    wait_for(qtbot, lambda: again.parts.document.key == "2016/detained.txt")


def test_undo_brings_a_passage_back(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    window.keeping.keep("2014/strike.txt", 0, 13)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    window.keeping.remove(window.keeping.bookmarks[0].id)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 0)
    window.parts.results.focus()
    press(qtbot, window, "undo")
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    assert window.keeping.bookmarks[0].quote == "Hunger strike"


def test_a_dropped_file_is_imported_and_taken_out_again(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path, tmp_path: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    new = tmp_path / "well.txt"
    new.write_text("A well is opened in Wadi Sarraj\n\nWater came on the third day.\n", "utf-8")
    drop(window, new)
    dialog = window.importing.dialog
    assert dialog is not None
    wait_for(qtbot, dialog.go.isEnabled)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: "well.txt" in keys(window))
    up_to_date(qtbot, window)
    assert (folder / "well.txt").exists()
    qtbot.mouseClick(window.parts.notices.button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: "well.txt" not in keys(window))
    assert not (folder / "well.txt").exists()


def test_typing_on_does_not_lose_the_release_that_was_just_chosen(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    read(qtbot, window, "2015/flood.txt")
    window.parts.results.chosen.emit("2014/strike.txt")
    window.searching.edit({"text": "strike"})
    wait_for(qtbot, lambda: window.parts.document.key == "2014/strike.txt")


def test_a_release_that_changed_is_shown_as_it_is_now(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    read(qtbot, window, "2015/flood.txt")
    path = folder / "2015/flood.txt"
    path.write_text(path.read_text("utf-8").replace("Water stood", "Mud stood"), "utf-8")
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: "Mud stood" in window.parts.document.view.toPlainText())
    up_to_date(qtbot, window)
    path.unlink()
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: window.parts.document.key is None)
    wait_for(qtbot, lambda: len(keys(window)) == 3)


def test_back_and_forward_go_through_questions_and_releases(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, window, "camp", {"2015/flood.txt"})
    read(qtbot, window, "2015/flood.txt")
    search(qtbot, window, "silence", {"2014/strike.txt"})
    press(qtbot, window, "back")
    wait_for(qtbot, lambda: keys(window) == ["2015/flood.txt"])
    assert window.parts.search.field.text() == "camp"
    press(qtbot, window, "back")
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    press(qtbot, window, "forward")
    wait_for(qtbot, lambda: window.parts.document.key == "2015/flood.txt")


def test_a_file_that_could_not_be_read_is_listed_with_the_reason(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    (write_releases(folder) / "scan.pdf").write_bytes(b"%PDF-1.7")
    window = up_to_date(qtbot, open_window(folder))
    button = window.parts.status.failures
    wait_for(qtbot, button.isVisible)
    assert "1 could not be read" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    unread = window.parts.unread
    assert unread.list.topLevelItem(0).text(0) == "scan.pdf"
    assert unread.list.topLevelItem(0).text(1)
    unread.list.setCurrentItem(unread.list.topLevelItem(0))
    qtbot.keyClick(unread.list, Qt.Key.Key_Return)
    assert window.parts.document.key is None


def test_a_folder_that_is_gone_is_named(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(tmp_path / "none")
    message = window.parts.results.message
    wait_for(qtbot, lambda: message.title.text() == "This archive cannot be opened")
    assert "none" in message.sentence.text()


def test_an_empty_archive_says_what_to_do(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = up_to_date(qtbot, open_window(folder))
    wait_for(qtbot, lambda: window.parts.results.message.title.text() == "No releases here yet")


def test_a_second_window_on_an_archive_reads_along(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    up_to_date(qtbot, open_window(indexed(folder, state)))
    second = open_window(folder)
    wait_for(qtbot, lambda: second.parts.status.state.text().startswith("open in another window"))
    wait_for(qtbot, lambda: len(keys(second)) == 4)
    assert second.parts.notices.isVisible()


def test_only_web_addresses_are_opened_and_only_when_agreed(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    asked, opened = [], []
    window.reading.ask = lambda _question, target: asked.append(target) or len(asked) > 1
    window.reading.open_outside = lambda url: opened.append(url.toString()) or True
    for address in ("file:///etc/passwd", "javascript:alert(1)", "//server/share", "smb://server/share", ""):
        window.reading.open_address(address)
    assert (asked, opened) == ([], [])
    window.reading.open_address("https://www.qalam-monitor.example/en?q=1")
    assert (len(asked), opened) == (1, [])
    window.reading.open_address("https://www.qalam-monitor.example/en?q=1")
    assert opened == ["https://www.qalam-monitor.example/en?q=1"]


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


def test_on_a_narrow_screen_the_notebook_takes_the_place_of_the_filters(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    window.resize(1024, 640)
    wait_for(qtbot, lambda: window.width() == 1024)
    assert window.parts.filters.isVisible()
    press(qtbot, window, "show_notebook")
    assert window.parts.notebook.isVisible()
    assert not window.parts.filters.isVisible()


def test_both_themes_paint(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    light = window.grab().toImage()
    window.set_theme(DARK)
    dark = window.grab().toImage()
    assert light.pixelColor(2, light.height() // 2).lightness() > 200
    assert dark.pixelColor(2, dark.height() // 2).lightness() < 80


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


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, buttons = QPointF(400, 400), Qt.MouseButton.LeftButton
    window.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier)
    )


def test_shortcuts_have_no_two_meanings(open_window: OpenWindow, folder: Path) -> None:
    window = open_window(folder)
    taken: dict[str, str] = {}
    for action in window.parts.actions.all():
        for sequence in action.shortcuts():
            text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            assert taken.setdefault(text, action.objectName()) == action.objectName()
