"""The engine of this program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.engine import Engine
from index.records import (
    Block,
    BlockKind,
    Confidence,
    EntityKind,
    Mention,
    PartialDate,
    Precision,
    Query,
    Release,
    Sort,
)
from tests.benchmarks.corpus import Document
from tests.benchmarks.peers.peer import Answer, Peer
from tests.benchmarks.questions import NEAR, SINCE, UNTIL, Question, Shape


class Sijill(Peer):
    """Asked as the window asks, without the catalogue."""

    def prepared(self, document: Document) -> Release:
        title_end = len(document.title)
        return Release(
            key=document.key,
            sha256="0" * 64,
            format="text",
            title=document.title,
            text=document.text,
            blocks=(Block(BlockKind.HEADING, 0, title_end, level=1),) if title_end else (),
            extractor="benchmark",
            published=PartialDate(document.day.isoformat(), Precision.DAY, Confidence.CERTAIN),
            mentions=tuple(
                Mention(one, EntityKind(one.partition(":")[0]), 0, 1, "drawn") for one in document.entities
            ),
        )

    def build(self, documents: Sequence[Release], processes: int) -> None:
        engine = Engine.open(self.place)
        with engine.batch(processes) as batch:
            for release in documents:
                batch.add(release)
        engine.merge()
        engine.close()

    def open(self) -> None:
        self._engine = Engine.open(self.place, read_only=True)

    def close(self) -> None:
        self._engine.close()

    def answers(self, question: Question) -> bool:
        return True

    def ask(self, question: Question) -> Answer:
        months_alone = question.month_counts and not question.entity_counts  # the facets tell them as well
        found = self._engine.search(
            _query(question),
            facets=question.entity_counts,
            timeline=Precision.MONTH if months_alone else None,
        )
        return Answer(found.total, [hit.key for hit in found.hits])

    def put(self, document: Release, before: Document | None) -> None:
        with self._engine.batch() as batch:
            batch.add(document)

    def tidy(self) -> None:
        self._engine.merge()

    def snippets(self, question: Question, documents: Sequence[Document]) -> int:
        query = _query(question)
        cuts = [self._engine.excerpt(query, one.text, title_end=len(one.title))[0] for one in documents]
        return sum(any(snippet.spans for snippet in cut) for cut in cuts)


def _query(question: Question) -> Query:
    joined = " ".join(question.words)
    text = {
        Shape.ALL: joined,
        Shape.ANY: " OR ".join(question.words),
        Shape.PHRASE: f'"{joined}"',
        Shape.NEAR: f'"{joined}"~{NEAR}',
        Shape.PREFIX: f"{joined}*",
        Shape.WILDCARD: joined,
        Shape.FUZZY: f"{joined}~",
    }[question.shape]
    sort = Sort.NEWEST if question.newest else Sort.RELEVANCE
    query = Query(text, sort=sort)
    if not question.entity:
        return query
    days = {"since": SINCE.isoformat(), "until": UNTIL.isoformat()}
    return replace(query, entities=(question.entity,), **days)
