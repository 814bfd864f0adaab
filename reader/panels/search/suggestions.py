"""The list below the search field: how a word may go on, whom it may name, what was asked before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from reader.lists import LineList
from reader.models.active import Changes
from reader.wording import listed

_WIDTH = 480
_FRAME = 8

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_FAR = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A row: its words, what stands at its end, and the changes to the question that taking it makes.

    `past` is a question that was asked before, as it was typed.
    """

    text: str
    far: str
    changes: Changes = field(hash=False)
    past: str = ""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Suggestion, ...] = ()

    def show(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case role if role == _FAR:
                return row.far
            case Qt.ItemDataRole.AccessibleTextRole:
                return listed(filter(None, (row.text, row.far)))
        return None


class SuggestionsPopup(QFrame):
    """Lies over what is below the field, and opens when it is asked for. What is typed goes to the field.

    Emits `taken(Suggestion)`, and `forget_wanted(text)` for a past question, "" for all of them.
    """

    taken = Signal(object)
    forget_wanted = Signal(str)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line.window(), objectName="suggestions")
        self._line = line
        self.rows = _Rows(self)
        self.list = LineList(self.tr("Suggestions"), self.rows, lambda index: index.data(_FAR) or "")
        self.empty = QLabel(self.tr("Nothing was asked here before."), objectName="count", margin=_FRAME)
        self.forget = QPushButton(self.tr("Forget past questions"), flat=True)
        self.forget.clicked.connect(lambda: self.forget_wanted.emit(""))
        self.list.opened.connect(lambda index: self.taken.emit(self.rows.rows[index.row()]))
        self.list.installEventFilter(self)
        self.forget.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(4)
        for part in (self.list, self.empty):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(_FRAME, 0, _FRAME, 0)
        foot.addWidget(self.forget)
        foot.addStretch(1)
        column.addLayout(foot)
        self.hide()

    def open_with(self, rows: Sequence[Suggestion]) -> None:
        """Show these rows below the field, with the keyboard on the first unless the reader types."""
        was_open = self.isVisible()
        self.rows.show(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.forget.setVisible(any(row.past for row in rows))
        if self.parentWidget() is not self._line.window():
            self.setParent(self._line.window())
        self.show()  # what is hidden knows neither its font nor which of its parts are shown
        self._place()
        self.raise_()
        if not was_open or self.list.hasFocus():
            self.go_in()

    @property
    def has_keyboard(self) -> bool:
        """Whether any part of this has the keyboard."""
        return self.isAncestorOf(QApplication.focusWidget() or self._line)

    def go_in(self) -> None:
        """Put the keyboard on the first row."""
        if self.rows.rows:
            self.list.setFocus(Qt.FocusReason.PopupFocusReason)
            self.list.setCurrentIndex(self.rows.index(0))

    def close_up(self) -> None:
        """Be gone; the keyboard goes back to the field if it was here."""
        had_keyboard = self.has_keyboard
        self.hide()
        if had_keyboard:
            self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that are no use to the list are typed into the field; without the keyboard it closes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._handled(event)
        left = isinstance(event, QFocusEvent) and event.lostFocus()
        if left and not self.has_keyboard and not self._line.hasFocus():
            self.hide()
        return super().eventFilter(watched, event)

    def _handled(self, event: QKeyEvent) -> bool:
        row = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_up()
            case Qt.Key.Key_Up if row <= 0 and self.list.hasFocus():
                self._line.setFocus(Qt.FocusReason.PopupFocusReason)
            case Qt.Key.Key_Delete if row >= 0 and self.rows.rows[row].past:
                self.forget_wanted.emit(self.rows.rows[row].past)
            case Qt.Key.Key_Backspace:
                self._type(event)
            case _ if event.text().isprintable() and event.text() not in ("", " "):
                self._type(event)
            case _:
                return False
        return True

    def _type(self, event: QKeyEvent) -> None:
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.sendEvent(self._line, event)

    def _place(self) -> None:
        """Below the field, from the side where it begins."""
        window = self._line.window()
        width = min(_WIDTH, self._line.width())
        self.list.setFixedHeight(len(self.rows.rows) * max(0, self.list.sizeHintForRow(0)))
        self.resize(width, self.sizeHint().height())
        corner = self._line.mapTo(window, QPoint(0, self._line.height() + 2))
        if self.isRightToLeft():
            corner.setX(corner.x() + self._line.width() - width)
        self.move(corner)
