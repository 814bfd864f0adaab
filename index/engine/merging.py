"""Several segments become one: which, and how. What was deleted is left behind on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from index.engine.documents import Documents
from index.engine.inverting import Occurrences, invert, starts
from index.engine.schema import ANALYSED, WORDS_OF
from index.engine.sections import Array, Arrays
from index.engine.segment import Held

_CROWD = 8
_LARGE = 4096


def crowded(sizes: Sequence[tuple[int, int]]) -> list[int]:
    """Which of several segments to merge, given how many documents each has and how many are deleted.

    Eight small segments of about one size become one, so there are at most eight of each power of eight, and
    a document is copied once a power. Large segments stay as they are; but what is mostly deletions is
    written anew.
    """
    powers = Counter(_power(documents) for documents, _ in sizes)
    return [
        number
        for number, (documents, deleted) in enumerate(sizes)
        if (documents < _LARGE and powers[_power(documents)] >= _CROWD) or deleted > documents - deleted
    ]


def _power(documents: int) -> int:
    """The power of eight that a number of documents lies in."""
    return (max(documents, 1).bit_length() - 1) // 3


def merge(parts: Sequence[Held]) -> Arrays:
    """The arrays of a segment that holds the live documents of several, in their order."""
    documents = Documents.joined([part.segment.documents for part in parts], [part.live for part in parts])
    kept = documents.kept()
    arrays = kept.arrays()
    numbers = (np.cumsum(documents.live) - 1).astype(np.uint32)
    renumbered = np.split(numbers, np.cumsum([part.size for part in parts])[:-1])
    for field in ANALYSED:
        stems = [_stems(part, field) for part in parts]
        arrays |= _merged(field, parts, renumbered, stems, starts(kept.lengths[field].astype(np.int64)))
        words = [_words(part, WORDS_OF[field]) for part in parts]
        arrays |= _merged(WORDS_OF[field], parts, renumbered, words)
    return arrays


def _merged(
    field: str,
    parts: Sequence[Held],
    renumbered: Sequence[Array],
    occurrences: Sequence[Occurrences],
    beginnings: Array | None = None,
) -> Arrays:
    """A field of the live documents, inverted anew under common numbers of terms and documents.

    `beginnings` are the places at which the texts begin from now on; the occurrences count theirs in a text.
    """
    number_of: dict[bytes, int] = {}
    terms, documents, places = [], [], []
    for part, numbers, found in zip(parts, renumbered, occurrences, strict=True):
        own = part.segment.lexicon(field).all()
        common = np.array([number_of.setdefault(term, len(number_of)) for term in own], np.uint32)
        live = part.live[found.documents]
        terms.append(common[found.terms[live]])
        documents.append(numbers[found.documents[live]])
        if found.places is not None and beginnings is not None:
            places.append(found.places[live] + beginnings[documents[-1]])
    together = np.concatenate(places) if places else None
    found = Occurrences(np.concatenate(terms), np.concatenate(documents), together)
    return invert(field, list(number_of), found)


def _words(part: Held, field: str) -> Occurrences:
    sections = part.segment.sections
    return Occurrences(_numbers(sections[f"{field}.document_ends"]), sections[f"{field}.documents"])


def _stems(part: Held, field: str) -> Occurrences:
    """The places count from 0 in each text."""
    sections = part.segment.sections
    documents = np.repeat(sections[f"{field}.documents"], sections[f"{field}.frequencies"])
    places = sections[f"{field}.places"] - part.segment.starts(field)[documents]
    return Occurrences(_numbers(sections[f"{field}.place_ends"]), documents, places)


def _numbers(ends: Array) -> Array:
    """For each element of lists that lie end to end, the number of its list."""
    lengths = np.ediff1d(ends.astype(np.int64), to_begin=ends[:1])
    return np.repeat(np.arange(len(ends), dtype=np.uint32), lengths)
