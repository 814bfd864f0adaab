"""Files come in: chosen or dropped, looked at, copied, and taken out again on a second thought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from index import Failure, SijillError
from reader.paint.direction import isolated
from reader.telling import told
from reader.window.choosing import choose_files
from reader.window.parts import Parts
from reader.window.undo import Change
from reader.window.work_bar import WorkBar
from reader.workers.course import Course
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, ImportOutcome, ImportPlan, Progress, UndoOutcome
    from reader.dialogs.importing import ImportDialog


TOPIC = "imports"


class Importing(QObject):
    """One copying at a time. Emits `changed` when files were copied into the folder or taken out of it, and
    `ended(bool)` with whether a copying came to its end with every file."""

    changed = Signal()
    ended = Signal(bool)

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._window = parent
        self.dialog: ImportDialog | None = None
        self._looking = Course(self)
        self._copying: Copying | None = None
        self._bar = WorkBar(parts.status)
        self._bar.stop_requested.connect(self.stop)
        parts.undo.show_by(TOPIC, self._has_changed)
        parts.undo.began.connect(self._follow)
        parts.undo.ended.connect(self._follow_no_more)

    @property
    def is_running(self) -> bool:
        """Whether files are being copied."""
        return self._copying is not None

    @property
    def name(self) -> str:
        """What is under way, in words."""
        return self.tr("Copying the files") if self.is_running else ""

    def stop(self) -> None:
        """Go no further: what is copied stays, and can be taken out again."""
        self._looking.stop()
        if self._copying is not None:
            self._copying.course.stop()

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
        from reader.dialogs.importing import ImportDialog  # no start waits for what an import needs

        dialog = self.dialog = ImportDialog(self._window)
        dialog.agreed.connect(self.perform)
        dialog.finished.connect(self._closed)
        course = self._looking = Course(self)
        course.progressed.connect(dialog.show_progress)
        dialog.finished.connect(course.stop)
        dialog.finished.connect(course.deleteLater)
        self._parts.archive.submit(
            Job(
                lambda archive: archive.plan_import(files, course.report),
                self._planned,
                self._not_planned,
                kind="plan",
            )
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
        copying = self._copying = Copying(plan, Course(self))
        copying.course.progressed.connect(self._show_progress)
        self._bar.begin(
            self.tr("Copying the files"), self.tr("Stop copying; what is copied can be taken out again")
        )
        self._parts.archive.submit(
            Job(copying.perform, lambda outcome: self._has_imported(copying, outcome), self._not_performed)
        )

    def _follow(self, change: Change, back: bool) -> None:
        """Show how far the undoing of an import is, or its making again."""
        if change.topic == TOPIC and change.course is not None:
            change.course.progressed.connect(self._show_progress)
            self._bar.begin(
                self.tr("Taking the files out again") if back else self.tr("Copying the files again")
            )

    def _follow_no_more(self, change: Change) -> None:
        if change.topic == TOPIC and change.course is not None:
            change.course.progressed.disconnect(self._show_progress)
            self._bar.setVisible(self.is_running or self._parts.undo.is_under_way(TOPIC))

    def _show_progress(self, progress: Progress) -> None:
        self._bar.show_progress(progress.done / progress.total)

    def _not_performed(self, error: Exception) -> None:
        self._end(done=False)
        self._parts.archive.failed.emit(error)

    def _has_imported(self, copying: Copying, outcome: ImportOutcome) -> None:
        self._end(done=not (outcome.failures or outcome.cancelled))
        self._tell_of(outcome.failures)
        if outcome.id is None or not outcome.copied:
            self._parts.notices.warn(self.tr("No file was imported."))
            return
        count, stopped = len(outcome.copied), outcome.cancelled
        copying.course = Course()  # what was stopped does not go on, and a parent would die with the window
        self._parts.undo.offer(
            Change(
                done=lambda: _stopped_after(count) if stopped else _came_in(count),
                undone=lambda: _went_out(count),
                undo=copying.take_back,
                redo=copying.perform,
                topic=TOPIC,
                course=copying.course,
            )
        )
        self.changed.emit()

    def _end(self, *, done: bool) -> None:
        if self._copying is not None:
            self._copying.course.deleteLater()
        self._copying = None
        self._bar.hide()
        self.ended.emit(done)

    def _has_changed(self, outcome: ImportOutcome | UndoOutcome) -> None:
        from index import UndoOutcome

        self._tell_of(outcome.kept if isinstance(outcome, UndoOutcome) else outcome.failures)
        self.changed.emit()

    def _tell_of(self, failures: Sequence[Failure]) -> None:
        """Name every file that did not come in, or that stayed when it should have gone."""
        if failures:
            lines = (f"{isolated(Path(failure.key).name)}: {told(failure.message)}" for failure in failures)
            self._parts.notices.warn("\n".join(lines), topic="import")


def _came_in(count: int) -> str:
    return QCoreApplication.translate("Importing", "%Ln file(s) imported.", "", count)


def _stopped_after(count: int) -> str:
    return QCoreApplication.translate("Importing", "%Ln file(s) imported before it was stopped.", "", count)


def _went_out(count: int) -> str:
    return QCoreApplication.translate(
        "Importing", "The import was undone: %Ln file(s) taken out of the folder.", "", count
    )


class Copying:
    """One import, done or undone; runs in the archive's thread. Made again it is another one on disk."""

    def __init__(self, plan: ImportPlan, course: Course) -> None:
        self._plan = plan
        self.course = course
        self._id = ""

    def perform(self, archive: Archive) -> ImportOutcome:
        """Copy what the plan says, unless it is stopped, and once more what came in before; see
        `Archive.perform_import`."""
        outcome = archive.perform_import(self._plan, self.course.report)
        self._id = outcome.id or ""
        if outcome.cancelled:
            self._plan = replace(self._plan, items=outcome.copied)
        return outcome

    def take_back(self, archive: Archive) -> UndoOutcome:
        """Take the files out again, unless they were changed since."""
        return archive.undo_import(self._id, self.course.report)
