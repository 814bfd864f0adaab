"""The bar below the text: hits by group, which of how many, the one before, the next; keeping a passage."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.assets import icon
from reader.paint.colours import Theme
from reader.panels.document.groups import GroupRow
from reader.widgets import key_button
from reader.wording import number_text


class HitsBar(QWidget):
    """Emits `next_requested`, `previous_requested`, `keep_requested` and `names_requested(on)`."""

    next_requested = Signal()
    previous_requested = Signal()
    keep_requested = Signal()
    names_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = GroupRow(theme)
        self.count = QLabel(objectName="count")
        self.note = QLabel(objectName="count")
        self.previous = key_button(self.tr("Previous hit"), "Shift+F3")
        self.next = key_button(self.tr("Next hit"), "F3")
        self.keep = key_button(self.tr("Keep the selected passage"), "Ctrl+D")
        self.keep.setText(self.tr("Keep"))
        self.keep.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.names = key_button(self.tr("Mark people, organisations and places"), "Ctrl+E")
        self.names.setText(self.tr("Names"))
        self.names.setCheckable(True)
        self._lay_out()
        self.next.clicked.connect(self.next_requested)
        self.previous.clicked.connect(self.previous_requested)
        self.keep.clicked.connect(self.keep_requested)
        self.names.clicked.connect(self.names_requested)
        self.set_theme(theme)
        self.show_hit(0, 0)

    def show_hit(self, number: int, total: int, note: str = "") -> None:
        """Show hit `number` (from 1; 0 for none yet) of `total`, and a quiet note beside it."""
        if not total:
            text = ""
        elif number:
            text = self.tr("{number} of {total}").format(number=number_text(number), total=number_text(total))
        else:
            text = self.tr("%Ln hit(s)", "", total)
        self.count.setText(text)
        self.note.setText(note)
        for button in (self.previous, self.next):
            button.setVisible(bool(total))

    def set_keepable(self, keepable: bool) -> None:
        """Whether there is a selection to keep."""
        self.keep.setEnabled(keepable)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.groups.set_theme(theme)
        self.previous.setIcon(icon("chevron-up", theme.text, theme.quiet))
        self.next.setIcon(icon("chevron-down", theme.text, theme.quiet))
        self.keep.setIcon(icon("bookmark-plus", theme.text, theme.quiet))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 4)
        column.setSpacing(4)
        column.addWidget(self.groups)
        row = QHBoxLayout(spacing=8)
        column.addLayout(row)
        row.addWidget(self.keep)
        row.addWidget(self.names)
        row.addWidget(self.note, 1, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.previous)
        row.addWidget(self.count)
        row.addWidget(self.next)
