"""From the lines of a plain text to blocks: what was broken by hand is joined, what stands apart stays so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.formats.composing import Draft, tidy
from index.records import BlockKind

_UNWRAPPED = 120
"""A line longer than this was not broken by hand: each line beside it is a paragraph of its own."""

_NARROWEST = 40
"""A text is not wrapped at fewer columns; shorter lines are an address, a signature, a verse."""

_BULLET = re.compile(r"[-*+•·●▪◦‣–—]\s+(?=\S)")
_NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[a-z]\))\s+(?=\S)")
_BREAKS = {"\f": "\n\n", "\u2029": "\n\n", "\x85": "\n", "\u2028": "\n", "\v": "\n"}


def lines_of(text: str) -> list[str]:
    """The lines of a text; an empty line is a gap, and so is a page break."""
    for mark, lines in _BREAKS.items():
        text = text.replace(mark, lines)
    return text.split("\n")


def read_paragraphs(lines: Sequence[str]) -> Iterator[Draft]:
    """The blocks of a text: paragraphs and list items, divided by gaps, indents and list marks."""
    for group in _groups(lines):
        yield from _read_group(group)


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Stretches of lines without a gap."""
    group: list[str] = []
    for line in lines:
        if line.strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _read_group(group: list[str]) -> Iterator[Draft]:
    indent = min(map(_indent, group))
    paragraph: list[str] = []
    for line in group:
        if paragraph and _begins_paragraph(line, paragraph, indent):
            yield _draft(paragraph)
            paragraph = []
        paragraph.append(line)
    yield _draft(paragraph)


def _begins_paragraph(line: str, paragraph: list[str], indent: int) -> bool:
    """Whether a line of a group begins a new block rather than going on with the last one."""
    if _is_item(line) or max(len(line), len(paragraph[-1])) > _UNWRAPPED:
        return True
    # An indented first line; under a list mark and under another indented line it is a hanging indent.
    return _indent(line) >= indent + 2 > _indent(paragraph[-1]) and not _is_item(paragraph[0])


def _is_item(line: str) -> bool:
    bare = line.lstrip()
    return bool(_BULLET.match(bare) or _NUMBERED.match(bare))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _draft(lines: list[str]) -> Draft:
    """One block. A bullet is left to whoever draws the item; a number belongs to the text."""
    tidied = [tidy(line) for line in lines]
    bullet = _BULLET.match(tidied[0])
    if bullet:
        tidied[0] = tidied[0][bullet.end() :]
    if bullet or _NUMBERED.match(tidied[0]):
        return Draft(BlockKind.LIST_ITEM, " ".join(tidied), level=1)
    return Draft(BlockKind.PARAGRAPH, _joined(tidied))


def _joined(lines: list[str]) -> str:
    """Lines joined by a space where the break was a wrap: in mid-sentence, or for want of room."""
    width = max(_NARROWEST, *map(len, lines))
    parts = [lines[0]]
    for line, following in pairwise(lines):
        no_room = len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
        parts += [" " if no_room or following[0].islower() else "\n", following]
    return "".join(parts)
