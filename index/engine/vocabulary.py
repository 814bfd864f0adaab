"""The words that stand in the archive: how a word that was begun may go on, and which is nearest to one.

Words are folded here, as everywhere in the index; how one is written only a text can tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from index.engine import likeness
from index.engine.lexicon import Lexicon
from index.engine.schema import WORDS_OF
from index.engine.sections import Array
from index.engine.segment import Held
from index.engine.store import damage_named

_MOST_LOOKED_AT = 64
"""Words of each lexicon that are considered, the most frequent ones."""

_SHORT = 4
"""Code points up to which a word counts as misspelt by one letter only, not by two."""


class KnownWord(NamedTuple):
    """A folded word and the number of a live document that holds it."""

    folded: str
    document: int


class Vocabulary:
    """The words of one committed state; those that only deleted documents hold are not among them."""

    def __init__(self, held: Sequence[Held]) -> None:
        self._held = held

    @damage_named()
    def beginning(self, prefix: str, limit: int) -> list[KnownWord]:
        """The most frequent words that go on after this folded beginning."""
        found: Counter[str] = Counter()
        for lexicon, ends in self._lexicons():
            numbers = likeness.beginning(lexicon, prefix)
            found.update(_most_frequent(lexicon, ends, numbers))
        del found[prefix]
        return self._known(_by_frequency(found), limit)

    @damage_named()
    def nearest(self, word: str) -> KnownWord | None:
        """The word that this folded one may be a misspelling of: the nearest, of equals the most frequent."""
        most = 1 if len(word) <= _SHORT else 2
        near: list[Counter[str]] = [Counter() for _ in range(most + 1)]
        for lexicon, ends in self._lexicons():
            for found, numbers in zip(near, likeness.misspelt(lexicon, word, most), strict=True):
                found.update(_most_frequent(lexicon, ends, numbers))
        candidates = (one for found in near[1:] for one in _by_frequency(found))
        return next(iter(self._known(candidates, 1)), None)

    def _lexicons(self) -> Iterator[tuple[Lexicon, Array]]:
        """Each lexicon, and where the documents of each of its words end."""
        for one in self._held:
            for field in WORDS_OF.values():
                yield one.segment.lexicon(field), one.segment.sections[f"{field}.document_ends"]

    def _known(self, words: Iterable[str], limit: int) -> list[KnownWord]:
        known: list[KnownWord] = []
        for word in words:
            if len(known) == limit:
                break
            document = next(self._holders(word.encode()), None)
            if document is not None:
                known.append(KnownWord(word, document))
        return known

    def _holders(self, word: bytes) -> Iterator[int]:
        """Live documents that hold a word, one of each segment and field that has any."""
        for one in self._held:
            for field in WORDS_OF.values():
                number = one.segment.lexicon(field).find(word)
                if number is not None:
                    documents = one.segment.documents_of(field, number)
                    yield from (documents[one.live[documents]][:1].astype(np.int64) + one.base).tolist()


def _most_frequent(lexicon: Lexicon, ends: Array, numbers: Array) -> dict[str, int]:
    """Of these words of a lexicon the most frequent, each with the number of its documents."""
    if not len(numbers):
        return {}
    stops = ends[numbers].astype(np.int64)
    counts = stops - np.where(numbers > 0, ends[numbers - 1].astype(np.int64), 0)
    if len(numbers) > _MOST_LOOKED_AT:
        kept = np.sort(np.argpartition(counts, -_MOST_LOOKED_AT)[-_MOST_LOOKED_AT:])
        numbers, counts = numbers[kept], counts[kept]
    return dict(zip(lexicon.some(numbers), counts.tolist(), strict=True))


def _by_frequency(found: Counter[str]) -> list[str]:
    return sorted(found, key=lambda word: (-found[word], word))
