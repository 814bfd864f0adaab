"""`sijill search FOLDER QUERY`: the releases that answer a question, with marked hits."""

from __future__ import annotations

import argparse
import time

from index.archive import Archive
from index.commands.common import (
    DONE,
    NOTHING_FOUND,
    a_number_of_hits,
    add_folder,
    add_json,
    indexed,
    print_json,
)
from index.exchange import search_json
from index.records import FacetCount, Query, Results, Row, Sort, Undated
from index.terminal import Terminal, visible

HELP = "search an archive; a folder that was not indexed yet is indexed first"

_FACET_LINES = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    parser.add_argument("query", metavar="QUERY", help="the question; see the README for its language")
    parser.add_argument("--match", choices=("all", "any"), default="all", help="all words (default) or any")
    parser.add_argument("--since", metavar="D", help="from this day, month or year on, as 2017-10")
    parser.add_argument("--until", metavar="D", help="up to and with this day, month or year")
    parser.add_argument(
        "--dates", choices=("published", "mentioned"), default="published", help="which dates these are"
    )
    parser.add_argument("--undated", action="store_true", help="only what has no such date, or no clear one")
    parser.add_argument("--entity", action="append", default=[], metavar="NAME", help="must mention it")
    parser.add_argument("--source", action="append", default=[], metavar="S", help="from this source")
    parser.add_argument("--language", action="append", default=[], metavar="L", help="in this language")
    parser.add_argument("--sort", choices=[str(sort) for sort in Sort], default=str(Sort.RELEVANCE))
    parser.add_argument("--limit", type=a_number_of_hits, default=20, metavar="N", help="at most N hits (20)")
    parser.add_argument(
        "--offset", type=a_number_of_hits, default=0, metavar="N", help="pass over the first N hits"
    )
    parser.add_argument("--facets", action="store_true", help="count entities, months, sources, languages")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Answer the question."""
    terminal = Terminal()
    with indexed(arguments, terminal) as archive:
        query = _query(arguments)
        began = time.perf_counter()
        results = archive.search(
            query, limit=arguments.limit, offset=arguments.offset, facets=arguments.facets
        )
        took_ms = (time.perf_counter() - began) * 1000
        rows = {row.key: row for row in archive.rows([hit.key for hit in results.hits])}
    if arguments.json:
        print_json(search_json(query, results, rows, arguments.offset, took_ms))
    else:
        print_results(results, rows, arguments.offset, terminal)
    return DONE if results.total else NOTHING_FOUND


def answer(archive: Archive, query: Query, limit: int, terminal: Terminal) -> Results:
    """Ask one question and print the answer."""
    results = archive.search(query, limit=limit)
    rows = {row.key: row for row in archive.rows([hit.key for hit in results.hits])}
    print_results(results, rows, 0, terminal)
    return results


def print_results(results: Results, rows: dict[str, Row], offset: int, terminal: Terminal) -> None:
    """An answer for people."""
    for notice in results.notices:
        terminal.notice(notice)
    terminal.line(_headline(results, offset))
    for rank, hit in enumerate(results.hits, start=offset + 1):
        terminal.line()
        terminal.row(rank, rows[hit.key])
        for snippet in hit.snippets:
            terminal.line(f"   … {terminal.marked(snippet.text, snippet.spans)} …")
    _print_facet("Places, people and organisations", results.facets.entities, terminal)
    _print_facet("Months", results.facets.months, terminal)
    _print_facet("Sources", results.facets.sources, terminal)
    _print_facet("Languages", results.facets.languages, terminal)


def _headline(results: Results, offset: int) -> str:
    match results.total, len(results.hits):
        case 0, _:
            return "No release matches."
        case total, shown if shown in (0, total):
            return f"{total:,} {'release matches' if total == 1 else 'releases match'}."
        case total, shown:
            return f"{total:,} releases match. Here are {offset + 1:,} to {offset + shown:,}."
    raise AssertionError("unreachable")


def _print_facet(title: str, counts: tuple[FacetCount, ...], terminal: Terminal) -> None:
    if not counts:
        return
    listed = ", ".join(f"{visible(value.label)} {value.count:,}" for value in counts[:_FACET_LINES])
    more = f", and {len(counts) - _FACET_LINES:,} more" if len(counts) > _FACET_LINES else ""
    terminal.line()
    terminal.line(f"{title}: {listed}{more}")


def _query(arguments: argparse.Namespace) -> Query:
    return Query(
        text=arguments.query,
        match=arguments.match,
        since=arguments.since,
        until=arguments.until,
        date_kind=arguments.dates,
        undated=Undated.ALL if arguments.undated else None,
        entities=tuple(arguments.entity),
        sources=tuple(arguments.source),
        languages=tuple(arguments.language),
        sort=Sort(arguments.sort),
    )
