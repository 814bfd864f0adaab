"""Turns "which words does this text hold" into "which texts hold this word": the heart of an index.

A posting list says in which documents a term stands, how often, and at which places. The lists of all terms
of a field lie end to end in a few arrays: one sort makes all of them at once, and what a range of terms is
asked for is one stretch.

The texts of a field lie end to end too, with a gap of one between them: a place is the number of a word among
all words. Words stand in a row where their places do, and no row reaches from one text into the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from index.engine.lexicon import lexicon_arrays
from index.engine.sections import Array, Arrays, narrow


class Occurrences(NamedTuple):
    """Words as they stand in texts, as parallel arrays: number of term, number of document, place.

    Those of each term in order of place; without `places` where only the documents matter.
    """

    terms: Array
    documents: Array
    places: Array | None = None


def invert(field: str, names: Sequence[bytes], found: Occurrences) -> Arrays:
    """The arrays of a field; `names` are the terms by number, all different, in any order.

    Documents of a posting list ascend, and so do the places within each.
    """
    used = np.flatnonzero(np.bincount(found.terms, minlength=len(names)))
    ordered = sorted(used.tolist(), key=names.__getitem__)
    number = np.zeros(len(names), np.uint32)
    number[ordered] = np.arange(len(ordered), dtype=np.uint32)
    terms = number[found.terms]
    order = np.argsort(terms, kind="stable")
    terms, documents = terms[order], found.documents[order]
    begins = np.flatnonzero(_begins(terms) | _begins(documents))
    arrays = lexicon_arrays(field, [names[one] for one in ordered]) | {
        f"{field}.document_ends": _ends_by_term(terms[begins], len(ordered)),
        f"{field}.documents": narrow(documents[begins]),
    }
    if found.places is None:
        return arrays
    return arrays | {
        f"{field}.frequencies": narrow(np.diff(begins, append=len(terms))),
        f"{field}.place_ends": _ends_by_term(terms, len(ordered)),
        f"{field}.places": narrow(found.places[order]),
    }


def starts(lengths: Array) -> Array:
    """The place of the first word of each of several texts of these lengths."""
    return np.cumsum(lengths) - lengths + np.arange(len(lengths))


def _begins(numbers: Array) -> Array:
    """True wherever another number begins."""
    begins = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=begins[1:])
    return begins


def _ends_by_term(terms: Array, count: int) -> Array:
    return narrow(np.cumsum(np.bincount(terms, minlength=count)))
