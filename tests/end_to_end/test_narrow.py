"""A window with little room: filters fold, results and release are two views, with ways between them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from tests.helpers import hands
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, keys, press, up_to_date, wait_for

pytestmark = pytest.mark.slow


@pytest.fixture
def narrow(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    """A window in which filters have no room of their own."""
    return resized(qtbot, up_to_date(qtbot, open_window(indexed(folder, state))), 1024)


@pytest.fixture
def narrower(qtbot: QtBot, narrow: MainWindow) -> MainWindow:
    """A window in which results and release are seen one at a time."""
    return resized(qtbot, narrow, 640)


def resized(qtbot: QtBot, window: MainWindow, width: int) -> MainWindow:
    window.resize(width, 640)
    wait_for(qtbot, lambda: window.width() == width)
    window.activateWindow()
    wait_for(qtbot, window.isActiveWindow)
    return window


def seen(window: MainWindow) -> set[str]:
    parts = window.parts
    panels = {"filters": parts.filters, "results": parts.results, "document": parts.document}
    panels["notebook"] = parts.notebook
    return {name for name, panel in panels.items() if panel.isVisible()}


def test_filters_fold_and_open_in_place_of_the_release(qtbot: QtBot, narrow: MainWindow) -> None:
    assert seen(narrow) == {"results", "document"}
    hands.press("F9")
    assert seen(narrow) == {"filters", "results"}
    assert narrow.parts.actions.show_filters.isChecked()
    hands.press("F9")
    assert seen(narrow) == {"results", "document"}
    hands.click(narrow.parts.chips.add)
    assert seen(narrow) == {"filters", "results"}
    assert narrow.parts.filters.isAncestorOf(narrow.focusWidget())
    hands.press("Escape")
    assert seen(narrow) == {"results", "document"}
    assert narrow.focusWidget() is narrow.parts.results.list


def test_a_release_that_is_opened_takes_its_place_back_from_the_filters(
    qtbot: QtBot, narrow: MainWindow
) -> None:
    hands.press("Ctrl+1")
    assert seen(narrow) == {"filters", "results"}
    hands.press("Ctrl+2 Return")
    wait_for(qtbot, lambda: narrow.parts.document.key is not None)
    assert seen(narrow) == {"results", "document"}


def test_what_was_chosen_with_more_room_comes_back_with_it(qtbot: QtBot, narrow: MainWindow) -> None:
    hands.press("F9")
    resized(qtbot, narrow, 1440)
    assert seen(narrow) == {"filters", "results", "document"}
    hands.press("F9")
    resized(qtbot, narrow, 1024)
    assert seen(narrow) == {"results", "document"}
    assert not narrow.parts.actions.show_filters.isChecked()
    resized(qtbot, narrow, 1440)
    assert seen(narrow) == {"results", "document"}


def test_the_notebook_takes_the_place_of_the_filters(qtbot: QtBot, narrow: MainWindow) -> None:
    resized(qtbot, narrow, 1150)
    assert seen(narrow) == {"filters", "results", "document"}
    press(qtbot, narrow, "show_notebook")
    assert seen(narrow) == {"results", "document", "notebook"}


def test_enter_leads_to_the_release_and_escape_back(qtbot: QtBot, narrower: MainWindow) -> None:
    assert seen(narrower) == {"results"}
    hands.press("Ctrl+2 Down")
    wait_for(qtbot, lambda: narrower.parts.document.key == keys(narrower)[1])
    assert seen(narrower) == {"results"}, "going through the list is no opening"
    hands.press("Return")
    assert seen(narrower) == {"document"}
    assert narrower.parts.document.isAncestorOf(narrower.focusWidget())
    hands.press("Escape")
    assert seen(narrower) == {"results"}
    assert narrower.focusWidget() is narrower.parts.results.list
    hands.press("Ctrl+3")
    assert seen(narrower) == {"document"}
    hands.press("Ctrl+2")
    assert seen(narrower) == {"results"}


def test_a_click_opens_and_the_way_back_is_in_sight(qtbot: QtBot, narrower: MainWindow) -> None:
    view = narrower.parts.results.list
    hands.click_row(view, view.model().index(0, 0))
    assert seen(narrower) == {"document"}
    back = narrower.columns.back
    assert back.focusPolicy() & Qt.FocusPolicy.TabFocus
    hands.click(back)
    assert seen(narrower) == {"results"}


def test_the_history_goes_between_the_views(qtbot: QtBot, narrower: MainWindow) -> None:
    hands.press("Ctrl+K")
    hands.write("camp")
    wait_for(qtbot, lambda: keys(narrower) == ["2015/flood.txt"])
    hands.press("Ctrl+2 Return")
    wait_for(qtbot, lambda: narrower.parts.document.key is not None)
    hands.press("Alt+Left")
    assert seen(narrower) == {"results"}
    assert keys(narrower) == ["2015/flood.txt"], "back to what was found, not to the question before"
    hands.press("Alt+Right")
    assert seen(narrower) == {"document"}
    hands.press("Escape Alt+Left")
    wait_for(qtbot, lambda: len(keys(narrower)) == 4)
    assert seen(narrower) == {"results"}


def test_back_from_a_release_opened_by_a_click_leads_to_the_list_it_was_in(
    qtbot: QtBot, narrower: MainWindow
) -> None:
    view = narrower.parts.results.list
    for row in (0, 1):
        hands.click_row(view, view.model().index(row, 0))
        wait_for(qtbot, lambda row=row: narrower.parts.document.key == keys(narrower)[row])
        assert seen(narrower) == {"document"}
        hands.press("Alt+Left")
        assert seen(narrower) == {"results"}
        assert view.currentIndex().row() == row
    assert not narrower.parts.actions.back.isEnabled()


def test_the_view_that_was_open_is_open_again(
    qtbot: QtBot, narrower: MainWindow, open_window: OpenWindow, folder: Path
) -> None:
    hands.press("Ctrl+2 Return")
    wait_for(qtbot, lambda: narrower.parts.document.key is not None)
    session = narrower.remembering.present()
    narrower.close()
    again = open_window(folder)
    resized(qtbot, again, 640)
    again.open_archive(folder, session)
    wait_for(qtbot, lambda: again.parts.document.key == session.release)
    assert seen(again) == {"document"}
    hands.press("Alt+Left")
    assert seen(again) == {"results"}


def test_another_question_shows_what_it_finds(qtbot: QtBot, narrower: MainWindow) -> None:
    hands.press("Ctrl+2 Return")
    assert seen(narrower) == {"document"}
    hands.press("Ctrl+K")
    hands.write("camp")
    wait_for(qtbot, lambda: keys(narrower) == ["2015/flood.txt"])
    assert seen(narrower) == {"results"}


def test_the_notebook_stands_beside_either_view(qtbot: QtBot, narrower: MainWindow) -> None:
    hands.press("Ctrl+B")
    assert seen(narrower) == {"results", "notebook"}
    hands.press("Ctrl+3")
    assert seen(narrower) == {"document", "notebook"}


def test_the_window_may_be_as_small_as_that_with_everything_open(qtbot: QtBot, narrow: MainWindow) -> None:
    resized(qtbot, narrow, 1440)
    hands.press("Ctrl+B")
    assert seen(narrow) == {"filters", "results", "document", "notebook"}
    narrow.resize(1024, 640)
    wait_for(qtbot, lambda: (narrow.width(), narrow.height()) == (1024, 640))
