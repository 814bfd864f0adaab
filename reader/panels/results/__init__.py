"""The list of results: what was found, in which order, and what to do when nothing was."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from index import Query, Results
from reader.menus import Menu
from reader.models.results import Grouping, ResultsModel
from reader.models.roles import ResultRole
from reader.paint.results import ResultDelegate
from reader.panels.results.correction import CorrectionRow
from reader.panels.results.head import ResultsHead
from reader.panels.results.list import ResultsList
from reader.panels.results.message import Choice, MessagePage
from reader.preferences import Density
from reader.telling import told

PREVIEW_PAUSE = 60
"""Milliseconds on a row after which it is shown beside the list; running through the list shows none."""


class ResultsPanel(QWidget):
    """Emits `edited(changes)` for another question, `chosen(key)` to see a release, `opened(key)` to read it,
    `apart(key)` to read it in a window of its own.

    `menu_opening(menu, keys)` asks for what can be done with these releases, `grouping_chosen(Grouping)` for
    the same result in other groups; `density_chosen(Density)` tells how close the reader wants the rows.
    """

    edited = Signal(object)
    chosen = Signal(str)
    opened = Signal(str)
    apart = Signal(str)
    rows_wanted = Signal(object)
    menu_opening = Signal(QMenu, object)
    grouping_chosen = Signal(Grouping)
    density_chosen = Signal(Density)

    def __init__(self, delegate: ResultDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="results")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._delegate = delegate
        self.model = ResultsModel(self)
        self.list = ResultsList(self.model, delegate)
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head = ResultsHead()
        self.sort = self.head.sort
        self.grouping = Grouping.NONE
        self.notice = QLabel(wordWrap=True, visible=False, objectName="notice")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.correction = CorrectionRow()
        self.message = MessagePage()
        self.stack = QStackedWidget()
        self._awaited: str | None = None
        self._is_new = False
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE)
        self._lay_out()
        self._connect()
        self.head.show_grouping(self.grouping)
        self.head.show_density(delegate.density)

    def show_query(self, query: Query) -> None:
        """Show the order that a question asks for."""
        self.head.show_query(query)

    def show_results(
        self,
        results: Results,
        current: str | None,
        *,
        same_question: bool = False,
        returning: bool = False,
    ) -> None:
        """List every hit; `current`, the open release, stays marked where it is still found.

        Another question is listed from its best hit on, and there the keyboard begins. The same one stays in
        place with what was chosen, and who is `returning` to a question is brought to the open release.
        """
        self._is_new = not returning and (self._is_new or not same_question)
        grouping = self.grouping if results.groups else Grouping.NONE
        stays = same_question and grouping is self.model.grouping
        top = self.list.verticalScrollBar().value() if stays else 0
        kept = self.selected_keys() if same_question else ()
        current = (self._standing() if same_question else None) or current
        self._pause.stop()
        self.model.set_keys(results.keys, results.groups, grouping, same_question=same_question)
        self.show_notices(results)
        goes_on = self.message.has_keyboard
        self.stack.setCurrentWidget(self.list)
        position = self.model.position_of(current) if current else None
        self.list.doItemsLayout()  # until then the scroll bar is that of the former result
        self.list.verticalScrollBar().setValue(top)
        if position is not None:
            self._mark(position)
        if len(kept) > 1:
            self.list.choose([row for key in kept if (row := self.model.position_of(key)) is not None])
        self.head.show_chosen(self.list.chosen_count())
        if self._is_new and self.model.rowCount():
            self._set_current(self._first_release(), QItemSelectionModel.SelectionFlag.NoUpdate)
        elif same_question or returning:
            self._reveal_current()
        if goes_on:
            self.focus()  # what was pressed led here

    def show_notices(self, results: Results) -> None:
        """Say above the list what was not understood, and offer what was probably meant."""
        self.notice.setText("\n".join(map(told, results.notices)))
        self.notice.setVisible(bool(results.notices))
        self.correction.show_correction(results.corrected)

    def selected_keys(self) -> tuple[str, ...]:
        """The releases that are chosen, in the order of the list."""
        return self.list.chosen_keys()

    def set_grouping(self, grouping: Grouping) -> None:
        """What results stand together by from the next result on."""
        self.grouping = grouping
        self.head.show_grouping(grouping)

    def set_density(self, density: Density) -> None:
        """How much of each result is shown."""
        if density is not self._delegate.density:
            self._delegate.density = density
            self.list.fit_rows()
            self.list.viewport().update()
        self.head.show_density(density)

    def show_message(self, title: str, sentence: str, choices: tuple[Choice, ...] = ()) -> None:
        """Say something in place of the list."""
        self.model.set_keys(())
        self.notice.hide()
        self.correction.hide()
        self.head.show_chosen(0)
        self.message.show_message(title, sentence, choices)
        self.stack.setCurrentWidget(self.message)

    def mark(self, key: str | None) -> None:
        """Make a release the current row without asking for it again.

        One that was asked for from here leaves the reader where they are by now, and what was chosen since.
        """
        awaited, self._awaited = self._awaited, None
        if key is not None and key == awaited and self.list.hasFocus():
            return
        position = self.model.position_of(key) if key else None
        if position is None:
            self.list.selectionModel().clear()
        elif self._is_new or self.list.currentIndex().row() != position:
            self._mark(position)
            self._reveal_current()
        self._is_new = False

    def focus(self, *, begin: bool = True) -> None:
        """Put the keyboard into the list, and `begin` with the first release of an answer that is new.

        Where the keyboard only comes back from elsewhere, the release on the page stays there.
        """
        if self.stack.currentWidget() is self.message:
            self.message.focus()
            return
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        begins = (begin and self._is_new) or not self.list.currentIndex().isValid()
        if begins and self.model.rowCount():
            self._is_new = False
            self.list.setCurrentIndex(self.model.index(self._first_release()))
            self._pause.start()

    def _first_release(self) -> int:
        """The first row that is no head of a group, unless that group is folded away."""
        return 1 if self.model.groups.heads and not self.model.groups.is_folded(0) else 0

    def _standing(self) -> str | None:
        """The release of the row where the reader stands, while the keyboard is in the list."""
        row = self.list.currentIndex().row()
        return self.model.key_at(row) if self.list.hasFocus() and row >= 0 and not self._is_new else None

    def _mark(self, position: int) -> None:
        self._set_current(position, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _set_current(self, position: int, flag: QItemSelectionModel.SelectionFlag) -> None:
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(self.model.index(position), flag)
        selection.blockSignals(False)
        self.list.viewport().update()

    def _reveal_current(self) -> None:
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self._is_new = False
            self._pause.start()

    def _rest(self) -> None:
        """Show the row that was rested on, unless several are being chosen."""
        if self.list.chosen_count() <= 1:
            self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        self._pause.stop()
        self._is_new = False
        key = index.data(ResultRole.KEY)
        if key is not None:
            self._awaited = key
            self.chosen.emit(key)

    def _clicked(self, index: QModelIndex) -> None:
        if self.list.chosen_count() <= 1:
            self._choose(index)

    def _open(self, index: QModelIndex) -> None:
        self._pause.stop()  # it is read already: a preview afterwards would cover what was opened since
        self._is_new = False
        key = index.data(ResultRole.KEY)
        if key is not None:
            self._awaited = key
            self.opened.emit(key)

    def _open_apart(self, index: QModelIndex) -> None:
        key = index.data(ResultRole.KEY) if index.isValid() else None
        if key is not None:
            self._pause.stop()
            self.apart.emit(key)

    def _open_menu(self, place: QPoint) -> None:
        keys = self.selected_keys()
        if not keys:
            return
        menu = Menu(self)
        if len(keys) == 1:
            menu.addAction(self.tr("Open"), lambda: self.opened.emit(keys[0]))
        self.menu_opening.emit(menu, keys)
        menu.addSeparator()
        menu.addAction(self.tr("Select all"), self.list.selectAll)
        menu.pop_up(self.list.viewport().mapToGlobal(place))

    def _choose_density(self, density: Density) -> None:
        self.set_density(density)
        self.density_chosen.emit(density)

    def _choose_grouping(self, grouping: Grouping) -> None:
        self.grouping = grouping
        self.grouping_chosen.emit(grouping)

    def _fold_all(self, on: bool) -> None:
        """The reader stays at the release, or at the head of its group where that is folded away."""
        row = self.list.currentIndex().row()
        place = self.model.groups.at(row) if row >= 0 else None
        self._pause.stop()
        self.model.fold_all(on)
        if place is not None and self.model.groups.heads:
            shown = None if place.member is None else self.model.groups.row_of(place.member)
            self._mark(self.model.groups.head_row(place.group) if shown is None else shown)
            self._reveal_current()
        self.head.show_chosen(self.list.chosen_count())

    def _connect(self) -> None:
        self._pause.timeout.connect(self._rest)
        self.model.rows_wanted.connect(self.rows_wanted)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.selectionModel().selectionChanged.connect(
            lambda: self.head.show_chosen(self.list.chosen_count())
        )
        self.list.clicked.connect(self._clicked)
        self.list.previewed.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.apart.connect(self._open_apart)
        self.list.doubleClicked.connect(self._open)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.correction.taken.connect(lambda text: self.edited.emit({"text": text}))
        self.head.sort_chosen.connect(lambda sort: self.edited.emit({"sort": sort}))
        self.head.grouping_chosen.connect(self._choose_grouping)
        self.head.density_chosen.connect(self._choose_density)
        self.head.fold_all_chosen.connect(self._fold_all)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.correction)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.setMinimumWidth(280)
