"""The page of an entity: when, where and beside whom it is named, and what was decided."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from index import Entity, EntityKind, FacetCount, LedgerAction, LedgerEntry, Precision, Row, Timeline
from reader.models.entity_page import EntityPage
from reader.panels.entity import EntityPanel

ALIAS = LedgerEntry(
    "a1", LedgerAction.ALIAS, ("place:wadi-sarraj",), "The Valley", created="2026-03-01T10:00:00+00:00"
)
PAGE = EntityPage(
    entity=Entity("place:wadi-sarraj", EntityKind.PLACE, "Wadi Sarraj", ("The Valley", "وادي سراج")),
    releases=("b.txt", "a.txt"),
    timeline=Timeline(
        Precision.MONTH,
        "published",
        bars=(FacetCount("2016-11", "2016-11", 3), FacetCount("2017-01", "2017-01", 1)),
        undated=2,
    ),
    beside=(
        FacetCount("person:samar", "Samar", 5, "person"),
        FacetCount("place:homs", "Homs", 2, "place"),
    ),
    decisions=(ALIAS,),
)


@pytest.fixture
def panel(qtbot: QtBot) -> EntityPanel:
    made = EntityPanel()
    qtbot.addWidget(made)
    made.resize(600, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_page(PAGE)
    return made


def tab(qtbot: QtBot, panel: EntityPanel, number: int) -> None:
    panel.tabs.setCurrentIndex(0)
    for _ in range(number):
        qtbot.keyClick(panel.tabs, Qt.Key.Key_Right)


def test_it_says_what_it_is_and_how_it_is_called(panel: EntityPanel) -> None:
    assert panel.kind.text() == "Place"
    assert panel.name.text() == "Wadi Sarraj"
    assert "The Valley" in panel.aliases.text()
    assert "وادي سراج" in panel.aliases.text()
    assert panel.undated.text() == "2 without a date"
    texts = [panel.tabs.tabText(place) for place in range(3)]
    assert texts == ["Releases (2)", "Named together (2)", "Decisions (1)"]


def test_a_number_that_is_not_the_whole_says_so(panel: EntityPanel) -> None:
    panel.show_page(replace(PAGE, beside_cut=True))
    assert panel.tabs.tabText(1) == "Named together (over 2)"


def test_its_releases_are_asked_for_shown_and_opened(qtbot: QtBot, panel: EntityPanel) -> None:
    with qtbot.waitSignal(panel.rows_wanted) as wanted:
        panel.show_page(PAGE)
        panel.releases.grab()
    assert wanted.args == [("b.txt", "a.txt")]
    panel.releases_model.provide_rows([Row("b.txt", "Wells", None, None, ("en",), "text")])
    panel.releases.setFocus()
    panel.releases.setCurrentIndex(panel.releases_model.index(0))
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.releases, Qt.Key.Key_Return)
    assert opened.args == ["b.txt"]
    assert panel.releases_model.index(0).data() == "Wells"


def test_a_bar_filters_by_its_dates_by_mouse_and_by_key(qtbot: QtBot, panel: EntityPanel) -> None:
    line = panel.timeline
    assert [bar.value for bar in line.bars] == ["2016-11", "2016-12", "2017-01"]
    with qtbot.waitSignal(panel.filter_requested) as wanted:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(10, 40))
    assert wanted.args == ["place:wadi-sarraj", "2016-11"]
    with qtbot.assertNotEmitted(panel.filter_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() // 2, 40))
    line.setFocus()
    assert line.accessibleName() == "January 2017: 1 release"
    qtbot.keyClick(line, Qt.Key.Key_Home)
    assert line.accessibleName() == "November 2016: 3 releases"
    with qtbot.waitSignal(panel.filter_requested) as wanted:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wanted.args == ["place:wadi-sarraj", "2016-11"]


def test_mirrored_the_first_date_stands_at_the_right(qtbot: QtBot, panel: EntityPanel) -> None:
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line = panel.timeline
    with qtbot.waitSignal(panel.filter_requested) as wanted:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 10, 40))
    assert wanted.args == ["place:wadi-sarraj", "2016-11"]
    qtbot.keyClick(line, Qt.Key.Key_Right)
    assert line.accessibleName() == "December 2016: 0 releases"
    line.grab()


def test_who_is_named_beside_it_by_kind(qtbot: QtBot, panel: EntityPanel) -> None:
    tab(qtbot, panel, 1)
    beside = panel.beside
    assert beside.isVisible()
    assert [beside.kind.itemText(row) for row in range(beside.kind.count())] == [
        "All names (2)", "People (1)", "Places (1)",
    ]  # fmt: skip
    beside.kind.setFocus()
    qtbot.keyClick(beside.kind, Qt.Key.Key_Down)
    qtbot.keyClick(beside.kind, Qt.Key.Key_Down)
    beside.kind.activated.emit(beside.kind.currentIndex())
    assert [beside.model.index(row).data() for row in range(beside.model.rowCount())] == ["Homs"]
    beside.list.setFocus()
    with qtbot.waitSignal(panel.entity_opened) as opened:
        qtbot.keyClick(beside.list, Qt.Key.Key_Space)
    assert opened.args == ["place:homs"]


def test_a_decision_is_undone_and_redone_from_its_row(qtbot: QtBot, panel: EntityPanel) -> None:
    tab(qtbot, panel, 2)
    panel.decisions.setFocus()
    with qtbot.waitSignal(panel.undo_requested) as undone:
        qtbot.keyClick(panel.decisions, Qt.Key.Key_Return)
    assert undone.args == ["a1"]
    row = panel.decisions.visualRect(panel.decisions_model.index(0, 0)).center()
    with qtbot.assertNotEmitted(panel.undo_requested):  # looking at one must not undo it
        qtbot.mouseClick(panel.decisions.viewport(), Qt.MouseButton.LeftButton, pos=row)
    panel.show_page(replace(PAGE, decisions=(replace(ALIAS, undone="2026-03-02T10:00:00+00:00"),)))
    assert panel.tabs.currentIndex() == 2
    assert panel.toggle.text() == "Redo"
    with qtbot.waitSignal(panel.redo_requested) as redone:
        qtbot.mouseClick(panel.toggle, Qt.MouseButton.LeftButton)
    assert redone.args == ["a1"]
    panel.show_page(PAGE, read_only=True)
    assert not panel.toggle.isEnabled()
    assert "read only" in panel.toggle.toolTip()
    with qtbot.assertNotEmitted(panel.undo_requested):
        qtbot.keyClick(panel.decisions, Qt.Key.Key_Return)


def test_another_entity_begins_with_its_releases_and_empty_lists_say_so(
    qtbot: QtBot, panel: EntityPanel
) -> None:
    tab(qtbot, panel, 2)
    other = Entity("place:homs", EntityKind.PLACE, "Homs")
    panel.show_page(EntityPage(other, ("a.txt",), Timeline(Precision.YEAR, "published")))
    assert panel.tabs.currentIndex() == 0
    assert not panel.timeline.isVisible()
    assert not panel.aliases.isVisible()
    tab(qtbot, panel, 1)
    assert panel.beside.nobody.isVisible()
    tab(qtbot, panel, 2)
    assert panel.no_decisions.isVisible()


def test_its_buttons_ask_for_its_releases_and_its_menu(qtbot: QtBot, panel: EntityPanel) -> None:
    with qtbot.waitSignal(panel.filter_requested) as wanted:
        qtbot.mouseClick(panel.show_releases, Qt.MouseButton.LeftButton)
    assert wanted.args == ["place:wadi-sarraj", ""]
    with qtbot.waitSignal(panel.menu_wanted) as menu:
        qtbot.mouseClick(panel.correct, Qt.MouseButton.LeftButton)
    assert menu.args[0] == "place:wadi-sarraj"
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)


def test_one_that_is_gone_is_said_to_be_and_comes_back(panel: EntityPanel) -> None:
    panel.show_gone("Wadi Sarraj")
    assert "No release names it" in panel.aliases.text()
    assert not panel.pages.isVisible()
    assert not panel.timeline.isVisible()
    assert not panel.correct.isVisible()
    panel.show_page(PAGE)
    assert panel.pages.isVisible()
    assert panel.timeline.isVisible()
