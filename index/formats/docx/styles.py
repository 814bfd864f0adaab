"""What the styles of a Word document make of its paragraphs: headings, quotations, members of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from index.formats.package import attribute, child, local_name
from index.records import BlockKind

_HEADING_NAME = re.compile(r"heading ([1-9])")
_TITLES = {"title": 1, "subtitle": 2}
_QUOTATIONS = frozenset(["quote", "intense quote", "block text", "block quotation", "quotations"])
_CODE = frozenset(["html preformatted", "preformatted text", "source code", "plain code"])
_DEEPEST_HEADING = 6
_DEEPEST_STYLE = 20


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style makes of a paragraph; `numbering` is a list's id and level, None outside lists."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    numbering: tuple[str, int] | None = None
    hidden: bool = False


class Styles:
    """The styles of a document by their ids, each with what it takes over from those it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        styles = () if root is None else (style for style in root if local_name(style) == "style")
        self._elements = {attribute(style, "styleId"): style for style in styles}
        self._known: dict[str, ParagraphStyle] = {}

    def of(self, style_id: str) -> ParagraphStyle:
        """What a style makes of a paragraph."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> ParagraphStyle:
        kind, level = BlockKind.PARAGRAPH, 0
        list_id, list_level = "", None
        hidden = False
        for style in self._chain(style_id):
            properties = child(style, "pPr")
            if kind is BlockKind.PARAGRAPH:
                kind, level = _kind(value_of(style, "name").lower(), outline_level(properties))
            list_id = list_id or value_of(properties, "numPr", "numId")
            if list_level is None:
                list_level = number_of(properties, "numPr", "ilvl")
            hidden = hidden or is_on(child(style, "rPr"), "vanish")
        numbering = (list_id, list_level or 0) if list_id not in ("", "0") else None
        return ParagraphStyle(kind, level, numbering, hidden)

    def _chain(self, style_id: str) -> list[etree._Element]:
        """A style and those it is based on; a circle of styles is damage."""
        chain: list[etree._Element] = []
        style = self._elements.get(style_id)
        while style is not None and len(chain) < _DEEPEST_STYLE:
            chain.append(style)
            style = self._elements.get(value_of(style, "basedOn"))
        return chain


def _kind(name: str, outline: int | None) -> tuple[BlockKind, int]:
    heading = _HEADING_NAME.fullmatch(name)
    if heading:
        return BlockKind.HEADING, min(int(heading[1]), _DEEPEST_HEADING)
    if name in _TITLES:
        return BlockKind.HEADING, _TITLES[name]
    if outline is not None:
        return BlockKind.HEADING, outline
    if name in _QUOTATIONS:
        return BlockKind.QUOTATION, 0
    return (BlockKind.CODE, 0) if name in _CODE else (BlockKind.PARAGRAPH, 0)


def outline_level(properties: etree._Element | None) -> int | None:
    """The level of a heading as its paragraph's properties state it, None for text."""
    stated = number_of(properties, "outlineLvl")
    return min(stated + 1, _DEEPEST_HEADING) if stated is not None and stated < 9 else None


def value_of(element: etree._Element | None, *path: str) -> str:
    """The `val` of the element at the end of a path, empty where there is none."""
    found = child(element, *path)
    return attribute(found, "val") if found is not None else ""


def number_of(element: etree._Element | None, *path: str) -> int | None:
    """The same as a small number, None where there is none."""
    value = value_of(element, *path)
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else None


def is_on(properties: etree._Element | None, name: str) -> bool:
    """Whether a property such as bold is there and not switched off."""
    found = child(properties, name)
    return found is not None and attribute(found, "val") not in ("0", "false", "off", "none")
