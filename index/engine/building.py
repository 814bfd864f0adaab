"""Gathers releases in memory and turns them into the arrays of a segment.

A text becomes a row of numbers as it arrives, one for each stretch between blanks. Which words stand in a
stretch, and their folding and stemming, wait until the end, when every different one has to be looked at only
once: there are thirty times fewer of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from index.engine.analysis import all_forms
from index.engine.columns import Numbers
from index.engine.documents import Documents
from index.engine.inverting import invert, invert_words
from index.engine.lexicon import stretches
from index.engine.schema import ANALYSED, WORDS_OF, Facts
from index.engine.sections import Arrays

_Row = npt.NDArray[np.uint32]

_ROWS = 256
"""Texts whose words are looked up at a time: few enough to stay in the processor's cache."""


class _Numbered(dict[str, int]):
    """Gives each different string a number, in order of first sight."""

    def __missing__(self, string: str) -> int:
        number = self[string] = len(self)
        return number


class Builder:
    """The releases of a segment to be, in order of arrival."""

    def __init__(self) -> None:
        self._pieces = _Numbered()
        self._facts: list[Facts] = []
        self._texts: dict[str, list[_Row]] = {field: [] for field in ANALYSED}

    def add(self, facts: Facts, texts: Mapping[str, str]) -> None:
        """Take a release in; it gets the next document number."""
        self._facts.append(facts)
        for field, rows in self._texts.items():
            rows.append(np.fromiter(map(self._pieces.__getitem__, texts[field].split()), np.uint32))

    def arrays(self) -> Arrays:
        """The arrays of the segment."""
        dictionary = _Dictionary(list(self._pieces))
        arrays: Arrays = {}
        lengths = {}
        for field, rows in self._texts.items():
            words, lengths[field] = dictionary.words_of(rows)
            documents = np.repeat(np.arange(len(rows), dtype=np.uint32), lengths[field])
            arrays |= invert(field, dictionary.stems, dictionary.stem_of[words], documents)
            folded = dictionary.folded_of[words]
            arrays |= invert_words(WORDS_OF[field], dictionary.folded, folded, documents)
        return arrays | Documents.of(self._facts, lengths).arrays()


class _Dictionary:
    """The words of each piece of text, end to end, with the numbers of their stems and folded forms."""

    def __init__(self, pieces: Sequence[str]) -> None:
        words = [all_forms(piece) for piece in pieces]
        stems, folded = _Numbered(), _Numbered()
        self.folded_of = np.array([folded[one] for piece in words for one, _ in piece], np.uint32)
        self.stem_of = np.array([stems[one] for piece in words for _, one in piece], np.uint32)
        self.folded = [one.encode() for one in folded]
        self.stems = [one.encode() for one in stems]
        self._counts = np.array([len(piece) for piece in words], np.int64)
        self._starts = np.cumsum(self._counts) - self._counts

    def words_of(self, rows: Sequence[_Row]) -> tuple[_Row, Numbers]:
        """The words of all rows of pieces, end to end, and how many each row has."""
        found = [self._some_words(rows[start : start + _ROWS]) for start in range(0, len(rows), _ROWS)]
        none = np.zeros(0, np.uint32), np.zeros(0, np.int64)
        words, lengths = zip(*(found or [none]), strict=True)
        return np.concatenate(words), np.concatenate(lengths)

    def _some_words(self, rows: Sequence[_Row]) -> tuple[_Row, Numbers]:
        pieces = np.concatenate(rows)
        counts = self._counts[pieces]
        words = stretches(self._starts[pieces], counts).astype(np.uint32)
        before = np.concatenate([[0], np.cumsum(counts)])
        return words, np.diff(before[np.cumsum([0, *map(len, rows)])])
