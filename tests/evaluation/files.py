"""What becomes of the files of a collection: read, refused by kind, failed by a fault of ours; how fast."""

from __future__ import annotations

import os
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from index.isolation import read_all

COLLECTIONS = (
    "messy-tika-subset",
    "messy-markitdown",
    "messy-mail-parser",
    "messy-html5lib-tests",
    "web-readability-test-pages",
)

_ABOUT = ("PROVENANCE.md", "LICENSE", "LICENSE.md", "README.md", "README.rst")
"""Files that tell of a collection and are no part of it."""
_MEGABYTE = 1_000_000


@dataclass
class FileScore:
    """Counts over one collection; `refused` and `unread_members` are by kind of refusal."""

    files: int = 0
    read: int = 0
    releases: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unread_members: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    megabytes: float = 0.0
    seconds: float = 0.0


def measure_files(folder: Path, limit: int | None = None) -> FileScore:
    """Read every file as an archive is read: in child processes, with all limits, facts and entities."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in _ABOUT][:limit]
    score = FileScore(len(paths), megabytes=sum(path.stat().st_size for path in paths) / _MEGABYTE)
    tasks = [(path.relative_to(folder).as_posix(), path) for path in paths]
    started = time.perf_counter()
    read: set[str] = set()
    for reading in read_all(tasks, children=os.cpu_count() or 1):
        read.update([reading.key] if reading.releases else [])
        score.releases += len(reading.releases)
        score.unread_members.update(str(failure.kind) for failure in reading.unread_members)
        if reading.failure:
            score.refused[str(reading.failure.kind)] += 1
        if reading.fault:
            score.faults.append(f"{reading.key}: {reading.fault.strip().splitlines()[-1]}")
    score.read = len(read)
    score.seconds = time.perf_counter() - started
    return score
