"""Posting lists as arrays: in which documents a term stands, how often, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from whoosh.reading import IndexReader

from index.engine.documents import Numbers, Scores
from index.engine.store import damage_named

_MOST_CACHED = 4_000_000
_BYTES = np.dtype(np.uint32).itemsize


class PostingList(NamedTuple):
    """The live documents that hold a term, ascending, and how often it stands in each."""

    documents: Numbers
    frequencies: Scores


class Postings:
    """Reads and remembers the posting lists of one committed state.

    Whoosh's own matchers are walked from end to end, one term at a time: none of its short cuts is taken, so
    nothing is skipped. Raises IndexDamaged when a file turns out unreadable.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._leaves = [(leaf, base) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()]
        self._size = reader.doc_count_all()
        self._cached: dict[tuple[str, str], PostingList] = {}
        self._cached_length = 0

    def of(self, field: str, term: str) -> PostingList:
        """The posting list of a term, empty when the index has no such term."""
        known = self._cached.get((field, term))
        if known is not None:
            return known
        postings = self._read(field, term)
        self._cached_length += len(postings.documents)
        if self._cached_length > _MOST_CACHED:
            self._cached.clear()
            self._cached_length = len(postings.documents)
        self._cached[field, term] = postings
        return postings

    @damage_named()
    def prefixed(self, field: str, prefix: str) -> Numbers:
        """The live documents that hold any term beginning with the prefix, ascending."""
        found = np.zeros(self._size, bool)
        for leaf, base in self._leaves:
            for term in leaf.expand_prefix(field, prefix):
                matcher = leaf.postings(field, term)
                found[np.fromiter(matcher.all_ids(), np.int64) + base] = True
        return np.flatnonzero(found)

    @damage_named()
    def positions(self, field: str, term: str, documents: Numbers) -> tuple[Numbers, Numbers]:
        """Where a term stands in the given ones of its documents, ascending.

        Parallel arrays: the document of each occurrence, and its position in words.
        """
        owners: list[int] = []
        encoded: list[bytes] = []
        for matcher, base in self._matchers(field, term):
            for document in (documents[documents >= base] - base).tolist():
                if not _reached(matcher, document):
                    break
                if matcher.id() == document:
                    owners.append(document + base)
                    encoded.append(matcher.value())
        places = np.frombuffer(b"".join(encoded), np.uint32).astype(np.int64)
        counts = np.array([len(one) // _BYTES for one in encoded], np.int64)
        if counts.sum() != len(places):
            raise ValueError(f"positions of {term} are cut short")
        return np.repeat(np.array(owners, np.int64), counts), places

    @damage_named()
    def _read(self, field: str, term: str) -> PostingList:
        documents: list[int] = []
        frequencies: list[float] = []
        for matcher, base in self._matchers(field, term):
            while matcher.is_active():
                documents.append(matcher.id() + base)
                frequencies.append(matcher.weight())
                matcher.next()
        if documents and max(documents) >= self._size:
            raise ValueError(f"{term} stands in a document that does not exist")
        return PostingList(np.array(documents, np.int64), np.array(frequencies, np.float64))

    def _matchers(self, field: str, term: str) -> Iterator[tuple[Any, int]]:
        encoded = term.encode()
        for leaf, base in self._leaves:
            if (field, encoded) in leaf:
                yield leaf.postings(field, encoded), base


def _reached(matcher: Any, document: int) -> bool:
    """Move to the first posting at or after the document; False when there is none left."""
    if matcher.is_active() and matcher.id() < document:
        matcher.skip_to(document)
    return bool(matcher.is_active())
