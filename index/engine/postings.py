"""Posting lists of a committed state: in which documents a term stands, how often, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from index.engine.columns import Mask, Numbers
from index.engine.lexicon import Lexicon, stretches
from index.engine.nearness import (
    Bounds,
    Stretches,
    in_a_row,
    in_any_order,
    one_after_another,
    reaching,
)
from index.engine.sections import Array
from index.engine.segment import Held
from index.engine.store import damage_named

_MOST_CACHED = 4_000_000
_FEW_IN_BETWEEN = 1 << 14
_MANY = 2048
_STEPS = (16, 4, 1)
"""Of many places every sixteenth is looked at first: of most documents that tells enough."""

Choice = Callable[[Lexicon], Sequence[Array]]
"""Chooses among the words of a lexicon: one or more groups of their numbers, each ascending."""


class PostingList(NamedTuple):
    """The live documents that hold a term, ascending, and how often it stands in each."""

    documents: Array
    frequencies: Array


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
    def holding(self, field: str, choice: Choice) -> list[Mask]:
        """For each group of words chosen, the live documents that hold any of them."""
        found: list[Mask] = []
        for one in self._held:
            for number, words in enumerate(choice(one.segment.lexicon(field))):
                if number == len(found):
                    found.append(np.zeros(self._size, bool))
                own = found[number][one.base : one.base + one.size]
                for documents in _documents_of_any(one, field, words):
                    own[documents] = True
                own &= one.live
        return found or [np.zeros(self._size, bool)]

    @damage_named()
    def in_a_row(self, field: str, terms: Sequence[str]) -> Numbers:
        """The live documents in which the terms stand one right after the other, ascending."""
        found: Mask = np.zeros(self._size, bool)
        for one, numbers in self._holding(field, terms):
            rows = in_a_row([one.segment.places_of(field, number) for number in numbers])
            own = found[one.base : one.base + one.size]
            own |= _texts_with(rows, one.segment.starts(field)) & one.live
        return np.flatnonzero(found)

    @damage_named()
    def near(self, field: str, terms: Sequence[str], slop: int, *, ordered: bool) -> Numbers:
        """The live documents in which each term stands within `slop` words of those before it, ascending.

        In order they follow each other; else a term may also stand before or between the others.
        """
        found: Mask = np.zeros(self._size, bool)
        for one, numbers in self._holding(field, terms):
            own = found[one.base : one.base + one.size]
            own |= _near(one, field, numbers, slop, ordered) & one.live
        return np.flatnonzero(found)

    @damage_named()
    def _read(self, field: str, term: str) -> PostingList:
        documents, frequencies = [np.zeros(0, np.uint32)], [np.zeros(0, np.uint8)]
        for one, [number] in self._holding(field, [term]):
            holders = one.segment.documents_of(field, number)
            counts = one.segment.frequencies_of(field, number)
            if one.deleted:
                live = one.live[holders]
                holders, counts = holders[live], counts[live]
            documents.append(holders.astype(np.uint32) + np.uint32(one.base))
            frequencies.append(counts)
        return PostingList(np.concatenate(documents), np.concatenate(frequencies))

    def _holding(self, field: str, terms: Sequence[str]) -> Iterator[tuple[Held, list[int]]]:
        """The segments that have all of the terms, each with the terms' numbers there."""
        encoded = [term.encode() for term in terms]
        for one in self._held:
            numbers = [one.segment.lexicon(field).find(term) for term in encoded]
            known = [number for number in numbers if number is not None]
            if len(known) == len(numbers):
                yield one, known


def _documents_of_any(one: Held, field: str, words: Array) -> Iterator[Array]:
    """The documents of several words, in pieces: the lists of words that are near neighbours at once."""
    ends = one.segment.sections[f"{field}.document_ends"]
    stops = ends[words].astype(np.int64)
    starts = np.where(words > 0, ends[words - 1].astype(np.int64), 0)
    far = np.flatnonzero(starts[1:] - stops[:-1] > _FEW_IN_BETWEEN) + 1
    for first, last in zip([0, *far], [*far, len(words)], strict=True) if len(words) else ():
        begin = int(starts[first])
        lists = one.segment.sections.slice(f"{field}.documents", begin, int(stops[last - 1]))
        lengths = stops[first:last] - starts[first:last]
        whole = len(lists) == lengths.sum()
        yield lists if whole else lists[stretches(starts[first:last] - begin, lengths)]


def _texts_with(places: Array, starts: Array) -> Mask:
    """Which of the texts that begin at `starts` hold any of the places."""
    if len(places) < len(starts):
        found = np.zeros(len(starts), bool)
        found[np.searchsorted(starts, places, side="right") - 1] = True
        return found
    first = np.searchsorted(places, starts.astype(places.dtype))
    return np.diff(first, append=len(places)) > 0


def _near(one: Held, field: str, terms: list[int], slop: int, ordered: bool) -> Mask:
    """The documents of a segment in which the terms are near each other."""
    if len(terms) == 2 and not ordered:
        terms = sorted(terms, key=lambda term: len(one.segment.places_of(field, term)))
    found = np.zeros(one.size, bool)
    starts = one.segment.starts(field)
    bounds = Bounds(starts, starts + one.segment.documents.lengths[field].astype(np.int64) - 1)
    *others, last = (one.segment.places_of(field, term) for term in terms[1:])
    grow = one_after_another if ordered else in_any_order
    places = _places_beside(one, field, terms)
    for step in _STEPS if len(places.first) > _MANY else (1,):
        some = grow(Stretches(*(array[::step] for array in places)), others, slop, bounds)
        near = reaching(some, last, slop, bounds, ordered=ordered)
        found[some.texts.compress(near)] = True
        places = places.where(~found[places.texts])
    return found


def _places_beside(one: Held, field: str, terms: list[int]) -> Stretches:
    """The places of the first term in those documents that hold all of them."""
    both = np.ones(one.size, bool)
    for term in terms[1:]:
        has = np.zeros(one.size, bool)
        has[one.segment.documents_of(field, term)] = True
        both &= has
    documents = one.segment.documents_of(field, terms[0]).astype(np.int64)
    texts = documents.repeat(one.segment.frequencies_of(field, terms[0]))
    places = one.segment.places_of(field, terms[0]).astype(np.int64)
    return Stretches(places, places, texts).where(both[texts])
