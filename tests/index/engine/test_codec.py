"""It stays an index that Whoosh can search: its own searcher, given the codec, finds the same documents."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import qparser, query
from whoosh.searching import Searcher

from index.engine import Engine
from index.engine.codec import whoosh_reader
from index.engine.fields import schema
from index.engine.snapshot import Snapshot
from index.records import Query, Release
from tests.index.engine.samples import release
from tests.index.engine.test_evaluate import evaluated
from tests.index.engine.test_properties import changed, histories
from tests.index.engine.trees import WHOOSH_TREES


def searcher(directory: Path) -> Searcher:
    return Searcher(whoosh_reader(Snapshot.open(directory).held))


def found(opened: Searcher, asked: query.Query) -> set[str]:
    return {hit["key"] for hit in opened.search(asked, limit=None)}


@settings(max_examples=40, deadline=None)
@given(histories, st.lists(WHOOSH_TREES, min_size=1, max_size=8))
def test_whooshs_own_searcher_finds_the_same(
    history: list[list[Release | str]], trees: list[query.Query]
) -> None:
    with changed(history) as (engine, _), closing(searcher(engine._directory)) as whoosh:
        assert whoosh.doc_count() == engine.count()
        for tree in trees:
            assert found(whoosh, tree) == set(evaluated(engine, tree) or ())


@pytest.fixture
def whoosh(engine: Engine, directory: Path) -> Searcher:
    """Whoosh's searcher over two segments."""
    with engine.batch() as batch:
        batch.add(release("a", "the storms took the roof of the prison", title="Roof"))
        batch.add(release("gone", "the roof"))
    with engine.batch() as batch:
        batch.add(release("b", "the roof over a prison, a storm"))
        batch.remove("gone")
    return searcher(directory)


@pytest.mark.parametrize("text", ["storm", '"roof of the prisons"', '"over a" storm', "letter", "stor*"])
def test_whooshs_parser_and_searcher_answer_questions(whoosh: Searcher, engine: Engine, text: str) -> None:
    parser = qparser.QueryParser("body", schema())
    asked = query.Prefix("body_words", "stor") if text.endswith("*") else parser.parse(text)
    assert found(whoosh, asked) == set(engine.matching(Query(text)))


def test_whoosh_sees_lengths_frequencies_and_keys(whoosh: Searcher) -> None:
    assert found(whoosh, query.Term("key", "b")) == {"b"}
    reader = whoosh.reader()
    assert (reader.doc_count(), reader.doc_count_all()) == (2, 3)
    assert reader.doc_field_length(0, "body") == 8
    assert reader.frequency("body", b"the") == 5
    assert reader.doc_frequency("body", b"roof") == 3
    assert list(reader.expand_prefix("body_words", b"st")) == [b"storm", b"storms"]
    [(docnum, positions)] = [
        (number, places)
        for number, places in reader.postings("body", "the").items_as("positions")
        if places[1:]
    ]
    assert (docnum, positions) == (0, [0, 3, 6])


def test_whoosh_scores_and_finds_by_likeness(whoosh: Searcher) -> None:
    hits = whoosh.search(query.Term("body", "roof"))
    assert [hit["key"] for hit in hits] == ["b", "a"]
    assert hits.score(0) > hits.score(1) > 0
    assert found(whoosh, query.FuzzyTerm("body", "priso")) == {"a", "b"}


def test_an_empty_index_is_one_too(engine: Engine, directory: Path) -> None:
    assert found(searcher(directory), query.Term("body", "storm")) == set()
