"""Where the reader has been: back and forward through searches and releases."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from index import Query

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A question with its filters, the release that was open then, and the entity whose page lay over it.

    `at_page` says which of two views it was, where results and release are seen one at a time. `place` is
    the code point of the release that was in sight when the reader left; it makes no other stop.
    """

    query: Query
    key: str | None = None
    entity: str | None = None
    at_page: bool = False
    place: int | None = field(default=None, compare=False)


class History:
    """A browser's history: going back and asking anew forgets what was ahead.

    `two_views` says that results and release are seen one at a time. Then going from the list to the page is
    a stop of its own; where both are seen, stops that differ in nothing else are passed over.
    """

    def __init__(self) -> None:
        self.two_views = False
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
        return self._next(-1) != self._at

    @property
    def can_go_forward(self) -> bool:
        """Whether a stop lies ahead."""
        return self._next(1) != self._at

    def ask(self, query: Query, *, typing: bool = False) -> None:
        """Note a question; while a text is being typed, its beginnings do not count as stops."""
        if query == self.here.query:
            return
        stop = replace(self.here, query=query, at_page=False)  # what it finds is looked at first
        if typing and self._was_typing:
            self._stops[self._at] = stop
            del self._stops[self._at + 1 :]
        else:
            self._go(stop)
        self._was_typing = typing

    def note_place(self, key: str, place: int) -> None:
        """Note how far a release was read, before the reader leaves it."""
        if key == self.here.key:
            self._stops[self._at] = replace(self.here, place=place)

    def read(self, key: str) -> None:
        """Note the open release; the first one of a question, or one out of sight, is no new stop."""
        here = self.here
        stop = Stop(here.query, key, at_page=here.at_page)
        if here == stop:
            return
        is_first = here == replace(stop, key=None)
        if is_first or (self.two_views and not here.at_page):
            self._stops[self._at] = stop
            self._was_typing = False
        else:
            self._go(stop)

    def visit(self, entity: str | None) -> None:
        """Note the page of an entity, or that it was closed and the release is seen again."""
        if entity != self.here.entity:
            self._go(replace(self.here, entity=entity, at_page=self.here.at_page or entity is not None))
            self._was_typing = False

    def turn(self, at_page: bool, key: str | None = None, entity: str | None = None) -> None:
        """Note that the other of two views is seen, with what is on the page or on its way there.

        Who leaves a page for the list behind it has gone back.
        """
        here = self.here
        if at_page == here.at_page:
            return
        if not self.two_views:
            self._stops[self._at] = replace(here, at_page=at_page)
            return
        stop = Stop(here.query, key, entity, at_page)
        behind = self._stops[self._at - 1] if self._at else here
        if not at_page and behind == replace(stop, key=behind.key):
            self._at -= 1
            self._stops[self._at] = stop
        else:
            self._go(stop)
        self._was_typing = False

    def back(self) -> Stop:
        """Go to the stop behind."""
        self._at = self._next(-1)
        self._was_typing = False
        return self.here

    def forward(self) -> Stop:
        """Go to the stop ahead."""
        self._at = self._next(1)
        self._was_typing = False
        return self.here

    def _next(self, step: int) -> int:
        """Place of the nearest stop that way where something else is seen; the present one without any."""
        place = self._at + step
        while 0 <= place < len(self._stops):
            stop = self._stops[place]
            if (stop if self.two_views else replace(stop, at_page=self.here.at_page)) != self.here:
                return place
            place += step
        return self._at

    def _go(self, stop: Stop) -> None:
        del self._stops[self._at + 1 :]
        self._stops.append(stop)
        del self._stops[:-LONGEST]
        self._at = len(self._stops) - 1

    _was_typing = False
