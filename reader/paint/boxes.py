"""Boxes to tick, as they are seen in every theme; Fusion's own vanish in the dark one."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

SIDE = 16
"""Of a box, in pixels."""


def paint_box(
    painter: QPainter,
    box: QRect,
    colours: QPalette,
    *,
    checked: bool,
    crossed: bool = False,
    focused: bool = False,
) -> None:
    """Paint a box of SIDE pixels: empty, ticked, or crossed out; the one that has the keyboard is framed."""
    role = QPalette.ColorRole
    filled = colours.color(role.Accent)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(filled if checked or focused else colours.color(role.PlaceholderText), 1))
    painter.setBrush(filled if checked else colours.color(role.Base))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)
    x, y = box.left(), box.top()
    if checked:
        painter.setPen(QPen(colours.color(role.HighlightedText), 2))
        painter.drawPolyline([QPointF(x + 4, y + 8), QPointF(x + 7, y + 11), QPointF(x + 12, y + 5)])
    elif crossed:
        painter.setPen(QPen(colours.color(role.Text), 2))
        painter.drawLines(
            [QLineF(x + 4.5, y + 4.5, x + 11.5, y + 11.5), QLineF(x + 4.5, y + 11.5, x + 11.5, y + 4.5)]
        )
