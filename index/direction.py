"""Which way a text runs, and marks of direction in it that try to deceive."""

from __future__ import annotations

import unicodedata

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
_ORDERING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_EMBEDDINGS = dict.fromkeys(_ORDERING, "\N{REPLACEMENT CHARACTER}")

UNSEEN = "".join(map(chr, (*_ORDERING, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF)))
"""Characters that nobody sees: marks of direction, zero-width spaces."""

_WITHOUT_UNSEEN = str.maketrans("", "", UNSEEN)


def runs_right_to_left(text: str, language: str | None = None) -> bool:
    """Whether the first strong character does (Unicode Bidirectional Algorithm, rules P2 and P3).

    Where there is none (figures, marks), the language decides, and without one it is left to right.
    """
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return False
            case "R" | "AL":
                return True
    return (language or "").partition("-")[0] in _RIGHT_TO_LEFT_LANGUAGES


def reveal_embeddings(text: str) -> str:
    """The text with directional embeddings, overrides and isolates made visible instead of obeyed.

    A title could otherwise show its letters in another order than it has. Every character stays in its place,
    so offsets hold. The harmless marks LRM, RLM and ALM remain: Arabic and Hebrew writing needs them.
    """
    return text.translate(_EMBEDDINGS)


def without_unseen(text: str) -> str:
    """The text without the characters of UNSEEN.

    They come along with what is pasted, and from keyboards that set them.
    """
    return text.translate(_WITHOUT_UNSEEN)
