"""The list itself: keys and clicks, the heights of its rows, and what is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from reader.models.results import ResultsModel
from reader.paint.results import ResultDelegate

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ResultsList(QTableView):
    """A list that tells Enter and Space apart, folds groups, and lets several results be chosen.

    A table of one column, since a list view asks for every single row whenever anything changes.
    """

    opened = Signal(QModelIndex)
    apart = Signal(QModelIndex)
    previewed = Signal(QModelIndex)

    def __init__(
        self, results: ResultsModel, delegate: ResultDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, mouseTracking=True, showGrid=False, wordWrap=False, tabKeyNavigation=False)
        self.results = results
        self._delegate = delegate
        self.setModel(results)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._low: list[int] = []
        self._extends = False
        results.modelAboutToBeReset.connect(self._note_heads)
        results.modelReset.connect(self._refit)
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
            return
        self._begin_range(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if shifted:
                self.apart.emit(index)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self._toggled(index):
                self.opened.emit(index)
            case Qt.Key.Key_Space if plain and not self._toggled(index):
                self.previewed.emit(index)
            case Qt.Key.Key_Home if plain:
                self.setCurrentIndex(self.results.index(0))
            case Qt.Key.Key_End if plain:
                self.setCurrentIndex(self.results.index(self.results.rowCount() - 1))
            case Qt.Key.Key_Left | Qt.Key.Key_Right if plain:
                self._step_in_groups(index, forward=event.key() == forward)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if plain:
                pass
            case _:
                super().keyPressEvent(event)

    def _begin_range(self, event: QKeyEvent) -> None:
        """Shift chooses from the current row on: what was chosen elsewhere is no part of that."""
        extends = event.key() in _MOVES and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if extends and not self._extends and not self.selectionModel().isSelected(self.currentIndex()):
            self.clearSelection()
        if event.key() != Qt.Key.Key_Shift:
            self._extends = extends

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._extends = False
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and event.modifiers() == _NO_KEYS and index.isValid() and self._toggled(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            return
        if event.button() is Qt.MouseButton.MiddleButton:
            self.apart.emit(index)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for a row that is not chosen is a menu for this row alone."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid() and not self.selectionModel().isSelected(index):
                self.selectionModel().setCurrentIndex(index, _ONE)
        super().contextMenuEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by Tab, Qt makes the first row current without choosing it."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), _ONE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_rows()

    def fit_rows(self) -> None:
        """Make every row as high as the delegate says for the present font."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        height = self._delegate.sizeHint(option, QModelIndex()).height()
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(min(height, self._delegate.head_height(self.font())))
        rows.setDefaultSectionSize(height)
        self._fit_heads()

    def chosen_keys(self) -> tuple[str, ...]:
        """The keys of what is chosen, in the order of the list."""
        ranges = sorted((one.top(), one.bottom()) for one in self.selectionModel().selection())
        return tuple(key for first, last in ranges for key in self.results.keys_between(first, last))

    def chosen_count(self) -> int:
        """How many results are chosen."""
        ranges = self.selectionModel().selection()
        return sum(self.results.groups.count_between(one.top(), one.bottom()) for one in ranges)

    def choose(self, rows: list[int]) -> None:
        """Choose rows beside the current one."""
        flag = QItemSelectionModel.SelectionFlag.Select
        for row in rows:
            self.selectionModel().select(self.results.index(row), flag)

    def _note_heads(self) -> None:
        self._low = self.results.groups.head_rows()

    def _refit(self) -> None:
        """After a reset Qt keeps the heights of what stood there before."""
        self._extends = False
        rows, count = self.verticalHeader(), self.results.rowCount()
        for row in self._low:
            if row < count:
                rows.resizeSection(row, rows.defaultSectionSize())
        self._fit_heads()

    def _fit_heads(self) -> None:
        height = self._delegate.head_height(self.font())
        for row in self.results.groups.head_rows():
            self.verticalHeader().resizeSection(row, height)

    def _toggled(self, index: QModelIndex) -> bool:
        """Whether this was the head of a group, which is then folded or unfolded."""
        place = self.results.groups.at(index.row())
        if place.member is not None:
            return False
        self.results.fold(place.group, not self.results.groups.is_folded(place.group))
        return True

    def _step_in_groups(self, index: QModelIndex, *, forward: bool) -> None:
        """As in a tree: forward unfolds and goes into a group, back goes to its head and folds it."""
        groups = self.results.groups
        if not groups.heads:
            return
        place = groups.at(index.row())
        if place.member is not None:
            if not forward:
                self.setCurrentIndex(self.results.index(groups.head_row(place.group)))
        elif groups.is_folded(place.group) == forward:
            self.results.fold(place.group, not forward)
        elif forward:
            self.setCurrentIndex(self.results.index(index.row() + 1))
