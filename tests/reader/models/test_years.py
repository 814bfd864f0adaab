"""Years as a filter: a range without gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import FacetCount, Query, day_range
from reader.models.years import latest_first, range_after, years_taken

YEARS = tuple(FacetCount(str(year), str(year), 3) for year in (2011, 2014, 2015, 2016, 2019))


@pytest.mark.parametrize(
    ("since", "until", "taken"),
    [
        (None, None, []),
        ("2014", "2016", ["2016", "2015", "2014"]),
        ("2014-01-01", "2015-12", ["2015", "2014"]),
        ("2014-02", "2016", ["2016", "2015"]),
        ("2015", None, ["2019", "2016", "2015"]),
        (None, "2014", ["2014", "2011"]),
        ("2012", "2013", ["2013", "2012"]),
        ("2015-03", "2015-04", []),
    ],
)
def test_a_year_is_ticked_when_all_of_it_is_asked_for(
    since: str | None, until: str | None, taken: list[str]
) -> None:
    assert years_taken(Query(since=since, until=until), YEARS) == taken


def test_the_latest_year_stands_first() -> None:
    assert [one.value for one in latest_first(YEARS)] == ["2019", "2016", "2015", "2014", "2011"]


def ticked(query: Query, year: str, *, extend: bool = False) -> tuple[str | None, str | None]:
    taken = years_taken(query, YEARS)
    return range_after(query, year, year not in taken, extend=extend, taken=taken)


def test_a_tick_takes_the_year_alone_and_a_second_one_lifts_it() -> None:
    assert ticked(Query(), "2015") == ("2015", "2015")
    assert ticked(Query(since="2015", until="2015"), "2015") == (None, None)
    assert ticked(Query(since="2014", until="2016"), "2015") == ("2015", "2015")
    assert ticked(Query(since="2014", until="2016"), "2019") == ("2019", "2019")


def test_with_shift_the_range_reaches_up_to_it() -> None:
    assert ticked(Query(since="2014", until="2014"), "2016", extend=True) == ("2014", "2016")
    assert ticked(Query(since="2014-05"), "2011", extend=True) == ("2011", None)
    assert ticked(Query(), "2011", extend=True) == ("2011", "2011")


_year = st.integers(1990, 2030).map(str)


@given(st.one_of(st.none(), _year), st.one_of(st.none(), _year), st.sampled_from(YEARS), st.booleans())
def test_whatever_is_ticked_is_a_range_of_dates(
    since: str | None, until: str | None, year: FacetCount, extend: bool
) -> None:
    if since and until:
        since, until = sorted((since, until))
    after = ticked(Query(since=since, until=until), year.value, extend=extend)
    if all(after):
        assert day_range(str(after[0]))[0] <= day_range(str(after[1]))[1]
