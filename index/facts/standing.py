"""Dates that stand by themselves above or below the prose: in a release's head, or under its last words.

Releases are dated so: "MINISTER FOR TRANSPORT 3 May 2014" over the text, "CANBERRA 3 May 2014" under it. A
date in a sentence never counts, and where two different days stand in one place, neither does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.dates import WEEKDAY_PATTERN, DateFound, find_dates
from index.formats import Parsed
from index.records import Block, BlockKind, Evidence

_PROSE = 250
"""Code points from which a block is prose."""
_HEAD = 1_500
_TAIL = 1_200
"""Code points of a text that are its head and its tail."""
_SHORT = 120
_MOST_SENTENCES = 2
"""Short sentences that can stand in a head."""
_SENTENCE = re.compile(r"[a-zà-ÿ]{2,}[.?!]\Z")

_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
_LINK = re.compile(
    r"\b(?:on|of|until|till|since|before|from|after|by|for|to|the|in|and|or|during|between|last|next|than|till|dated"
    r"|le|du|depuis|au|avant|après|am|vom|seit|bis)[\s(]*$|[(]\s*\w+[^)]*$",
    re.IGNORECASE,
)
"""Words that tie a date to a sentence, and a bracket that was opened before it."""
_LOWER_CASE_WORD = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{2,}[,;]?\s*$")
_SENTENCE_GOES_ON = re.compile(r"\s*,?\s?(?:[a-zà-ÿ]{2,}|\w+['’]s\b)|\s*[-–—]\s*\d|\s?\d\d? ?:\d\d:\d\d")
"""A word in small letters, the end of a range, or the second in which a page was printed."""
_LABEL = re.compile(r"(?:posted|published|released|issued|publié) on[\s:]*$|\bdate:?\s*$", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(rf"{WEEKDAY_PATTERN},?\s*$")
_TIME_AFTER = re.compile(r"[ \n]*\d\d? ?:\d\d")
_DAMAGED_BEFORE = re.compile(r"(?:(?<!\S)\d[ .]?|\b[A-Za-z] ?|\d ?[-–—/.] ?)$")
"""A digit or a lone letter before the day: half of its number was misread. A stroke: the end of a range."""
_DAY_BEFORE = re.compile(r"(?<!\S)\d\d? $")
"""Another day before the month: one of the two was misread."""
_ANOTHER_DATE = re.compile(
    r"embargo|not (?:to be released|before|for)|until|updated?|modified|copyright|©|\btel\b|deadline|closing"
    r"|(?<!press )(?<!news )conference|hearing|election|born|effective|commenc|expires|valid",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A date that stands by itself, with its place in the text; `rule` is "head-date" or "closing-date"."""

    date: DateFound
    evidence: Evidence


def standing_date(parsed: Parsed) -> Standing | None:
    """The day that stands over the text, else the one under it; None where there are several."""
    over = [standing for block in _head(parsed) for standing in _standing(parsed.text, block, "head-date")]
    dated = [standing for standing in over if standing.date.values]
    if dated:
        return _only(dated)
    under = [
        standing for block in _tail(parsed) for standing in _standing(parsed.text, block, "closing-date")
    ]
    closing = _only([standing for standing in under if _closes(parsed.text, standing)])
    days = {standing.date.month_day for standing in over}
    return closing if closing and days <= {_month_day(closing.date)} else None


def _only(found: list[Standing]) -> Standing | None:
    return found[0] if len({standing.date.values for standing in found}) == 1 else None


def _closes(text: str, standing: Standing) -> bool:
    """Whether a date under a text has its year, and no time behind it as the stamps of printers have."""
    end = standing.evidence.end or 0
    return bool(standing.date.values) and not _TIME_AFTER.match(text, end)


def _month_day(date: DateFound) -> tuple[int, int] | None:
    value = date.value
    return (int(value[5:7]), int(value[8:])) if value else None


def _head(parsed: Parsed) -> list[Block]:
    """The blocks down to the first prose, and that one: its first words can be the head run together."""
    blocks: list[Block] = []
    sentences = 0
    for block in parsed.blocks:
        if block.start > _HEAD or sentences == _MOST_SENTENCES:
            break
        blocks.append(block)
        if block.end - block.start > _PROSE:
            break
        sentences += _SENTENCE.search(parsed.text, block.start, block.end) is not None
    return blocks


def _tail(parsed: Parsed) -> list[Block]:
    """The short blocks near the end that are no sentences."""
    blocks = (block for block in parsed.blocks if block.start >= len(parsed.text) - _TAIL)
    short = (block for block in blocks if block.end - block.start <= _SHORT)
    return [block for block in short if not _SENTENCE.search(parsed.text, block.start, block.end)]


def _standing(text: str, block: Block, rule: str) -> Iterator[Standing]:
    if block.kind not in _KINDS:
        return
    written = text[block.start : block.end]
    for date in find_dates(written[:_PROSE]):
        if date.values and len(date.values[0]) < 10:
            continue
        is_torn = written[date.start].isalpha() and _DAY_BEFORE.search(written[: date.start])
        if (
            date.contradicted
            or is_torn
            or not _stands(written[: date.start], written[date.end :], len(written))
        ):
            continue
        start, end = block.start + date.start, block.start + date.end
        yield Standing(date, Evidence(rule, text[start:end], start, end))


def _stands(before: str, after: str, length: int) -> bool:
    """Whether a date between these two stretches of a block belongs to no sentence."""
    before = _WEEKDAY_BEFORE.sub("", before)
    if _LABEL.search(before):
        return True
    if _DAMAGED_BEFORE.search(before) or _LINK.search(before) or _ANOTHER_DATE.search(before[-60:]):
        return False
    if length > _SHORT and _LOWER_CASE_WORD.search(before):
        return False
    return _SENTENCE_GOES_ON.match(after) is None
