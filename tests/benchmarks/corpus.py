"""The documents that are measured on: a folder of saved releases, with facts drawn for each by its path."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Self

FIRST_DAY, DAYS = date(2000, 1, 1), 7300
KINDS = ("organisation", "person", "place")
ENTITIES_A_DOCUMENT = 6
ENTITIES_TO_DRAW = 3
"""For each document of the corpus. Drawn unevenly, about one of them for each document is met at all."""


@dataclass(frozen=True, slots=True)
class Document:
    """What every engine is given. The title is the first line of the text."""

    number: int
    key: str
    title: str
    text: str
    day: date
    entities: tuple[str, ...]

    @property
    def body(self) -> str:
        """The text after the title."""
        return self.text[len(self.title) :]


@dataclass(frozen=True)
class Corpus:
    """A folder of .txt files in an order of chance that is always the same."""

    folder: Path
    keys: Sequence[str]

    @classmethod
    def of(cls, folder: Path) -> Self:
        keys = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))
        random.Random(5).shuffle(keys)
        return cls(folder, keys)

    def document(self, number: int) -> Document:
        """The document of a number, counted from 0."""
        key = self.keys[number]
        text = (self.folder / key).read_text("utf-8", "replace")
        drawn = random.Random(key)
        return Document(
            number=number,
            key=key,
            title=text.partition("\n")[0],
            text=text,
            day=FIRST_DAY + timedelta(drawn.randrange(DAYS)),
            entities=tuple(sorted({self._entity(drawn) for _ in range(ENTITIES_A_DOCUMENT)})),
        )

    def megabytes(self, documents: int) -> float:
        """How much text the first documents hold."""
        return sum((self.folder / key).stat().st_size for key in self.keys[:documents]) / 1e6

    def _entity(self, drawn: random.Random) -> str:
        """Few are met everywhere, most hardly ever: the chance falls as the rank rises (Zipf's law)."""
        return entity(int(math.exp(drawn.uniform(0, math.log(ENTITIES_TO_DRAW * len(self.keys))))))


def entity(rank: int) -> str:
    """The id of an entity; the most frequent has the rank 1."""
    return f"{KINDS[rank % len(KINDS)]}:name {rank:06}"
