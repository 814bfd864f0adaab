"""The status bar."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import Progress
from reader.window.status import StatusBar


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_state_and_number_of_releases_stand_together(bar: StatusBar) -> None:
    bar.show_state("up to date")
    bar.show_releases(1)
    assert bar.state.text() == "up to date · 1 release"
    bar.show_releases(2)
    assert bar.state.text() == "up to date · 2 releases"
    bar.clear()
    assert bar.state.text() == ""


def test_no_failures_are_not_mentioned(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_failures(0)
    assert not bar.failures.isVisible()
    bar.show_failures(3)
    with qtbot.waitSignal(bar.failures_requested):
        qtbot.mouseClick(bar.failures, Qt.MouseButton.LeftButton)


def test_progress_is_shown_and_can_be_cancelled(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_progress(Progress("Looking", 0, 0))
    assert (bar.stage.text(), bar.bar.maximum()) == ("Looking", 0)
    bar.show_progress(Progress("Reading", 30, 120))
    assert (bar.stage.text(), bar.bar.value(), bar.bar.maximum()) == ("Reading 30 of 120", 30, 120)
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    bar.end_progress()
    assert not bar.bar.isVisible()
