"""Where the reader has been: back and forward through searches and releases."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index import Query

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A question with its filters, the release that was open then, and the entity whose page lay over it."""

    query: Query
    key: str | None = None
    entity: str | None = None


class History:
    """A browser's history: going back and asking anew forgets what was ahead."""

    def __init__(self) -> None:
        self.clear()

    def clear(self, query: Query | None = None) -> None:
        """Begin again, for another archive."""
        self._stops = [Stop(query or Query())]
        self._at = 0

    @property
    def here(self) -> Stop:
        """The present stop."""
        return self._stops[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether a stop lies behind."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a stop lies ahead."""
        return self._at < len(self._stops) - 1

    def ask(self, query: Query, *, typing: bool = False) -> None:
        """Note a question; while a text is being typed, its beginnings do not count as stops."""
        if query == self.here.query:
            return
        stop = replace(self.here, query=query)
        if typing and self._was_typing:
            self._stops[self._at] = stop
            del self._stops[self._at + 1 :]
        else:
            self._go(stop)
        self._was_typing = typing

    def read(self, key: str) -> None:
        """Note the release that is open now; looking through a list is one stop, not one for each row."""
        if self.here == Stop(self.here.query, key):
            return
        if self.here == Stop(self.here.query):
            self._stops[self._at] = replace(self.here, key=key)
            self._was_typing = False
        else:
            self._go(Stop(self.here.query, key))

    def visit(self, entity: str | None) -> None:
        """Note the page of an entity, or that it was closed and the release is seen again."""
        if entity != self.here.entity:
            self._go(replace(self.here, entity=entity))
            self._was_typing = False

    def back(self) -> Stop:
        """Go to the stop behind."""
        self._at -= self.can_go_back
        self._was_typing = False
        return self.here

    def forward(self) -> Stop:
        """Go to the stop ahead."""
        self._at += self.can_go_forward
        self._was_typing = False
        return self.here

    def _go(self, stop: Stop) -> None:
        del self._stops[self._at + 1 :]
        self._stops.append(stop)
        del self._stops[:-LONGEST]
        self._at = len(self._stops) - 1

    _was_typing = False
