"""The list of all decisions about names, and passing them on to a colleague and back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from index import FileUnwritable, LedgerEntry, LedgerImport
from reader.dialogs.conflicts import ConflictsDialog
from reader.dialogs.ledger import LedgerDialog
from reader.models.decisions import Labels
from reader.paint.direction import isolated
from reader.window.choosing import choose_file
from reader.window.deciding import Deciding, labels_of
from reader.window.parts import Parts
from reader.window.saving import Choose, choose_target, lies_in
from reader.window.steps import Decisions
from reader.window.undo import Change
from reader.wording import number_text
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive

Listed = tuple[tuple[LedgerEntry, ...], Labels]
Brought = tuple[LedgerImport, Labels]
TOPIC = "ledger"


class LedgerWindow(QObject):
    """Emits `imported` when decisions came in. `choose` asks where to, and can be replaced."""

    imported = Signal()

    def __init__(self, parts: Parts, deciding: Deciding, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._deciding = deciding
        self._window = window
        self.choose: Choose = choose_target
        self.dialog: LedgerDialog | None = None
        self.conflicts: ConflictsDialog | None = None
        parts.undo.show_by(TOPIC, lambda _: self.imported.emit())

    def show(self) -> None:
        """Open the list, or bring it to the front."""
        if self.dialog is None:
            dialog = self.dialog = LedgerDialog(self._deciding.obstacle, self._window)
            dialog.undo_requested.connect(self._deciding.undo)
            dialog.redo_requested.connect(self._deciding.redo)
            dialog.export_requested.connect(self._choose_target)
            dialog.import_requested.connect(self._choose_source)
            dialog.finished.connect(self._closed)
        self.dialog.show()
        self.dialog.activateWindow()
        self.again()

    def again(self) -> None:
        """Read the decisions anew, where they are shown."""
        if self.dialog is not None:
            self._parts.archive.submit(Job(_listed, self._list, kind="ledger"))

    def end(self) -> None:
        """Another archive is opened: its decisions are others."""
        for dialog in (self.dialog, self.conflicts):
            if dialog is not None:
                dialog.close()

    def write(self, path: Path) -> None:
        """Write all decisions to a file; its suffix says whether as CSV or JSON."""
        inside = self.tr("What lies in the archive's folder becomes a release. Choose another folder.")
        self._parts.archive.submit(Job(partial(_write, path, inside), lambda _: self._has_written(path)))

    def read(self, path: Path) -> None:
        """Look at what importing a file would do; contradictions are asked about before anything comes in."""
        self._parts.archive.submit(Job(partial(_looked_at, path), partial(self._has_looked, path)))

    def _choose_target(self) -> None:
        kinds = {
            self.tr("Table for spreadsheets (*.csv)"): "csv",
            self.tr("Data for programs (*.json)"): "json",
        }
        title = self.tr("Export decisions")
        self.choose(self.dialog or self._window, title, self.tr("Decisions"), kinds, self.write)

    def _choose_source(self) -> None:
        kinds = self.tr("Decisions (*.csv *.json)")
        choose_file(self.dialog or self._window, self.tr("Import decisions"), kinds, self.read)

    def _list(self, listed: Listed) -> None:
        if self.dialog is not None:
            self.dialog.show_entries(*listed)

    def _closed(self) -> None:
        self.dialog = None

    def _has_written(self, path: Path) -> None:
        self._parts.notices.tell(
            self.tr("The decisions were written to {path}.").format(path=isolated(str(path)))
        )

    def _has_looked(self, path: Path, brought: Brought) -> None:
        found, labels = brought
        if not found.conflicts:
            self._bring(path, "")
            return
        self.conflicts = ConflictsDialog(found, labels, self.dialog or self._window)
        self.conflicts.settled.connect(partial(self._bring, path))
        self.conflicts.finished.connect(self._has_settled)
        self.conflicts.open()

    def _has_settled(self) -> None:
        self.conflicts = None

    def _bring(self, path: Path, prefer: str) -> None:
        self._parts.archive.submit(
            Job(partial(_brought, path, prefer), lambda brought: self._has_brought(*brought))
        )

    def _has_brought(self, found: LedgerImport, decisions: Decisions) -> None:
        count = len(found.added)
        change = Change(
            done=partial(_came_in, count, found.known),
            undone=partial(_count_no_more, count),
            undo=decisions.take_back,
            redo=decisions.make_again,
            topic=TOPIC,
        )
        if found.added:
            self._parts.undo.offer(change)
        else:
            self._parts.notices.tell(change.done())
        self.imported.emit()


def _came_in(count: int, known: int) -> str:
    words = QCoreApplication.translate("LedgerWindow", "%Ln decision(s) came in.", "", count)
    if known:
        words = QCoreApplication.translate(
            "LedgerWindow", "%Ln decision(s) came in; {known} were here already.", "", count
        )
    return words.format(known=number_text(known))


def _count_no_more(count: int) -> str:
    return QCoreApplication.translate(
        "LedgerWindow", "%Ln decision(s) that came in count no more.", "", count
    )


def _listed(archive: Archive) -> Listed:
    entries = archive.ledger()
    return entries, labels_of(entries, archive)


def _write(path: Path, inside: str, archive: Archive) -> None:
    if lies_in(path, archive.folder):
        raise FileUnwritable(inside)
    archive.export_ledger(path)


def _looked_at(path: Path, archive: Archive) -> Brought:
    found = archive.import_ledger(path, dry_run=True)
    sides = (side for one in found.conflicts for side in (one.mine, one.theirs))
    return found, labels_of(sides, archive)


def _brought(path: Path, prefer: str, archive: Archive) -> tuple[LedgerImport, Decisions]:
    before = archive.ledger()
    found = archive.import_ledger(path, prefer=prefer)
    return found, Decisions(before, archive.ledger())
