"""One group of the filters: a short list to tick or cross out, a way to search in it and to see more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from index import FacetCount
from reader.models.facets import EXCLUDED_ROLE, VALUE_ROLE, FacetModel
from reader.panels.filters.row import ROW_HEIGHT, FacetDelegate
from reader.widgets import Field
from reader.wording import number_text


class FacetList(QListView):
    """Space ticks a row, X leaves it out, Enter opens it, and the menu key has the rest."""

    opened = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        match event.key():
            case Qt.Key.Key_X if current.isValid() and not event.modifiers():
                self.model().setData(current, not current.data(EXCLUDED_ROLE), EXCLUDED_ROLE)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current.isValid():
                self.opened.emit(current)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(place))


class FacetSection(QWidget):
    """Emits `ticked(value, on)` and `excluded(value, on)`, `opened(value)` and `menu_wanted(value, place)`
    for a row, `searched(text)`. Invisible while its group has nothing to offer."""

    ticked = Signal(str, bool)
    excluded = Signal(str, bool)
    opened = Signal(str)
    menu_wanted = Signal(str, QPoint)
    searched = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FacetModel(self)
        self._is_cut = False
        self.list = self._make_list(title)
        self.needle = Field(clearButtonEnabled=True, visible=False)
        self.needle.setPlaceholderText(self.tr("Search in {group}").format(group=title))
        self.needle.setAccessibleName(self.needle.placeholderText())
        self.search = self._head_button("⌕", self.needle.placeholderText())
        self.by_name = self._head_button(self.tr("A–Z"), self.tr("Sort {group} by name").format(group=title))
        self.none_found = QLabel(self.tr("None found"), objectName="count", visible=False)
        self.more = QPushButton(flat=True, objectName="more")
        self._lay_out(title)
        self._connect()
        self._fit()

    def set_counts(self, counts: Sequence[FacetCount], *, is_cut: bool = False) -> None:
        """Show the counts of another result, most frequent first; `is_cut` when there are more than these."""
        self._is_cut = is_cut
        self.model.set_counts(counts)
        self._fit()
        if self.needle.text().strip():
            self.searched.emit(self.needle.text())

    def set_selected(
        self, values: Sequence[str], labels: Mapping[str, str], excluded: Sequence[str] = ()
    ) -> None:
        """Tick these values and cross out the `excluded`; `labels` names those without a count."""
        self.model.set_selected(values, labels, excluded)
        self._fit()

    def show_found(self, needle: str, found: Sequence[FacetCount]) -> None:
        """Add what the archive found by other names."""
        self.model.show_found(needle, found)
        self._fit()

    def _toggle_search(self, on: bool) -> None:
        self.needle.setVisible(on)
        if on:
            self.needle.setFocus()
        else:
            self.needle.clear()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._fit()
        if text.strip():
            self.searched.emit(text)

    def _sort(self, by_name: bool) -> None:
        self.model.sort_by_name(by_name)

    def _show_more(self) -> None:
        self.model.show_more()
        self._fit()

    def _fit(self) -> None:
        """As tall as its rows: the whole column scrolls, not each list."""
        rows = self.model.rowCount()
        self.list.setFixedHeight(max(1, rows) * ROW_HEIGHT)
        self.list.setVisible(rows > 0)
        self.none_found.setVisible(rows == 0)
        self.more.setVisible(self.model.hidden > 0)
        words = self.tr("over {count} more") if self._is_cut else self.tr("{count} more")
        self.more.setText(words.format(count=number_text(self.model.hidden)))
        self.search.setVisible(self.model.hidden > 0 or self.search.isChecked())
        self.by_name.setVisible(self.model.hidden > 0 or self.by_name.isChecked())
        self.setVisible(not self.model.is_empty)

    def _connect(self) -> None:
        self.model.ticked.connect(self.ticked)
        self.model.excluded.connect(self.excluded)
        self.model.rowsInserted.connect(self._fit)
        self.model.rowsRemoved.connect(self._fit)
        self.list.opened.connect(lambda index: self.opened.emit(index.data(VALUE_ROLE)))
        self.list.menu_wanted.connect(
            lambda index, place: self.menu_wanted.emit(index.data(VALUE_ROLE), place)
        )
        self.search.toggled.connect(self._toggle_search)
        self.by_name.toggled.connect(self._sort)
        self.needle.textChanged.connect(self._search)
        self.more.clicked.connect(self._show_more)

    def _make_list(self, title: str) -> FacetList:
        view = FacetList(uniformItemSizes=True, mouseTracking=True, objectName="facet")
        view.setModel(self.model)
        view.setItemDelegate(FacetDelegate(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(title)
        view.setAccessibleDescription(self.tr("Space filters by it, X leaves it out, the menu key has more"))
        return view

    def _head_button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(text=text, checkable=True, autoRaise=True, objectName="facet-search")
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        return button

    def _lay_out(self, title: str) -> None:
        self.by_name.setObjectName("facet-sort")
        head = QHBoxLayout()
        head.addWidget(QLabel(title, objectName="section"), 1)
        head.addWidget(self.by_name)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.needle)
        column.addWidget(self.list)
        column.addWidget(self.none_found)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
