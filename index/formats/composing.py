"""From pieces of text to the canonical text: one place decides how blocks are joined and where they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index.records import BLOCK_SEPARATOR, Block, BlockKind, Mark


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has a place; its marks count from its own first code point."""

    kind: BlockKind
    text: str
    level: int = 0
    marks: tuple[Mark, ...] = ()
    language: str | None = None
    page: int | None = None


def compose(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """Join drafts into a canonical text and the blocks over it; drafts without any text are left out."""
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for draft in map(_trimmed, drafts):
        if not draft.text:
            continue
        end = start + len(draft.text)
        marks = tuple(replace(mark, start=mark.start + start, end=mark.end + start) for mark in draft.marks)
        blocks.append(Block(draft.kind, start, end, draft.level, marks, draft.language, draft.page))
        texts.append(draft.text)
        start = end + len(BLOCK_SEPARATOR)
    return BLOCK_SEPARATOR.join(texts), tuple(blocks)


def drafts_of(text: str, blocks: Iterable[Block]) -> Iterator[Draft]:
    """The drafts that a text and its blocks were composed of, to be joined with others."""
    for block in blocks:
        marks = tuple(
            replace(mark, start=mark.start - block.start, end=mark.end - block.start) for mark in block.marks
        )
        yield Draft(block.kind, text[block.start : block.end], block.level, marks, block.language, block.page)


def tidy(text: str) -> str:
    """A stretch of text on one line: every run of white space becomes one space, none at the ends."""
    return " ".join(text.split())


def _trimmed(draft: Draft) -> Draft:
    """A draft without white space at its ends, its marks moved along and cut to what is left."""
    text = draft.text.strip()
    if text == draft.text:
        return draft
    cut = len(draft.text) - len(draft.text.lstrip())
    moved = ((max(0, mark.start - cut), min(len(text), mark.end - cut), mark) for mark in draft.marks)
    marks = tuple(replace(mark, start=start, end=end) for start, end, mark in moved if start < end)
    return replace(draft, text=text, marks=marks)
