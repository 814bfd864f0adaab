"""A range of time, from the drawn bars to the list of releases and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from index import Undated
from reader.models.facets import VALUE_ROLE
from reader.window.main import MainWindow
from tests.helpers.small_archive import RELEASES, indexed
from tests.helpers.window_steps import OpenWindow, keys, press, search, up_to_date, wait_for

pytestmark = pytest.mark.slow


def bars(window: MainWindow) -> dict[str, int]:
    return {bar.value: bar.count for bar in window.parts.timeline.chart.bars.rows if bar.count}


def middle(window: MainWindow, value: str) -> QPoint:
    view = window.parts.timeline.chart
    row = [bar.value for bar in view.bars.rows].index(value)
    return view.visualRect(view.bars.index(row)).center()


def by_year(qtbot: QtBot, window: MainWindow) -> None:
    """Bars of years, as a reader chooses them."""
    box = window.parts.timeline.unit
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    wait_for(qtbot, lambda: set(bars(window)) == {"2014", "2015", "2016"})


def test_a_drawn_range_filters_and_stays_in_sight(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    by_year(qtbot, window)
    viewport = window.parts.timeline.chart.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle(window, "2014"))
    qtbot.mouseMove(viewport, middle(window, "2015"))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle(window, "2015"))
    wait_for(qtbot, lambda: set(keys(window)) == {"2014/strike.txt", "2015/flood.txt"})
    assert bars(window) == {"2014": 1, "2015": 1, "2016": 2}
    assert window.parts.chips.count.text() == "2 of 4"
    assert window.parts.filters.dates.since.text() == "2014"
    wait_for(qtbot, lambda: window.parts.timeline.told.text().startswith("2014 – 2015"))
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=middle(window, "2015"))
    wait_for(qtbot, lambda: set(keys(window)) == set(RELEASES))


def test_a_range_is_taken_and_lifted_by_keys_alone(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    by_year(qtbot, window)
    press(qtbot, window, "go_timeline")
    view = window.parts.timeline.chart
    assert window.focusWidget() is view
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: len(keys(window)) == 3)
    assert "2014/strike.txt" not in keys(window)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    wait_for(qtbot, lambda: len(keys(window)) == 4)


def test_the_timeline_is_that_of_the_words_asked_for(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    search(qtbot, window, "hunger strike", {"2014/strike.txt", "2016/detained.txt"})
    by_value = {value[:4]: count for value, count in bars(window).items()}
    assert by_value == {"2014": 1, "2016": 1}


def test_zooming_shows_the_same_result_more_exactly(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    press(qtbot, window, "go_timeline")
    view = window.parts.timeline.chart
    qtbot.keyClick(view, Qt.Key.Key_End)
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    wait_for(qtbot, lambda: any(len(bar.value) == 10 for bar in view.bars.rows))
    assert window.parts.timeline.earlier.isVisible()
    assert len(keys(window)) == 4


def test_releases_without_a_date_are_a_click_away(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    (folder / "note.txt").write_text("A well in Wadi Sarraj\n\nWater came after a long time.\n", "utf-8")
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    button = window.parts.timeline.undated
    wait_for(qtbot, button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: keys(window) == ["note.txt"])
    assert window.searching.query.undated is Undated.ALL
    assert len(bars(window)) > 0
    qtbot.mouseClick(window.parts.chips.chips[0], Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: len(keys(window)) == 5)


def test_a_year_is_taken_among_the_filters_and_the_others_stay_listed(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    years = window.parts.filters.years

    def listed() -> list[str]:
        return [years.model.index(row).data(VALUE_ROLE) for row in range(years.model.rowCount())]

    wait_for(qtbot, lambda: listed() == ["2016", "2015", "2014"])
    years.list.setFocus()
    years.list.setCurrentIndex(years.model.index(1))
    qtbot.keyClick(years.list, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: keys(window) == ["2015/flood.txt"])
    assert listed() == ["2016", "2015", "2014"]
    qtbot.keyClick(years.list, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: len(keys(window)) == 4)


def test_what_is_folded_stays_so(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> None:
    window = up_to_date(qtbot, open_window(indexed(folder, state)))
    qtbot.mouseClick(window.parts.timeline.fold, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.parts.filters.sources.fold, Qt.MouseButton.LeftButton)
    window.close()
    again = up_to_date(qtbot, open_window(folder))
    assert not again.parts.timeline.chart.isVisible()
    assert not again.parts.filters.sources.list.isVisible()
    assert again.parts.filters.languages.list.isVisible()
