"""The way through the hits of a release: all of them or those of one group, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index import ReleaseHits, Span
from reader.paint.overlaps import SpanSet

if TYPE_CHECKING:
    from index import HitGroup


class Step(NamedTuple):
    """A hit that was gone to, and whether the way there led past the end or the beginning."""

    span: Span
    wrapped: bool


class HitWalk:
    """Knows which hits are walked and which of them is the current one; shows nothing."""

    def __init__(self, hits: ReleaseHits = ReleaseHits()) -> None:  # noqa: B008  a tuple, which nobody changes
        self.of = hits
        self.all = SpanSet(hits.spans)
        self.hits = self.all
        self.chosen: HitGroup | None = None
        self.number: int | None = None

    @property
    def current(self) -> Span | None:
        """The hit that was gone to last."""
        return None if self.number is None else self.hits.spans[self.number]

    def choose(self, group: HitGroup | None) -> None:
        """Walk one group from now on, or all hits."""
        self.chosen = group
        self.hits = SpanSet(group.spans) if group else self.all
        self.number = None

    def leave(self) -> None:
        """The reader went elsewhere: no hit is the current one."""
        self.number = None

    def go(self, number: int) -> Step:
        """Make a hit of those that are walked the current one."""
        self.number = number
        return Step(self.hits.spans[number], False)

    def step(self, forward: bool, place: int) -> Step | None:
        """The next or the previous hit, the first time from code point `place`; None where there is none."""
        total = len(self.hits)
        if not total:
            return None
        ahead = self.number
        if ahead is None:
            first = self.hits.first_from(place)
            ahead = total if first is None else first
        elif forward:
            ahead += 1
        number = ahead if forward else ahead - 1
        self.number = number % total
        return Step(self.hits.spans[self.number], number != self.number)
