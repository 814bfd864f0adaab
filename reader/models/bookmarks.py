"""The kept passages as a list: newest first, each with its release's title and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from index import Bookmark, BookmarkState
from reader.wording import iso_text

Index = QModelIndex | QPersistentModelIndex


class BookmarkRole(IntEnum):
    """Item data roles: BOOKMARK is an `index.Bookmark`, the others are strings ready to be shown.

    STATE_TEXT is "" for a passage that stands where it was kept.
    """

    BOOKMARK = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    KEPT_TEXT = Qt.ItemDataRole.UserRole + 3
    STATE_TEXT = Qt.ItemDataRole.UserRole + 4


class BookmarksModel(QAbstractListModel):
    """Shows quotes and passes on edited notes as `note_edited(id, note)`; it writes nothing itself."""

    note_edited = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[Bookmark] = []
        self._bookmarks: list[Bookmark] = []
        self._titles: Mapping[str, str] = {}
        self._needle = ""

    def set_bookmarks(self, bookmarks: Sequence[Bookmark], titles: Mapping[str, str]) -> None:
        """Take these; `titles` maps a release's key to its title."""
        self._titles = dict(titles)
        self._kept = _newest_first(bookmarks)
        self._show()

    def search(self, needle: str) -> None:
        """Show those that say each word of `needle`, in the quote, the note or the title; "" shows all."""
        self._needle = needle.strip()
        self._show()

    def has_rows_of(self, bookmarks: Sequence[Bookmark]) -> bool:
        """Whether these are the bookmarks of the list already, though perhaps with other notes and states."""
        return _ids(self._found(_newest_first(bookmarks))) == _ids(self._bookmarks)

    def index_of(self, identifier: str) -> QModelIndex:
        """The row of a bookmark's id, an invalid index where it is not in the list."""
        for row, bookmark in enumerate(self._bookmarks):
            if bookmark.id == identifier:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._bookmarks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        bookmark = self._bookmarks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return bookmark.quote
            case Qt.ItemDataRole.EditRole:
                return bookmark.note
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(bookmark)
            case BookmarkRole.BOOKMARK:
                return bookmark
            case BookmarkRole.TITLE:
                return self._title(bookmark)
            case BookmarkRole.KEPT_TEXT:
                return kept_text(bookmark)
            case BookmarkRole.STATE_TEXT:
                return self._state(bookmark)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on a note that differs from the one there is."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        bookmark = self._bookmarks[index.row()]
        if value != bookmark.note:
            self.note_edited.emit(bookmark.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _show(self) -> None:
        """Rows that stay are not made anew, so that what is chosen and what is being written stay, too."""
        found = self._found(self._kept)
        if found and _ids(found) == _ids(self._bookmarks):
            self._bookmarks = found
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self._bookmarks = found
        self.endResetModel()

    def _found(self, bookmarks: list[Bookmark]) -> list[Bookmark]:
        return [one for one in bookmarks if self._says(one)] if self._needle else bookmarks

    def _says(self, bookmark: Bookmark) -> bool:
        from index import TextFinder  # with the rules for words, which the start of the window can do without

        finder = TextFinder("\n\n".join((bookmark.quote, bookmark.note, self._title(bookmark))))
        return all(any(finder.find(word)) for word in self._needle.split())

    def _title(self, bookmark: Bookmark) -> str:
        return self._titles.get(bookmark.release, bookmark.release)

    def _state(self, bookmark: Bookmark) -> str:
        if bookmark.state is BookmarkState.ORPHAN and bookmark.release not in self._titles:
            return _translate("its release is gone")
        return state_text(bookmark.state)

    def _spoken(self, bookmark: Bookmark) -> str:
        facts = (self._title(bookmark), kept_text(bookmark), self._state(bookmark))
        parts = (bookmark.quote, *facts, bookmark.note)
        return ". ".join(part for part in parts if part)


def _ids(bookmarks: Sequence[Bookmark]) -> list[str]:
    return [bookmark.id for bookmark in bookmarks]


def _newest_first(bookmarks: Sequence[Bookmark]) -> list[Bookmark]:
    return sorted(bookmarks, key=lambda bookmark: (bookmark.created, bookmark.id), reverse=True)


def state_text(state: BookmarkState) -> str:
    """What became of a passage, in words; "" when it stands where it was kept."""
    match state:
        case BookmarkState.EXACT:
            return ""
        case BookmarkState.MOVED:
            return _translate("moved with its text")
        case BookmarkState.FUZZY:
            return _translate("found in changed words")
        case BookmarkState.ORPHAN:
            return _translate("no longer in the release")


def kept_text(bookmark: Bookmark) -> str:
    """The day a passage was kept, in the reader's own time zone and style."""
    moment = QDateTime.fromString(bookmark.created, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return ""
    day = moment.toLocalTime().date().toString("yyyy-MM-dd")
    return _translate("kept {date}").format(date=iso_text(day, short=True))


def _translate(text: str) -> str:
    return QCoreApplication.translate("bookmarks", text)
