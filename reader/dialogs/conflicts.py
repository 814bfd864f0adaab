"""Decisions of somebody else that contradict those made here: both are shown, and one side is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.dialogs.room import resize_on_screen
from reader.dialogs.table import Table
from reader.models.decisions import Labels, decision_text
from reader.tips import plain_tip
from reader.wording import time_text

if TYPE_CHECKING:
    from index import LedgerConflict, LedgerEntry, LedgerImport

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ConflictsModel(QAbstractTableModel):
    """One row a contradiction: what was decided here, and there."""

    def __init__(
        self, conflicts: tuple[LedgerConflict, ...], labels: Labels, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._conflicts, self._labels = conflicts, labels

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._conflicts)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Decided here"), self.tr("Decided there"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        conflict = self._conflicts[index.row()]
        entry: LedgerEntry = (conflict.mine, conflict.theirs)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return decision_text(entry, self._labels)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (decision_text(entry, self._labels), time_text(entry.created), entry.reason, entry.author)
            return plain_tip("\n".join(part for part in parts if part))
        return None


class ConflictsDialog(QDialog):
    """Emits `settled("mine" | "theirs")`; closing it brings nothing in."""

    settled = Signal(str)

    def __init__(self, found: LedgerImport, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decisions that contradict each other"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 800, 400)
        words = QLabel(self._sentence(found), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.table = Table(self.tr("Contradictions"), ConflictsModel(found.conflicts, labels, self))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.mine = QPushButton(self.tr("Keep what was decided here"), default=True)
        self.theirs = QPushButton(self.tr("Take what was decided there"))
        self.cancel = QPushButton(self.tr("Import nothing"))
        row = QHBoxLayout()
        for button in (self.mine, self.theirs):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.mine.clicked.connect(lambda: self._settle("mine"))
        self.theirs.clicked.connect(lambda: self._settle("theirs"))
        self.cancel.clicked.connect(self.reject)

    def _sentence(self, found: LedgerImport) -> str:
        words = self.tr("%Ln decision(s) contradict what was decided here.", "", len(found.conflicts))
        others = self.tr("%Ln other(s) come in either way.", "", len(found.added))
        return f"{words} {others}" if found.added else words

    def _settle(self, side: str) -> None:
        self.accept()
        self.settled.emit(side)
