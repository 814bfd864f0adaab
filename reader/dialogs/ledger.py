"""Every decision about names with its time, reason and author: undo one, redo it, pass them on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.dialogs.room import resize_on_screen
from reader.dialogs.table import Table
from reader.models.decisions import ENTRY_ROLE, DecisionsModel, Labels

if TYPE_CHECKING:
    from index import LedgerEntry


class LedgerDialog(QDialog):
    """Emits `undo_requested(id)`, `redo_requested(id)`, `export_requested` and `import_requested`.

    Not modal: what a decision does can be watched beside it.
    """

    undo_requested = Signal(str)
    redo_requested = Signal(str)
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, obstacle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._obstacle = obstacle
        self.setWindowTitle(self.tr("Decisions about names"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 880, 480)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.model = DecisionsModel(self)
        self.table = self._make_table()
        self.toggle = QPushButton(self.tr("Undo"))
        self.import_button = QPushButton(self.tr("Import…"))
        self.export_button = QPushButton(self.tr("Export…"))
        self.close_button = QPushButton(self.tr("Close"), default=True)
        self._lay_out()
        self.toggle.clicked.connect(self._toggle)
        self.table.activated.connect(lambda _: self._toggle())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._fit())
        self.import_button.clicked.connect(self.import_requested)
        self.export_button.clicked.connect(self.export_requested)
        self.close_button.clicked.connect(self.close)
        self.show_entries((), {})

    def show_entries(self, entries: Sequence[LedgerEntry], labels: Labels) -> None:
        """Show these decisions, given oldest first; the current one stays current."""
        current = self._entry()
        self.model.set_entries(entries, labels)
        row = self.model.row_of(current.id) if current else 0
        if row is not None and entries:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._say(len(entries))
        self._fit()

    def _say(self, count: int) -> None:
        if self._obstacle:
            self.words.setText(self._obstacle)
        elif count:
            self.words.setText(self.tr("What was decided here. Nothing is ever deleted: undone ones stay."))
        else:
            self.words.setText(
                self.tr(
                    "Nothing was decided yet. Right-click a name in a release or in the filters to merge, "
                    "rename or reject it."
                )
            )

    def _entry(self) -> LedgerEntry | None:
        index = self.table.currentIndex()
        return index.data(ENTRY_ROLE) if index.isValid() else None

    def _fit(self) -> None:
        entry = self._entry()
        self.toggle.setText(self.tr("Redo") if entry and entry.undone else self.tr("Undo"))
        self.toggle.setEnabled(entry is not None and not self._obstacle)
        self.export_button.setEnabled(self.model.rowCount() > 0)
        self.import_button.setEnabled(not self._obstacle)

    def _toggle(self) -> None:
        entry = self._entry()
        if entry is not None and not self._obstacle:
            (self.redo_requested if entry.undone else self.undo_requested).emit(entry.id)

    def _make_table(self) -> Table:
        table = Table(self.tr("Decisions"), self.model)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 152), (2, 176), (3, 112)):
            header.resizeSection(column, width)
        return table

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.toggle, self.import_button, self.export_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(row)
