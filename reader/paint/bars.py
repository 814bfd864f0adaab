"""Bars over time: which units of time there are, how high each bar is, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from index import FacetCount

LOWEST = 3.0
"""Pixels of the lowest bar: one release must be seen beside a thousand."""


@dataclass(frozen=True, slots=True)
class Bar:
    """An ISO date cut to a year or a month, and how many releases it has."""

    value: str
    count: int


def filled(counts: Sequence[FacetCount]) -> tuple[Bar, ...]:
    """The counts in calendar order with the empty units between them.

    A year that stands beside months ("2017" beside "2017-03") keeps a bar of its own before its first month.
    """
    if not counts:
        return ()
    known = {one.value: one.count for one in counts}
    values = sorted({*known, *_between(min(known), max(known), any("-" in one for one in known))})
    return tuple(Bar(value, known.get(value, 0)) for value in values)


def places(bars: Sequence[Bar], width: float, height: float) -> list[QRectF]:
    """Where each bar stands in an area, from left to right; an empty one has no height."""
    if not bars:
        return []
    step = width / len(bars)
    gap = 1.0 if step > 3 else 0.0
    most = max(bar.count for bar in bars)
    found = []
    for number, bar in enumerate(bars):
        tall = max(LOWEST, height * bar.count / most) if bar.count else 0.0
        found.append(QRectF(number * step, height - tall, max(1.0, step - gap), tall))
    return found


def _between(first: str, last: str, months: bool) -> Iterator[str]:
    start, end = int(first[:4]), int(last[:4])
    if not months:
        yield from (f"{year:04}" for year in range(start, end + 1))
        return
    low = first if "-" in first else f"{first}-01"
    high = last if "-" in last else f"{last}-12"
    every = (f"{year:04}-{month:02}" for year in range(start, end + 1) for month in range(1, 13))
    yield from (month for month in every if low <= month <= high)
