"""Where names can stand: runs of capitalised words in Latin script, runs of words in Arabic script.

Only runs are cut into tokens. Most of a text is lower-case prose, and passing over it quickly is what keeps
the recogniser fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.entities.english_cues import FUNCTION_WORDS
from index.entities.names import APOSTROPHES, normalise_name

_EXTENDED_LATIN = (*range(0x100, 0x250), *range(0x1E00, 0x1F00))
_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in _EXTENDED_LATIN if chr(code).isupper())
_LETTER = r"\w\u0300-\u036f"
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gen|Col|Lt|Maj|Capt|Cmdr|Brig|Adm|Gov|Rev|Hon|Sgt|Amb|Fr|St|Ste|Mt|Ft|Jr|Sr"
    "|Inc|Ltd|Corp|Co|Bros|Dept|Univ"
)
_CAPITAL = (
    rf"(?:(?:{_ABBREVIATIONS})\.|(?:[{_UPPER}]\.){{2,}}|[{_UPPER}]\.(?=\s)"
    rf"|[{_UPPER}][{_LETTER}]*(?:[{APOSTROPHES}&](?!s(?!\w))[{_LETTER}]+)*)"
)
_ARTICLE = r"(?:a[dlnrstz]|ash|ath|e[dlnrstz]|esh|ul|al|el)[-‐‑]"
_LINK = (
    r"(?:of|for|on|and|the|against|in|&"
    r"|de|des|del|do|dos|da|du|la|le|al|el|ez|es|bin|ibn|bint|abu|van|von|der)"
)
_SPACE = rf"(?:[{APOSTROPHES}]s?)?[ \u00a0\u202f\t]{{1,3}}"
_GAP = rf"(?:{_SPACE}|[-‐‑])"

_MOST_WORDS = 40
"""No name is longer; a longer run is cut, so that the work on each stays small."""

_UPPER_CASE = re.compile(rf"[{_UPPER}]")
_ARTICLE_BEFORE = re.compile(rf"(?<!\w){_ARTICLE}$")
_LONGEST_ARTICLE = 4
_RUN = re.compile(
    rf"(?:{_ARTICLE})?{_CAPITAL}(?:{_GAP}(?:{_LINK}{_GAP}){{0,2}}(?:{_ARTICLE})?{_CAPITAL})"
    rf"{{0,{_MOST_WORDS - 1}}}"
)
_TOKEN = re.compile(rf"{_CAPITAL}|(?<![{APOSTROPHES}])[{_LETTER}]+|&")
_HYPHENS = "-‐‑"
_SEVERAL = re.compile(r"[\s‐‑-]")
_APOSTROPHE_SET = frozenset(APOSTROPHES)
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s(?!\w)|(?<=s)[{APOSTROPHES}](?= \w)")

_ARABIC_WORD = r"[\u0621-\u063a\u0640-\u065f\u066e-\u06d3\u06d5-\u06ed\ufb50-\ufdff\ufe70-\ufefc]+"
_ARABIC_RUN = re.compile(rf"{_ARABIC_WORD}(?:[ \u00a0\u200f\u200e]{{1,3}}{_ARABIC_WORD})*")
_ARABIC_TOKEN = re.compile(_ARABIC_WORD)


class Token(NamedTuple):
    """A word of a run: as written, where it stands in the text, and its normalised form.

    A possessive 's is not part of it; `possessive` says that one follows.
    """

    text: str
    start: int
    end: int
    word: str
    capital: bool
    possessive: bool


Run = tuple[Token, ...]


def latin_runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Each stretch of capitalised words in text[start:end], with the small words that join them.

    A lone word like "The", capitalised by its sentence, is no run.
    """
    for found in _capitalised(text, start, end):
        if _SEVERAL.search(found[0]):
            yield tuple(_latin_token(word, text) for word in _TOKEN.finditer(text, *found.span()))
        elif found[0].isupper() or found[0].lower() not in FUNCTION_WORDS:
            yield (_latin_token(found, text),)


def _capitalised(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The runs as matches. A single character class finds where one may begin: most letters are small."""
    capital = _UPPER_CASE.search(text, start, end)
    while capital:
        first = place = capital.start()
        before = text[place - 1] if place > start else " "
        if before in _HYPHENS:
            article = _ARTICLE_BEFORE.search(text, max(start, place - _LONGEST_ARTICLE), place)
            first = article.start() if article else place
        inside = before.isalnum() or before == "_"
        found = None if inside else _RUN.match(text, first, end)
        if found:
            yield found
        capital = _UPPER_CASE.search(text, found.end() if found else place + 1, end)


def arabic_runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Each stretch of Arabic words in text[start:end] that no punctuation interrupts."""
    for found in _ARABIC_RUN.finditer(text, start, end):
        yield tuple(
            Token(word[0], word.start(), word.end(), normalise_name(word[0]), False, False)
            for word in _ARABIC_TOKEN.finditer(text, *found.span())
        )


def _latin_token(found: re.Match[str], text: str) -> Token:
    word, (start, end) = found[0], found.span()
    possessive = text[end : end + 1] in _APOSTROPHE_SET and _POSSESSIVE.match(text, end) is not None
    return Token(word, start, end, normalise_name(word), word[0].isupper(), possessive)
