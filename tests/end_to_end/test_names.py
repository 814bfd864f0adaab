"""People, organisations and places in a real window: filter, mark, correct, take back, pass on."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from index import Archive, EntityKind, LedgerAction
from reader.models.facets import COUNT_ROLE, VALUE_ROLE
from reader.window.main import MainWindow
from reader.window.release_window import ReleaseWindow
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, keys, press, read, tick, up_to_date, wait_for

pytestmark = pytest.mark.slow

ALEPPO, HOMS, DAMASCUS = "place:aleppo", "place:homs", "place:damascus"
OF_ALEPPO = {"2015/flood.txt", "2016/detained.txt", "2016/detained-ar.txt"}


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    made = up_to_date(qtbot, open_window(indexed(folder, state)))
    wait_for(qtbot, lambda: ALEPPO in places(made))
    return made


def places(window: MainWindow) -> list[str]:
    model = window.parts.filters.kinds[EntityKind.PLACE].model
    return [model.index(row).data(VALUE_ROLE) for row in range(model.rowCount())]


def count_of(window: MainWindow, entity: str) -> int:
    model = window.parts.filters.kinds[EntityKind.PLACE].model
    return model.index(places(window).index(entity)).data(COUNT_ROLE)


def chips(window: MainWindow) -> list[str]:
    """Their words, without the marks that keep a name in its own direction."""
    faces = (chip.text() for chip in window.parts.chips.chips)
    return [face.replace("\u2068", "").replace("\u2069", "") for face in faces]


def stand_on(window: MainWindow, entity: str) -> None:
    section = window.parts.filters.kinds[EntityKind.PLACE]
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(places(window).index(entity)))


def menu_of(window: MainWindow, entity: str, release: str | None = None) -> QMenu:
    menu = QMenu(window)
    window.naming.menu.fill(menu, window.searching.entity(entity), release)
    return menu


def item(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def decide(
    qtbot: QtBot, window: MainWindow, entity: str, words: str, fill: Callable[[], object] = lambda: None
) -> None:
    """Choose from an entity's menu, fill the form, agree to it."""
    item(menu_of(window, entity, window.parts.document.key), words).trigger()
    wait_for(qtbot, lambda: window.naming.forms.form is not None)
    fill()
    go = window.naming.forms.form.go
    wait_for(qtbot, go.isEnabled)
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: window.parts.notices.button.isVisible())
    window.activateWindow()
    wait_for(qtbot, window.isActiveWindow)


def merge_into(qtbot: QtBot, window: MainWindow, entity: str, name: str) -> None:
    def choose() -> None:
        body = window.naming.forms.form.body
        qtbot.keyClicks(body.needle, name)
        wait_for(qtbot, lambda: body.model.rowCount() and body.model.index(0).data() == name)
        qtbot.keyClick(body.needle, Qt.Key.Key_Down)

    decide(qtbot, window, entity, "Merge with…", choose)


def test_a_place_is_left_out_by_key_and_taken_in_again_by_its_chip(qtbot: QtBot, window: MainWindow) -> None:
    stand_on(window, ALEPPO)
    qtbot.keyClick(window.parts.filters.kinds[EntityKind.PLACE].list, Qt.Key.Key_X)
    wait_for(qtbot, lambda: set(keys(window)) == {"2014/strike.txt"})
    assert chips(window) == ["not place: Aleppo"]
    assert ALEPPO in places(window)
    qtbot.mouseClick(window.parts.chips.chips[0], Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: len(keys(window)) == 4)


def test_another_name_is_searched_in_the_facet(qtbot: QtBot, window: MainWindow) -> None:
    section = window.parts.filters.kinds[EntityKind.PLACE]
    section.search.setChecked(True)
    section.needle.setText("حلب")  # Qt can press no keys beyond Latin
    wait_for(qtbot, lambda: places(window) == [ALEPPO])
    wait_for(qtbot, lambda: "حلب" in section.model.index(0).data(Qt.ItemDataRole.ToolTipRole))


def test_two_places_become_one_and_ctrl_z_parts_them(qtbot: QtBot, window: MainWindow) -> None:
    tick(qtbot, window, EntityKind.PLACE, HOMS)
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])
    merge_into(qtbot, window, HOMS, "Aleppo")
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    assert chips(window) == ["place: Aleppo"]
    wait_for(qtbot, lambda: HOMS not in places(window))
    assert "is the same as" in window.parts.notices.text.text()
    window.parts.search.focus()
    press(qtbot, window, "undo")
    wait_for(qtbot, lambda: set(keys(window)) == OF_ALEPPO)
    qtbot.mouseClick(window.parts.notices.button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: len(keys(window)) == 4)


def test_what_is_no_name_goes_from_marks_filters_and_chips(qtbot: QtBot, window: MainWindow) -> None:
    tick(qtbot, window, EntityKind.PLACE, DAMASCUS)
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])
    read(qtbot, window, "2014/strike.txt")
    press(qtbot, window, "next_name")
    names = window.parts.document.names
    before = len(names.spans)
    decide(qtbot, window, DAMASCUS, "Not a name…")
    wait_for(qtbot, lambda: len(names.spans) == before - 1)
    wait_for(qtbot, lambda: chips(window) == [])
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    assert DAMASCUS not in places(window)


def test_a_new_name_and_another_kind_are_seen_everywhere_at_once(qtbot: QtBot, window: MainWindow) -> None:
    tick(qtbot, window, EntityKind.PLACE, HOMS)
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])
    decide(qtbot, window, HOMS, "Rename…", lambda: window.naming.forms.form.body.field.setText("Hims"))
    wait_for(qtbot, lambda: chips(window) == ["place: Hims"])
    kinds = item(menu_of(window, HOMS), "Change the kind").menu()
    assert [action.text() for action in kinds.actions()] == ["Person", "Organisation"]
    item(kinds, "Organisation").trigger()
    organisations = window.parts.filters.kinds[EntityKind.ORGANISATION].model
    wait_for(
        qtbot, lambda: "Hims" in [organisations.index(row).data() for row in range(organisations.rowCount())]
    )
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])


def test_somebody_else_of_the_same_name_in_the_open_release(qtbot: QtBot, window: MainWindow) -> None:
    read(qtbot, window, "2015/flood.txt")

    def name_it() -> None:
        body = window.naming.forms.form.body
        wait_for(qtbot, lambda: body.list.count() == 3)
        body.name.field.setText("Aleppo Camp")

    decide(qtbot, window, ALEPPO, "Same name, somebody else…", name_it)
    section = window.parts.filters.kinds[EntityKind.PLACE]
    section.search.setChecked(True)
    qtbot.keyClicks(section.needle, "aleppo camp")
    wait_for(qtbot, lambda: section.model.rowCount() == 1)
    names = window.parts.document.names.choice
    wait_for(qtbot, lambda: "Aleppo Camp (1)" in [names.itemText(row) for row in range(names.count())])


def test_a_spelling_is_split_off_and_another_name_is_added(qtbot: QtBot, window: MainWindow) -> None:
    def choose() -> None:
        names = window.naming.forms.form.body.list
        names.setCurrentItem(names.findItems("حلب", Qt.MatchFlag.MatchExactly)[0])

    decide(qtbot, window, ALEPPO, "Split…", choose)
    wait_for(qtbot, lambda: count_of(window, ALEPPO) == 2)
    decide(
        qtbot,
        window,
        ALEPPO,
        "Also known as…",
        lambda: window.naming.forms.form.body.field.setText("Old Halab"),
    )
    section = window.parts.filters.kinds[EntityKind.PLACE]
    section.search.setChecked(True)
    qtbot.keyClicks(section.needle, "old hal")
    wait_for(qtbot, lambda: places(window) == [ALEPPO])
    section.needle.setText("حلب")
    wait_for(qtbot, lambda: len(places(window)) == 1 and places(window) != [ALEPPO])


def test_a_page_shows_its_releases_and_company_and_history_comes_back_to_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    read(qtbot, window, "2014/strike.txt")
    stand_on(window, ALEPPO)
    qtbot.keyClick(window.parts.filters.kinds[EntityKind.PLACE].list, Qt.Key.Key_Return)
    page = window.parts.entity
    wait_for(qtbot, page.isVisible)
    assert page.name.text() == "Aleppo"
    assert page.tabs.tabText(0) == "Releases (3)"
    assert sum(bar.count for bar in page.timeline.bars) == 3
    wait_for(qtbot, lambda: page.releases_model.index(0).data() is not None)
    page.releases.setCurrentIndex(page.releases_model.index(2))
    qtbot.keyClick(page.releases, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: window.parts.document.key == "2015/flood.txt")
    assert window.parts.document.isVisible()
    press(qtbot, window, "back")
    wait_for(qtbot, page.isVisible)
    press(qtbot, window, "back")
    wait_for(qtbot, window.parts.document.isVisible)
    wait_for(qtbot, lambda: window.parts.document.key == "2014/strike.txt")


def test_a_bar_of_a_page_filters_by_its_dates(qtbot: QtBot, window: MainWindow) -> None:
    item(menu_of(window, ALEPPO), "Open its page").trigger()
    page = window.parts.entity
    wait_for(qtbot, page.isVisible)
    page.timeline.setFocus()
    qtbot.keyClick(page.timeline, Qt.Key.Key_Home)
    qtbot.keyClick(page.timeline, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: keys(window) == ["2015/flood.txt"])
    assert page.isVisible()
    qtbot.mouseClick(page.show_releases, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: set(keys(window)) == OF_ALEPPO)


def test_an_entity_that_vanished_says_so_on_its_page(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    item(menu_of(window, DAMASCUS), "Open its page").trigger()
    page = window.parts.entity
    wait_for(qtbot, page.isVisible)
    (folder / "2014/strike.txt").unlink()
    press(qtbot, window, "update")
    wait_for(qtbot, lambda: "No release names it" in page.aliases.text())
    assert page.name.text() == "Damascus"
    qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert window.parts.document.isVisible()


def test_decisions_are_passed_on_and_contradictions_asked_about(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    decide(qtbot, window, HOMS, "Rename…", lambda: window.naming.forms.form.body.field.setText("Hims"))
    press(qtbot, window, "ledger")
    dialog = window.naming.ledger.dialog
    wait_for(qtbot, lambda: dialog.model.rowCount() == 1)
    target = tmp_path / "decisions.json"
    window.naming.ledger.write(target)
    wait_for(qtbot, target.exists)
    wait_for(qtbot, lambda: "written" in window.parts.notices.text.text())
    assert "Hims" in json.dumps(json.loads(target.read_text("utf-8")), ensure_ascii=False)

    theirs = tmp_path / "theirs.csv"
    export_of_a_colleague(folder, tmp_path, theirs)
    window.naming.ledger.read(theirs)
    wait_for(qtbot, lambda: window.naming.ledger.conflicts is not None)
    conflicts = window.naming.ledger.conflicts
    assert "Emesa" in conflicts.table.model().index(0, 1).data()
    qtbot.mouseClick(conflicts.theirs, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: window.searching.names[HOMS].label == "Emesa")
    wait_for(qtbot, lambda: dialog.model.rowCount() == 2)
    dialog.close()


def export_of_a_colleague(folder: Path, tmp_path: Path, target: Path) -> None:
    """What somebody else decided about a copy of the same archive."""
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    archive = Archive.open(copy, tmp_path / "their-state")
    archive.sync()
    archive.decide(LedgerAction.RENAME, (HOMS,), value="Emesa")
    archive.export_ledger(target)
    archive.close()


def test_where_nothing_can_be_kept_the_menu_says_why(qtbot: QtBot, window: MainWindow) -> None:
    window.naming.begin(read_only=True)
    menu = menu_of(window, ALEPPO)
    for words in ("Merge with…", "Rename…", "Not a name…", "Change the kind"):
        assert not item(menu, words).isEnabled()
        assert "read only" in item(menu, words).toolTip()
    assert item(menu, "Filter by it").isEnabled()
    press(qtbot, window, "ledger")
    assert "read only" in window.naming.ledger.dialog.words.text()


def own_window(qtbot: QtBot, window: MainWindow, key: str) -> ReleaseWindow:
    """A release in a window of its own, at the front."""
    read(qtbot, window, key)
    press(qtbot, window, "own_window")
    (own,) = window.outside.own_windows.windows
    wait_for(qtbot, lambda: own.reading.key == key)
    own.activateWindow()
    wait_for(qtbot, own.isActiveWindow)
    return own


def menu_in(own: ReleaseWindow, words: str) -> QMenu:
    """The menu that a right click on a word of the page opens."""
    assert own.reading.page is not None
    menu = QMenu(own)
    own.parts.document.view.menu_opening.emit(menu, own.reading.page[0].text.index(words))
    return menu


def names_in(own: ReleaseWindow) -> set[str]:
    assert own.reading.page is not None
    return {entity.name for entity in own.reading.page[0].entities}


def test_a_name_is_corrected_in_a_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    own = own_window(qtbot, window, "2014/strike.txt")
    item(menu_in(own, "Homs"), "Rename…").trigger()
    wait_for(qtbot, lambda: own.forms.form is not None)
    assert own.forms.form.parentWidget() is own
    own.forms.form.body.field.setText("Hims")
    qtbot.mouseClick(own.forms.form.go, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: "Hims" in names_in(own))
    assert "Hims" in own.parts.notices.text.text()
    assert item(menu_in(own, "Homs"), "\u2068Hims\u2069 · place")
    wait_for(qtbot, lambda: "Hims" in {one.label for one in window.searching.facets.entities})
    own.activateWindow()
    wait_for(qtbot, own.isActiveWindow)
    press(qtbot, own, "undo")
    wait_for(qtbot, lambda: "Homs" in names_in(own))


def test_what_is_decided_in_the_main_window_is_seen_in_the_others(qtbot: QtBot, window: MainWindow) -> None:
    own = own_window(qtbot, window, "2014/strike.txt")
    window.activateWindow()
    decide(qtbot, window, HOMS, "Rename…", lambda: window.naming.forms.form.body.field.setText("Hims"))
    wait_for(qtbot, lambda: "Hims" in names_in(own))
    assert not own.parts.notices.isVisible()


def test_a_name_in_a_window_of_its_own_leads_to_the_main_one(qtbot: QtBot, window: MainWindow) -> None:
    own = own_window(qtbot, window, "2014/strike.txt")
    item(menu_in(own, "Homs"), "Mark it in this release").trigger()
    assert own.parts.document.names.isVisible()
    assert not window.parts.document.names.isVisible()
    item(menu_in(own, "Homs"), "Filter by it").trigger()
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])
    assert window.isActiveWindow()
    own.activateWindow()
    item(menu_in(own, "Homs"), "Open its page").trigger()
    wait_for(qtbot, window.parts.entity.isVisible)


def test_a_key_marks_names_in_a_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    own = own_window(qtbot, window, "2014/strike.txt")
    press(qtbot, own, "next_name")
    assert own.parts.document.names.current is not None
    assert window.parts.document.names.current is None
