"""What the words of a text have to do with a question, worked out once for each different piece of text.

No word reaches over a blank, so a text may be cut there; most pieces occur again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from index.engine.analysis import LONGEST_TERM, Word, forms, words
from index.engine.likeness import as_regex, fold_pattern
from index.engine.question import Sought
from index.records import Reason

_MOST_KNOWN = 100_000
_LONGEST_KNOWN = 100

_Test = Callable[[Word], Reason | None]
"""Why a word matches, None when it does not."""


class Recognised(NamedTuple):
    """A word of a piece that the question may look for.

    `place` is its number among the words of the piece, the span of `word` counts from where the piece begins.
    `alone` are the things sought that it is by itself, by their places in the question's list, with reasons.
    """

    place: int
    word: Word
    alone: tuple[tuple[int, Reason], ...]


class Piece(NamedTuple):
    """How many words a piece of text has, and which of them the question may look for."""

    words: int
    recognised: tuple[Recognised, ...]


class Recogniser(dict[str, Piece]):
    """What each piece of text is to a question, filled in as pieces come."""

    def __init__(self, sought: Sequence[Sought]) -> None:
        super().__init__()
        self._stems: dict[str, list[tuple[int, Word]]] = {}
        self._tests: list[tuple[int, _Test]] = []
        for number, one in enumerate(sought):
            if one.pattern:
                self._tests.append((number, _pattern_test(one.pattern)))
            elif one.distance:
                self._tests.append((number, _fuzzy_test(one.words[0], one.distance)))
            elif not is_joined(one):
                self._stems.setdefault(one.words[0].stem, []).append((number, one.words[0]))
        self._joined = {word.stem for one in sought if is_joined(one) for word in one.words}

    def __missing__(self, text: str) -> Piece:
        found = _words_of(text) if len(text) <= _LONGEST_KNOWN else tuple(words(text))
        piece = Piece(len(found), tuple(self._recognised(found)))
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = piece
        return piece

    def _recognised(self, found: Sequence[Word]) -> Iterator[Recognised]:
        for place, word in enumerate(found):
            alone = [(number, likeness_of(word, asked)) for number, asked in self._stems.get(word.stem, ())]
            alone += [(number, reason) for number, test in self._tests if (reason := test(word))]
            if alone or word.stem in self._joined:
                yield Recognised(place, word, tuple(alone))


@lru_cache(maxsize=1 << 15)
def _words_of(piece: str) -> tuple[Word, ...]:
    """The words of a piece, remembered from one question to the next."""
    if piece.isascii() and piece.isalnum() and len(piece) <= LONGEST_TERM:
        return (Word(0, len(piece), piece, *forms(piece)),)  # it is a word itself, as most pieces are
    return tuple(words(piece))


def is_joined(sought: Sought) -> bool:
    """Whether several words have to stand together."""
    return len(sought.words) > 1


def likeness_of(word: Word, asked: Word) -> Reason:
    """The nearest likeness of a word to one that shares its stem."""
    if word.surface.casefold() == asked.surface.casefold():
        return Reason.EXACT
    return Reason.FOLDED if word.folded == asked.folded else Reason.STEM


def _pattern_test(pattern: str) -> _Test:
    as_typed, fits = as_regex(pattern.casefold()).search, as_regex(fold_pattern(pattern)).search

    def test(word: Word) -> Reason | None:
        if not fits(word.folded):
            return None
        return Reason.EXACT if as_typed(word.surface.casefold()) else Reason.FOLDED

    return test


def _fuzzy_test(asked: Word, most: int) -> _Test:
    def test(word: Word) -> Reason | None:
        if word.folded == asked.folded:
            return likeness_of(word, asked)
        near = Levenshtein.distance(word.folded, asked.folded, score_cutoff=most) <= most
        return Reason.FUZZY if near else None

    return test
