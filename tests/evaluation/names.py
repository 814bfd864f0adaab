"""How well Arabic and Latin spellings of a name are told to be one, on pairs of name parts from Wikidata.

The rules were made looking at four fifths of the pairs; the fifth measured here is chosen by a hash of the
Latin name. Names of all the world are among them. A pair that the collection does not list counts as wrong,
though many such are right; those that fit nothing else are what an archive would join.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from index.entities import normalise_name
from index.entities.resolution.romanised import Part
from index.entities.resolution.scripts import fits, skeleton

FILE = "wd_arabic_80"
OFTEN = 2
"""Pairs that the collection counts less often are mostly mistakes of its making ("janszoon" for رايس)."""

Pair = tuple[str, str]


@dataclass(frozen=True)
class PairScore:
    """Pairs of an Arabic and a Latin name: listed ones, found ones, those of them that fit nothing else."""

    listed: frozenset[Pair]
    right: frozenset[Pair]
    found: frozenset[Pair]
    unique: frozenset[Pair]

    def figures(self) -> dict[str, float]:
        """Recall, precision, and the precision and number of those that fit nothing else."""
        return {
            "pairs": len(self.listed),
            "recall": len(self.found & self.listed) / max(1, len(self.listed)),
            "precision": len(self.found & self.right) / max(1, len(self.found)),
            "unique": len(self.unique),
            "precision of unique": len(self.unique & self.right) / max(1, len(self.unique)),
        }


def score(folder: Path, limit: int | None = None) -> PairScore:
    """Look for every pair among the names of the held-out fifth."""
    right = frozenset(pair for pair, _ in _pairs(folder))
    listed = frozenset(
        islice((p for p, times in _pairs(folder) if times >= OFTEN and _held_out(p[1])), limit)
    )
    found = frozenset(_found(listed))
    return PairScore(listed, right, found, frozenset(_unique(found)))


def _pairs(folder: Path) -> Iterator[tuple[Pair, int]]:
    for line in (folder / FILE).read_text("utf-8").splitlines():
        latin, arabic, times = line.split("\t")
        pair = normalise_name(arabic.replace(" ", "")), normalise_name(latin)
        if all(pair) and "-" not in "".join(pair):
            yield pair, int(times)


def _held_out(latin: str) -> bool:
    return hashlib.sha256(latin.encode()).digest()[0] % 5 == 0


def _found(listed: Iterable[Pair]) -> Iterator[Pair]:
    latin: dict[str, set[str]] = defaultdict(set)
    for _, name in listed:
        latin[skeleton(name)].add(name)
    for arabic in {arabic for arabic, _ in listed}:
        yield from ((arabic, name) for name in latin[skeleton(arabic)] if fits([Part(arabic)], [Part(name)]))


def _unique(found: Iterable[Pair]) -> Iterator[Pair]:
    partners: dict[str, set[str]] = defaultdict(set)
    for arabic, latin in found:
        partners[arabic].add(latin)
        partners[latin].add(arabic)
    for arabic, latin in found:
        if len(partners[arabic]) == len(partners[latin]) == 1:
            yield arabic, latin
