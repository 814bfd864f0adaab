"""Days named from the day of publication."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.facts.mentioned import find_mentioned
from index.facts.relative import relative_days
from index.records import Confidence
from tests.helpers.releases import a_date

THURSDAY = a_date("2017-10-19")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained yesterday.", "2017-10-18"),
        ("Yesterday it rained.", "2017-10-18"),
        ("It rained on Monday.", "2017-10-16"),
        ("It rained on Thursday.", "2017-10-19"),
        ("It rained last Thursday.", "2017-10-12"),
        ("They meet next Monday.", "2017-10-23"),
        ("هطل المطر أمس", "2017-10-18"),
        ("وقال يوم الاثنين إن", "2017-10-16"),
        ("يوم الاثنين المقبل", "2017-10-23"),
        ("Il a plu hier.", "2017-10-18"),
        ("Il a plu mardi dernier.", "2017-10-17"),
        ("Dün yağmur yağdı.", "2017-10-18"),
        ("Pazartesi günü yağmur yağdı.", "2017-10-16"),
    ],
)
def test_the_day_is_counted_and_likely(text: str, value: str) -> None:
    (date,) = relative_days(text, THURSDAY)
    assert (date.value, date.confidence) == (value, Confidence.LIKELY)
    assert date.evidence is not None
    assert text[date.evidence.start : date.evidence.end] == date.evidence.quote


def test_a_sentence_on_what_is_to_come_leaves_it_open() -> None:
    (date,) = relative_days("The council will meet on Monday.", THURSDAY)
    assert (date.value, date.alternatives) == (None, ("2017-10-16", "2017-10-23"))


@pytest.mark.parametrize(
    "text", ["on Mondays", "Monday Group", "Ash Wednesday", "Robinson and Friday", "hierarchy"]
)
def test_what_is_no_day(text: str) -> None:
    assert list(relative_days(text, THURSDAY)) == []


@pytest.mark.parametrize("published", [None, a_date("2017-10"), a_date("2017")])
def test_without_a_day_of_publication_there_is_none(published: object) -> None:
    assert list(relative_days("on Monday and yesterday", published)) == []  # type: ignore[arg-type]


def test_a_weekday_beside_a_written_date_is_part_of_it() -> None:
    dates = find_mentioned("on Monday (16 October), and on Tuesday", THURSDAY)
    assert [date.value for date in dates] == ["2017-10-16", "2017-10-17"]


@given(st.text(max_size=80))
def test_any_text_in_order(text: str) -> None:
    dates = find_mentioned(f"{text} They said so on Monday. {text} 3 May 2014 and then", THURSDAY)
    starts = [date.evidence.start for date in dates if date.evidence and date.evidence.start is not None]
    assert starts == sorted(starts)
    assert len(starts) == len(dates)
    assert {"2014-05-03"} <= {date.value for date in dates}
