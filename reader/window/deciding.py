"""Decisions about names: made in the archive's thread, told with a way back, undone and redone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from index import LedgerAction
from reader.models.active import Named
from reader.models.decisions import Decision, Labels, decision_text
from reader.window.parts import Parts
from reader.window.undo import Change
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, LedgerEntry


TOPIC = "decisions"


class Deciding(QObject):
    """Emits `decided` when names, counts and mentions may be others than before, and `merged(ids, id)` or
    `rejected(ids)` with what no longer stands for itself."""

    decided = Signal()
    merged = Signal(object, str)
    rejected = Signal(object)

    def __init__(self, parts: Parts, names: Mapping[str, Named], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._names = names
        self.obstacle = ""
        parts.undo.show_by(TOPIC, self._tell)

    def begin(self, *, read_only: bool) -> None:
        """An archive was opened."""
        words = self.tr("This archive is read only: nothing can be decided about its names.")
        self.obstacle = words if read_only else ""

    def decide(self, decision: Decision) -> None:
        """Write a decision into the ledger; it acts at once."""
        self._submit(partial(_decide, decision), self._has_decided)

    def undo(self, entry: str) -> None:
        """Let a decision count no more; it stays in the ledger."""
        self._submit(partial(_undo, entry), self._has_undone)

    def redo(self, entry: str) -> None:
        """Let an undone decision count again."""
        self._submit(partial(_redo, entry), self._has_decided)

    def _has_decided(self, entry: LedgerEntry) -> None:
        self._parts.undo.offer(self._change(entry))
        self._tell(entry)

    def _has_undone(self, entry: LedgerEntry) -> None:
        self._parts.undo.offer(self._change(entry).turned)
        self._tell(entry)

    def _change(self, entry: LedgerEntry) -> Change:
        labels = {entity: named.label for entity, named in self._names.items()}
        return Change(
            done=partial(_made, entry, labels),
            undone=partial(_no_longer, entry, labels),
            undo=partial(_undo, entry.id),
            redo=partial(_redo, entry.id),
            topic=TOPIC,
        )

    def _tell(self, entry: LedgerEntry) -> None:
        counts = not entry.undone
        if counts and entry.action is LedgerAction.MERGE:
            self.merged.emit(entry.entities[1:], entry.entities[0])
        elif counts and entry.action is LedgerAction.REJECT and not entry.releases:
            self.rejected.emit(entry.entities)
        self.decided.emit()

    def _submit(self, work: Callable[[Archive], LedgerEntry], success: Callable[[LedgerEntry], None]) -> None:
        self._parts.archive.submit(Job(work, success))


def _made(entry: LedgerEntry, labels: Labels) -> str:
    words = QCoreApplication.translate("Deciding", "{decision}.")
    return words.format(decision=decision_text(entry, labels))


def _no_longer(entry: LedgerEntry, labels: Labels) -> str:
    words = QCoreApplication.translate("Deciding", "No longer: {decision}.")
    return words.format(decision=decision_text(entry, labels))


def labels_of(entries: Iterable[LedgerEntry], archive: Archive) -> dict[str, str]:
    """What the entities of decisions are called where nothing is decided."""
    return dict(archive.found_names(sorted({one for entry in entries for one in entry.entities})))


def _undo(entry: str, archive: Archive) -> LedgerEntry:
    return archive.undo_decision(entry)


def _redo(entry: str, archive: Archive) -> LedgerEntry:
    return archive.redo_decision(entry)


def _decide(decision: Decision, archive: Archive) -> LedgerEntry:
    return archive.decide(
        decision.action,
        decision.entities,
        value=decision.value,
        releases=decision.releases,
        reason=decision.reason,
        author=decision.author,
    )
