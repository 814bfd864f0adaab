"""Small controls that several parts of the window share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMargins, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
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
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.paint.direction import reveal_embeddings

SCROLL_BAR = 12
"""Pixels across a scroll bar, as the style sheet has it; what stands over a list ends where its words do."""


class ChoiceBox(QComboBox):
    """A combo box whose arrow is drawn in the text colour; a style sheet can only take it from a file."""

    def setAccessibleName(self, name: str) -> None:
        """Say what is chosen here. On Linux Qt names the box by what it shows, and tells the description."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5))
        mirrored = QStyle.visualPos(self.layoutDirection(), self.rect(), self.rect().topRight())
        x = mirrored.x() + (13.0 if self.isRightToLeft() else -13.0)
        y = self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()


class Field(QLineEdit):
    """A line of text that leaves Ctrl+Z and its opposite to the window while it has no typing for them."""

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and self._has_nothing_for(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def _has_nothing_for(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()


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

    SIDE, GAP = 16, 8

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self.text())
        return QSize(self.SIDE + self.GAP + words.width() + 4, max(self.SIDE, words.height()) + 8)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().adjusted(2, 0, -2, 0)
        upper = (self.height() - self.SIDE) // 2
        box = QStyle.visualRect(
            self.layoutDirection(), whole, QRect(whole.left(), upper, self.SIDE, self.SIDE)
        )
        self._paint_box(painter, box)
        words = whole.adjusted(self.SIDE + self.GAP, 0, 0, 0)
        words = QStyle.visualRect(self.layoutDirection(), whole, words)
        begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(words, int(begins), self.text())
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        colours, role = self.palette(), QPalette.ColorRole
        filled = colours.color(role.Accent)
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(filled if marked else colours.color(role.PlaceholderText), 1))
        painter.setBrush(filled if self.isChecked() else colours.color(role.Base))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)
        if self.isChecked():
            painter.setPen(QPen(colours.color(role.HighlightedText), 2))
            x, y = box.left(), box.top()
            painter.drawPolyline([QPointF(x + 4, y + 8), QPointF(x + 7, y + 11), QPointF(x + 12, y + 5)])


class FigureBox(QDoubleSpinBox):
    """A number with arrows, drawn in the text colour as those of ChoiceBox are."""

    def __init__(self, decimals: int, step: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent, decimals=decimals, singleStep=step)
        # Qt heeds the padding of the style sheet on the right side alone.
        self.lineEdit().setTextMargins(0 if self.isRightToLeft() else 7, 0, 0, 0)

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
