"""The list of results: every key at once, rows and snippets when they come into view, in groups if wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from index import BLOCK_SEPARATOR, Excerpt, FacetCount, Row, Snippet
from reader.models.groups import Groups
from reader.models.roles import ResultRole
from reader.paint.lines import LEADING
from reader.wording import date_text, iso_text, language_text, listed, number_text

CHUNK = 16
"""Rows are asked for in runs of this many, so that scrolling finds the next ones there."""

CHUNKS_AT_ONCE = 4
"""Runs in one request; older ones are asked for again when they are looked at again."""

MOST_KEPT = 1000
"""Rows that are remembered, the newest; whoever scrolls through a large result has the others read again."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_EXACT_MONTH = len("2017-10")


class Grouping(StrEnum):
    """What results stand together by; the values are what `Archive.search` takes for `group`."""

    NONE = ""
    MONTH = "month"
    SOURCE = "source"


class ResultsModel(QAbstractListModel):
    """Keys in order. `rows_wanted(keys)` says what somebody looked at and nobody knows yet; a newer request
    takes the place of an older one that has not been answered."""

    rows_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grouping = Grouping.NONE
        self.groups = Groups()
        self._keys: Sequence[str] = ()
        self._rows: dict[str, Row] = {}
        self._excerpts: dict[str, Excerpt] = {}
        self._fresh: set[str] = set()
        self._asked: list[int] = []
        self._wanted: list[int] = []
        self._collect = QTimer(self, singleShot=True, interval=0)
        self._collect.timeout.connect(self._ask)

    def set_keys(
        self,
        keys: Sequence[str],
        groups: Sequence[FacetCount] = (),
        grouping: Grouping = Grouping.NONE,
        *,
        same_question: bool = False,
    ) -> None:
        """Take another result. What is known of a release is shown until it has been asked for again;
        excerpts for another question are not. What was folded stays so where the question is the same."""
        self.beginResetModel()
        folded = self.groups.folded if same_question and grouping is self.grouping else ()
        self._keys = keys
        self.grouping, self.groups = grouping, Groups(groups, len(self._keys), folded)
        self._rows = self._rows if keys else {}
        self._excerpts = self._excerpts if same_question else {}
        self._fresh = set()
        self._asked, self._wanted = [], []
        self.endResetModel()

    def provide_rows(self, rows: Sequence[Row]) -> None:
        """Fill in titles, dates and sources."""
        for row in rows:
            self._rows.pop(row.key, None)  # the newest stand last, and the first are forgotten
            self._rows[row.key] = row
        for key in list(self._rows)[: max(0, len(self._rows) - MOST_KEPT)]:
            del self._rows[key]
            self._fresh.discard(key)
            self._excerpts.pop(key, None)
        self._tell_changed(row.key for row in rows)

    def provide_excerpts(self, asked: Iterable[str], excerpts: Mapping[str, Excerpt]) -> None:
        """Fill in snippets and hits of all keys asked for; a release that vanished meanwhile has none."""
        self._excerpts.update((key, excerpts.get(key, Excerpt())) for key in asked)
        self._fresh.update(asked)
        self._asked = []
        self._tell_changed(asked)

    def _tell_changed(self, keys: Iterable[str]) -> None:
        rows = [row for key in keys if (row := self.position_of(key)) is not None]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    @property
    def keys(self) -> tuple[str, ...]:
        """The whole result in its order, what is folded away too."""
        return self._keys

    def key_at(self, row: int) -> str | None:
        """The key in a row; None of the head of a group."""
        member = self.groups.at(row).member
        return None if member is None else self._keys[member]

    def keys_between(self, first: int, last: int) -> list[str]:
        """The keys from one row to another, both inclusive."""
        return [key for members in self.groups.members_between(first, last) for key in self._keys[members]]

    def position_of(self, key: str) -> int | None:
        """The row of a key; None when it is not in the result, or in a group that is folded away."""
        try:
            return self.groups.row_of(self._keys.index(key))
        except ValueError:
            return None

    def fold(self, group: int, on: bool) -> None:
        """Put the rows of a group away, or show them again."""
        if self.groups.is_folded(group) == on:
            return
        value, head = self.groups.heads[group].value, self.groups.head_row(group)
        first, last = head + 1, head + self.groups.heads[group].count
        if on:
            self.beginRemoveRows(NOWHERE, first, last)
            self.groups = self.groups.folding(self.groups.folded | {value})
            self.endRemoveRows()
        else:
            self.beginInsertRows(NOWHERE, first, last)
            self.groups = self.groups.folding(self.groups.folded - {value})
            self.endInsertRows()
        self.dataChanged.emit(self.index(head), self.index(head))

    def fold_all(self, on: bool) -> None:
        """Put the rows of every group away, or show all again."""
        self.beginResetModel()
        self.groups = self.groups.folding({one.value for one in self.groups.heads} if on else ())
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.groups)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_head = index.isValid() and self.groups.at(index.row()).member is None
        return flags & ~Qt.ItemFlag.ItemIsSelectable if is_head else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self.groups.at(index.row())
        return (
            self._of_head(place.group, role) if place.member is None else self._of_member(place.member, role)
        )

    def _of_head(self, group: int, role: int) -> Any:
        count = self.groups.heads[group].count
        match role:
            case ResultRole.GROUP | Qt.ItemDataRole.DisplayRole:
                return self._name(self.groups.heads[group].value)
            case ResultRole.COUNT_TEXT:
                return number_text(count)
            case ResultRole.FOLDED:
                return self.groups.is_folded(group)
            case Qt.ItemDataRole.AccessibleTextRole:
                name = self._name(self.groups.heads[group].value)
                folded = self.groups.is_folded(group)
                state = self.tr("folded away") if folded else self.tr("shown")
                return listed((name, self.tr("%Ln release(s)", "", count), state))
        return None

    def _of_member(self, member: int, role: int) -> Any:
        key = self._keys[member]
        if role == ResultRole.KEY:
            return key
        if key not in self._fresh:
            self._want(member)
        if role == ResultRole.LOADING:
            return key not in self._rows
        row = self._rows.get(key)
        return None if row is None else self._known(row, role)

    def _known(self, row: Row, role: int) -> Any:
        match role:
            case ResultRole.TITLE | Qt.ItemDataRole.DisplayRole:
                return row.title or row.key
            case ResultRole.DATE_TEXT:
                return date_text(row.published, short=True)
            case ResultRole.META_TEXT:
                return meta_text(row)
            case ResultRole.TITLE_SPANS:
                return self._excerpt(row).title
            case ResultRole.SNIPPET:
                return next((led(one, row.title) for one in self._excerpt(row).snippets), None)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
        return None

    def _excerpt(self, row: Row) -> Excerpt:
        return self._excerpts.get(row.key, Excerpt())

    def _spoken(self, row: Row) -> str:
        """A row as a screen reader says it."""
        snippet: Snippet | None = self._known(row, ResultRole.SNIPPET)
        hits = len(snippet.spans) if snippet else 0
        in_title = len(self._excerpt(row).title)
        parts = (
            row.title or row.key,
            self.tr("%Ln hit(s) in the title", "", in_title) if in_title else "",
            date_text(row.published),
            meta_text(row),
            self.tr("%Ln hit(s) in this passage", "", hits) if hits else "",
            snippet.text if snippet else "",
        )
        return ". ".join(part for part in parts if part)

    def _name(self, value: str) -> str:
        """What a group is called."""
        if self.grouping is Grouping.SOURCE:
            return value or self.tr("Without a source")
        if not value:
            return self.tr("Without a certain date")
        if len(value) < _EXACT_MONTH:
            return self.tr("{year}, no month stated").format(year=iso_text(value))
        return iso_text(value)

    def _want(self, member: int) -> None:
        first = member - member % CHUNK
        if first not in self._wanted:
            self._wanted.append(first)
            self._collect.start()

    def _ask(self) -> None:
        news = [first for first in self._wanted if first not in self._asked]
        self._wanted = []
        if not news:
            return
        self._asked = [*self._asked, *news][-CHUNKS_AT_ONCE:]
        chunks = (self._keys[first : first + CHUNK] for first in reversed(self._asked))
        self.rows_wanted.emit(tuple(key for chunk in chunks for key in chunk))


def led(snippet: Snippet, title: str) -> Snippet:
    """The snippet as it is shown: after "… " where it begins amid the text that follows the title."""
    if snippet.start in (0, len(title) + len(BLOCK_SEPARATOR)):
        return snippet
    moved = (
        replace(span, start=span.start + len(LEADING), end=span.end + len(LEADING)) for span in snippet.spans
    )
    return replace(snippet, text=LEADING + snippet.text, spans=tuple(moved))


def meta_text(row: Row) -> str:
    """The quiet line below a title: source and languages."""
    parts = [row.source or "", listed(language_text(code) for code in row.languages)]
    return " · ".join(part for part in parts if part)
