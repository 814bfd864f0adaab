"""Posting lists as arrays, over several segments with deletions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine import Engine, postings
from index.engine.postings import Postings
from index.engine.snapshot import Snapshot
from index.records import Query
from tests.index.engine.samples import release


@pytest.fixture
def lists(engine: Engine, directory: Path) -> Postings:
    """Documents 0 to 2 in one segment, of which 1 is deleted, and 3 in another."""
    with engine.batch() as batch:
        batch.add(release("a", "storm after storm"))
        batch.add(release("b", "storm"))
        batch.add(release("c", "calm after a storm"))
    with engine.batch() as batch:
        batch.remove("b")
        batch.add(release("d", "storms after a calm"))
    return Postings(Snapshot.open(directory).held)


def test_a_posting_list_tells_live_documents_and_frequencies(lists: Postings) -> None:
    documents, frequencies = lists.of("body", "storm")
    assert documents.tolist() == [0, 2, 3]
    assert frequencies.tolist() == [2.0, 1.0, 1.0]
    assert lists.of("body", "letter").documents.tolist() == []
    assert lists.of("title", "storm").documents.tolist() == []


def test_a_prefix_is_any_word_that_begins_with_it(lists: Postings) -> None:
    assert lists.prefixed("body_words", "storm").tolist() == [0, 2, 3]
    assert lists.prefixed("body_words", "storms").tolist() == [3]
    assert lists.prefixed("body_words", "stormy").tolist() == []


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (["after", "a"], [2, 3]),
        (["after", "storm"], [0]),
        (["storm", "storm"], []),
        (["storm", "calm"], []),
        (["storm"], [0, 2, 3]),
        (["storm", "after", "a", "calm", "calm"], []),
    ],
)
def test_words_stand_in_a_row_within_one_text(lists: Postings, row: list[str], found: list[int]) -> None:
    assert lists.in_a_row("body", row).tolist() == found


_letters = st.sampled_from("abc")


@given(st.lists(_letters, max_size=30), st.lists(_letters, min_size=1, max_size=4))
def test_rows_begin_where_all_their_words_follow(words: list[str], row: list[str]) -> None:
    places = {letter: np.flatnonzero(np.array(words) == letter) for letter in "abc"}
    if all(len(places[letter]) for letter in row):
        expected = [place for place in range(len(words)) if words[place : place + len(row)] == row]
        assert postings._rows([places[letter] for letter in row]).tolist() == expected


def test_posting_lists_are_remembered_within_bounds(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_MOST_CACHED", 3)
    with engine.batch() as batch:
        for key in "abcd":
            batch.add(release(key, f"storm {key}"))
    for _ in range(2):
        for text in ("storm", "a", "b", "c", "d"):
            assert engine.search(Query(text)).total == (4 if text == "storm" else 1)
