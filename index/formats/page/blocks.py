"""From a tree of HTML elements to blocks, shared by web pages and Markdown.

The walk keeps its own stack and never calls itself, so that depth costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from lxml import etree

from index.formats.composing import Draft
from index.formats.elements import BLOCKS, HEADINGS, LISTS, NEVER_TEXT
from index.formats.inline import InlineText
from index.records import BlockKind, MarkKind

_KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(("li", "dd"), BlockKind.LIST_ITEM),
    "blockquote": BlockKind.QUOTATION,
    "pre": BlockKind.CODE,
    "tr": BlockKind.TABLE_ROW,
}
_MARKS = {
    **dict.fromkeys(("b", "strong"), MarkKind.STRONG),
    **dict.fromkeys(("i", "em", "cite", "dfn"), MarkKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), MarkKind.CODE),
    "a": MarkKind.LINK,
}
_CELLS = ("td", "th")
_CELL_SEPARATOR = " | "
_STRUCTURE = (*HEADINGS, "blockquote", "pre")
_LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def read_blocks(root: etree._Element, left_out: Collection[etree._Element] = ()) -> list[Draft]:
    """The blocks of a tree in reading order, without elements that hold no text and those that are left out.

    Links keep web and mail addresses only. The cells of a table's row are joined by " | "; an item of an
    ordered list begins with its number. A table that only lays out the page is read as what it holds.
    """
    drafts: list[Draft] = []
    walk = _Walk(drafts.append)
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        passed_over = element.tag in NEVER_TEXT or element in left_out
        if event == "start" and passed_over:
            steps.skip_subtree()
            walk.pass_over(element)
        elif event == "start":
            walk.enter(element)
        else:
            if not passed_over:
                walk.leave(element)
            if element is not root:
                walk.add(element.tail)
    walk.finish()
    return drafts


def read_parted(
    body: etree._Element, main: etree._Element, left_out: Collection[etree._Element]
) -> list[tuple[Draft, bool]]:
    """Every block of a page in order, and whether it is one of `read_blocks(main, left_out)`."""
    parted: list[tuple[Draft, bool]] = []
    inside = _Walk(lambda draft: parted.append((draft, True)))
    beside = _Walk(lambda draft: parted.append((draft, False)))
    sides: list[tuple[etree._Element | None, _Walk]] = [(None, beside)]  # and where each begins
    steps = etree.iterwalk(body, events=("start", "end"))
    for event, element in steps:
        border, walk = sides[-1]
        if element.tag in NEVER_TEXT:
            if event == "start":
                steps.skip_subtree()
                walk.pass_over(element)
                continue
        elif event == "start":
            if element is main or (walk is inside and element in left_out):
                walk.pass_over(element)
                walk = inside if element is main else beside
                sides.append((element, walk))
            walk.enter(element)
            continue
        else:
            walk.leave(element)
            if element is border:
                walk.finish()
                sides.pop()
        if element is not body:
            sides[-1][1].add(element.tail)
    beside.finish()
    return parted


@dataclass(slots=True)
class _Context:
    """An element that decides what the text in it is; `prefix` waits for the item's first letter."""

    element: etree._Element | None
    kind: BlockKind
    level: int = 0
    prefix: str = ""


class _Walk:
    """The state of one walk through a tree, which hands on each block as it ends."""

    def __init__(self, hand_on: Callable[[Draft], None]) -> None:
        self._hand_on = hand_on
        self._inline = InlineText()
        self._contexts: list[_Context] = [_Context(None, BlockKind.PARAGRAPH)]
        self._languages: list[str] = []
        self._lists: list[int | None] = []  # the next number of each list around, None for one of bullets
        self._tables: list[bool] = []  # whether each table around holds data

    def enter(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._enter_block(element)
        elif tag == "br":
            self._break_line()
        elif tag in _MARKS and not self._is_in(BlockKind.CODE):
            self._inline.open(_MARKS[tag], _target(element))
        if language := _language(element):
            self._languages.append(language)
        self.add(element.text)

    def leave(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._leave_block(element)
        elif tag in _MARKS and not self._is_in(BlockKind.CODE):
            self._inline.close(_MARKS[tag])
        if _language(element):
            self._languages.pop()

    def pass_over(self, element: etree._Element) -> None:
        """An element of which nothing is read: as a block it divides what stands around it all the same."""
        if element.tag in BLOCKS and not self._is_in(BlockKind.TABLE_ROW):
            self._flush()

    def add(self, text: str | None) -> None:
        if text and self._is_in(BlockKind.CODE):
            self._inline.add_verbatim(text)
        elif text:
            self._inline.add(text)

    def finish(self) -> None:
        self._flush()

    def _is_in(self, kind: BlockKind) -> bool:
        return self._contexts[-1].kind is kind

    def _enter_block(self, element: etree._Element) -> None:
        tag = element.tag
        if self._is_in(BlockKind.TABLE_ROW):
            first = element.getprevious() is None
            self._inline.add(_CELL_SEPARATOR if tag in _CELLS and not first else " ")
            return
        self._flush()
        if tag in LISTS:
            self._lists.append(_first_number(element) if tag == "ol" else None)
        elif tag == "table":
            self._tables.append(_holds_data(element))
        if self._is_context(tag):
            self._contexts.append(self._context(element))

    def _leave_block(self, element: etree._Element) -> None:
        tag = element.tag
        is_context = self._contexts[-1].element is element
        if self._is_in(BlockKind.TABLE_ROW) and not is_context:
            self._inline.add(" ")
            return
        self._flush()
        if is_context:
            self._contexts.pop()
        if tag in LISTS:
            self._lists.pop()
        elif tag == "table":
            self._tables.pop()

    def _is_context(self, tag: str) -> bool:
        if tag == "tr":
            return bool(self._tables) and self._tables[-1]
        return tag in _KINDS

    def _context(self, element: etree._Element) -> _Context:
        kind = _KINDS[element.tag]
        if kind is not BlockKind.LIST_ITEM:
            return _Context(element, kind, HEADINGS.get(element.tag, 0))
        number = self._lists[-1] if self._lists else None
        if number is None:
            return _Context(element, kind, max(1, len(self._lists)))
        self._lists[-1] = number + 1
        return _Context(element, kind, len(self._lists), prefix=f"{number}. ")

    def _break_line(self) -> None:
        if self._is_in(BlockKind.TABLE_ROW):
            self._inline.add(" ")
        elif self._is_in(BlockKind.CODE):
            self._inline.add_verbatim("\n")
        elif self._inline.breaks:  # the second in a row divides paragraphs
            self._flush()
        else:
            self._inline.break_line()

    def _flush(self) -> None:
        """End the block in the making, if there is any text in it."""
        text, marks = self._inline.take()
        context = self._contexts[-1]
        if not text.strip(" \n|" if context.kind is BlockKind.TABLE_ROW else None):
            return
        prefix, context.prefix = context.prefix, ""
        shift = len(prefix)
        moved = tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in marks)
        language = self._languages[-1] if self._languages else None
        self._hand_on(Draft(context.kind, prefix + text, context.level, moved, language))


def _target(element: etree._Element) -> str:
    """Where a link leads, empty where that is neither a web nor a mail address."""
    written = (element.get("href") or "").strip()
    return written if _LINK.fullmatch(written) else ""


def _language(element: etree._Element) -> str:
    return element.get("lang") or element.get("xml:lang") or ""


def _first_number(element: etree._Element) -> int:
    written = element.get("start", "1").strip()
    return int(written) if written.isdecimal() and len(written) < 6 else 1


def _holds_data(table: etree._Element) -> bool:
    """Whether a table has rows of cells, rather than laying out a page."""
    if table.find(".//table") is not None or next(table.iter(*_STRUCTURE), None) is not None:
        return False
    cells = sum(1 for _ in table.iter(*_CELLS))
    paragraphs = sum(1 for _ in table.iter("p"))
    rows = any(sum(cell.tag in _CELLS for cell in row) > 1 for row in table.iter("tr"))
    return rows and paragraphs <= cells
