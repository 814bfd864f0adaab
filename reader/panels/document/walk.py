"""The way through stretches of a text, one after the other: what is walked, and where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index import ReleaseHits, Span
from reader.paint.overlaps import SpanSet

if TYPE_CHECKING:
    from index import HitGroup


class Step(NamedTuple):
    """A stretch that was gone to, and whether the way there led past the end or the beginning."""

    span: Span
    wrapped: bool


class Walk:
    """Knows which stretches are walked and which of them is the current one; shows nothing."""

    def __init__(self, spans: SpanSet) -> None:
        self.spans = spans
        self.number: int | None = None

    @property
    def current(self) -> Span | None:
        """The stretch that was gone to last."""
        return None if self.number is None else self.spans.spans[self.number]

    def leave(self) -> None:
        """The reader went elsewhere: no stretch is the current one."""
        self.number = None

    def go(self, number: int) -> Step:
        """Make a stretch of those that are walked the current one."""
        self.number = number
        return Step(self.spans.spans[number], False)

    def step(self, forward: bool, place: int) -> Step | None:
        """The next or the previous one, the first time from code point `place`; None where there is none."""
        total = len(self.spans)
        if not total:
            return None
        ahead = self.number
        if ahead is None:
            first = self.spans.first_from(place)
            ahead = total if first is None else first
        elif forward:
            ahead += 1
        number = ahead if forward else ahead - 1
        self.number = number % total
        return Step(self.spans.spans[self.number], number != self.number)


class HitWalk(Walk):
    """Through the hits of a release: all of them or those of one group."""

    def __init__(self, hits: ReleaseHits = ReleaseHits()) -> None:  # noqa: B008  a tuple, which nobody changes
        super().__init__(SpanSet(hits.spans))
        self.of = hits
        self.all = self.spans

    def choose(self, group: HitGroup | None) -> None:
        """Walk one group from now on, or all hits."""
        self.spans = SpanSet(group.spans) if group else self.all
        self.number = None
