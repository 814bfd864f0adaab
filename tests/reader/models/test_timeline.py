"""A timeline laid out: no day is lost, ranges are what the engine would find, zooming keeps its place."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index import FacetCount, Precision, Query, Timeline
from reader.models.timeline import (
    FIRST_DAY,
    LAST_DAY,
    SHORTEST,
    Chart,
    Range,
    ceiling,
    chart_of,
    dates_of,
    range_asked,
    range_of,
    ticks,
    units,
)

LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}


def counts(*bars: tuple[str, int]) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(value, value, count) for value, count in bars)


def chart(unit: Precision, since: str, until: str, *bars: tuple[str, int], kind: str = "published") -> Chart:
    years = sorted({value[:4] for value, _ in bars})
    return chart_of(
        Timeline(unit, kind, counts(*bars), since=since, until=until, years=counts(*((y, 1) for y in years)))
    )


_days = st.integers(FIRST_DAY, LAST_DAY)
_ranges = st.tuples(_days, _days).map(sorted).map(lambda ends: Range(*ends))
_short = st.builds(lambda last, days: Range(max(last - days, FIRST_DAY), last), _days, st.integers(0, 4000))
_dates = st.builds(
    lambda day, length: day.isoformat()[:length],
    st.dates(datetime.date(2015, 11, 1), datetime.date(2017, 2, 28)),
    st.sampled_from((4, 7, 10)),
)


@given(_short, st.sampled_from(Precision))
def test_units_lie_side_by_side_over_the_whole_stretch(view: Range, unit: Precision) -> None:
    found = [days for _, days in units(view, unit)]
    assert found[0].first <= view.first
    assert found[-1].last >= view.last
    assert all(before.last + 1 == after.first for before, after in pairwise(found))


@given(_ranges)
def test_a_range_is_said_as_shortly_as_it_can_be_and_means_the_same(days: Range) -> None:
    since, until = dates_of(days)
    assert range_asked(Query(since=since, until=until)) == days
    assert len(since) == len(until)


@pytest.mark.parametrize(
    ("since", "until"),
    [("2015", "2017"), ("2015-01", "2017-11"), ("2016-02-01", "2016-02-28"), ("2016-02", "2016-02")],
)
def test_whole_years_and_months_are_said_as_such(since: str, until: str) -> None:
    assert dates_of(range_of(since).joined(range_of(until))) == (since, until)


def test_a_range_may_be_open() -> None:
    assert range_asked(Query()) is None
    assert range_asked(Query(since="2015")) == Range(range_of("2015").first, LAST_DAY)
    assert range_asked(Query(until="2015")) == Range(FIRST_DAY, range_of("2015").last)


@given(_short, _short, st.floats(0, 1), st.floats(0.05, 20))
def test_zooming_stays_within_its_limits_and_keeps_its_place(
    limits: Range, other: Range, at: float, factor: float
) -> None:
    view = Range(*sorted(min(max(day, limits.first), limits.last) for day in other))
    zoomed = view.zoomed(at, factor, limits)
    assert limits.covers(zoomed)
    assert zoomed.days >= min(SHORTEST, limits.days)
    if limits.first < zoomed.first and zoomed.last < limits.last:
        day = view.first + at * view.days
        assert abs(zoomed.first + at * zoomed.days - day) <= 1


@given(_short, _short, st.integers(-5000, 5000))
def test_moving_keeps_the_length_and_the_limits(limits: Range, view: Range, by: int) -> None:
    moved = view.moved(by, limits)
    assert limits.covers(moved)
    assert moved.days == min(view.days, limits.days)


@given(_short, st.floats(-1, 2))
def test_every_place_has_its_bar(view: Range, place: float) -> None:
    shown = chart(Precision.MONTH, *map(str, map(datetime.date.fromordinal, view)))
    number = shown.number_at(place)
    assert number is not None
    assert shown.bars[number].range.first <= shown.view.day_at(place) <= shown.bars[number].range.last


@given(st.lists(_dates, min_size=1, max_size=40), st.sampled_from(Precision), st.data())
def test_what_is_counted_in_a_range_is_what_a_filter_would_find(
    dates: list[str], unit: Precision, data: st.DataObject
) -> None:
    """The engine finds whatever overlaps."""
    found: dict[str, int] = {}
    for date in dates:
        found[date[: LENGTHS[unit]]] = found.get(date[: LENGTHS[unit]], 0) + 1
    shown = chart(unit, "2015-01-01", "2017-12-31", *sorted(found.items()))
    one, other = (data.draw(st.integers(0, len(shown.bars) - 1)) for _ in range(2))
    days = shown.between(one, other)
    expected = sum(range_of(date).overlaps(days) for date in dates)
    assert shown.count_in(days) == expected


def test_a_range_that_cuts_a_bar_or_leaves_the_stretch_is_not_guessed_at() -> None:
    shown = chart(Precision.MONTH, "2016-01-01", "2016-12-31", ("2016-03", 4))
    assert shown.count_in(Range(range_of("2016-03-02").first, range_of("2016-04").last)) is None
    assert shown.count_in(range_of("2015").joined(range_of("2016"))) is None
    assert shown.count_in(range_of("2016-04")) == 0


def test_releases_that_mention_several_dates_are_not_added_up() -> None:
    bars = (("2016", 2), ("2016-03", 4), ("2016-05", 4))
    shown = chart(Precision.MONTH, "2016-01-01", "2016-12-31", *bars[1:], kind="mentioned")
    assert shown.count_in(range_of("2016-03")) == 4
    assert shown.count_in(range_of("2016")) is None
    wide = chart(Precision.MONTH, "2016-01-01", "2016-12-31", *bars, kind="mentioned")
    assert wide.count_in(range_of("2016-03")) is None


def test_dates_less_exact_than_the_unit_are_part_of_no_bar() -> None:
    shown = chart(Precision.MONTH, "2016-02-01", "2016-04-30", ("2016", 7), ("2016-03", 1))
    assert [(bar.value, bar.count) for bar in shown.bars] == [("2016-02", 0), ("2016-03", 1), ("2016-04", 0)]
    assert [(bar.value, bar.count) for bar in shown.wide] == [("2016", 7)]


def test_nothing_dated_has_no_bars() -> None:
    shown = chart_of(Timeline(Precision.YEAR, "published", undated=3))
    assert (shown.bars, shown.number_at(0.5), shown.ceiling) == ((), None, 1)


@given(st.lists(st.integers(0, 10**6), max_size=200))
def test_at_most_one_bar_in_twenty_is_cut_off(found: list[int]) -> None:
    top = ceiling(found)
    assert top >= 1
    occurring = [count for count in found if count]
    cut = sum(count > top for count in occurring)
    assert cut <= max(1, len(occurring) // 20)


def test_one_year_far_above_all_others_does_not_flatten_them() -> None:
    assert ceiling([3, 5, 4, 6, 900]) == 9
    assert ceiling([3, 5, 4, 6, 20]) == 20
    assert ceiling([1, 900]) == 900


@given(_ranges, st.integers(1, 20))
def test_labels_are_few_and_lie_in_the_stretch(view: Range, most: int) -> None:
    assume(view.days > 1)
    found = [range_of(value) for value in ticks(view, most)]
    assert len(found) <= most + 4
    assert all(view.first <= days.first <= view.last for days in found)
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("since", "until", "most", "labels"),
    [
        ("2011", "2019", 5, ["2012", "2014", "2016", "2018"]),
        ("1820", "2020", 5, ["1850", "1900", "1950", "2000"]),
        ("2016-11", "2017-03", 3, ["2017-01"]),
        ("2016-11", "2017-03", 6, ["2016-11", "2016-12", "2017-01", "2017-02", "2017-03"]),
        ("2016-03-01", "2016-03-31", 4, ["2016-03-01", "2016-03-10", "2016-03-20"]),
    ],
)
def test_labels_stand_at_round_figures(since: str, until: str, most: int, labels: list[str]) -> None:
    assert ticks(range_of(since).joined(range_of(until)), most) == labels
