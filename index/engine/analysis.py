"""Words of a text: where each stands, the folded form that spelling shares, the stem that inflection shares.

Index, question and highlighting all read text through this module, so they cannot disagree about what a word
is. Folding and stemming work word by word: the offsets of a word are always those of the text as written.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from Stemmer import Stemmer

LONGEST_TERM = 64
"""Most code points of a term; no word that people search for is longer."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489"  # Latin, Greek and Cyrillic accents
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # tashkeel
    "\u00ad\u200c\u200d"  # soft hyphen and joiners
)
_APOSTROPHES = "'’‘`´＇"
_LETTERS = f"[^\\W_]{{1,{LONGEST_TERM}}}"
# A run of letters goes on over vowel signs and over an apostrophe between two letters. The first alternative
# keeps the letters of "U.N." together. The bounds cut a run without end, such as base64, into pieces.
WORD = re.compile(
    rf"[^\W\d_](?:\.[^\W\d_]){{1,9}}(?![^\W_])"
    rf"|{_LETTERS}(?:(?:[{_APOSTROPHES}]|[{_MARKS}]{{1,8}}){_LETTERS}){{0,63}}[{_MARKS}]{{0,8}}"
)

_POSSESSIVES = tuple(f"{apostrophe}{letter}" for apostrophe in _APOSTROPHES for letter in "sS")
_DROPPED = frozenset(f"{_APOSTROPHES}.ʼʻʾʿـ\u00ad\u200c\u200d ")
_SPELLINGS = str.maketrans(
    {
        **dict(zip("ٱةىیک", "اهييك", strict=True)),
        **dict(zip("ıøđðłħ", "ioddlh", strict=True)),
        **dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
# "the", alone or joined to "and", "by", "so", "like"; "for the" is written without its alef.
_CLITICS = ("وال", "بال", "فال", "كال", "ال", "لل")
_SHORTEST_ROOT = 3


class _Stemmers(threading.local):
    """A stemmer keeps its word in itself, so every thread has its own."""

    def __init__(self) -> None:
        self.english = Stemmer("english", 0)  # this module remembers words already


_stemmers = _Stemmers()


class Word(NamedTuple):
    """A word of a text: the half-open span in code points, as written, folded, and its stem."""

    start: int
    end: int
    surface: str
    folded: str
    stem: str


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of text[start:end] in order; their spans count from the beginning of the text."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        surface = match.group()
        folded, stem = forms(surface)
        if folded:
            yield Word(match.start(), match.end(), surface, folded, stem)


def all_forms(text: str) -> list[tuple[str, str]]:
    """Folded form and stem of each word in order: what the index needs, at twice the speed of `words`.

    No word reaches over a blank, so a text may be cut there and each different piece looked at once.
    """
    return [both for both in map(forms, WORD.findall(text)) if both[0]]


@lru_cache(maxsize=1 << 17)
def forms(surface: str) -> tuple[str, str]:
    """Folded form and stem of one word; both empty where nothing but decoration is left."""
    folded = fold(surface)
    return folded, stem(folded[:-1] if surface.endswith(_POSSESSIVES) else folded)


def fold(surface: str) -> str:
    """A word without what spellings of it differ in.

    Gone are case, accents, apostrophes, tatweel and tashkeel; alef, hamza on a carrier, taa marbuta and alef
    maksura are levelled. Compatibility forms (ligatures, full width, presentation forms) become plain letters
    and Eastern digits Western ones; a lone hamza stays, for it tells words apart. Follows Unicode's canonical
    caseless matching (The Unicode Standard, section 3.13) and the usual normalisation of Arabic for retrieval
    (Larkey, Ballesteros and Connell, 2002). Folding a folded word changes nothing.
    """
    if surface.isascii() and surface.isalnum():
        return surface.lower()[:LONGEST_TERM]  # most words; nothing of what follows applies to them
    caseless = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", surface).casefold())
    kept = (char for char in caseless if char not in _DROPPED and not unicodedata.combining(char))
    return "".join(kept).translate(_SPELLINGS)[:LONGEST_TERM]


@lru_cache(maxsize=1 << 18)
def stem(folded: str) -> str:
    """What inflected forms share: English by Snowball's Porter2, Arabic by taking off the article."""
    if folded.isascii():
        return str(_stemmers.english.stemWord(folded)) if len(folded) > 2 and folded.isalpha() else folded
    for clitic in _CLITICS:
        if folded.startswith(clitic) and len(folded) - len(clitic) >= _SHORTEST_ROOT:
            return folded[len(clitic) :]
    return folded
