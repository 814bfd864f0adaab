"""Above the list: the order of the results, their groups, how close they stand, how many are chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from index import Query, Sort
from reader.assets import icon
from reader.models.results import Grouping
from reader.preferences import Density
from reader.widgets import SCROLL_BAR, ChoiceBox, margins


class ResultsHead(QWidget):
    """Emits `sort_chosen(Sort)`, `grouping_chosen(Grouping)` and `density_chosen(Density)` when the reader
    chose, and `fold_all_chosen(bool)` for all groups at once."""

    sort_chosen = Signal(Sort)
    grouping_chosen = Signal(Grouping)
    density_chosen = Signal(Density)
    fold_all_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sort = self._make_sort()
        self.grouping = self._make_grouping()
        self.chosen = QLabel(visible=False, objectName="count")
        self.densities: dict[Density, QAction] = {}
        self.view = self._make_view()
        self._draw_icon()
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(16, 8, 8 + SCROLL_BAR, 8))
        row.setSpacing(8)
        row.addWidget(self.sort)
        row.addWidget(self.grouping)
        row.addStretch(1)
        row.addWidget(self.chosen)
        row.addWidget(self.view)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def show_query(self, query: Query) -> None:
        """Show the order that a question asks for."""
        self.sort.setCurrentIndex(self.sort.findData(query.sort))

    def show_grouping(self, grouping: Grouping) -> None:
        """Show what results stand together by."""
        self.grouping.setCurrentIndex(self.grouping.findData(grouping))
        for action in (self.fold, self.unfold):
            action.setEnabled(grouping is not Grouping.NONE)

    def show_density(self, density: Density) -> None:
        """Show how close results stand."""
        self.densities[density].setChecked(True)

    def show_chosen(self, count: int) -> None:
        """How many results are chosen; one is nothing to speak of."""
        self.chosen.setText(self.tr("%Ln selected", "", count))
        self.chosen.setVisible(count > 1)

    def _make_sort(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self.tr("Most relevant first"), Sort.RELEVANCE)
        box.addItem(self.tr("Newest first"), Sort.NEWEST)
        box.addItem(self.tr("Oldest first"), Sort.OLDEST)
        box.addItem(self.tr("By title"), Sort.TITLE)
        box.addItem(self.tr("By source"), Sort.SOURCE)
        box.setAccessibleName(self.tr("Order of the results"))
        box.activated.connect(lambda _: self.sort_chosen.emit(Sort(box.currentData())))
        _let_shrink(box)
        return box

    def _make_grouping(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self.tr("No groups"), Grouping.NONE)
        box.addItem(self.tr("By month"), Grouping.MONTH)
        box.addItem(self.tr("By source"), Grouping.SOURCE)
        box.setAccessibleName(self.tr("Groups of results"))
        box.activated.connect(lambda _: self._choose_grouping())
        _let_shrink(box)
        return box

    def _make_view(self) -> QToolButton:
        menu = QMenu(self)
        choice = QActionGroup(self)
        for density, text in (
            (Density.COMFORTABLE, self.tr("Comfortable rows")),
            (Density.COMPACT, self.tr("Compact rows")),
        ):
            action = QAction(text, choice, checkable=True)
            action.triggered.connect(
                lambda _checked=False, density=density: self.density_chosen.emit(density)
            )
            self.densities[density] = action
            menu.addAction(action)
        menu.addSeparator()
        self.fold = menu.addAction(self.tr("Fold all groups"), lambda: self.fold_all_chosen.emit(True))
        self.unfold = menu.addAction(self.tr("Unfold all groups"), lambda: self.fold_all_chosen.emit(False))
        button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setAccessibleName(self.tr("How the results are shown"))
        button.setToolTip(button.accessibleName())
        return button

    def _draw_icon(self) -> None:
        self.view.setIcon(icon("ellipsis", self.palette().color(QPalette.ColorRole.WindowText).name()))

    def _choose_grouping(self) -> None:
        grouping = Grouping(self.grouping.currentData())
        self.show_grouping(grouping)
        self.grouping_chosen.emit(grouping)


def _let_shrink(box: ChoiceBox) -> None:
    """A narrow column cuts the words short rather than being forced to be wider."""
    box.setMinimumContentsLength(4)
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
