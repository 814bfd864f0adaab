"""Buttons with an icon of the set, drawn in the colour of their text, also after the theme has changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from reader.assets import ICON_SIZE, icon

_GAP = 2
_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange)


class SignButton(QToolButton):
    """A button without words; `does` says what it does."""

    def __init__(self, sign: str, does: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, autoRaise=True)
        self._sign = sign
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.name(does)
        self._draw()

    def name(self, does: str) -> None:
        """Say what the button does, to those who point at it and to those who hear it."""
        self.setAccessibleName(does)
        self.setToolTip(does)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(sign(self, self._sign))


class SignedButton(QPushButton):
    """Words with a sign behind them, or before them; Qt has a place for an icon before them only."""

    def __init__(
        self, text: str = "", sign: str = "chevron-down", parent: QWidget | None = None, at_end: bool = True
    ) -> None:
        super().__init__(text, parent)
        self._sign, self._at_end = sign, at_end

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_GAP + ICON_SIZE, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        beside = _GAP + ICON_SIZE
        words = room.adjusted(0, 0, -beside, 0) if self._at_end else room.adjusted(beside, 0, 0, 0)
        option.rect = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        paint_sign(painter, self, room, self._sign, at_end=self._at_end, role=self._role())
        painter.end()

    def _role(self) -> QPalette.ColorRole:
        """Of the words' colour: that of a flat button comes from the style sheet alone."""
        return QPalette.ColorRole.Accent if self.isFlat() else QPalette.ColorRole.ButtonText


class SidedButton(QToolButton):
    """An icon, words, and perhaps a sign behind them; Qt's own gaps are others where lines run leftwards."""

    START, GAP, END = 8, 6, 8
    BEFORE = QPalette.ColorRole.ButtonText
    """Pixels before the icon, between the parts, behind the last; and the colour of an icon of the set."""

    def __init__(self, before: str = "", behind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.behind = before, behind

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        signs = ICON_SIZE + bool(self.behind) * (self.GAP + ICON_SIZE)
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = self.START + signs + self.GAP + words + self.END
        return QSize(width, max(super().sizeHint().height(), ICON_SIZE + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        room = self.rect().adjusted(self.START, 0, -self.END, 0)
        paint_sign(painter, self, room, self.before, at_end=False, role=self.BEFORE)
        if self.behind:
            paint_sign(painter, self, room, self.behind, at_end=True)
        self._paint_words(painter, room)
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        words = room.adjusted(ICON_SIZE + self.GAP, 0, 0, 0)
        words = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        # Absolute: else Qt turns sides about where the words are Arabic, and not where the interface is.
        begins = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(begins), self.text())


def sign(widget: QWidget, name: str, role: QPalette.ColorRole | None = None) -> QIcon:
    """An icon in the colours of a widget's text, or of another role."""
    ink, role = widget.palette(), role or widget.foregroundRole()
    faint = ink.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    return icon(name, ink.color(QPalette.ColorGroup.Active, role).name(), faint.name())


def paint_sign(
    painter: QPainter, widget: QWidget, room: QRect, name: str, *, at_end: bool,
    role: QPalette.ColorRole | None = None,
) -> None:  # fmt: skip
    """Paint an icon at one end of a room within a widget, given as if lines ran from left to right."""
    mode = QIcon.Mode.Normal if widget.isEnabled() else QIcon.Mode.Disabled
    x = room.right() + 1 - ICON_SIZE if at_end else room.left()
    corner = QPoint(x, room.center().y() - (ICON_SIZE - 1) // 2)
    place = QRect(corner, QSize(ICON_SIZE, ICON_SIZE))
    place = QStyle.visualRect(widget.layoutDirection(), widget.rect(), place)
    sign(widget, name, role).paint(painter, place, mode=mode)
