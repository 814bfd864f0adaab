"""The user's decisions about names: what one says in words, and the list of all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from index import LedgerAction
from reader.paint.direction import reveal_embeddings
from reader.tips import plain_tip
from reader.wording import listed, one_of_kind_text, quoted, time_text

if TYPE_CHECKING:
    from index import LedgerEntry

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Labels = Mapping[str, str]
"""What the recogniser calls each entity, by its id."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be decided; the fields are those of `index.LedgerEntry`."""

    action: LedgerAction
    entities: tuple[str, ...]
    value: str = ""
    releases: tuple[str, ...] = ()
    reason: str = ""
    author: str = ""


class DecisionsModel(QAbstractTableModel):
    """One row a decision, the latest first; those undone are struck through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LedgerEntry, ...] = ()
        self._labels: Labels = {}

    def set_entries(self, entries: Sequence[LedgerEntry], labels: Labels) -> None:
        """Show these decisions, given oldest first."""
        self.beginResetModel()
        self._entries, self._labels = tuple(reversed(entries)), labels
        self.endResetModel()

    def row_of(self, entry: str) -> int | None:
        """The row of a decision by its id, None where it is not listed."""
        return next((row for row, one in enumerate(self._entries) if one.id == entry), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Decision"), self.tr("When"), self.tr("Why"), self.tr("Who"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cells(entry)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(entry))
            case Qt.ItemDataRole.FontRole if entry.undone and index.column() == 0:
                font = QFont()
                font.setStrikeOut(True)
                return font
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                return self._tip(entry).replace("\n", ", ")
            case _ if role == ENTRY_ROLE:
                return entry
        return None

    def _cells(self, entry: LedgerEntry) -> tuple[str, str, str, str]:
        said = reveal_embeddings(entry.reason), reveal_embeddings(entry.author)
        return decision_text(entry, self._labels), time_text(entry.created), *said

    def _tip(self, entry: LedgerEntry) -> str:
        undone = self.tr("Undone {time}").format(time=time_text(entry.undone)) if entry.undone else ""
        return "\n".join(part for part in (*self._cells(entry), undone) if part)


def decision_text(entry: LedgerEntry | Decision, labels: Labels) -> str:
    """A decision in words."""
    names = [quoted(labels.get(one, one.partition(":")[2] or one)) for one in entry.entities]
    fields = {
        "name": names[0],
        "names": listed(names),
        "others": listed(names[1:]),
        "value": quoted(entry.value),
        "kind": one_of_kind_text(entry.value).lower() if entry.action is LedgerAction.KIND else "",
    }
    return _words(entry).format(**fields)


def _words(entry: LedgerEntry | Decision) -> str:
    count = len(entry.releases)
    match entry.action:
        case LedgerAction.MERGE:
            return _translate("{others} is the same as {name}")
        case LedgerAction.SPLIT:
            return _translate("{value} is not {name}" if entry.value else "{names} stands for itself again")
        case LedgerAction.RENAME:
            return _translate("{name} is called {value}")
        case LedgerAction.REJECT if count:
            return _counted("{names} is no person, organisation or place in %Ln release(s)", count)
        case LedgerAction.REJECT:
            return _translate("{names} is no person, organisation or place")
        case LedgerAction.DISTINCT if count:
            return _counted("{name} is {value} in %Ln release(s)", count)
        case LedgerAction.DISTINCT:
            return _translate("{name} is {value}")
        case LedgerAction.ALIAS:
            return _translate("{name} is also known as {value}")
        case LedgerAction.KIND:
            return _translate("{name} is of another kind: {kind}")


def _translate(text: str) -> str:
    return QCoreApplication.translate("decisions", text)


def _counted(text: str, count: int) -> str:
    return QCoreApplication.translate("decisions", text, None, count)
