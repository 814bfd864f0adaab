"""Results in groups: every hit once, in groups of exact size that follow time or the order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.engine import Engine
from index.errors import WrongUse
from index.records import Query, Results, Sort
from tests.index.engine.samples import release

Fill = Callable[..., Engine]


@pytest.fixture
def archive(filled: Fill) -> Engine:
    """Six releases of two sources, one of them undated, one of a year only."""
    return filled(
        release("a", "storm", published="2015-06-10", source="river.example"),
        release("b", "storm storm storm", published="2015-06-30", source="hill.example"),
        release("c", "storm", published="2016-01", source="river.example"),
        release("d", "calm", published="2016-01-15", source="hill.example"),
        release("e", "storm", published="2016", source="river.example"),
        release("f", "storm"),
    )


def in_groups(results: Results) -> dict[str, list[str]]:
    ends = [0, *accumulate(group.count for group in results.groups)]
    keys = [hit.key for hit in results.hits]
    return {
        group.value: keys[first:last]
        for group, (first, last) in zip(results.groups, pairwise(ends), strict=True)
    }


def test_months_follow_the_order_and_the_undated_come_last(archive: Engine) -> None:
    newest = archive.search(Query(sort=Sort.NEWEST), limit=None, group="month")
    assert in_groups(newest) == {"2016-01": ["d", "c"], "2016": ["e"], "2015-06": ["b", "a"], "": ["f"]}
    assert list(in_groups(newest)) == ["2016-01", "2016", "2015-06", ""]
    oldest = archive.search(Query(sort=Sort.OLDEST), limit=None, group="month")
    assert list(in_groups(oldest)) == ["2015-06", "2016-01", "2016", ""]


@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.TITLE, Sort.SOURCE])
def test_months_stand_in_order_of_time_whatever_else_the_order_is(archive: Engine, sort: Sort) -> None:
    found = archive.search(Query("storm", sort=sort), limit=None, group="month")
    assert list(in_groups(found)) == ["2016-01", "2016", "2015-06", ""]
    plain = [hit.key for hit in archive.search(Query("storm", sort=sort), limit=None).hits]
    assert in_groups(found)["2015-06"] == sorted("ab", key=plain.index)


def test_the_source_of_the_best_hit_comes_first(archive: Engine) -> None:
    found = archive.search(Query("storm"), limit=None, group="source")
    assert list(in_groups(found)) == ["hill.example", "river.example", ""]
    assert in_groups(found)["hill.example"] == ["b"]


def test_a_page_is_cut_from_the_groups_and_counts_stay_whole(archive: Engine) -> None:
    page = archive.search(Query(sort=Sort.NEWEST), limit=2, offset=1, group="month")
    assert [hit.key for hit in page.hits] == ["c", "e"]
    assert [group.count for group in page.groups] == [2, 1, 2, 1]


def test_nothing_found_has_no_groups(archive: Engine) -> None:
    assert archive.search(Query("nowhere"), limit=None, group="month").groups == ()


def test_an_unknown_grouping_is_named(archive: Engine) -> None:
    with pytest.raises(WrongUse, match="colour"):
        archive.search(Query(), group="colour")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, "2015", "2015-03", "2015-03-04", "2016-01-01"]), st.sampled_from("xyz")
        ),
        max_size=12,
    ),
    st.sampled_from(list(Sort)),
    st.sampled_from(["month", "source"]),
)
def test_groups_hold_every_hit_once_in_its_order(
    filled: Fill, facts: list[tuple[str | None, str]], sort: Sort, group: str
) -> None:
    engine = filled(
        *(
            release(f"{n:02}", "storm", published=date, source=source)
            for n, (date, source) in enumerate(facts)
        )
    )
    plain = [hit.key for hit in engine.search(Query("storm", sort=sort), limit=None).hits]
    groups = in_groups(engine.search(Query("storm", sort=sort), limit=None, group=group))
    assert sorted(plain) == sorted(key for keys in groups.values() for key in keys)
    firsts = [plain.index(keys[0]) for keys in groups.values()]
    if group == "month" and sort not in (Sort.NEWEST, Sort.OLDEST):
        assert list(groups) == sorted(groups, reverse=True)
    else:
        assert firsts == sorted(firsts)
    assert all(keys == sorted(keys, key=plain.index) for keys in groups.values())
