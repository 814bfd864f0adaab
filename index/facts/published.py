"""When a release was published: what the file states or shows, else what its address or its name suggest.

Absent is better than wrong: where two statements contradict each other and nothing decides between them, the
date is ambiguous.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from index.dates import DateFound, nearest_with, read_date
from index.facts.agreement import Stated, agreed, contradict, days_between, either, reconciled
from index.facts.candidates import candidates, evidence_of
from index.facts.order import Context, settled
from index.facts.standing import standing_dates
from index.facts.suggested import address_date, datelines, name_date
from index.formats import Parsed
from index.records import Confidence, PartialDate, Precision

_LIKELY_RULES = ("time-element", "shown-date", "script-data")
_SHOWS_ITS_DATE = ("html", "mhtml")
"""Formats that were searched for the date they show, with more to go by than the text alone."""

_KEPT_BY_PEOPLE = ("front-matter", "front-matter-line", "table-column")
"""Rules of dates that somebody wrote down for a release, whatever its address says."""

_MIDNIGHT_ELSEWHERE = re.compile(r"\d{4}-\d\d-\d\dT2[123]:00(?::00(?:\.0+)?)?Z")
_LOCAL_TIME = re.compile(r"T.*[+-](?!00:?00)\d\d:?\d\d$")

_MOVED_AFTER = 31
"""Days after which the day in a page's address and the one that it states are no longer the same event."""


def find_published(
    parsed: Parsed, key: str, address: str | None, context: Context, found: Sequence[DateFound]
) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The date of publication, and a warning for each source that contradicts it.

    `key` gives the file's name, `address` is where the release comes from, `found` are the dates of its text.
    """
    stated = list(_stated(parsed, context))
    suggested = _suggested(parsed, key, address, context, found)
    if not stated:
        return next(suggested, None), ()
    others = [one.date for one in stated]
    best = agreed(stated, _changed(parsed))
    if best is None:
        best = others[0]
        for other in others:
            best = reconciled(best, other)
        if best.value is None:
            best = reconciled(best, next(suggested, best))
    if stated[0].rule not in _KEPT_BY_PEOPLE:
        best = _checked(best, address)
    contradictions = [other for other in others if contradict(best, other)]
    return best, tuple(dict.fromkeys(_warning(best, other) for other in contradictions))


def _stated(parsed: Parsed, context: Context) -> Iterator[Stated]:
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
        stated = _doubted(clear, clear.as_partial(confidence, evidence_of(fact)))
        yield Stated(stated, fact.rule, date.values, is_local)


def _doubted(found: DateFound, date: PartialDate) -> PartialDate:
    """A date, or two where the weekday written beside it is another than it had."""
    if found.value is None or found.weekday is None or not found.contradicted:
        return date
    return either((found.value, nearest_with(found.value, found.weekday)), date.evidence)


def _next_day(value: str) -> str:
    """A time at a whole hour shortly before midnight in Greenwich is the midnight of a place east of it."""
    return (datetime.date.fromisoformat(value) + datetime.timedelta(days=1)).isoformat()


def _changed(parsed: Parsed) -> set[str]:
    """The days on which a page says that it was changed."""
    found = (read_date(fact.value) for fact in candidates(parsed, "modified"))
    return {date.value for date in found if date and date.value}


def _checked(best: PartialDate, address: str | None) -> PartialDate:
    """A stated day, or both where the page's address names one that is far from it.

    Addresses are made when a page is first published, and rarely change: such a page was published again.
    """
    own = address_date(address)
    if own is None or own.value is None or best.value is None:
        return best
    if own.precision is not Precision.DAY or best.precision is not Precision.DAY:
        return best
    far = days_between(own.value, best.value) > _MOVED_AFTER
    return either((own.value, best.value), own.evidence) if far else best


def _suggested(
    parsed: Parsed, key: str, address: str | None, context: Context, found: Sequence[DateFound]
) -> Iterator[PartialDate]:
    yield from datelines(parsed, found)
    yield from [] if parsed.format in _SHOWS_ITS_DATE else _standing(parsed, context, found)
    yield from filter(None, (address_date(address), name_date(key)))


def _standing(parsed: Parsed, context: Context, found: Sequence[DateFound]) -> Iterator[PartialDate]:
    """The day that stands over or under the text; ambiguous where two different ones do."""
    standing = standing_dates(parsed, found)
    dates = [settled(one.date, context).as_partial(Confidence.LIKELY, one.evidence) for one in standing]
    if len(dates) <= 1:
        yield from dates
        return
    values = [value for date in dates for value in (date.value, *date.alternatives) if value]
    yield either(values, dates[0].evidence)


def _warning(best: PartialDate, other: PartialDate) -> str:
    taken, left = _told(best), _told(other)
    return f"Two dates of publication are stated: {taken} was taken, {left} was not."


def _told(date: PartialDate) -> str:
    return f"{date.value} ({date.evidence.rule.replace('-', ' ')})" if date.evidence else str(date.value)
