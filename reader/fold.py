"""A heading that folds what stands below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import QToolButton, QWidget

_SIDE = 10
"""Of the arrow's square, in pixels."""

_CHANGES = (QEvent.Type.LayoutDirectionChange, QEvent.Type.PaletteChange)


class Fold(QToolButton):
    """Checked while its part is open; the arrow points down then, else to where the text runs."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, checkable=True, checked=True, objectName="fold", text=title)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._point)
        self._point()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._point()

    def _point(self) -> None:
        # An icon, for Qt leaves the arrow of a button at its left where everything else is mirrored.
        self.setIcon(self._arrow())
        self.setToolTip(self.tr("Fold this") if self.isChecked() else self.tr("Unfold this"))

    def _arrow(self) -> QIcon:
        scale = self.devicePixelRatioF()
        pixels = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
        pixels.setDevicePixelRatio(scale)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_SIDE / 2, _SIDE / 2)
        painter.rotate(0 if self.isChecked() else 90 if self.isRightToLeft() else -90)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawPolygon(QPolygonF([QPointF(-4, -2), QPointF(4, -2), QPointF(0, 3)]))
        painter.end()
        return QIcon(pixels)
