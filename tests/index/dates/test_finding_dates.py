"""Dates as people write them, in running text and alone."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates, read_date, read_date_line
from index.records import Confidence, Evidence

EVIDENCE = Evidence("test", "")


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What each date says and what it means."""
    return [(text[date.start : date.end], date.values) for date in find_dates(text)]


class TestEnglish:
    @pytest.mark.parametrize(
        "written",
        [
            "October 19, 2017",
            "October 19th, 2017",
            "OCTOBER 19 2017",
            "19 October 2017",
            "19th of October, 2017",
            "19 Oct. 2017",
            "19-Oct-2017",
            "Oct 19, 2017",
            "2017-10-19",
            "2017/10/19",
            "19/10/2017",
            "10/19/2017",
            "19.10.2017",
        ],
    )
    def test_a_day(self, written: str) -> None:
        assert found(f"It rained on {written}, all day.") == [(written, ("2017-10-19",))]

    @pytest.mark.parametrize("written", ["October 2017", "Oct 2017", "October, 2017"])
    def test_a_month(self, written: str) -> None:
        assert found(f"It rained in {written}.") == [(written, ("2017-10",))]

    @pytest.mark.parametrize("cue", ["in", "In", "since", "during", "until", "the year"])
    def test_a_year_after_a_word_that_makes_it_one(self, cue: str) -> None:
        assert found(f"It rained {cue} 2017, much.") == [("2017", ("2017",))]

    @pytest.mark.parametrize(
        "text",
        [
            "It cost 2017 pounds.",
            "in 2017.5 hours",
            "in 20170 houses",
            "31 February 2014",
            "June 31, 2014",
            "32/10/2017",
            "10.0.2.2015",
            "version 1.2.2017.3",
            "https://example.org/2017/10/19/rain",
            "it may 2017 or march 2017",
            "Mayor 2017",
            "In May 20 people",
            "19 October 1439",
            "19 October 9999",
        ],
    )
    def test_what_is_no_date(self, text: str) -> None:
        assert found(text) == []

    def test_day_and_month_that_could_change_places(self) -> None:
        assert found("Signed 03/04/2016.") == [("03/04/2016", ("2016-04-03", "2016-03-04"))]
        assert found("Signed 04/04/2016.") == [("04/04/2016", ("2016-04-04",))]

    def test_two_days_of_one_month(self) -> None:
        assert found("16-19 October 2017") == [("16", ("2017-10-16",)), ("19 October 2017", ("2017-10-19",))]
        assert found("October 16–19, 2017") == [
            ("October 16", ("2017-10-16",)),
            ("19, 2017", ("2017-10-19",)),
        ]

    def test_two_months_of_one_year(self) -> None:
        assert found("January - March 2017") == [("March 2017", ("2017-03",))]

    def test_a_number_before_an_american_date_is_not_its_day(self) -> None:
        assert found("Chapter 5 October 19, 2017") == [("October 19, 2017", ("2017-10-19",))]

    def test_a_day_without_its_year(self) -> None:
        (date,) = find_dates("on Monday (16 October) in the morning")
        assert (date.values, date.month_day, date.weekday) == ((), (10, 16), 0)

    def test_dates_do_not_reach_over_blocks(self) -> None:
        assert found("Rain in October\n\n2017 was dry.") == []
        assert found("On 19\nOctober\n2017.") == [("19\nOctober\n2017", ("2017-10-19",))]


class TestArabic:
    @pytest.mark.parametrize(
        "written",
        [
            "19 تشرين الأول 2017",
            "19 تشرين الاول 2017",
            "19 تشرين أول 2017",
            "19 أكتوبر 2017",
            "19 اكتوبر، 2017",
            "19 من أكتوبر عام 2017",
            "19 تشرين الأول / أكتوبر 2017",
            "19 أكتوبر/تشرين الأول 2017",
            "19 تشرين الأول (أكتوبر) 2017",
            "19 تشرين الأول - أكتوبر 2017",
            "١٩ تشرين الأول ٢٠١٧",
            "۱۹ أكتوبر ۲۰۱۷",
            "١٩/١٠/٢٠١٧",
            "19\u200f/10\u200f/2017",
        ],
    )
    def test_a_day(self, written: str) -> None:
        assert found(f"هطل المطر في {written}، طوال النهار.") == [(written, ("2017-10-19",))]

    @pytest.mark.parametrize(
        ("written", "month"),
        [
            *[("كانون الثاني", 1), ("شباط", 2), ("آذار", 3), ("نيسان", 4), ("أيار", 5), ("حزيران", 6)],
            *[("تموز", 7), ("آب", 8), ("أيلول", 9), ("تشرين الثاني", 11), ("كانون الأول", 12)],
            *[("يناير", 1), ("إبريل", 4), ("يونيه", 6), ("ديسمبر", 12)],
            *[("جانفي", 1), ("فيفري", 2), ("أفريل", 4), ("جوان", 6), ("جويلية", 7), ("أوت", 8)],
            *[("يوليوز", 7), ("غشت", 8), ("شتنبر", 9), ("نونبر", 11), ("دجنبر", 12)],
        ],
    )
    def test_months_of_every_region(self, written: str, month: int) -> None:
        assert found(f"وفي {written} 2017 توقف")[0][1] == (f"2017-{month:02}",)

    def test_a_letter_written_on_to_the_month(self) -> None:
        assert found("وتموز 2017")[0][1] == ("2017-07",)

    def test_a_year_after_its_word(self) -> None:
        assert found("منذ عام 2017 توقف") == [("2017", ("2017",))]

    @pytest.mark.parametrize("text", ["أب 2014", "19 محرم", "في 1439/01/29", "19 تشرين الأول / يناير 2017"])
    def test_what_is_no_date(self, text: str) -> None:
        assert found(text) == []


class TestWholeDates:
    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("2017", "2017"),
            ("2017-10", "2017-10"),
            ("2017-10-19", "2017-10-19"),
            ("2017-1-9", "2017-01-09"),
            ("2017-10-19T23:30:00-07:00", "2017-10-19"),
            ("2017-10-19 23:30:00", "2017-10-19"),
            ("20171019", "2017-10-19"),
            ("Thu, 19 Oct 2017 10:00:00 +0000", "2017-10-19"),
            ("  October   19, 2017 ", "2017-10-19"),
        ],
    )
    def test_a_stated_value(self, written: str, value: str) -> None:
        date = read_date(written)
        assert date is not None
        assert date.value == value

    @pytest.mark.parametrize(
        "written", ["", "soon", "2017-13", "2017-02-30", "16 October", "1 May 2014 to 2 May 2014"]
    )
    def test_a_value_that_is_no_date(self, written: str) -> None:
        assert read_date(written) is None

    @pytest.mark.parametrize(
        "line",
        ["October 19, 2017", "Posted on Thursday, 19 October 2017 at 5:38 PM", "نُشر في 19 أكتوبر 2017"],
    )
    def test_a_line_that_is_a_date(self, line: str) -> None:
        date = read_date_line(line)
        assert date is not None
        assert date.value == "2017-10-19"

    @pytest.mark.parametrize(
        "line",
        ["October 19, 2017 was a Thursday", "Last updated 19 October 2017", "16 October", "in 2017", ""],
    )
    def test_a_line_with_more_on_it(self, line: str) -> None:
        assert read_date_line(line) is None


class TestRecords:
    def test_a_weekday_that_contradicts_makes_the_date_less_sure(self) -> None:
        right, wrong = find_dates("Thursday, 19 October 2017 and Friday, 19 October 2017")
        assert right.as_partial(Confidence.CERTAIN, EVIDENCE).confidence is Confidence.CERTAIN
        assert wrong.as_partial(Confidence.CERTAIN, EVIDENCE).confidence is Confidence.LIKELY

    def test_what_is_ambiguous_stays_so_however_sure_the_rule(self) -> None:
        (date,) = find_dates("03/04/2016")
        partial = date.as_partial(Confidence.CERTAIN, EVIDENCE)
        assert (partial.value, partial.confidence) == (None, Confidence.AMBIGUOUS)
        assert partial.alternatives == ("2016-04-03", "2016-03-04")


@given(st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_every_day_is_read_back(day: datetime.date) -> None:
    long = f"{day:%B} {day.day}, {day.year}"
    assert found(f"on {long}.") == [(long, (day.isoformat(),))]


PIECES = st.sampled_from(
    ["19", "2017", "October", "تشرين الأول", "Monday", ", ", " ", "/", "-", "(", "in ", "عام "]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=30))
def test_any_text_has_dates_in_order_or_none(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for date in find_dates(text):
        assert end <= date.start < date.end <= len(text)
        assert bool(date.values) != (date.month_day is not None)
        end = date.end
