"""Small controls that several parts of the window share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QMargins, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.menus import Menu
from reader.paint.boxes import SIDE, paint_box
from reader.paint.direction import direction_of, reveal_embeddings
from reader.signs import sign

_CLEARING = "_q_qlineeditclearaction"
"""What Qt calls the action of its own that clears a line of text."""

_AROUND_A_LINE = 10
"""Pixels above and below the words of a control, its frame included, as the style sheet has them."""

SCROLL_BAR = 12
"""Pixels across a scroll bar, as the style sheet has it; what stands over a list ends where its words do."""


class ChoiceBox(QComboBox):
    """A combo box whose arrow is drawn in the text colour; a style sheet can only take it from a file."""

    def setAccessibleName(self, name: str) -> None:
        """Say what is chosen here. On Linux Qt names the box by what it shows, and tells the description."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What there is no room for ends in "…"; Qt would cut it amid a letter."""
        super().initStyleOption(option)
        control, words = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, words, self).width() - 2
        metrics, text = self.fontMetrics(), option.currentText
        if metrics.horizontalAdvance(text) > room:  # whole pixels, as the box is measured by
            option.currentText = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def showPopup(self) -> None:
        """A list wider than its box begins where the box does; Qt lets it go on to the right in any case."""
        super().showPopup()
        if self.isRightToLeft():
            popup, end = self.view().window(), self.mapToGlobal(self.rect().topRight()).x() + 1
            popup.move(end - popup.width(), popup.y())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5))
        mirrored = QStyle.visualPos(self.layoutDirection(), self.rect(), self.rect().topRight())
        x = mirrored.x() + (13.0 if self.isRightToLeft() else -13.0)
        y = self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()


class Field(QLineEdit):
    """A line of text that leaves Ctrl+Z and its opposite to the window while it has no typing for them.

    What clears it is drawn as the other icons are, and its menu as the other menus.
    """

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **properties)
        self.textChanged.connect(lambda _text: self._align())
        self.setPlaceholderText(self.placeholderText())
        self._align()
        self._draw_cross()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.PaletteChange:
                self._draw_cross()
            case QEvent.Type.LayoutDirectionChange:
                self._align()

    def setPlaceholderText(self, words: str) -> None:
        """Mirrored, Qt puts the cursor upon the first letter: a thin space keeps that from being hidden."""
        super().setPlaceholderText(f"\N{THIN SPACE}{words}" if self.isRightToLeft() else words)

    def placeholderText(self) -> str:
        return super().placeholderText().lstrip("\N{THIN SPACE}")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        Menu(self, taking=self.createStandardContextMenu()).pop_up(event.globalPos())

    def _align(self) -> None:
        """Nothing, and figures alone, begin where lines of the interface do, whatever the keyboard is."""
        has_letters = direction_of(self.text()) is direction_of(self.text(), "ar")
        absolute = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        begins_right = self.isRightToLeft() and not has_letters
        side = absolute if begins_right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _draw_cross(self) -> None:
        clearing = self.findChild(QAction, _CLEARING) if self.isClearButtonEnabled() else None
        if clearing is None:
            return
        (button,) = (one for one in clearing.associatedObjects() if isinstance(one, QToolButton))
        clearing.setIcon(sign(self, "x"))
        button.setVisible(bool(self.text()))  # Qt shows it with any change of its action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if asks_for_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and (asks_for_redo(event) or event.matches(QKeySequence.StandardKey.Undo))
        ):
            is_mine = self.isRedoAvailable() if asks_for_redo(event) else self.isUndoAvailable()
            event.setAccepted(is_mine)
            return is_mine
        return super().event(event)


class WholeText(QPlainTextEdit):
    """An address or a path, shown whole: broken anywhere, left to right, nothing in it obeyed or hidden."""

    MOST_LINES = 6

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True, visible=False, objectName="whole-text")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_text(self, text: str) -> None:
        """Show a text, or nothing at all when there is none."""
        self.setPlainText(reveal_embeddings(text))
        self.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, up to a point from which it scrolls."""
        lines = min(max(1, int(self.document().size().height())), self.MOST_LINES)
        margins = 2 * round(self.document().documentMargin()) + 2 * self.frameWidth() + 8
        self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + margins)


class CheckBox(QCheckBox):
    """A check box whose box is seen in every theme; Fusion's own vanishes in the dark one."""

    GAP = 8

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self.text())
        return QSize(SIDE + self.GAP + words.width() + 4, max(SIDE, words.height()) + 8)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().adjusted(2, 0, -2, 0)
        upper = (self.height() - SIDE) // 2
        box = QStyle.visualRect(self.layoutDirection(), whole, QRect(whole.left(), upper, SIDE, SIDE))
        paint_box(painter, box, self.palette(), checked=self.isChecked(), focused=self.hasFocus())
        words = whole.adjusted(SIDE + self.GAP, 0, 0, 0)
        words = QStyle.visualRect(self.layoutDirection(), whole, words)
        begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(words, int(begins), self.text())
        painter.end()


class FigureBox(QDoubleSpinBox):
    """A number with arrows, drawn in the text colour as those of ChoiceBox are."""

    def __init__(self, decimals: int, step: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent, decimals=decimals, singleStep=step)
        # Qt heeds the padding of the style sheet on the right side alone.
        self.lineEdit().setTextMargins(0 if self.isRightToLeft() else 7, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """As high as a line of text and a choice."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + _AROUND_A_LINE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5))
        x, y = 13.0 if self.isRightToLeft() else self.width() - 13.0, self.height() / 2
        for way in (-1, 1):
            tip, foot = y + way * 7, y + way * 3.5
            painter.drawPolyline([QPointF(x - 3.5, foot), QPointF(x, tip), QPointF(x + 3.5, foot)])
        painter.end()


def asks_for_redo(event: QKeyEvent) -> bool:
    """Whether a key makes typing again: by the system's keys or by Ctrl+Y, which not every system knows."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.matches(QKeySequence.StandardKey.Redo) or (control and event.key() == Qt.Key.Key_Y)


def key_button(tip: str, keys: str) -> QToolButton:
    """A button without words whose tool tip says what it does, and by which keys it is done as well."""
    button = QToolButton()
    button.setToolTip(f"{tip} ({keys})")
    button.setAccessibleName(tip)
    return button


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Pixels around a layout from where the interface begins its lines; Qt mirrors what is inside alone."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return QMargins(start, top, end, bottom)


def tab_before(after: QWidget, made: Iterable[QWidget]) -> None:
    """Let Tab come to widgets before `after`; made later than it, they would be the last in the window."""
    before = after.previousInFocusChain()
    while before.focusPolicy() == Qt.FocusPolicy.NoFocus:  # Qt takes no order from what has no keyboard
        before = before.previousInFocusChain()
    for widget in made:
        QWidget.setTabOrder(before, widget)
        before = widget


def stacked(above: QWidget, below: QWidget) -> QWidget:
    """Two parts as one column; the lower one has the room that is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(above)
    column.addWidget(below, 1)
    return made
