"""What can be taken back and made again: offered in a notice, and by Ctrl+Z in the order it happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from reader.window.notices import OFFERED_FOR, Notice, NoticeBar
from reader.workers.archive_thread import ArchiveThread
from reader.workers.course import Course
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive

DEEPEST = 50

Work = Callable[["Archive"], Any]
Words = Callable[[], str]
"""A sentence, said in the language that the reader has chosen by then."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change to what is kept, made already: the sentences that tell of it, and both ways to go.

    `undo` and `redo` run in the archive's thread; whoever shows the `topic` gets the answer of either in the
    GUI thread. It speaks of no widget, so that it outlives the window in which it was made. `course` tells
    how far either way is, where that may take long.
    """

    done: Words
    undone: Words
    undo: Work
    redo: Work
    topic: str = ""
    course: Course | None = None

    @property
    def turned(self) -> Change:
        """The change the other way round: what was taken back, made again by undoing that."""
        return replace(self, done=self.undone, undone=self.done, undo=self.redo, redo=self.undo)


@dataclass(frozen=True, slots=True)
class Steps:
    """Changes that can be taken back, and those that can be made again, the next one last."""

    behind: tuple[Change, ...] = ()
    ahead: tuple[Change, ...] = ()


class Undo(QObject):
    """Two stacks of changes. One that cannot be taken back after all stays where it was.

    Emits `told(sentence)` with what was done or undone, for other windows; `began(Change, back)` when one is
    taken back or else made again, and `ended(Change)` when nothing more is heard of that.
    """

    told = Signal(str)
    began = Signal(object, bool)
    ended = Signal(object)

    def __init__(self, archive: ArchiveThread, notices: NoticeBar, undo: QAction, redo: QAction) -> None:
        super().__init__(notices)
        self._archive, self._notices = archive, notices
        self._undo, self._redo = undo, redo
        self._behind: list[Change] = []
        self._ahead: list[Change] = []
        self._under_way: list[Change] = []
        self._notice: Notice | None = None
        self._shown: dict[str, Callable[[Any], object]] = {}
        undo.triggered.connect(lambda _checked=False: self._take_back(self._behind[-1]))
        redo.triggered.connect(lambda _checked=False: self._make_again(self._ahead[-1]))
        self.clear()

    def show_by(self, topic: str, show: Callable[[Any], object]) -> None:
        """Changes of a topic, taken back or made again, are shown in this way."""
        self._shown[topic] = show

    @property
    def steps(self) -> Steps:
        """What can be taken back or made again now."""
        return Steps(tuple(self._behind), tuple(self._ahead))

    def is_under_way(self, topic: str) -> bool:
        """Whether a change of a topic is being taken back or made again."""
        return any(change.topic == topic for change in self._under_way)

    def take_over(self, steps: Steps) -> None:
        """Go on with the steps of a window in whose place this one stands; the archive is the same."""
        self._behind[:], self._ahead[:] = steps.behind, steps.ahead
        self._settle()

    def offer(self, change: Change) -> None:
        """Say what was done and offer to take it back; what was taken back before is forgotten."""
        self.note(change)
        self._tell(change.done(), self.tr("Undo"), lambda: self._take_back(change))

    def note(self, change: Change) -> None:
        """As `offer`, but without a word: what changed is in sight."""
        self._ahead.clear()
        self._behind.append(change)
        del self._behind[:-DEEPEST]
        self._settle()

    def clear(self) -> None:
        """Another archive is open: nothing of the last one can be taken back here."""
        self._behind.clear()
        self._ahead.clear()
        for change in tuple(self._under_way):
            self._end(change)
        self._settle()

    def _take_back(self, change: Change) -> None:
        self._go(change, change.undo, self._behind, self._put_ahead)

    def _make_again(self, change: Change) -> None:
        self._go(change, change.redo, self._ahead, self._put_behind)

    def _go(self, change: Change, work: Work, stack: list[Change], arrive: Callable[[Change], None]) -> None:
        """Let the archive do it, once however often it is asked for."""
        if change not in stack:
            return
        place = stack.index(change)
        stack.remove(change)
        self._settle()
        self._under_way.append(change)
        self.began.emit(change, stack is self._behind)

        def succeed(answer: Any) -> None:
            self._end(change)
            arrive(change)
            if change.topic:
                self._shown[change.topic](answer)

        def fail(error: Exception) -> None:
            self._end(change)
            stack.insert(place, change)
            self._settle()
            self._archive.failed.emit(error)

        self._archive.submit(Job(work, succeed, fail))

    def _end(self, change: Change) -> None:
        if change in self._under_way:
            self._under_way.remove(change)
            self.ended.emit(change)

    def _put_behind(self, change: Change) -> None:
        self._behind.append(change)
        self._tell(change.done(), self.tr("Undo"), lambda: self._take_back(change))

    def _put_ahead(self, change: Change) -> None:
        self._ahead.append(change)
        self._tell(change.undone(), self.tr("Redo"), lambda: self._make_again(change))

    def _tell(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        self._settle()
        self._notice = self._notices.offer(sentence, words, act, topic="undo", stays=OFFERED_FOR)
        self.told.emit(sentence)

    def _settle(self) -> None:
        """Of what the keys can take back or make again now; the notice before speaks of something else."""
        self._undo.setEnabled(bool(self._behind))
        self._redo.setEnabled(bool(self._ahead))
        if self._notice is not None:
            self._notices.withdraw(self._notice)
            self._notice = None
