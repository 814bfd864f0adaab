"""Rows of a list in groups: each a head and below it its members, unless it is folded away."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from index import FacetCount


@dataclass(frozen=True, slots=True)
class Place:
    """What a row is: the head of a group where `member` is None, else the member of the whole result."""

    group: int
    member: int | None


class Groups:
    """Where heads and members stand. Members are numbered through the whole result, group by group.

    Without any group the members are all there is.
    """

    def __init__(self, groups: Sequence[FacetCount] = (), members: int = 0, folded: Collection[str] = ()):
        self.heads = tuple(groups)
        self.folded = frozenset(folded)
        sizes = [one.count for one in groups] or [members]
        self._firsts = [0, *accumulate(sizes)]
        seen = [0 if one.value in self.folded else one.count for one in groups] or [members]
        head = 1 if groups else 0
        self._rows = [0, *accumulate(head + count for count in seen)]

    def __len__(self) -> int:
        """How many rows there are."""
        return self._rows[-1]

    def at(self, row: int) -> Place:
        """What stands in a row."""
        if not self.heads:
            return Place(0, row)
        group = bisect_right(self._rows, row) - 1
        below = row - self._rows[group]
        return Place(group, self._firsts[group] + below - 1 if below else None)

    def row_of(self, member: int) -> int | None:
        """The row of a member; None while its group is folded away."""
        if not self.heads:
            return member
        group = self.group_of(member)
        if self.is_folded(group):
            return None
        return self._rows[group] + 1 + member - self._firsts[group]

    def group_of(self, member: int) -> int:
        """The group that a member belongs to."""
        return bisect_right(self._firsts, member) - 1

    def head_row(self, group: int) -> int:
        """The row of a group's head."""
        return self._rows[group]

    def head_rows(self) -> list[int]:
        """The rows of all heads, ascending; none without groups."""
        return self._rows[:-1] if self.heads else []

    def is_folded(self, group: int) -> bool:
        """Whether the members of a group are not to be seen."""
        return bool(self.heads) and self.heads[group].value in self.folded

    def members_between(self, first: int, last: int) -> Iterator[slice]:
        """The members that are to be seen from one row to another, both inclusive: those of each group."""
        if not self.heads:
            yield slice(first, last + 1)
            return
        for group in range(self.at(first).group, self.at(last).group + 1):
            below = self._rows[group] + 1
            shift = self._firsts[group] - below
            yield slice(max(first, below) + shift, min(last + 1, self._rows[group + 1]) + shift)

    def count_between(self, first: int, last: int) -> int:
        """How many members those are."""
        heads = self.head_rows()
        return last + 1 - first - (bisect_right(heads, last) - bisect_left(heads, first))

    def folding(self, folded: Collection[str]) -> Groups:
        """The same groups with others folded away."""
        return Groups(self.heads, self._firsts[-1], folded)
