"""One committed state of the index, open for reading."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from index.engine.contents import Part, read_contents
from index.engine.documents import Documents
from index.engine.facets import FacetCounter
from index.engine.filters import Filters
from index.engine.postings import Postings
from index.engine.relabelling import Relabelling, relabelled
from index.engine.sections import Damaged
from index.engine.segment import Held, Segment
from index.engine.store import damage_named, latest_generation
from index.engine.timeline import Timelines
from index.engine.vocabulary import Vocabulary
from index.errors import ArchiveBusy, IndexDamaged

if TYPE_CHECKING:
    from index.engine.evaluate import Evaluator

_ATTEMPTS = 20

_Known = Mapping[tuple[str, int], Segment]


class Snapshot:
    """The facts of all documents in memory, posting lists on demand. Another process may commit meanwhile.

    Segments never change, so those that are `known` from an earlier state are not opened again.
    """

    def __init__(self, directory: Path, generation: int, known: _Known) -> None:
        self.generation = generation
        with damage_named():
            self.held: list[Held] = []
            base = 0
            self.contents = read_contents(directory, generation)
            for part in self.contents.parts:
                self.held.append(_held(directory, part, base, known))
                base += part.documents
            self.documents = Documents.joined(
                [one.segment.documents for one in self.held], [one.live for one in self.held]
            )
            self.filters = Filters(self.documents)
            self.timelines = Timelines(self.documents)
        self.vocabulary = Vocabulary(self.held)

    @classmethod
    def open(cls, directory: Path, previous: Snapshot | None = None) -> Self:
        """The last committed state, or nearly the last when another process commits without a pause.

        Raises IndexDamaged for whatever cannot be read, ArchiveBusy when no state stays long enough.
        """
        known = (
            {(one.segment.name, one.segment.checksum): one.segment for one in previous.held}
            if previous
            else {}
        )
        snapshot = None
        for _ in range(_ATTEMPTS):
            generation = latest_generation(directory)
            try:
                snapshot = cls(directory, generation, known)
            except IndexDamaged:
                # A commit meanwhile takes away the files of the state before; then there is a newer one.
                if latest_generation(directory) == generation:
                    raise
            else:
                if latest_generation(directory) == generation:
                    return snapshot
        if snapshot is None:
            raise ArchiveBusy("Another process keeps changing the index; try again in a moment.")
        # Already of the past, but one state and whole: what is mapped stays readable.
        return snapshot

    def is_latest(self, directory: Path) -> bool:
        """Whether this is still what the directory holds; an index made anew counts its commits anew."""
        if latest_generation(directory) != self.generation:
            return False
        try:
            with damage_named():
                return read_contents(directory, self.generation) == self.contents
        except IndexDamaged:
            return False  # replaced at this moment, or truly damaged: opening it tells

    @cached_property
    def evaluator(self) -> Evaluator:
        """Answers what is asked of the texts."""
        from index.engine.evaluate import Evaluator  # with Whoosh, which a window need not wait for

        return Evaluator(Postings(self.held), self.documents)

    @cached_property
    def facets(self) -> FacetCounter:
        """Counts what the documents of a result carry."""
        return FacetCounter(self.documents, self.timelines)

    def relabelled(self, relabelling: Relabelling) -> Snapshot:
        """The same state with its entities under other ids; everything else is shared."""
        other = copy(self)
        other.__dict__.pop("facets", None)
        other.documents = relabelled(self.documents, relabelling)
        other.filters = Filters(other.documents)
        return other

    @property
    def count(self) -> int:
        """How many documents there are, exactly."""
        return int(self.documents.live.sum())


def _held(directory: Path, part: Part, base: int, known: _Known) -> Held:
    segment = known.get((part.name, part.checksum)) or Segment(part.path(directory), part.checksum)
    held = Held(segment, base, part.deleted)
    if held.size != part.documents:
        raise Damaged(f"{part.name} does not hold the documents that it should")
    return held
