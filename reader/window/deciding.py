"""Decisions about names: made in the archive's thread, told with a way back, undone and redone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from index import Archive, LedgerAction, LedgerEntry
from reader.models.active import Named
from reader.models.decisions import Decision, decision_text
from reader.window.parts import Parts
from reader.workers.jobs import Job


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

    def begin(self, *, read_only: bool) -> None:
        """An archive was opened."""
        words = self.tr("This archive is read only: nothing can be decided about its names.")
        self.obstacle = words if read_only else ""

    def decide(self, decision: Decision) -> None:
        """Write a decision into the ledger; it acts at once."""
        sentence = decision_text(decision, self._labels())
        self._submit(partial(_decide, decision), lambda entry: self._has_decided(sentence, entry))

    def undo(self, entry: str) -> None:
        """Let a decision count no more; it stays in the ledger."""
        self._submit(lambda archive: archive.undo_decision(entry), self._has_undone)

    def redo(self, entry: str) -> None:
        """Let an undone decision count again."""
        self._submit(lambda archive: archive.redo_decision(entry), self._has_redone)

    def _has_decided(self, sentence: str, entry: LedgerEntry) -> None:
        self._parts.undo.offer(f"{sentence}.", partial(self.undo, entry.id))
        self._tell(entry)

    def _has_undone(self, entry: LedgerEntry) -> None:
        words = self.tr("No longer: {decision}.").format(decision=decision_text(entry, self._labels()))
        self._parts.notices.offer(words, self.tr("Redo"), partial(self.redo, entry.id))
        self.decided.emit()

    def _has_redone(self, entry: LedgerEntry) -> None:
        self._has_decided(decision_text(entry, self._labels()), entry)

    def _tell(self, entry: LedgerEntry) -> None:
        if entry.action is LedgerAction.MERGE:
            self.merged.emit(entry.entities[1:], entry.entities[0])
        elif entry.action is LedgerAction.REJECT and not entry.releases:
            self.rejected.emit(entry.entities)
        self.decided.emit()

    def _labels(self) -> dict[str, str]:
        return {entity: named.label for entity, named in self._names.items()}

    def _submit(self, work: Callable[[Archive], LedgerEntry], success: Callable[[LedgerEntry], None]) -> None:
        self._parts.archive.submit(Job(work, success))


def labels_of(entries: Iterable[LedgerEntry], archive: Archive) -> dict[str, str]:
    """What the entities of decisions are called where nothing is decided."""
    return dict(archive.found_names(sorted({one for entry in entries for one in entry.entities})))


def _decide(decision: Decision, archive: Archive) -> LedgerEntry:
    return archive.decide(
        decision.action,
        decision.entities,
        value=decision.value,
        releases=decision.releases,
        reason=decision.reason,
        author=decision.author,
    )
