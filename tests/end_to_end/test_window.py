"""The main journey, in a real window on a real folder: search, narrow, read, keep, come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import BookmarkState, EntityKind
from reader.models.facets import COUNT_ROLE
from reader.paint.direction import isolated
from reader.panels.results.message import ChoiceButton
from reader.window.work_bar import WorkBar
from tests.helpers.small_archive import RELEASES, indexed, write_releases
from tests.helpers.window_steps import (
    PATIENCE,
    OpenWindow,
    drop,
    keys,
    press,
    read,
    search,
    tick,
    up_to_date,
    wait_for,
)

pytestmark = pytest.mark.slow


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
    assert [chip.filter.text for chip in window.parts.chips.chips] == [f"place: {isolated('Aleppo')}"]
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
    wait_for(qtbot, lambda: isinstance(window.focusWidget(), ChoiceButton))  # offered once it is known
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


def test_an_orphan_leads_to_its_release_and_to_no_place_in_it(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    start = len("Flood in the camp of Umm Sidra\n\n")
    window.keeping.keep("2015/flood.txt", start + 20, start + 40)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    (folder / "2015/flood.txt").write_text("Flood\n\n3 February 2015\n\n" + "It is dry again. " * 9, "utf-8")
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: window.keeping.bookmarks[0].state is BookmarkState.ORPHAN)
    window.keeping.jump(window.keeping.bookmarks[0].id)
    wait_for(qtbot, lambda: window.parts.document.key == "2015/flood.txt")
    assert window.parts.document.selected_span() is None
    assert window.parts.document.view.place() <= len("Flood\n\n")


def test_undo_brings_a_passage_back(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    window.keeping.keep("2014/strike.txt", 0, 13)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    window.keeping.remove([window.keeping.bookmarks[0].id])
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 0)
    window.parts.search.focus()
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


def test_it_is_seen_how_far_the_undoing_of_an_import_is(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path, tmp_path: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    for number in range(3):
        (tmp_path / f"well-{number}.txt").write_text(f"Well {number} is opened\n", "utf-8")
    plan = window.importing.review(sorted(tmp_path.glob("well-*.txt")))
    wait_for(qtbot, plan.go.isEnabled)
    qtbot.mouseClick(plan.go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: "well-2.txt" in keys(window))
    up_to_date(qtbot, window)
    (change,) = window.parts.undo.steps.behind
    assert change.course is not None
    for action, words in (("undo", "Taking the files out again"), ("redo", "Copying the files again")):
        wait_for(qtbot, getattr(window.parts.actions, action).isEnabled)
        with qtbot.waitSignal(change.course.progressed, timeout=PATIENCE):
            getattr(window.parts.actions, action).trigger()
            (bar,) = (one for one in window.parts.status.findChildren(WorkBar) if one.isVisible())
            assert (bar.words.text(), bar.stop.isVisible()) == (words, False)
        wait_for(qtbot, lambda bar=bar: not bar.isVisible())
        assert (folder / "well-2.txt").exists() == (action == "redo")
        up_to_date(qtbot, window)


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
    text = path.read_text("utf-8")
    path.unlink()
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: window.parts.document.key is None)
    wait_for(qtbot, lambda: len(keys(window)) == 3)
    up_to_date(qtbot, window)
    path.write_text(text, "utf-8")
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: window.parts.document.key == "2015/flood.txt")


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
    (write_releases(folder) / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    window = up_to_date(qtbot, open_window(folder))
    button = window.parts.status.failures
    wait_for(qtbot, button.isVisible)
    assert "1 could not be read" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    unread = window.parts.unread
    assert unread.list.topLevelItem(0).text(0) == "scan.png"
    assert unread.list.topLevelItem(0).text(1)
    unread.list.setCurrentItem(unread.list.topLevelItem(0))
    qtbot.keyClick(unread.list, Qt.Key.Key_Return)
    assert window.parts.document.key is None


def test_a_folder_that_is_gone_is_named(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(tmp_path / "none")
    message = window.parts.results.message
    wait_for(qtbot, lambda: message.title.text() == "This archive cannot be opened")
    assert "none" in message.sentence.text()


def test_a_folder_that_vanishes_while_it_is_open_is_told_of_until_it_is_back(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    away = folder.rename(folder.with_name("away"))
    for _ in range(2):
        window.updating.update()
        wait_for(qtbot, lambda: not window.updating.is_running)
    assert [notice.sentence for notice in window.parts.notices.waiting] == [
        f"There is no folder at {folder}."
    ]
    assert len(keys(window)) == 4
    away.rename(folder)
    window.updating.update()
    wait_for(qtbot, lambda: not window.updating.is_running)
    assert window.parts.notices.waiting == ()
    assert window.parts.status.state.text().startswith("up to date")


def test_of_the_archive_before_nothing_stays_when_the_next_cannot_be_opened(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    window.keeping.keep("2014/strike.txt", 0, 13)
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    read(qtbot, window, "2015/flood.txt")
    window.open_archive(folder / "none")
    wait_for(qtbot, lambda: window.parts.results.message.title.text() == "This archive cannot be opened")
    assert window.parts.document.key is None
    assert window.parts.notebook.model.rowCount() == 0
    assert not window.parts.filters.sources.isVisible()
    assert not window.parts.actions.import_files.isEnabled()
    window.open_archive(folder)
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    wait_for(qtbot, window.parts.actions.import_files.isEnabled)


def test_any_of_several_languages_is_ticked_one_after_the_other(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    languages = window.parts.filters.languages.model
    wait_for(qtbot, lambda: languages.rowCount() > 1)
    counts = sum(languages.index(row).data(COUNT_ROLE) for row in range(2))
    view = window.parts.filters.languages.list
    for row in range(2):
        view.setFocus()
        view.setCurrentIndex(languages.index(row))
        qtbot.keyClick(view, Qt.Key.Key_Space)
        wait_for(qtbot, lambda row=row: len(window.parts.chips.chips) == row + 1)
        wait_for(qtbot, lambda: languages.rowCount() > 1)
    wait_for(qtbot, lambda: len(keys(window)) == counts)


def test_an_empty_archive_says_what_to_do(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = up_to_date(qtbot, open_window(folder))
    wait_for(qtbot, lambda: window.parts.results.message.title.text() == "No releases here yet")


def test_a_second_window_on_an_archive_reads_along(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    first = up_to_date(qtbot, open_window(indexed(folder, state)))
    second = open_window(folder)
    wait_for(qtbot, lambda: second.parts.status.state.text().startswith("open in another window"))
    wait_for(qtbot, lambda: len(keys(second)) == 4)
    assert second.parts.notices.isVisible()
    read(qtbot, second, "2015/flood.txt")
    path = folder / "2015/flood.txt"
    path.write_text(path.read_text("utf-8").replace("Water stood", "Mud stood"), "utf-8")
    first.updating.update()
    up_to_date(qtbot, first)
    press(qtbot, second, "update")
    wait_for(qtbot, lambda: "Mud stood" in second.parts.document.view.toPlainText())


def test_only_web_addresses_are_opened_and_only_when_agreed(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    opened: list[str] = []
    bar = window.parts.notices
    window.reading.open_outside = lambda url: opened.append(url.toString()) or True
    for address in ("file:///etc/passwd", "javascript:alert(1)", "//server/share", "smb://server/share", ""):
        window.reading.open_address(address)
    assert not bar.button.isVisible()
    address = "https://www.qalam-monitor.example/en?q=1"
    window.reading.open_address(address)
    assert bar.detail.toPlainText() == address
    qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    assert opened == []
    window.reading.open_address(address)
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert opened == [address]
    window.reading.open_outside = lambda _url: False
    window.reading.open_address(address)
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert "No program" in window.parts.notices.text.text()


def test_what_was_left_out_is_shown_for_one_release_and_put_away_with_the_next(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    page = "<nav><a href='/'>Home</a></nav><article><h1>Water returns</h1>{}</article><footer>Write.</footer>"
    write_releases(folder)
    (folder / "page.html").write_text(page.format("<p>The pumps of the valley run again, it says.</p>" * 4))
    window = up_to_date(qtbot, open_window(folder))
    section, action = window.parts.document.left_out, window.parts.actions.show_left_out
    read(qtbot, window, "page.html")
    press(qtbot, window, "show_left_out")
    assert window.parts.document.header.left_out.isChecked()
    wait_for(qtbot, lambda: section.text.toPlainText() == "Home\nWrite.")
    read(qtbot, window, "2014/strike.txt")
    wait_for(qtbot, lambda: not section.isVisible())
    assert not action.isChecked()
    assert not window.parts.document.header.left_out.isChecked()
    (folder / "page.html").unlink()
    read(qtbot, window, "page.html")
    qtbot.mouseClick(window.parts.document.header.left_out, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    wait_for(qtbot, lambda: "not there any more" in section.sentence.text())


def test_back_comes_to_where_the_reader_was_in_the_release(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    path = indexed(folder, state) / "2016/long.txt"
    path.write_text("A long release from Aleppo\n\n" + "A hunger strike began again. \n\n" * 400, "utf-8")
    window = up_to_date(qtbot, open_window(folder))
    search(qtbot, window, "hunger strike", {"2014/strike.txt", "2016/detained.txt", "2016/long.txt"})
    document = window.parts.document
    read(qtbot, window, "2016/long.txt")
    wait_for(qtbot, lambda: document.view.finished)
    document.view.go_to(6_000)
    read(qtbot, window, "2014/strike.txt")
    press(qtbot, window, "back")
    wait_for(qtbot, lambda: document.key == "2016/long.txt")
    wait_for(qtbot, lambda: abs(document.place_in_sight() - 6_000) < 200)
    document.view.go_to(9_000)
    press(qtbot, window, "forward")
    wait_for(qtbot, lambda: document.key == "2014/strike.txt")
    press(qtbot, window, "back")
    wait_for(qtbot, lambda: document.key == "2016/long.txt")
    wait_for(qtbot, lambda: abs(document.place_in_sight() - 9_000) < 200)
