"""The engine as the rest of the house sees it: open, change, search, mark, close."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import numpy as np

from index.engine.batch import Batch
from index.engine.columns import Mask, Numbers
from index.engine.documents import Scores
from index.engine.facets import count_facets
from index.engine.filters import Entities, ids_of, selected
from index.engine.marks import marks
from index.engine.question import Question, understand
from index.engine.snapshot import Snapshot
from index.engine.snippets import snippets
from index.engine.store import create_index, damage_noted, writing
from index.errors import IndexDamaged, WrongUse
from index.records import Facets, Hit, Query, Results, Snippet, Sort, Span

_NO_ENTITIES: Entities = {}


class Engine:
    """The index of one archive. One thread owns it; other processes may read and write the same directory."""

    def __init__(self, directory: Path, snapshot: Snapshot) -> None:
        self._directory = directory
        self._snapshot = snapshot

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
        return frozenset(documents.keys[number] for number in np.flatnonzero(documents.live))

    def refresh(self) -> bool:
        """See what other processes have committed; True when there was something new."""
        if self._snapshot.is_latest(self._directory):
            return False
        self._snapshot = Snapshot.open(self._directory, self._snapshot)
        return True

    def close(self) -> None:
        """Give all files back: they are mapped into memory as long as anything speaks of them."""
        self.__dict__.pop("_snapshot", None)

    @contextmanager
    def batch(self) -> Iterator[Batch]:
        """Change the index: everything is committed at the end, or nothing when an exception ends it.

        The number of documents is verified after the commit. Raises ArchiveBusy when another writer is at
        work, DiskFull, StoreReadOnly, and IndexDamaged when the index is not as it should be afterwards.
        """
        with writing(self._directory):
            self.refresh()
            batch = Batch(self._directory, self.generation, self._snapshot.held)
            try:
                yield batch
                if not batch.changed:
                    return
                with damage_noted(self._directory):
                    batch.commit()
            finally:
                batch.undo()
            self.refresh()
        if self.count() != batch.expected:
            raise IndexDamaged(
                f"The index holds {self.count()} releases after a change, not {batch.expected}."
            )

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        offset: int = 0,
        facets: bool = True,
        entities: Entities = _NO_ENTITIES,
    ) -> Results:
        """The answer to a question: an exact total, a page of hits, counts over the whole result.

        `entities` gives the ids that each name in the query's entity filters stands for. The counts hold ids
        for labels. Raises WrongUse for a date that is none, IndexDamaged when a file turns out unreadable.
        """
        if offset < 0 or (limit is not None and limit < 0):
            raise WrongUse("A page of results cannot begin or end before the first.")
        question, mask, scores = self._answer(query, entities)
        page = self._ordered(query.sort, mask, scores, None if limit is None else offset + limit)[offset:]
        documents = self._snapshot.documents
        chosen = frozenset().union(*(ids_of(name, entities) for name in query.entities))
        return Results(
            total=int(np.count_nonzero(mask)),
            hits=tuple(Hit(documents.keys[number], float(scores[number])) for number in page),
            facets=count_facets(documents, mask, chosen) if facets else Facets(),
            notices=question.notices,
        )

    def matching(self, query: Query, *, entities: Entities = _NO_ENTITIES) -> tuple[str, ...]:
        """The keys of all releases that answer a question, in its order."""
        _, mask, scores = self._answer(query, entities)
        return tuple(
            self._snapshot.documents.keys[number] for number in self._ordered(query.sort, mask, scores)
        )

    def marks(self, query: Query, text: str, title_end: int = 0) -> tuple[Span, ...]:
        """Every stretch of a canonical text that makes it match; see `index.engine.marks`."""
        return marks(understand(query.text, query.match), text, title_end)

    def snippets(
        self, query: Query, text: str, *, width: int = 240, count: int = 1, title_end: int = 0
    ) -> tuple[Snippet, ...]:
        """The best cuts of a canonical text's body; see `index.engine.snippets`."""
        return snippets(
            understand(query.text, query.match), text, width=width, count=count, title_end=title_end
        )

    def _answer(self, query: Query, entities: Entities) -> tuple[Question, Mask, Scores]:
        documents = self._snapshot.documents
        question = understand(query.text, query.match)
        mask = selected(query, documents, entities)
        scores = np.zeros(documents.size)
        if question.tree is not None:
            with damage_noted(self._directory):
                matches = self._snapshot.evaluator.evaluate(question.tree)
            mask = mask & matches.mask if matches else np.zeros(documents.size, bool)
            scores = matches.scores if matches else scores
        return question, mask, scores

    def _ordered(self, sort: Sort, mask: Mask, scores: Scores, wanted: int | None = None) -> Numbers:
        """The first documents of the mask in order, all unless so many are `wanted`.

        Where nothing has a score the newest come first; the undated always come last.
        """
        documents = self._snapshot.documents
        found = np.flatnonzero(mask)
        if sort is Sort.RELEVANCE and scores[found].any():
            order = -scores[found]
        else:
            day = documents.day[found]
            order = np.where(day == 0, np.inf, day if sort is Sort.OLDEST else -day)
        first = _first(order, documents.rank[found], len(found) if wanted is None else wanted)
        return found[first]


def _first(order: Scores, rank: Numbers, wanted: int) -> Numbers:
    """The places of the smallest in order, ties by rank; only those that are wanted get sorted."""
    if wanted >= len(order):
        return np.lexsort((rank, order))
    if wanted == 0:
        return np.zeros(0, np.int64)
    last = np.partition(order, wanted - 1)[wanted - 1]
    before, ties = np.flatnonzero(order < last), np.flatnonzero(order == last)
    missing = wanted - len(before)
    if missing < len(ties):
        ties = ties[np.argpartition(rank[ties], missing - 1)[:missing]]
    chosen = np.concatenate([before, ties])
    return np.asarray(chosen[np.lexsort((rank[chosen], order[chosen]))])
