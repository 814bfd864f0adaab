"""Where the reader goes is noted, stop for stop; back and forward lead through it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from index import Query
from reader.window.history import History, Stop


class Going(QObject):
    """Keeps the history of a window; the two actions lead through it, and are there as they lead somewhere.

    `where` tells the release on the page and the code point in sight. Emits `went(Stop)` when the reader went
    back or forward.
    """

    went = Signal(object)

    def __init__(
        self, back: QAction, forward: QAction, where: Callable[[], tuple[str, int] | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._back, self._forward, self._where = back, forward, where
        self._is_going = False
        self.history = History()
        back.triggered.connect(lambda _checked=False: self._go_back())
        forward.triggered.connect(lambda _checked=False: self._go_forward())

    def begin(self, query: Query) -> None:
        """There is nothing to come back to before this question."""
        self.history.clear(query)
        self._enable()

    def take_over(self, history: History) -> None:
        """Go on with the way of a window in whose place this one stands, where that led to this question."""
        if history.here.query == self.history.here.query:
            history.two_views = self.history.two_views
            self.history = history
            self._enable()

    def note_question(self, query: Query, *, typing: bool) -> None:
        """The reader asked something; while it is being typed, its beginnings do not count."""
        self.note_place()
        self.history.ask(query, typing=typing)
        self._enable()

    def note_place(self) -> None:
        """The reader is about to leave the page: this is how far they have read."""
        if where := self._where():
            self.history.note_place(*where)

    def note_reading(self, key: str) -> None:
        """The reader opened a release: a place to come back to."""
        self.history.read(key)
        self._enable()

    def note_entity(self, entity: str | None) -> None:
        """The reader opened the page of an entity, or closed it."""
        self.note_place()
        self.history.visit(entity)
        self._enable()

    def note_view(self, at_page: bool, key: str | None, entity: str | None) -> None:
        """The reader turned to the page, or to the results, where these are seen one at a time."""
        if not self._is_going:
            self.history.turn(at_page, key, entity)
            self._enable()

    def note_room(self, two_views: bool) -> None:
        """Whether results and release have room one at a time only."""
        self.history.two_views = two_views
        self._enable()

    def _go_back(self) -> None:
        self.note_place()
        self._go(self.history.back())

    def _go_forward(self) -> None:
        self.note_place()
        self._go(self.history.forward())

    def _go(self, stop: Stop) -> None:
        self._is_going = True  # what is shown on the way is no step of the reader's
        self._enable()
        self.went.emit(stop)
        self._is_going = False

    def _enable(self) -> None:
        self._back.setEnabled(self.history.can_go_back)
        self._forward.setEnabled(self.history.can_go_forward)
