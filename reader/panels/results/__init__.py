"""The list of results: what was found, in which order, and what to do when nothing was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from index import Query, Results, Sort
from reader.models.results import ResultsModel
from reader.models.roles import ResultRole
from reader.paint.results import ResultDelegate
from reader.panels.results.message import Choice, MessagePage
from reader.widgets import ChoiceBox

PREVIEW_PAUSE = 60
"""Milliseconds on a row after which it is shown beside the list; running through the list shows none."""


class ResultsList(QTableView):
    """A list that tells Enter and Space apart.

    A table of one column, since a list view asks for every single row whenever anything changes.
    """

    opened = Signal(QModelIndex)
    previewed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            case Qt.Key.Key_Space if self.currentIndex().isValid():
                self.previewed.emit(self.currentIndex())
            case Qt.Key.Key_Home:
                self.setCurrentIndex(self.model().index(0, 0))
            case Qt.Key.Key_End:
                self.setCurrentIndex(self.model().index(self.model().rowCount() - 1, 0))
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_rows()

    def fit_rows(self) -> None:
        """Make every row as high as the delegate says for the present font."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        height = self.itemDelegate().sizeHint(option, QModelIndex()).height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)


class ResultsPanel(QWidget):
    """Emits `edited(changes)` for another order, `chosen(key)` to see a release, `opened(key)` to read it."""

    edited = Signal(object)
    chosen = Signal(str)
    opened = Signal(str)
    rows_wanted = Signal(object)

    def __init__(self, delegate: ResultDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="results")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ResultsModel(self)
        self.list = self._make_list(delegate)
        self.sort = self._make_sort()
        self.notice = QLabel(wordWrap=True, visible=False, objectName="notice")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.message = MessagePage()
        self.stack = QStackedWidget()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE)
        self._pause.timeout.connect(lambda: self._choose(self.list.currentIndex()))
        self.model.rows_wanted.connect(self.rows_wanted)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self._choose)
        self.list.previewed.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.doubleClicked.connect(self._open)

    def show_query(self, query: Query) -> None:
        """Show the order that a question asks for."""
        self.sort.setCurrentIndex(self.sort.findData(query.sort))

    def show_results(self, results: Results, current: str | None, *, same_question: bool = False) -> None:
        """List every hit; `current` stays the current row where it is still found.

        Another question is listed from its best hit on, the same one stays in place.
        """
        top = self.list.verticalScrollBar().value()
        self._pause.stop()
        self.model.set_keys((hit.key for hit in results.hits), same_question=same_question)
        self.notice.setText("\n".join(results.notices))
        self.notice.setVisible(bool(results.notices))
        self.stack.setCurrentWidget(self.list)
        position = self.model.position_of(current) if current else None
        self.list.doItemsLayout()  # until then the scroll bar is that of the former result
        self.list.verticalScrollBar().setValue(top if same_question else 0)
        if position is not None:
            self._mark(position)
        if same_question:
            self.reveal_current()

    def reveal_current(self) -> None:
        """Bring the current row into sight."""
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def show_message(self, title: str, sentence: str, choices: tuple[Choice, ...] = ()) -> None:
        """Say something in place of the list."""
        self.model.set_keys(())
        self.message.show_message(title, sentence, choices)
        self.stack.setCurrentWidget(self.message)

    def mark(self, key: str | None) -> None:
        """Make a release the current row without asking for it again."""
        position = self.model.position_of(key) if key else None
        if position is None:
            self.list.selectionModel().clear()
        elif self.list.currentIndex().row() != position:
            self._mark(position)
            self.reveal_current()

    def focus(self) -> None:
        """Put the keyboard into the list, on the first row when none was current."""
        if self.stack.currentWidget() is self.message:
            self.message.focus()
            return
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _mark(self, position: int) -> None:
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(self.model.index(position))
        selection.blockSignals(False)
        self.list.viewport().update()

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            # Coming in by Tab, Qt makes the first row current without selecting it.
            self.list.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._pause.start()

    def _choose(self, index: QModelIndex) -> None:
        self._pause.stop()
        if index.isValid():
            self.chosen.emit(index.data(ResultRole.KEY))

    def _open(self, index: QModelIndex) -> None:
        self._pause.stop()  # it is read already: a preview afterwards would cover what was opened since
        self.opened.emit(index.data(ResultRole.KEY))

    def _make_list(self, delegate: ResultDelegate) -> ResultsList:
        view = ResultsList(mouseTracking=True, showGrid=False, wordWrap=False, tabKeyNavigation=False)
        view.setModel(self.model)
        view.setItemDelegate(delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.horizontalHeader().setStretchLastSection(True)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (view.horizontalHeader(), view.verticalHeader()):
            header.hide()
        view.fit_rows()
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("Results"))
        return view

    def _make_sort(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self.tr("Most relevant first"), Sort.RELEVANCE)
        box.addItem(self.tr("Newest first"), Sort.NEWEST)
        box.addItem(self.tr("Oldest first"), Sort.OLDEST)
        box.setAccessibleName(self.tr("Order of the results"))
        box.activated.connect(lambda _: self.edited.emit({"sort": Sort(box.currentData())}))
        return box

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(self.sort)
        head.addStretch(1)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.setMinimumWidth(280)
