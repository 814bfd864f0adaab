"""Posting lists as arrays, from segments that hold what they should and from one that does not."""

from __future__ import annotations

import numpy as np
import pytest
from whoosh.matching import ListMatcher

from index.engine import Engine, postings
from index.engine.postings import Postings
from index.errors import IndexDamaged
from index.records import Query
from tests.index.engine.samples import release


class _Leaf:
    """As much of a segment's reader as is asked, holding one term with these postings."""

    def __init__(self, documents: list[int], values: list[bytes]) -> None:
        self._documents = documents
        self._values = values

    def doc_count_all(self) -> int:
        return 3

    def leaf_readers(self) -> list[tuple[_Leaf, int]]:
        return [(self, 0)]

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return term == ("body", b"storm")

    def postings(self, _field: str, _term: bytes) -> ListMatcher:
        return ListMatcher(self._documents, [2.0] * len(self._documents), self._values)


def places(*positions: int) -> bytes:
    return np.array(positions, np.uint32).tobytes()


def test_a_posting_list_tells_documents_frequencies_and_positions() -> None:
    read = Postings(_Leaf([0, 2], [places(1, 5), places(0, 7)]))
    documents, frequencies = read.of("body", "storm")
    assert documents.tolist() == [0, 2]
    assert frequencies.tolist() == [2.0, 2.0]
    owners, positions = read.positions("body", "storm", np.array([1, 2]))
    assert (owners.tolist(), positions.tolist()) == ([2, 2], [0, 7])
    assert read.of("body", "calm").documents.tolist() == []


def test_a_document_that_cannot_be_is_damage() -> None:
    with pytest.raises(IndexDamaged):
        Postings(_Leaf([0, 3], [b"", b""])).of("body", "storm")


def test_positions_that_are_cut_short_are_damage() -> None:
    short = Postings(_Leaf([0, 1], [places(1)[:2], places(1) + b"\0\0"]))
    with pytest.raises(IndexDamaged):
        short.positions("body", "storm", np.array([0, 1]))


def test_posting_lists_are_remembered_within_bounds(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_MOST_CACHED", 3)
    with engine.batch() as batch:
        for key in "abcd":
            batch.add(release(key, f"storm {key}"))
    for _ in range(2):
        for text in ("storm", "a", "b", "c", "d"):
            assert engine.search(Query(text)).total == (4 if text == "storm" else 1)
