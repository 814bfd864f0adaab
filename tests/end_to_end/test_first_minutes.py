"""The first five minutes: a start page, an example asked of the sample, a folder dropped, and back again."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from index import sample_folder
from reader.failures import Failures
from reader.past_questions import PastQuestions
from reader.settings import Settings
from reader.window import starting
from reader.window.main import MainWindow
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, drop, keys, press, read, search, up_to_date, wait_for

pytestmark = pytest.mark.slow


@pytest.fixture
def first(qtbot: QtBot, state: Path) -> Iterator[MainWindow]:
    """A window as it is at the very first start."""
    failures = Failures(state / "log")
    failures.faulted.connect(lambda report, _log: pytest.fail(report))
    window = MainWindow(Settings(state), failures, state)
    window.resize(1280, 800)
    window.show()
    window.begin(None)
    yield window
    window.close()


def test_the_first_start_shows_what_can_be_done(first: MainWindow) -> None:
    assert first.starting.shows_start
    assert first.starting.page.open.isVisible()
    assert not first.parts.results.isVisible()
    assert not first.parts.search.isEnabled()
    assert not first.parts.actions.import_files.isEnabled()


def test_an_example_is_asked_of_the_sample(qtbot: QtBot, first: MainWindow) -> None:
    qtbot.mouseClick(first.starting.page.examples.buttons[0], Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: bool(keys(first)))
    assert first.parts.search.field.text() == "hunger strike"
    assert first.windowTitle() == sample_folder().name
    assert first.parts.results.isVisible()


def test_a_folder_dropped_on_the_start_page_is_opened(
    qtbot: QtBot, first: MainWindow, folder: Path, state: Path
) -> None:
    indexed(folder, state)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(first, QDragEnterEvent(QPoint(400, 400), copy, data, left, none))
    assert "open it as an archive" in first.gestures.sign.text()
    assert first.gestures.sign.isVisible()
    QApplication.sendEvent(first, QDragLeaveEvent())
    assert not first.gestures.sign.isVisible()
    drop(first, folder)
    up_to_date(qtbot, first)
    wait_for(qtbot, lambda: len(keys(first)) == 4)


def test_files_dropped_without_an_archive_are_told_where_they_belong(
    first: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("A release")
    drop(first, tmp_path / "a.txt")
    assert "An archive is a folder" in first.parts.notices.text.text()
    assert first.importing.dialog is None


@pytest.mark.parametrize(("can_copy", "taken"), [(True, Qt.DropAction.CopyAction), (False, None)])
def test_what_is_dropped_is_never_moved_away(
    first: MainWindow, tmp_path: Path, can_copy: bool, taken: Qt.DropAction | None
) -> None:
    (tmp_path / "a.txt").write_text("A release")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    move = Qt.DropAction.MoveAction
    offered = move | Qt.DropAction.CopyAction if can_copy else move
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(first, QDragEnterEvent(QPoint(400, 400), offered, data, left, none))
    event = QDropEvent(QPointF(400, 400), offered, data, left, none)
    event.setDropAction(move)
    QApplication.sendEvent(first, event)
    assert (event.dropAction() if event.isAccepted() else None) == taken
    assert bool(first.parts.notices.text.text()) == can_copy


def test_the_start_page_lies_over_an_open_archive_and_goes_again(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, window, "camp", {"2015/flood.txt"})
    window.remembering.save()
    window.parts.actions.start_page.trigger()
    page = window.starting.page
    assert [row.recent.folder for row in page.rows] == [folder.resolve()]
    assert page.rows[0].facts.text().startswith("4 releases")
    press(qtbot, window, "go_results")
    assert window.parts.results.isVisible()
    assert keys(window) == ["2015/flood.txt"]
    window.parts.actions.start_page.trigger()
    qtbot.mouseClick(page.examples.buttons[0], Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: set(keys(window)) == {"2014/strike.txt", "2016/detained.txt"})
    assert window.parts.search.field.text() == "hunger strike"


def test_an_archive_that_is_away_is_marked_and_taken_off_the_list(
    qtbot: QtBot, first: MainWindow, tmp_path: Path, state: Path
) -> None:
    Settings(state).remember_folder(tmp_path / "away")
    PastQuestions(Settings(state), tmp_path / "away").add("hunger strike")
    first.parts.actions.start_page.trigger()
    page = first.starting.page
    wait_for(qtbot, lambda: "not there" in page.rows[0].facts.text())
    qtbot.mouseClick(page.crosses[0], Qt.MouseButton.LeftButton)
    assert page.rows == []
    assert PastQuestions(Settings(state), tmp_path / "away").all() == ()


def test_a_network_folder_that_does_not_answer_holds_nothing_up(
    qtbot: QtBot, first: MainWindow, tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answers = [], Event()

    def ask(folder: Path) -> bool:
        asked.append(folder)
        return answers.wait(60)

    monkeypatch.setattr(starting, "is_there", ask)
    for name in ("far", "farther"):
        Settings(state).remember_folder(tmp_path / name)
    first.parts.actions.start_page.trigger()
    wait_for(qtbot, lambda: len(asked) == 1)
    page = first.starting.page
    qtbot.mouseClick(page.crosses[0], Qt.MouseButton.LeftButton)
    assert [row.recent.folder for row in page.rows] == [tmp_path / "far"]
    wait_for(qtbot, lambda: len(asked) == 2)
    answers.set()


def test_the_mouse_goes_back_and_forward(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, window, "camp", {"2015/flood.txt"})
    read(qtbot, window, "2015/flood.txt")
    search(qtbot, window, "silence", {"2014/strike.txt"})
    surface, place = window.windowHandle(), QPointF(600, 500).toPoint()
    qtbot.mouseClick(surface, Qt.MouseButton.BackButton, pos=place)
    wait_for(qtbot, lambda: keys(window) == ["2015/flood.txt"])
    qtbot.mouseClick(surface, Qt.MouseButton.ForwardButton, pos=place)
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])
    assert window.parts.document.key == "2015/flood.txt"


def test_of_a_recent_archive_name_and_path_can_be_read(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = open_window(indexed(folder, state))
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    window.starting.show_start()
    (row,) = window.starting.page.rows
    wait_for(qtbot, row.isVisible)
    assert row.height() >= row.layout().sizeHint().height()
    assert row.path.y() >= row.name.y() + row.name.fontMetrics().height()
