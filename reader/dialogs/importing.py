"""The import, looked at before it happens: one table of file, title, date and what will be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from index import Action
from reader.dialogs.room import resize_on_screen
from reader.dialogs.table import Table
from reader.dialogs.ticks import TickDelegate
from reader.paint.direction import isolated, reveal_embeddings
from reader.telling import told
from reader.tips import plain_tip
from reader.wording import date_text, listed, number_text

if TYPE_CHECKING:
    from index import ImportItem, ImportPlan, Progress

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PlanModel(QAbstractTableModel):
    """One row a file, with a tick for each that can come in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ImportItem, ...] = ()
        self._left_out: set[int] = set()

    @property
    def wanted(self) -> tuple[ImportItem, ...]:
        """All files but those that were unticked."""
        return tuple(item for row, item in enumerate(self._items) if row not in self._left_out)

    def set_items(self, items: Sequence[ImportItem]) -> None:
        """Take another plan."""
        self.beginResetModel()
        self._items = tuple(items)
        self._left_out.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        facts = self.tr("Title"), self.tr("Date"), self.tr("Source")
        return (self.tr("File"), *facts, self.tr("What will happen"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self._can_come(index):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        is_wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._left_out.discard if is_wanted else self._left_out.add)(index.row())
        self.dataChanged.emit(index.siblingAtColumn(0), index.siblingAtColumn(self.columnCount() - 1))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return plain_tip(reveal_embeddings(str(item.source)))
        readable = item.action is not Action.REFUSED
        date = date_text(item.published, short=True) if readable else ""
        named = reveal_embeddings(item.source.name), reveal_embeddings(item.title)
        outcome = self.tr("will not be copied") if index.row() in self._left_out else self._outcome(item)
        words = (*named, date, reveal_embeddings(item.publisher), outcome)[index.column()]
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _can_come(self, index: Index) -> bool:
        return self._items[index.row()].action in (Action.COPY, Action.RENAME)

    def _outcome(self, item: ImportItem) -> str:
        match item.action:
            case Action.COPY:
                if not item.reason:
                    return self.tr("will be copied")
                return self.tr("will be copied; {reason}").format(reason=told(item.reason))
            case Action.RENAME:
                return self.tr("will be copied as {name}").format(name=isolated(str(item.target)))
            case Action.IDENTICAL:
                return told(item.reason) or self.tr("is already here")
            case Action.REPEATED | Action.REFUSED:
                return told(item.reason)


class ImportDialog(QDialog):
    """Shows a plan as soon as it is there. Emits `agreed(ImportPlan)`; closing it changes nothing."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import files"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 1120, 480)
        self._plan: ImportPlan | None = None
        self.figures = QLabel(self.tr("Reading what was chosen…"), wordWrap=True)
        self.waiting = QProgressBar(textVisible=False, maximum=0)
        self.waiting.setAccessibleName(self.tr("Reading the files"))
        self.model = PlanModel(self)
        self.table = self._make_table()
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.go = QPushButton(self.tr("Import"), enabled=False)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.figures, self.waiting, self.table, self.buttons):
            column.addWidget(widget)
        self.model.dataChanged.connect(self._show_wanted)
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)

    def show_progress(self, progress: Progress) -> None:
        """How many of the files were looked at."""
        if self._plan is None:
            self.waiting.setRange(0, progress.total)
            self.waiting.setValue(progress.done)
            words = self.tr("Reading what was chosen: {done} of {total}")
            figures = {"done": number_text(progress.done), "total": number_text(progress.total)}
            self.figures.setText(words.format(**figures))

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what would happen to each file."""
        self._plan = plan
        self.waiting.hide()
        self.model.set_items(plan.items)
        self._show_wanted()
        self.go.setDefault(True)
        self.go.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say why there is no plan."""
        self.waiting.hide()
        self.figures.setText(sentence)

    def _show_wanted(self) -> None:
        if self._plan is None:
            return
        wanted = replace(self._plan, items=self.model.wanted)
        self.figures.setText(self._figures(wanted))
        self.go.setEnabled(bool(wanted.of(Action.COPY, Action.RENAME)))

    def _agree(self) -> None:
        if self._plan is not None:
            self.agreed.emit(replace(self._plan, items=self.model.wanted))
        self.accept()

    def _figures(self, plan: ImportPlan) -> str:
        counts = Counter(item.action for item in plan.items)
        copied, here = counts[Action.COPY] + counts[Action.RENAME], counts[Action.IDENTICAL]
        repeated, refused = counts[Action.REPEATED], counts[Action.REFUSED]
        parts = (
            self.tr("%Ln will be copied", "", copied) if copied else "",
            self.tr("%Ln already here", "", here) if here else "",
            self.tr("%Ln the same as another of these", "", repeated) if repeated else "",
            self.tr("%Ln cannot be read", "", refused) if refused else "",
        )
        words = listed(filter(None, parts))
        return f"{words}." if words else self.tr("There is no file to import among these.")

    def _make_table(self) -> Table:
        table = Table(self.tr("What the import will do"), self.model)
        table.setItemDelegate(TickDelegate(table))
        header = table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in ((0, 208), (3, 144), (4, 288)):
            header.resizeSection(column, width)
        return table
