"""What the catalogue knows of entities: their names, and which of them surely are one thing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from index.catalogue_questions import Questions, calmly
from index.entities import normalise_name
from index.entities.resolution import Joining, Reason
from index.records import Entity, EntityKind


class KnownEntities:
    """The entities of the releases, as the catalogue's connection tells; raises what its methods raise."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ask = Questions(connection)

    def ids(self, name: str) -> frozenset[str]:
        """The ids that a name, an alias or an id stands for; empty when nothing bears it."""
        rows = self._ask.all(
            "SELECT id FROM entities WHERE id = ? UNION SELECT id FROM entity_names WHERE name = ?",
            (name, normalise_name(name)),
        )
        return frozenset(row[0] for row in rows)

    def names(self, ids: Sequence[str]) -> Mapping[str, str]:
        """The display name of each id."""
        return dict(self._ask.sliced("SELECT id, name FROM entities WHERE id IN ({})", ids))

    def aliases(self, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Every name that each id was found under, its display name among them, in alphabetical order."""
        found: dict[str, list[str]] = {}
        statement = "SELECT id, coalesce(nullif(written, ''), name) FROM entity_names WHERE id IN ({})"
        for id_, name in self._ask.sliced(statement, ids):
            found.setdefault(id_, []).append(name)
        return {id_: tuple(sorted(names)) for id_, names in found.items()}

    def called_like(self, part: str) -> frozenset[str]:
        """The ids with a name in which this part of a name stands."""
        statement = "SELECT DISTINCT id FROM entity_names WHERE instr(name, ?)"
        return frozenset(row[0] for row in self._ask.all(statement, (normalise_name(part),)))

    def beginning(self, head: str) -> frozenset[str]:
        """The ids with a name that begins so."""
        first = normalise_name(head)
        statement = "SELECT DISTINCT id FROM entity_names WHERE name >= ? AND name < ?"
        return frozenset(row[0] for row in self._ask.all(statement, (first, f"{first}\U0010ffff")))

    def joined(self) -> Mapping[str, str]:
        """For each id that surely names the same as another in this archive, the one that stays."""
        return dict(self._ask.all("SELECT id, canonical FROM joined_entities"))

    def joinings(self) -> tuple[Joining, ...]:
        """The same with the reasons."""
        rows = self._ask.all("SELECT id, canonical, reason FROM joined_entities ORDER BY id")
        return tuple(Joining(id_, canonical, Reason(reason)) for id_, canonical, reason in rows)

    def joined_at(self) -> int | None:
        """The generation of the index for which it was last found out what is joined; None if never."""
        rows = self._ask.all("SELECT generation FROM joined_at")
        return int(rows[0][0]) if rows else None

    def store_joined(self, joinings: Iterable[Joining], generation: int) -> None:
        """Replace what is joined, found out for a generation of the index."""
        with calmly(), self._connection:
            self._connection.execute("DELETE FROM joined_entities")
            self._connection.executemany("INSERT INTO joined_entities VALUES (?,?,?)", joinings)
            self._connection.execute("DELETE FROM joined_at")
            self._connection.execute("INSERT INTO joined_at VALUES (?)", (generation,))

    def short_names(self, kind: EntityKind, shortest: int, longest: int) -> Iterator[tuple[str, str]]:
        """Id and normalised name for every name of one word of so many letters, of entities of a kind."""
        yield from self._ask.all(
            "SELECT id, name FROM entity_names WHERE substr(id, 1, ?) = ? "
            "AND length(name) BETWEEN ? AND ? AND instr(name, '-') = 0",
            (len(kind) + 1, f"{kind}:", shortest, longest),
        )

    def put(self, entity: Entity) -> None:
        """Take in what a release says of an entity; part of whatever transaction is open."""
        names = (entity.name, *entity.aliases)
        # The greatest spelling wins, so that the name does not depend on the order of reading;
        # small letters sort after capitals, hence "United" before "UNITED".
        self._connection.execute(
            "INSERT INTO entities VALUES (?,?,?) ON CONFLICT DO UPDATE SET name = max(name, excluded.name)",
            (entity.id, entity.kind, entity.name),
        )
        self._connection.executemany(
            "INSERT INTO entity_names VALUES (?,?,?) ON CONFLICT DO UPDATE SET written = excluded.written "
            "WHERE excluded.written > written",
            ((normalise_name(name), entity.id, name) for name in names),
        )
