"""The bars of a timeline as rows, so that a screen reader can go through them one by one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from index import Precision
from reader.models.timeline import EMPTY, Bar, Chart
from reader.wording import iso_text

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class BarsModel(QAbstractListModel):
    """All bars of the unit in the order of time, then those of the dates that are less exact."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chart = EMPTY
        self.rows: tuple[Bar, ...] = ()

    def set_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.beginResetModel()
        self.chart = chart
        self.rows = (*chart.bars, *chart.wide)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.words(index.row()) if index.isValid() and role in wanted else None

    def words(self, row: int) -> str:
        """A date and how many releases it has: "October 2017: 212 releases"."""
        bar = self.rows[row]
        if row < len(self.chart.bars):
            words = self.tr("{date}: %Ln release(s)", "", bar.count)
        elif self.chart.timeline.unit is Precision.MONTH:
            words = self.tr("{date}, month not known: %Ln release(s)", "", bar.count)
        else:
            words = self.tr("{date}, day not known: %Ln release(s)", "", bar.count)
        return words.format(date=iso_text(bar.value))
