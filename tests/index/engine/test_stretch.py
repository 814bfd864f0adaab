"""Which stretch of time is shown when nobody has said."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.stretch import Stretch, looked_at
from index.errors import WrongUse
from index.records import FacetCount, Precision
from index.timescale import Timescale


def years(**counts: int) -> list[FacetCount]:
    """Years, as y2017=3, in their order."""
    return [FacetCount(name[1:], name[1:], count) for name, count in sorted(counts.items())]


def shown(**counts: int) -> tuple[str, str]:
    stretch = looked_at(Timescale(), years(**counts))
    assert stretch is not None
    return stretch.since, stretch.until


def test_all_years_are_shown_where_they_lie_together() -> None:
    assert shown(y2011=400, y2014=1, y2019=200) == ("2011-01-01", "2019-12-31")


def test_a_single_release_of_long_ago_makes_no_line_of_all_the_others() -> None:
    assert shown(y1066=1, y2011=400, y2019=200) == ("2011-01-01", "2019-12-31")
    assert shown(y2011=400, y2019=200, y9999=2) == ("2011-01-01", "2019-12-31")


def test_of_few_releases_none_is_left_out() -> None:
    assert shown(y1066=1, y2011=4, y2019=2) == ("1066-01-01", "2019-12-31")


def test_a_long_time_that_is_filled_is_shown_whole() -> None:
    assert shown(**{f"y{year}": 3 for year in range(1820, 2021)}) == ("1820-01-01", "2020-12-31")


def test_thirty_years_are_never_too_long() -> None:
    assert shown(y1990=1, y2011=400, y2019=200) == ("1990-01-01", "2019-12-31")


@pytest.mark.parametrize("scale", [Timescale(since="soon"), Timescale(since="2016", until="2015")])
def test_what_is_no_stretch_is_refused(scale: Timescale) -> None:
    with pytest.raises(WrongUse):
        looked_at(scale, years(y2015=1))


@given(st.dates(), st.integers(0, 9000), st.sampled_from(Precision))
def test_a_whole_stretch_reaches_into_no_other_units(last: datetime.date, days: int, unit: Precision) -> None:
    stretch = Stretch(max(1, last.toordinal() - days), last.toordinal())
    whole = stretch.whole(unit)
    assert whole.first <= stretch.first <= stretch.last <= whole.last
    assert whole.parts(unit) == stretch.parts(unit)
