"""What can be done with the release on a page beyond reading: cite, print, save, open and show its file."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from reader.menus import Menu
from reader.window.citing import Citing
from reader.window.parts import Parts
from reader.window.printing import Printing
from reader.window.reading import Reading
from reader.window.revealing import Revealing


class TakingOut(QObject):
    """For one window with its page: the actions, the menu above the page, and its context menu."""

    def __init__(self, parts: Parts, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._reading = parts, reading
        self.citing = Citing(parts, reading, self)
        self.revealing = Revealing(parts, self)
        self.printing = Printing(parts, reading, window)
        actions = parts.actions
        actions.copy_citation.triggered.connect(lambda: self.citing.copy())
        actions.open_original.triggered.connect(self._open_original)
        actions.reveal.triggered.connect(lambda: self.revealing.reveal(reading.file))
        actions.print.triggered.connect(lambda: self.printing.print())
        actions.save_pdf.triggered.connect(lambda: self.printing.save_pdf())
        actions.open_original.setIconVisibleInMenu(False)  # alone among others it would look lost
        parts.document.view.menu_opening.connect(lambda menu, _offset: self._extend(menu))
        parts.document.header.menu.setMenu(self._make_menu(window))

    def stop(self) -> None:
        """The window closes, or another archive is opened."""
        self.printing.stop()

    def _open_original(self) -> None:
        if self._reading.file is None:
            self._parts.notices.tell(self.tr("Open a release first, then open its file."))
        else:
            self._reading.open_original(self._reading.file)

    def _make_menu(self, window: QWidget) -> QMenu:
        menu = Menu(window)
        menu.addAction(self._parts.actions.find)
        self._extend(menu)
        return menu

    def _extend(self, menu: QMenu) -> None:
        actions = self._parts.actions
        menu.addAction(actions.copy_citation)
        menu.addSeparator()
        if actions.own_window.isEnabled():
            menu.addAction(actions.own_window)
        menu.addActions([actions.open_original, actions.reveal])
        menu.addSeparator()
        menu.addActions([actions.print, actions.save_pdf])
        menu.addSeparator()
