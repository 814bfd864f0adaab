"""Groups of entities that are one, as they grow: who is in them, why, and who stands for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple


class Named(NamedTuple):
    """An entity as an archive has it; a tuple, because there are hundreds of thousands.

    `acronyms` are its names of one short word, normalised; `releases` counts those that name it; `known` says
    that the gazetteer has it. The id ends with its normalised name.
    """

    id: str
    releases: int
    acronyms: tuple[str, ...] = ()
    known: bool = False

    @property
    def kind(self) -> str:
        """What the id begins with."""
        return self.id.partition(":")[0]

    @property
    def slug(self) -> str:
        """The normalised name, words joined by "-"."""
        return self.id.partition(":")[2]


class Reason(StrEnum):
    """Why two ids are one thing."""

    ACRONYM = "acronym"
    SPELLING = "spelling"
    TRANSLITERATION = "transliteration"


class Joining(NamedTuple):
    """`entity` stands for `canonical`, which stands for itself."""

    entity: str
    canonical: str
    reason: Reason


Carriers = Callable[[Collection[str]], Mapping[str, frozenset[int]]]
"""For some ids the releases that name each, as any numbers."""


class Groups:
    """Which entities are one so far. The name of a group is one of its members."""

    def __init__(self, entities: Iterable[Named]) -> None:
        self.entities = {entity.id: entity for entity in entities}
        self._parents: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._reasons: dict[str, Reason] = {}

    def find(self, entity: str) -> str:
        """The name of the group that an entity is in."""
        while entity in self._parents:
            entity = self._parents[entity]
        return entity

    def members(self, entity: str) -> list[str]:
        """The ids in the group of this one."""
        group = self.find(entity)
        return self._members.get(group, [group])

    def join(self, ids: Iterable[str], reason: Reason) -> None:
        """Make one group of those of several ids, unless the gazetteer knows entities in two of them."""
        first, *others = sorted({self.find(id_) for id_ in ids})
        if not others or sum(map(self._is_known, (first, *others))) > 1:
            return
        for group in others:
            self._parents[group] = first
        members = [member for group in (first, *others) for member in self._members.pop(group, [group])]
        self._members[first] = members
        for member in members:
            self._reasons.setdefault(member, reason)

    def joinings(self) -> list[Joining]:
        """Every member of a group but the one that stays: the most frequent, or the first by id."""
        found = []
        for members in self._members.values():
            stays = min(members, key=lambda id_: (-self.entities[id_].releases, id_))
            found += [Joining(id_, stays, self._reasons[id_]) for id_ in members if id_ != stays]
        return sorted(found)

    def _is_known(self, group: str) -> bool:
        return any(self.entities[member].known for member in self.members(group))
