"""What leaves the window, by real keys and clicks: citations, own windows, paper, lists."""

import csv
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.paint.colours import DARK
from reader.window.main import MainWindow
from reader.window.release_window import ReleaseWindow
from reader.workers.jobs import Job
from tests.helpers.small_archive import RELEASES, indexed
from tests.helpers.window_steps import OpenWindow, keys, press, read, search, up_to_date, wait_for

pytestmark = pytest.mark.slow

STRIKE = "2014/strike.txt"


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    """A window with the answer to a question, and a release on its page."""
    made = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, made, "hunger strike", {STRIKE, "2016/detained.txt"})
    read(qtbot, made, STRIKE)
    return made


def select(window: MainWindow | ReleaseWindow, words: str) -> None:
    document = window.parts.document
    assert window.reading.page is not None
    start = window.reading.page[0].text.index(words)
    document.go_to(start, start + len(words))


def own_window(qtbot: QtBot, window: MainWindow) -> ReleaseWindow:
    (made,) = window.outside.own_windows.windows
    wait_for(qtbot, lambda: made.reading.key is not None)
    return made


def said(window: MainWindow | ReleaseWindow) -> str:
    return "\n".join(notice.sentence for notice in window.parts.notices.waiting)


def test_a_passage_is_copied_with_its_citation(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "began a hunger strike on Monday")
    press(qtbot, window, "copy_citation")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith(
        "“began a hunger strike on Monday”\n\n“Hunger strike in Homs Central Prison”,"
    )
    assert "12 May 2014" in data.text()
    assert "File: 2014/strike.txt\nSHA-256: " in data.text()
    assert "<blockquote" in data.html()


def test_chosen_results_are_copied_with_a_citation_each(qtbot: QtBot, window: MainWindow) -> None:
    window.parts.results.focus()
    window.parts.results.list.selectAll()
    press(qtbot, window, "copy_citation")
    wait_for(qtbot, lambda: "2 citation" in said(window))
    text = QGuiApplication.clipboard().text()
    assert text.count("SHA-256: ") == 2


def test_a_release_opens_in_a_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    window.parts.results.focus()
    qtbot.keyClick(window.parts.results.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    own = own_window(qtbot, window)
    assert own.windowTitle() == "Hunger strike in Homs Central Prison"
    hits: list[int] = []
    own.parts.document.hit_changed.connect(lambda number, _total: hits.append(number))
    press(qtbot, own, "next_hit")
    assert hits
    window.set_theme(DARK)
    assert DARK.ground in own.parts.document.styleSheet()
    qtbot.keyClick(own.parts.document.view, Qt.Key.Key_Escape)
    assert window.outside.own_windows.windows == []


def test_what_is_kept_in_an_own_window_is_kept_in_both(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "own_window")
    own = own_window(qtbot, window)
    select(own, "answered the hunger strike with silence")
    press(qtbot, own, "keep")
    wait_for(qtbot, lambda: len(window.keeping.bookmarks) == 1)
    assert window.keeping.bookmarks[0].quote == "answered the hunger strike with silence"
    wait_for(qtbot, lambda: "in the notebook" in said(own))
    own.activateWindow()
    wait_for(qtbot, own.isActiveWindow)
    qtbot.keySequence(own.parts.document.view, QKeySequence.StandardKey.Undo)
    wait_for(qtbot, lambda: window.keeping.bookmarks == ())
    assert len(own.parts.document.view.kept) == 0


def test_the_wheel_sizes_the_type_in_an_own_window_step_by_step(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "own_window")
    own = own_window(qtbot, window)
    usual = window.preferring.preferences.text_size
    own.parts.document.size_step_requested.emit(3)
    assert window.preferring.preferences.text_size == usual + 3


def test_several_stand_side_by_side_and_close_with_the_window(qtbot: QtBot, window: MainWindow) -> None:
    view = window.parts.results.list
    for row in range(2):
        place = view.visualRect(window.parts.results.model.index(row)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    windows = list(window.outside.own_windows.windows)
    wait_for(qtbot, lambda: {one.reading.key for one in windows} == set(keys(window)))
    assert windows[0].pos() != windows[1].pos()
    window.close()
    assert window.outside.own_windows.windows == []


def test_another_archive_closes_the_own_windows_of_this_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(qtbot, window, "own_window")
    own_window(qtbot, window)
    (tmp_path / "other").mkdir()
    window.open_archive(tmp_path / "other")
    assert window.outside.own_windows.windows == []


def test_an_own_window_may_close_before_the_archive_answers(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(qtbot, window, "own_window")
    own = own_window(qtbot, window)
    own.taking_out.printing.choose = lambda *asked: asked[-1](tmp_path / "late.pdf")
    go, answers = Event(), list[int]()
    window.parts.archive.submit(Job(lambda _archive: go.wait(30)))
    own.show_release("2015/flood.txt", own.query)
    own.left_out.show(True)
    own.taking_out.revealing.reveal(STRIKE)
    own.taking_out.printing.save_pdf()
    own.close()
    QCoreApplication.sendPostedEvents(own, QEvent.Type.DeferredDelete)
    go.set()
    window.parts.archive.submit(Job(lambda archive: archive.count(), answers.append))
    wait_for(qtbot, lambda: answers == [len(RELEASES)])
    assert not (tmp_path / "late.pdf").exists()


def test_the_whole_result_is_written_as_a_table(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "found.csv"
    window.outside.exporting.choose = lambda *asked: asked[-1](target)
    press(qtbot, window, "export_results")
    wait_for(qtbot, lambda: "was written" in said(window))
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["key"] for row in rows] == keys(window)
    assert rows[0]["search"].startswith("Question: hunger strike; Words: all of the words; Filters: none;")
    assert f"Found: 2 of {len(RELEASES)} releases" in rows[0]["search"]


def test_chosen_results_alone_are_written_as_a_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "found.html"
    window.searching.edit({"text": "", "match": "all"})
    wait_for(qtbot, lambda: len(keys(window)) == len(RELEASES))
    view = window.parts.results.list
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    chosen = window.parts.results.selected_keys()
    assert len(chosen) > 1
    window.outside.exporting.choose = lambda *asked: asked[-1](target)
    press(qtbot, window, "export_results")
    wait_for(qtbot, lambda: "was written" in said(window))
    page = target.read_text("utf-8")
    assert page.count("<li ") == len(chosen)
    assert 'dir="rtl" lang="ar"' in page or "2016/detained-ar.txt" not in chosen


def test_the_release_is_saved_as_a_pdf_with_its_note(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "release.pdf"
    select(window, "The guards answered")
    press(qtbot, window, "keep")
    wait_for(qtbot, lambda: len(window.keeping.bookmarks) == 1)
    window.keeping.set_note(window.keeping.bookmarks[0].id, "Ask the guards.")
    wait_for(qtbot, lambda: window.keeping.bookmarks[0].note != "")
    window.outside.taking_out.printing.choose = lambda *asked: asked[-1](target)
    window.parts.document.focus()
    press(qtbot, window, "save_pdf")
    wait_for(qtbot, target.exists)
    text = pypdfium2.PdfDocument(str(target))[0].get_textpage().get_text_bounded()
    assert "Ask the guards." in text
    assert "Prisoners in Homs began a hunger strike" in text


def test_the_menus_offer_what_can_be_done(window: MainWindow) -> None:
    of_page, of_results = QMenu(), QMenu()
    window.parts.document.view.menu_opening.emit(of_page, 0)
    window.parts.results.menu_opening.emit(of_results, (STRIKE,))
    actions = window.parts.actions
    above = window.parts.document.header.menu.menu()
    assert {actions.find, actions.copy_citation, actions.print, actions.save_pdf} <= set(above.actions())
    offered = [action.text() for action in of_page.actions()]
    for action in (
        actions.copy_citation,
        actions.own_window,
        actions.reveal,
        actions.print,
        actions.save_pdf,
    ):
        assert action.text() in offered
    assert actions.export_results.text() in [action.text() for action in of_results.actions()]
