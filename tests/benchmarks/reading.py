"""How long it takes to read the text releases of a folder with their facts, on two cores.

    python -m tests.benchmarks.reading FOLDER [--docs N] [--cores N]

prints seconds of the clock and milliseconds of work a file: for the format, for the facts, and, as these are
part of reading, too, for the entities.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from index.entities import find_mentions
from index.errors import Refused
from index.facts import understand
from index.formats import parse
from index.isolation import spare_the_collector
from index.records import Block, BlockKind

_BATCH = 200


def begin() -> None:
    """Be as a reading process is after its first file."""
    sentence = "Rula Tammari spoke in Homs about the Qalam Monitor."
    find_mentions(sentence, (Block(BlockKind.PARAGRAPH, 0, len(sentence)),), ("en",))
    spare_the_collector()


def work(paths: Sequence[Path]) -> tuple[int, float, float, float]:
    """Files read, and the seconds of work that format, facts and entities took."""
    read, spent = 0, [0.0, 0.0, 0.0]
    for path in paths:
        data = path.read_bytes()
        marks = [time.process_time()]
        try:
            parsed = parse(path.name, data)
        except Refused:
            continue
        marks.append(time.process_time())
        release = understand(parsed, path.name, "0" * 64)
        marks.append(time.process_time())
        find_mentions(release.text, release.blocks, release.languages)
        marks.append(time.process_time())
        spent = [sum_ + after - before for sum_, before, after in zip(spent, marks, marks[1:], strict=False)]
        read += 1
    return read, spent[0], spent[1], spent[2]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--docs", type=int, default=20_000)
    parser.add_argument("--cores", type=int, default=2)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.txt"))[: arguments.docs]
    started = time.perf_counter()
    with ProcessPoolExecutor(arguments.cores, mp_context=get_context("spawn"), initializer=begin) as pool:
        done = list(pool.map(work, [paths[at : at + _BATCH] for at in range(0, len(paths), _BATCH)]))
    seconds = time.perf_counter() - started
    read = sum(one[0] for one in done)
    print(f"{read} files read on {arguments.cores} cores in {seconds:.1f} s")
    for number, name in enumerate(("format", "facts", "entities"), start=1):
        print(f"{name:10}{sum(one[number] for one in done) / max(1, read) * 1000:8.2f} ms of work a file")


if __name__ == "__main__":
    main()
