"""How fast the engine is, beside its peers on the same documents: `python3 run.py bench`.

Builds an index of the standard archive with each engine that is installed, asks all of them the same
questions and prints a table with the goals. The archive is made once, of the
collections in the shared folder.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import table, window
from tests.benchmarks.changes import CHANGES_A_ROUND
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import ENGINES
from tests.benchmarks.measuring import SMALL, Plan, Row, measure
from tests.benchmarks.targets import Judge, Limit
from tests.benchmarks.worker import EngineFailed
from tests.helpers.shared import CollectionsMissing, standard_archive

FEWEST = 200  # documents
NO_CORPUS = 5  # exit codes, as those of run.py
STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["window"]:
        return window.main(arguments[1:])
    chosen = _chosen(arguments)
    print(f"Getting {chosen.docs:,} documents ready.", file=sys.stderr)
    try:
        return _bench(chosen, standard_archive(chosen.docs))
    except CollectionsMissing as missing:
        print(f"There is nothing to measure on: {missing}.", file=sys.stderr)
        return NO_CORPUS
    except EngineFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return STOPPED


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="run.py bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "what",
        nargs="?",
        choices=["engine", "window"],
        default="engine",
        help="what to measure; see `bench window --help`",
    )
    parser.add_argument("--docs", type=int, default=SMALL, help="documents of the archive (20000)")
    parser.add_argument(
        "--rows", nargs="+", default=[], metavar="NAME", help="only rows with this in their name"
    )
    parser.add_argument("--rounds", type=_times, default=5, help="how often everything is asked (5)")
    parser.add_argument("--builds", type=_times, default=1, help="how often each index is built (1)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in a file, too")
    chosen = parser.parse_args(arguments)
    if chosen.docs < max(FEWEST, CHANGES_A_ROUND * (chosen.rounds + 1)):
        parser.error(f"{chosen.docs} documents are too few for so many questions")
    return chosen


def _times(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of times")
    return int(text)


def _bench(chosen: argparse.Namespace, folder: Path) -> int:
    corpus = Corpus.of(folder)
    megabytes = corpus.megabytes(len(corpus.keys))
    engines = [engine for engine in ENGINES if engine.installed]
    rows: list[tuple[Row, list[Limit]]] = []
    # Beside the archive, not among temporary files: these may lie in memory, where an fsync costs nothing.
    with TemporaryDirectory(prefix=f"bench-{os.getpid()}-", dir=folder.parent) as place:
        plan = Plan(corpus, Path(place), engines, chosen.rounds, chosen.builds, chosen.rows)
        print(table.title(plan, megabytes), table.head(engines), sep="\n\n", flush=True)
        judge = Judge(plan.documents, megabytes)
        for row in measure(plan):
            rows.append((row, judge.limits(row)))
            print(table.line(row, engines, rows[-1][1]), flush=True)
    print("", table.notes(), "", table.noise([row for row, _ in rows]), sep="\n")
    if chosen.json:
        figures = {"documents": plan.documents, "megabytes": megabytes, "rounds": plan.rounds}
        figures["rows"] = [table.as_json(row, limits) for row, limits in rows]
        chosen.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
