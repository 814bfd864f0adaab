"""The timeline by mouse and keys: ranges are drawn, walked along, zoomed, and read aloud."""

import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from index import FacetCount, Precision, Query, Timeline, Undated
from reader.panels.timeline import TimelinePanel


def counts(**found: int) -> tuple[FacetCount, ...]:
    """Dates as y2016_03=4."""
    named = {name[1:].replace("_", "-"): count for name, count in found.items()}
    return tuple(FacetCount(value, value, count) for value, count in sorted(named.items()))


YEARS = counts(y2014=3, y2015=0, y2016=9, y2017=6)
TIMELINE = Timeline(
    Precision.YEAR,
    "published",
    counts(y2014=3, y2016=9, y2017=6),
    undated=4,
    ambiguous=1,
    since="2014-01-01",
    until="2017-12-31",
    before=2,
    years=counts(y2010=2, y2014=3, y2016=9, y2017=6),
)


@pytest.fixture
def panel(qtbot: QtBot) -> TimelinePanel:
    made = TimelinePanel()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    qtbot.waitExposed(made)
    made.show_query(Query("storm"))
    made.show_result(Query("storm"), TIMELINE, 24)
    return made


def middle(panel: TimelinePanel, value: str) -> QPoint:
    """A point on the bar of a date."""
    rows = [bar.value for bar in panel.chart.bars.rows]
    return panel.chart.visualRect(panel.chart.bars.index(rows.index(value))).center()


def drag(qtbot: QtBot, panel: TimelinePanel, start: str, end: str) -> None:
    viewport = panel.chart.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, start))
    qtbot.mouseMove(viewport, middle(panel, end))
    QApplication.processEvents()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_range_is_drawn_with_its_count_and_taken_when_let_go(
    qtbot: QtBot, panel: TimelinePanel, direction: Qt.LayoutDirection
) -> None:
    panel.setLayoutDirection(direction)
    drag(qtbot, panel, "2017", "2015")
    assert "2015 – 2017" in panel.told.text()
    assert "15" in panel.told.text()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseRelease(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "2015"))
    assert edited.args == [{"since": "2015", "until": "2017", "undated": None}]


def test_a_click_takes_a_bar_and_a_double_click_takes_it_back(qtbot: QtBot, panel: TimelinePanel) -> None:
    viewport = panel.chart.viewport()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, "2016"))
    assert edited.args == [{"since": "2016", "until": "2016", "undated": None}]
    panel.show_query(Query("storm", since="2016", until="2016"))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, "2016"))
    assert edited.args == [{"since": None, "until": None, "undated": None}]


def test_nothing_is_taken_where_there_is_nothing(qtbot: QtBot, panel: TimelinePanel) -> None:
    with qtbot.assertNotEmitted(panel.edited):
        qtbot.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "2015"))


def test_escape_gives_up_a_range_that_is_being_drawn(qtbot: QtBot, panel: TimelinePanel) -> None:
    with qtbot.assertNotEmitted(panel.edited):
        drag(qtbot, panel, "2014", "2016")
        qtbot.keyClick(panel.chart, Qt.Key.Key_Escape)
        qtbot.mouseRelease(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "2016"))


def test_a_range_is_widened_by_its_end(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.show_query(Query("storm", since="2016", until="2016"))
    viewport = panel.chart.viewport()
    end = panel.chart.visualRect(panel.chart.bars.index(2)).topRight() + QPoint(1, 10)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=end)
    qtbot.mouseMove(viewport, middle(panel, "2017"))
    QApplication.processEvents()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle(panel, "2017"))
    assert edited.args == [{"since": "2016", "until": "2017", "undated": None}]


def focus(panel: TimelinePanel) -> None:
    panel.focus()
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("direction", "back"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Left),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Right),
    ],
)
def test_a_range_is_taken_by_keys(
    qtbot: QtBot, panel: TimelinePanel, direction: Qt.LayoutDirection, back: Qt.Key
) -> None:
    panel.setLayoutDirection(direction)
    focus(panel)
    qtbot.keyClick(panel.chart, Qt.Key.Key_End)
    qtbot.keyClick(panel.chart, back)
    assert panel.told.text().startswith("2016")
    qtbot.keyClick(panel.chart, back, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.chart, back, Qt.KeyboardModifier.ShiftModifier)
    assert "2014 – 2016" in panel.told.text()
    assert "12" in panel.told.text()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(panel.chart, Qt.Key.Key_Return)
    assert edited.args == [{"since": "2014", "until": "2016", "undated": None}]
    panel.show_query(Query("storm", since="2014", until="2016"))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(panel.chart, Qt.Key.Key_Delete)
    assert edited.args == [{"since": None, "until": None, "undated": None}]


def test_the_key_shows_the_cursor_also_where_a_click_had_given_the_bars_the_keyboard(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    qtbot.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "2016"))
    assert panel.chart.looked_at is None
    focus(panel)
    assert panel.chart.looked_at == 2
    assert panel.told.text().startswith("2016")


def test_the_wheel_zooms_around_the_pointer(qtbot: QtBot, panel: TimelinePanel) -> None:
    before = panel.chart.chart.view
    at = middle(panel, "2016")
    event = QWheelEvent(
        QPointF(at), QPointF(panel.chart.viewport().mapToGlobal(at)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(panel.scale_wanted):
        QApplication.sendEvent(panel.chart.viewport(), event)
    after = panel.chart.chart.view
    assert after.days < before.days
    assert (panel.scale.since, panel.scale.until) == tuple(
        datetime.date.fromordinal(day).isoformat() for day in after
    )
    assert panel.chart.indexAt(at).row() == 2
    panel.show_timeline(TIMELINE)
    assert panel.all.isVisible()
    with qtbot.waitSignal(panel.scale_wanted):
        qtbot.mouseClick(panel.all, Qt.MouseButton.LeftButton)
    assert panel.scale.since is None


def test_keys_zoom_too_and_walk_beyond_what_is_seen(qtbot: QtBot, panel: TimelinePanel) -> None:
    focus(panel)
    with qtbot.waitSignal(panel.scale_wanted):
        qtbot.keyClick(panel.chart, Qt.Key.Key_Plus)
    first = panel.chart.chart.view.first
    qtbot.keyClick(panel.chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(panel.scale_wanted):
        qtbot.keyClick(panel.chart, Qt.Key.Key_Left)
    assert panel.chart.chart.view.first < first


def test_another_question_is_looked_at_as_a_whole_and_another_range_is_not(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    focus(panel)
    qtbot.keyClick(panel.chart, Qt.Key.Key_Plus)
    panel.show_query(Query("storm", since="2016"))
    assert panel.scale.since is not None
    panel.show_query(Query("prison", since="2016"))
    assert panel.scale.since is None


def test_earlier_releases_are_said_and_can_be_looked_at(qtbot: QtBot, panel: TimelinePanel) -> None:
    assert panel.earlier.text().startswith("2")
    assert not panel.later.isVisible()
    with qtbot.waitSignal(panel.scale_wanted):
        qtbot.mouseClick(panel.earlier, Qt.MouseButton.LeftButton)
    assert panel.scale.since == "2010-01-01"


def test_undated_and_ambiguous_ones_have_a_place_of_their_own(qtbot: QtBot, panel: TimelinePanel) -> None:
    for button, which in ((panel.undated, Undated.ALL), (panel.ambiguous, Undated.AMBIGUOUS)):
        assert button.isVisible()
        assert button.accessibleDescription()
        with qtbot.waitSignal(panel.edited) as edited:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert edited.args == [{"since": None, "until": None, "undated": which}]
    panel.show_query(Query("storm", undated=Undated.ALL))
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(panel.undated, Qt.MouseButton.LeftButton)
    assert edited.args == [{"since": None, "until": None, "undated": None}]


def test_other_dates_and_other_units_are_asked_for(qtbot: QtBot, panel: TimelinePanel) -> None:
    with qtbot.waitSignal(panel.edited) as edited:
        panel.kind.setCurrentIndex(1)
        panel.kind.activated.emit(1)
    assert edited.args == [{"date_kind": "mentioned"}]
    with qtbot.waitSignal(panel.scale_wanted):
        panel.unit.setCurrentIndex(2)
        panel.unit.activated.emit(2)
    assert panel.scale.unit is Precision.MONTH


def test_what_bars_cannot_tell_is_asked_of_the_archive(qtbot: QtBot, panel: TimelinePanel) -> None:
    mentioned = Query("storm", date_kind="mentioned")
    timeline = Timeline(
        Precision.YEAR, "mentioned", counts(y2014=3, y2016=9), since="2014-01-01", until="2016-12-31",
        years=counts(y2014=3, y2016=9),
    )  # fmt: skip
    panel.show_query(mentioned)
    panel.show_result(mentioned, timeline, 10)
    with qtbot.waitSignal(panel.count_wanted) as asked:
        drag(qtbot, panel, "2014", "2016")
    assert asked.args == ["2014", "2016"]
    assert panel.told.text() == "2014 – 2016"
    panel.show_count("2014", "2016", 10)
    assert panel.told.text().startswith("2014 – 2016: 10")


def test_every_bar_can_be_read_by_a_screen_reader(panel: TimelinePanel) -> None:
    interface = QAccessible.queryAccessibleInterface(panel.chart)
    assert interface.text(QAccessible.Text.Name) == "Timeline"
    rows = [interface.child(number) for number in range(interface.childCount())]
    words = [row.text(QAccessible.Text.Name) for row in rows if row is not None]
    assert [one.partition(":")[0] for one in words] == ["2014", "2015", "2016", "2017"]
    assert [int("".join(filter(str.isdigit, one.partition(":")[2]))) for one in words] == [3, 0, 9, 6]


def test_the_cursor_reaches_dates_that_are_less_exact(qtbot: QtBot, panel: TimelinePanel) -> None:
    months = Timeline(
        Precision.MONTH, "published", counts(y2016=2, y2016_03=4), since="2016-01-01", until="2016-12-31",
        years=counts(y2016=6),
    )  # fmt: skip
    panel.show_timeline(months)
    focus(panel)
    qtbot.keyClick(panel.chart, Qt.Key.Key_Down)
    assert "month not known" in panel.told.text()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(panel.chart, Qt.Key.Key_Return)
    assert edited.args == [{"since": "2016", "until": "2016", "undated": None}]
    qtbot.keyClick(panel.chart, Qt.Key.Key_Up)
    assert panel.told.text().startswith("January 2016")


def test_folded_it_leaves_its_heading_and_unfolds_when_it_is_gone_to(
    qtbot: QtBot, panel: TimelinePanel
) -> None:
    with qtbot.waitSignal(panel.folded) as folded:
        qtbot.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    assert folded.args == [False]
    assert not panel.chart.isVisible()
    assert panel.kind.isVisible()
    panel.focus()
    assert panel.chart.isVisible()


def test_nothing_dated_is_said(panel: TimelinePanel) -> None:
    panel.show_result(Query("storm"), Timeline(Precision.YEAR, "published", undated=2), 2)
    assert panel.told.text() == "No dated releases"
    panel.show_result(Query("storm"), None, 0)
    assert not panel.undated.isVisible()


def test_only_what_filters_by_a_range_is_selected(panel: TimelinePanel) -> None:
    panel.show_query(Query("storm", since="2015", until="2016"))
    rows = [index.row() for index in panel.chart.selectionModel().selectedIndexes()]
    assert rows == [1, 2]
    panel.show_query(Query("storm"))
    assert not panel.chart.selectionModel().hasSelection()


def test_another_width_has_room_for_other_units(qtbot: QtBot, panel: TimelinePanel) -> None:
    before = panel.scale.most
    with qtbot.waitSignal(panel.scale_wanted):
        panel.resize(800, 200)
    assert panel.scale.most > before
