"""Several segments become one: which, and how. What was deleted is left behind on the way.

The posting lists of a merged term are those of its parts one after the other, so nothing is sorted anew. They
go from file to file a stretch at a time: however large the index, its words, its facts and one stretch of
postings are in memory, not more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.engine.contents import (
    Contents,
    Part,
    next_generation,
    read_contents,
    take_back,
    write_contents,
)
from index.engine.documents import Documents
from index.engine.inverting import starts
from index.engine.joining import Joined, Move, Source
from index.engine.schema import ANALYSED, WORDS_OF
from index.engine.sections import Array, SectionsWriter
from index.engine.segment import Held, Segment
from index.engine.store import damage_named

FAN_OUT = 4
"""So many segments of about one size become one."""


def due(sizes: Sequence[tuple[int, int]]) -> list[int]:
    """Which of several segments to merge next, given how many documents each has and how many are deleted.

    Four segments of about one size become one of a larger, the smallest first. So there are at most three of
    each power of four, and a document is copied once a power (O'Neil, Cheng, Gawlick and O'Neil, The
    log-structured merge-tree, 1996). What is mostly deletions is written anew.
    """
    powers = [_power(documents - deleted) for documents, deleted in sizes]
    crowds = [power for power, count in Counter(powers).items() if count >= FAN_OUT]
    if crowds:
        return [number for number, power in enumerate(powers) if power == min(crowds)]
    return [number for number, (documents, deleted) in enumerate(sizes) if deleted > documents - deleted]


def _power(documents: int) -> int:
    """The power of four that a number of documents lies in."""
    return (max(documents, 1).bit_length() - 1) // 2


def merge_due(directory: Path, generation: int) -> bool:
    """Commit a state in which segments that are due have become one; False when none are.

    The caller holds the index's lock. When this raises, the state before stays.
    """
    with damage_named():
        parts = read_contents(directory, generation).parts
        chosen = [parts[number] for number in due([(one.documents, len(one.deleted)) for one in parts])]
        if not chosen:
            return False
        number = next_generation(directory)
        fresh = Part(f"{number}-0", 0, sum(one.documents - len(one.deleted) for one in chosen))
        path = fresh.path(directory)
        try:
            held = [Held(Segment(one.path(directory), one.checksum), 0, one.deleted) for one in chosen]
            fresh = replace(fresh, checksum=merge(held, path))
            contents = Contents(number, (*(one for one in parts if one not in chosen), fresh))
            write_contents(directory, contents)
        finally:
            take_back(directory, number, [path])
    return True


def merge(parts: Sequence[Held], path: Path) -> int:
    """Write a segment that holds the live documents of several, in their order; returns its checksum.

    It is the file that would have been written had they been gathered at once.
    """
    documents = Documents.joined([part.segment.documents for part in parts], [part.live for part in parts])
    numbers = np.cumsum(documents.live) - 1
    kept = documents.kept()
    arrays = kept.arrays()
    renumbered = np.split(numbers, np.cumsum([part.size for part in parts])[:-1])
    fields = list(_fields(parts, renumbered, kept))
    for field in fields:
        arrays |= field.arrays
    shapes = {name: (array.dtype, len(array)) for name, array in arrays.items()}
    shapes |= {name: shape for field in fields for name, shape in field.shapes.items()}
    with SectionsWriter(path, shapes) as writer:
        for name, array in arrays.items():
            writer.append(name, array)
        for field in fields:
            for stretch in field.stretches():
                for name, array in stretch.items():
                    writer.append(name, array)
        return writer.finish()


def _fields(parts: Sequence[Held], renumbered: Sequence[Array], kept: Documents) -> Iterator[Joined]:
    """Each field of stems, and that of its words."""
    for field in ANALYSED:
        lengths = kept.lengths[field].astype(np.int64)
        beginnings = starts(lengths)
        last = int(np.flatnonzero(lengths)[-1]) if lengths.any() else 0
        last_place = max(0, int(beginnings[last] + lengths[last]) - 1)
        moves = [
            Move(numbers, beginnings[numbers] - part.segment.starts(field))
            for part, numbers in zip(parts, renumbered, strict=True)
        ]
        both = list(zip(parts, moves, strict=True))
        stems = [Source(part, field, move, has_places=True) for part, move in both]
        yield Joined(field, stems, last, last_place)
        words = [Source(part, WORDS_OF[field], move, has_places=False) for part, move in both]
        yield Joined(WORDS_OF[field], words, last)
