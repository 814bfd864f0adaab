"""Finds the furniture of a saved page among its first blocks, for web pages and Markdown."""

from __future__ import annotations

from index.formats.composing import Draft
from index.formats.furniture import find_furniture
from index.formats.parsed import RawFact
from index.records import BlockKind

_HEAD = 12
_KINDS = (BlockKind.HEADING, BlockKind.PARAGRAPH)


def take_furniture(drafts: list[Draft]) -> tuple[list[Draft], tuple[RawFact, ...]]:
    """Blocks without the address, date and byline at their head, and what these said."""
    lines: list[str] = []
    headings = set()
    for draft in drafts[:_HEAD]:
        if draft.kind not in _KINDS:
            break
        if draft.kind is BlockKind.HEADING:
            headings.add(len(lines))
        lines += [draft.text, ""]
    furniture = find_furniture(lines, headings)
    rest = [draft for number, draft in enumerate(drafts) if 2 * number not in furniture.taken]
    return rest, furniture.facts
