"""Xapian: a search library in C++, with its Python binding from the system."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import xapian

from tests.benchmarks.corpus import Document
from tests.benchmarks.peers.peer import Answer, Peer
from tests.benchmarks.questions import NEAR, SINCE, UNTIL, Question, Shape

_DAY, _MONTH = 0, 1  # slots of values
_KEY, _ENTITY = "Q", "XE"  # prefixes of terms that are no words


class Xapian(Peer):
    """Xapian 1.4 or newer: words as written and stemmed, positions, days and months as values."""

    def prepared(self, document: Document) -> Document:
        return document

    def build(self, documents: Sequence[Document], processes: int) -> None:
        database = xapian.WritableDatabase(str(self.place), xapian.DB_CREATE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("en"))
        for one in documents:
            database.add_document(_indexed(generator, one))
        database.commit()
        database.close()

    def open(self) -> None:
        self._database = xapian.Database(str(self.place))
        self._parser = xapian.QueryParser()
        self._parser.set_database(self._database)
        self._parser.set_stemmer(xapian.Stem("en"))
        self._parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self._parser.set_default_op(xapian.Query.OP_AND)

    def close(self) -> None:
        self._database.close()

    def answers(self, question: Question) -> bool:
        # Counting several values of each document would be done by Python, one document after the other.
        return question.shape not in (Shape.WILDCARD, Shape.FUZZY) and not question.entity_counts

    def ask(self, question: Question) -> Answer:
        months = xapian.ValueCountMatchSpy(_MONTH)
        found = self._found(question, months if question.month_counts else None)
        if question.month_counts:
            list(months.values())
        keys = [match.document.get_data().decode() for match in found]
        return Answer(found.get_matches_estimated(), keys)  # exact, for every match was looked at

    def put(self, document: Document, before: Document | None) -> None:
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("en"))
        database = xapian.WritableDatabase(str(self.place), xapian.DB_OPEN)
        database.replace_document(_KEY + document.key, _indexed(generator, document))
        database.close()  # commits
        self._database.reopen()

    def snippets(self, question: Question, documents: Sequence[Document]) -> int:
        found = self._found(question, None)
        cuts = [found.snippet(one.body, 240, xapian.Stem("en")) for one in documents]
        return sum(b"<b>" in cut for cut in cuts)

    def _found(self, question: Question, spy: xapian.MatchSpy | None) -> xapian.MSet:
        enquire = xapian.Enquire(self._database)
        enquire.set_query(self._query(question))
        if question.newest:
            enquire.set_sort_by_value(_DAY, True)
        if spy:
            enquire.add_matchspy(spy)
        return enquire.get_mset(0, 20, self._database.get_doccount())

    def _query(self, question: Question) -> xapian.Query:
        joined = " ".join(question.words)
        text = {
            Shape.ALL: joined,
            Shape.ANY: " OR ".join(question.words),
            Shape.PHRASE: f'"{joined}"',
            Shape.NEAR: f" NEAR/{NEAR} ".join(question.words),
            Shape.PREFIX: f"{joined}*",
        }[question.shape]
        flags = xapian.QueryParser.FLAG_DEFAULT | xapian.QueryParser.FLAG_WILDCARD
        words = self._parser.parse_query(text, flags)
        if not question.entity:
            return words
        days = xapian.Query(xapian.Query.OP_VALUE_RANGE, _DAY, _serialised(SINCE), _serialised(UNTIL))
        wanted = xapian.Query(xapian.Query.OP_AND, days, xapian.Query(_ENTITY + question.entity))
        return xapian.Query(xapian.Query.OP_FILTER, words, wanted)


def _indexed(generator: xapian.TermGenerator, one: Document) -> xapian.Document:
    document = xapian.Document()
    generator.set_document(document)
    generator.index_text(one.title, 2)
    generator.increase_termpos()
    generator.index_text(one.body)
    document.set_data(one.key)
    document.add_boolean_term(_KEY + one.key)
    for entity in one.entities:
        document.add_boolean_term(_ENTITY + entity)
    document.add_value(_DAY, _serialised(one.day))
    document.add_value(_MONTH, f"{one.day:%Y-%m}")
    return document


def _serialised(day: date) -> bytes:
    return xapian.sortable_serialise(day.toordinal())
