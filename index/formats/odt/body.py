"""Walks the body of an OpenDocument text (ODF 1.3, part 3) and puts its blocks together."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from index.formats.composing import Draft
from index.formats.odt.styles import Styles
from index.formats.office_blocks import OfficeBlocks
from index.formats.package import attribute, child, local_name
from index.records import BlockKind, MarkKind

_WEB = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_DEEPEST_HEADING = 6
_MOST_REPEATED = 50
"""Cells that a table may say are repeated; empty ones fill whole sheets this way."""

_LEFT_OUT = frozenset(
    [
        *("tracked-changes", "annotation-end", "title", "desc", "forms", "sequence-decls", "variable-decls"),
        *(
            "user-field-decls",
            "event-listeners",
            "hidden-text",
            "object",
            "object-ole",
            "plugin",
            "ruby-text",
        ),
        *("page-number", "page-count", "toc-mark", "table-of-content-source", "illustration-index-source"),
        *("binary-data", "alphabetical-index-source", "bibliography-source", "user-index-source"),
    ]
)
"""What is no text of the document: forms, descriptions of pictures, page numbers, how an index is made."""


class Body:
    """One walk through a document's body. Text boxes come after their paragraph, notes at the end."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._blocks = OfficeBlocks()
        self._boxes: list[etree._Element] = []
        self._notes: list[etree._Element] = []
        self._lists: list[str] = []
        self._counts: list[int] = []
        self._ended: dict[str, list[int]] = {}
        self._label: str | None = None
        self.left_out: Counter[str] = Counter()

    def read(self, body: etree._Element) -> list[Draft]:
        """The blocks of a body."""
        self._container(body)
        for number, note in enumerate(self._notes, 1):  # grows while notes refer to others
            self._label = f"[{number}]"
            self._container(note)
            self._label = None
        return self._blocks.finish()

    def _container(self, container: etree._Element) -> None:
        for element in container:
            match local_name(element):
                case "p" | "h":
                    self._paragraph(element)
                case "list":
                    self._list(element)
                case "table":
                    self._table(element)
                case "annotation":
                    self.left_out["comments"] += 1
                case name if name not in _LEFT_OUT:
                    self._container(element)

    def _paragraph(self, paragraph: etree._Element) -> None:
        style = attribute(paragraph, "style-name")
        kind, level = self._styles.kind(style)
        if local_name(paragraph) == "h":
            written = attribute(paragraph, "outline-level")
            depth = int(written) if written.isdecimal() else 1
            kind, level = BlockKind.HEADING, min(depth, _DEEPEST_HEADING)
        elif self._lists and kind is BlockKind.PARAGRAPH:
            kind, level = BlockKind.LIST_ITEM, len(self._lists)
        label, self._label = self._label or "", None
        self._blocks.begin(kind, max(level, int(kind is BlockKind.HEADING)), label)
        self._inline(paragraph, frozenset(), "")
        self._blocks.end()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._container(box)

    def _inline(self, container: etree._Element, marks: frozenset[MarkKind], link: str) -> None:
        self._add(container.text, marks, link)
        for element in container:
            match local_name(element):
                case "span":
                    self._inline(element, marks | self._styles.marks(attribute(element, "style-name")), link)
                case "a":
                    target = attribute(element, "href").strip()
                    self._inline(element, marks, target if _WEB.fullmatch(target) else "")
                case "s" | "tab":
                    self._add(" ", marks, link)
                case "line-break":
                    self._blocks.break_line()
                case "note":
                    self._note(element)
                case "text-box" | "p" | "list" | "table":
                    self._boxes.append(element if local_name(element) == "text-box" else _wrapped(element))
                case "annotation":
                    self.left_out["comments"] += 1
                case name if name not in _LEFT_OUT:
                    self._inline(element, marks, link)
            self._add(element.tail, marks, link)

    def _add(self, text: str | None, marks: frozenset[MarkKind], link: str) -> None:
        if text:
            self._blocks.style(marks, link)
            self._blocks.add(text)

    def _note(self, note: etree._Element) -> None:
        body = child(note, "note-body")
        if body is not None:
            self._notes.append(body)
            self._add(f"[{len(self._notes)}]", frozenset(), "")

    def _list(self, element: etree._Element) -> None:
        """A list; one inside another takes over its style, and one that says so goes on counting."""
        style = attribute(element, "style-name") or (self._lists[-1] if self._lists else "")
        depth = len(self._lists) + 1
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        start = self._styles.level(style, depth).start - 1
        before = self._ended.get(style, [])
        self._lists.append(style)
        self._counts.append(before[depth - 1] if goes_on and len(before) >= depth else start)
        for item in element:
            match local_name(item):
                case "list-item":
                    self._item(item, style)
                case "list-header":
                    self._container(item)
        self._ended[style] = list(self._counts)
        self._lists.pop()
        self._counts.pop()

    def _item(self, item: etree._Element, style: str) -> None:
        start = attribute(item, "start-value")
        self._counts[-1] = int(start) if start.isdecimal() and len(start) < 6 else self._counts[-1] + 1
        self._label = self._styles.label(style, self._counts)
        self._container(item)
        self._label = None

    def _table(self, table: etree._Element) -> None:
        rows = _rows(table)
        self._blocks.table(rows, self._container, holds_data=_holds_data(rows))


def _wrapped(element: etree._Element) -> etree._Element:
    """A block inside a paragraph, as the only child of an element, so that it is read as one."""
    wrapper = etree.Element("box")
    element.addprevious(wrapper)
    tail, element.tail = element.tail, None
    wrapper.append(element)
    wrapper.tail = tail
    return wrapper


def _rows(table: etree._Element) -> list[list[etree._Element]]:
    """The cells of each row, through whatever groups rows."""
    rows: list[list[etree._Element]] = []
    waiting = list(reversed(table))
    while waiting:
        element = waiting.pop()
        match local_name(element):
            case "table-row":
                rows.append(list(_cells(element)))
            case "table-header-rows" | "table-rows" | "table-row-group":
                waiting.extend(reversed(element))
    return rows


def _cells(row: etree._Element) -> list[etree._Element]:
    cells: list[etree._Element] = []
    for cell in row:
        if local_name(cell) in ("table-cell", "covered-table-cell"):
            repeated = attribute(cell, "number-columns-repeated")
            times = int(repeated) if repeated.isdecimal() and len(repeated) < 6 else 1
            cells += [cell] * min(times, _MOST_REPEATED)
    while cells and not _has_text(cells[-1]) and attribute(cells[-1], "number-columns-repeated"):
        cells.pop()
    return cells


def _holds_data(rows: list[list[etree._Element]]) -> bool:
    """Whether a table has rows of cells of a few paragraphs each, and no table in them."""
    cells = [cell for row in rows for cell in row]
    if not any(len(row) > 1 for row in rows):
        return False
    inner = [element for cell in cells for element in cell.iter()]
    if any(local_name(element) == "table" for element in inner):
        return False
    return sum(local_name(element) == "p" and _has_text(element) for element in inner) <= 3 * len(cells)


def _has_text(element: etree._Element) -> bool:
    return any(text.strip() for text in map(str, element.itertext()))
