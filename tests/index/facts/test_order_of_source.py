"""03/04/2016 is read as the clear dates of the same source are written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.facts.order import DayOrder
from index.facts.order_of_source import date_with_order, has_open_order, orders_shown, with_order
from index.records import Confidence, Evidence, PartialDate, Precision, Release
from tests.helpers.releases import a_release

DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


def clear(value: str, quote: str, rule: str = "date-in-text") -> PartialDate:
    return PartialDate(value, Precision.DAY, Confidence.CERTAIN, evidence=Evidence(rule, quote, 3, 13))


def unclear(quote: str, *values: str) -> PartialDate:
    evidence = Evidence("date-line", quote)
    return PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, values, evidence=evidence)


def release(*dates: PartialDate, published: PartialDate | None = None) -> Release:
    return replace(a_release(), published=published, dates=dates)


@pytest.mark.parametrize(
    ("value", "quote", "shown"),
    [
        ("2017-10-19", "19/10/2017", {DAY}),
        ("2017-10-19", "10-19-2017", {MONTH}),
        ("2017-10-19", "Published: ١٩/١٠/٢٠١٧", {DAY}),
        ("2017-10-19", "2017-10-19", set()),
        ("2017-10-19", "19 October 2017", set()),
        ("2016-04-03", "03/04/2016", set()),
        ("2016-04-04", "04/04/2016", set()),
    ],
    ids=["day", "month", "arabic", "iso", "words", "settled-otherwise", "the-same-twice"],
)
def test_only_numbers_that_fit_one_order_show_it(value: str, quote: str, shown: set[DayOrder]) -> None:
    assert orders_shown(release(clear(value, quote))) == shown
    assert orders_shown(release(published=clear(value, quote))) == shown


def test_a_release_can_show_both_orders() -> None:
    assert orders_shown(release(clear("2017-10-19", "19/10/2017"), clear("2017-10-20", "10/20/2017"))) == {
        DAY,
        MONTH,
    }


def test_a_date_is_settled_with_what_was_written_and_the_rule_that_settled_it() -> None:
    date = unclear("03/04/2016", "2016-04-03", "2016-03-04")
    settled = date_with_order(date, DAY)
    assert (settled.value, settled.confidence, settled.alternatives) == ("2016-04-03", Confidence.LIKELY, ())
    assert settled.evidence == Evidence("day-first-in-source", "03/04/2016")
    assert date_with_order(date, MONTH).value == "2016-03-04"


@pytest.mark.parametrize(
    "date",
    [
        clear("2016-04-03", "03/04/2016"),
        unclear("4 March or 5 March 2016", "2016-03-04", "2016-03-05"),
        unclear("03/04/2016", "2016-04-03", "2016-04-04"),
    ],
    ids=["clear", "contradiction-in-words", "contradiction-in-numbers"],
)
def test_what_does_not_depend_on_the_order_stays(date: PartialDate) -> None:
    assert not has_open_order(release(published=date))
    assert date_with_order(date, DAY) == date


def test_all_dates_of_a_release_are_settled_and_none_without_an_order() -> None:
    date = unclear("03/04/2016", "2016-04-03", "2016-03-04")
    read = release(date, published=date)
    settled = with_order(read, MONTH)
    assert settled.published is not None
    assert (settled.published.value, settled.dates[0].value) == ("2016-03-04", "2016-03-04")
    assert with_order(read, None) == read
