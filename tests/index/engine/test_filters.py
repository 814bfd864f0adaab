"""Filters as masks: what they let through, and that what was worked out once is remembered."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.days import day_range
from index.engine import filters
from index.engine.columns import Days, Labels, Mask
from index.engine.filters import Filters
from index.engine.schema import Facts
from index.errors import WrongUse
from index.records import Query, Undated
from tests.index.engine.facts import documents_of, facts

_DATES = ("2015", "2015-06", "2015-06-30", "2016-02-29")
_NAMES = {"Anna": frozenset({"person:anna", "person:anna lind"}), "nobody": frozenset[str]()}


def _some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


_sources = ("river.example", "hill.example", "nowhere.example")
_entities = ("person:anna", "person:anna lind", "place:homs", "Anna", "nobody")
_rows = st.builds(
    facts,
    published=st.sampled_from((None, *_DATES)),
    mentioned=_some(*_DATES),
    source=st.sampled_from((None, *_sources[:2])),
    languages=_some("ar", "en"),
    format=st.sampled_from(("text", "html")),
    ambiguous=_some("published", "mentioned"),
    entities=_some(*_entities[:3]),
)
_queries = st.builds(
    Query,
    since=st.sampled_from((None, "2015-06-15", "2016")),
    until=st.sampled_from((None, "2016", "2016-03")),
    date_kind=st.sampled_from(("published", "mentioned")),
    entities=_some(*_entities),
    sources=_some(*_sources),
    languages=_some("ar", "en", "fr"),
    formats=_some("text", "html"),
    exclude_entities=_some(*_entities),
    exclude_sources=_some(*_sources),
    exclude_languages=_some("ar", "en", "fr"),
    exclude_formats=_some("text", "html"),
    undated=st.sampled_from((None, None, *Undated)),
)


def passes(row: Facts, query: Query) -> bool:
    """Whether a release with these facts passes the filters, looked at one by one."""
    own = set(row.entities)
    names = {name: _NAMES.get(name, {name}) for name in (*query.entities, *query.exclude_entities)}
    languages = set(row.languages)
    return (
        _is_dated(row, query)
        and all(own & names[name] for name in query.entities)
        and not any(own & names[name] for name in query.exclude_entities)
        and (not query.sources or row.source in query.sources)
        and (not query.languages or bool(languages & set(query.languages)))
        and (not query.formats or row.format in query.formats)
        and row.source not in query.exclude_sources
        and not languages & set(query.exclude_languages)
        and row.format not in query.exclude_formats
    )


def _is_dated(row: Facts, query: Query) -> bool:
    dates = row.published if query.date_kind == "published" else row.mentioned
    if query.undated and (dates or (query.undated == "ambiguous" and query.date_kind not in row.ambiguous)):
        return False
    if query.since is None and query.until is None:
        return True
    since = day_range(query.since)[0].toordinal() if query.since else 0
    until = day_range(query.until)[1].toordinal() if query.until else 10**9
    published = [row.published] if row.published else []
    days = published if query.date_kind == "published" else row.mentioned
    return any(first <= until and last >= since for first, last in days)


@given(st.lists(_rows, max_size=8), st.lists(_queries, max_size=4), st.data())
def test_what_passes_is_what_passes_one_by_one(
    rows: list[Facts], queries: list[Query], data: st.DataObject
) -> None:
    live = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    asked = Filters(replace(documents_of(rows), live=np.array(live, bool)))
    for query in queries:
        expected = [alive and passes(row, query) for row, alive in zip(rows, live, strict=True)]
        assert asked.selected(query, _NAMES).tolist() == expected


def test_without_a_filter_all_that_is_live_passes() -> None:
    documents = replace(documents_of([facts(), facts()]), live=np.array([True, False]))
    assert Filters(documents).selected(Query("words filter nothing"), {}).tolist() == [True, False]


def test_an_empty_archive_has_nothing_to_let_through() -> None:
    query = Query(since="2015", sources=("river.example",), exclude_formats=("html",))
    assert Filters(documents_of([])).selected(query, {}).tolist() == []


@pytest.mark.parametrize(
    "query", [Query(date_kind="imagined"), Query(since="2017", until="2016"), Query(until="2017-02-30")]
)
def test_what_makes_no_sense_is_refused(query: Query) -> None:
    with pytest.raises(WrongUse):
        Filters(documents_of([facts()])).selected(query, {})


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What facets and dates are asked for, in order."""
    asked: list[object] = []
    by_label, by_day = Labels.mask, Days.mask

    def label_mask(self: Labels, wanted: Sequence[str], size: int) -> Mask:
        asked.append(frozenset(wanted))
        return by_label(self, wanted, size)

    def day_mask(self: Days, since: int, until: int, size: int) -> Mask:
        asked.append((since, until))
        return by_day(self, since, until, size)

    monkeypatch.setattr(Labels, "mask", label_mask)
    monkeypatch.setattr(Days, "mask", day_mask)
    return asked


def test_what_was_asked_before_is_remembered(looked_up: list[object]) -> None:
    asked = Filters(documents_of([facts(source="river.example", published="2015")]))
    query = Query("s", since="2015", sources=("river.example",), entities=("place:homs",))
    asked.selected(query, {})
    assert len(looked_up) == 3
    for text in ("st", "sto", "stor", "storm"):
        asked.selected(replace(query, text=text), {})
    assert len(looked_up) == 3
    asked.selected(replace(query, until="2016"), {})
    assert len(looked_up) == 4


def test_an_excluded_value_is_not_mistaken_for_a_wanted_one() -> None:
    asked = Filters(documents_of([facts(format="html"), facts(format="text")]))
    assert asked.selected(Query(formats=("html",)), {}).tolist() == [True, False]
    assert asked.selected(Query(exclude_formats=("html",)), {}).tolist() == [False, True]
    assert asked.selected(Query(sources=("html",)), {}).tolist() == [False, False]


def test_a_name_that_stands_for_something_else_by_now_is_looked_up_anew() -> None:
    asked = Filters(documents_of([facts(entities=("person:anna",)), facts(entities=("person:omar",))]))
    query = Query(entities=("the mayor",))
    assert asked.selected(query, {"the mayor": frozenset({"person:anna"})}).tolist() == [True, False]
    assert asked.selected(query, {"the mayor": frozenset({"person:omar"})}).tolist() == [False, True]


@pytest.mark.parametrize("limit", ["MOST_MASKS", "MOST_BYTES"])
def test_only_so_much_is_remembered(
    limit: str, looked_up: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = documents_of([facts(published="2015"), facts(published="2016")])
    monkeypatch.setattr(filters, limit, 2 * (documents.size if limit == "MOST_BYTES" else 1))
    asked = Filters(documents)
    for year in ("2015", "2016", "2017", "2017", "2015"):
        asked.selected(Query(since=year, until=year), {})
    assert len(looked_up) == 4
    assert asked.selected(Query(since="2016", until="2016"), {}).tolist() == [False, True]


def test_what_is_remembered_goes_with_the_state_it_was_true_of() -> None:
    before, after = documents_of([facts(format="html")]), documents_of([facts(format="text")])
    query = Query(formats=("html",))
    assert [Filters(one).selected(query, {}).tolist() for one in (before, after)] == [[True], [False]]


def test_a_state_that_nobody_uses_any_more_is_let_go_at_once() -> None:
    documents = documents_of([facts(source="river.example")])
    used = weakref.ref(documents)
    asked = Filters(documents)
    asked.selected(Query(sources=("river.example",)), {})
    del asked, documents
    assert used() is None
