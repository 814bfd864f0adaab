"""Which of many stretches of a text fall into the part that is visible."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter

from index import Span


class SpanSet:
    """Spans in the order of the text, found by place without looking at all of them."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = tuple(sorted(spans, key=attrgetter("start", "end")))
        self._starts = [span.start for span in self.spans]
        self._longest = max([span.end - span.start for span in self.spans], default=0)

    @classmethod
    def joined(cls, parts: Sequence[SpanSet]) -> SpanSet:
        """Several as one, each of which lies behind the one before it; quicker than ordering them anew."""
        made = cls()
        made.spans = tuple(chain.from_iterable(part.spans for part in parts))
        made._starts = list(chain.from_iterable(part._starts for part in parts))
        made._longest = max([part._longest for part in parts], default=0)
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpanSet) and self.spans == other.spans

    def __hash__(self) -> int:
        return hash(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def between(self, start: int, end: int) -> tuple[Span, ...]:
        """Spans that share at least one code point with [start, end)."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return tuple(span for span in self.spans[first:last] if span.end > start)

    def count_between(self, start: int, end: int) -> int:
        """How many spans start in [start, end)."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def first_from(self, offset: int) -> int | None:
        """Number of the first span that starts at `offset` or later, None where there is none."""
        number = bisect_left(self._starts, offset)
        return number if number < len(self.spans) else None
