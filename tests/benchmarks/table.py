"""The table as people read it, and as programs do."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from tests.benchmarks.engines import ENGINES, Engine
from tests.benchmarks.measuring import Figure, Plan, Row
from tests.benchmarks.questions import A_ROW
from tests.benchmarks.targets import Limit, met, to_best_peer

NAME, CELL, RATIO, GOAL = 33, 14, 15, 24
NOTES = """
Every engine holds the same documents (title and body, English stems, days, entities) and works in a process
of its own. All take turns, round by round, and of a question's times the median counts. There are {a_row}
questions a row, given as p50 / p95; goals are for p95. Each answer has the keys of the first 20 documents
and an exact count of all; "–" is what an engine cannot be asked. Two processes are two threads for tantivy;
SQLite and Xapian write with one. Prefixes, wildcards and fuzzy words are looked up among stems by the
peers, among words as written by Sijill. Snippets are cut out of texts in memory; SQLite, which cannot do
that, reads them from a table of these texts alone. Adding and changing include fsync and finding the
document, but not the merging of segments in the background. Memory is resident memory after all questions,
Python included.
"""


def title(plan: Plan, megabytes: float) -> str:
    """What is measured, and on what."""
    recombined = sum(key.startswith("recombined/") for key in plan.corpus.keys)
    made_up = f", {recombined:,} of them recombined from real paragraphs" if recombined else ""
    absent = [f"{engine.name} is not installed." for engine in ENGINES if engine not in plan.engines]
    sentences = [
        f"{plan.documents:,} documents{made_up}, {megabytes:.1f} MB of text.",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}{_version('tantivy')},"
        f" {os.cpu_count()} cores, {plan.rounds} rounds.",
        *absent,
    ]
    return "\n".join(sentences)


def head(engines: Sequence[Engine]) -> str:
    """The names of the columns."""
    cells = "".join(f"{engine.name:>{CELL}}" for engine in engines)
    return f"{'':{NAME}}{cells}{'to best peer':>{RATIO}}  {'goal':{GOAL}} met"


def line(row: Row, engines: Sequence[Engine], limits: Sequence[Limit]) -> str:
    """One row of the table."""
    cells = "".join(f"{_cell(row.figures.get(engine.name)):>{CELL}}" for engine in engines)
    ratio = to_best_peer(row)
    times = _pair(*ratio) if ratio else ""
    goal = ", ".join(limit.words for limit in limits)
    verdict = ("yes" if met(row, limits) else "NO") if limits else ""
    return f"{f'{row.name}, {row.unit}':{NAME}}{cells}{times:>{RATIO}}  {goal:{GOAL}} {verdict}".rstrip()


def notes() -> str:
    return NOTES.format(a_row=A_ROW).strip()


def noise(rows: Sequence[Row]) -> str:
    """How far the rounds lay apart: what a difference must exceed to mean anything."""
    spreads = [
        (figure.spread, row.name, name)
        for row in rows
        for name, figure in row.figures.items()
        if figure.spread
    ]
    if not spreads:
        return "Noise: unknown, for everything was measured once."
    middle = statistics.median(spread for spread, *_ in spreads)
    most, row, name = max(spreads)
    return (
        f"Noise: the p50 of rounds differ by {middle:.0%} as a rule, by {most:.0%} at most ({row}, {name})."
    )


def as_json(row: Row, limits: Sequence[Limit]) -> dict[str, Any]:
    """A row for programs."""
    return {
        "row": row.name,
        "unit": row.unit,
        "figures": {
            name: {"p50": figure.p50, "p95": figure.p95, "spread": figure.spread}
            for name, figure in row.figures.items()
        },
        "to_best_peer": to_best_peer(row),
        "goals": [{"goal": limit.words, "most": limit.most} for limit in limits],
        "met": met(row, limits) if limits else None,
    }


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return "–"
    return _pair(figure.p50, figure.p95) if figure.p50 != figure.p95 else _number(figure.p50)


def _pair(first: float, second: float) -> str:
    return f"{_number(first)} / {_number(second)}"


def _number(value: float) -> str:
    """With three digits that count."""
    return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f}"


def _version(package: str) -> str:
    try:
        return f", {package} {version(package)}"
    except PackageNotFoundError:
        return ""
