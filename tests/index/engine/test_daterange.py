"""Ranges of days as they are written in a question."""

from __future__ import annotations

from datetime import date

import pytest

from index.days import FIRST_DAY, LAST_DAY
from index.engine.daterange import DateRange, parse_range


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017-10", date(2017, 10, 1), date(2017, 10, 31)),
        ("2016-2", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-10-19", date(2017, 10, 19), date(2017, 10, 19)),
        ("2015..2017", date(2015, 1, 1), date(2017, 12, 31)),
        ("2015-06-15..2015-06", date(2015, 6, 15), date(2015, 6, 30)),
        ("2015..", date(2015, 1, 1), date.max),
        ("..2015", date.min, date(2015, 12, 31)),
        ("٢٠١٧", date(2017, 1, 1), date(2017, 12, 31)),
    ],
)
def test_a_range_covers_all_of_its_ends(text: str, first: date, last: date) -> None:
    assert parse_range(text) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    "text", ["", "..", "soon", "2017-13", "2017-02-30", "0000", "2017..2016", "1..2..3", "17"]
)
def test_what_is_no_range_is_none(text: str) -> None:
    assert parse_range(text) is None


def test_equal_ranges_are_one_query() -> None:
    assert DateRange(1, 2) == DateRange(1, 2) != DateRange(1, 3)
    assert len({DateRange(1, 2), DateRange(1, 2)}) == 1
    assert str(DateRange(FIRST_DAY, LAST_DAY)) == "date:0001-01-01..9999-12-31"
