"""The density strip: where hits and kept passages lie in the whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from index import Bookmark, Reason, Span
from reader.paint.colours import DARK, LIGHT, contrast
from reader.paint.overlaps import SpanSet
from reader.panels.document import DocumentPanel
from reader.panels.document.strip import WIDTH, DensityStrip
from tests.helpers.hits import hits_of
from tests.helpers.releases import a_release

HEIGHT = 300
RELEASE = a_release(paragraphs=tuple(f"Paragraph {n}: the storm came." for n in range(120)))
HITS = hits_of(RELEASE, "storm")


@pytest.fixture
def strip(qtbot: QtBot) -> DensityStrip:
    made = DensityStrip(LIGHT)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    return made


def spans(*starts: int) -> SpanSet:
    return SpanSet(Span(start, start + 5, Reason.EXACT) for start in starts)


def rows_in(strip: DensityStrip, colour: str) -> set[int]:
    image = strip.grab().toImage()
    return {
        y for y in range(image.height()) for x in range(WIDTH) if image.pixelColor(x, y) == QColor(colour)
    }


def test_hits_and_passages_are_drawn_where_they_lie(strip: DensityStrip) -> None:
    strip.show_spans(3000, spans(600, 2400), spans(1500))
    assert rows_in(strip, LIGHT.warning) == {60, 61, 240, 241}
    kept = rows_in(strip, LIGHT.accent)
    assert kept
    assert all(140 < row < 160 for row in kept)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_passages_point_away_from_the_text(strip: DensityStrip, direction: Qt.LayoutDirection) -> None:
    strip.setLayoutDirection(direction)
    strip.show_spans(3000, spans(), spans(1500))
    image = strip.grab().toImage()
    inked = {x for x in range(WIDTH) if image.pixelColor(x, 151) == QColor(LIGHT.accent)}
    assert (min(inked) > WIDTH / 2) == (direction is Qt.LayoutDirection.RightToLeft)


def test_the_last_hit_of_a_text_is_still_on_the_strip(strip: DensityStrip) -> None:
    strip.show_spans(3000, spans(2999), spans())
    assert max(rows_in(strip, LIGHT.warning)) >= HEIGHT - 3


def test_where_more_hits_lie_the_line_is_longer(strip: DensityStrip) -> None:
    strip.show_spans(30_000, spans(6000, *range(15_000, 15_100)), spans())
    image = strip.grab().toImage()
    few, many = (
        sum(image.pixelColor(x, y) == QColor(LIGHT.warning) for x in range(WIDTH)) for y in (60, 150)
    )
    assert 0 < few < many


def test_a_click_near_a_hit_means_the_hit(qtbot: QtBot, strip: DensityStrip) -> None:
    strip.show_spans(3000, spans(600), spans(1500))
    for y, expected in ((62, 600), (152, 1500), (250, 2500)):
        with qtbot.waitSignal(strip.went) as went:
            qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, y))
        assert went.args == [expected]


@given(st.lists(st.integers(0, 999), max_size=30), st.integers(-5, HEIGHT + 5))
def test_every_place_of_the_strip_is_one_of_the_text(qapp: object, starts: list[int], y: int) -> None:
    made = DensityStrip(LIGHT)
    made.resize(WIDTH, HEIGHT)
    made.show_spans(1000, spans(*starts), spans())
    offset = made.offset_at(y)
    assert 0 <= offset <= 1000
    assert offset in starts or abs(made.row_of(offset) - min(max(y, 0), HEIGHT - 1)) <= 1


def test_a_click_on_the_page_s_strip_goes_there(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE, HITS)
    qtbot.waitUntil(lambda: page.view.finished)
    qtbot.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=QPoint(8, page.strip.height() * 3 // 4))
    assert page.hits.count.text() == "120 hits"
    assert page.view.framed is None
    first, last = page.view.in_sight
    assert first < len(RELEASE.text) * 3 // 4 < last + 200
    with qtbot.waitSignal(page.hit_changed) as changed:
        page.next_hit()
    assert changed.args[0] > 60


def test_the_stretch_in_sight_follows_the_page(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE)
    qtbot.waitUntil(lambda: page.view.finished)
    at_top = rows_in(page.strip, LIGHT.line)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    at_end = rows_in(page.strip, LIGHT.line)
    assert min(at_top) == 0
    assert max(at_end) == page.strip.height() - 1
    assert min(at_end) > min(at_top)


def test_keys_walk_the_hits(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE, HITS)
    page.strip.setFocus()
    qtbot.keyClick(page.strip, Qt.Key.Key_Down)
    assert page.hits.count.text() == "2 of 120"
    qtbot.keyClick(page.strip, Qt.Key.Key_Up)
    assert page.hits.count.text() == "1 of 120"
    qtbot.waitUntil(lambda: page.view.finished)
    qtbot.keyClick(page.strip, Qt.Key.Key_End)
    assert page.view.verticalScrollBar().value() > 0


def test_it_says_in_words_what_it_shows(qtbot: QtBot, page: DocumentPanel) -> None:
    start = RELEASE.text.index("Paragraph 3")
    kept = Bookmark("1", RELEASE.key, "Paragraph", "", "", start, start + 9, "", "test/1")
    page.show_release(RELEASE, HITS, (kept,))
    assert page.strip.accessibleName()
    assert "120 hits" in page.strip.accessibleDescription()
    assert "1 kept passage" in page.strip.accessibleDescription()


def test_lines_and_wedges_stand_out() -> None:
    for theme in (LIGHT, DARK):
        assert all(
            contrast(mark, ground) >= 3
            for mark in (theme.warning, theme.accent)
            for ground in (theme.panel, theme.line)
        )


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_title_begins_and_ends_with_the_column_of_the_text(
    qtbot: QtBot, page: DocumentPanel, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    page.resize(1100, 600)
    page.show_release(RELEASE)

    def ends(widget: QWidget) -> tuple[int, int]:
        start = widget.mapTo(page, QPoint(0, 0)).x()
        return start, start + widget.width()

    def inside() -> tuple[int, int]:
        """Pixels from the edges of the text's column to those of the title."""
        column, title = ends(page.view.viewport()), ends(page.header.title)
        return title[0] - column[0], column[1] - title[1]

    qtbot.waitUntil(lambda: inside() == (24, 24))
