"""One group of the filters: a short list to tick or cross out, a way to search in it and to see more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
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
from reader.fold import Fold
from reader.models.facets import VALUE_ROLE, FacetModel, Order
from reader.panels.filters.row import ROW_HEIGHT, FacetDelegate
from reader.panels.filters.values import FacetList
from reader.signs import SignButton
from reader.widgets import Field
from reader.wording import number_text


class FacetSection(QWidget):
    """Emits `ticked(value, on)` and `excluded(value, on)`, `opened(value)` and `menu_wanted(value, place)`
    for a row, `searched(text)`, `folded(open)`. Invisible while its group has nothing to offer."""

    ticked = Signal(str, bool)
    excluded = Signal(str, bool)
    opened = Signal(str)
    menu_wanted = Signal(str, QPoint)
    searched = Signal(str)
    folded = Signal(bool)

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        order: Order = Order.NAME,
        can_exclude: bool = True,
    ) -> None:
        super().__init__(parent)
        self.model = FacetModel(self, order=order, can_exclude=can_exclude)
        self._title = title
        self._is_cut = False
        self.fold = Fold(title)
        self.list = self._make_list(title)
        self.needle = Field(clearButtonEnabled=True, visible=False)
        self.needle.setPlaceholderText(self.tr("Search in {group}").format(group=title))
        self.needle.setAccessibleName(self.needle.placeholderText())
        self.search = self._make_search()
        self.by_name = self._make_sort(title, order)
        self.none_found = QLabel(self.tr("None found"), objectName="count", visible=False)
        self.more = QPushButton(flat=True, objectName="more")
        self._lay_out()
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

    def set_open(self, on: bool) -> None:
        """Show the group or only its heading."""
        self.fold.setChecked(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the needle Down leads into the list, Escape out of the search."""
        if watched is self.needle and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self._focus_list()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.setChecked(False)
                self._focus_list()
                return True
        return super().eventFilter(watched, event)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def _search_for(self, text: str) -> None:
        """Begin to search with what was typed on the list."""
        self.search.setChecked(True)
        self.needle.setText(text)
        self.needle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_search(self, on: bool) -> None:
        self._fit()
        if on:
            self.needle.setFocus()
        else:
            self.needle.clear()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._fit()
        if text.strip():
            self.searched.emit(text)

    def _sort(self, on: bool) -> None:
        self.model.set_sorted(on)

    def _show_more(self) -> None:
        """Lengthen the list; at the end of one that is cut, only a search goes on."""
        if self.model.hidden:
            self.model.show_more()
            self._fit()
        else:
            self.search.setChecked(True)

    def _fit(self) -> None:
        """As tall as its rows: the whole column scrolls, not each list."""
        rows, is_open = self.model.rowCount(), self.fold.isChecked()
        self.list.setFixedHeight(max(1, rows) * ROW_HEIGHT)
        self.list.setVisible(is_open and rows > 0)
        self.none_found.setVisible(is_open and rows == 0)
        hidden, searches = self.model.hidden, self.search.isChecked()
        self.more.setVisible(is_open and (hidden > 0 or (self._is_cut and not searches)))
        self.more.setText(self._more_text(hidden))
        self.needle.setVisible(is_open and searches)
        self.search.setVisible(is_open and (hidden > 0 or self._is_cut or searches))
        self.by_name.setVisible(is_open and (hidden > 0 or self.by_name.isChecked()))
        chosen = self.model.chosen_count
        self.fold.setText(self._title if is_open or not chosen else f"{self._title} · {number_text(chosen)}")
        self.setVisible(not self.model.is_empty)

    def _more_text(self, hidden: int) -> str:
        if not self._is_cut:
            return self.tr("%Ln more", "", hidden)
        return self.tr("over %Ln more", "", hidden) if hidden else self.tr("Search for more")

    def _connect(self) -> None:
        self.model.ticked.connect(self.ticked)
        self.model.excluded.connect(self.excluded)
        self.model.rowsInserted.connect(self._fit)
        self.model.rowsRemoved.connect(self._fit)
        self.list.opened.connect(lambda index: self.opened.emit(index.data(VALUE_ROLE)))
        self.list.menu_wanted.connect(
            lambda index, place: self.menu_wanted.emit(index.data(VALUE_ROLE), place)
        )
        self.list.typed.connect(self._search_for)
        self.fold.toggled.connect(self._fit)
        self.fold.toggled.connect(self.folded)
        self.needle.installEventFilter(self)
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
        view.setAccessibleDescription(
            self.tr("Space filters by it, X leaves it out, typing searches, the menu key has more")
            if self.model.can_exclude
            else self.tr("Space filters by it, with Shift up to it, typing searches")
        )
        return view

    def _make_search(self) -> SignButton:
        button = SignButton("search", self.needle.placeholderText())
        button.setCheckable(True)
        button.setObjectName("facet-search")
        return button

    def _make_sort(self, title: str, order: Order) -> QToolButton:
        words, tip = self.tr("A–Z"), self.tr("Sort {group} by name")
        if order is Order.COUNT:
            words, tip = self.tr("9–1"), self.tr("Sort {group} by count")
        button = QToolButton(text=words, checkable=True, autoRaise=True, objectName="facet-sort")
        button.setAccessibleName(tip.format(group=title))
        button.setToolTip(button.accessibleName())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.fold)
        head.addStretch(1)
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
