"""What leaves the main window: citations, files shown and opened, windows of their own, paper, lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from reader.paint.colours import Theme
from reader.settings import Settings
from reader.window.choosing import give_up_asking
from reader.window.exporting import Exporting
from reader.window.importing import Importing
from reader.window.keeping import Keeping
from reader.window.leaving import Leaving, Work
from reader.window.naming import Naming
from reader.window.own_windows import OwnWindows
from reader.window.parts import Parts
from reader.window.preferring import Preferring
from reader.window.reading import Reading
from reader.window.searching import Searching
from reader.window.taking_out import TakingOut


class Outside(QObject):
    """Brings these together for the window, its page and its list of results."""

    def __init__(self, parts: Parts, settings: Settings, importing: Importing, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._settings, self._window = parts, settings, window
        self._importing = importing

    def watch(
        self,
        searching: Searching,
        reading: Reading,
        keeping: Keeping,
        preferring: Preferring,
        naming: Naming,
    ) -> None:
        """Follow what the reader does."""
        parts = self._parts
        self._searching, self._reading = searching, reading
        self.taking_out = TakingOut(parts, reading, self._window)
        self.own_windows = OwnWindows(parts, self._settings, self._window)
        self.own_windows.watch(keeping, preferring, naming)
        self.exporting = Exporting(parts, searching, self._window)
        self.leaving = Leaving(parts.notices, self._works, self._window)
        parts.actions.own_window.triggered.connect(self._open_apart)
        parts.actions.export_results.triggered.connect(lambda: self.exporting.export())
        parts.results.head.view.menu().addSeparator()
        parts.results.head.view.menu().addAction(parts.actions.export_results)
        parts.results.apart.connect(self._open)
        parts.results.menu_opening.connect(self._extend)

    def again(self) -> None:
        """The archive knows more than before."""
        self.own_windows.again()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.own_windows.set_theme(theme)

    def stop(self) -> None:
        """Another archive is opened, or the window closes: nothing half written stays."""
        give_up_asking(self._window)
        self.taking_out.stop()
        self.exporting.stop()
        self._importing.stop()
        self.own_windows.close_all()

    def _works(self) -> Iterator[Work]:
        yield from (self.exporting, self.taking_out.printing, self._importing)
        yield from (window.taking_out.printing for window in self.own_windows.windows)

    def _open_apart(self) -> None:
        if self._reading.key is None:
            self._parts.notices.tell(self.tr("Choose a release first, then open it in a window of its own."))
        else:
            self._open(self._reading.key)

    def _open(self, key: str) -> None:
        self.own_windows.open(key, self._searching.query)

    def _extend(self, menu: QMenu, keys: Sequence[str]) -> None:
        actions = self._parts.actions
        if len(keys) == 1:
            menu.addAction(actions.own_window.text(), partial(self._open, keys[0]))
            menu.addAction(actions.reveal.text(), partial(self.taking_out.revealing.reveal, keys[0]))
        menu.addAction(
            actions.copy_citation.text(), partial(self.taking_out.citing.copy_releases, tuple(keys))
        )
        menu.addAction(actions.export_results)
