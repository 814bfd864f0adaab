"""Opens archives in the window: what is there is seen at once, what the last session left, before that."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from index import Query, SijillError
from reader.failures import Failures
from reader.panels.results.message import Choice
from reader.settings import Settings
from reader.telling import told
from reader.window.session import Session

if TYPE_CHECKING:
    from index import Archive, LastAnswer
    from reader.window.main import MainWindow


class Opening(QObject):
    """Tells every room of the window which archive is open now, and when none is."""

    def __init__(
        self, window: MainWindow, settings: Settings, failures: Failures, state: Path | None
    ) -> None:
        super().__init__(window)
        self._window, self._parts = window, window.parts
        self._settings, self._failures, self._state = settings, failures, state

    def begin(self, folder: Path | None) -> None:
        """Open a folder; without one go on where the last session ended, or show the start page."""
        last = None
        if self._window.preferring.preferences.restore_session:
            last = self._window.remembering.last()
            folder = folder or (Path(last.folder) if last else self._settings.last_folder)
        if folder is not None:
            self.open(folder, last)
        else:
            self.show_start()

    def show_start(self) -> None:
        """Show the start page, with no archive behind it."""
        self._show_no_archive()
        self._window.starting.show_start()

    def open(self, folder: Path, session: Session | None = None) -> None:
        """Show another archive: the answer of its last session, then its catalogue; then the folder is looked
        at. Of a session in the same archive, question and page come back.
        """
        window = self._window
        if not window.outside.leaving.may_open_another(partial(self.open, folder, session)):
            return
        window.starting.leave()
        window.updating.leave()
        window.remembering.leave()
        window.suggesting.end()
        window.outside.stop()
        self._parts.undo.clear()
        self._parts.notices.clear()
        window.naming.end()
        window.columns.show_results()
        window.reading.begin()
        self._parts.results.show_message(self.tr("Opening the archive"), str(folder))
        asked = _question(session, folder.absolute())
        opened = partial(self._opened, session, asked)
        self._parts.archive.open_archive(folder, self._state, opened, self._not_opened, self._glimpse)
        window.searching.begin(asked)  # it waits for the archive

    def _glimpse(self, last: LastAnswer) -> None:
        """Show what was found before; who types or chooses now is heard as soon as the archive is open."""
        if self._window.searching.show_last(last):
            self._parts.search.setEnabled(True)
            self._parts.search.focus()

    def _opened(self, session: Session | None, asked: Query, archive: Archive) -> None:
        window, folder = self._window, archive.folder
        session = session if session and session.is_of(folder) else None
        self._settings.remember_folder(folder)
        self._enable_work(True)
        window.setWindowTitle(folder.name)
        window.setWindowFilePath("")
        for notice in archive.notices:
            self._parts.notices.warn(told(notice))
        window.suggesting.begin(folder)
        window.naming.begin(read_only=archive.read_only)
        window.keeping.load()
        window.updating.begin(folder, self._state, read_only=archive.read_only)
        window.starting.note_archive(folder)
        window.remembering.begin(folder)
        if window.searching.answered is None:
            self._parts.search.focus()
        if session and session.query != asked:
            window.searching.begin(session.query)  # the folder has another name than it was opened by
        if session:
            window.remembering.resume(session)

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, SijillError):
            self._failures.report(error)
        self._window.setWindowTitle("")
        self._show_no_archive()
        actions = self._parts.actions
        choices = (
            Choice(actions.open_folder.text(), actions.open_folder.trigger),
            Choice(actions.open_sample.text(), actions.open_sample.trigger),
        )
        self._parts.results.show_message(self.tr("This archive cannot be opened"), told(error), choices)

    def _show_no_archive(self) -> None:
        """Nothing of the archive that was open before may look as if it were still there."""
        window = self._window
        window.searching.end()
        window.reading.begin()
        window.naming.leave_page()
        window.keeping.end()
        window.remembering.end()
        window.starting.note_archive(None)
        self._parts.status.clear()
        self._enable_work(False)

    def _enable_work(self, on: bool) -> None:
        actions = self._parts.actions
        for action in (actions.import_files, actions.update, actions.rebuild, actions.ledger):
            action.setEnabled(on)
        self._parts.search.setEnabled(on)


def _question(session: Session | None, folder: Path) -> Query:
    """What a session in this folder asked, else nothing."""
    return session.query if session and session.is_of(folder) else Query()
