"""Days of the Hijri calendar, against known ones, and what a month or a year of it can mean."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.dates.hijri import FIRST_YEAR, LAST_YEAR, gregorian_day, gregorian_values
from index.records import Confidence, Evidence

EVIDENCE = Evidence("test", "")


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1400, 1, 1), "1979-11-20"),
        ((1420, 1, 1), "1999-04-17"),
        ((1436, 10, 10), "2015-07-26"),
        ((1438, 9, 1), "2017-05-27"),
        ((1442, 1, 1), "2020-08-20"),
        ((1445, 9, 1), "2024-03-11"),
    ],
)
def test_known_days_within_one(hijri: tuple[int, int, int], day: str) -> None:
    converted = gregorian_day(*hijri)
    assert converted is not None
    assert abs((converted - datetime.date.fromisoformat(day)).days) <= 1


def test_months_and_years_that_touch_two() -> None:
    assert gregorian_values(1439, 1) == ("2017-09", "2017-10")
    assert gregorian_values(1439) == ("2017", "2018")
    assert gregorian_values(1429) == ("2008",)


@given(st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 12), st.integers(1, 29))
def test_every_day_follows_the_one_before(year: int, month: int, day: int) -> None:
    today, tomorrow = gregorian_day(year, month, day), gregorian_day(year, month, day + 1)
    assert today is not None
    assert tomorrow is not None
    assert (tomorrow - today).days == 1


@pytest.mark.parametrize("parts", [(1100, 1, 1), (1700, 1, 1), (1439, 13, 1), (1439, 1, 31)])
def test_what_is_no_day(parts: tuple[int, int, int]) -> None:
    assert gregorian_day(*parts) is None


class TestInText:
    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("في 10 شوال 1436 هـ", ("2015-07-26",)),
            ("في ١٠ شوال ١٤٣٦هـ", ("2015-07-26",)),
            ("10/10/1436هـ", ("2015-07-26",)),
            ("10 Shawwal 1436 AH", ("2015-07-26",)),
            ("في محرم 1439", ("2017-09", "2017-10")),
            ("منذ 1439 هـ", ("2017", "2018")),
        ],
    )
    def test_marked_and_never_certain(self, text: str, values: tuple[str, ...]) -> None:
        (date,) = find_dates(text)
        assert (date.values, date.calendar) == (values, "hijri")
        partial = date.as_partial(Confidence.CERTAIN, EVIDENCE)
        assert partial.calendar == "hijri"
        assert partial.confidence is (Confidence.LIKELY if len(values) == 1 else Confidence.AMBIGUOUS)

    def test_the_gregorian_day_beside_it_settles_it(self) -> None:
        hijri, gregorian = find_dates("الأربعاء 6 شوال 1436 هـ الموافق 22 يوليو 2015")
        assert hijri.values == gregorian.values == ("2015-07-22",)

    def test_the_weekday_beside_it_settles_it(self) -> None:
        (date,) = find_dates("الأحد 11 شوال 1436 هـ")
        assert date.values == ("2015-07-26",)

    def test_a_far_gregorian_day_settles_nothing(self) -> None:
        hijri, _ = find_dates("10 شوال 1436 هـ (22 أغسطس 2017)")
        assert hijri.values == ("2015-07-26",)
