"""Months without a year: which one is meant, and when that is not sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.facts.mentioned import find_mentioned
from index.facts.relative_months import relative_months
from index.records import Confidence, PartialDate, Precision

PUBLISHED = PartialDate("2017-10-19", Precision.DAY, Confidence.CERTAIN)


def months(text: str) -> list[str | None]:
    """The months that a release of 19 October 2017 names so."""
    found = []
    for date in relative_months(text, PUBLISHED, find_dates(text)):
        assert date.evidence is not None
        assert text[date.evidence.start : date.evidence.end] == date.evidence.quote
        assert (date.precision, date.confidence) == (Precision.MONTH, Confidence.LIKELY)
        found.append(date.value)
    return found


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The pumps stopped in October.", "2017-10"),
        ("The pumps were repaired in March.", "2017-03"),
        ("The pumps were repaired in February.", "2017-02"),
        ("The new pumps will arrive in December.", "2017-12"),
        ("The new pumps will arrive in March.", "2018-03"),
        ("The town has had no water since April.", "2017-04"),
        ("The town has had no water since last November.", "2016-11"),
        ("The council meets next October.", "2018-10"),
        ("They met last October.", "2016-10"),
        ("The pumps stopped in late September.", "2017-09"),
        ("The pumps stopped in May of last year.", "2016-05"),
        ("The council meets in May next year.", "2018-05"),
        ("The pumps of the upper town, in January this year", "2017-01"),
        ("توقفت المضخات في تشرين الأول", "2017-10"),
        ("توقفت المضخات في آذار الماضي", "2017-03"),
        ("انقطعت المياه منذ كانون الأول", "2016-12"),
        ("سيجتمع المجلس في كانون الثاني", "2018-01"),
        ("توقفت المضخات في شهر أيلول", "2017-09"),
        ("توقفت المضخات في أيار من العام الماضي", "2016-05"),
    ],
)
def test_a_month_that_is_sure(text: str, month: str) -> None:
    assert months(text) == [month]


@pytest.mark.parametrize(
    "text",
    [
        "The council meets in April.",  # as far back as ahead
        "The pumps were repaired in December.",  # the verb looks back, the nearest December lies ahead
        "In October 2015 the pumps stopped.",
        "In October and November 2015 the pumps stopped.",
        "In October of that year the pumps stopped.",
        "They march in the upper town, and may until the evening.",
        "They met in March Street.",
        "They went by May Rummani's house.",
        "The pumps stopped in 2012.\nIn September they ran again.",
        "The march was led by April.",
        "توقفت المضخات في أيلول 2015",
        "توقفت المضخات في أيلول من عام 2015",
        "عاد إلى البيت في آذاره",
    ],
)
def test_a_month_that_is_not_sure(text: str) -> None:
    assert months(text) == []


def test_without_a_day_of_publication_there_is_none() -> None:
    text = "The pumps stopped in October."
    assert not list(relative_months(text, None, ()))
    assert not list(relative_months(text, PartialDate("2017", Precision.YEAR, Confidence.CERTAIN), ()))


def test_among_the_other_dates_of_a_text() -> None:
    text = "On 3 May 2017 the pumps stopped. In September they ran again, and in October 2016 they were new."
    assert [date.value for date in find_mentioned(text, PUBLISHED)] == ["2017-05-03", "2017-09", "2016-10"]


WORDS = ["in ", "last ", "October", " 2017", "May", "في ", "تشرين ", "الأول"]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4)))
def test_any_text(pieces: list[str]) -> None:
    assert all(value and len(value) == len("2017-10") for value in months("".join(pieces)))
