"""Walks the body of a Word document (WordprocessingML, ECMA-376 part 1) and puts its blocks together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from index.formats.composing import Draft
from index.formats.docx.numbering import Numbering
from index.formats.docx.styles import ParagraphStyle, Styles, is_on, number_of, outline_level, value_of
from index.formats.office_blocks import OfficeBlocks
from index.formats.package import attribute, child, local_name
from index.records import BlockKind, MarkKind

_WEB = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')

_LEFT_OUT = frozenset(
    [
        *("del", "moveFrom", "instrText", "delText", "rt", "proofErr"),
        *("rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr"),
    ]
)
"""What is no text of the document: what was deleted, field codes, properties, readings above letters."""

_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "", "tab": " ", "ptab": " ", "sym": ""}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_MARKS = (("b", MarkKind.STRONG), ("i", MarkKind.EMPHASIS))
_CHOSEN_FIRST = "Choice"


@dataclass(frozen=True, slots=True)
class Parts:
    """What the body refers to: styles, lists, addresses of links and elements of notes by their ids."""

    styles: Styles
    numbering: Numbering
    links: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[tuple[str, str], etree._Element] = field(default_factory=dict)


class Body:
    """One walk through a document's body. Text boxes come after their paragraph, notes at the end."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._blocks = OfficeBlocks()
        self._boxes: list[etree._Element] = []
        self._notes: list[tuple[str, str]] = []
        self._fields: list[str] = []
        self._link = ""
        self.left_out: Counter[str] = Counter()

    def read(self, body: etree._Element) -> list[Draft]:
        """The blocks of a body."""
        self._container(body)
        for number, note in enumerate(self._notes, 1):  # grows while notes refer to others
            element = self._parts.notes.get(note)
            if element is not None:
                self._blocks.begin(prefix=f"[{number}]")
                self._note(element)
        return self._blocks.finish()

    def _note(self, note: etree._Element) -> None:
        paragraphs = [element for element in note.iter() if local_name(element) == "p"]
        for number, paragraph in enumerate(paragraphs):
            if number:
                self._blocks.begin()
            self._content(paragraph, hidden=False)

    def _container(self, container: etree._Element) -> None:
        for element in container:
            match local_name(element):
                case "p":
                    self._paragraph(element)
                case "tbl":
                    self._table(element)
                case "Fallback" if _is_second_choice(element):
                    pass
                case name if name not in _LEFT_OUT:
                    self._container(element)

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = child(paragraph, "pPr")
        style = self._parts.styles.of(value_of(properties, "pStyle"))
        kind, level, label = self._kind(properties, style)
        self._blocks.begin(kind, level, label)
        self._content(paragraph, style.hidden)
        self._blocks.end()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._container(box)

    def _kind(self, properties: etree._Element | None, style: ParagraphStyle) -> tuple[BlockKind, int, str]:
        """What a paragraph is, its level, and its number in a list."""
        numbering = style.numbering
        stated = value_of(properties, "numPr", "numId")
        if stated:
            numbering = (stated, number_of(properties, "numPr", "ilvl") or 0)
        label = self._parts.numbering.label(*numbering) if numbering else None
        level = outline_level(properties)
        if style.kind is BlockKind.HEADING or level is not None:
            return BlockKind.HEADING, level or style.level, label or ""
        if numbering and label is not None:
            return BlockKind.LIST_ITEM, numbering[1] + 1, label
        return style.kind, 0, ""

    def _content(self, container: etree._Element, hidden: bool) -> None:
        """The text of a paragraph, or of what wraps some of its runs."""
        for element in container:
            name = local_name(element)
            match name:
                case "r":
                    self._run(element, hidden)
                case "t":  # of a formula
                    self._blocks.add(element.text or "")
                case "hyperlink":
                    outer, self._link = self._link, self._parts.links.get(attribute(element, "id"), "")
                    self._content(element, hidden)
                    self._link = outer
                case "del" | "moveFrom":
                    self.left_out["deleted"] += 1
                case "Fallback" if _is_second_choice(element):
                    pass
                case "p" | "tbl":
                    self._put_aside(container)
                case _ if name not in _LEFT_OUT:
                    self._content(element, hidden)

    def _run(self, run: etree._Element, hidden: bool) -> None:
        properties = child(run, "rPr")
        if hidden or is_on(properties, "vanish"):
            self.left_out["hidden"] += any(local_name(element) == "t" for element in run)
            return
        marks = [mark for name, mark in _MARKS if is_on(properties, name)]
        self._blocks.style(marks, self._link or next(filter(None, reversed(self._fields)), ""))
        self._run_content(run)

    def _run_content(self, container: etree._Element) -> None:
        for element in container:
            name = local_name(element)
            match name:
                case "t":
                    self._blocks.add(element.text or "")
                case "br" | "cr":
                    self._blocks.break_line()
                case "fldChar" | "instrText":
                    self._field(element)
                case "footnoteReference" | "endnoteReference":
                    self._reference(_NOTES[name], attribute(element, "id"))
                case "txbxContent":
                    self._put_aside(element)
                case "p" | "tbl":
                    self._put_aside(container)
                case "Fallback" if _is_second_choice(element):
                    pass
                case "rubyBase":
                    self._content(element, hidden=False)
                case _ if name in _SIGNS:
                    self._blocks.add(_SIGNS[name])
                case _ if name not in _LEFT_OUT:
                    self._run_content(element)

    def _put_aside(self, container: etree._Element) -> None:
        """Paragraphs inside a paragraph, as in a text box: they come after it."""
        if container not in self._boxes:
            self._boxes.append(container)

    def _field(self, element: etree._Element) -> None:
        """Follow the fields around the text: one that links has its address in its code."""
        match attribute(element, "fldCharType"):
            case "begin":
                self._fields.append("")
            case "end" if self._fields:
                self._fields.pop()
            case "" if self._fields:
                code = _LINK_FIELD.match(element.text or "")
                if code and _WEB.fullmatch(code[1]):
                    self._fields[-1] = code[1]

    def _reference(self, kind: str, note_id: str) -> None:
        if (kind, note_id) in self._parts.notes:
            self._notes.append((kind, note_id))
            self._blocks.style((), "")
            self._blocks.add(f"[{len(self._notes)}]")

    def _table(self, table: etree._Element) -> None:
        rows = _rows(table)
        self._blocks.table(rows, self._container, holds_data=_holds_data(rows))


def web_address_of_link(target: str) -> str:
    """Where a link leads, empty where that is neither a web nor a mail address."""
    return target if _WEB.fullmatch(target) else ""


def _is_second_choice(element: etree._Element) -> bool:
    """Whether the same content stands beside it in a newer form (markup compatibility, ECMA-376 part 3)."""
    parent = element.getparent()
    return parent is not None and child(parent, _CHOSEN_FIRST) is not None


def _rows(table: etree._Element) -> list[list[etree._Element]]:
    """The cells of each row, through whatever wraps rows and cells."""
    rows: list[list[etree._Element]] = []
    waiting = list(reversed(table))
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name == "tr":
            rows.append([])
        if name == "tc" and rows:
            rows[-1].append(element)
        elif name not in _LEFT_OUT:
            waiting.extend(reversed(element))
    return rows


def _holds_data(rows: list[list[etree._Element]]) -> bool:
    """Whether a table has rows of cells of a few paragraphs each, and no table in them."""
    cells = [cell for row in rows for cell in row]
    if not any(len(row) > 1 for row in rows):
        return False
    inner = [element for cell in cells for element in cell.iter()]
    if any(local_name(element) == "tbl" for element in inner):
        return False
    return sum(local_name(element) == "p" and _has_text(element) for element in inner) <= 3 * len(cells)


def _has_text(paragraph: etree._Element) -> bool:
    return any(local_name(element) == "t" and (element.text or "").strip() for element in paragraph.iter())
