"""The releases that stand in windows of their own: opens them, keeps them in step, closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from index import Query
from reader.paint.colours import LIGHT, Theme
from reader.settings import Settings
from reader.window.keeping import Keeping
from reader.window.naming import Naming
from reader.window.parts import Parts
from reader.window.preferring import Preferring

if TYPE_CHECKING:  # imported with the first window of this kind: the start has no time for it
    from reader.window.release_window import ReleaseWindow

_LAYOUT = "release-window"
_ASIDE = QPoint(32, 32)
"""How far a window stands from the one that was opened before it."""


class OwnWindows(QObject):
    """They belong to the open archive, and close with it."""

    def __init__(self, parts: Parts, settings: Settings, main: QWidget) -> None:
        super().__init__(main)
        self._parts, self._settings, self._main = parts, settings, main
        self._theme = LIGHT
        self.windows: list[ReleaseWindow] = []

    def watch(self, keeping: Keeping, preferring: Preferring, naming: Naming) -> None:
        """There is one notebook, one choice of type, one list of decisions."""
        self._keeping, self._preferring, self._naming = keeping, preferring, naming
        preferring.changed.connect(self._show_preferences)
        naming.deciding.decided.connect(self.again)
        naming.ledger.imported.connect(self.again)

    def open(self, key: str, query: Query) -> ReleaseWindow:
        """Open a release with the hits of a question; one that is open so already comes to the front."""
        for window in self.windows:
            if (window.reading.key, window.query) == (key, query):
                window.raise_()
                window.activateWindow()
                return window
        from reader.window.release_window import ReleaseWindow

        made = ReleaseWindow(self._parts, self._keeping, self._preferring, self._theme)
        made.join(self._naming)
        made.left.connect(self._come_to_front)
        self._place(made)
        made.closed.connect(lambda: self._closed(made))
        self.windows.append(made)
        made.show_release(key, query)
        made.show()
        return made

    def close_all(self) -> None:
        """Another archive is opened, or the main window closes."""
        for window in tuple(self.windows):
            window.taking_out.stop()  # the main window has asked about it already
            window.close()

    def again(self) -> None:
        """The archive knows more than before."""
        for window in self.windows:
            window.again()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for window in self.windows:
            window.set_theme(theme)

    def _come_to_front(self) -> None:
        """What was asked for in another window is seen in the main one."""
        self._main.raise_()
        self._main.activateWindow()

    def _show_preferences(self) -> None:
        for window in self.windows:
            window.show_preferences()

    def _place(self, window: ReleaseWindow) -> None:
        window.restoreGeometry(self._settings.layout(_LAYOUT))
        if self.windows:
            last = self.windows[-1]
            window.resize(last.size())
            window.move(last.pos() + _ASIDE)

    def _closed(self, window: ReleaseWindow) -> None:
        self._settings.save_layout(_LAYOUT, window.saveGeometry())
        self.windows.remove(window)
