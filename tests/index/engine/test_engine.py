"""The engine as others see it: order, pages, filters, counts, and changes made by another."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from index.engine import Engine
from index.errors import WrongUse
from index.records import FacetCount, Query, Sort
from tests.index.engine.samples import AMBIGUOUS, release

Fill = Callable[..., Engine]


@pytest.fixture
def archive(filled: Fill) -> Engine:
    """Six releases of 2015 to 2017, one without a date."""
    return filled(
        release("b", "storm", published="2015-06-10", source="river.example", languages=("en",)),
        release("a", "storm", published="2015-06-10", source="river.example", languages=("en", "ar")),
        release("c", "storm storm storm", published="2017", source="hill.example", entities=("place:homs",)),
        release("d", "storm in a letter", published="2016-01", entities=("place:homs", "person:anna lind")),
        release("e", "calm", title="Storm", mentioned=("2014-02-01",), format="html"),
        release("f", "calm", published="2016-02-29", entities=("person:anna lind",)),
    )


def test_the_best_comes_first_and_ties_break_by_key(archive: Engine) -> None:
    hits = archive.search(Query("storm")).hits
    assert [hit.key for hit in hits] == ["e", "c", "a", "b", "d"]
    assert hits[2].score == hits[3].score > hits[4].score > 0


def test_a_title_weighs_more_than_a_body(filled: Fill) -> None:
    archive = filled(release("body", "storm", title="calm"), release("title", "calm", title="storm"))
    assert archive.matching(Query("storm")) == ("title", "body")


def test_by_date_the_undated_come_last_both_ways(archive: Engine) -> None:
    assert archive.matching(Query(sort=Sort.NEWEST)) == ("c", "f", "d", "a", "b", "e")
    assert archive.matching(Query(sort=Sort.OLDEST)) == ("a", "b", "d", "f", "c", "e")
    assert archive.matching(Query("storm", sort=Sort.OLDEST)) == ("a", "b", "d", "c", "e")


@pytest.mark.parametrize("question", ["", "date:2015.. OR NOT nothing", "-nothing"])
def test_without_scores_the_newest_come_first(archive: Engine, question: str) -> None:
    assert archive.matching(Query(question)) == archive.matching(Query(question, sort=Sort.NEWEST))


def test_a_page_is_cut_from_the_whole(archive: Engine) -> None:
    first = archive.search(Query("storm"), limit=2)
    second = archive.search(Query("storm"), limit=2, offset=2)
    beyond = archive.search(Query("storm"), limit=2, offset=10)
    assert (first.total, second.total, beyond.total) == (5, 5, 5)
    assert [hit.key for hit in (*first.hits, *second.hits, *beyond.hits)] == ["e", "c", "a", "b"]
    assert len(archive.search(Query("storm"), limit=None).hits) == 5
    assert archive.search(Query("storm"), limit=0).hits == ()


@pytest.mark.parametrize(("limit", "offset"), [(-1, 0), (1, -1)])
def test_a_page_cannot_begin_before_the_first(archive: Engine, limit: int, offset: int) -> None:
    with pytest.raises(WrongUse):
        archive.search(Query(), limit=limit, offset=offset)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(since="2016"), {"c", "d", "f"}),
        (Query(until="2016"), {"a", "b", "d", "f"}),
        (Query(since="2016-01-31", until="2016-02-28"), {"d"}),
        (Query(since="2017-06-01", until="2017-06-01"), {"c"}),
        (Query(until="2014-02", date_kind="mentioned"), {"e"}),
        (Query(since="2014-03", date_kind="mentioned"), set()),
        (Query(entities=("place:homs",)), {"c", "d"}),
        (Query(entities=("place:homs", "person:anna lind")), {"d"}),
        (Query(exclude_entities=("place:homs",)), {"a", "b", "e", "f"}),
        (Query(exclude_entities=("place:homs", "person:anna lind")), {"a", "b", "e"}),
        (Query(sources=("river.example",)), {"a", "b"}),
        (Query(sources=("river.example", "hill.example")), {"a", "b", "c"}),
        (Query(exclude_sources=("river.example",)), {"c", "d", "e", "f"}),
        (Query(languages=("ar",)), {"a"}),
        (Query(formats=("html",)), {"e"}),
        (Query(formats=("html", "text"), sources=("nowhere.example",)), set()),
        (Query("storm", since="2016", entities=("person:anna lind",)), {"d"}),
    ],
)
def test_filters_narrow_what_is_found(archive: Engine, query: Query, expected: set[str]) -> None:
    results = archive.search(query)
    assert {hit.key for hit in results.hits} == expected
    assert results.total == len(expected)


def test_a_name_stands_for_any_of_its_ids(archive: Engine) -> None:
    names = {"Anna": frozenset({"person:anna lind", "person:anna"}), "nobody": frozenset[str]()}
    assert set(archive.matching(Query(entities=("Anna",)), entities=names)) == {"d", "f"}
    assert set(archive.matching(Query(exclude_entities=("Anna",)), entities=names)) == {"a", "b", "c", "e"}
    assert archive.matching(Query(entities=("nobody",)), entities=names) == ()
    assert len(archive.matching(Query(exclude_entities=("nobody",)), entities=names)) == 6


@pytest.mark.parametrize(
    "query",
    [
        Query(since="soon"),
        Query(until="2017-02-30"),
        Query(since="2017", until="2016"),
        Query(since=""),
        Query(date_kind="imagined"),
        Query("storm", match="some"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(archive: Engine, query: Query) -> None:
    with pytest.raises(WrongUse, match=r"^[A-Z“].*\.$"):
        archive.search(query)


def test_facets_count_over_the_whole_result(archive: Engine) -> None:
    facets = archive.search(Query("storm"), limit=1).facets
    assert [(one.value, one.count) for one in facets.sources] == [("river.example", 2), ("hill.example", 1)]
    assert [(one.value, one.count) for one in facets.languages] == [("en", 2), ("ar", 1)]
    assert [(one.value, one.count) for one in facets.formats] == [("text", 4), ("html", 1)]
    assert [(one.value, one.count) for one in facets.months] == [("2015-06", 2), ("2016-01", 1), ("2017", 1)]
    assert facets.undated == 1
    assert facets.entities == (
        FacetCount("place:homs", "place:homs", 2, "place"),
        FacetCount("person:anna lind", "person:anna lind", 1, "person"),
    )


def test_facets_are_left_out_when_nobody_asks(archive: Engine) -> None:
    assert archive.search(Query("storm"), facets=False).facets == archive.search(Query("nothing")).facets


def test_an_ambiguous_date_counts_as_undated(filled: Fill) -> None:
    unsure = release("unsure", "storm")
    object.__setattr__(unsure, "published", AMBIGUOUS)
    archive = filled(unsure)
    assert archive.search(Query()).facets.undated == 1
    assert archive.matching(Query(since="2015")) == ()


def test_an_empty_index_answers(engine: Engine) -> None:
    assert (engine.generation, engine.count(), engine.keys()) == (0, 0, frozenset())
    for question in ("", "storm", '"a storm"', "sto*", "date:2015", "NOT storm"):
        results = engine.search(Query(question))
        assert (results.total, results.hits) == (0, ())


def test_another_reader_sees_a_commit_when_it_looks(engine: Engine, directory: Path) -> None:
    with closing(Engine.open(directory)) as other:
        with engine.batch() as batch:
            batch.add(release("a", "storm"))
        assert other.count() == 0
        assert other.refresh()
        assert not other.refresh()
        assert (other.count(), other.generation) == (1, engine.generation)
        assert other.matching(Query("storm")) == ("a",)


def test_an_old_view_stays_readable_while_another_process_commits(engine: Engine, directory: Path) -> None:
    with engine.batch() as batch:
        batch.add(release("a", "storm"))
    with closing(Engine.open(directory)) as other:
        for number in range(20):
            with engine.batch() as batch:
                batch.add(release(f"more-{number}", "storm"))
        assert other.matching(Query("storm")) == ("a",)


def test_marks_and_snippets_speak_of_the_same_question(archive: Engine) -> None:
    query, text = Query("title:storm letter"), "Storm\n\nA storm in a letter."
    assert [text[one.start : one.end] for one in archive.marks(query, text, 5)] == ["Storm", "letter"]
    [snippet] = archive.snippets(query, text, title_end=5)
    assert [snippet.text[one.start : one.end] for one in snippet.spans] == ["letter"]
