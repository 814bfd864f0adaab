"""What was asked is on the disk only as long as the reader wants to go on from it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import places_of
from reader.past_questions import PastQuestions
from reader.settings import Settings
from reader.window.main import MainWindow
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, keys, read, search, up_to_date, wait_for

pytestmark = pytest.mark.slow

QUESTION = "strike OR xylograph"
"""With a word that stands in no release, so that nothing but the question can have left it on the disk."""


@pytest.fixture
def asked(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    """A window in which a question was asked and acted on."""
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, window, QUESTION, {"2014/strike.txt", "2016/detained.txt"})
    read(qtbot, window, "2014/strike.txt")
    return window


def traces(state: Path) -> set[str]:
    """The files that tell what was asked."""
    files = (file for file in state.rglob("*") if file.is_file())
    return {file.name for file in files if b"xylograph" in file.read_bytes()}


def take_off_list(qtbot: QtBot, window: MainWindow) -> None:
    window.parts.actions.start_page.trigger()
    qtbot.mouseClick(window.starting.page.crosses[0], Qt.MouseButton.LeftButton)


def test_the_last_question_is_kept_to_go_on_from_it(asked: MainWindow, state: Path) -> None:
    asked.close()
    assert traces(state) == {"window.ini", "last-answer"}


def test_of_an_archive_off_the_list_nothing_that_was_asked_stays(
    qtbot: QtBot, asked: MainWindow, folder: Path, state: Path
) -> None:
    asked.remembering.save()
    take_off_list(qtbot, asked)
    asked.close()
    assert traces(state) == set()
    assert str(folder) not in (state / "window.ini").read_text("utf-8")


def test_who_goes_on_in_an_archive_off_the_list_leaves_no_trace_either(
    qtbot: QtBot, asked: MainWindow, folder: Path, state: Path
) -> None:
    take_off_list(qtbot, asked)
    asked.starting.leave()
    asked.searching.edit({"text": f"{QUESTION} OR silence"})
    wait_for(qtbot, lambda: asked.searching.answered == asked.searching.query)
    read(qtbot, asked, "2016/detained.txt")
    asked.close()
    assert traces(state) == set()


def test_what_was_asked_in_an_archive_that_is_not_open_goes_with_it(
    qtbot: QtBot, asked: MainWindow, open_window: OpenWindow, state: Path, tmp_path: Path
) -> None:
    asked.close()
    (tmp_path / "other").mkdir()
    other = up_to_date(qtbot, open_window(indexed(tmp_path / "other", state)))
    other.parts.actions.start_page.trigger()
    qtbot.mouseClick(other.starting.page.crosses[1], Qt.MouseButton.LeftButton)
    assert traces(state) == set()
    other.close()
    assert places_of(tmp_path / "other", state).answer.exists()


def test_without_going_on_nothing_is_kept_for_it(
    qtbot: QtBot, asked: MainWindow, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    asked.close()
    again = up_to_date(qtbot, open_window(folder))
    search(qtbot, again, QUESTION, {"2014/strike.txt", "2016/detained.txt"})
    again.preferring.change(restore_session=False)
    assert not places_of(folder, state).answer.exists()
    again.close()
    once_more = up_to_date(qtbot, open_window(folder))
    search(qtbot, once_more, QUESTION, {"2014/strike.txt", "2016/detained.txt"})
    once_more.close()
    assert not places_of(folder, state).answer.exists()
    PastQuestions(Settings(state), folder).clear()
    Settings(state).write()
    assert traces(state) == set()


def test_what_is_asked_before_an_archive_is_open_is_not_remembered_of_the_one_before(
    qtbot: QtBot, asked: MainWindow, folder: Path, state: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    asked.open_archive(indexed(tmp_path / "other", state))
    asked.parts.search.edited.emit({"text": "guards"}, False)
    wait_for(qtbot, lambda: keys(asked) == ["2014/strike.txt"])
    assert PastQuestions(Settings(state), folder).all() == (QUESTION,)
