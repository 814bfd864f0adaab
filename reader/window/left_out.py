"""Showing what was left out of the release on the page: looked for in its file when somebody asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from index import SijillError
from reader.telling import told
from reader.window.parts import Parts
from reader.workers.aside import Aside, stop_all
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, Original


class LeftOut(QObject):
    """Follows the switch of the action; with another text on the page it goes off."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._key: str | None = None
        self._under_way: set[Aside] = set()

    def show(self, on: bool) -> None:
        """Show what was left out of the release on the page, or hide it again."""
        document = self._parts.document
        for aside in self._under_way:
            aside.cancel()
        self._key = document.key if on else None
        document.header.left_out.setChecked(self._key is not None)
        if self._key is None:
            document.left_out.hide()
            self._switch_off()
            return
        document.left_out.show_waiting()
        find = Job(_original(self._key), self._look, self._show_trouble, kind=f"original for {id(self)}")
        self._parts.archive.submit(find)

    def stop(self) -> None:
        """The window closes: wait for a moment until nothing is under way."""
        stop_all(self._under_way)

    def _look(self, original: Original) -> None:
        if original.key != self._key:
            return  # it was switched off meanwhile
        show = self._parts.document.left_out.show_paragraphs
        aside = Aside(original.left_out, show, self._show_trouble, self)
        aside.finished.connect(lambda: self._under_way.discard(aside))
        aside.finished.connect(aside.deleteLater)
        self._under_way.add(aside)
        aside.start()

    def _switch_off(self) -> None:
        self._parts.actions.show_left_out.setChecked(False)

    def _show_trouble(self, error: Exception) -> None:
        if self._key is None:
            return  # it was switched off meanwhile
        if isinstance(error, SijillError):
            self._parts.document.left_out.show_trouble(told(error))
        else:
            self._switch_off()
            self._parts.archive.failed.emit(error)


def _original(key: str) -> Callable[[Archive], Original]:
    return lambda archive: archive.original(key)
