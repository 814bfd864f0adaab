"""What can be taken back: offered in a notice, and by Ctrl+Z in the order it happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.window.notices import NoticeBar

DEEPEST = 50


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    act: Callable[[], object]


class Undo(QObject):
    """A stack of steps; each is taken back once."""

    def __init__(self, notices: NoticeBar, action: QAction) -> None:
        super().__init__(notices)
        self._notices = notices
        self._action = action
        self._steps: list[_Step] = []
        action.triggered.connect(lambda _checked=False: self._take(self._steps[-1]))
        self.clear()

    def offer(self, sentence: str, act: Callable[[], object]) -> None:
        """Say what happened; `act` takes it back."""
        step = _Step(act)
        self._steps = [*self._steps, step][-DEEPEST:]
        self._action.setEnabled(True)
        self._notices.offer(sentence, self.tr("Undo"), lambda: self._take(step))

    def clear(self) -> None:
        """Another archive is open: nothing of the last one can be taken back here."""
        self._steps = []
        self._action.setEnabled(False)

    def _take(self, step: _Step) -> None:
        if step not in self._steps:
            return
        self._steps.remove(step)
        self._action.setEnabled(bool(self._steps))
        self._notices.hide()
        step.act()
