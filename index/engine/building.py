"""Gathers releases in memory and turns them into the arrays of a segment.

A text becomes a row of numbers as it arrives, one for each word as written; folding and stemming wait until
the end, when every different word has to be looked at only once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.engine.analysis import WORD, forms
from index.engine.documents import Documents
from index.engine.inverting import Occurrences, invert
from index.engine.schema import ANALYSED, WORDS_OF, Facts, facts_of, texts_of
from index.engine.sections import Arrays
from index.records import Release

_Row = npt.NDArray[np.uint32]


class _Numbered(dict[str, int]):
    """Gives each different string a number, in order of first sight."""

    def __missing__(self, string: str) -> int:
        number = self[string] = len(self)
        return number


class _Pending(NamedTuple):
    facts: Facts
    texts: dict[str, _Row]


class Builder:
    """The releases of a segment to be, in order of arrival."""

    def __init__(self) -> None:
        self._surfaces = _Numbered()
        self._pending: list[_Pending | None] = []
        self.words = 0

    def add(self, release: Release) -> int:
        """Take a release in; returns its place here.

        Raises ValueError for one that cannot be indexed, of which nothing is kept then.
        """
        facts = facts_of(release)
        texts = {field: self._row(text) for field, text in texts_of(release).items()}
        self._pending.append(_Pending(facts, texts))
        self.words += sum(map(len, texts.values()))
        return len(self._pending) - 1

    def drop(self, place: int) -> None:
        """Forget the release at a place."""
        self._pending[place] = None

    def keys(self) -> list[str]:
        """The keys of what would be written, in the order of its document numbers."""
        return [one.facts.key for one in self._pending if one]

    def arrays(self) -> Arrays:
        """The arrays of the segment."""
        kept = [one for one in self._pending if one]
        dictionary = _Dictionary(list(self._surfaces))
        arrays: Arrays = {}
        lengths = {}
        for field in ANALYSED:
            surfaces, documents = _end_to_end([one.texts[field] for one in kept])
            words = dictionary.is_word[surfaces]
            surfaces, documents = surfaces[words], documents[words]
            lengths[field] = np.bincount(documents, minlength=len(kept))
            stems = Occurrences(
                dictionary.stem_of[surfaces], documents, np.arange(len(documents)) + documents
            )
            arrays |= invert(field, dictionary.stems, stems)
            folded = Occurrences(dictionary.folded_of[surfaces], documents)
            arrays |= invert(WORDS_OF[field], dictionary.folded, folded)
        return arrays | Documents.of([one.facts for one in kept], lengths).arrays()

    def _row(self, text: str) -> _Row:
        return np.fromiter(map(self._surfaces.__getitem__, WORD.findall(text)), np.uint32)


class _Dictionary:
    """For each word as written, the numbers of its stem and of its folded form among all that occur."""

    def __init__(self, surfaces: Sequence[str]) -> None:
        both = [forms(surface) for surface in surfaces]
        stems, folded = _Numbered(), _Numbered()
        self.is_word = np.array([bool(one[0]) for one in both], bool)
        self.folded_of = np.array([folded[one[0]] for one in both], np.uint32)
        self.stem_of = np.array([stems[one[1]] for one in both], np.uint32)
        self.folded = [one.encode() for one in folded]
        self.stems = [one.encode() for one in stems]


def _end_to_end(rows: Sequence[_Row]) -> tuple[_Row, _Row]:
    """All rows as one, and for each element the number of its row."""
    lengths = np.array([len(row) for row in rows], np.int64)
    numbers = np.repeat(np.arange(len(rows), dtype=np.uint32), lengths)
    return (np.concatenate(rows) if rows else np.zeros(0, np.uint32)), numbers
