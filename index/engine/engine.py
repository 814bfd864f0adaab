"""The engine as the rest of the house sees it: open, change, search, mark, close."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from index.engine.columns import Mask, Numbers
from index.engine.contents import sweep
from index.engine.documents import Scores
from index.engine.filters import Entities, ids_of, without_each
from index.engine.grouping import grouped
from index.engine.marks import marks, marks_of_each
from index.engine.ordering import NO_TITLES, first
from index.engine.question import Question, understand
from index.engine.relabelling import Relabelling
from index.engine.snapshot import Snapshot
from index.engine.snippets import excerpt, snippets
from index.engine.store import create_index, damage_noted, latest_generation, writing
from index.engine.vocabulary import Vocabulary
from index.errors import IndexDamaged, WrongUse
from index.records import FacetCount, Facets, Hit, Precision, Query, Reason, Results, Snippet, Span, Timeline
from index.timescale import Timescale

if TYPE_CHECKING:
    from index.engine.batch import Batch

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
        from index.engine.batch import Batch  # what only changes an index is not loaded to ask it

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
        from index.engine.merging import merge_due

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
        from index.engine.verifying import verify

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
        limit: int | None = 20,
        offset: int = 0,
        *,
        facets: bool = True,
        timeline: Precision | Timescale | None = None,
        group: str = "",
        entities: Entities = _NO_ENTITIES,
        titles: Mapping[str, int] = NO_TITLES,
    ) -> Results:
        """The answer to a question: an exact total, a page of hits, counts over the whole result.

        `timeline` is the unit to count the result by in time, for dates of the query's kind; or a scale, and
        then the timeline is of what would be found without the query's filter of dates. `entities` gives the
        ids that each name in the query's entity filters stands for, `titles` the place of each key in the
        order of titles where that is asked for. The counts hold ids for labels. With `group` the hits of a
        month or of a source stand together; see `index.engine.grouping`. Raises WrongUse for a date that is
        none, IndexDamaged when a file turns out unreadable.
        """
        if offset < 0 or (limit is not None and limit < 0):
            raise WrongUse("A page of results cannot begin or end before the first.")
        question, found, scores = self._found(query)
        mask = self._passing(query, found, entities)
        last = None if limit is None else offset + limit
        order, groups = self._ordered(query, mask, scores, last, group, titles)
        page = order[offset:last]
        chosen = _chosen(query, entities)
        return Results(
            total=int(np.count_nonzero(mask)),
            hits=tuple(map(Hit, self._seen.documents.keys.of(page), scores[page].tolist())),
            facets=self._seen.facets.count(mask, chosen) if facets else Facets(),
            timeline=self._timeline(query, timeline, mask, found, entities) if timeline else None,
            notices=question.notices,
            groups=groups,
        )

    def overview(
        self,
        query: Query,
        *,
        most_entities: int,
        timeline: Precision | Timescale | None = None,
        group: str = "",
        entities: Entities = _NO_ENTITIES,
        titles: Mapping[str, int] = NO_TITLES,
    ) -> Results:
        """The whole answer as `search` has it, with the keys of all that was found in place of hits.

        Where any of several values will do, the counts of a facet are those without its own filter: what else
        could be asked for. Raises as `search` does.
        """
        question, found, scores = self._found(query)
        mask = self._passing(query, found, entities)
        order, groups = self._ordered(query, mask, scores, None, group, titles)
        around = {facet: self._passing(one, found, entities) for facet, one in without_each(query)}
        return Results(
            total=len(order),
            keys=self._seen.documents.keys.row(order),
            facets=self._seen.facets.count(mask, _chosen(query, entities), most_entities, around),
            timeline=self._timeline(query, timeline, mask, found, entities) if timeline else None,
            notices=question.notices,
            groups=groups,
        )

    def prepare(self) -> None:
        """Load what the first question with words needs, while nobody waits for it."""
        self._found(Query(text="a"))

    def matching(self, query: Query, *, entities: Entities = _NO_ENTITIES) -> tuple[str, ...]:
        """The keys of all releases that answer a question, in its order."""
        _, mask, scores = self._answer(query, entities)
        documents = self._seen.documents
        return tuple(documents.keys.of(first(documents, query.sort, mask, scores)))

    def words_beginning(self, prefix: str, limit: int) -> list[tuple[str, str]]:
        """The most frequent words that go on after a folded beginning, each with a release that holds it."""
        return [(word, self._key(document)) for word, document in self._vocabulary.beginning(prefix, limit)]

    def nearest_word(self, folded: str) -> tuple[str, str] | None:
        """The word that a folded one may be a misspelling of, with a release that holds it."""
        near = self._vocabulary.nearest(folded)
        return None if near is None else (near.folded, self._key(near.document))

    @property
    def _vocabulary(self) -> Vocabulary:
        return self._snapshot.vocabulary

    def _key(self, document: int) -> str:
        return self._snapshot.documents.keys.of(np.array([document]))[0]

    def marks(
        self, query: Query, text: str, title_end: int = 0, named: Sequence[Span] = ()
    ) -> tuple[Span, ...]:
        """Every stretch of a canonical text that makes it match; see `index.engine.marks`."""
        return marks(understand(query.text, query.match), text, title_end, named)

    def marks_of_each(
        self, query: Query, text: str, title_end: int = 0, named: Sequence[Span] = ()
    ) -> tuple[tuple[Span, ...], dict[str, tuple[Span, ...]]]:
        """The marks of a canonical text, and under what was typed those of each word and phrase in it."""
        question = understand(query.text, query.match)
        spans, each = marks_of_each(question, text, title_end, named)
        found = zip(question.sought, each, strict=True)
        return spans, {sought.label: own for sought, own in found if own}

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
        question, found, scores = self._found(query)
        return question, self._passing(query, found, entities), scores

    def _found(self, query: Query) -> tuple[Question, Mask | None, Scores]:
        """What a question's words find, None where it has none, whatever its filters are."""
        size = self._seen.documents.size
        question = understand(query.text, query.match)
        if question.tree is None:
            return question, None, np.zeros(size)
        with damage_noted(self._directory, self.generation):
            matches = self._snapshot.evaluator.evaluate(question.tree)
        if matches is None:
            return question, np.zeros(size, bool), np.zeros(size)
        return question, matches.mask, matches.scores

    def _passing(self, query: Query, found: Mask | None, entities: Entities) -> Mask:
        """Those of what was found that pass the filters; without words, all that do."""
        mask = self._seen.filters.selected(query, entities)
        return mask if found is None else mask & found

    def _ordered(
        self,
        query: Query,
        mask: Mask,
        scores: Scores,
        last: int | None,
        group: str,
        titles: Mapping[str, int],
    ) -> tuple[Numbers, tuple[FacetCount, ...]]:
        """The documents of a mask, `last` of them at least, in their order and in groups where wanted."""
        if not group:
            return first(self._seen.documents, query.sort, mask, scores, last, titles), ()
        order = first(self._seen.documents, query.sort, mask, scores, titles=titles)
        return grouped(self._seen, order, group, query.sort)

    def _timeline(
        self,
        query: Query,
        timeline: Precision | Timescale,
        mask: Mask,
        found: Mask | None,
        entities: Entities,
    ) -> Timeline:
        timelines = self._seen.timelines
        if isinstance(timeline, Precision):
            return timelines.count(mask, timeline, query.date_kind)
        undivided = replace(query, since=None, until=None, undated=None)
        around = mask if undivided == query else self._passing(undivided, found, entities)
        return timelines.within(around, timeline, query.date_kind)


def _chosen(query: Query, entities: Entities) -> frozenset[str]:
    """The ids of all entities that are asked for."""
    return frozenset().union(*(ids_of(name, entities) for name in query.entities))
