"""Which words of a lexicon are like what was asked for: fit a pattern, lie in a range, or are misspelt.

Each way narrows the lexicon down by its two orders, by lengths and by bytes, all of them arrays, so that only
a few words are ever looked at one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

import numpy as np

from index.engine.analysis import fold
from index.engine.lexicon import Lexicon
from index.engine.sections import Array

_SIGNS = re.compile(r"[*?]+")


def beginning(lexicon: Lexicon, head: str) -> Array:
    """The numbers of all words with this beginning, ascending, as everywhere here."""
    return _numbers(lexicon.beginning(head.encode()))


def between(lexicon: Lexicon, start: str | None, end: str | None, *, without: tuple[bool, bool]) -> Array:
    """The numbers of all words from `start` to `end`; None is no bound.

    `without` says whether to leave out those two themselves.
    """
    first, last = 0, len(lexicon)
    if start is not None:
        first = (bisect_right if without[0] else bisect_left)(lexicon, start.encode())
    if end is not None:
        last = (bisect_left if without[1] else bisect_right)(lexicon, end.encode())
    return _numbers(range(first, last))


def fitting(lexicon: Lexicon, pattern: str) -> Array:
    """The numbers of all words that a pattern fits; see `as_regex`."""
    head, *inner, tail = _SIGNS.split(pattern) if _SIGNS.search(pattern) else [pattern, ""]
    found = _with_ends(lexicon, head, tail, max(inner, key=len, default=""))
    lengths, wanted = lexicon.lengths[found], len(pattern.replace("*", ""))
    found = found[lengths >= wanted if "*" in pattern else lengths == wanted]
    if not inner or pattern == f"*{inner[0]}*":
        return found  # what stands where, and the length, say it all
    fits = as_regex(pattern).search
    return found[[fits(word) is not None for word in lexicon.some(found)]]


def _with_ends(lexicon: Lexicon, head: str, tail: str, inner: str) -> Array:
    """The words with such a beginning and ending; if both are empty, those that hold `inner`."""
    if not tail:
        return beginning(lexicon, head) if head or not inner else lexicon.containing(inner.encode())
    ending = lexicon.ending(tail.encode())
    heads = lexicon.beginning(head.encode())
    return ending[(ending >= heads.start) & (ending < heads.stop)]


def as_regex(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression for whole words: `*` is any number of code points, `?` is one.

    What stands between asterisks is taken where it comes first, and never again: so no word takes long.
    """
    parts = [".".join(map(re.escape, part.split("?"))) for part in re.split(r"\*+", pattern)]
    first, *others = parts
    if not others:
        return re.compile(rf"\A{first}\Z")
    *inner, last = others
    return re.compile(rf"\A{first}{''.join(f'(?>.*?{part})' for part in inner)}.*{last}\Z")


def fold_pattern(pattern: str) -> str:
    """A pattern with everything folded but its signs."""
    return re.sub(r"[^*?]+", lambda part: fold(part[0]), pattern)


def misspelt(lexicon: Lexicon, word: str, most: int, shared: int = 0) -> list[Array]:
    """The numbers of all words at Levenshtein distance 0, 1 and so on up to `most` of a word.

    The first `shared` code points have to be the same. Of most + 1 pieces of the word, one at least stands
    untouched in each of the others (Wu and Manber, 1992): the first at the beginning, the last at the end.
    """
    cuts = [len(word) * piece // (most + 1) for piece in range(most + 2)]
    pieces = [word[start:end] for start, end in pairwise(cuts)]
    heads = lexicon.beginning(word[:shared].encode())

    def likely(numbers: Array) -> Array:
        lengths = lexicon.lengths[numbers].astype(np.int64)
        near = np.abs(lengths - len(word)) <= most
        return numbers[near & (numbers >= heads.start) & (numbers < heads.stop)]

    parts = [beginning(lexicon, pieces[0]), lexicon.ending(pieces[-1].encode())]
    parts += [lexicon.containing(piece.encode()) for piece in pieces[1:-1]]
    numbers = np.unique(np.concatenate([likely(part) for part in parts]))
    words = lexicon.some(numbers)
    return _by_distance(word, numbers, words, most)


def _by_distance(word: str, numbers: Array, words: list[str], most: int) -> list[Array]:
    from rapidfuzz.distance import Levenshtein  # takes a while to load, and few questions need it
    from rapidfuzz.process import cdist

    [distances] = cdist([word], words, scorer=Levenshtein.distance, score_cutoff=most, dtype=np.uint8)
    return [numbers[distances == distance] for distance in range(most + 1)]


def _numbers(found: range) -> Array:
    return np.arange(found.start, found.stop)
