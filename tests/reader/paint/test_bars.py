"""Bars over time: no unit is left out, none is too high, none with something in it is invisible."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import FacetCount
from reader.paint.bars import LOWEST, Bar, filled, places


def counts(*values: tuple[str, int]) -> list[FacetCount]:
    return [FacetCount(value, value, count) for value, count in values]


def test_empty_months_stand_between_those_with_releases() -> None:
    bars = filled(counts(("2016-11", 2), ("2017-02", 1)))
    assert bars == (Bar("2016-11", 2), Bar("2016-12", 0), Bar("2017-01", 0), Bar("2017-02", 1))


def test_empty_years_do_too() -> None:
    assert [bar.value for bar in filled(counts(("2011", 1), ("2014", 3)))] == ["2011", "2012", "2013", "2014"]


def test_a_year_beside_months_keeps_a_bar_of_its_own() -> None:
    bars = filled(counts(("2017", 4), ("2017-02", 1)))
    assert [(bar.value, bar.count) for bar in bars if bar.count] == [("2017", 4), ("2017-02", 1)]
    assert bars[0] == Bar("2017", 4)


@pytest.mark.parametrize("last", ["2017", "2018"])
def test_a_year_at_the_end_has_its_whole_year(last: str) -> None:
    values = [bar.value for bar in filled(counts(("2016-03", 1), (last, 1)))]
    assert values[-1] == f"{last}-12"


def test_nothing_has_no_bars() -> None:
    assert filled([]) == ()
    assert places((), 100, 50) == []


dates = st.from_regex(re.compile(r"20[0-3]\d(-(0[1-9]|1[0-2]))?", re.ASCII), fullmatch=True)


@given(st.dictionaries(dates, st.integers(1, 10**6), min_size=1), st.integers(10, 2000))
def test_every_bar_stands_in_the_area_and_can_be_seen(values: dict[str, int], width: int) -> None:
    bars = filled(counts(*sorted(values.items())))
    assert {bar.value: bar.count for bar in bars if bar.count} == values
    assert [bar.value for bar in bars] == sorted({bar.value for bar in bars})
    found = places(bars, width, 64)
    for bar, place in zip(bars, found, strict=True):
        assert place.top() >= 0
        assert place.bottom() == pytest.approx(64)
        assert place.height() >= LOWEST if bar.count else place.height() == 0
    assert all(before.left() <= after.left() for before, after in pairwise(found))
