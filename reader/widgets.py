"""Small controls that several parts of the window share."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QStyle


class ChoiceBox(QComboBox):
    """A combo box whose arrow is drawn in the text colour; a style sheet can only take it from a file."""

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
