"""How well files are understood, measured on the given collections.

    python -m tests.evaluation reading [--part PART]... [--limit N] [--json FILE]

Without --part everything is measured: dates, text, encodings, files. --limit asks only the first N files of
each collection. What is missing is said and passed over; the exit code is then 3.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.evaluation import dates, main_text
from tests.evaluation.encodings import measure_encodings
from tests.evaluation.files import COLLECTIONS, measure_files
from tests.helpers.shared import CollectionsMissing, collections, unpacked

SOME_MISSING = 3

Row = dict[str, Any]
Measure = Callable[[int | None], Row]


def dates_of(part: str) -> Measure:
    """The published dates of one part of `dates.PARTS`."""

    def measure(limit: int | None) -> Row:
        name, _ = dates.PARTS[part]
        place = collections() / "corpus" if name == "corpus" else unpacked(name)
        score = dates.measure_dates(part, place, limit)
        return {
            "measure": f"dates: {part}",
            "collection": name,
            "precision": score.precision,
            "recall": score.recall,
            "known": score.known,
            "right": score.right,
            "wrong": len(score.wrong),
            "of these unwritten": score.unwritten,
            "ambiguous": score.ambiguous,
            "coarser": score.coarser,
            "absent": score.absent,
        }

    return measure


def text_by(extractor: str, score: type[main_text.SegmentScore] | type[main_text.WordScore]) -> Measure:
    """The main text of pages by one extractor."""
    by_segments = score is main_text.SegmentScore
    name = "web-trafilatura-eval" if by_segments else "web-readability-test-pages"

    def measure(limit: int | None) -> Row:
        pages = main_text.segment_pages if by_segments else main_text.expected_pages
        scores = main_text.measure(pages(unpacked(name)), extractor, score, limit)
        result = scores[main_text.WHOLE]
        return {
            "measure": f"text: {extractor}",
            "collection": name,
            "precision": result.precision,
            "recall": result.recall,
            "f1": result.f1,
            **{f"f1 {half}": scores[half].f1 for half in main_text.HALVES},
            "pages": result.pages,
            "megabytes a second": result.megabytes / max(result.seconds, 1e-9),
            "pages a second": result.pages / max(result.seconds, 1e-9),
        }

    return measure


def encodings(limit: int | None) -> Row:
    """Texts decoded rightly."""
    score = measure_encodings(unpacked("messy-chardet-tests"), limit)
    return {
        "measure": "encodings",
        "collection": "messy-chardet-tests",
        "share": score.share,
        "right": score.right,
        "asked": score.asked,
        "unknown": score.unknown,
        "no text": score.no_text,
        "wrong": score.wrong,
    }


def files_of(name: str) -> Measure:
    """What becomes of the files of one collection."""

    def measure(limit: int | None) -> Row:
        score = measure_files(unpacked(name), limit)
        return {
            "measure": "files",
            "collection": name,
            "files": score.files,
            "read": score.read,
            "releases": score.releases,
            "refused": dict(sorted(score.refused.items())),
            "unread members": dict(sorted(score.unread_members.items())),
            "faults": score.faults,
            "megabytes a second": score.megabytes / score.seconds,
            "files a second": score.files / score.seconds,
        }

    return measure


PARTS: dict[str, list[Measure]] = {
    "dates": [dates_of(part) for part in dates.PARTS],
    "text": [
        text_by(extractor, score)
        for score in (main_text.SegmentScore, main_text.WordScore)
        for extractor in main_text.EXTRACTORS
    ],
    "encodings": [encodings],
    "files": [files_of(name) for name in COLLECTIONS],
}


def measure_all(parts: Mapping[str, Sequence[Measure]], limit: int | None) -> Iterator[Row]:
    """A row for every measure of these parts; one that says what is missing where a collection is."""
    for part, measures in parts.items():
        for measure in measures:
            try:
                yield measure(limit)
            except CollectionsMissing as missing:
                yield {"measure": part, "missing": str(missing)}


def main(arguments: Sequence[str]) -> int:
    """Print every row as soon as it is known."""
    return run(arguments, "reading", "How well files are understood.", PARTS)


def run(arguments: Sequence[str], name: str, about: str, parts: Mapping[str, Sequence[Measure]]) -> int:
    """Measure what the arguments ask for, of any kind of evaluation, and print it."""
    parser = argparse.ArgumentParser(prog=f"evaluate {name}", description=about)
    parser.add_argument("--part", action="append", choices=list(parts), help="measure only this")
    parser.add_argument("--limit", type=int, help="ask only the first N files of each collection")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file, too")
    chosen = parser.parse_args(arguments)
    rows = []
    for row in measure_all({part: parts[part] for part in chosen.part or parts}, chosen.limit):
        print(line(row), flush=True)
        rows.append(row)
    if chosen.json:
        chosen.json.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", "utf-8")
    missing = Counter(row["missing"] for row in rows if "missing" in row)
    for sentence in missing:
        print(sentence, file=sys.stderr)
    return SOME_MISSING if missing else 0


def line(row: Row) -> str:
    """A row for people: the measure, then each figure by its name."""
    head = " on ".join(str(row[key]) for key in ("measure", "collection") if key in row)
    figures = [
        f"{name} {_written(value)}" for name, value in row.items() if name not in ("measure", "collection")
    ]
    return f"{head:<50} {', '.join(figures)}"


def _written(value: object) -> str:
    match value:
        case float():
            return f"{value:.4f}" if value <= 1 else f"{value:.1f}"
        case dict():
            return " ".join(f"{name}={count}" for name, count in value.items()) or "none"
        case list():
            return " ".join(map(str, value)) or "none"
    return str(value)
