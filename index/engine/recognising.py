"""What the words of a text have to do with a question, worked out once for each different piece of text.

No word reaches over a blank, so a text may be cut there; most pieces occur again and again. A question about
plain words looks only at pieces with a word that begins as one of its stems does.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress
from operator import attrgetter
from typing import NamedTuple

from index.engine.analysis import LONGEST_TERM, Word, forms, words
from index.engine.likeness import as_regex, fold_pattern
from index.engine.question import Sought
from index.records import Reason

_MOST_KNOWN = 100_000
_LONGEST_KNOWN = 100

_OTHER = r"(?<=[^\x00-\x7f])(?<=[^\W_])"
"""After a letter that is not ASCII."""

_LONG_RUN = re.compile(rf"[^\W_]{{{LONGEST_TERM}}}")

_SIGNS = string.punctuation + "“”‘’«»—–…"
"""What often stands before or after a word, and is no part of it."""


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


_ANOTHER_WORD = Piece(1, ())


class Likeness(NamedTuple):
    """What a word is sought by when not by its stem: does a folded word fit, and why does one that fits?"""

    number: int
    fits: Callable[[str], bool]
    reason: Callable[[Word], Reason]


class Recogniser(dict[str, Piece]):
    """What each piece of text is to a question, filled in as pieces come."""

    def __init__(self, sought: Sequence[Sought]) -> None:
        super().__init__()
        self._stems: dict[str, list[tuple[int, Word]]] = {}
        self._likenesses: list[Likeness] = []
        for number, one in enumerate(sought):
            if one.pattern:
                self._likenesses.append(_pattern(number, one.pattern))
            elif one.distance:
                self._likenesses.append(_misspelling(number, one.words[0], one.distance))
            elif not is_joined(one):
                self._stems.setdefault(one.words[0].stem, []).append((number, one.words[0]))
        self._joined = {word.stem for one in sought if is_joined(one) for word in one.words}
        self._initials = {stem[0] for stem in (*self._stems, *self._joined)}
        self._opening = _opening([*self._stems, *self._joined, *map(_literal_beginning, _alike(sought))])

    def pieces(self, text: str) -> Iterator[tuple[int, str]]:
        """Where pieces begin that may hold a word that is sought, and these pieces; blanks part them."""
        if self._opening is None or _has_long_run(text):
            yield from self._all_pieces(text)
            return
        found = self._opening.search(text)
        while found:
            begin = text.rfind(" ", 0, found.start()) + 1
            end = text.find(" ", found.start())
            yield begin, text[begin : end if end >= 0 else len(text)]
            found = self._opening.search(text, end) if end >= 0 else None

    def _all_pieces(self, text: str) -> Iterator[tuple[int, str]]:
        """The same where every piece has to be looked at: without a step in Python for most of them."""
        pieces = text.split(" ")
        ends = accumulate(map(len, pieces))
        holding = map(attrgetter("recognised"), map(self.__getitem__, pieces))
        for number, (end, piece) in compress(enumerate(zip(ends, pieces, strict=True)), holding):
            yield number + end - len(piece), piece

    def __missing__(self, text: str) -> Piece:
        piece = self._read(text)
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = piece
        return piece

    def _read(self, text: str) -> Piece:
        if self._is_another_word(text.strip(_SIGNS)):
            return _ANOTHER_WORD
        found = _words_of(text) if len(text) <= _LONGEST_KNOWN else tuple(words(text))
        return Piece(len(found), tuple(self._recognised(found)))

    def _is_another_word(self, text: str) -> bool:
        """Whether a text is one plain word that is not sought, as most are; told without its stem."""
        if not (text.isascii() and text.isalnum() and len(text) <= LONGEST_TERM):
            return False
        folded = text.lower()
        return folded[0] not in self._initials and not any(one.fits(folded) for one in self._likenesses)

    def _recognised(self, found: Sequence[Word]) -> Iterator[Recognised]:
        for place, word in enumerate(found):
            alone = [(number, likeness_of(word, asked)) for number, asked in self._stems.get(word.stem, ())]
            alone += [(one.number, one.reason(word)) for one in self._likenesses if one.fits(word.folded)]
            if alone or word.stem in self._joined:
                yield Recognised(place, word, tuple(alone))


def _alike(sought: Iterable[Sought]) -> Iterator[str]:
    """The patterns sought; of a misspelt word nothing is known to stand where it was written."""
    for one in sought:
        if one.pattern or one.distance:
            yield fold_pattern(one.pattern) if one.pattern else "*"


def _literal_beginning(pattern: str) -> str:
    """What a pattern begins with before its first sign."""
    return re.split(r"[*?]", pattern, maxsplit=1)[0]


def _opening(stems: Sequence[str]) -> re.Pattern[str] | None:
    """Finds the beginning of every word that may have one of the stems, and of some that have not.

    None where one of them is empty and any word may be sought. A stem begins with the first letter of its
    word, and its second letter is the word's, but "die" is the stem of "dying". What is not ASCII may fold to
    any letter.
    """
    if not all(stems):
        return None
    seconds: dict[str, set[str]] = {}
    for stem in stems:
        if stem[0].isascii():
            seconds.setdefault(stem[0], set()).add(stem[1:2])
    rests = [
        f"(?<=[{first}{first.upper()}])" + ("" if "" in second else _either(_followers(second)))
        for first, second in seconds.items()
    ]
    # All first letters in one class, for which an expression looks much faster than for alternatives.
    begins = rf"{_either(seconds)}(?<![^\W_].)"
    return re.compile(rf"{begins}(?:{'|'.join([*rests, _OTHER])})", re.DOTALL)


def _followers(letters: Iterable[str]) -> Iterator[str]:
    """What may come after a first letter: one of these, or a sign that folding drops."""
    yield from "'`."
    for letter in letters:
        yield from (letter, "y") if letter == "i" else (letter,)


def _either(letters: Iterable[str]) -> str:
    """A class of these letters in both cases and all that is not ASCII, in a form that is fast to compile."""
    wanted = {case for letter in letters for case in (letter, letter.upper())}
    return "[^" + "".join(re.escape(char) for char in map(chr, range(128)) if char not in wanted) + "]"


def _has_long_run(text: str) -> bool:
    """Whether so many letters follow each other that a word ends and the next begins without a sign.

    Such a run has at least one of the halves into which a text is cut here, and few halves hold no blank.
    """
    half = LONGEST_TERM // 2
    for at in range(0, len(text) - half + 1, half):
        if " " not in text[at : at + half] and _LONG_RUN.search(text, max(0, at - half), at + 3 * half):
            return True
    return False


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


def _pattern(number: int, pattern: str) -> Likeness:
    as_typed, fits = as_regex(pattern.casefold()).search, as_regex(fold_pattern(pattern)).search

    def reason(word: Word) -> Reason:
        return Reason.EXACT if as_typed(word.surface.casefold()) else Reason.FOLDED

    return Likeness(number, lambda folded: bool(fits(folded)), reason)


def _misspelling(number: int, asked: Word, most: int) -> Likeness:
    from rapidfuzz.distance import Levenshtein  # takes a while to load, and few questions need it

    shortest, longest = len(asked.folded) - most, len(asked.folded) + most

    def fits(folded: str) -> bool:
        if not shortest <= len(folded) <= longest:
            return False
        return Levenshtein.distance(folded, asked.folded, score_cutoff=most) <= most

    def reason(word: Word) -> Reason:
        return likeness_of(word, asked) if word.folded == asked.folded else Reason.FUZZY

    return Likeness(number, fits, reason)
