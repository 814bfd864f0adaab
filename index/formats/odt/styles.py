"""What the styles of an OpenDocument text make of its paragraphs, of stretches of them, and of its lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from index.formats.numerals import numeral
from index.formats.package import attribute, child, local_name
from index.records import BlockKind, MarkKind

_KINDS = {
    "Title": (BlockKind.HEADING, 1),
    "Subtitle": (BlockKind.HEADING, 2),
    "Quotations": (BlockKind.QUOTATION, 0),
    "Preformatted Text": (BlockKind.CODE, 0),
}
_BOLD = frozenset(["bold", "600", "700", "800", "900"])
_ITALIC = frozenset(["italic", "oblique"])
_DEEPEST_STYLE = 20
_LEVELS = 10
_SAMPLES = {"1": "1", "a": "a", "A": "A", "i": "i", "I": "I", "أ, ب, ت, ...": "أ", "١, ٢, ٣, ...": "١"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look, and of how many levels; without `format` it has bullets."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


class Styles:
    """The styles of a document by family and name, from its own part and from the common one."""

    def __init__(self, roots: Iterable[etree._Element | None]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for container in () if root is None else root:
                if local_name(container) in ("styles", "automatic-styles"):
                    for style in container:
                        self._add(style)

    def kind(self, name: str) -> tuple[BlockKind, int]:
        """What a style makes of a paragraph, and the level of a heading."""
        parents = (attribute(style, "parent-style-name") for style in self._chain("paragraph", name))
        names = (written.replace("_20_", " ") for written in (name, *parents))
        return next((_KINDS[shown] for shown in names if shown in _KINDS), (BlockKind.PARAGRAPH, 0))

    def marks(self, name: str) -> frozenset[MarkKind]:
        """The emphasis of a stretch of text."""
        weight = italic = ""
        for style in self._chain("text", name):
            properties = child(style, "text-properties")
            if properties is not None:
                weight = weight or attribute(properties, "font-weight")
                italic = italic or attribute(properties, "font-style")
        marks = ((weight in _BOLD, MarkKind.STRONG), (italic in _ITALIC, MarkKind.EMPHASIS))
        return frozenset(mark for is_on, mark in marks if is_on)

    def level(self, list_style: str, depth: int) -> Level:
        """A level of a list, counted from 1."""
        return self._lists.get(list_style, {}).get(depth, Level())

    def label(self, list_style: str, counts: list[int]) -> str:
        """The number of an item, from the counts of its level and those around it; empty for a bullet."""
        here = self.level(list_style, len(counts))
        if not here.format:
            return ""
        shown = range(max(1, len(counts) - here.shown + 1), len(counts) + 1)
        formats = [(depth, self.level(list_style, depth).format) for depth in shown]
        numbers = [
            numeral(counts[depth - 1], _SAMPLES.get(written, "1")) for depth, written in formats if written
        ]
        return f"{here.prefix}{'.'.join(numbers)}{here.suffix}".strip()

    def _add(self, style: etree._Element) -> None:
        name = attribute(style, "name")
        if local_name(style) == "style":
            self._styles.setdefault((attribute(style, "family"), name), style)
        elif local_name(style) == "list-style":
            self._lists.setdefault(name, dict(map(_level, style)))

    def _chain(self, family: str, name: str) -> list[etree._Element]:
        """A style and those it is based on; a circle of styles is damage."""
        chain: list[etree._Element] = []
        style = self._styles.get((family, name))
        while style is not None and len(chain) < _DEEPEST_STYLE:
            chain.append(style)
            style = self._styles.get((family, attribute(style, "parent-style-name")))
        return chain


def _level(element: etree._Element) -> tuple[int, Level]:
    depth = _number(attribute(element, "level"))
    if local_name(element) != "list-level-style-number":
        return depth, Level()
    return depth, Level(
        attribute(element, "num-format"),
        attribute(element, "num-prefix"),
        attribute(element, "num-suffix"),
        _number(attribute(element, "start-value")),
        min(_number(attribute(element, "display-levels")), _LEVELS),
    )


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 1
