"""The list of results: every key at once, rows and snippets when they come into view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from index import BLOCK_SEPARATOR, Row, Snippet
from reader.models.roles import ResultRole
from reader.paint.lines import LEADING
from reader.wording import date_text, language_text

CHUNK = 16
"""Rows are asked for in runs of this many, so that scrolling finds the next ones there."""

CHUNKS_AT_ONCE = 4
"""Runs in one request; older ones are asked for again when they are looked at again."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Keys in order. `rows_wanted(keys)` says what somebody looked at and nobody knows yet; a newer request
    takes the place of an older one that has not been answered."""

    rows_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self._positions: dict[str, int] = {}
        self._rows: dict[str, Row] = {}
        self._snippets: dict[str, tuple[Snippet, ...]] = {}
        self._fresh: set[str] = set()
        self._asked: list[int] = []
        self._wanted: list[int] = []
        self._collect = QTimer(self, singleShot=True, interval=0)
        self._collect.timeout.connect(self._ask)

    def set_keys(self, keys: Iterable[str], *, same_question: bool = False) -> None:
        """Take another result. What is known of a release is shown until it has been asked for again;
        snippets of another question are not."""
        self.beginResetModel()
        self._keys = tuple(keys)
        self._positions = {key: position for position, key in enumerate(self._keys)}
        self._rows = {key: row for key, row in self._rows.items() if key in self._positions}
        self._snippets = self._snippets if same_question else {}
        self._fresh = set()
        self._asked, self._wanted = [], []
        self.endResetModel()

    def provide_rows(self, rows: Sequence[Row]) -> None:
        """Fill in titles, dates and sources."""
        self._rows.update((row.key, row) for row in rows if row.key in self._positions)
        self._tell_changed(row.key for row in rows)

    def provide_snippets(self, asked: Iterable[str], snippets: Mapping[str, tuple[Snippet, ...]]) -> None:
        """Fill in the snippets of all keys asked for; a release that vanished meanwhile has none."""
        self._snippets.update((key, snippets.get(key, ())) for key in asked)
        self._fresh.update(asked)
        self._asked = []
        self._tell_changed(asked)

    def _tell_changed(self, keys: Iterable[str]) -> None:
        positions = [self._positions[key] for key in keys if key in self._positions]
        if positions:
            self.dataChanged.emit(self.index(min(positions)), self.index(max(positions)))

    def key_at(self, position: int) -> str:
        """The key of a row."""
        return self._keys[position]

    def position_of(self, key: str) -> int | None:
        """The row of a key, or None when it is not in the result."""
        return self._positions.get(key)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key = self._keys[index.row()]
        if role == ResultRole.KEY:
            return key
        if key not in self._fresh:
            self._want(index.row())
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
            case ResultRole.SNIPPET:
                return next((led(one, row.title) for one in self._snippets.get(row.key, ())), None)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title or row.key}, {date_text(row.published)}, {meta_text(row)}"
        return None

    def _want(self, position: int) -> None:
        first = position - position % CHUNK
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
    parts = [row.source or "", ", ".join(language_text(code) for code in row.languages)]
    return " · ".join(part for part in parts if part)
