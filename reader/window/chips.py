"""The row of active filters: what narrows the search, one click to lift each, and how many are left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QWidget

from reader.models.active import ActiveFilter
from reader.signs import SignedButton
from reader.tips import plain_tip
from reader.widgets import tab_before
from reader.wording import number_text

_MARGIN = 16
_GAP = 8
_PADDING = 8
_WIDEST = 320
"""Pixels of a chip; what does not fit is elided, and the tip says it whole."""

_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chip(SignedButton):
    """One filter. Emits `stepped(by)` for the keys that go to a neighbour, `lifted` when it is to go."""

    stepped = Signal(int)
    lifted = Signal()

    def __init__(self, one: ActiveFilter, parent: QWidget | None = None) -> None:
        super().__init__(sign="x", parent=parent)
        self.setObjectName("chip")
        self.filter = one
        self.setAccessibleName(self.tr("Lift the filter {filter}").format(filter=one.text))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.lifted)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.stepped.emit(1 if event.key() == forward else -1)
            case key if key in _REMOVING:
                self.lifted.emit()
            case _:
                super().keyPressEvent(event)

    def _write(self) -> None:
        text = self.fontMetrics().elidedText(self.filter.text, Qt.TextElideMode.ElideRight, _WIDEST)
        self.setText(text.replace("&", "&&"))


class ChipRow(QWidget):
    """Chips in as many rows as they need. Emits `lifted(changes)` when a filter is to go, and
    `filter_wanted` when another is to be added.

    Tab comes to one chip; from there the arrow keys go on.
    """

    lifted = Signal(object)
    filter_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel(self, objectName="count")
        self.add = QPushButton(self.tr("+ filter"), self, flat=True, objectName="add-filter")
        self.add.setAccessibleName(self.tr("Add a filter"))
        self.add.setToolTip(self.tr("Go to the filters"))
        self.add.clicked.connect(self.filter_wanted)
        self.chips: list[Chip] = []
        self._stop = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_filters(self, filters: Sequence[ActiveFilter]) -> None:
        """A chip for each filter."""
        if [chip.filter for chip in self.chips] == list(filters):
            return
        had_focus = any(chip.hasFocus() for chip in self.chips)
        gone, self.chips = self.chips, [self._chip(place, one) for place, one in enumerate(filters)]
        tab_before(self.add, self.chips)
        self._set_stop(self._stop)
        self._arrange()
        if had_focus:
            self._focus(self._stop)
        for chip in gone:
            chip.hide()
            chip.deleteLater()

    def show_count(self, found: int, total: int) -> None:
        """The exact number found, and of how many."""
        if found != total:
            text = self.tr("{found} of {total}").format(found=number_text(found), total=number_text(total))
        else:
            text = self.tr("%Ln release(s)", "", total)
        self.count.setText(text)
        self.count.setVisible(total > 0)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(480, self._height(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
        ):
            self._arrange()

    def _chip(self, place: int, one: ActiveFilter) -> Chip:
        chip = Chip(one, self)
        chip.stepped.connect(lambda by: self._focus(place + by))
        chip.lifted.connect(lambda: self._lift(place))
        chip.installEventFilter(self)
        chip.show()
        return chip

    def eventFilter(self, watched: Chip, event: QEvent) -> bool:
        """The chip that has the keyboard is the one that Tab comes back to."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self.chips:
            self._set_stop(self.chips.index(watched))
        return super().eventFilter(watched, event)

    def _lift(self, place: int) -> None:
        self.lifted.emit(self.chips[place].filter.lift)

    def _focus(self, place: int) -> None:
        """Go to a chip, or past the last one to the button behind them."""
        if place >= len(self.chips):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place >= 0:
            self.chips[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_stop(self, place: int) -> None:
        self._stop = max(0, min(place, len(self.chips) - 1))
        for number, chip in enumerate(self.chips):
            tab = number == self._stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _arrange(self) -> None:
        """Put chips and button into rows, the count at the end of the first."""
        places, height = self._places(self.width())
        for widget, place in places:
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.updateGeometry()

    def _height(self, width: int) -> int:
        return self._places(width)[1]

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Where everything stands in a row from left to right, and how high that is."""
        count = self.count.sizeHint()
        line = max(one.sizeHint().height() for one in (self.add, self.count, *self.chips))
        end = width - _MARGIN
        corner = QPoint(_MARGIN, _PADDING)
        found: list[tuple[QWidget, QRect]] = []
        for widget in (*self.chips, self.add):
            size = widget.sizeHint()
            room = end - (count.width() + _GAP if corner.y() == _PADDING else 0)
            if corner.x() + size.width() > room and corner.x() > _MARGIN:
                corner = QPoint(_MARGIN, corner.y() + line + _GAP // 2)
            top = corner.y() + (line - size.height()) // 2
            found.append((widget, QRect(QPoint(corner.x(), top), size)))
            corner += QPoint(size.width() + _GAP, 0)
        top = _PADDING + (line - count.height()) // 2
        found.append((self.count, QRect(QPoint(end - count.width(), top), count)))
        return found, corner.y() + line + _PADDING
