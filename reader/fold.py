"""A heading that folds what stands below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from reader.signs import SidedButton


class Fold(SidedButton):
    """Checked while its part is open; the arrow points down then, else to where the text runs."""

    START, GAP, END = 0, 2, 4
    BEFORE = QPalette.ColorRole.PlaceholderText

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("fold")
        self.setText(title)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._point)
        self._point()

    def _point(self) -> None:
        self.before = "chevron-down" if self.isChecked() else "chevron-right"
        self.setToolTip(self.tr("Fold this") if self.isChecked() else self.tr("Unfold this"))
        self.update()
