"""The style sheet of an RTF file: which of its styles are headings or quotations."""

from __future__ import annotations

import re

from index.records import BlockKind

_HEADING_NAME = re.compile(r"heading ([1-9])")
_TITLES = {"title": 1, "subtitle": 2}
_QUOTATIONS = frozenset(["quote", "intense quote", "block text", "block quotation", "quotations"])
_DEEPEST_HEADING = 6
_NO_PARAGRAPHS = ("cs", "ds", "ts")


class Styles:
    """The styles by number; they are read word by word, and each ends with its group."""

    def __init__(self) -> None:
        self._kinds: dict[int, tuple[BlockKind, int]] = {}
        self._number = 0
        self._outline: int | None = None

    def of(self, number: int) -> tuple[BlockKind, int]:
        """What a style makes of a paragraph, and the level of a heading."""
        return self._kinds.get(number, (BlockKind.PARAGRAPH, 0))

    def take(self, word: str, number: int | None) -> bool:
        """Read a control word of a style; whether a new style begins with it."""
        if word == "s" or word in _NO_PARAGRAPHS:
            self._number, self._outline = (number or 0) if word == "s" else -1, None
            return True
        if word == "outlinelevel":
            self._outline = heading_level(number)
        return False

    def end(self, name: str) -> None:
        """Take note of the style that was read, by its name."""
        name = name.strip(" ;").lower()
        heading = _HEADING_NAME.fullmatch(name)
        if heading:
            self._kinds[self._number] = (BlockKind.HEADING, min(int(heading[1]), _DEEPEST_HEADING))
        elif name in _TITLES:
            self._kinds[self._number] = (BlockKind.HEADING, _TITLES[name])
        elif self._outline is not None and name:
            self._kinds[self._number] = (BlockKind.HEADING, self._outline)
        elif name in _QUOTATIONS:
            self._kinds[self._number] = (BlockKind.QUOTATION, 0)
        self._number, self._outline = 0, None


def heading_level(number: int | None) -> int | None:
    """The level of a heading from its outline level, None for text."""
    return min(number + 1, _DEEPEST_HEADING) if number is not None and 0 <= number < 9 else None
