"""Results in time: bars of days, months and years, and what stands in none."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.days import day_range
from index.engine import Engine
from index.engine.documents import Documents
from index.engine.filters import Filters
from index.engine.schema import Facts
from index.engine.stretch import Stretch
from index.engine.timeline import Timelines
from index.errors import WrongUse
from index.records import FacetCount, Precision, Query, Timeline, Undated
from index.timescale import Timescale
from tests.index.engine.facts import documents_of, facts
from tests.index.engine.samples import AMBIGUOUS, release

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
_UNITS = st.sampled_from(Precision)
_KINDS = st.sampled_from(("published", "mentioned"))


def bar(value: str, count: int) -> FacetCount:
    return FacetCount(value, value, count)


def timeline(
    documents: Documents,
    unit: Precision,
    date_kind: str = "published",
    result: Sequence[bool] | None = None,
) -> Timeline:
    found = np.ones(documents.size, bool) if result is None else np.array(result, bool)
    return Timelines(documents).count(found, unit, date_kind)


_dates = st.builds(
    lambda day, length: day.isoformat()[:length],
    st.one_of(st.dates(), st.dates(datetime.date(2015, 12, 28), datetime.date(2016, 3, 2))),
    st.sampled_from(tuple(_LENGTHS.values())),
)
_written = st.tuples(
    st.one_of(st.none(), _dates), st.lists(_dates, max_size=5).map(tuple), st.booleans(), st.booleans()
)
"""Of a release: its date, the dates it mentions, whether it has an ambiguous one, whether it is found."""


@given(st.lists(_written, max_size=12), _UNITS, _KINDS)
def test_bars_are_what_counting_one_by_one_gives(
    written: list[tuple[str | None, tuple[str, ...], bool, bool]], unit: Precision, kind: str
) -> None:
    rows = [
        facts(published=date, mentioned=mentioned, ambiguous=(kind,) if ambiguous else ())
        for date, mentioned, ambiguous, _ in written
    ]
    counted = timeline(documents_of(rows), unit, kind, [found for *_, found in written])
    published = [((date,) if date else (), ambiguous) for date, _, ambiguous, is_found in written if is_found]
    inside = [(mentioned, ambiguous) for _, mentioned, ambiguous, is_found in written if is_found]
    found = published if kind == "published" else inside
    bars = Counter(value for dates, _ in found for value in {date[: _LENGTHS[unit]] for date in dates})
    assert counted == Timeline(
        unit,
        kind,
        tuple(bar(value, number) for value, number in sorted(bars.items())),
        undated=sum(not dates for dates, _ in found),
        ambiguous=sum(not dates and ambiguous for dates, ambiguous in found),
    )


@given(st.lists(_dates, min_size=1, max_size=8), _UNITS)
def test_a_bar_filters_what_stands_in_it(dates: list[str], unit: Precision) -> None:
    documents = documents_of([facts(published=date) for date in dates])
    for bar in timeline(documents, unit).bars:
        within = Filters(documents).selected(Query(since=bar.value, until=bar.value), {})
        standing = [date[: _LENGTHS[unit]] == bar.value for date in dates]
        assert sum(standing) == bar.count
        assert within[standing].all()


@pytest.mark.parametrize(
    ("unit", "values"),
    [
        (Precision.YEAR, ["0001", "2016", "9999"]),
        (Precision.MONTH, ["0001", "0001-01", "2016", "2016-02", "2016-03", "9999-12"]),
        (Precision.DAY, ["0001", "0001-01-01", "2016", "2016-02", "2016-02-29", "2016-03-01", "9999-12-31"]),
    ],
)
def test_a_date_less_exact_than_the_unit_has_a_bar_of_its_own(unit: Precision, values: list[str]) -> None:
    dates = ("2016-03-01", "2016-02-29", "2016-02", "2016", "9999-12-31", "0001-01-01", "0001")
    bars = timeline(documents_of([facts(published=date) for date in dates]), unit).bars
    assert [bar.value for bar in bars] == values


def test_a_release_counts_once_for_each_month_that_it_mentions() -> None:
    often: Facts = facts(mentioned=("2016-02-01", "2016-02-29", "2016-02", "2016", "2016-03-01"))
    counted = timeline(documents_of([often, facts(mentioned=("2016-03",))]), Precision.MONTH, "mentioned")
    assert counted.bars == (bar("2016", 1), bar("2016-02", 1), bar("2016-03", 2))


def test_what_has_another_date_than_the_ambiguous_one_is_not_undated() -> None:
    rows = [
        facts(ambiguous=("mentioned",)),
        facts(ambiguous=("mentioned", "published"), mentioned=("2016",)),
        facts(),
    ]
    assert timeline(documents_of(rows), Precision.YEAR, "mentioned") == Timeline(
        Precision.YEAR, "mentioned", (bar("2016", 1),), undated=2, ambiguous=1
    )
    assert timeline(documents_of(rows), Precision.YEAR) == Timeline(
        Precision.YEAR, "published", (), undated=3, ambiguous=1
    )


@pytest.mark.parametrize("unit", Precision)
def test_an_empty_archive_has_no_bars(unit: Precision) -> None:
    assert timeline(documents_of([]), unit, "mentioned") == Timeline(unit, "mentioned")


def test_a_search_tells_how_its_whole_result_lies_in_time(filled: Callable[..., Engine]) -> None:
    unsure = release("unsure", "storm")
    object.__setattr__(unsure, "published", AMBIGUOUS)
    object.__setattr__(unsure, "dates", (AMBIGUOUS,))
    archive = filled(
        release("a", "storm", published="2015-06-10", mentioned=("2014", "2015-06-09")),
        release("b", "storm", published="2015-06-12"),
        release("gone", "storm", published="2015-06-13"),
        release("c", "calm", published="2015-06-11"),
        unsure,
    )
    with archive.batch() as batch:
        batch.remove("gone")
        batch.add(release("late", "storm", published="2017"))
    found = archive.search(Query("storm"), limit=1, timeline=Precision.MONTH)
    assert found.timeline == Timeline(
        Precision.MONTH, "published", (bar("2015-06", 2), bar("2017", 1)), undated=1, ambiguous=1
    )
    mentioned = archive.search(Query("storm", date_kind="mentioned"), timeline=Precision.DAY).timeline
    assert mentioned == Timeline(
        Precision.DAY, "mentioned", (bar("2014", 1), bar("2015-06-09", 1)), undated=3, ambiguous=1
    )


def test_without_a_unit_nothing_is_counted_in_time(filled: Callable[..., Engine]) -> None:
    assert filled(release("a", "storm", published="2015")).search(Query("storm")).timeline is None


def test_an_unknown_kind_of_date_is_refused(filled: Callable[..., Engine]) -> None:
    with pytest.raises(WrongUse):
        filled(release("a")).search(Query(date_kind="imagined"), timeline=Precision.DAY)


_scales = st.builds(
    Timescale,
    unit=st.one_of(st.none(), _UNITS),
    since=st.one_of(st.none(), st.dates().map(str)),
    until=st.one_of(st.none(), st.dates().map(str)),
    most=st.integers(1, 200),
)


@given(st.lists(_dates, min_size=1, max_size=30), _scales)
def test_every_release_of_a_stretch_stands_in_it_or_beside_it(dates: list[str], scale: Timescale) -> None:
    assume(not (scale.since and scale.until and scale.since > scale.until))
    documents = documents_of([facts(published=date) for date in dates])
    result = np.ones(documents.size, bool)
    try:
        counted = Timelines(documents).within(result, scale, "published")
    except WrongUse:  # one end was given, and all releases lie beyond it
        assert (scale.since is None) != (scale.until is None)
        return
    first, last = day_range(counted.since)[0], day_range(counted.until)[1]
    ranges = [day_range(date) for date in dates]
    assert counted.before == sum(end < first for _, end in ranges)
    assert counted.after == sum(start > last for start, _ in ranges)
    assert sum(one.count for one in counted.bars) == len(dates) - counted.before - counted.after
    assert sum(one.count for one in counted.years) == len(dates)
    for end in (scale.since, scale.until):
        assert end is None or first <= datetime.date.fromisoformat(end) <= last
    if scale.unit is not None:
        assert counted.unit is scale.unit


@given(st.lists(_dates, min_size=1, max_size=30), st.integers(1, 200))
def test_the_most_exact_unit_is_chosen_that_can_be_read(dates: list[str], most: int) -> None:
    documents = documents_of([facts(published=date) for date in dates])
    counted = Timelines(documents).within(np.ones(documents.size, bool), Timescale(most=most), "published")
    stretch = Stretch(*map(_ordinal, (counted.since, counted.until)))
    assert counted.unit is Precision.YEAR or stretch.parts(counted.unit) <= most
    finer = {Precision.YEAR: Precision.MONTH, Precision.MONTH: Precision.DAY}.get(counted.unit)
    assert finer is None or stretch.parts(finer) > most


def test_a_timeline_shows_what_lies_around_the_dates_that_are_asked_for(
    filled: Callable[..., Engine],
) -> None:
    archive = filled(
        release("a", "storm", published="2014"),
        release("b", "storm", published="2015-06-12"),
        release("c", "calm", published="2015"),
        release("d", "storm"),
    )
    whole = archive.search(Query("storm"), timeline=Timescale()).timeline
    assert whole is not None
    assert (whole.bars, whole.undated) == ((bar("2014", 1), bar("2015-06", 1)), 1)
    for query in (Query("storm", since="2015"), Query("storm", undated=Undated.ALL)):
        found = archive.search(query, timeline=Timescale())
        assert (found.total, found.timeline) == (1, whole)


def test_nothing_dated_has_no_stretch() -> None:
    documents = documents_of([facts(), facts()])
    counted = Timelines(documents).within(np.ones(2, bool), Timescale(Precision.DAY), "published")
    assert counted == Timeline(Precision.DAY, "published", undated=2)


def test_a_unit_too_exact_for_the_whole_shows_where_most_is() -> None:
    dates = ("2003-05-01", "2011-03-05", "2011-03-05", "2011-03-20", "2030-12-31")
    documents = documents_of([facts(published=date) for date in dates])
    scale = Timescale(Precision.DAY, most=60)
    counted = Timelines(documents).within(np.ones(documents.size, bool), scale, "published")
    assert counted.bars == (bar("2011-03-05", 2), bar("2011-03-20", 1))
    assert (counted.before, counted.after) == (1, 1)
    assert Stretch(*map(_ordinal, (counted.since, counted.until))).parts(Precision.DAY) == 60


def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()
