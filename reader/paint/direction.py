"""Which way a text runs, which script a stretch is in, and marks of direction that try to deceive."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import Qt

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
_EMBEDDINGS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\N{REPLACEMENT CHARACTER}")
_ARABIC_LETTERS = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
_ARABIC_RUN = re.compile(rf"[{_ARABIC_LETTERS}]+(?:[^\S\n]+[{_ARABIC_LETTERS}]+)*")


def direction_of(text: str, language: str | None = None) -> Qt.LayoutDirection:
    """Direction of the first strong character (Unicode Bidirectional Algorithm, rules P2 and P3).

    Where there is none (figures, marks), the language decides, and without one it is left to right.
    """
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return Qt.LayoutDirection.LeftToRight
            case "R" | "AL":
                return Qt.LayoutDirection.RightToLeft
    if (language or "").partition("-")[0] in _RIGHT_TO_LEFT_LANGUAGES:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def reveal_embeddings(text: str) -> str:
    """The text with directional embeddings, overrides and isolates made visible instead of obeyed.

    A title could otherwise show its letters in another order than it has. Every character stays in its place,
    so offsets hold. The harmless marks LRM, RLM and ALM remain: Arabic and Hebrew writing needs them.
    """
    return text.translate(_EMBEDDINGS)


def isolated(text: str) -> str:
    """A name to be set among words of another script, with its own direction and no influence on theirs."""
    return f"\N{FIRST STRONG ISOLATE}{reveal_embeddings(text)}\N{POP DIRECTIONAL ISOLATE}"


def arabic_runs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches (start, end) in Arabic script, words and the spaces between them, in code points."""
    return (match.span() for match in _ARABIC_RUN.finditer(text))
