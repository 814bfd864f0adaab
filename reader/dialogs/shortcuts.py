"""All keys on one page, found by what they do or by the key."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.actions import shortcuts
from reader.dialogs.room import resize_on_screen
from reader.widgets import Field
from reader.wording import keys_text

Pair = tuple[str, str]
"""What is done, and the keys that do it."""

_LISTS = (
    (QT_TRANSLATE_NOOP("shortcuts", "From the search field into the results"), "Down"),
    (QT_TRANSLATE_NOOP("shortcuts", "Read the release, open the page of a name, go to a passage"), "Return"),
    (QT_TRANSLATE_NOOP("shortcuts", "Show it beside the list; tick a filter"), "Space"),
    (QT_TRANSLATE_NOOP("shortcuts", "First and last row"), "Home End"),
    (QT_TRANSLATE_NOOP("shortcuts", "Choose several"), "Shift+Up Shift+Down Ctrl+Space"),
    (QT_TRANSLATE_NOOP("shortcuts", "Choose all"), "Ctrl+A"),
    (QT_TRANSLATE_NOOP("shortcuts", "Fold and unfold a group of results"), "Left Right"),
    (QT_TRANSLATE_NOOP("shortcuts", "Leave a filter out"), "X"),
    (QT_TRANSLATE_NOOP("shortcuts", "From one active filter to the next"), "Left Right"),
    (QT_TRANSLATE_NOOP("shortcuts", "Lift an active filter; remove a passage from the notebook"), "Del"),
    (QT_TRANSLATE_NOOP("shortcuts", "Write the note of a passage"), "F2"),
    (QT_TRANSLATE_NOOP("shortcuts", "Save the note that is being written"), "Ctrl+Return"),
    (QT_TRANSLATE_NOOP("shortcuts", "What can be done with it"), "Menu Shift+F10"),
)
_TIMELINE = (
    (QT_TRANSLATE_NOOP("shortcuts", "From bar to bar"), "Left Right"),
    (QT_TRANSLATE_NOOP("shortcuts", "First and last bar"), "Home End"),
    (QT_TRANSLATE_NOOP("shortcuts", "Stretch the range"), "Shift+Left Shift+Right"),
    (QT_TRANSLATE_NOOP("shortcuts", "Search this range"), "Return Space"),
    (QT_TRANSLATE_NOOP("shortcuts", "Nearer and farther"), "+ -"),
    (QT_TRANSLATE_NOOP("shortcuts", "Half a screen on and back"), "PgDown PgUp"),
    (QT_TRANSLATE_NOOP("shortcuts", "Lift the range"), "Esc"),
)


class _Field(Field):
    """Hands Down on to the list below."""

    def __init__(self, below: QWidget) -> None:
        super().__init__(clearButtonEnabled=True)
        self._below = below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._below.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ShortcutsPage(QDialog):
    """Groups of keys; typing leaves those that hold every word typed, in the text or in the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QTreeWidget(columnCount=2, rootIsDecorated=False, itemsExpandable=False)
        self.list.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIndentation(0)
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.field = _Field(self.list)
        self.field.setPlaceholderText(self.tr("What, or which key"))
        self.field.setAccessibleName(self.tr("Find a shortcut"))
        self.nothing = QLabel(
            self.tr("No shortcut is called so."), objectName="message-sentence", visible=False
        )
        self._fill(all_shortcuts())
        self._lay_out()
        self.field.textChanged.connect(self.find)
        self.field.setFocus()

    def find(self, needle: str) -> None:
        """Leave the rows that hold every word of the needle; the heading of a group counts for its rows."""
        words = _folded(needle).split()
        found = 0
        for group in self._groups():
            rows = [group.child(place) for place in range(group.childCount())]
            for row in rows:
                held = _folded(f"{group.text(0)} {row.text(0)} {row.text(1)}")
                row.setHidden(not all(word in held for word in words))
            shown = sum(not row.isHidden() for row in rows)
            group.setHidden(not shown)
            found += shown
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.scrollToTop()

    def shown(self) -> list[Pair]:
        """The rows that are left."""
        rows = (group.child(place) for group in self._groups() for place in range(group.childCount()))
        return [(row.text(0), row.text(1)) for row in rows if not row.isHidden()]

    def _groups(self) -> list[QTreeWidgetItem]:
        return [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]

    def _fill(self, groups: Mapping[str, Sequence[Pair]]) -> None:
        for heading, pairs in groups.items():
            group = QTreeWidgetItem(self.list, [heading])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFirstColumnSpanned(True)
            for text, keys in pairs:
                row = QTreeWidgetItem(group, [text, keys])
                row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                row.setToolTip(0, text)
            group.setExpanded(True)

    def _lay_out(self) -> None:
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addStretch(0)
        resize_on_screen(self, 640, 720)


def all_shortcuts() -> dict[str, list[Pair]]:
    """The keys of the actions, and those within lists and the timeline, by group."""
    groups = {heading: pairs for heading, pairs in shortcuts().items() if pairs}
    return groups | {_tr("Lists"): _pairs(_LISTS), _tr("Timeline"): _pairs(_TIMELINE)}


def _pairs(table: Sequence[Pair]) -> list[Pair]:
    return [(_tr(text), keys_text(keys)) for text, keys in table]


def _folded(text: str) -> str:
    """Without case, vowel marks, marks of direction and the plus between keys: “ctrl d” finds Ctrl+D."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("+", " "))
    return "".join(one for one in decomposed if unicodedata.category(one) not in ("Mn", "Cf"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortcuts", text)
