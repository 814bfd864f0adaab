"""What a text that nobody titled is called: its first words, for "0003" would say nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.formats.parsed import RawFact
from index.records import Block, BlockKind

RULE = "first-words"

_LONGEST = 100
"""Code points of a title that is cut out of a longer paragraph."""
_SHORTEST = 20
"""Code points that a first sentence needs to be a title: "Dr. Tammari said" does not end after "Dr."."""

_SENTENCE_END = re.compile(r"[.!?؟。](?=\s)")
_GREETING_ENDS = (",", "،")
_HEADINGS_WITHIN = 3
"""Blocks from the start among which a heading is the title anyhow."""


def first_words(text: str, blocks: Sequence[Block], facts: Sequence[RawFact]) -> Iterator[RawFact]:
    """A title for a text of which no fact and no heading states one; nothing where there is no text."""
    is_headed = any(block.kind is BlockKind.HEADING for block in blocks[:_HEADINGS_WITHIN])
    if is_headed or not blocks or any(fact.field == "title" for fact in facts):
        return
    own = [block for block in blocks if block.kind is not BlockKind.QUOTATION] or blocks
    block = next((one for one in own if not text[one.start : one.end].endswith(_GREETING_ENDS)), own[0])
    line = text[block.start : block.end].partition("\n")[0]
    written = _cut(line)
    title = written if written == line or _SENTENCE_END.match(written[-1] + " ") else f"{written}…"
    yield RawFact("title", title, RULE, written, block.start, block.start + len(written))


def _cut(line: str) -> str:
    """A line as it is where it is short, else its first sentence, else as many words as there is room for."""
    if len(line) <= _LONGEST:
        return line
    sentence = _SENTENCE_END.search(line, _SHORTEST, _LONGEST)
    if sentence:
        return line[: sentence.end()]
    space = line.rfind(" ", _SHORTEST, _LONGEST)
    return line[: space if space > 0 else _LONGEST].rstrip()
