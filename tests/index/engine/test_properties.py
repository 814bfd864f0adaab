"""Random archives and random questions: the engine finds, counts and orders what the naive way does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import Engine
from index.records import EntityKind, Query, Release, Sort
from tests.index.engine.naive import (
    DATES,
    ENTITIES,
    SOURCES,
    VOCABULARY,
    Asked,
    counted,
    passes,
    questions,
)
from tests.index.engine.samples import release

_texts = st.lists(st.sampled_from(VOCABULARY), max_size=7).map(" ".join)
_releases = st.builds(
    release,
    key=st.sampled_from("abcdefgh"),
    text=_texts,
    title=_texts,
    published=st.sampled_from((*DATES, None)),
    mentioned=st.lists(st.sampled_from(DATES), max_size=2).map(tuple),
    entities=st.lists(st.sampled_from(ENTITIES), unique=True, max_size=3).map(tuple),
    source=st.sampled_from(SOURCES),
    languages=st.lists(st.sampled_from(("en", "ar")), unique=True, max_size=2).map(tuple),
)
_changes = st.one_of(_releases, _releases, st.sampled_from("abcdefgh"))
histories = st.lists(st.lists(_changes, max_size=6), min_size=1, max_size=4)
"""Batches one after the other; a string is a key to remove."""
_queries = st.builds(
    Query,
    since=st.sampled_from((None, None, "2015-06", "2016")),
    until=st.sampled_from((None, None, "2016", "2017-12-31")),
    date_kind=st.sampled_from(("published", "mentioned")),
    entities=st.lists(st.sampled_from(ENTITIES), max_size=1).map(tuple),
    sources=st.sampled_from(((), (), ("example.org",), ("example.org", "river.example"))),
    exclude_entities=st.lists(st.sampled_from(ENTITIES), max_size=1).map(tuple),
    exclude_sources=st.sampled_from(((), (), ("river.example",))),
)


@contextmanager
def changed(history: list[list[Release | str]]) -> Iterator[tuple[Engine, dict[str, Release]]]:
    """An engine after these batches, in which a string is a key to remove; and what it should hold."""
    held: dict[str, Release] = {}
    with TemporaryDirectory() as place, closing(Engine.open(Path(place) / "index")) as engine:
        for changes in history:
            with engine.batch() as batch:
                for change in changes:
                    if isinstance(change, str):
                        batch.remove(change)
                        held.pop(change, None)
                    else:
                        batch.add(change)
                        held[change.key] = change
        yield engine, held


@settings(max_examples=40, deadline=None)
@given(histories, st.lists(questions, min_size=1, max_size=5))
def test_a_question_finds_what_it_means(history: list[list[Release | str]], asked: list[Asked]) -> None:
    with changed(history) as (engine, held):
        assert engine.keys() == held.keys()
        assert engine.count() == len(held)
        for one in asked:
            expected = {key for key, candidate in held.items() if one.means(candidate)}
            results = engine.search(Query(one.written), limit=3)
            assert results.notices == ()
            assert results.total == len(expected)
            assert set(engine.matching(Query(one.written))) == expected


@settings(max_examples=20, deadline=None)
@given(histories, st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3), st.sampled_from(VOCABULARY))
def test_any_of_the_words_is_enough_when_asked_so(
    history: list[list[Release | str]], wanted: list[str], excluded: str
) -> None:
    with changed(history) as (engine, held):
        query = Query(f"{' '.join(wanted)} -{excluded}", match="any")
        words = {key: set(one.text.split()) for key, one in held.items()}
        expected = {key for key, own in words.items() if own.intersection(wanted) and excluded not in own}
        assert set(engine.matching(query)) == expected


@settings(max_examples=40, deadline=None)
@given(histories, questions, _queries)
def test_filters_and_facets_count_exactly(
    history: list[list[Release | str]], asked: Asked, filters: Query
) -> None:
    with changed(history) as (engine, held):
        query = Query(asked.written, **{name: getattr(filters, name) for name in _FILTERS})
        found = [one for one in held.values() if asked.means(one) and passes(one, query)]
        results = engine.search(query)
        assert set(engine.matching(query)) == {one.key for one in found}
        assert results.total == len(found)
        facets = results.facets
        assert {one.value: one.count for one in facets.sources} == counted(one.source for one in found)
        assert {one.value: one.count for one in facets.months} == counted(
            one.published.value[:7] if one.published and one.published.value else None for one in found
        )
        assert facets.undated == sum(one.published is None for one in found)
        assert {one.value: one.count for one in facets.languages} == counted(
            language for one in found for language in one.languages
        )
        occurring = {one.value: one.count for one in facets.entities if one.count}
        assert occurring == counted(mention.entity for one in found for mention in one.mentions)
        assert all(one.kind is EntityKind(one.value.partition(":")[0]) for one in facets.entities)


@settings(max_examples=40, deadline=None)
@given(histories, questions, _queries, st.sampled_from(((), ("en",), ("ar", "en"))))
def test_an_overview_counts_each_facet_without_its_own_filter(
    history: list[list[Release | str]], asked: Asked, filters: Query, languages: tuple[str, ...]
) -> None:
    with changed(history) as (engine, held):
        query = replace(filters, text=asked.written, languages=languages)

        def found(**lifted: tuple[str, ...]) -> list[Release]:
            wanted = replace(query, **lifted)
            return [one for one in held.values() if asked.means(one) and passes(one, wanted)]

        results = engine.overview(query, most_entities=1)
        assert set(results.keys) == {one.key for one in found()}
        assert results.total == len(found()) == len(results.keys)
        facets = results.facets
        assert {one.value: one.count for one in facets.sources} == counted(
            one.source for one in found(sources=())
        )
        assert {one.value: one.count for one in facets.languages} == counted(
            language for one in found(languages=()) for language in one.languages
        )
        occurring = counted(mention.entity for one in found() for mention in one.mentions)
        for kind in EntityKind:
            of_kind = {one: count for one, count in occurring.items() if one.startswith(f"{kind}:")}
            listed = {one.value: one.count for one in facets.entities if one.kind is kind and one.count}
            assert listed.items() <= of_kind.items()
            assert max(listed.values(), default=0) == max(of_kind.values(), default=0)
            assert (kind in facets.cut) == (len(of_kind) > 1)


_FILTERS = ("since", "until", "date_kind", "entities", "sources", "exclude_entities", "exclude_sources")


@settings(max_examples=20, deadline=None)
@given(histories, questions)
def test_a_page_is_a_part_of_the_whole_and_a_filter_leaves_scores_alone(
    history: list[list[Release | str]], asked: Asked
) -> None:
    with changed(history) as (engine, _):
        whole = engine.search(Query(asked.written), limit=None).hits
        paged = [engine.search(Query(asked.written), limit=2, offset=start).hits for start in range(0, 10, 2)]
        assert [hit for page in paged for hit in page] == list(whole)
        assert list(whole) == sorted(whole, key=lambda hit: -hit.score)
        scores = {hit.key: hit.score for hit in whole}
        filtered = engine.search(Query(asked.written, sources=("example.org",)), limit=None).hits
        assert all(hit.score == scores[hit.key] for hit in filtered)


@settings(max_examples=20, deadline=None)
@given(histories, st.sampled_from((Sort.NEWEST, Sort.OLDEST)))
def test_by_date_the_undated_come_last_and_ties_break_by_key(
    history: list[list[Release | str]], sort: Sort
) -> None:
    with changed(history) as (engine, held):

        def place(key: str) -> tuple[bool, int, str]:
            days = held[key].published.days if held[key].published else None
            day = days[0].toordinal() if days else 0
            return not days, day if sort is Sort.OLDEST else -day, key

        assert list(engine.matching(Query(sort=sort))) == sorted(held, key=place)


@settings(max_examples=20, deadline=None)
@given(histories, questions)
def test_scores_do_not_depend_on_how_the_index_came_about(
    history: list[list[Release | str]], asked: Asked
) -> None:
    with changed(history) as (engine, held), changed([list(held.values())]) as (rebuilt, _):
        assert engine.search(Query(asked.written)) == rebuilt.search(Query(asked.written))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One small index for all examples of a test."""
    with closing(Engine.open(tmp_path_factory.mktemp("shared") / "index")) as engine:
        with engine.batch() as batch:
            batch.add(release("a", "a b ab OR NOT date title 2015", title="a b"))
        yield engine


@settings(max_examples=200, deadline=None)
@given(st.text() | st.text(alphabet='ab "()-*:~.ORNT”«date:title0123\n'), st.sampled_from(("all", "any")))
def test_no_question_is_an_error(shared: Engine, text: str, match: str) -> None:
    query = Query(text, match=match)
    results = shared.search(query)
    assert results.total == len(shared.matching(query)) <= 1
    if not text.strip():
        assert results.total == 1
