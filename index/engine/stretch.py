"""Which stretch of time a timeline shows when nobody has said: all of it, but for what lies far outside."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from index.days import day_range
from index.errors import WrongUse
from index.records import FacetCount, Precision
from index.timescale import Timescale

LONG = 30
"""Years up to which a whole is shown, however unevenly it is filled."""

_FEW = 100
"""One in so many, on either side, may lie outside; of fewer than twenty none may."""

_ENOUGH = 20


_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
"""How many characters of "2017-10-19" a date of each unit has."""


class Stretch(NamedTuple):
    """Days as ordinals, both ends inclusive."""

    first: int
    last: int

    @property
    def since(self) -> str:
        """The first day as an ISO date."""
        return datetime.date.fromordinal(self.first).isoformat()

    @property
    def until(self) -> str:
        """The last day as an ISO date."""
        return datetime.date.fromordinal(self.last).isoformat()

    def parts(self, unit: Precision) -> int:
        """How many days, months or years it reaches into."""
        first, last = map(datetime.date.fromordinal, self)
        years = last.year - first.year
        match unit:
            case Precision.YEAR:
                return years + 1
            case Precision.MONTH:
                return years * 12 + last.month - first.month + 1
        return self.last - self.first + 1

    def whole(self, unit: Precision) -> Stretch:
        """From the beginning of the unit in which it begins to the end of the one in which it ends."""
        length = _LENGTHS[unit]
        first, last = day_range(self.since[:length])[0], day_range(self.until[:length])[1]
        return Stretch(first.toordinal(), last.toordinal())


def looked_at(scale: Timescale, years: Sequence[FacetCount]) -> Stretch | None:
    """The stretch that a scale asks for, of a result with releases in these years; None without any.

    Raises WrongUse for a date that is none.
    """
    if not years:
        return None
    usual = _without_far(years)
    try:
        first = day_range(scale.since)[0].toordinal() if scale.since is not None else usual.first
        last = day_range(scale.until)[1].toordinal() if scale.until is not None else usual.last
    except ValueError as error:
        raise WrongUse(f"{scale.since} to {scale.until} is no stretch of time.") from error
    if first > last:
        raise WrongUse(f"The stretch of time ends before it begins: {scale.since} to {scale.until}.")
    return Stretch(first, last)


def _without_far(years: Sequence[FacetCount]) -> Stretch:
    """From the first year to the last; of a long time only where nearly all lies, if that is half of it.

    A single release of 1066 would else make a line of all the others.
    """
    whole = _stretch(years)
    total = sum(one.count for one in years)
    spared = max(1, total // _FEW) if total >= _ENOUGH else 0
    kept = list(years)
    for end in (0, -1):
        left = spared
        while len(kept) > 1 and kept[end].count <= left:
            left -= kept.pop(end).count
    nearly = _stretch(kept)
    is_shorter = nearly.parts(Precision.YEAR) * 2 <= whole.parts(Precision.YEAR)
    return nearly if is_shorter and whole.parts(Precision.YEAR) > LONG else whole


def _stretch(years: Sequence[FacetCount]) -> Stretch:
    first, last = day_range(years[0].value)[0], day_range(years[-1].value)[1]
    return Stretch(first.toordinal(), last.toordinal())
