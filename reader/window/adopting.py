"""A folder that was moved: its passages, kept under the old path, are offered once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.paint.direction import isolated
from reader.window.parts import Parts
from reader.window.steps import Decisions, Passages
from reader.window.undo import Change
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, Card


TOPIC = "adopted"


class Adopting(QObject):
    """Emits `adopted` when passages and decisions came, or went again."""

    adopted = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        parts.undo.show_by(TOPIC, lambda _: self.adopted.emit())

    def look(self) -> None:
        """See whether the notebook of another path belongs to these files."""
        self._parts.archive.submit(Job(lambda archive: archive.adoptable(), self._offer, kind="adoptable"))

    def _offer(self, cards: tuple[Card, ...]) -> None:
        if not cards:
            return
        card = cards[0]
        sentence = self.tr(
            "This archive seems to have been moved here from {folder}, where passages were kept."
        )
        self._parts.notices.offer(
            sentence.format(folder=isolated(str(card.folder))),
            self.tr("Bring them here"),
            lambda: self._adopt(card),
            topic="adopting",
        )

    def _adopt(self, card: Card) -> None:
        self._parts.archive.submit(Job(partial(_adopt, card), self._has_adopted))

    def _has_adopted(self, adoption: Adoption) -> None:
        self._parts.undo.offer(
            Change(
                done=lambda: _translate("The passages are in the notebook."),
                undone=lambda: _translate("The passages that were brought here are gone again."),
                undo=adoption.take_back,
                redo=adoption.make_again,
                topic=TOPIC,
            )
        )
        self.adopted.emit()


def _translate(words: str) -> str:
    return QCoreApplication.translate("Adopting", words)


class Adoption:
    """What came from another notebook."""

    def __init__(self, passages: Passages, decisions: Decisions) -> None:
        self._passages, self._decisions = passages, decisions

    def take_back(self, archive: Archive) -> None:
        """Let it go; decisions stay in the ledger and count no more."""
        self._passages.take_out(archive)
        self._decisions.take_back(archive)

    def make_again(self, archive: Archive) -> None:
        """Bring it back."""
        self._passages.put_back(archive)
        self._decisions.make_again(archive)


def _adopt(card: Card, archive: Archive) -> Adoption:
    before, decided = {bookmark.id for bookmark in archive.bookmarks()}, archive.ledger()
    archive.adopt(card)
    came = [bookmark for bookmark in archive.bookmarks() if bookmark.id not in before]
    return Adoption(Passages(came), Decisions(decided, archive.ledger()))
