"""One group of the filters: values with exact counts over the whole result, to be taken or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCollator,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from index import FacetCount
from reader.paint.direction import isolated
from reader.tips import plain_tip
from reader.wording import listed, number_text

FIRST_SHOWN = 6
MORE_SHOWN = 24

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
VALUE_ROLE = Qt.ItemDataRole.UserRole + 2
EXCLUDED_ROLE = Qt.ItemDataRole.UserRole + 3


class Order(Enum):
    """What a group can be sorted by instead of the order in which its counts come."""

    NAME = auto()
    COUNT = auto()


Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class FacetModel(QAbstractListModel):
    """The most frequent values; chosen ones are never hidden; the rest waits until more are asked for.

    `ticked(value, on)` and `excluded(value, on)` are requests: a mark appears when the window has granted
    it. `aliases_wanted(values)` names the entities in sight whose other names nobody has told yet.
    """

    ticked = Signal(str, bool)
    excluded = Signal(str, bool)
    aliases_wanted = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, order: Order = Order.NAME, can_exclude: bool = True
    ) -> None:
        super().__init__(parent)
        self.can_exclude = can_exclude
        self._order = order
        self._counts: tuple[FacetCount, ...] = ()
        self._selected: tuple[str, ...] = ()
        self._excluded: tuple[str, ...] = ()
        self._labels: dict[str, str] = {}
        self._aliases: dict[str, tuple[str, ...]] = {}
        self._needle = ""
        self._found: tuple[FacetCount, ...] = ()
        self._sorted = False
        self._limit = FIRST_SHOWN
        self._fitting = 0
        self._shown: tuple[FacetCount, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._want_aliases)

    def set_counts(self, counts: Sequence[FacetCount]) -> None:
        """Take the counts of another result, most frequent first."""
        self._counts = tuple(counts)
        self._found = ()
        self._labels.update((count.value, count.label) for count in counts)
        self._show()

    def set_selected(
        self, values: Iterable[str], labels: Mapping[str, str] | None = None, excluded: Iterable[str] = ()
    ) -> None:
        """Tick these values, cross out the `excluded`; `labels` names those that no count may name."""
        before = self._selected, self._excluded, dict(self._labels)
        self._selected, self._excluded = tuple(values), tuple(excluded)
        self._labels.update(labels or {})
        if before != (self._selected, self._excluded, self._labels):
            self._show()

    def search(self, needle: str) -> None:
        """Show values whose label holds `needle`; "" shows the most frequent again."""
        self._needle = needle.strip().casefold()
        self._found = ()
        self._show()

    def show_found(self, needle: str, found: Sequence[FacetCount]) -> None:
        """Add what the archive found for a needle by other names; too late an answer is dropped."""
        if needle.strip().casefold() == self._needle:
            self._found = tuple(found)
            self._labels.update((count.value, count.label) for count in found)
            self._show()

    def set_sorted(self, on: bool) -> None:
        """In the group's other order, or in that of its counts."""
        self._sorted = on
        self._show()

    def set_aliases(self, aliases: Mapping[str, tuple[str, ...]]) -> None:
        """What these entities are also known as."""
        self._aliases.update(aliases)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def forget_aliases(self) -> None:
        """Names may have changed: ask again."""
        self._aliases.clear()
        self._pause.start()

    def show_more(self) -> None:
        """Lengthen the list by a screenful."""
        self._limit += MORE_SHOWN
        self._show()

    @property
    def hidden(self) -> int:
        """How many values `show_more` would still bring."""
        return max(0, self._fitting - self._limit)

    @property
    def chosen_count(self) -> int:
        """How many values filter, those left out among them."""
        return len(self._selected) + len(self._excluded)

    @property
    def is_empty(self) -> bool:
        """Whether this group has no value at all in the present result."""
        return not (self._counts or self._selected or self._excluded)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return (
            super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
            if index.isValid()
            else super().flags(index)
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        facet = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return facet.label
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(facet))
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if facet.value in self._selected else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                words = [facet.label, number_text(facet.count)]
                return listed([*words, self.tr("left out")] if facet.value in self._excluded else words)
            case _ if role == COUNT_ROLE:
                return facet.count
            case _ if role == VALUE_ROLE:
                return facet.value
            case _ if role == EXCLUDED_ROLE:
                return facet.value in self._excluded if self.can_exclude else None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        value_of_row = self._shown[index.row()].value
        if role == EXCLUDED_ROLE and self.can_exclude:
            self.excluded.emit(value_of_row, bool(value))
        elif role != Qt.ItemDataRole.CheckStateRole:
            return False
        elif value_of_row in self._excluded:
            self.excluded.emit(value_of_row, False)  # the first click lifts it, and no more
        else:
            self.ticked.emit(value_of_row, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _tip(self, facet: FacetCount) -> str:
        aliases = self._aliases.get(facet.value, ())
        if not aliases:
            return facet.label
        also = self.tr("Also known as {names}").format(names=listed(map(isolated, aliases)))
        return f"{facet.label}\n{also}"

    def _matching(self) -> list[FacetCount]:
        found = list(self._counts)
        if self._needle:
            found = [count for count in found if self._needle in count.label.casefold()]
        if self._found:
            known = {count.value for count in found}
            found += [count for count in self._found if count.value not in known]
            found.sort(key=lambda count: -count.count)
        if not self._sorted:
            return found
        if self._order is Order.COUNT:
            return sorted(found, key=lambda count: -count.count)
        return sorted(found, key=_alphabetical())

    def _chosen(self, shown: Sequence[FacetCount]) -> list[FacetCount]:
        """Chosen values that would not be in sight otherwise."""
        in_sight = {count.value for count in shown}
        counted = {count.value: count for count in self._counts}
        return [
            counted.get(value) or self._uncounted(value)
            for value in (*self._selected, *self._excluded)
            if value not in in_sight
        ]

    def _uncounted(self, value: str) -> FacetCount:
        return FacetCount(value, self._labels.get(value, value), 0)

    def _want_aliases(self) -> None:
        # Only entities have a kind, and only they other names.
        wanted = [one.value for one in self._shown if one.kind and one.value not in self._aliases]
        if wanted:
            self.aliases_wanted.emit(tuple(wanted))

    def _show(self) -> None:
        """Change rows in place and grow or shrink at the end, so that focus survives a tick."""
        fitting = self._matching()
        self._fitting = len(fitting)
        shown = fitting[: self._limit]
        shown += self._chosen(shown)
        before, after = len(self._shown), len(shown)
        common = min(before, after)
        self._shown = tuple(shown[:common]) + self._shown[common:]
        if common:
            self.dataChanged.emit(self.index(0), self.index(common - 1))
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._shown = tuple(shown)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._shown = tuple(shown)
            self.endRemoveRows()
        self._pause.start()


def _alphabetical() -> Callable[[FacetCount], Any]:
    """As the reader's own language orders names."""
    collator = QCollator()
    return lambda count: collator.sortKey(count.label.casefold())
