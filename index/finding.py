"""Looking for words in one text: letters in their place, whatever their case, accents and spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from index.engine import fold
from index.records import Span

LONGEST = 200
"""Code points of what is looked for; what goes beyond is left out."""

CHUNK = 10_000
"""Code points that are looked through in one go."""

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
        self._chars: set[str] = set()
        self._read = 0
        self._letters: _Letters | None = None

    def find(self, wanted: str) -> Iterator[tuple[Span, ...]]:
        """Where the text says what is wanted, in order and apart: part for part of a text, so that one can
        stop in between. The first time it is read once before, and there is nothing in those parts."""
        while self._read < len(self._text):
            self._chars.update(self._text[self._read : self._read + CHUNK])
            self._read += CHUNK
            yield ()
        letters = self._letters = self._letters or _Letters(self._chars)
        folded = _folded(wanted)
        pattern, reach = letters.pattern(folded), letters.reach(folded)
        place = 0
        while pattern and place < len(self._text):
            end = place + CHUNK
            furthest = reach.match(self._text, end)
            matches = pattern.finditer(self._text, place, furthest.end() if furthest else end)
            found = tuple(Span(*match.span()) for match in matches if match.start() < end)
            yield found
            place = max(end, found[-1].end) if found else end


class _Letters:
    """The letters of a text by what they count as, and patterns made of them."""

    def __init__(self, chars: Iterable[str]) -> None:
        self._letters: dict[str, str] = {}
        for char in sorted(chars):
            key = _key(char)
            self._letters[key] = self._letters.get(key, "") + char
        self._passed_over = f"{_class(self._letters.get('', ''))}*" if "" in self._letters else ""
        self._longest = max(map(len, self._letters), default=1)

    def pattern(self, folded: str) -> re.Pattern[str] | None:
        """What is wanted as a pattern of the letters that occur; None where it cannot occur."""
        parts, place = list[str](), 0
        while place < len(folded):
            part, length = self._part(folded, place)
            if not part:
                return None
            parts.append(part)
            place += length
        # What is passed over belongs to the letter before it: a vowel sign is marked with its letter.
        return re.compile("".join(part + self._passed_over for part in parts)) if parts else None

    def reach(self, folded: str) -> re.Pattern[str]:
        """How far what is wanted may go on: over as many letters, with all blanks and signs among them."""
        between = rf"\s{re.escape(self._letters.get('', ''))}"
        return re.compile(f"(?:[{between}]*[^{between}]){{,{len(folded)}}}[{between}]*")

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


def _folded(wanted: str) -> str:
    return _BLANK.join("".join(map(_key, wanted[:LONGEST])).split())


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
