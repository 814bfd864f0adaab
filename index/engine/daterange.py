"""A query for publication within a range of days, to stand anywhere in a tree of Whoosh's queries."""

from __future__ import annotations

import datetime

from whoosh.query import Query

from index.days import FIRST_DAY, LAST_DAY, day_range


class DateRange(Query):  # type: ignore[misc]
    """Matches releases whose date of publication may lie within [since, until], days as ordinals."""

    fieldname = "date"
    boost = 1.0

    def __init__(self, since: int, until: int) -> None:
        self.since = since
        self.until = until

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateRange) and (self.since, self.until) == (other.since, other.until)

    def __hash__(self) -> int:
        return hash((self.since, self.until))

    def __str__(self) -> str:
        since, until = map(datetime.date.fromordinal, (self.since, self.until))
        return f"date:{since}..{until}"

    __repr__ = __str__


def parse_range(text: str) -> tuple[int, int] | None:
    """First and last day of "2017-10", "2015..2017", "2015.." or "..2017"; None for anything else.

    A range that ends before it begins is none either.
    """
    since, dots, until = text.partition("..")
    if not dots:
        until = since
    if not since and not until:
        return None
    try:
        first = day_range(since)[0].toordinal() if since else FIRST_DAY
        last = day_range(until)[1].toordinal() if until else LAST_DAY
    except ValueError:
        return None
    return (first, last) if first <= last else None
