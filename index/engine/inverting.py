"""Turns "which words does this text hold" into "which texts hold this word": the heart of an index.

A posting list says in which documents a term stands, how often, and at which places. The lists of all terms
of a field lie end to end in a few arrays: one sort makes all of them at once, and what a range of terms is
asked for is one stretch.

The texts of a field lie end to end too, with a gap of one between them: a place is the number of a word among
all words. Words stand in a row where their places do, and no row reaches from one text into the next.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.engine.lexicon import lexicon_arrays
from index.engine.sections import Array, Arrays, narrow

_HALF = np.uint64(32)


def invert(field: str, names: Sequence[bytes], terms: Array, documents: Array) -> Arrays:
    """The arrays of a field of stems: documents, frequencies and places of each.

    `names` are the terms by number, all different, in any order; `terms` the term of each word, text after
    text, and `documents` its document. Documents of a posting list ascend, and so do the places within each.
    """
    ordered, terms = _alphabetical(names, terms)
    terms, words = _sorted(terms, np.arange(len(terms), dtype=np.uint32))
    documents = documents[words]
    begins = np.flatnonzero(_begins(terms) | _begins(documents))
    return lexicon_arrays(field, ordered) | {
        f"{field}.document_ends": _ends_by_term(terms[begins], len(ordered)),
        f"{field}.documents": narrow(documents[begins]),
        f"{field}.frequencies": narrow(np.diff(begins, append=len(terms))),
        f"{field}.place_ends": _ends_by_term(terms, len(ordered)),
        f"{field}.places": narrow(words + documents),
    }


def invert_words(field: str, names: Sequence[bytes], terms: Array, documents: Array) -> Arrays:
    """The arrays of a field of which only the documents matter; see `invert`."""
    ordered, terms = _alphabetical(names, terms)
    terms, documents = _sorted(terms, documents)
    first = _begins(terms) | _begins(documents)
    terms, documents = terms[first], documents[first]
    return lexicon_arrays(field, ordered) | {
        f"{field}.document_ends": _ends_by_term(terms, len(ordered)),
        f"{field}.documents": narrow(documents),
    }


def starts(lengths: Array) -> Array:
    """The place of the first word of each of several texts of these lengths."""
    return np.cumsum(lengths) - lengths + np.arange(len(lengths))


def _alphabetical(names: Sequence[bytes], terms: Array) -> tuple[list[bytes], Array]:
    """The names that occur, in order, and the terms by their places in that order."""
    used = np.flatnonzero(np.bincount(terms, minlength=len(names)))
    ordered = sorted(used.tolist(), key=names.__getitem__)
    number = np.zeros(len(names), np.uint32)
    number[ordered] = np.arange(len(ordered), dtype=np.uint32)
    return [names[one] for one in ordered], number[terms]


def _sorted(upper: Array, lower: Array) -> tuple[Array, Array]:
    """Pairs of numbers in order. Put into one number each, they are sorted several times as fast."""
    pairs = upper.astype("<u8")
    pairs <<= _HALF
    pairs |= lower
    pairs.sort()
    halves = pairs.view("<u4")
    return halves[1::2].copy(), halves[::2].copy()


def _begins(numbers: Array) -> Array:
    """True wherever another number begins."""
    begins = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=begins[1:])
    return begins


def _ends_by_term(terms: Array, count: int) -> Array:
    return narrow(np.cumsum(np.bincount(terms, minlength=count)))
