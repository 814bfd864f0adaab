"""When a release was published: what the file states or shows, else what its address or its name suggest.

A date of the prose is never taken for it: absent is better than wrong. Where two statements contradict each
other and nothing decides between them, the date is ambiguous.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from index.dates import DateFound, find_dates, iso_date, read_date
from index.facts.candidates import candidates, evidence_of
from index.facts.order import NO_CONTEXT, Context, settled
from index.facts.standing import standing_date
from index.formats import Parsed
from index.records import BlockKind, Confidence, Evidence, PartialDate, Precision

_LIKELY_RULES = ("time-element", "shown-date", "script-data")
_SHOWS_ITS_DATE = ("html", "mhtml")
"""Formats that were searched for the date they show, with more to go by than the text alone."""
_FOR_MACHINES = ("json-ld", "open-graph", "meta")
_FOR_READERS = ("labelled-date", "shown-date")

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})(?:/(\d{1,2}))?(?=/|$)")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_MIDNIGHT_ELSEWHERE = re.compile(r"\d{4}-\d\d-\d\dT2[123]:00(?::00(?:\.0+)?)?Z")
_LOCAL_TIME = re.compile(r"T.*[+-](?!00:?00)\d\d:?\d\d$")

_DATELINE_WITHIN = 100
_BEFORE_DATE = re.compile(r"[^\W\d_][^\d.;:!?]{1,50}[,،(]\s?(?:[^\W\d_]+,?\s)?")
_AFTER_DATE = re.compile(r"\s?[)]?(?:\s?\([^()]{1,40}\))?\s?[-–—:]")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date that the file states, by which rule, and what it could mean before its order was settled.

    `is_local` tells that its time names a zone other than Greenwich.
    """

    date: PartialDate
    rule: str
    values: tuple[str, ...]
    is_local: bool = False


def find_published(
    parsed: Parsed, key: str, address: str | None, context: Context = NO_CONTEXT
) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The date of publication, and a warning for each source that contradicts it."""
    stated = list(_stated(parsed, context))
    if not stated:
        return next(_suggested(parsed, key, address, context), None), ()
    others = [one.date for one in stated]
    best = _agreed_with_readers(stated, _changed(parsed))
    if best is None:
        best = others[0]
        for other in others:
            best = _reconciled(best, other)
        if best.value is None:
            best = _reconciled(best, next(_suggested(parsed, key, address, context), best))
    contradictions = [other for other in others if _contradict(best, other)]
    return best, tuple(dict.fromkeys(_warning(best, other) for other in contradictions))


def _stated(parsed: Parsed, context: Context) -> Iterator[_Stated]:
    for fact in candidates(parsed, "published"):
        date = read_date(fact.value)
        if not date:
            continue
        clear = settled(date, context)
        likely = fact.rule in _LIKELY_RULES or clear is not date
        if clear.value and _MIDNIGHT_ELSEWHERE.fullmatch(fact.value):
            clear, likely = clear.chosen(_next_day(clear.value)), True
        confidence = Confidence.LIKELY if likely else Confidence.CERTAIN
        is_local = _LOCAL_TIME.search(fact.value) is not None
        yield _Stated(clear.as_partial(confidence, evidence_of(fact)), fact.rule, date.values, is_local)


def _next_day(value: str) -> str:
    """A time at a whole hour shortly before midnight in Greenwich is the midnight of a place east of it."""
    return (datetime.date.fromisoformat(value) + datetime.timedelta(days=1)).isoformat()


def _changed(parsed: Parsed) -> set[str]:
    """The days on which a page says that it was changed."""
    found = (read_date(fact.value) for fact in candidates(parsed, "modified"))
    return {date.value for date in found if date and date.value}


def _agreed_with_readers(stated: list[_Stated], changed: set[str]) -> PartialDate | None:
    """What a page states for machines and what it shows to readers, where these are two different days.

    The shown one counts: the other is often in the time zone of a server, or that of a draft. But it is
    ambiguous where it may be the day of a change, or where the other names its time zone and lies beside it.
    """
    machine = next((one for one in stated if one.rule in _FOR_MACHINES and _is_day(one.date)), None)
    shown = next((one for one in stated if one.rule in _FOR_READERS and _is_day(one.date)), None)
    if stated[0].rule not in _FOR_MACHINES or not machine or not shown:
        return None
    first, second = machine.date.value, shown.date.value
    if first is None or second is None:
        return _nearest_alternative(machine.date, shown.date) if first else None
    if first == second:
        return None
    if first in shown.values:
        return machine.date
    beside = _days_between(first, second) == 1
    doubtful = machine.is_local if beside else second in changed
    if shown.rule != "labelled-date" and doubtful:
        both, place = tuple(sorted((first, second))), shown.date.evidence
        return PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, both, evidence=place)
    return replace(shown.date, confidence=Confidence.LIKELY)


def _nearest_alternative(machine: PartialDate, shown: PartialDate) -> PartialDate | None:
    """The one of two orders of day and month that lies within a day of what the page states for machines."""
    near = [value for value in shown.alternatives if _days_between(machine.value or value, value) <= 1]
    if len(near) != 1:
        return None
    return PartialDate(near[0], Precision.DAY, Confidence.LIKELY, evidence=shown.evidence)


def _is_day(date: PartialDate) -> bool:
    return date.precision is Precision.DAY


def _days_between(first: str, second: str) -> int:
    return abs((datetime.date.fromisoformat(first) - datetime.date.fromisoformat(second)).days)


def _suggested(parsed: Parsed, key: str, address: str | None, context: Context) -> Iterator[PartialDate]:
    yield from _datelines(parsed)
    standing = None if parsed.format in _SHOWS_ITS_DATE else standing_date(parsed)
    if standing:
        yield settled(standing.date, context).as_partial(Confidence.LIKELY, standing.evidence)
    in_address = _IN_ADDRESS.search(address or "")
    if in_address:
        yield from _likely(in_address.groups(), "address-path", address or "")
    name = PurePosixPath(key).name
    in_name = _IN_NAME.search(name)
    if in_name:
        yield from _likely((in_name[1], in_name[3], in_name[4]), "file-name", name)


def _likely(numbers: tuple[str | None, ...], rule: str, quote: str) -> Iterator[PartialDate]:
    value = iso_date(*(int(number) for number in numbers if number))
    if value:
        yield DateFound(0, 0, (value,)).as_partial(Confidence.LIKELY, Evidence(rule, quote))


def _datelines(parsed: Parsed) -> Iterator[PartialDate]:
    """ "ALEPPO, October 19, 2017 – …" at the start of one of the first two paragraphs."""
    paragraphs = [block for block in parsed.blocks if block.kind is BlockKind.PARAGRAPH][:2]
    for block in paragraphs:
        start = parsed.text[block.start : min(block.end, block.start + _DATELINE_WITHIN)]
        date = next(iter(find_dates(start)), None)
        if not date or not date.values:
            continue
        if _BEFORE_DATE.fullmatch(start[: date.start]) and _AFTER_DATE.match(start, date.end):
            place = (block.start + date.start, block.start + date.end)
            yield date.as_partial(Confidence.LIKELY, Evidence("dateline", parsed.text[slice(*place)], *place))


def _reconciled(best: PartialDate, other: PartialDate) -> PartialDate:
    """The better trusted date, made clear or more exact by one that agrees with it."""
    if best.value is None and other.value in best.alternatives:
        return other
    if best.value and other.value and other.value.startswith(f"{best.value}-"):
        return other
    return best


def _contradict(best: PartialDate, other: PartialDate) -> bool:
    if best.value is None or other.confidence is not Confidence.CERTAIN or other.value is None:
        return False
    return not (best.value.startswith(other.value) or other.value.startswith(best.value))


def _warning(best: PartialDate, other: PartialDate) -> str:
    taken, left = _told(best), _told(other)
    return f"Two dates of publication are stated: {taken} was taken, {left} was not."


def _told(date: PartialDate) -> str:
    return f"{date.value} ({date.evidence.rule.replace('-', ' ')})" if date.evidence else str(date.value)
