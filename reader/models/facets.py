"""One group of the filters: values with exact counts over the whole result, to be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from index import FacetCount
from reader.wording import number_text

FIRST_SHOWN = 6
MORE_SHOWN = 24

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
VALUE_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class FacetModel(QAbstractListModel):
    """The most frequent values; ticked ones are never hidden; the rest waits until more are asked for."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[FacetCount, ...] = ()
        self._selected: tuple[str, ...] = ()
        self._labels: dict[str, str] = {}
        self._needle = ""
        self._limit = FIRST_SHOWN
        self._shown: tuple[FacetCount, ...] = ()

    def set_counts(self, counts: Sequence[FacetCount]) -> None:
        """Take the counts of another result, most frequent first."""
        self._counts = tuple(counts)
        self._labels.update((count.value, count.label) for count in counts)
        self._show()

    def set_selected(self, values: Iterable[str], labels: Mapping[str, str] | None = None) -> None:
        """Tick these values and no others; `labels` names those that no count has named yet."""
        self._labels = {**(labels or {}), **self._labels}
        self._selected = tuple(values)
        self._show()

    def search(self, needle: str) -> None:
        """Show values whose label holds `needle`; "" shows the most frequent again."""
        self._needle = needle.strip().casefold()
        self._show()

    def show_more(self) -> None:
        """Lengthen the list by a screenful."""
        self._limit += MORE_SHOWN
        self._show()

    @property
    def hidden(self) -> int:
        """How many values `show_more` would still bring."""
        return max(0, len(self._matching()) - self._limit)

    @property
    def is_empty(self) -> bool:
        """Whether this group has no value at all in the present result."""
        return not self._counts and not self._selected

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return (
            super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
            if index.isValid()
            else super().flags(index)
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        facet = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return facet.label
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if facet.value in self._selected else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{facet.label}, {number_text(facet.count)}"
            case _ if role == COUNT_ROLE:
                return facet.count
            case _ if role == VALUE_ROLE:
                return facet.value
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        # The tick appears when the window has taken the request and shows the new query.
        self.ticked.emit(self._shown[index.row()].value, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _matching(self) -> list[FacetCount]:
        return [count for count in self._counts if self._needle in count.label.casefold()]

    def _chosen(self, shown: Sequence[FacetCount]) -> list[FacetCount]:
        """Ticked values that would not be in sight otherwise."""
        in_sight = {count.value for count in shown}
        counted = {count.value: count for count in self._counts}
        return [
            counted.get(value) or self._uncounted(value) for value in self._selected if value not in in_sight
        ]

    def _uncounted(self, value: str) -> FacetCount:
        return FacetCount(value, self._labels.get(value, value), 0)

    def _show(self) -> None:
        """Change rows in place and grow or shrink at the end, so that focus survives a tick."""
        shown = self._matching()[: self._limit]
        shown += self._chosen(shown)
        before, after = len(self._shown), len(shown)
        common = min(before, after)
        self._shown = tuple(shown[:common]) + self._shown[common:]
        if common:
            self.dataChanged.emit(self.index(0), self.index(common - 1))
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._shown = tuple(shown)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._shown = tuple(shown)
            self.endRemoveRows()
