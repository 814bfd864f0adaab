"""The filters: dates as people type them, names to tick, counts of the whole result."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from index import EntityKind, FacetCount, Facets, Query
from reader.models.active import Named
from reader.models.facets import COUNT_ROLE, FIRST_SHOWN
from reader.panels.filters import FiltersPanel
from reader.panels.filters.dates import _read
from reader.panels.filters.row import ROW_HEIGHT, places_of

FACETS = Facets(
    entities=(
        *(FacetCount(f"place:{n}", f"Place {n}", 60 - n, "place") for n in range(30)),
        FacetCount("organisation:un", "United Nations", 12, "organisation"),
    ),
    sources=(FacetCount("a.example", "a.example", 7),),
    languages=(FacetCount("ar", "ar", 5),),
)


@pytest.fixture
def panel(qtbot: QtBot) -> FiltersPanel:
    made = FiltersPanel()
    qtbot.addWidget(made)
    made.resize(240, 800)
    made.show_facets(FACETS)
    made.show()
    return made


def enter(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "since"),
    [
        ("2017", "2017"),
        ("2017-10", "2017-10"),
        ("2017-5-3", "2017-05-03"),
        (" 2017/10/19 ", "2017-10-19"),
    ],
)
def test_a_date_of_any_precision_is_taken(qtbot: QtBot, panel: FiltersPanel, typed: str, since: str) -> None:
    with qtbot.waitSignal(panel.edited) as edited:
        enter(qtbot, panel.dates.since, typed)
    assert edited.args == [{"since": since, "until": None, "undated": None}]


@pytest.mark.parametrize(("typed", "since"), [("٢٠١٧-١٠", "2017-10"), ("۲۰۱۷/۵/۳", "2017-05-03")])
def test_a_date_in_figures_of_another_script_is_taken(
    qtbot: QtBot, panel: FiltersPanel, typed: str, since: str
) -> None:
    panel.dates.since.setText(typed)
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(panel.dates.since, Qt.Key.Key_Return)
    assert edited.args == [{"since": since, "until": None, "undated": None}]


@pytest.mark.parametrize("typed", ["soon", "2017-13", "2017-02-30", "17"])
def test_what_is_no_date_is_said_and_not_searched(qtbot: QtBot, panel: FiltersPanel, typed: str) -> None:
    with qtbot.assertNotEmitted(panel.edited):
        enter(qtbot, panel.dates.since, typed)
    assert typed in panel.dates.problem.text()
    assert panel.dates.problem.isVisible()


def test_dates_in_the_wrong_order_are_said(qtbot: QtBot, panel: FiltersPanel) -> None:
    enter(qtbot, panel.dates.since, "2018")
    with qtbot.assertNotEmitted(panel.edited):
        enter(qtbot, panel.dates.until, "2017")
    assert "after" in panel.dates.problem.text()


def test_lifted_elsewhere_a_date_goes_from_its_field_and_does_not_come_back(
    qtbot: QtBot, panel: FiltersPanel
) -> None:
    panel.edited.connect(lambda changes: panel.show_query(Query(**changes), {}))
    enter(qtbot, panel.dates.since, "2030")
    panel.show_query(Query(), {})
    assert panel.dates.since.text() == ""
    with qtbot.assertNotEmitted(panel.edited):
        panel.dates.until.setFocus()


def test_a_date_being_typed_is_left_alone(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.dates.since.setFocus()
    qtbot.keyClicks(panel.dates.since, "201")
    panel.show_query(Query(until="2017"), {})
    assert panel.dates.since.text() == "201"


def test_clearing_a_date_lifts_it(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.show_query(Query(since="2017"), {})
    with qtbot.waitSignal(panel.edited) as edited:
        panel.dates.since.clear()
    assert edited.args == [{"since": None, "until": None, "undated": None}]


def test_a_range_lifted_elsewhere_is_lifted_once(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.show_query(Query(since="2014", until="2017"), {})
    with qtbot.assertNotEmitted(panel.edited):
        panel.show_query(Query(), {})
    assert (panel.dates.since.text(), panel.dates.until.text()) == ("", "")


@given(st.one_of(st.text(max_size=12), st.from_regex(r"\d{4}([-/.]\d{1,2}){0,2}", fullmatch=True)))
def test_no_typing_breaks_the_dates(typed: str) -> None:
    with contextlib.suppress(ValueError):
        value = _read(typed)
        assert value is None or _read(value) == value


def test_a_click_anywhere_in_a_row_ticks_it(qtbot: QtBot, panel: FiltersPanel) -> None:
    view = panel.kinds[EntityKind.PLACE].list
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, ROW_HEIGHT + 8))
    assert edited.args == [{"entities": ("place:1",)}]


def test_space_ticks_and_unticks(qtbot: QtBot, panel: FiltersPanel) -> None:
    section = panel.kinds[EntityKind.ORGANISATION]
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(0))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_Space)
    assert edited.args == [{"entities": ("organisation:un",)}]
    panel.show_query(Query(entities=("place:7", "organisation:un")), {})
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_Space)
    assert edited.args == [{"entities": ("place:7",)}]


def test_groups_without_values_are_not_shown(panel: FiltersPanel) -> None:
    assert not panel.kinds[EntityKind.PERSON].isVisible()
    assert panel.sources.isVisible()
    panel.show_facets(Facets())
    assert not panel.sources.isVisible()


def test_a_ticked_source_stays_when_nothing_is_left_of_it(panel: FiltersPanel) -> None:
    panel.show_query(Query(sources=("a.example",)), {})
    panel.show_facets(Facets())
    assert panel.sources.isVisible()
    assert panel.sources.model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_languages_are_named(panel: FiltersPanel) -> None:
    assert panel.languages.model.index(0).data() == "Arabic"


def test_more_are_shown_on_demand(qtbot: QtBot, panel: FiltersPanel) -> None:
    section = panel.kinds[EntityKind.PLACE]
    assert section.model.rowCount() == FIRST_SHOWN
    qtbot.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert section.model.rowCount() == 30
    assert section.list.height() == 30 * ROW_HEIGHT
    assert not section.more.isVisible()


def test_searching_in_a_group_and_leaving_it(qtbot: QtBot, panel: FiltersPanel) -> None:
    section = panel.kinds[EntityKind.PLACE]
    qtbot.mouseClick(section.search, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(section.needle, "place 29")
    assert [section.model.index(row).data() for row in range(section.model.rowCount())] == ["Place 29"]
    qtbot.mouseClick(section.search, Qt.MouseButton.LeftButton)
    assert section.model.rowCount() == FIRST_SHOWN


def test_a_list_that_is_cut_says_that_there_are_more_than_it_counts(panel: FiltersPanel) -> None:
    places = tuple(FacetCount(f"place:{n}", f"Place {n}", 1, "place") for n in range(20))
    panel.show_facets(Facets(entities=places, cut=(EntityKind.PLACE,)))
    section = panel.kinds[EntityKind.PLACE]
    assert section.more.text() == f"over {section.model.hidden} more"
    panel.show_facets(Facets(entities=places))
    assert section.more.text() == f"{section.model.hidden} more"


def test_at_the_end_of_a_list_that_is_cut_a_search_goes_on(qtbot: QtBot, panel: FiltersPanel) -> None:
    places = tuple(FacetCount(f"place:{n}", f"Place {n}", 1, "place") for n in range(20))
    panel.show_facets(Facets(entities=places, cut=(EntityKind.PLACE,)))
    section = panel.kinds[EntityKind.PLACE]
    section.more.click()
    assert section.model.hidden == 0
    assert section.search.isVisible()
    assert section.more.text() == "Search for more"
    section.more.click()
    assert section.needle.isVisible()
    assert not section.more.isVisible()


def test_x_leaves_a_value_out_and_lifts_it_again(qtbot: QtBot, panel: FiltersPanel) -> None:
    section = panel.kinds[EntityKind.PLACE]
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(2))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_X)
    assert edited.args == [{"exclude_entities": ("place:2",)}]
    panel.show_query(Query(exclude_entities=("place:2",)), {})
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_X)
    assert edited.args == [{"exclude_entities": ()}]


def test_what_is_ticked_and_then_left_out_is_not_both(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.show_query(Query(entities=("place:1", "place:2")), {})
    section = panel.kinds[EntityKind.PLACE]
    section.list.setCurrentIndex(section.model.index(2))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_X)
    assert edited.args == [{"entities": ("place:1",), "exclude_entities": ("place:2",)}]


def test_the_sign_in_the_row_leaves_it_out(qtbot: QtBot, panel: FiltersPanel) -> None:
    view = panel.sources.list
    row = QStyleOptionViewItem()
    row.rect = view.visualRect(panel.sources.model.index(0))
    row.fontMetrics = view.fontMetrics()
    sign = places_of(row, "7").out.center()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert edited.args == [{"exclude_sources": ("a.example",)}]


def test_a_changed_kind_moves_a_filter_into_its_group(panel: FiltersPanel) -> None:
    panel.show_query(Query(entities=("place:1",)), {"place:1": Named("The One", "person")})
    people = panel.kinds[EntityKind.PERSON]
    assert people.isVisible()
    assert people.model.index(0).data() == "The One"


def test_enter_opens_a_row_and_the_menu_key_asks_for_its_menu(qtbot: QtBot, panel: FiltersPanel) -> None:
    view = panel.kinds[EntityKind.PLACE].list
    view.setCurrentIndex(view.model().index(1))
    with qtbot.waitSignal(panel.entity_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["place:1"]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(panel.entity_menu_wanted) as wanted:
        view.contextMenuEvent(event)
    assert wanted.args[0] == "place:1"


def test_a_needle_is_asked_of_the_archive_and_again_for_another_result(
    qtbot: QtBot, panel: FiltersPanel
) -> None:
    section = panel.kinds[EntityKind.PLACE]
    qtbot.mouseClick(section.search, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.entity_searched) as asked:
        qtbot.keyClicks(section.needle, "q")
    assert asked.args == [EntityKind.PLACE, "q"]
    assert section.none_found.isVisible()
    panel.show_found(EntityKind.PLACE, "q", [FacetCount("place:3", "Place 3", 57, "place")])
    assert section.model.index(0).data() == "Place 3"
    assert not section.none_found.isVisible()
    with qtbot.waitSignal(panel.entity_searched):
        panel.show_facets(FACETS)


def test_a_group_is_sorted_by_name_by_a_click(qtbot: QtBot, panel: FiltersPanel) -> None:
    section = panel.kinds[EntityKind.PLACE]
    qtbot.mouseClick(section.by_name, Qt.MouseButton.LeftButton)
    assert [section.model.index(row).data() for row in range(3)] == ["Place 0", "Place 1", "Place 10"]


def test_formats_are_called_as_people_call_them_and_can_be_taken_and_left_out(
    qtbot: QtBot, panel: FiltersPanel
) -> None:
    panel.show_facets(Facets(formats=(FacetCount("html", "html", 9), FacetCount("docx", "docx", 2))))
    section = panel.formats
    assert [section.model.index(row).data() for row in range(2)] == ["Web page", "Word document"]
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(1))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_Space)
    assert edited.args == [{"formats": ("docx",)}]
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(section.list, Qt.Key.Key_Delete)
    assert edited.args == [{"exclude_formats": ("docx",)}]


YEARS = tuple(FacetCount(str(year), str(year), 20 - year % 7) for year in range(2010, 2020))


def test_years_stand_latest_first_or_by_their_counts(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.show_facets(FACETS, YEARS)
    model = panel.years.model
    assert [model.index(row).data() for row in range(3)] == ["2019", "2018", "2017"]
    qtbot.mouseClick(panel.years.by_name, Qt.MouseButton.LeftButton)
    counts = [model.index(row).data(COUNT_ROLE) for row in range(6)]
    assert counts == sorted(counts, reverse=True)


def test_a_year_is_taken_and_with_shift_a_range_of_them(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.show_facets(FACETS, YEARS)
    view = panel.years.list
    view.setFocus()
    view.setCurrentIndex(panel.years.model.index(2))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert edited.args == [{"since": "2017", "until": "2017", "undated": None}]
    panel.show_query(Query(since="2017", until="2017"), {})
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
            QPoint(80, ROW_HEIGHT // 2),
        )
    assert edited.args == [{"since": "2017", "until": "2019", "undated": None}]


def test_no_year_can_be_left_out(qtbot: QtBot, panel: FiltersPanel) -> None:
    panel.show_facets(FACETS, YEARS)
    panel.years.list.setCurrentIndex(panel.years.model.index(0))
    with qtbot.assertNotEmitted(panel.edited):
        qtbot.keyClick(panel.years.list, Qt.Key.Key_X)


@pytest.mark.parametrize(("typed", "needle"), [("/", ""), ("p", "p")])
def test_typing_on_a_list_searches_in_its_group(
    qtbot: QtBot, panel: FiltersPanel, typed: str, needle: str
) -> None:
    section = panel.kinds[EntityKind.PLACE]
    panel.activateWindow()
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(0))
    qtbot.keyClicks(section.list, typed)
    assert section.needle.isVisible()
    assert section.needle.text() == needle
    assert panel.focusWidget() is section.needle
    section.needle.selectAll()
    qtbot.keyClicks(section.needle, "29")
    qtbot.keyClick(section.needle, Qt.Key.Key_Down)
    assert panel.focusWidget() is section.list
    qtbot.keyClick(section.needle, Qt.Key.Key_Escape)
    assert not section.needle.isVisible()
    assert section.model.rowCount() == FIRST_SHOWN


def test_a_folded_group_says_how_many_of_it_filter(qtbot: QtBot, panel: FiltersPanel) -> None:
    section = panel.kinds[EntityKind.PLACE]
    with qtbot.waitSignal(section.folded) as folded:
        qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)
    assert folded.args == [False]
    assert not section.list.isVisible()
    assert not section.more.isVisible()
    assert section.fold.text() == "Places"
    panel.show_query(Query(entities=("place:1",), exclude_entities=("place:2",)), {})
    assert section.fold.text() == "Places · 2"
    section.set_open(True)
    assert section.list.isVisible()
    assert section.fold.text() == "Places"


def test_an_example_of_a_date_is_shown_whole_or_not_at_all(qtbot: QtBot, panel: FiltersPanel) -> None:
    whole, short = ("from 2015", "to 2017"), ("from", "to")
    for width, examples in ((300, whole), (120, short), (300, whole)):
        panel.dates.resize(width, 60)
        panel.dates.layout().activate()
        fields = panel.dates.since, panel.dates.until
        assert tuple(field.placeholderText() for field in fields) == examples
        for field in fields:
            assert field.fontMetrics().horizontalAdvance(field.placeholderText()) < field.width()
