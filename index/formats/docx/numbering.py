"""The numbers and bullets of the lists of a Word document, counted as Word counts them (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from index.formats.docx.styles import number_of, value_of
from index.formats.numerals import numeral
from index.formats.package import attribute, local_name

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_FORMATS = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "arabicAlpha": "أ",
    "arabicAbjad": "أ",
    "hindiNumbers": "١",
}


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


class Numbering:
    """The lists of a document; asking for a label counts it."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in () if root is None else root:
            if local_name(element) == "abstractNum":
                self._abstract[attribute(element, "abstractNumId")] = _levels(element)
            elif local_name(element) == "num":
                self._lists[attribute(element, "numId")] = (
                    value_of(element, "abstractNumId"),
                    _starts(element),
                )

    def label(self, list_id: str, level: int) -> str | None:
        """The number of the next item of a list at a level from 0; empty for a bullet, None for no list."""
        if list_id not in self._lists or not 0 <= level < _LEVELS:
            return None
        abstract, starts = self._lists[list_id]
        levels = self._abstract.get(abstract, {})
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        self._count(list_id, level, levels, starts, counts)
        here = levels.get(level, _Level())
        if here.format in ("bullet", "none"):
            return ""

        def shown(place: re.Match[str]) -> str:
            other = int(place[1]) - 1
            count = counts[other]
            at = levels.get(other, _Level())
            return numeral(at.start if count is None else count, _FORMATS.get(at.format, "1"))

        return _PLACE.sub(shown, here.text).strip()

    def _count(
        self,
        list_id: str,
        level: int,
        levels: dict[int, _Level],
        starts: dict[int, int],
        counts: list[int | None],
    ) -> None:
        """Count one item; deeper levels begin anew, and so does a list that says where it starts."""
        restarts = level in starts and (list_id, level) not in self._begun
        self._begun.add((list_id, level))
        count = counts[level]
        start = starts.get(level, levels.get(level, _Level()).start)
        counts[level] = start if count is None or restarts else count + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)


def _levels(abstract: etree._Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in abstract:
        if local_name(element) == "lvl":
            start = number_of(element, "start")
            levels[_number(attribute(element, "ilvl"))] = _Level(
                1 if start is None else start,
                value_of(element, "numFmt") or "decimal",
                value_of(element, "lvlText"),
            )
    return levels


def _starts(instance: etree._Element) -> dict[int, int]:
    """Where a list starts at levels at which it does not simply go on."""
    starts: dict[int, int] = {}
    for element in instance:
        start = number_of(element, "startOverride") if local_name(element) == "lvlOverride" else None
        if start is not None:
            starts[_number(attribute(element, "ilvl"))] = start
    return starts


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 4 else 0
