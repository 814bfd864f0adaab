"""Which way a text runs, which script a stretch is in, and marks of direction that try to deceive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt

from index import reveal_embeddings, runs_right_to_left

__all__ = ["arabic_runs", "direction_of", "isolated", "reveal_embeddings"]

_ARABIC_LETTERS = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
_ARABIC_RUN = re.compile(rf"[{_ARABIC_LETTERS}]+(?:[^\S\n]+[{_ARABIC_LETTERS}]+)*")


def direction_of(text: str, language: str | None = None) -> Qt.LayoutDirection:
    """Direction of the first strong character; where there is none, that of the language."""
    right_to_left = runs_right_to_left(text, language)
    return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight


def isolated(text: str) -> str:
    """A name to be set among words of another script, with its own direction and no influence on theirs."""
    return f"\N{FIRST STRONG ISOLATE}{reveal_embeddings(text)}\N{POP DIRECTIONAL ISOLATE}"


def arabic_runs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches (start, end) in Arabic script, words and the spaces between them, in code points."""
    return (match.span() for match in _ARABIC_RUN.finditer(text))
