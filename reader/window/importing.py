"""Files come in: chosen or dropped, looked at, copied, and taken out again on a second thought."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from index import ImportOutcome, ImportPlan, SijillError, UndoOutcome
from reader.dialogs.importing import ImportDialog
from reader.window.parts import Parts
from reader.wording import number_text
from reader.workers.jobs import Job


class Importing(QObject):
    """Emits `changed` when files were copied into the folder or taken out of it."""

    changed = Signal()

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._window = parent
        self.dialog: ImportDialog | None = None

    def choose(self) -> None:
        """Let the reader choose files."""
        names, _filter = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"))
        if names:
            self.review([Path(name) for name in names])

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
            self.dialog.show_trouble(str(error))

    def _closed(self) -> None:
        self.dialog = None

    def perform(self, plan: ImportPlan) -> None:
        """Copy what was agreed on."""
        self._parts.notices.tell(self.tr("Copying…"))
        self._parts.archive.submit(Job(lambda archive: archive.perform_import(plan), self._has_imported))

    def _has_imported(self, outcome: ImportOutcome) -> None:
        sentence = self._sentence(outcome)
        if outcome.id is None or not outcome.copied:
            self._parts.notices.warn(sentence)
            return
        self._parts.undo.offer(sentence, partial(self._undo, outcome.id))
        self.changed.emit()

    def _sentence(self, outcome: ImportOutcome) -> str:
        count = len(outcome.copied)
        words = self.tr("1 file was imported.") if count == 1 else self.tr("{n} files were imported.")
        lines = [words.format(n=number_text(count))]
        lines += [f"{Path(failure.key).name}: {failure.message}" for failure in outcome.failures]
        return "\n".join(lines)

    def _undo(self, import_id: str) -> None:
        self._parts.archive.submit(Job(lambda archive: archive.undo_import(import_id), self._has_undone))

    def _has_undone(self, outcome: UndoOutcome) -> None:
        words = self.tr("The import was undone: {n} taken out of the folder.")
        lines = [words.format(n=number_text(len(outcome.removed)))]
        lines += [f"{failure.key}: {failure.message}" for failure in outcome.kept]
        (self._parts.notices.warn if outcome.kept else self._parts.notices.tell)("\n".join(lines))
        self.changed.emit()
