"""The start page in place of the columns: when it comes, what it knows, how it goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from index import Query, sample_folder
from reader.files import is_there
from reader.settings import Settings
from reader.widgets import stacked
from reader.window.parts import Parts
from reader.window.session import Session
from reader.workers.aside import Aside, stop_all

if TYPE_CHECKING:
    from reader.panels.start import StartPanel


class Starting(QStackedWidget):
    """Work, or the start page. Emits `opening(folder, Session or None)` to open an archive, and
    `forgotten(folder)` when one was taken off the list."""

    opening = Signal(object, object)
    forgotten = Signal(object)

    def __init__(self, parts: Parts, columns: QWidget, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._settings = parts, settings
        self._folder: Path | None = None
        self._looking: set[Aside] = set()
        self.addWidget(stacked(parts.chips, columns))
        actions = parts.actions
        for action in (actions.go_filters, actions.go_results, actions.go_document, actions.go_notebook):
            action.triggered.connect(self.leave)  # before the columns hear of it: they have to be seen

    @cached_property
    def page(self) -> StartPanel:
        """The start page, made when it is first looked for: who goes on with an archive needs none."""
        from reader.panels.start import StartPanel

        page = StartPanel()
        page.open_requested.connect(self._parts.actions.open_folder.trigger)
        page.sample_requested.connect(self._parts.actions.open_sample.trigger)
        page.chosen.connect(lambda folder: self.opening.emit(folder, None))
        page.forgotten.connect(self._forget)
        page.asked.connect(self.ask)
        page.closed.connect(self.leave)
        self.addWidget(page)
        return page

    @property
    def shows_start(self) -> bool:
        """Whether the start page is up."""
        return self.currentIndex() > 0

    def note_archive(self, folder: Path | None) -> None:
        """Which archive is open; with it the work begins."""
        self._folder = folder
        if folder is not None:
            self.leave()

    def show_start(self) -> None:
        """Show the start page over whatever is there."""
        name = self._folder.name if self._folder else None
        self.page.show_page(self._settings.recent, name)
        self._look_for_missing()
        self.setCurrentWidget(self.page)
        self.page.focus()

    def leave(self, *_: object) -> None:
        """Show the columns again."""
        if self.shows_start:
            self.setCurrentIndex(0)

    def ask(self, question: str) -> None:
        """Ask an example of the archive that is open, else of the sample."""
        if self._folder is None:
            self.opening.emit(sample_folder(), Session(str(sample_folder()), Query(text=question)))
            return
        self.leave()
        self._parts.search.field.setFocus()
        self._parts.search.edited.emit({"text": question}, False)

    def stop(self) -> None:
        """The window closes: wait for a moment until nothing is under way."""
        stop_all(self._looking)

    def _forget(self, folder: Path) -> None:
        """Off the list; others know what else there is to forget."""
        self._settings.forget_folder(folder)
        self.forgotten.emit(folder)
        self.show_start()

    def _look_for_missing(self) -> None:
        """In a thread of its own: a network folder may take its time to say that it is away."""
        for before in self._looking:
            before.cancel()
        looking = _missing(self._settings.recent_folders)
        aside = Aside(looking, self.page.mark_missing, self._parts.archive.failed.emit, self)
        aside.finished.connect(lambda: self._looking.discard(aside))
        aside.finished.connect(aside.deleteLater)
        self._looking.add(aside)
        aside.start()


def _missing(folders: tuple[Path, ...]) -> Callable[[Callable[[], bool]], set[Path]]:
    return lambda cancelled: {folder for folder in folders if not (cancelled() or is_there(folder))}
