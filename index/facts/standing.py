"""Dates that stand by themselves above or below the prose: in a release's head, or under its last words.

Releases are dated so: "MINISTER FOR TRANSPORT 3 May 2014" over the text, "CANBERRA 3 May 2014" under it. A
date in a sentence, a note or a range of days never counts. Where two days stand, over the text or one over
and one under it, either can be the release's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.dates import WEEKDAY_PATTERN, DateFound
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
    r"\b(?:on|at|made|of|until|till|since|before|from|after|by|for|to|the|in|and|or|during|between|last|next|than|till|dated"
    r"|le|du|depuis|au|avant|après|am|vom|seit|bis)[\s(]*$|[(]\s*\w+[^)]*$",
    re.IGNORECASE,
)
"""Words that tie a date to a sentence, and a bracket that was opened before it."""
_LOWER_CASE_WORD = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{2,}[,;]?\s*$")
_ARABIC_LINK = re.compile(r"(?<!\w)[وف]?(?:في|منذ|حتى|إلى|الى|من|بعد|قبل|خلال|بين|يوم)[\s(]*$")
"""Words that tie a date to an Arabic sentence; alone over a text, "عمّان في ١٢ آذار ٢٠١٨" dates it."""
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


_EARLIEST = "1800"
"""A year before this one over or under a release was misread."""
_RANGE = re.compile(r"[ \n]?(?:[-–—]|to|until|and|&)[ \n]?")
_NOTES = re.compile(r"(?:references|(?:end|foot)?notes|sources|bibliography)\s*:?", re.IGNORECASE)
_UNFINISHED = re.compile(r"[a-zà-ÿ,;]\s*\Z")
"""The end of a block whose sentence goes on in the next one."""
_CITING = re.compile(r"[’'”\"\d]")
_MOST = 2
"""Different days that can stand in one place; more are a list."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A date that stands by itself, with its place in the text; `rule` is "head-date" or "closing-date"."""

    date: DateFound
    evidence: Evidence


def standing_dates(parsed: Parsed, found: Sequence[DateFound]) -> tuple[Standing, ...]:
    """The days that a release may be dated by: those over the text and the one under it, each once.

    `found` are the dates of the text. None is given where more than two stand there, and none where another
    day without its year stands over the text.
    """
    alone = _alone(parsed.text, found)
    head = _head(parsed)
    over = [one for block in head for one in _standing(parsed.text, block, alone, "head-date")]
    closing = _different(
        [one for block in _tail(parsed, len(head)) for one in _closing(parsed, block, alone)]
    )
    dated = _different([one for one in over if one.date.values])
    if dated:
        both = _different([*dated, *closing]) if len(closing) == 1 else dated
        return both if len(both) <= _MOST else ()
    days = {one.date.month_day for one in over}
    if len(closing) != 1 or not days <= {_month_day(closing[0].date)} or _is_passed(closing[0], found):
        return ()
    return closing


def _alone(text: str, found: Sequence[DateFound]) -> list[DateFound]:
    """The days that are no end of a range, and can be those of a release."""
    ends = set()
    for first, second in pairwise(found):
        if _RANGE.fullmatch(text, first.end, second.start):
            ends |= {first.start, second.start}
    return [date for date in found if date.start not in ends and (not date.values or _is_day(date.values[0]))]


def _is_day(value: str) -> bool:
    return len(value) == len("2017-10-19") and value >= _EARLIEST


def _different(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """The first of each day."""
    first: dict[tuple[str, ...], Standing] = {}
    for one in found:
        first.setdefault(one.date.values, one)
    return tuple(first.values())


def _closing(parsed: Parsed, block: Block, found: Sequence[DateFound]) -> Iterator[Standing]:
    """The dates of a block under a text, but none that ends a sentence, cites a source or is a stamp."""
    for one in _standing(parsed.text, block, found, "closing-date"):
        start, end = one.date.start, one.date.end
        goes_on = start == block.start and _UNFINISHED.search(parsed.text, max(0, start - 20), start)
        is_stamp = _TIME_AFTER.match(parsed.text, end)
        if one.date.values and not (goes_on or is_stamp or _CITING.search(parsed.text, block.start, start)):
            yield one


def _is_passed(closing: Standing, found: Sequence[DateFound]) -> bool:
    """Whether a text speaks of a later day, of the same year or the next, than the one under it."""
    own = closing.date.value
    later = (date.value for date in found if date.start < closing.date.start and date.value)
    return own is not None and any(
        len(day) == len(own) and own < day and int(day[:4]) <= int(own[:4]) + 1 for day in later
    )


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


def _tail(parsed: Parsed, head: int) -> list[Block]:
    """The short blocks under the head near the end that are no sentences; none where notes stand there."""
    text = parsed.text
    blocks = [block for block in parsed.blocks[head:] if block.start >= len(text) - _TAIL]
    if any(_NOTES.fullmatch(text, block.start, block.end) for block in blocks):
        return []
    short = (block for block in blocks if block.end - block.start <= _SHORT)
    return [block for block in short if not _SENTENCE.search(text, block.start, block.end)]


def _standing(text: str, block: Block, found: Sequence[DateFound], rule: str) -> Iterator[Standing]:
    if block.kind not in _KINDS:
        return
    for date in found:
        if not block.start <= date.start < min(block.end, block.start + _PROSE):
            continue
        before, after = text[block.start : date.start], text[date.end : block.end]
        is_torn = text[date.start].isalpha() and _DAY_BEFORE.search(before)
        if date.contradicted or is_torn or not _stands(before, after, block.end - block.start):
            continue
        yield Standing(date, Evidence(rule, text[date.start : date.end], date.start, date.end))


def _stands(before: str, after: str, length: int) -> bool:
    """Whether a date between these two stretches of a block belongs to no sentence."""
    before = _WEEKDAY_BEFORE.sub("", before)
    if _LABEL.search(before):
        return True
    if _DAMAGED_BEFORE.search(before) or _LINK.search(before) or _ANOTHER_DATE.search(before[-60:]):
        return False
    if length > _SHORT and (_LOWER_CASE_WORD.search(before) or _ARABIC_LINK.search(before)):
        return False
    return _SENTENCE_GOES_ON.match(after) is None
