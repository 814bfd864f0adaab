"""Entities with their counts, as a plain list: those found for a merge, those named together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from index import FacetCount
from reader.tips import plain_tip
from reader.wording import listed, number_text, one_of_kind_text

VALUE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class CountsModel(QAbstractListModel):
    """Rows in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[FacetCount, ...] = ()

    def set_counts(self, counts: Sequence[FacetCount]) -> None:
        """Show these."""
        self.beginResetModel()
        self._counts = tuple(counts)
        self.endResetModel()

    def at(self, index: Index) -> FacetCount:
        """What stands in a row."""
        return self._counts[index.row()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._counts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.label
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(one.label)
            case Qt.ItemDataRole.AccessibleTextRole:
                return listed((one.label, one_of_kind_text(one.kind), number_text(one.count)))
            case _ if role == VALUE_ROLE:
                return one.value
        return None


def kind_and_figure(index: Index) -> str:
    """The kind and the count of a row, for the far edge of a line."""
    model = index.model()
    assert isinstance(model, CountsModel)
    one = model.at(index)
    return f"{one_of_kind_text(one.kind).lower()} · {number_text(one.count)}"
