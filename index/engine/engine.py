"""The engine as the rest of the house sees it: open, change, search, mark, close."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import compress
from pathlib import Path
from typing import Self

import numpy as np

from index.engine.batch import Batch
from index.engine.columns import Mask
from index.engine.contents import sweep
from index.engine.documents import Scores
from index.engine.filters import Entities, ids_of
from index.engine.marks import marks
from index.engine.merging import merge_due
from index.engine.ordering import first
from index.engine.question import Question, understand
from index.engine.relabelling import Relabelling
from index.engine.snapshot import Snapshot
from index.engine.snippets import excerpt, snippets
from index.engine.store import create_index, damage_noted, latest_generation, writing
from index.engine.verifying import verify
from index.errors import IndexDamaged, WrongUse
from index.records import Facets, Hit, Precision, Query, Reason, Results, Snippet, Span

_NO_ENTITIES: Entities = {}


class Engine:
    """The index of one archive. One thread owns it; other processes may read and write the same directory."""

    def __init__(self, directory: Path, snapshot: Snapshot) -> None:
        self._directory = directory
        self._snapshot = snapshot
        self._relabelling: Relabelling | None = None
        self._relabelled: tuple[Snapshot, Snapshot] | None = None

    @classmethod
    def open(cls, directory: Path, *, read_only: bool = False) -> Self:
        """Open the index in a directory, making an empty one where there is none unless `read_only`.

        Raises IndexDamaged for whatever cannot be read, StoreReadOnly, DiskFull and ArchiveBusy.
        """
        if not read_only:
            create_index(directory)
        return cls(directory, Snapshot.open(directory))

    @property
    def generation(self) -> int:
        """The number of the commit that is seen, 0 for an index that never saw one."""
        return self._snapshot.generation

    def count(self) -> int:
        """How many releases the index holds, exactly."""
        return self._snapshot.count

    def keys(self) -> frozenset[str]:
        """The keys of all releases held."""
        documents = self._snapshot.documents
        return frozenset(compress(documents.keys.all(), documents.live.tolist()))

    def refresh(self) -> bool:
        """See what other processes have committed; True when there was something new."""
        if self._snapshot.is_latest(self._directory):
            return False
        self._snapshot = Snapshot.open(self._directory, self._snapshot)
        return True

    def close(self) -> None:
        """Give all files back: they are mapped into memory as long as anything speaks of them."""
        self.__dict__.pop("_snapshot", None)
        self.__dict__.pop("_relabelled", None)

    @contextmanager
    def batch(self, processes: int = 1) -> Iterator[Batch]:
        """Change the index: everything is committed at the end, or nothing when an exception ends it.

        Several processes pay from a few thousand releases on. The number of documents is verified after the
        commit. Raises ArchiveBusy when another writer is at work, DiskFull, StoreReadOnly, HelperLost, and
        IndexDamaged when the index is not as it should be afterwards.
        """
        with writing(self._directory):
            self.refresh()
            batch = Batch(self._directory, self._snapshot.held, processes)
            try:
                yield batch
                with damage_noted(self._directory, self.generation):
                    if not batch.commit():
                        return
            finally:
                batch.undo()
            self._settle()
        self._verify_count(batch.expected)

    def merge(self, cancelled: Callable[[], bool] = lambda: False) -> bool:
        """Make few segments of many; True when there was something to do. Answers stay the same.

        Each step is a commit of its own, so that cancelling keeps what is done. Raises as `batch` does, and
        then the state before stays.
        """
        merged = False
        with writing(self._directory):
            self._settle()
            expected = self.count()
            while not cancelled():
                with damage_noted(self._directory, self.generation):
                    if not merge_due(self._directory, self.generation):
                        break
                merged = self._settle()
        self._verify_count(expected)
        return merged

    def verify(self) -> None:
        """Look at every byte of the last state. Raises IndexDamaged for whatever is not as it was written."""
        while True:
            generation = latest_generation(self._directory)
            try:
                with damage_noted(self._directory, generation):
                    return verify(self._directory, generation)
            except IndexDamaged:
                # A commit meanwhile takes away the files of the state before; then there is a newer one.
                if latest_generation(self._directory) == generation:
                    raise

    def _settle(self) -> bool:
        """See what was committed, and let go of what was there before; True when there was something new.

        In this order, for Windows deletes no file that is in use.
        """
        is_news = self.refresh()
        sweep(self._directory, self._snapshot.contents)
        return is_news

    def _verify_count(self, expected: int) -> None:
        if self.count() != expected:
            raise IndexDamaged(f"The index holds {self.count()} releases after a change, not {expected}.")

    def relabel(self, relabelling: Relabelling | None) -> None:
        """From now on count and filter entities under other ids; None shows them as they were found."""
        if relabelling is not self._relabelling:
            self._relabelling, self._relabelled = relabelling, None

    @property
    def _seen(self) -> Snapshot:
        """The state as it is searched: under other ids where there are any, made once for each state."""
        if self._relabelling is None:
            return self._snapshot
        if self._relabelled is None or self._relabelled[0] is not self._snapshot:
            self._relabelled = self._snapshot, self._snapshot.relabelled(self._relabelling)
        return self._relabelled[1]

    def entity_counts(self, entities: Collection[str] | None = None) -> dict[str, int]:
        """How many releases mention each entity, of these or of all that any mentions; never 0."""
        return self._seen.facets.entity_counts(self._seen.documents.live, entities)

    def found_counts(self) -> dict[str, int]:
        """How many releases mention each entity, whatever it stands for now; never 0."""
        return self._snapshot.facets.entity_counts(self._snapshot.documents.live)

    def carriers(self, entities: Collection[str]) -> dict[str, frozenset[int]]:
        """The numbers of the releases in which each of these was found, whatever it stands for now."""
        documents = self._snapshot.documents
        return documents.entities.carriers(entities, documents.live)

    def found_in(self, entities: Collection[str]) -> tuple[str, ...]:
        """The keys of the releases in which any of these was found, whatever it stands for now."""
        documents = self._snapshot.documents
        mask = documents.entities.mask(entities, documents.size) & documents.live
        return tuple(documents.keys.of(np.flatnonzero(mask)))

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        offset: int = 0,
        facets: bool = True,
        timeline: Precision | None = None,
        entities: Entities = _NO_ENTITIES,
    ) -> Results:
        """The answer to a question: an exact total, a page of hits, counts over the whole result.

        `timeline` is the unit to count by in time, for dates of the query's kind. `entities` gives the ids
        that each name in the query's entity filters stands for. The counts hold ids for labels. Raises
        WrongUse for a date that is none, IndexDamaged when a file turns out unreadable.
        """
        if offset < 0 or (limit is not None and limit < 0):
            raise WrongUse("A page of results cannot begin or end before the first.")
        question, mask, scores = self._answer(query, entities)
        snapshot, documents = self._seen, self._seen.documents
        last = None if limit is None else offset + limit
        page = first(documents, query.sort, mask, scores, last)[offset:]
        chosen = frozenset().union(*(ids_of(name, entities) for name in query.entities))
        return Results(
            total=int(np.count_nonzero(mask)),
            hits=tuple(map(Hit, documents.keys.of(page), scores[page].tolist())),
            facets=snapshot.facets.count(mask, chosen) if facets else Facets(),
            timeline=snapshot.timelines.count(mask, timeline, query.date_kind) if timeline else None,
            notices=question.notices,
        )

    def matching(self, query: Query, *, entities: Entities = _NO_ENTITIES) -> tuple[str, ...]:
        """The keys of all releases that answer a question, in its order."""
        _, mask, scores = self._answer(query, entities)
        documents = self._seen.documents
        return tuple(documents.keys.of(first(documents, query.sort, mask, scores)))

    def marks(
        self, query: Query, text: str, title_end: int = 0, named: Sequence[Span] = ()
    ) -> tuple[Span, ...]:
        """Every stretch of a canonical text that makes it match; see `index.engine.marks`."""
        return marks(understand(query.text, query.match), text, title_end, named)

    def snippets(
        self, query: Query, text: str, *, title_end: int = 0, named: Sequence[Span] = ()
    ) -> tuple[Snippet, ...]:
        """The best cut of a canonical text's body; see `index.engine.snippets`."""
        return snippets(understand(query.text, query.match), text, title_end=title_end, named=named)

    def excerpt(
        self, query: Query, text: str, *, title_end: int = 0, named: Sequence[Span] = ()
    ) -> tuple[tuple[Snippet, ...], tuple[Reason, ...]]:
        """The best cut of a canonical text's body, and why title and body match."""
        return excerpt(understand(query.text, query.match), text, title_end=title_end, named=named)

    def _answer(self, query: Query, entities: Entities) -> tuple[Question, Mask, Scores]:
        documents = self._seen.documents
        question = understand(query.text, query.match)
        mask = self._seen.filters.selected(query, entities)
        if question.tree is None:
            return question, mask, np.zeros(documents.size)
        with damage_noted(self._directory, self.generation):
            matches = self._snapshot.evaluator.evaluate(question.tree)
        if matches is None:
            return question, np.zeros(documents.size, bool), np.zeros(documents.size)
        return question, mask & matches.mask, matches.scores
