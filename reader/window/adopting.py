"""A folder that was moved: its passages, kept under the old path, are offered once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from index import Archive, Card
from reader.window.parts import Parts
from reader.workers.jobs import Job


class Adopting(QObject):
    """Emits `adopted` when passages came."""

    adopted = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    def look(self) -> None:
        """See whether the notebook of another path belongs to these files."""
        self._parts.archive.submit(Job(Archive.adoptable, self._offer, kind="adoptable"))

    def _offer(self, cards: tuple[Card, ...]) -> None:
        if not cards:
            return
        card = cards[0]
        sentence = self.tr(
            "This archive seems to have been moved here from {folder}, where passages were kept."
        )
        self._parts.notices.offer(
            sentence.format(folder=card.folder), self.tr("Bring them here"), lambda: self._adopt(card)
        )

    def _adopt(self, card: Card) -> None:
        self._parts.archive.submit(Job(lambda archive: archive.adopt(card), self._has_adopted))

    def _has_adopted(self, _count: int) -> None:
        self._parts.notices.tell(self.tr("The passages are in the notebook."))
        self.adopted.emit()
