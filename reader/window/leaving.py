"""Before a window closes or leaves its archive: what is still being written is written, or given up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QCloseEvent

from reader.window.notices import Notice, NoticeBar, Tone


class Work(Protocol):
    """Something that writes, under the name it goes by; `ended` tells whether it came to its end."""

    ended: SignalInstance

    @property
    def is_running(self) -> bool:
        """Whether it is writing now."""
        ...

    @property
    def name(self) -> str:
        """What it writes, for people."""
        ...

    def stop(self) -> None:
        """Give up what is unfinished."""
        ...


class Leaving(QObject):
    """Asks in the window's bar. When all is written, what was wanted is done without another word."""

    def __init__(self, notices: NoticeBar, works: Callable[[], Iterable[Work]], parent: QObject) -> None:
        super().__init__(parent)
        self._notices, self._works = notices, works
        self._notice: Notice | None = None
        self._then: Callable[[], object] = lambda: None

    def may(self, then: Callable[[], object], sentence: str, words: str) -> bool:
        """Whether nothing is being written. Else `then` is done later, or at once if the reader wants it so.

        `sentence` says what is waited for, `words` stand on the button that gives up what is unfinished.
        """
        running = self._running()
        if not running:
            return True
        self._then = then
        detail = "\n".join(work.name for work in running)
        self._notice = self._notices.show_notice(
            Notice(sentence, Tone.QUESTION, words, self._give_up, detail, topic="leaving")
        )
        for work in running:
            work.ended.connect(self._look, Qt.ConnectionType.UniqueConnection)
        return False

    def may_close(self, event: QCloseEvent, close: Callable[[], object]) -> bool:
        """As `may`, for the window itself; the event is ignored where it may not close yet."""
        sentence = self.tr("This is still being written. The window closes when it is done.")
        closes = self.may(close, sentence, self.tr("Close now, without it"))
        event.setAccepted(closes)
        return closes

    def may_open_another(self, open_it: Callable[[], object]) -> bool:
        """As `may`, for another archive in the same window."""
        sentence = self.tr("This is still being written. The other archive is opened when it is done.")
        return self.may(open_it, sentence, self.tr("Open now, without it"))

    def may_speak(self, speak: Callable[[], object]) -> bool:
        """As `may`, for another language, with which the window is made anew."""
        sentence = self.tr("This is still being written. The language changes when it is done.")
        return self.may(speak, sentence, self.tr("Change now, without it"))

    def _running(self) -> list[Work]:
        return [work for work in self._works() if work.is_running]

    def _look(self, done: bool) -> None:
        """What did not come to its end has a reason, and that has to be seen: then nobody leaves."""
        if self._notice not in self._notices.waiting:
            return  # the reader thought better of it
        if not done or not self._running():
            self._notices.withdraw(self._notice)
        if done and not self._running():
            self._leave()

    def _give_up(self) -> None:
        for work in self._running():
            work.stop()
        self._leave()

    def _leave(self) -> None:
        QTimer.singleShot(0, self, self._then)  # whoever just ended may be deleted by it
