"""The order of the words of a line that runs from right to left, or in both directions.

PDFium orders the letters of a word rightly and the words of a line by its first letters only. Here the words
are taken as they stand on the page and read as the Unicode Bidirectional Algorithm (UAX #9) would have laid
them out: along the line's direction, stretches of the other direction the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_LETTER = re.compile(r"[^\W\d_]")
_SIGN_BEFORE_LETTER = re.compile("^([\u064b-\u065f\u0670]+)([^\\W\\d_])")
"""Vowel signs of Arabic: PDFium sometimes puts one before its letter, and a space before it."""
_TOUCHING = 0.1
"""In sizes of the letters: what is nearer is one word."""


class Placed(Protocol):
    """A word or a longer piece of a line, where it stands, and the size of its letters."""

    @property
    def text(self) -> str: ...

    @property
    def left(self) -> float: ...

    @property
    def right(self) -> float: ...

    @property
    def size(self) -> float: ...


_Word = TypeVar("_Word", bound=Placed)


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text belong to scripts that run from right to left."""
    found = len(_RIGHT_TO_LEFT.findall(text))
    return found > 0 and 2 * found > len(_LETTER.findall(text))


def has_right_to_left(text: str) -> bool:
    """Whether any letter of a text belongs to a script that runs from right to left."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text))


def in_logical_order(words: Sequence[_Word], backwards: bool) -> list[_Word]:
    """The words of one line of a page that runs from right to left, or not, in the order of reading."""
    visual = sorted(words, key=lambda word: word.left)
    return list(_read(list(reversed(visual)) if backwards else visual, backwards))


def joined(words: Sequence[Placed], backwards: bool) -> str:
    """The words of a line as its text, in logical order; a vowel sign goes to the letter it belongs to."""
    parts: list[str] = []
    before: Placed | None = None
    for word in in_logical_order(words, backwards):
        text = _SIGN_BEFORE_LETTER.sub(r"\2\1", word.text)
        if before and not (text != word.text and _touch(before, word)):
            parts.append(" ")
        parts.append(text)
        before = word
    return "".join(parts)


def _touch(word: Placed, following: Placed) -> bool:
    gap = max(word.left, following.left) - min(word.right, following.right)
    return gap < _TOUCHING * following.size


def _read(words: list[_Word], backwards: bool) -> Iterator[_Word]:
    """Words along a line; those of the other direction are gathered and turned, numbers between them too."""
    gathered: list[_Word] = []
    waiting: list[_Word] = []
    for word in words:
        against = _runs_against(word.text, backwards)
        if against:
            gathered += [*waiting, word]
            waiting = []
        elif against is None and gathered:
            waiting.append(word)
        else:
            yield from reversed(gathered)
            yield from waiting
            gathered, waiting = [], []
            yield word
    yield from reversed(gathered)
    yield from waiting


def _runs_against(text: str, backwards: bool) -> bool | None:
    """Whether a word runs against its line; None for numbers and signs, which go with their neighbours."""
    if _RIGHT_TO_LEFT.search(text) and not text.isnumeric():
        return not backwards
    return backwards if _LETTER.search(text) else None
