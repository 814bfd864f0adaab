"""The engine beside SQLite FTS5, on the same documents and questions in the same run.

    python -m tests.benchmarks.engine FOLDER [--docs N]

reads the .txt files of a folder and prints a table. Facts (days, entities) are drawn by the path of each
file, so both hold the same ones.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

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

BATCH = 4000
ROUNDS = 3
SINCE, UNTIL = "2006", "2012"
_WORD = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True)
class Question:
    """One question in both languages: a query; for SQLite, what to match and the kind of statement."""

    query: Query
    match: str
    kind: str = "ranked"
    facets: bool = False


def read(path: Path, key: str) -> Release:
    """A release of a file: its first line is the title."""
    text = path.read_text("utf-8", "replace")
    title = text.partition("\n")[0]
    drawn = random.Random(key)
    day = (date(2000, 1, 1) + timedelta(drawn.randrange(7300))).isoformat()
    names = {f"person:{int(drawn.paretovariate(0.6)) % 5000:04}" for _ in range(6)}
    return Release(
        key=key,
        sha256="0" * 64,
        format="text",
        title=title,
        text=text,
        blocks=(Block(BlockKind.HEADING, 0, len(title), level=1),) if title else (),
        extractor="benchmark",
        published=PartialDate(day, Precision.DAY, Confidence.CERTAIN),
        mentions=tuple(Mention(name, EntityKind.PERSON, 0, 1, "drawn") for name in sorted(names)),
    )


class Ours:
    """The engine of this program."""

    name = "sijill"

    def __init__(self, place: Path) -> None:
        self._place = place / "index"

    def build(self, releases: Sequence[Release]) -> None:
        with closing(Engine.open(self._place)) as engine:
            for start in range(0, len(releases), BATCH):
                with engine.batch() as batch:
                    for release in releases[start : start + BATCH]:
                        batch.add(release)

    def open(self) -> Engine:
        return Engine.open(self._place, read_only=True)

    def ask(self, opened: Engine, question: Question) -> int:
        return opened.search(question.query, facets=question.facets).total


_SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE VIRTUAL TABLE texts USING fts5(title, body, content='', tokenize='porter unicode61', prefix='2 3');
CREATE TABLE facts(id INTEGER PRIMARY KEY, key TEXT, day TEXT);
CREATE TABLE carried(entity TEXT, id INTEGER);
"""
_COUNT = "SELECT count(*) FROM texts WHERE texts MATCH ?"
_DATED = "texts JOIN facts ON id = texts.rowid"
_STATEMENTS = {
    "ranked": "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 2, 1) LIMIT 20",
    "newest": f"SELECT id FROM {_DATED} WHERE texts MATCH ? ORDER BY day DESC LIMIT 20",
    "filtered": f"""SELECT id FROM {_DATED} WHERE texts MATCH ? AND day >= '{SINCE}'
        AND day < '{UNTIL}-99' AND id IN (SELECT id FROM carried WHERE entity = 'person:0001')
        ORDER BY bm25(texts, 2, 1) LIMIT 20""",
}
_FACETS = (
    """SELECT entity, count(*) FROM texts JOIN carried ON id = texts.rowid WHERE texts MATCH ?
        GROUP BY entity ORDER BY 2 DESC LIMIT 200""",
    f"SELECT substr(day, 1, 7), count(*) FROM {_DATED} WHERE texts MATCH ? GROUP BY 1",
)


class Fts5:
    """SQLite's full-text index, without the texts themselves."""

    name = "FTS5"

    def __init__(self, place: Path) -> None:
        self._place = place / "fts5.sqlite"

    def build(self, releases: Sequence[Release]) -> None:
        with closing(sqlite3.connect(self._place)) as connection:
            connection.executescript(_SCHEMA)
            for number, one in enumerate(releases):
                body = one.text[len(one.title) :]
                connection.execute(
                    "INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)", (number, one.title, body)
                )
                day = one.published.value if one.published else None
                connection.execute("INSERT INTO facts VALUES (?, ?, ?)", (number, one.key, day))
                connection.executemany(
                    "INSERT INTO carried VALUES (?, ?)",
                    ((mention.entity, number) for mention in one.mentions),
                )
            connection.executescript(
                "CREATE INDEX by_entity ON carried(entity); CREATE INDEX by_id ON carried(id)"
            )
            connection.commit()

    def open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._place)

    def ask(self, opened: sqlite3.Connection, question: Question) -> int:
        opened.execute(_STATEMENTS[question.kind], (question.match,)).fetchall()
        if question.facets:
            for statement in _FACETS:
                opened.execute(statement, (question.match,)).fetchall()
        return int(opened.execute(_COUNT, (question.match,)).fetchone()[0])


def questions(releases: Sequence[Release]) -> dict[str, list[Question]]:
    """Rows of the table; words and phrases are taken from the documents, by how many hold them."""
    drawn = random.Random(7)
    sample = [_WORD.findall(one.text.lower()) for one in drawn.sample(releases, min(1000, len(releases)))]
    held = Counter(word for words in sample for word in set(words))
    frequent = drawn.sample([word for word, count in held.items() if len(sample) / 50 < count], 30)
    rare = drawn.sample([word for word, count in held.items() if count == 2], 30)
    rows = [drawn.choice([words for words in sample if len(words) > 9]) for _ in range(30)]
    places = [drawn.randrange(len(row) - 2) for row in rows]
    phrases = [f'"{row[place]} {row[place + 1]}"' for row, place in zip(rows, places, strict=True)]
    prefixes = [f"{word[:length]}*" for word in frequent[:15] for length in (2, 4)]
    pairs = [" ".join(drawn.sample(frequent, 3)) for _ in range(30)]
    either = [" OR ".join(drawn.sample(frequent, 5)) for _ in range(30)]
    newest = [Question(Query(word, sort=Sort.NEWEST), word, "newest") for word in frequent]
    filters = {"since": SINCE, "until": UNTIL, "entities": ("person:0001",)}
    return {
        "rare term": [Question(Query(word), word) for word in rare],
        "frequent term": [Question(Query(word), word) for word in frequent],
        "AND of 3": [Question(Query(text), text) for text in pairs],
        "OR of 5": [Question(Query(text), text) for text in either],
        "phrase": [Question(Query(text), text) for text in phrases],
        "prefix": [Question(Query(text), text) for text in prefixes],
        "date and entity": [Question(Query(word, **filters), word, "filtered") for word in frequent],
        "newest first": newest,
        "with counts": [Question(Query(word), word, facets=True) for word in frequent],
    }


def measure(engine: Ours | Fts5, place: Path, releases: Sequence[Release]) -> Iterator[tuple[str, str]]:
    """Rows of one engine: what was measured, and how much it was."""
    started = time.perf_counter()
    engine.build(releases)
    yield "build, s", f"{time.perf_counter() - started:.1f}"
    yield "size, MB", f"{sum(path.stat().st_size for path in place.rglob('*') if path.is_file()) / 1e6:.1f}"
    rows = questions(releases)
    first = rows["frequent term"][0]
    yield "open to first answer", _spread([_timed(lambda: _open_and_ask(engine, first)) for _ in range(9)])
    with closing(engine.open()) as opened:
        for name, asked in rows.items():
            for question in asked:
                engine.ask(opened, question)
            times = [
                _timed(lambda one=question: engine.ask(opened, one))
                for _ in range(ROUNDS)
                for question in asked
            ]
            yield name, _spread(times)


def _open_and_ask(engine: Ours | Fts5, question: Question) -> None:
    with closing(engine.open()) as opened:
        engine.ask(opened, question)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _spread(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{ordered[len(ordered) // 2]:.1f} / {ordered[int(len(ordered) * 0.95)]:.1f}"


def main() -> None:
    """Print the table: seconds, megabytes, and for the questions p50 / p95 in milliseconds."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--docs", type=int, default=20_000)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.txt"))
    random.Random(5).shuffle(paths)
    chosen = paths[: arguments.docs]
    releases = [read(path, path.relative_to(arguments.folder).as_posix()) for path in chosen]
    megabytes = sum(len(one.text.encode()) for one in releases) / 1e6
    print(f"{len(releases)} documents, {megabytes:.1f} MB of text; p50 / p95 in ms")
    tables = {}
    for kind in (Fts5, Ours):
        with TemporaryDirectory() as place:
            tables[kind.name] = dict(measure(kind(Path(place)), Path(place), releases))
    print(f"{'':22}" + "".join(f"{name:>16}" for name in tables))
    for row in tables[Ours.name]:
        print(f"{row:22}" + "".join(f"{table[row]:>16}" for table in tables.values()))


if __name__ == "__main__":
    main()
