"""A timeline on the screen: every bar can be seen and pointed at, in both directions of script."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPointF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from index import FacetCount, Precision, Timeline
from reader.languages import speech
from reader.models.timeline import Chart, chart_of, range_of
from reader.paint.colours import DARK, LIGHT, Theme, palette
from reader.paint.timeline import BARS, HEIGHT, LOWEST, STRIP, WIDEST, Look, Places, labels, paint

WIDTH = 360


def chart(**counts: int) -> Chart:
    """Months of 2016, as m03=4, and the year itself as whole=2."""
    values = {"2016" if name == "whole" else f"2016-{name[1:]}": count for name, count in counts.items()}
    bars = tuple(FacetCount(value, value, count) for value, count in sorted(values.items()))
    years = (FacetCount("2016", "2016", sum(values.values())),)
    return chart_of(
        Timeline(Precision.MONTH, "published", bars, since="2016-01-01", until="2016-12-31", years=years)
    )


@given(st.lists(st.integers(0, 10**6), min_size=12, max_size=12), st.booleans(), st.integers(60, 2000))
def test_every_bar_stands_in_the_area_and_can_be_seen_and_pointed_at(
    found: list[int], mirrored: bool, width: int
) -> None:
    shown = chart(**{f"m{month:02}": count for month, count in enumerate(found, 1)})
    places = Places(shown, width, mirrored)
    for number, bar in enumerate(shown.bars):
        place = places.rows[number]
        assert place.bottom() == pytest.approx(BARS)
        assert -0.01 <= place.left() <= place.right() <= width + 0.01
        assert LOWEST <= place.height() <= BARS if bar.count else place.height() == 0
        assert place.width() <= WIDEST
        assert places.row_at(QPointF(place.center().x(), BARS / 2)) == number


@pytest.mark.parametrize("mirrored", [False, True])
def test_time_runs_as_the_script_does(mirrored: bool) -> None:
    places = Places(chart(m01=1, m12=1), WIDTH, mirrored)
    first, last = (places.rows[number].center().x() for number in (0, 11))
    assert (first > last) is mirrored


@pytest.mark.parametrize("width", [120, 360, 640, 1200])
@pytest.mark.parametrize("days", [("2016-01-01", "2016-02-20"), ("2017-03-01", "2024-05-30")])
@pytest.mark.parametrize("locale", ["en_GB", "ar_SY"])
def test_labels_stand_beside_one_another_however_long_the_months_are_called(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, width: int, days: tuple[str, str], locale: str
) -> None:
    since, until = days
    for name in ("_words", "_figures"):  # as on a system of that country
        monkeypatch.setattr(speech, name, QLocale(locale))
    bars = tuple(FacetCount(day[:7], day[:7], 1) for day in days)
    years = tuple(FacetCount(day[:4], day[:4], 1) for day in days)
    shown = chart_of(Timeline(Precision.MONTH, "published", bars, since=since, until=until, years=years))
    metrics = QFontMetrics(QFont())
    found = labels(Places(shown, width, mirrored=locale == "ar_SY"), metrics)
    assert found or width == 120
    for (one, first), (other, second) in pairwise(found):
        assert abs(other - one) > max(map(metrics.horizontalAdvance, (first, second)))


def test_a_date_less_exact_lies_below_the_line_over_all_that_it_may_mean() -> None:
    places = Places(chart(whole=2, m03=4), WIDTH, mirrored=False)
    assert [bar.value for bar in places.chart.wide] == ["2016"]
    place = places.rows[12]
    assert BARS < place.top() < place.bottom() <= BARS + STRIP
    assert place.width() == pytest.approx(WIDTH - 1)
    assert places.row_at(place.center()) == 12


def colours_of(look: Look, theme: Theme) -> set[str]:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.ground))
    painter = QPainter(image)
    paint(painter, look, palette(theme))
    painter.end()
    return {image.pixelColor(x, y).name().upper() for x in range(0, WIDTH, 2) for y in range(0, BARS, 2)}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("mirrored", [False, True])
def test_what_is_chosen_looks_other_than_what_lies_around_it(
    qtbot: QtBot, theme: Theme, mirrored: bool
) -> None:
    shown = chart(m03=4, m07=4)
    places = Places(shown, WIDTH, mirrored)
    accent = QColor(theme.accent).name().upper()
    assert accent not in colours_of(Look(places), theme)
    assert accent in colours_of(Look(places, chosen=range_of("2016-03")), theme)


def test_a_cursor_is_drawn_on_its_bar(qtbot: QtBot) -> None:
    places = Places(chart(m03=4), WIDTH)
    without = colours_of(Look(places), LIGHT)
    assert colours_of(Look(places, cursor=2), LIGHT) - without == {QColor(LIGHT.accent).name().upper()}
