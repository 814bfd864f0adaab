"""Tantivy: a search library in Rust, much like Lucene."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import tantivy
from tantivy import FieldType, Occur, Query

from tests.benchmarks.corpus import Document
from tests.benchmarks.peers.peer import Answer, Peer
from tests.benchmarks.questions import NEAR, SINCE, UNTIL, Question, Shape

_FIELDS = ["title", "body"]
_BOOSTS = {"title": 2.0}
_HEAP = 128_000_000
_ENTITY_COUNTS = {"entities": {"terms": {"field": "entity", "size": 1000}}}
_MONTH_COUNTS = {"months": {"terms": {"field": "month", "size": 1000}}}


class Tantivy(Peer):
    """Tantivy through its Python binding, which adds next to nothing to what it does."""

    def prepared(self, document: Document) -> tantivy.Document:
        return tantivy.Document(
            key=document.key,
            title=document.title,
            body=document.body,
            day=document.day.toordinal(),
            month=document.day.year * 12 + document.day.month,
            entity=list(document.entities),
        )

    def build(self, documents: Sequence[tantivy.Document], processes: int) -> None:
        self.place.mkdir()
        with tantivy.Index(_schema(), str(self.place)).writer(_HEAP, processes) as writer:
            for one in documents:
                writer.add_document(one)

    def open(self) -> None:
        self._index = tantivy.Index.open(str(self.place))
        self._searcher = self._index.searcher()

    def close(self) -> None:
        self.__dict__.pop("_writer", None)
        del self._index, self._searcher

    def answers(self, question: Question) -> bool:
        return True

    def ask(self, question: Question) -> Answer:
        query = self._query(question)
        result = self._searcher.search(
            query, limit=20, count=True, order_by_field="day" if question.newest else None
        )
        asked = (_ENTITY_COUNTS if question.entity_counts else {}) | (
            _MONTH_COUNTS if question.month_counts else {}
        )
        if asked:
            self._searcher.aggregate(query, asked)
        keys = [self._searcher.doc(address)["key"][0] for _, address in result.hits]
        return Answer(result.count, keys)

    def put(self, document: tantivy.Document, before: Document | None) -> None:
        if before:
            self._writer.delete_documents_by_term("key", before.key)
        self._writer.add_document(document)
        self._writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def snippets(self, question: Question, documents: Sequence[Document]) -> int:
        query = self._query(question)
        generator = tantivy.SnippetGenerator.create(self._searcher, query, self._index.schema, "body")
        generator.set_max_num_chars(240)
        cuts = [generator.snippet_from_doc(tantivy.Document(body=one.body)) for one in documents]
        return sum(bool(cut.highlighted()) for cut in cuts)

    @cached_property
    def _writer(self) -> tantivy.IndexWriter:
        return self._index.writer(_HEAP, 1)

    def _query(self, question: Question) -> Query:
        words = self._words(question)
        if not question.entity:
            return words
        schema = self._index.schema
        first, last = SINCE.toordinal(), UNTIL.toordinal()
        filters = [
            Query.range_query(schema, "day", FieldType.Integer, first, last),
            Query.term_query(schema, "entity", question.entity),
        ]
        return Query.boolean_query(
            [(Occur.Must, words), *((Occur.Must, Query.const_score_query(one, 0.0)) for one in filters)]
        )

    def _words(self, question: Question) -> Query:
        schema, joined = self._index.schema, " ".join(question.words)
        if question.shape is Shape.FUZZY:
            return _in_each_field(lambda field: Query.fuzzy_term_query(schema, field, joined, 1))
        if question.shape in (Shape.PREFIX, Shape.WILDCARD):
            pattern = joined + "*" * (question.shape is Shape.PREFIX)
            expression = pattern.replace("?", ".").replace("*", ".*")
            return _in_each_field(lambda field: Query.regex_query(schema, field, expression))
        text = {
            Shape.ALL: joined,
            Shape.ANY: " OR ".join(question.words),
            Shape.PHRASE: f'"{joined}"',
            Shape.NEAR: f'"{joined}"~{NEAR}',
        }[question.shape]
        return self._index.parse_query(text, _FIELDS, _BOOSTS, conjunction_by_default=True)


def _in_each_field(query) -> Query:
    return Query.boolean_query([(Occur.Should, query(field)) for field in _FIELDS])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="en_stem")
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_integer_field("month", fast=True)
    builder.add_text_field("entity", fast=True, tokenizer_name="raw", index_option="basic")
    return builder.build()
