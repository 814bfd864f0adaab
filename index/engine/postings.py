"""Posting lists of a committed state: in which documents a term stands, how often, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from index.engine.columns import Mask, Numbers
from index.engine.documents import Scores
from index.engine.sections import Array
from index.engine.segment import Held
from index.engine.store import damage_named

_MOST_CACHED = 4_000_000


class PostingList(NamedTuple):
    """The live documents that hold a term, ascending, and how often it stands in each."""

    documents: Numbers
    frequencies: Scores


class Postings:
    """Reads the posting lists of all segments as one, and remembers them.

    Raises IndexDamaged when a file turns out unreadable.
    """

    def __init__(self, held: Sequence[Held]) -> None:
        self._held = held
        self._size = sum(one.size for one in held)
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
        found: Mask = np.zeros(self._size, bool)
        for one in self._held:
            terms = one.segment.lexicon(field).beginning(prefix.encode())
            if terms:
                own = found[one.base : one.base + one.size]
                own[one.segment.documents_of(field, terms[0], terms[-1])] = True
                own &= one.live
        return np.flatnonzero(found)

    @damage_named()
    def in_a_row(self, field: str, terms: Sequence[str]) -> Numbers:
        """The live documents in which the terms stand one right after the other, ascending."""
        found: Mask = np.zeros(self._size, bool)
        for one in self._held:
            numbers = [one.segment.lexicon(field).find(term.encode()) for term in terms]
            known = [number for number in numbers if number is not None]
            if len(known) < len(terms):
                continue
            places = _rows([one.segment.places_of(field, number) for number in known])
            own = found[one.base : one.base + one.size]
            own[np.searchsorted(one.segment.starts(field), places, side="right") - 1] = True
            own &= one.live
        return np.flatnonzero(found)

    @damage_named()
    def _read(self, field: str, term: str) -> PostingList:
        documents, frequencies = [np.zeros(0, np.int64)], [np.zeros(0, np.float64)]
        for one, number in self._holding(field, term):
            holders = one.segment.documents_of(field, number)
            counts = one.segment.frequencies_of(field, number)
            if one.deleted:
                live = one.live[holders]
                holders, counts = holders[live], counts[live]
            documents.append(one.numbered(holders))
            frequencies.append(counts.astype(np.float64))
        return PostingList(np.concatenate(documents), np.concatenate(frequencies))

    def _holding(self, field: str, term: str) -> Iterator[tuple[Held, int]]:
        """The segments that have a term, each with the term's number there."""
        encoded = term.encode()
        for one in self._held:
            number = one.segment.lexicon(field).find(encoded)
            if number is not None:
                yield one, number


def _rows(lists: Sequence[Array]) -> Array:
    """Where rows begin, given the places of their first word, of their second and so on, each ascending.

    The rarest word comes first, for a row can only be where it is.
    """
    (ahead, rarest), *others = sorted(enumerate(lists), key=lambda one: len(one[1]))
    beginnings = rarest[rarest >= ahead].astype(np.uint32) - np.uint32(ahead)
    for offset, places in others:
        # One place more than needed, where nothing stands: what lies beyond is looked up there.
        stands = np.zeros(int(places[-1]) + 2, bool)
        stands.put(places, True)
        beginnings = beginnings.compress(stands.take(beginnings + np.uint32(offset), mode="clip"))
    return beginnings
