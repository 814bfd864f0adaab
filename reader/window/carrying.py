"""What a window in another language takes over from the one before, beyond where the reader was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.window.history import History
from reader.window.undo import Steps
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from reader.window.main import MainWindow


@dataclass(frozen=True, slots=True)
class Carried:
    """The way back and forward, and what can be undone and made again."""

    history: History
    steps: Steps

    @classmethod
    def of(cls, window: MainWindow) -> Carried:
        """What a window has of it, also after it was closed."""
        return cls(window.searching.going.history, window.parts.undo.steps)

    def hand_to(self, window: MainWindow) -> None:
        """Give it to a window that is opening the same archive, as soon as that is open."""
        window.parts.archive.submit(Job(lambda _archive: None, lambda _: self._put_into(window)))

    def _put_into(self, window: MainWindow) -> None:
        window.searching.going.take_over(self.history)
        window.parts.undo.take_over(self.steps)
