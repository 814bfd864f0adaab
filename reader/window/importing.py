"""Files come in: chosen or dropped, looked at, copied, and taken out again on a second thought."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from index import Archive, Failure, ImportOutcome, ImportPlan, SijillError, UndoOutcome
from reader.dialogs.importing import ImportDialog
from reader.paint.direction import isolated
from reader.telling import told
from reader.window.choosing import choose_files
from reader.window.notices import Notice
from reader.window.parts import Parts
from reader.window.undo import Change
from reader.workers.jobs import Job


class Importing(QObject):
    """Emits `changed` when files were copied into the folder or taken out of it."""

    changed = Signal()

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._window = parent
        self.dialog: ImportDialog | None = None
        self._notice: Notice | None = None

    def choose(self) -> None:
        """Let the reader choose files."""
        choose_files(self._window, self.tr("Import files"), self.review)

    def take(self, files: Sequence[Path]) -> None:
        """Look at files that were dropped on the window; without an archive, say where they could go."""
        if self._parts.actions.import_files.isEnabled():
            self.review(files)
        else:
            words = self.tr("An archive is a folder: drop or open the folder that holds the files.")
            self._parts.notices.offer(
                words, self.tr("Open a folder…"), self._parts.actions.open_folder.trigger, topic="dropped"
            )

    def review(self, files: Sequence[Path]) -> ImportDialog:
        """Show what importing these files would do; nothing happens before the reader agrees."""
        dialog = self.dialog = ImportDialog(self._window)
        dialog.agreed.connect(self.perform)
        dialog.finished.connect(self._closed)
        self._parts.archive.submit(
            Job(lambda archive: archive.plan_import(files), self._planned, self._not_planned, kind="plan")
        )
        dialog.open()
        return dialog

    def _planned(self, plan: ImportPlan) -> None:
        if self.dialog is not None:
            self.dialog.show_plan(plan)

    def _not_planned(self, error: Exception) -> None:
        if not isinstance(error, SijillError):
            self._parts.archive.failed.emit(error)
        elif self.dialog is not None:
            self.dialog.show_trouble(told(error))

    def _closed(self) -> None:
        self.dialog = None

    def perform(self, plan: ImportPlan) -> None:
        """Copy what was agreed on."""
        self._notice = self._parts.notices.tell(self.tr("Copying…"))
        copying = Copying(plan)
        self._parts.archive.submit(Job(copying.perform, lambda outcome: self._has_imported(copying, outcome)))

    def _has_imported(self, copying: Copying, outcome: ImportOutcome) -> None:
        if self._notice is not None:
            self._parts.notices.withdraw(self._notice)
        self._tell_of(outcome.failures)
        if outcome.id is None or not outcome.copied:
            self._parts.notices.warn(self.tr("No file was imported."))
            return
        count = len(outcome.copied)
        self._parts.undo.offer(
            Change(
                done=self.tr("%Ln file(s) imported.", "", count),
                undone=self.tr("The import was undone: %Ln file(s) taken out of the folder.", "", count),
                undo=copying.take_back,
                redo=copying.perform,
                then=self._has_changed,
            )
        )
        self.changed.emit()

    def _has_changed(self, outcome: ImportOutcome | UndoOutcome) -> None:
        self._tell_of(outcome.kept if isinstance(outcome, UndoOutcome) else outcome.failures)
        self.changed.emit()

    def _tell_of(self, failures: Sequence[Failure]) -> None:
        """Name every file that did not come in, or that stayed when it should have gone."""
        if failures:
            lines = (f"{isolated(Path(failure.key).name)}: {told(failure.message)}" for failure in failures)
            self._parts.notices.warn("\n".join(lines), topic="import")


class Copying:
    """One import, done or undone; runs in the archive's thread. Made again it is another one on disk."""

    def __init__(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._id = ""

    def perform(self, archive: Archive) -> ImportOutcome:
        """Copy what the plan says; see `Archive.perform_import`."""
        outcome = archive.perform_import(self._plan)
        self._id = outcome.id or ""
        return outcome

    def take_back(self, archive: Archive) -> UndoOutcome:
        """Take the files out again, unless they were changed since."""
        return archive.undo_import(self._id)
