"""SQLite's full-text index, without the texts themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from tests.benchmarks.corpus import Document
from tests.benchmarks.peers.peer import Answer, Peer
from tests.benchmarks.questions import NEAR, SINCE, UNTIL, Question, Shape

# Built without a journal, as fast as it goes; afterwards each change must outlast a power cut.
_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE VIRTUAL TABLE texts USING fts5(title, body, content='', tokenize='porter unicode61', prefix='2 3');
CREATE TABLE facts(id INTEGER PRIMARY KEY, key TEXT, day TEXT);
CREATE TABLE carried(entity TEXT, id INTEGER);
"""
_INDEXES = "CREATE INDEX by_entity ON carried(entity); CREATE INDEX by_id ON carried(id)"
_ADD = "INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)"
_REMOVE = "INSERT INTO texts(texts, rowid, title, body) VALUES ('delete', ?, ?, ?)"
# CROSS JOIN and + keep SQLite to the one good plan: through what matches first, then to the facts of each.
_FILTER = (
    "AND day BETWEEN :since AND :until"
    " AND +texts.rowid IN (SELECT carried.id FROM carried WHERE entity = :entity)"
)
_MOST_CARRIED = "GROUP BY entity ORDER BY 2 DESC LIMIT 1000"
_SNIPPET = "SELECT snippet(shown, 1, '[', ']', '…', 40) FROM shown WHERE shown MATCH ? AND rowid = ?"


class Fts5(Peer):
    """SQLite FTS5 with the facts in tables beside it."""

    def prepared(self, document: Document) -> Document:
        return document

    def build(self, documents: Sequence[Document], processes: int) -> None:
        self.place.mkdir()
        self.open()
        self._connection.executescript(_SCHEMA)
        for one in documents:
            self._add(one)
        self._connection.executescript(_INDEXES)
        self._connection.commit()
        self._connection.execute("PRAGMA journal_mode = WAL")
        self.close()

    def open(self) -> None:
        self._connection = sqlite3.connect(self.place / "index.sqlite")

    def close(self) -> None:
        self._connection.close()

    def answers(self, question: Question) -> bool:
        return question.shape not in (Shape.WILDCARD, Shape.FUZZY)

    def ask(self, question: Question) -> Answer:
        values = {
            "match": _match(question),
            "since": SINCE.isoformat(),
            "until": UNTIL.isoformat(),
            "entity": question.entity,
        }
        order = "day DESC" if question.newest else "bm25(texts, 2, 1)"
        page = _matching(question, "facts") if question.newest else _matching(question)
        first = f"SELECT texts.rowid AS first {page} ORDER BY {order} LIMIT 20"
        keys = self._all(f"SELECT key FROM ({first}) CROSS JOIN facts ON id = first", values)
        if question.entity_counts:
            self._all(f"SELECT entity, count(*) {_matching(question, 'carried')} {_MOST_CARRIED}", values)
        if question.month_counts:
            months = _matching(question, "facts")
            self._all(f"SELECT substr(day, 1, 7), count(*) {months} GROUP BY 1", values)
        total = self._all(f"SELECT count(*) {_matching(question)}", values)[0][0]
        return Answer(total, [key for (key,) in keys])

    def put(self, document: Document, before: Document | None) -> None:
        with self._connection:
            if before:
                self._connection.execute(_REMOVE, (before.number, before.title, before.body))
                self._connection.execute("DELETE FROM facts WHERE id = ?", (before.number,))
                self._connection.execute("DELETE FROM carried WHERE id = ?", (before.number,))
            self._add(document)

    def prepare_snippets(self, documents: Sequence[Document]) -> None:
        self._connection.execute(
            "CREATE VIRTUAL TABLE temp.shown USING fts5(title, body, tokenize='porter unicode61')"
        )
        for one in documents:
            row = (one.number, one.title, one.body)
            self._connection.execute("INSERT INTO shown(rowid, title, body) VALUES (?, ?, ?)", row)

    def snippets(self, question: Question, documents: Sequence[Document]) -> int:
        match = _match(question)
        cuts = [self._connection.execute(_SNIPPET, (match, one.number)).fetchone() for one in documents]
        return sum(bool(cut and "[" in cut[0]) for cut in cuts)

    def _add(self, one: Document) -> None:
        self._connection.execute(_ADD, (one.number, one.title, one.body))
        self._connection.execute(
            "INSERT INTO facts VALUES (?, ?, ?)", (one.number, one.key, one.day.isoformat())
        )
        pairs = ((entity, one.number) for entity in one.entities)
        self._connection.executemany("INSERT INTO carried VALUES (?, ?)", pairs)

    def _all(self, statement: str, values: dict[str, str]) -> list[tuple]:
        return self._connection.execute(statement, values).fetchall()


def _matching(question: Question, *tables: str) -> str:
    """The part of a statement that says what is found, joined with the tables that it needs and no others."""
    needed = dict.fromkeys(("facts", *tables) if question.entity else tables)
    joins = " ".join(f"CROSS JOIN {table} ON {table}.id = texts.rowid" for table in needed)
    return f"FROM texts {joins} WHERE texts MATCH :match {_FILTER if question.entity else ''}"


def _match(question: Question) -> str:
    words = [f'"{word}"' for word in question.words]
    return {
        Shape.ALL: " AND ".join(words),
        Shape.ANY: " OR ".join(words),
        Shape.PHRASE: f'"{" ".join(question.words)}"',
        Shape.NEAR: f"NEAR({' '.join(words)}, {NEAR})",
        Shape.PREFIX: f"{words[0]} *",
    }[question.shape]
