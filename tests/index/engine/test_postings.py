"""Posting lists as arrays, over several segments with deletions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.engine import Engine, likeness, postings
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


def beginning(lists: Postings, head: str) -> list[int]:
    """The documents with a word that begins so."""
    [mask] = lists.holding("body_words", lambda words: [likeness.beginning(words, head)])
    return np.flatnonzero(mask).tolist()


def test_several_groups_of_words_are_told_apart(lists: Postings) -> None:
    groups = lists.holding("body_words", lambda words: likeness.misspelt(words, "storm", 1))
    assert [np.flatnonzero(group).tolist() for group in groups] == [[0, 2], [3]]


def test_a_prefix_is_any_word_that_begins_with_it(lists: Postings) -> None:
    assert beginning(lists, "storm") == [0, 2, 3]
    assert beginning(lists, "storms") == [3]
    assert beginning(lists, "stormy") == []


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


@pytest.mark.parametrize(
    ("words", "slop", "ordered", "found"),
    [
        (["calm", "storm"], 3, True, [2]),
        (["calm", "storm"], 2, True, []),
        (["calm", "storm"], 3, False, [2, 3]),
        (["calm", "storm"], 2, False, []),
        (["storm", "storm"], 2, True, [0]),
        (["storm", "storm"], 1, True, []),
        (["storm", "after", "a"], 1, False, [3]),
        (["storm", "letter"], 9, False, []),
    ],
)
def test_words_stand_near_each_other(
    lists: Postings, words: list[str], slop: int, ordered: bool, found: list[int]
) -> None:
    assert lists.near("body", words, slop, ordered=ordered).tolist() == found


def test_words_near_each_other_are_found_among_very_many(
    filled: Callable[..., Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "_MANY", 10)
    texts = ["storm calm calm calm calm " * 20 + "storm letter" * (number % 2) for number in range(6)]
    archive = filled(*(release(str(number), text) for number, text in enumerate(texts)))
    assert archive.matching(Query('"letter storm"~1')) == ("1", "3", "5")
    assert archive.search(Query('"calm storm"~2')).total == 6


def test_posting_lists_are_remembered_within_bounds(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_MOST_CACHED", 3)
    with engine.batch() as batch:
        for key in "abcd":
            batch.add(release(key, f"storm {key}"))
    for _ in range(2):
        for text in ("storm", "a", "b", "c", "d"):
            assert engine.search(Query(text)).total == (4 if text == "storm" else 1)
