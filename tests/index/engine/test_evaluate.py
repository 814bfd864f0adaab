"""Random archives and random trees: the engine finds and scores what the obvious way does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query
from whoosh.query import spans

from index.engine import Engine
from index.engine.question import understand
from index.records import Query, Release
from tests.index.engine.naive import Asked, questions
from tests.index.engine.reference import Reference, Scores
from tests.index.engine.test_properties import changed, histories
from tests.index.engine.trees import TREES


def evaluated(engine: Engine, tree: query.Query) -> Scores | None:
    matches = engine._snapshot.evaluator.evaluate(tree)
    if matches is None:
        return None
    documents = engine._snapshot.documents
    found = (matches.mask & documents.live).nonzero()[0].tolist()
    assert not matches.scores[~matches.mask].any()
    return {documents.keys[number]: float(matches.scores[number]) for number in found}


@settings(max_examples=40, deadline=None)
@given(histories, st.lists(TREES, min_size=1, max_size=6))
def test_a_tree_finds_and_scores_what_the_obvious_way_does(
    history: list[list[Release | str]], trees: list[query.Query]
) -> None:
    with changed(history) as (engine, held):
        reference = Reference(held.values())
        for tree in trees:
            assert evaluated(engine, tree) == pytest.approx(reference.evaluate(tree))


@settings(max_examples=30, deadline=None)
@given(histories, st.lists(questions, min_size=1, max_size=4))
def test_a_question_is_scored_and_put_in_order_as_its_tree_is(
    history: list[list[Release | str]], asked: list[Asked]
) -> None:
    with changed(history) as (engine, held):
        reference = Reference(held.values())
        for one in asked:
            hits = engine.search(Query(one.written), limit=None).hits
            expected = reference.evaluate(understand(one.written).tree)
            assert {hit.key: hit.score for hit in hits} == pytest.approx(expected)
            if any(hit.score for hit in hits):
                assert list(hits) == sorted(hits, key=lambda hit: (-hit.score, hit.key))


TERMS = [query.Term("body", word) for word in ("storm", "prison", "letter")]


@pytest.mark.parametrize(
    "tree",
    [
        query.Variations("body", "storm"),
        query.Prefix("body", "storm"),
        spans.SpanNear2([TERMS[0], query.Prefix("body", "pri")]),
        spans.SpanNear2([TERMS[0], query.Term("title", "prison")]),
        spans.SpanNear2(TERMS, ordered=False, mindist=1),
        spans.SpanNear2(TERMS, mindist=2),
    ],
)
def test_what_there_is_no_way_to_evaluate_is_a_fault_of_the_program(
    engine: Engine, tree: query.Query
) -> None:
    with pytest.raises(TypeError, match="no way to"):
        engine._snapshot.evaluator.evaluate(tree)
