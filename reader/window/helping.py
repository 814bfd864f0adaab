"""The pages that help: how to ask, all keys, about the program. Each is open once at most."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from reader.window.starting import Starting


class Helping(QObject):
    """Opens the pages; they are made when they are asked for, not at the start."""

    def __init__(self, starting: Starting, window: QWidget) -> None:
        super().__init__(window)
        self._starting, self._window = starting, window
        self.pages: dict[str, QDialog] = {}

    def show_language(self) -> None:
        """How to ask."""
        self._show("language", self._language)

    def show_shortcuts(self) -> None:
        """All keys."""
        self._show("shortcuts", self._shortcuts)

    def show_about(self) -> None:
        """About the program."""
        self._show("about", self._about)

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        if name not in self.pages:
            self.pages[name] = make()
            self.pages[name].finished.connect(lambda _code: self.pages.pop(name))
        self.pages[name].show()
        self.pages[name].activateWindow()

    def _language(self) -> QDialog:
        from reader.dialogs.pages import LanguagePage

        page = LanguagePage(self._window)
        page.asked.connect(self._starting.ask)
        return page

    def _shortcuts(self) -> QDialog:
        from reader.dialogs.shortcuts import ShortcutsPage

        return ShortcutsPage(self._window)

    def _about(self) -> QDialog:
        from reader.dialogs.pages import about_page

        return about_page(self._window)
