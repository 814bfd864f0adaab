"""Where words stand in a row or near each other, worked out from the places of each.

Places are those of a whole segment (see `index.engine.inverting`): words of one text have places that follow
each other, and between two texts one place is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from index.engine.columns import Mask
from index.engine.lexicon import stretches
from index.engine.sections import Array

_MUCH_LONGER = 16

_BLOCK = 1 << 20
"""Places that are compared at a time."""


class Stretches(NamedTuple):
    """Stretches of words as parallel arrays: first place, last place, number of the text."""

    first: Array
    last: Array
    texts: Array

    def where(self, mask: Mask) -> Stretches:
        """Those that the mask says yes to."""
        return Stretches(*(one.compress(mask) for one in self))


class Bounds(NamedTuple):
    """For each text, the places of its first and of its last word."""

    starts: Array
    ends: Array


def in_a_row(lists: Sequence[Array]) -> Array:
    """Where rows begin, given the places of their first word, of their second and so on, each ascending.

    The rarest word comes first, for a row can only be where it is.
    """
    (ahead, rarest), *others = sorted(enumerate(lists), key=lambda one: len(one[1]))
    beginnings = rarest[rarest >= ahead].astype(np.uint32) - np.uint32(ahead)
    for offset, places in others:
        beginnings = _common(beginnings, offset, places)
    return beginnings


def _common(beginnings: Array, offset: int, places: Array) -> Array:
    """Those of the beginnings that a place lies `offset` after."""
    if len(places) > _MUCH_LONGER * len(beginnings):
        wanted = beginnings + np.uint32(offset)
        found = np.searchsorted(places, wanted)
        return beginnings.compress(places.take(found, mode="clip") == wanted)
    if not len(beginnings):
        return beginnings
    edges = np.arange(0, int(beginnings[-1]) + _BLOCK + 1, _BLOCK)
    first = np.searchsorted(beginnings, edges.astype(beginnings.dtype))
    second = np.searchsorted(places, (edges + offset).astype(np.uint32))
    stands = np.zeros(_BLOCK, bool)
    common = []
    for edge, one, other in zip(edges.tolist(), pairwise(first), pairwise(second), strict=False):
        # What is looked up lies in the processor's cache, however many places there are.
        marked = (beginnings[slice(*one)] - np.uint32(edge)).astype(np.intp)
        stands[marked] = True
        both = places[slice(*other)].astype(np.intp) - (edge + offset)
        stand = stands.take(both, mode="clip")  # none lies outside, and not to look is faster
        common.append((both.compress(stand) + edge).astype(np.uint32))
        stands[marked] = False
    return np.concatenate(common)


def reaching(found: Stretches, places: Array, slop: int, bounds: Bounds, *, ordered: bool) -> Mask:
    """Which stretches have a place of one more word within reach: after them or, in any order, around them.

    All that has to be known of the last word, and cheaper than to make the stretches grow by it.
    """
    lowest = found.last + 1 if ordered else np.maximum(found.first - slop, bounds.starts[found.texts])
    highest = np.minimum(found.last + slop, bounds.ends[found.texts])
    next_ones = places.take(np.searchsorted(places, lowest.astype(places.dtype)), mode="clip")
    return np.asarray((next_ones >= lowest) & (next_ones <= highest))


def one_after_another(found: Stretches, others: Sequence[Array], slop: int, bounds: Bounds) -> Stretches:
    """Stretches, in order, go on with each of the other words, at most `slop` places after the one before.

    The words are given by their places. Of several stretches that end at the same place, one is found.
    """
    for places in others:
        highest = np.minimum(found.last + slop, bounds.ends[found.texts])
        begin = np.searchsorted(places, found.last.astype(places.dtype), side="right")
        end = np.searchsorted(places, highest.astype(places.dtype), side="right")
        # What the stretch before reaches too has been found already.
        begin[1:] = np.maximum(begin[1:], end[:-1])
        counts = end - begin
        reached = places[stretches(begin, counts)].astype(np.int64)
        found = Stretches(np.repeat(found.first, counts), reached, np.repeat(found.texts, counts))
    return found


def in_any_order(found: Stretches, others: Sequence[Array], slop: int, bounds: Bounds) -> Stretches:
    """Stretches grow by each of the other words, at most `slop` places away or within them.

    The words are given by their places. Of stretches within each other only the outermost matters for what
    comes, so of all the places that a stretch may grow to on either side it takes the farthest.
    """
    for places in others:
        lowest = np.maximum(found.first - slop, bounds.starts[found.texts])
        highest = np.minimum(found.last + slop, bounds.ends[found.texts])
        begin = np.searchsorted(places, lowest.astype(places.dtype))
        end = np.searchsorted(places, highest.astype(places.dtype), side="right")
        near = end > begin
        found = _grown(found.where(near), places[begin[near]], places[end[near] - 1])
    return found


def _grown(found: Stretches, lowest: Array, highest: Array) -> Stretches:
    """Each stretch out to the lowest place, and each out to the highest; once where that is the same."""
    left, right = np.minimum(found.first, lowest), np.maximum(found.last, highest)
    both = (left < found.first) & (right > found.last)
    again = found.where(both)
    return Stretches(
        np.concatenate([left, again.first]),
        np.concatenate([np.where(both, found.last, right), right[both]]),
        np.concatenate([found.texts, again.texts]),
    )
