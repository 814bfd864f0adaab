"""The start page: what it offers, what it knows of recent archives, what it asks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.panels.start import StartPanel
from reader.settings import Recent

RECENT = (
    Recent(Path("/archives/two"), "2026-03-01T09:00:00+00:00", 12_431),
    Recent(Path("/archives/سجل"), "2026-02-01T09:00:00+00:00"),
    Recent(Path("/archives/old")),
)


@pytest.fixture
def panel(qtbot: QtBot) -> StartPanel:
    made = StartPanel()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_at_the_very_first_start_there_is_nothing_to_go_back_to(panel: StartPanel) -> None:
    panel.show_page((), None)
    panel.focus()
    assert panel.rows == []
    assert not panel.recent_title.isVisible()
    assert not panel.back.isVisible()
    assert panel.focusWidget() is panel.open


def test_recent_archives_say_what_is_known_of_them(panel: StartPanel) -> None:
    panel.show_page(RECENT, None)
    assert [row.facts.text() for row in panel.rows] == [
        "12,431 releases · opened 1 Mar 2026",
        "opened 1 Feb 2026",
        "",
    ]
    assert "/archives/two" in panel.rows[0].accessibleDescription()
    panel.mark_missing({Path("/archives/old")})
    assert panel.rows[2].facts.text() == "not there at present"
    assert panel.rows[0].facts.text().startswith("12,431")


def test_a_recent_archive_is_opened_by_key_or_taken_off_the_list(qtbot: QtBot, panel: StartPanel) -> None:
    panel.show_page(RECENT, None)
    panel.focus()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.rows[0], Qt.Key.Key_Space)
    assert chosen.args == [Path("/archives/two")]
    with qtbot.waitSignal(panel.forgotten) as forgotten:
        qtbot.mouseClick(panel.crosses[1], Qt.MouseButton.LeftButton)
    assert forgotten.args == [Path("/archives/سجل")]


def test_examples_are_asked_with_a_click(qtbot: QtBot, panel: StartPanel) -> None:
    panel.show_page((), None)
    assert "sample" in panel.where_asked.text()
    with qtbot.waitSignal(panel.asked) as asked:
        qtbot.mouseClick(panel.examples.buttons[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["“hunger strike”"]


def test_with_an_open_archive_escape_goes_back_to_it(qtbot: QtBot, panel: StartPanel) -> None:
    panel.show_page(RECENT, "two")
    assert panel.back.isVisible()
    assert "two" in panel.where_asked.text()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.show_page(RECENT, None)
    with qtbot.assertNotEmitted(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
