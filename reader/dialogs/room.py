"""Where a dialog has its place: not beyond the edges of the screen, however large the type is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_AROUND = QSize(64, 96)
"""Pixels for the frame of a window, the panels of a desktop, and a rest of what lies behind."""


def resize_on_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog this size in pixels, or what the screen has room for."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize() - _AROUND))
