"""What the decisions lead to: which entity a found one stands for, how it is called, where it is another.

Catalogue and index keep what the recogniser found. Decisions are a map that is laid over it whenever a
question is asked, so that nothing has to be read or indexed again.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from index.entities.ledger.entries import LedgerEntry
from index.entities.ledger.folding import NOTHING, Fold, Separation
from index.entities.names import normalise_name

_NEVER = sys.maxsize


@dataclass(frozen=True)
class Decisions:
    """A pure value: the same entries over the same joinings are the same decisions.

    `parents` says what an entity stands for, directly, and NOTHING for a rejected one; `times` which decision
    said so, by its number. `names` and `aliases` are what the user calls an entity; `made` names those that
    no recogniser found.
    """

    parents: Mapping[str, str]
    times: Mapping[str, int]
    separations: tuple[Separation, ...]
    names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    made: Mapping[str, str]

    def __bool__(self) -> bool:
        """Whether anything differs from what was found."""
        return bool(self.parents or self.separations or self.names or self.aliases)

    @cached_property
    def heads(self) -> Mapping[str, str | None]:
        """For each entity that does not stand for itself the one it stands for; None for a rejected one."""
        return {entity: self._head(entity) for entity in self.parents}

    def canonical(self, entity: str) -> str | None:
        """What an entity stands for, None when it is rejected; the separation of mentions left aside."""
        return self.heads.get(entity, entity)

    def of_mention(self, entity: str, release: str, spelling: str) -> str | None:
        """What a mention stands for, None when it is of no entity; `spelling` is normalised.

        Decisions apply to it one after the other: what was decided later was decided about the outcome. So of
        a separation and what the entity stands for, the earlier comes first, and no separation that was made
        before the last step applies any more.
        """
        node, now = entity, 0
        while node != NOTHING:
            parent = self.parents.get(node)
            until = _NEVER if parent is None else self.times.get(node, 0)
            between = (one for one in self._at.get(node, ()) if now < one.time < until)
            taken = next((one for one in between if one.takes(release, spelling)), None)
            if taken:
                node, now = taken.target, taken.time
            elif parent is not None:
                node, now = parent, max(now, until)
            else:
                return node
        return None

    def members(self, head: str) -> tuple[str, ...]:
        """Every entity that stands for this one, itself first."""
        return (head, *self._members.get(head, ()))

    def found_as(self, separation: Separation) -> frozenset[str]:
        """The entities of which a mention can come to where some are separated."""
        seen = {separation.source}
        waiting = [separation.source]
        while waiting:
            fresh = [child for child in self._below.get(waiting.pop(), ()) if child not in seen]
            seen.update(fresh)
            waiting += fresh
        return frozenset(seen)

    @cached_property
    def parted(self) -> Mapping[str, frozenset[str]]:
        """For each entity the spellings, normalised, that are not its own any more."""
        parted: dict[str, set[str]] = defaultdict(set)
        for one in self.separations:
            source = self.canonical(one.source)
            if one.spelling and source and self.of_mention(one.source, "", one.spelling) != source:
                parted[source].add(one.spelling)
        return {head: frozenset(spellings) for head, spellings in parted.items()}

    @cached_property
    def called(self) -> Mapping[str, frozenset[str]]:
        """The entities that the user calls by a name, by that name normalised."""
        called: dict[str, set[str]] = defaultdict(set)
        given = [(id_, name) for names in (self.names, self.made) for id_, name in names.items()]
        given += [(id_, name) for id_, names in self.aliases.items() for name in names]
        for entity, name in given:
            if head := self.canonical(entity):
                called[normalise_name(name)].add(head)
        return {name: frozenset(heads) for name, heads in called.items()}

    def knows(self, entity: str) -> bool:
        """Whether any decision made this entity or speaks of it."""
        return entity in self.parents or entity in self.made or entity in self._members

    @cached_property
    def _members(self) -> Mapping[str, tuple[str, ...]]:
        members: dict[str, list[str]] = defaultdict(list)
        for entity, head in self.heads.items():
            if head is not None and head != entity:
                members[head].append(entity)
        return {head: tuple(sorted(ids)) for head, ids in members.items()}

    @cached_property
    def _below(self) -> Mapping[str, Sequence[str]]:
        """For each entity those that come to it in one step, all of their mentions or some."""
        below: dict[str, list[str]] = defaultdict(list)
        for child, parent in chain(
            self.parents.items(), ((one.source, one.target) for one in self.separations)
        ):
            below[parent].append(child)
        return dict(below)

    @cached_property
    def _at(self) -> Mapping[str, Sequence[Separation]]:
        """The separations at each entity, in the order of their time."""
        separations: dict[str, list[Separation]] = defaultdict(list)
        for one in self.separations:
            separations[one.source].append(one)
        return dict(separations)

    def _head(self, entity: str) -> str | None:
        while entity in self.parents:
            entity = self.parents[entity]
        return entity or None


def decisions(entries: Iterable[LedgerEntry], joined: Mapping[str, str]) -> Decisions:
    """What the entries that are not undone lead to, in the order of their time.

    `joined` says which found entities are surely one thing between releases, id to the id that stays; what
    the user decided comes on top of it. Chains in it are not followed: who stands for another is joined to
    none.
    """
    flat = {one: other for one, other in joined.items() if one != other and joined.get(other, other) == other}
    fold = Fold(flat)
    for entry in sorted((entry for entry in entries if entry.undone is None), key=lambda one: one.order):
        fold.take(entry)
    return Decisions(
        parents=fold.parents,
        times=fold.times,
        separations=tuple(fold.separations),
        names=fold.names,
        aliases={head: names for head, names in fold.aliases.items() if names},
        made=fold.made,
    )
