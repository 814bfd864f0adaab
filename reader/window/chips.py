"""The row of active filters: what narrows the search, one click to lift each, and how many are left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.models.active import ActiveFilter
from reader.wording import number_text

HEIGHT = 40


class ChipRow(QWidget):
    """Emits `lifted(changes)` when a filter is to go."""

    lifted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 4)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self.setFixedHeight(HEIGHT)
        self.count = QLabel(objectName="count")
        self._row.addWidget(self.count)
        self.chips: list[QPushButton] = []

    def show_filters(self, filters: Sequence[ActiveFilter]) -> None:
        """A chip for each filter."""
        if [chip.text() for chip in self.chips] == [_face(one) for one in filters]:
            return
        for chip in self.chips:
            chip.setParent(None)
            chip.deleteLater()
        self.chips = [self._chip(one) for one in filters]
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(place, chip)

    def show_count(self, found: int, total: int) -> None:
        """The exact number found, and of how many."""
        text = self.tr("{found} of {total}") if found != total else self.tr("{total} releases")
        self.count.setText(text.format(found=number_text(found), total=number_text(total)))
        self.count.setVisible(total > 0)

    def _chip(self, one: ActiveFilter) -> QPushButton:
        chip = QPushButton(_face(one), objectName="chip")
        chip.setAccessibleName(self.tr("Lift the filter {filter}").format(filter=one.text))
        chip.setToolTip(chip.accessibleName())
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda _checked=False: self.lifted.emit(one.lift))
        return chip


def _face(one: ActiveFilter) -> str:
    return f"{one.text}  ✕"
