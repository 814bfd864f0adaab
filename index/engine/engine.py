"""The engine as the rest of the house sees it: open, change, search, mark, close."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import numpy as np

from index.engine.batch import Batch
from index.engine.documents import Mask, Numbers, Scores
from index.engine.facets import count_facets
from index.engine.filters import Entities, ids_of, selected
from index.engine.marks import marks
from index.engine.question import Question, understand
from index.engine.snapshot import Snapshot
from index.engine.snippets import snippets
from index.engine.store import create_index, latest_generation, open_writer
from index.errors import IndexDamaged, WrongUse
from index.records import Facets, Hit, Query, Results, Snippet, Sort, Span

_MEGABYTES = 256
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
        if latest_generation(self._directory) == self.generation:
            return False
        renewed = Snapshot.open(self._directory, self._snapshot.checked)
        self._snapshot.close()
        self._snapshot = renewed
        return True

    def close(self) -> None:
        """Give all files back."""
        self._snapshot.close()

    @contextmanager
    def batch(self) -> Iterator[Batch]:
        """Change the index: everything is committed at the end, or nothing when an exception ends it.

        The number of documents is verified after the commit. Raises ArchiveBusy when another writer is at
        work, DiskFull, StoreReadOnly, and IndexDamaged when the index is not as it should be afterwards.
        """
        with open_writer(self._directory, megabytes=_MEGABYTES) as writer:
            self.refresh()
            batch = Batch(writer, self.keys())
            yield batch
            if not batch.changed:
                return
            batch.commit()
        self.refresh()
        # When another process has committed since, what is seen now is its affair.
        if self.generation == writer.generation:
            self._verify(batch.expected)

    def _verify(self, expected: int) -> None:
        if self.count() != expected:
            raise IndexDamaged(f"The index holds {self.count()} releases after a change, not {expected}.")
        self._snapshot.note_files()

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
        ordered = self._ordered(query.sort, mask, scores)
        page = ordered[offset : None if limit is None else offset + limit]
        documents = self._snapshot.documents
        chosen = frozenset().union(*(ids_of(name, entities) for name in query.entities))
        return Results(
            total=len(ordered),
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
            matches = self._snapshot.evaluator.evaluate(question.tree)
            mask = mask & matches.mask if matches else np.zeros(documents.size, bool)
            scores = matches.scores if matches else scores
        return question, mask, scores

    def _ordered(self, sort: Sort, mask: Mask, scores: Scores) -> Numbers:
        """The documents of the mask in order; where nothing has a score the newest come first."""
        documents = self._snapshot.documents
        found = np.flatnonzero(mask)
        rank, day, score = documents.rank[found], documents.day[found], scores[found]
        if sort is Sort.RELEVANCE and score.any():
            return found[np.lexsort((rank, -score))]
        return found[np.lexsort((rank, day if sort is Sort.OLDEST else -day, day == 0))]
