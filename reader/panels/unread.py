"""The files that did not become releases, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from index import Failure
from reader.lists import CellDelegate
from reader.paint.direction import reveal_embeddings
from reader.telling import told
from reader.tips import plain_tip

_FAILURE = Qt.ItemDataRole.UserRole


class UnreadPanel(QWidget):
    """Emits `chosen(Failure)` to see one, and `closed` to go back to the results."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="unread")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QTreeWidget(uniformRowHeights=True, rootIsDecorated=False)
        self.list.setHeaderLabels([self.tr("File"), self.tr("Why it could not be read")])
        self.list.setItemDelegate(CellDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setColumnWidth(0, 176)
        self.list.setAccessibleName(self.tr("Files that could not be read"))
        self.back = QPushButton(self.tr("Back to the results"), flat=True)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.list.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.list.itemActivated.connect(lambda item, _column: self._choose(item))

    def show_failures(self, failures: Sequence[Failure]) -> None:
        """List them in the order of the archive."""
        self.list.clear()
        for failure in failures:
            texts = [reveal_embeddings(failure.key), told(failure.message)]
            item = QTreeWidgetItem(self.list, texts)
            item.setData(0, _FAILURE, failure)
            for column, text in enumerate(texts):
                item.setToolTip(column, plain_tip(text))
        self.list.setCurrentItem(self.list.topLevelItem(0))
        self.list.setFocus()

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _FAILURE))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(QLabel(self.tr("Could not be read"), objectName="section"), 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
