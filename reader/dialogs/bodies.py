"""What single decisions need: a name, another entity, one of several spellings, some releases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QRadioButton, QVBoxLayout, QWidget

from index import FacetCount, Row
from reader.dialogs.deciding import Body
from reader.lists import LineList
from reader.models.counts import CountsModel, kind_and_figure
from reader.widgets import Field
from reader.wording import date_text

_KEY = Qt.ItemDataRole.UserRole


class NameBody(Body):
    """Asks for a name other than `not_this`."""

    def __init__(self, words: str, name: str, not_this: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._not_this = not_this
        self.field = Field(name)
        self.field.setAccessibleName(words)
        self.field.selectAll()
        _column(self, QLabel(words), self.field)
        self.field.textChanged.connect(self.changed)
        self.setFocusProxy(self.field)

    def answer(self) -> dict[str, Any] | None:
        name = " ".join(self.field.text().split())
        return {"value": name} if name and name != self._not_this else None


class ScopeBody(Body):
    """Asks whether something holds everywhere or only in the release that is open."""

    def __init__(self, release: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._release = release
        self.everywhere = QRadioButton(self.tr("In the whole archive"), checked=True)
        self.here = QRadioButton(self.tr("Only in the release that is open"))
        _column(self, self.everywhere, self.here)
        self.setFocusProxy(self.everywhere)
        self.setVisible(release is not None)

    def answer(self) -> dict[str, Any] | None:
        return {"releases": (self._release,)} if self._release and self.here.isChecked() else {}


class EntityBody(Body):
    """Asks for another entity. Emits `searched(text)` and takes what was found with `show_found`."""

    searched = Signal(str)

    def __init__(self, entity: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity = entity
        self.needle = Field(clearButtonEnabled=True)
        self.needle.setPlaceholderText(self.tr("Search for a name, in any spelling"))
        self.needle.setAccessibleName(self.needle.placeholderText())
        self.model = CountsModel(self)
        self.list = LineList(self.tr("Names to choose from"), self.model, kind_and_figure)
        self.list.setMinimumHeight(196)
        self.none_found = QLabel(self.tr("No name like this in the archive."), objectName="count")
        self.none_found.hide()
        _column(self, self.needle, self.list, self.none_found)
        for widget in (self.needle, self.list):
            widget.installEventFilter(self)
        self.needle.textChanged.connect(self.searched)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())
        self.setFocusProxy(self.needle)

    def show_found(self, needle: str, found: Sequence[FacetCount]) -> None:
        """List what was found for a needle; the entity itself is no choice, and a late answer is dropped."""
        if needle != self.needle.text():
            return
        others = [one for one in found if one.value != self._entity]
        self.model.set_counts(others)
        self.none_found.setVisible(not others)
        self.changed.emit()

    def answer(self) -> dict[str, Any] | None:
        index = self.list.currentIndex()
        if not index.isValid():
            return None
        return {"entities": (self.model.at(index).value, self._entity)}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the field into the list; Enter in the list agrees, as everywhere in a form."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.needle and event.key() == Qt.Key.Key_Down and self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if watched is self.list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # so that it goes on to the form
            return True
        return super().eventFilter(watched, event)


class SpellingBody(Body):
    """Asks which of the names of an entity is to be somebody else's."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _list_widget(self.tr("Names to choose from"))
        self.list.addItems(list(names))
        if len(names) == 1:
            self.list.setCurrentRow(0)
        _column(self, self.list)
        self.list.itemSelectionChanged.connect(self.changed)
        self.setFocusProxy(self.list)

    def answer(self) -> dict[str, Any] | None:
        chosen = self.list.selectedItems()
        return {"value": chosen[0].text()} if chosen else None


class ReleasesBody(Body):
    """Asks what the other one of the same name is to be called, and in which releases it is meant."""

    def __init__(self, name: str, release: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._release = release
        self.name = NameBody(self.tr("Call the other one"), name, name)
        self.list = _list_widget(self.tr("Releases in which the other one is meant"))
        self.waiting = QLabel(self.tr("Looking for the releases…"), objectName="count")
        _column(self, self.name, QLabel(self.list.accessibleName()), self.list, self.waiting)
        self.name.changed.connect(self.changed)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.name)

    def show_rows(self, rows: Sequence[Row], total: int) -> None:
        """List releases that name the entity, of so many in all; the one that is open is ticked."""
        self.waiting.setText(self.tr("These are the newest of %Ln.", "", total))
        self.waiting.setVisible(total > len(rows))
        for row in rows:
            item = QListWidgetItem(f"{row.title or row.key} · {date_text(row.published, short=True)}")
            item.setData(_KEY, row.key)
            ticked = row.key == self._release
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.changed.emit()

    def answer(self) -> dict[str, Any] | None:
        name = self.name.answer()
        items = (self.list.item(row) for row in range(self.list.count()))
        keys = tuple(item.data(_KEY) for item in items if item.checkState() == Qt.CheckState.Checked)
        return {**name, "releases": keys} if name and keys else None


def _list_widget(name: str) -> QListWidget:
    made = QListWidget()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setAccessibleName(name)
    made.setMinimumHeight(144)
    return made


def _column(body: Body, *widgets: QWidget) -> None:
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
