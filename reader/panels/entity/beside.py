"""Who an entity is named together with: all, or one kind of them, with exact counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from index import EntityKind, FacetCount
from reader.lists import LineList
from reader.models.counts import VALUE_ROLE, CountsModel, kind_and_figure
from reader.widgets import ChoiceBox
from reader.wording import kind_text, number_text


class BesideList(QWidget):
    """Emits `opened(id)`."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[FacetCount, ...] = ()
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(self.tr("Kind of name"))
        self.model = CountsModel(self)
        self.list = LineList(self.tr("Named in the same releases"), self.model, kind_and_figure)
        self.nobody = QLabel(self.tr("No other name stands in its releases."), objectName="message-sentence")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.nobody)
        column.addWidget(self.list, 1)
        self.kind.activated.connect(lambda _: self._show())
        self.list.opened.connect(lambda index: self.opened.emit(index.data(VALUE_ROLE)))

    def show_counts(self, counts: Sequence[FacetCount]) -> None:
        """Show these, most frequent first; the kind that was chosen stays chosen where there are such."""
        self._counts = tuple(counts)
        chosen = self.kind.currentData()
        self.kind.clear()
        self._add(self.tr("All names"), "")
        for kind in EntityKind:
            self._add(kind_text(kind), kind.value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.setVisible(bool(counts))
        self.nobody.setVisible(not counts)
        self._show()

    def _add(self, words: str, kind: str) -> None:
        count = len(self._of(kind))
        if count:
            self.kind.addItem(f"{words} ({number_text(count)})", kind)

    def _of(self, kind: str) -> list[FacetCount]:
        return [one for one in self._counts if kind in ("", one.kind)]

    def _show(self) -> None:
        self.model.set_counts(self._of(self.kind.currentData() or ""))
