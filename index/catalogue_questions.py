"""How the catalogue is asked: errors with the remedy in their sentence, any number of values at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from index.errors import CatalogueDamaged, StoreDamaged
from index.sqlite import calm

WHAT = "the catalogue"
REMEDY = "It holds nothing that is not in the files: rebuilding the index makes it anew."
_SLICE = 500  # SQLite takes a limited number of parameters in one statement


class Questions:
    """Asks one connection; raises what `calmly` raises."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def sliced(self, statement: str, values: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """The rows for any number of values; `{}` in the statement is where they go."""
        for start in range(0, len(values), _SLICE):
            part = values[start : start + _SLICE]
            yield from self.all(statement.format(",".join("?" * len(part))), part)

    def all(
        self, statement: str, parameters: Sequence[object] | Mapping[str, object] = ()
    ) -> list[tuple[Any, ...]]:
        """The rows that a statement asks for."""
        with calmly():
            return self._connection.execute(statement, parameters).fetchall()


@contextmanager
def calmly() -> Iterator[None]:
    """As `index.sqlite.calm`, with the remedy in the sentence."""
    try:
        with calm(WHAT):
            yield
    except StoreDamaged as error:
        raise CatalogueDamaged(f"{error} {REMEDY}") from error
