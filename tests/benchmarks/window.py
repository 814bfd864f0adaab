"""How fast the window is, as somebody who works with it feels: `python3 run.py bench window`.

Indexes the standard archive in the window, starts it anew, types, opens, scrolls, and prints a table with the
goals. Without a display it is drawn into memory.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.measuring import SMALL
from tests.benchmarks.window_user import LARGE, MANY_HITS
from tests.helpers.shared import ROOT, CollectionsMissing, standard_archive

NO_CORPUS = 5  # exit codes, as those of run.py
WORDS = 12
STARTS = 5
HITS, LARGE_SIZE = 500, 1_000_000

PARTS_OF_A_KEY = {
    "asking": "key to the question",
    "answering": "question to its answer",
    "painting": "answer to its picture",
    "processor": "processor time of a key",
}


@dataclass(frozen=True)
class Row:
    """A figure with its goals for up to 20,000 releases and for more; a stall is judged by the longest."""

    name: str
    unit: str
    value: float
    goals: tuple[float, float] | None
    note: str = ""


class WindowFailed(Exception):
    """The window's process has ended before its time; it has said why on standard error."""


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="run.py bench window", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--docs", type=int, default=SMALL, help="releases of the archive (20000)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in a file, too")
    chosen = parser.parse_args(arguments)
    try:
        archive = standard_archive(chosen.docs)
    except CollectionsMissing as missing:
        print(f"There is nothing to measure on: {missing}.", file=sys.stderr)
        return NO_CORPUS
    rows = []
    # Beside the archive, for hard links do not cross disks.
    with TemporaryDirectory(prefix=f"bench-window-{os.getpid()}-", dir=archive.parent) as place:
        try:
            for row in measure(archive, Path(place)):
                rows.append(row)
                print(line(row, chosen.docs), flush=True)
        except WindowFailed as failed:
            print(failed, file=sys.stderr)
            return 1
    if chosen.json:
        figures = {"documents": chosen.docs, "rows": [vars(row) for row in rows]}
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


def measure(archive: Path, place: Path) -> Iterator[Row]:
    """Row by row, in the order of the table."""
    folder = laid_out(archive, place / "archive")
    told = _used("index", folder, place / "state")
    yield from _stalls(told["stalls"])
    words = words_of(archive)
    starts = [_used("start", folder, place / "state", *words) for _ in range(STARTS)]
    yield _middle("start to first results", [one["start"] for one in starts], (1000, 1000))
    yield _middle("- to the answer to a letter", [one["first word"] for one in starts])
    told = _used("use", folder, place / "state", *words)
    yield _times("key to results", [key["all"] for key in told["keys"]], (80, 120))
    for part, name in PARTS_OF_A_KEY.items():
        yield _times(f"- {name}", [key[part] for key in told["keys"]])
    yield _times("open 500 hits", told["opened"][MANY_HITS], (100, 100))
    yield _times("open 1 MB", told["opened"][LARGE], (300, 300))
    yield from _stalls(told["stalls"])
    if told["memory"]:
        yield Row("memory", "MB", told["memory"], (300, float("inf")))


def laid_out(archive: Path, folder: Path) -> Path:
    """The archive under another name, with a release of many hits and one that is large."""
    folder.mkdir()
    for file in archive.rglob("*.txt"):
        target = folder / file.relative_to(archive)
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(file, target)
    paragraph = "The visit of 3 May was refused again; the families waited at the gate until dusk.\n\n"
    (folder / MANY_HITS).write_text("Every refusal\n\n" + paragraph * HITS, "utf-8")
    (folder / LARGE).write_text("The long list\n\n" + paragraph * (LARGE_SIZE // len(paragraph)), "utf-8")
    return folder


def words_of(archive: Path) -> list[str]:
    """Words that stand in the titles of some releases, always the same ones."""
    files = sorted(archive.rglob("*.txt"))
    words: list[str] = []
    for file in random.Random(7).sample(files, len(files)):
        title = file.read_text("utf-8", "replace").partition("\n")[0]
        words += re.findall(r"\b[a-z]{5,9}\b", title.casefold())[:1]
        if len(words) >= WORDS:
            break
    return words


def line(row: Row, documents: int) -> str:
    """One row of the table."""
    goal = row.goals and row.goals[documents > SMALL]
    verdict = "" if goal is None else f"{goal:>8,.0f}  {'yes' if row.value <= goal else 'NO'}"
    return f"{f'{row.name}, {row.unit}':34}{row.value:>9,.0f}{verdict}  {row.note}".rstrip()


def _times(name: str, seconds: Sequence[float], goals: tuple[float, float] | None = None) -> Row:
    ordered = sorted(1000 * one for one in seconds)
    middle = f"p95 of {len(ordered)}; half take {statistics.median(ordered):,.0f}"
    return Row(name, "ms", ordered[int(len(ordered) * 0.95)], goals, middle)


def _middle(name: str, seconds: Sequence[float], goals: tuple[float, float] | None = None) -> Row:
    ordered = sorted(1000 * one for one in seconds)
    note = f"median of {len(ordered)}, from {ordered[0]:,.0f} to {ordered[-1]:,.0f}"
    return Row(name, "ms", statistics.median(ordered), goals, note)


def _stalls(phases: Mapping[str, Mapping[str, float]]) -> Iterator[Row]:
    for phase, told in phases.items():
        note = f"{told['late']} of {told['beats']:,} beats came more than 50 ms late"
        yield Row(f"longest stall while {phase}", "ms", told["longest"] * 1000, (50, 50), note)


def _used(task: str, folder: Path, state: Path, *words: str) -> Any:
    """What `tests.benchmarks.window_user` tells in a process of its own. Raises WindowFailed."""
    started = time.time()
    program = [sys.executable, "-m", "tests.benchmarks.window_user", task, str(folder), str(state)]
    done = subprocess.run(
        [*program, str(started), *words],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise WindowFailed(f"The window ended with {done.returncode}.")
    return json.loads(done.stdout.splitlines()[-1])
