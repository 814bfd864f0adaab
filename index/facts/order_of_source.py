"""Dates like 03/04/2016 that only the other releases of the same source settle.

Where clear dates of a source (19/10/2017) put the day first and none puts the month first, or the other
way round, its unclear ones are read like them. That is a view on what was read: what a release says of itself
stays in the catalogue as it is, so that the view can change when the source shows the opposite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from index.facts.day_order import DayOrder
from index.records import Confidence, PartialDate, Release

_RULE = "{}-in-source"
_IN_NUMBERS = re.compile(r"\d[\u200e\u200f]?[/-]")


def orders_shown(release: Release) -> frozenset[DayOrder]:
    """The orders of day and month that the clear dates of a release show."""
    from index.dates.numeric import numeric_dates  # most dates are clear and need none of these rules
    from index.facts.order import order_shown

    return frozenset(
        order
        for date in _dates_in_numbers(release)
        if date.value and date.evidence
        for found in numeric_dates(date.evidence.quote)
        if found.value == date.value and (order := order_shown(date.evidence.quote, found))
    )


def has_open_order(release: Release) -> bool:
    """Whether a date of the release could be settled by the order of day and month."""
    return any(_both_ways(date) for date in _dates_in_numbers(release))


def with_order(release: Release, order: DayOrder | None) -> Release:
    """The release with those dates settled that wait for the order of its source; None settles nothing."""
    if order is None:
        return release
    dates = tuple(date_with_order(date, order) for date in release.dates)
    return replace(
        release, published=release.published and date_with_order(release.published, order), dates=dates
    )


def date_with_order(date: PartialDate, order: DayOrder) -> PartialDate:
    """A date that can be read in both orders, read in this one; any other as it is.

    Its evidence keeps what was written and where; the rule says that the source decided.
    """
    both = _both_ways(date)
    if not both or not date.evidence:
        return date
    day_first, month_first = both
    value = day_first if order is DayOrder.DAY_FIRST else month_first
    evidence = replace(date.evidence, rule=_RULE.format(order.value))
    return replace(date, value=value, confidence=Confidence.LIKELY, alternatives=(), evidence=evidence)


def _dates_in_numbers(release: Release) -> Iterator[PartialDate]:
    for date in (release.published, *release.dates):
        if date and date.evidence and _IN_NUMBERS.search(date.evidence.quote):
            yield date


def _both_ways(date: PartialDate) -> tuple[str, ...]:
    """The meanings of an ambiguous date with the day and with the month first; empty where it is none such.

    A date can be ambiguous for other reasons, too: two statements that contradict each other.
    """
    if date.confidence is not Confidence.AMBIGUOUS or not date.evidence:
        return ()
    from index.dates.numeric import numeric_dates

    readings = (found.values for found in numeric_dates(date.evidence.quote) if found.swaps)
    return next((values for values in readings if set(values) == set(date.alternatives)), ())
