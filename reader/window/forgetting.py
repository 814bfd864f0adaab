"""What nobody wants to be remembered is not: of an archive that is taken off the list, or of any session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.preferences import Preferences
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive
    from reader.window.main import MainWindow


class Forgetting(QObject):
    """Sees to it that question, place and answer are kept only as far as the reader wants."""

    def __init__(self, window: MainWindow, state: Path | None) -> None:
        super().__init__(window)
        self._archive, self._state = window.parts.archive, state
        self._remembering, self._suggesting = window.remembering, window.suggesting
        self._archive.keeps_answers = window.preferring.preferences.restore_session
        window.preferring.changed.connect(self._obey)
        window.starting.forgotten.connect(self._forget_archive)

    def _forget_archive(self, folder: Path) -> None:
        from index import forget_answer

        if folder == self._remembering.folder:
            self._archive.submit(Job(_keep_no_answer))
        self._remembering.forget_archive(folder)
        self._suggesting.forget_archive(folder)
        forget_answer(folder, self._state)

    def _obey(self, preferences: Preferences) -> None:
        """Where the next start does not go on from here, nothing that it would need is kept."""
        from index import forget_answers

        self._archive.keeps_answers, kept = preferences.restore_session, self._archive.keeps_answers
        if kept and not preferences.restore_session:
            self._archive.submit(Job(_keep_no_answer))
            self._remembering.forget()
            forget_answers(self._state)


def _keep_no_answer(archive: Archive) -> None:
    archive.keep_answer(False)
