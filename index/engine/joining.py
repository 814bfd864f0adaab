"""One field of several segments becomes one, a stretch of terms at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, compress, count, repeat
from typing import NamedTuple

import numpy as np

from index.engine.lexicon import Lexicon, bounds, cut, lexicon_arrays, stretches
from index.engine.sections import Array, Arrays, Kind, fitting, narrow
from index.engine.segment import Held

_WORDS = 1 << 19
"""Words or postings that are copied at a time; each takes about 80 bytes meanwhile."""

_TERMS = 1 << 14
"""Terms of each part that are compared at a time."""

_NOWHERE = (1 << 32) - 1
"""The number of a term that nothing live holds: beyond all that there are."""


class Move(NamedTuple):
    """Where the documents of a part come to stand: the number of each, and what is added to its places."""

    numbers: Array
    shifts: Array


class _Found(NamedTuple):
    """Live postings as parallel arrays, and their places end to end."""

    terms: Array
    documents: Array
    frequencies: Array
    places: Array


class _Counts(NamedTuple):
    """How many live documents and places each term of a part has, and the largest of all frequencies."""

    documents: Array
    places: Array
    most_frequent: int


class Source:
    """A field of one part, without what was deleted, as it will stand in the whole.

    `numbers` are those of its terms in the whole, ascending.
    """

    def __init__(self, part: Held, field: str, move: Move, *, has_places: bool) -> None:
        self._sections = part.segment.sections
        self._live = part.live
        self._field = field
        self._move = move
        self._has_places = has_places
        self.lexicon = part.segment.lexicon(field)
        self.numbers = np.zeros(0, np.uint32)

    def counts(self) -> _Counts:
        """Look through all of it."""
        documents, places = (np.zeros(len(self.lexicon), np.int64) for _ in range(2))
        most = 0
        for first, last in _stretches(self._array("place_ends" if self._has_places else "document_ends")):
            found = self._postings(first, last, with_places=False)
            documents[first:last] = np.bincount(found.terms, minlength=last - first)
            places[first:last] = _summed(found, last - first)
            most = max(most, int(found.frequencies.max(initial=0)))
            self._sections.let_go()
        return _Counts(documents, places, most)

    def terms(self, first: int, last: int) -> list[bytes]:
        """The terms [first, last)."""
        if first == last:
            return []
        start, end = bounds(self._array("term_ends"), first, last - 1)
        text = self._sections.slice(f"{self._field}.terms", start, end)
        return cut(text.tobytes(), (self._array("term_ends")[first:last].astype(np.int64) - start).tolist())

    def postings(self, first: int, last: int) -> _Found:
        """What becomes of the terms with the numbers [first, last) of the whole, which count from 0 here."""
        begin, end = np.searchsorted(self.numbers, (first, last)).tolist()
        if begin == end:
            return _Found(*[np.zeros(0, np.int64)] * 4)
        found = self._postings(begin, end, with_places=self._has_places)
        self._sections.let_go()
        return found._replace(terms=self.numbers[begin:end][found.terms].astype(np.int64) - first)

    def _postings(self, first: int, last: int, *, with_places: bool) -> _Found:
        ends = self._array("document_ends")
        start, end = bounds(ends, first, last - 1)
        lengths = np.ediff1d(ends[first:last].astype(np.int64), to_begin=int(ends[first]) - start)
        documents = self._sections.slice(f"{self._field}.documents", start, end)
        live = self._live[documents]
        terms = np.repeat(np.arange(last - first), lengths)[live]
        numbers = self._move.numbers[documents[live]]
        none = np.zeros(0, np.int64)
        if not self._has_places:
            return _Found(terms, numbers, none, none)
        frequencies = self._sections.slice(f"{self._field}.frequencies", start, end)
        if not with_places:
            return _Found(terms, numbers, frequencies[live], none)
        start, end = bounds(self._array("place_ends"), first, last - 1)
        places = self._sections.slice(f"{self._field}.places", start, end)[np.repeat(live, frequencies)]
        shifts = np.repeat(self._move.shifts[documents[live]], frequencies[live])
        return _Found(terms, numbers, frequencies[live], places + shifts)

    def _array(self, name: str) -> Array:
        return self._sections[f"{self._field}.{name}"]


class Joined:
    """A field of all parts: `arrays` are whole, those of `shapes` come in stretches."""

    def __init__(
        self, field: str, sources: Sequence[Source], last_document: int, last_place: int | None = None
    ) -> None:
        self._field = field
        self._sources = sources
        self._has_places = last_place is not None
        counts = [source.counts() for source in sources]
        terms = _number(sources, [count.documents > 0 for count in counts])
        self._document_ends = _ends(sources, [count.documents for count in counts], len(terms))
        self._place_ends = _ends(sources, [count.places for count in counts], len(terms))
        self.arrays: Arrays = lexicon_arrays(field, terms) | {
            f"{field}.document_ends": narrow(self._document_ends)
        }
        postings, words = (_last(ends) for ends in (self._document_ends, self._place_ends))
        self.shapes: dict[str, tuple[Kind, int]] = {f"{field}.documents": (fitting(last_document), postings)}
        if last_place is not None:
            most = max(count.most_frequent for count in counts)
            self.arrays[f"{field}.place_ends"] = narrow(self._place_ends)
            self.shapes[f"{field}.frequencies"] = (fitting(most), postings)
            self.shapes[f"{field}.places"] = (fitting(last_place), words)

    def stretches(self) -> Iterator[Arrays]:
        """What comes next of each array, until all is there."""
        for first, last in _stretches(self._place_ends if self._has_places else self._document_ends):
            yield self._stretch(first, last)

    def _stretch(self, first: int, last: int) -> Arrays:
        lists = _Lists(self._document_ends, first, last)
        place_lists = _Lists(self._place_ends, first, last)
        documents, frequencies, places = lists.room(), lists.room(), place_lists.room()
        for source in self._sources:
            found = source.postings(first, last)
            next_ = lists.next(np.bincount(found.terms, minlength=last - first))
            documents[next_] = found.documents
            if self._has_places:
                frequencies[next_] = found.frequencies
                places[place_lists.next(_summed(found, last - first))] = found.places
        if not self._has_places:
            return {f"{self._field}.documents": documents}
        return {
            f"{self._field}.documents": documents,
            f"{self._field}.frequencies": frequencies,
            f"{self._field}.places": places,
        }


class _Lists:
    """The lists of some terms end to end, which are filled part by part."""

    def __init__(self, ends: Array, first: int, last: int) -> None:
        start = int(ends[first - 1]) if first else 0
        self._next = np.concatenate([[start], ends[first : last - 1]]) - start
        self._length = int(ends[last - 1]) - start

    def room(self) -> Array:
        """An array for what the lists hold."""
        return np.empty(self._length, np.int64)

    def next(self, counts: Array) -> Array:
        """Where the next elements of each list go, given how many."""
        places = stretches(self._next, counts)
        self._next = self._next + counts
        return places


def _number(sources: Sequence[Source], live: Sequence[Array]) -> list[bytes]:
    """All terms that are live anywhere, in order; the sources get to know the numbers of their own."""
    terms: list[bytes] = []
    numbers: list[list[Array]] = [[] for _ in sources]
    for own in _side_by_side([source.lexicon for source in sources]):
        names = [source.terms(*part) for source, part in zip(sources, own, strict=True)]
        ours = (alive[slice(*part)] for alive, part in zip(live, own, strict=True))
        united = sorted(set(chain.from_iterable(map(compress, names, ours))))
        number_of = dict(zip(united, count(len(terms)), strict=False))
        for some, number in zip(names, numbers, strict=True):
            number.append(np.array(list(map(number_of.get, some, repeat(_NOWHERE))), np.uint32))
        terms += united
    for source, number in zip(sources, numbers, strict=True):
        if number:
            # A term that nothing live holds stands with the next, so that the numbers ascend.
            source.numbers = np.minimum.accumulate(np.concatenate(number)[::-1])[::-1]
    return terms


def _side_by_side(lexicons: Sequence[Lexicon]) -> Iterator[list[tuple[int, int]]]:
    """Ranges of the terms of each, as far as the first of them reaches with its next terms, to the end."""
    places = [0] * len(lexicons)
    while left := [(one, place) for one, place in zip(lexicons, places, strict=True) if place < len(one)]:
        last = min(one[min(place + _TERMS, len(one)) - 1] for one, place in left)
        ends = [bisect_right(one, last, place) for one, place in zip(lexicons, places, strict=True)]
        yield list(zip(places, ends, strict=True))
        places = ends


def _ends(sources: Sequence[Source], counts: Sequence[Array], terms: int) -> Array:
    """Where the list of each term ends in the whole."""
    lengths = np.zeros(terms, np.int64)
    for source, own in zip(sources, counts, strict=True):
        lengths[source.numbers[own > 0]] += own[own > 0]
    return np.cumsum(lengths)


def _last(ends: Array) -> int:
    return int(ends[-1]) if len(ends) else 0


def _summed(found: _Found, terms: int) -> Array:
    """How many places each term has."""
    if not len(found.frequencies):
        return np.zeros(terms, np.int64)
    return np.bincount(found.terms, weights=found.frequencies, minlength=terms).astype(np.int64)


def _stretches(ends: Array) -> Iterator[tuple[int, int]]:
    """Ranges of terms with so many words each, or of one term alone."""
    first = 0
    while first < len(ends):
        start = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, start + _WORDS, side="right")))
        yield first, last
        first = last
