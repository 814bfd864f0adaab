"""What the engine must reach, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tests.benchmarks import measuring
from tests.benchmarks.engines import FTS5, OURS
from tests.benchmarks.measuring import Figure, Row

MOST: Mapping[str, tuple[float, float]] = {
    measuring.OPEN: (50, 150),
    "rare term": (5, 15),
    "frequent term": (5, 15),
    "AND of 2 or 3": (5, 15),
    "OR of 5": (5, 15),
    "prefix": (5, 15),
    "date and entity": (5, 15),
    "newest first": (5, 15),
    "with entity and month counts": (10, 25),
    "dated, with counts": (10, 25),
    "with month counts": (10, 25),
    "phrase": (5, 20),
    "phrase of stop words": (5, 20),
    "wildcard": (5, 20),
    "near": (5, 20),
    "fuzzy": (5, 30),
    measuring.SNIPPETS: (15, 25),
    measuring.ADD: (50, 100),
    measuring.CHANGE: (50, 100),
    measuring.MEMORY: (350, 350),
}
"""The most that p95 may be, in the unit of the row, with up to 20,000 documents and with more."""

TIMES_THE_BEST: Mapping[str, float] = {
    "rare term": 3,
    "frequent term": 3,
    "AND of 2 or 3": 3,
    "date and entity": 3,
    "newest first": 3,
    "with entity and month counts": 1,
}
"""How many times as long as the fastest peer it may take."""

BUILD_TIMES_FTS5 = 4
SIZE_TIMES_TEXT = 1.9
MEGABYTE_TIMES_SMALL = 1.3


@dataclass(frozen=True)
class Limit:
    """The most that our p95 may be, and the words for it."""

    words: str
    most: float


class Judge:
    """Tells of each row, in the order of the table, how it compares."""

    def __init__(self, documents: int, megabytes: float) -> None:
        self._large = documents > measuring.SMALL
        self._megabytes = megabytes
        self._small_megabyte: Figure | None = None

    def limits(self, row: Row) -> list[Limit]:
        """What the row must keep to; nothing for a row without a goal."""
        if row.name == measuring.SMALL_MEGABYTE:
            self._small_megabyte = row.figures[OURS.name]
        return [*self._limits(row)]

    def _limits(self, row: Row) -> Iterator[Limit]:
        if row.name in MOST:
            most = MOST[row.name][self._large]
            yield Limit(f"≤ {most:g} {row.unit}", most)
        peers = _peers(row)
        if row.name in TIMES_THE_BEST and peers:
            times = TIMES_THE_BEST[row.name]
            yield Limit(f"≤ {times:g} × best peer", times * min(one.p95 for one in peers))
        if row.name == measuring.BUILD:
            yield Limit(f"≤ {BUILD_TIMES_FTS5} × FTS5", BUILD_TIMES_FTS5 * row.figures[FTS5.name].p95)
        if row.name == measuring.SIZE:
            yield Limit(f"≤ {SIZE_TIMES_TEXT} × text", SIZE_TIMES_TEXT * self._megabytes)
        if row.name == measuring.MEGABYTE and self._small_megabyte:
            most = MEGABYTE_TIMES_SMALL * self._small_megabyte.p95
            yield Limit(f"≤ {MEGABYTE_TIMES_SMALL} × that of {measuring.SMALL:,}", most)


def met(row: Row, limits: Iterable[Limit]) -> bool:
    """Whether our own figure keeps to all of them."""
    return all(row.figures[OURS.name].p95 <= limit.most for limit in limits)


def to_best_peer(row: Row) -> tuple[float, float] | None:
    """Our p50 and p95, in times of the best among the peers, or None when no peer can do this."""
    ours, peers = row.figures.get(OURS.name), _peers(row)
    if not (ours and peers):
        return None
    return ours.p50 / min(one.p50 for one in peers), ours.p95 / min(one.p95 for one in peers)


def _peers(row: Row) -> list[Figure]:
    return [figure for name, figure in row.figures.items() if name != OURS.name]
