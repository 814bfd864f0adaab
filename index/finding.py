"""Looking for words in one text: letters in their place, whatever their case, accents and spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from index.engine import fold
from index.records import BLOCK_SEPARATOR, Span

LONGEST = 200
"""Code points of what is looked for; what goes beyond is left out."""

CHUNK = 50_000
"""Code points that are looked through in one go, up to the end of their block."""

_PASSED_OVER = frozenset("ـ\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\ufeff")
_APOSTROPHES = frozenset("'’‘`´＇ʼʻʾʿ")
_BLANK = " "
_BLANKS = r"(?:[^\S\n]|\n(?!\n))+"


class TextFinder:
    """Finds letters in a text as the archive's search folds them (`index.engine.fold`), also within words.

    Case, accents, vowel signs, tatweel and the forms of alef make no difference, nor does it matter which
    apostrophe or how much white space there is. Nothing is found across two blocks.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._letters: dict[str, str] = {}
        for char in sorted(set(text)):
            key = _key(char)
            self._letters[key] = self._letters.get(key, "") + char
        self._passed_over = f"{_class(self._letters.get('', ''))}*" if "" in self._letters else ""
        self._longest = max(map(len, self._letters), default=1)

    def find(self, wanted: str) -> Iterator[tuple[Span, ...]]:
        """Where the text says what is wanted, in order and apart: part for part of a text, so that one can
        stop in between."""
        pattern = self._pattern(wanted)
        place = 0
        while pattern and place < len(self._text):
            end = self._text.find(BLOCK_SEPARATOR, place + CHUNK)
            end = len(self._text) if end < 0 else end
            yield tuple(Span(*match.span()) for match in pattern.finditer(self._text, place, end))
            place = end

    def _pattern(self, wanted: str) -> re.Pattern[str] | None:
        """What is wanted as a pattern of the letters that occur; None where it cannot occur."""
        folded = _BLANK.join("".join(map(_key, wanted[:LONGEST])).split())
        parts, place = list[str](), 0
        while place < len(folded):
            part, length = self._part(folded, place)
            if not part:
                return None
            parts.append(part)
            place += length
        # What is passed over belongs to the letter before it: a vowel sign is marked with its letter.
        return re.compile("".join(part + self._passed_over for part in parts)) if parts else None

    def _part(self, folded: str, place: int) -> tuple[str, int]:
        """A pattern for what is wanted next, and how much of it that is; "" where there is no such letter."""
        if folded[place] == _BLANK:
            return _BLANKS, 1
        one = self._letters.get(folded[place], "")
        for length in range(self._longest, 1, -1):
            several = folded[place : place + length]
            ligature = self._letters.get(several, "") if len(several) == length else ""
            if ligature:
                single = [_class(self._letters.get(letter, "")) for letter in several]
                spelt = [self._passed_over.join(single)] if all(single) else []
                return f"(?:{'|'.join([_class(ligature), *spelt])})", length
        return _class(one), 1


def _key(char: str) -> str:
    """What a character counts as: letters as the search folds them, "" for what is passed over."""
    if char.isspace():
        return _BLANK
    if char in _APOSTROPHES:
        return "'"
    if char in _PASSED_OVER or unicodedata.combining(char):
        return ""
    return fold(char) or char


def _class(letters: str) -> str:
    return f"[{re.escape(letters)}]" if letters else ""
