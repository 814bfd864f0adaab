"""Menus whose keys run from left to right in every language; Qt would draw "Ctrl+/" as "/+Ctrl" in Arabic."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem, QWidget


class Menu(QMenu):
    """A menu; `taking` is one of Qt's own, whose entries it takes over."""

    def __init__(self, parent: QWidget | None = None, taking: QMenu | None = None) -> None:
        super().__init__(parent)
        if taking is not None:
            taking.setParent(self)  # the entries are its children
            self.addActions(taking.actions())

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        words, tab, keys = option.text.partition("\t")
        if tab:
            option.text = f"{words}\t\N{LEFT-TO-RIGHT ISOLATE}{keys}\N{POP DIRECTIONAL ISOLATE}"

    def pop_up(self, place: QPoint) -> None:
        """Open at a place of the screen, and be gone once it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup(place)
