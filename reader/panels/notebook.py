"""The notebook: every passage that was kept, with its note, from whichever release."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from index import Bookmark
from reader.assets import icon
from reader.models.bookmarks import BookmarkRole, BookmarksModel
from reader.paint.bookmarks import BookmarkDelegate
from reader.paint.colours import LIGHT, Theme
from reader.widgets import Field, margins


class BookmarkList(QListView):
    """A list in which Enter and a double click jump, F2 edits the note and Delete removes what is chosen.

    Emits `typed(text)` when somebody begins to write what they look for.
    """

    jumped = Signal(QModelIndex)
    removed = Signal()
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.jumped.emit(self.currentIndex())
            case Qt.Key.Key_Delete if self.currentIndex().isValid():
                self.removed.emit()
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """What is typed searches in all that is kept, and does not only jump to how a passage begins."""
        self.typed.emit(text)

    def choose(self, index: QModelIndex) -> None:
        """Go to a row and choose it alone, also while the keys are held down that led to it."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap for the width: measure them again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class NotebookPanel(QWidget):
    """Emits `jump_requested(id)`, `note_edited(id, note)`, `note_left(id, note)` with what was typed and not
    saved, and `remove_requested(ids)`."""

    jump_requested = Signal(str)
    note_edited = Signal(str, str)
    note_left = Signal(str, str)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notebook")
        self.model = BookmarksModel(self)
        self.delegate = BookmarkDelegate(theme, self)
        self.needle = self._make_needle()
        self.list = self._make_list()
        self.empty = self._sentence(
            self.tr("Nothing is kept yet. Select a passage in a release and press Ctrl+D.")
        )
        self.none_found = self._sentence(self.tr("No kept passage, note or title says this."))
        self.stack = QStackedWidget()
        self.jump = self._button(self.tr("Go to the passage"), "Enter")
        self.edit = self._button(self.tr("Edit the note"), "F2")
        self.remove = self._button(self.tr("Remove from the notebook"), "Del")
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_bookmarks((), {})

    def set_bookmarks(self, bookmarks: tuple[Bookmark, ...], titles: Mapping[str, str]) -> None:
        """Show these passages; `titles` maps a release's key to its title."""
        row, current = self.list.currentIndex().row(), self._identifier(self.list.currentIndex())
        if not self.model.has_rows_of(bookmarks):
            self.delegate.finish_editing()
        self.model.set_bookmarks(bookmarks, titles)
        if current:
            after = self.model.index(min(row, self.model.rowCount() - 1))  # where it was taken out
            index = self.model.index_of(current)
            self.list.choose(index if index.isValid() else after)
        self.needle.setVisible(bool(bookmarks))
        if not bookmarks:
            self.needle.clear()
        self._turn()

    def edit_note(self, identifier: str) -> None:
        """Begin to write the note of a bookmark; nothing where it is not kept."""
        index = self.model.index_of(identifier)
        if not index.isValid():
            self.needle.clear()
            index = self.model.index_of(identifier)
        if index.isValid():
            self._edit(index)

    def focus(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.delegate.set_theme(theme)
        for button, name in ((self.jump, "arrow-right"), (self.edit, "pencil"), (self.remove, "trash-2")):
            button.setIcon(icon(name, theme.text, theme.quiet))
        self.setStyleSheet(f"#notebook QStackedWidget > QWidget {{ background: {theme.ground}; }}")
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the needle Down leads into the list, Escape out of the search."""
        if watched is self.needle and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.needle.clear()
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down) and self.model.rowCount():
                self._focus_list()
                return True
        return super().eventFilter(watched, event)

    def _focus_list(self) -> None:
        self.focus()
        if not self.list.currentIndex().isValid():
            self.list.choose(self.model.index(0))

    def _search_for(self, text: str) -> None:
        """Begin to search with what was typed on the list."""
        self.needle.setText(text)
        self.needle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, needle: str) -> None:
        current = self._identifier(self.list.currentIndex())
        self.delegate.finish_editing()
        self.model.search(needle)
        if current and (index := self.model.index_of(current)).isValid():
            self.list.choose(index)
        self._turn()

    def _turn(self) -> None:
        """Show the list, or say why there is none."""
        nothing = self.none_found if self.needle.text().strip() else self.empty
        self.stack.setCurrentWidget(self.list if self.model.rowCount() else nothing)
        self._current_changed()

    def _edit(self, index: QModelIndex) -> None:
        self.list.choose(index)
        self.list.scrollTo(index)
        self.list.edit(index)

    def _jump(self, index: QModelIndex) -> None:
        if identifier := self._identifier(index):
            self.jump_requested.emit(identifier)

    def _remove(self) -> None:
        if chosen := self.list.selectionModel().selectedIndexes():
            self.remove_requested.emit(tuple(self._identifier(index) for index in chosen))

    def _identifier(self, index: QModelIndex) -> str:
        return index.data(BookmarkRole.BOOKMARK).id if index.isValid() else ""

    def _current_changed(self) -> None:
        chosen = self.list.currentIndex().isValid()
        for button in (self.jump, self.edit, self.remove):
            button.setEnabled(chosen)

    def _connect(self) -> None:
        self.model.note_edited.connect(self.note_edited)
        self.delegate.note_clicked.connect(self._edit)
        self.delegate.note_left.connect(
            lambda index, typed: self.note_left.emit(self._identifier(index), typed)
        )
        self.list.jumped.connect(self._jump)
        self.list.doubleClicked.connect(self._jump)
        self.list.removed.connect(self._remove)
        self.list.typed.connect(self._search_for)
        self.needle.textChanged.connect(self._search)
        self.needle.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.jump.clicked.connect(lambda: self._jump(self.list.currentIndex()))
        self.edit.clicked.connect(lambda: self._edit(self.list.currentIndex()))
        self.remove.clicked.connect(self._remove)

    def _make_list(self) -> BookmarkList:
        made = BookmarkList()
        made.setModel(self.model)
        made.setItemDelegate(self.delegate)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setMouseTracking(True)
        made.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setAccessibleName(self.tr("Kept passages"))
        return made

    def _make_needle(self) -> Field:
        made = Field(clearButtonEnabled=True, visible=False)
        made.setPlaceholderText(self.tr("Search in the notebook"))
        made.setAccessibleName(made.placeholderText())
        return made

    def _sentence(self, words: str) -> QLabel:
        label = QLabel(words, objectName="message-sentence", wordWrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMargin(32)
        return label

    def _button(self, tip: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(f"{tip} ({keys})")
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(margins(16, 4, 8, 4))
        row.addWidget(QLabel(self.tr("Notebook"), objectName="section"), 1)
        for button in (self.jump, self.edit, self.remove):
            row.addWidget(button)
        search = QHBoxLayout()
        search.setContentsMargins(16, 0, 16, 8)
        search.addWidget(self.needle)
        for page in (self.list, self.empty, self.none_found):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(search)
        column.addWidget(self.stack, 1)
