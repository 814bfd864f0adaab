"""What a user decided about entities: an entry for each decision, and what an import of entries did."""

from __future__ import annotations

from dataclasses import dataclass

from index.entities.names import normalise_name
from index.records import EntityKind, LedgerAction


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One decision. It is never deleted: `undone` is the time at which it stopped to count, else None.

    `entities` are ids, and what the rest means depends on the action:

    - merge: all of them are one, and the first stays;
    - split: each of them stands for itself again; with a `value`, what the first is called by that spelling
      becomes an entity of its own;
    - rename, alias, kind: the first is called `value`, is also called `value`, is of the kind `value`;
    - reject: they are no entities, or with `releases` the first is none there;
    - distinct: what the first names in `releases` is another one, called `value`.

    `created` and `undone` are ISO 8601 times in UTC. `author` names nobody unless the user filled it in.
    """

    id: str
    action: LedgerAction
    entities: tuple[str, ...]
    value: str = ""
    releases: tuple[str, ...] = ()
    created: str = ""
    reason: str = ""
    author: str = ""
    undone: str | None = None

    @property
    def order(self) -> tuple[str, str]:
        """Entries count in the order of their time; the id settles ties, the same on every machine."""
        return self.created, self.id


@dataclass(frozen=True, slots=True)
class LedgerConflict:
    """Two decisions that contradict each other: one made here, one brought by an import."""

    mine: LedgerEntry
    theirs: LedgerEntry


@dataclass(frozen=True, slots=True)
class LedgerImport:
    """What an import of decisions did or would do.

    `added` came in, `known` were here already, as a number. A contradiction is settled only when one side
    was preferred.
    """

    added: tuple[LedgerEntry, ...] = ()
    known: int = 0
    conflicts: tuple[LedgerConflict, ...] = ()


def kind_of(entity: str) -> EntityKind:
    """The kind of an entity, with which its id begins; raises ValueError for what is no id."""
    return EntityKind(entity.partition(":")[0])


def slug_of(entity: str) -> str:
    """An entity's normalised name, with which its id ends."""
    return entity.partition(":")[2]


def named_like(entity: str, name: str) -> str:
    """The id that an entity of the same kind has when it is called by the name."""
    return f"{kind_of(entity)}:{normalise_name(name)}"


def is_entity(id_: str) -> bool:
    """Whether this can be the id of an entity."""
    kind, _, slug = id_.partition(":")
    return kind in frozenset(EntityKind) and bool(slug) and slug == normalise_name(slug)
