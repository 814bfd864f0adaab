"""The dates a release speaks about, and the year of those that do not state it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.facts.mentioned import find_mentioned
from index.records import Confidence, PartialDate
from tests.helpers.releases import a_date

AUTUMN = a_date("2017-10-19")


def values(text: str, published: PartialDate | None = AUTUMN) -> list[str | tuple[str, ...]]:
    return [date.value or date.alternatives for date in find_mentioned(text, published)]


def test_every_date_with_its_place() -> None:
    text = "Since 2011, and on 3 May 2014, and in June 2015."
    dates = find_mentioned(text, AUTUMN)
    assert [date.value for date in dates] == ["2011", "2014-05-03", "2015-06"]
    for date in dates:
        assert date.confidence is Confidence.CERTAIN
        assert date.evidence is not None
        assert text[date.evidence.start : date.evidence.end] == date.evidence.quote


def test_the_same_date_twice_is_two_mentions() -> None:
    assert values("On 3 May 2014. Again: 3 May 2014.") == ["2014-05-03", "2014-05-03"]


def test_an_ambiguous_mention_stays_ambiguous() -> None:
    assert values("Signed 03/04/2016.") == [("2016-04-03", "2016-03-04")]


class TestDaysWithoutAYear:
    def test_the_year_of_publication(self) -> None:
        (date,) = find_mentioned("They refuse food since Monday (16 October).", AUTUMN)
        assert (date.value, date.confidence) == ("2017-10-16", Confidence.LIKELY)
        assert date.evidence is not None
        assert date.evidence.rule == "nearest-year"

    def test_the_nearest_year_across_new_year(self) -> None:
        assert values("on 30 December", a_date("2018-01-04")) == ["2017-12-30"]
        assert values("on 4 January", a_date("2017-12-30")) == ["2018-01-04"]

    def test_in_arabic(self) -> None:
        assert values("منذ يوم الاثنين (16 تشرين الأول)") == ["2017-10-16"]

    def test_a_weekday_that_does_not_fit_leaves_it_open(self) -> None:
        (date,) = find_mentioned("on Tuesday (16 October)", AUTUMN)
        assert (date.value, date.confidence) == (None, Confidence.AMBIGUOUS)
        assert date.alternatives == ("2017-10-16", "2017-10-17")

    def test_without_a_date_of_publication_it_is_left_out(self) -> None:
        assert values("on 16 October", None) == []

    def test_the_29th_of_february_takes_a_leap_year(self) -> None:
        assert values("on 29 February", a_date("2017-03-01")) == ["2016-02-29"]

    def test_a_month_of_publication_is_enough(self) -> None:
        assert values("on 16 October", a_date("2017-10")) == ["2017-10-16"]


@given(
    text=st.text(max_size=60), published=st.sampled_from([None, AUTUMN, a_date("1500"), a_date("2199-12-31")])
)
def test_any_text(text: str, published: PartialDate | None) -> None:
    for date in find_mentioned(f"{text} 16 October {text}", published):
        assert date.days is not None or len(date.alternatives) > 1
