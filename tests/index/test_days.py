"""Dates that are cut to a month or a year, as intervals of days."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.days import day_range


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2017", (2017, 1, 1), (2017, 12, 31)),
        ("2016-02", (2016, 2, 1), (2016, 2, 29)),
        ("2017-10-19", (2017, 10, 19), (2017, 10, 19)),
    ],
)
def test_a_partial_date_is_an_interval_of_days(
    value: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert day_range(value) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("value", ["", "soon", "2017-13", "2017-02-30", "17", "2017-10-19T10:00", "0000"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        day_range(value)


@given(st.dates())
def test_every_day_is_in_its_month_and_its_year(day: datetime.date) -> None:
    iso = day.isoformat()
    for cut in (10, 7, 4):
        first, last = day_range(iso[:cut])
        assert first <= day <= last
