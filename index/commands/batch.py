"""`sijill batch FOLDER FILE`: the answers to a file of questions, as JSON lines or as CSV."""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections.abc import Sequence

from index.archive import Archive
from index.commands.common import (
    DONE,
    NOTHING_FOUND,
    SOME_UNREADABLE,
    a_number_of_hits,
    add_folder,
    indexed,
    print_json,
)
from index.commands.questions import Asked, BadLine, contents_of, questions_in
from index.exchange import JsonObject, answer_json, bad_line_json
from index.records import Progress, Query
from index.terminal import Terminal

HELP = "answer a file of questions; a folder that was not indexed yet is indexed first"

COLUMNS = ("id", "query", "total", "took_ms", "rank", "path", "title", "published", "score")
"""The columns of the CSV, named as the fields of the JSON."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    parser.add_argument("file", metavar="FILE", help="a question a line, or id, tab, question; - reads input")
    parser.add_argument("--match", choices=("all", "any"), default="all", help="all words (default) or any")
    parser.add_argument(
        "--limit", type=a_number_of_hits, default=20, metavar="N", help="at most N hits a question (20)"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_true", help="print one JSON object a question (default)")
    form.add_argument("--csv", action="store_true", help="print a table with a row a hit")


def run(arguments: argparse.Namespace) -> int:
    """Answer the questions; bad lines are told before the first, and the rest run."""
    terminal = Terminal()
    lines = tuple(questions_in(contents_of(arguments.file)))
    bad = [line for line in lines if isinstance(line, BadLine)]
    for line in bad:
        terminal.notice(f"Line {line.line} is left out. {line.message}")
    with indexed(arguments, terminal) as archive:
        found = _answer(lines, archive, arguments, terminal)
    if bad:
        return SOME_UNREADABLE
    return DONE if found else NOTHING_FOUND


def _answer(
    lines: Sequence[Asked | BadLine], archive: Archive, arguments: argparse.Namespace, terminal: Terminal
) -> bool:
    """Print what each line leads to, as soon as it is known; whether any question found something."""
    output = _Table(terminal) if arguments.csv else _JsonLines()
    found = False
    try:
        for number, line in enumerate(lines, start=1):
            _report(Progress("asking", number, len(lines)), terminal)
            if isinstance(line, BadLine):
                output.bad_line(line)
            else:
                answer = _ask(archive, line, arguments.match, arguments.limit)
                found = found or answer["total"] > 0
                output.answer(answer)
            sys.stdout.flush()
    finally:
        terminal.end_progress()
    return found


def _report(progress: Progress, terminal: Terminal) -> None:
    if not sys.stdout.isatty():  # on a screen the answers themselves show how far it is
        terminal.progress(progress)


def _ask(archive: Archive, asked: Asked, match: str, limit: int) -> JsonObject:
    query = Query(text=asked.text, match=match)
    began = time.perf_counter()
    results = archive.search(query, limit=limit, facets=False, snippets=False)
    took_ms = (time.perf_counter() - began) * 1000
    rows = {row.key: row for row in archive.rows([hit.key for hit in results.hits])}
    return answer_json(asked.id, query, results, rows, took_ms)


class _JsonLines:
    """One object a line of the file."""

    def answer(self, answer: JsonObject) -> None:
        print_json(answer)

    def bad_line(self, line: BadLine) -> None:
        print_json(bad_line_json(line.id, line.line, line.kind, line.message))


class _Table:
    """One row a hit, or one without a hit where a question has none.

    Every text is quoted and stands there unchanged, also one that a spreadsheet takes for a formula: paths
    and questions are there to be used again.
    """

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._rows = csv.DictWriter(
            sys.stdout,
            COLUMNS,
            extrasaction="ignore",
            quoting=csv.QUOTE_NONNUMERIC,
            lineterminator="\n",  # standard output makes of it what the system uses
        )
        self._rows.writeheader()

    def answer(self, answer: JsonObject) -> None:
        for hit in answer["hits"] or [{}]:
            self._rows.writerow({**answer, **hit})
        for notice in answer["notices"]:
            self._terminal.end_progress()
            self._terminal.notice(f"{answer['id']}: {notice}")

    def bad_line(self, line: BadLine) -> None:
        """Nothing: a table has no place for it, and people were told."""
