"""A release cut into the runs where names can stand, each with what its place on the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from index.entities.runs import Run, arabic_runs, latin_runs
from index.records import Block, BlockKind

_LONGEST_HEADLINE = 200
_WORD = re.compile(r"[^\W\d_]{4,}")
_HEADLINE_SHARE = 0.7
_SENTENCE_ENDS = frozenset(".!?:;•·–—-*|>…\n")
_OPENING_MARKS = " \t\u00a0\"'“”‘’«»([{"
_CLOSING_MARKS = " \t\u00a0\"'”’»)]"
_SHOUTED_WORDS = 4
_LISTED = frozenset([BlockKind.LIST_ITEM, BlockKind.TABLE_ROW])


class Stretch(NamedTuple):
    """A run and its surroundings.

    `plain` is false in headlines and shouted text, where capitals mean nothing; `english` says that English
    rules may read it.
    """

    run: Run
    plain: bool
    english: bool


def latin_stretches(text: str, block: Block, english: bool) -> Iterator[Stretch]:
    """The runs of a block in Latin script."""
    start = block.start
    for line in text[block.start : block.end].split("\n"):
        plain = block.kind is not BlockKind.HEADING and not _is_headline(line)
        for run in latin_runs(text, start, start + len(line)):
            alone = block.kind in _LISTED and run[0].start == start and run[-1].end == start + len(line)
            for part, shouted in _by_loudness(run):
                yield Stretch(part, (plain or alone) and not shouted, english)
        start += len(line) + 1


def arabic_stretches(text: str, block: Block) -> Iterator[Stretch]:
    """The runs of a block in Arabic script."""
    for run in arabic_runs(text, block.start, block.end):
        yield Stretch(run, block.kind is not BlockKind.HEADING, False)


def _is_headline(line: str) -> bool:
    """A short line without a full stop, most of whose longer words are capitalised."""
    if len(line) > _LONGEST_HEADLINE or line.rstrip(_CLOSING_MARKS).endswith((".", "?", "!", ";")):
        return False
    words = _WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capitals >= _HEADLINE_SHARE * len(words)


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word at `start` has its capital, perhaps, only from the sentence that it begins."""
    before = text[max(0, start - 6) : start].rstrip(_OPENING_MARKS)
    return not before or before[-1] in _SENTENCE_ENDS


def _by_loudness(run: Run) -> list[tuple[Run, bool]]:
    """The run in parts, true for those that are four or more words all in capitals."""
    if len(run) < _SHOUTED_WORDS:
        return [(run, False)]
    parts: list[tuple[Run, bool]] = []
    for shouted, group in groupby(run, key=lambda token: token.text.isupper()):
        tokens = tuple(group)
        loud = shouted and len(tokens) >= _SHOUTED_WORDS
        if parts and not loud and not parts[-1][1]:
            tokens = (*parts.pop()[0], *tokens)
        parts.append((tokens, loud))
    return parts
