"""Looks at every byte of a committed state: is each what was written, and does all of it fit together?"""

from __future__ import annotations

from itertools import compress
from pathlib import Path

from index.engine.contents import Part, read_contents
from index.engine.schema import ANALYSED, WORDS_OF
from index.engine.sections import Array, Damaged
from index.engine.segment import Held, Segment
from index.engine.store import damage_named


def verify(directory: Path, generation: int) -> None:
    """Check a state as it is on the disk now, whatever of it was looked at before. Raises IndexDamaged."""
    with damage_named():
        seen: set[str] = set()
        for part in read_contents(directory, generation).parts:
            keys = _checked(directory, part)
            if not seen.isdisjoint(keys):
                raise Damaged("two documents have the same key")
            seen.update(keys)


def _checked(directory: Path, part: Part) -> list[str]:
    """The live keys of a segment in which everything is as it should be."""
    held = Held(Segment(part.path(directory), part.checksum), 0, part.deleted)
    held.segment.sections.check_all()
    if held.size != part.documents:
        raise Damaged(f"{part.name} does not hold the documents that it should")
    for field in ANALYSED:
        _check_postings(held, field)
        _check_places(held, field)
        _check_postings(held, WORDS_OF[field])
    keys = list(compress(held.segment.documents.keys.all(), held.live.tolist()))
    if len(keys) != len(set(keys)):
        raise Damaged(f"{part.name} holds a key twice")
    held.segment.sections.let_go()
    return keys


def _check_postings(held: Held, field: str) -> None:
    """Every posting belongs to a term and to a document."""
    sections = held.segment.sections
    documents, ends = sections[f"{field}.documents"], sections[f"{field}.document_ends"]
    if _total(ends) != len(documents) or len(ends) != len(sections[f"{field}.term_ends"]):
        raise Damaged(f"the posting lists of {field} do not fit its terms")
    if len(documents) and int(documents.max()) >= held.size:
        raise Damaged(f"{field} names a document that is not there")


def _check_places(held: Held, field: str) -> None:
    """Every place belongs to a posting and to a text."""
    sections = held.segment.sections
    words = len(sections[f"{field}.places"])
    counted = (
        _total(sections[f"{field}.place_ends"]),
        int(sections[f"{field}.frequencies"].sum()),
        int(sections[f"{field}.lengths"].sum()),
    )
    if counted != (words, words, words) or len(sections[f"{field}.lengths"]) != held.size:
        raise Damaged(f"the places of {field} do not fit its texts")


def _total(ends: Array) -> int:
    return int(ends[-1]) if len(ends) else 0
