"""The table of contents of a committed state: which segments it is made of and what of them is deleted.

One small file a commit, in JSON under a checksum, of which Whoosh sees nothing. It pins each segment by a
checksum of its table, and that table pins every byte of the segment. A commit happens in the moment in which
this file gets its name.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.durable import flush_directory, flush_file
from index.engine.schema import VERSION
from index.engine.sections import Damaged
from index.engine.segment import SUFFIX

_PREFIX = "commit-"
_HEAD = b"sijill-index %d " % VERSION
_NAME = re.compile(r"[0-9]{1,18}-[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Part:
    """A segment in a table of contents: its name, its checksum and its deleted documents, ascending."""

    name: str
    checksum: int
    documents: int
    deleted: tuple[int, ...] = ()

    def path(self, directory: Path) -> Path:
        """Where the segment lies."""
        return directory / f"{self.name}{SUFFIX}"


@dataclass(frozen=True, slots=True)
class Contents:
    """A committed state; generation 0 is the empty index before the first commit."""

    generation: int
    parts: tuple[Part, ...] = ()


def latest_generation(directory: Path) -> int:
    """The number of the last commit, -1 where there is no index."""
    names = (path.stem.removeprefix(_PREFIX) for path in directory.glob(f"{_PREFIX}*.json"))
    return max((int(name) for name in names if name.isdecimal()), default=-1)


def next_generation(directory: Path) -> int:
    """A number for a commit, above that of every file that is there, whether it was ever committed or not.

    So no file gets the name of one that a crash left and another process may have open: on Windows such a
    file can be neither replaced nor deleted.
    """
    return 1 + max(map(_generation_of, _of_this_index(directory)), default=0)


def read_contents(directory: Path, generation: int) -> Contents:
    """The state of a commit. Raises Damaged for a file that is not what was written, FileNotFoundError."""
    head, _, described = _path(directory, generation).read_bytes().partition(b"\n")
    if head != _HEAD + b"%08x" % zlib.crc32(described):
        raise Damaged("the table of contents is damaged")
    contents = json.loads(described)
    if contents["generation"] != generation:
        raise Damaged("the table of contents is of another commit")
    return Contents(generation, tuple(map(_part, contents["parts"])))


def _part(described: dict[str, Any]) -> Part:
    name, deleted = described["name"], tuple(described["deleted"])
    # A checksum is no signature: nothing outside the directory is ever reached, whoever wrote this.
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise Damaged("the table of contents names no segment")
    documents = int(described["documents"])
    if not all(isinstance(one, int) and 0 <= one < documents for one in deleted):
        raise Damaged("the table of contents deletes what does not exist")
    return Part(name, int(described["checksum"]), documents, deleted)


def write_contents(directory: Path, contents: Contents) -> None:
    """Make a state the one that readers see; its segments are on the disk already.

    After a power cut at any moment there is the state before or this one.
    """
    parts = [
        {
            "name": one.name,
            "checksum": one.checksum,
            "documents": one.documents,
            "deleted": list(one.deleted),
        }
        for one in contents.parts
    ]
    described = json.dumps({"generation": contents.generation, "parts": parts}, separators=(",", ":")).encode(
        "ascii"
    )
    path = _path(directory, contents.generation)
    fresh = path.with_suffix(".new")
    try:
        fresh.write_bytes(_HEAD + b"%08x\n" % zlib.crc32(described) + described)
        flush_file(fresh)
        flush_directory(directory)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    flush_directory(directory)


def sweep(directory: Path, contents: Contents) -> None:
    """Take away what earlier states and crashes left.

    Windows deletes nothing that any process has open; such files stay until a later sweep.
    """
    kept = {_path(directory, contents.generation), *(part.path(directory) for part in contents.parts)}
    for path in _of_this_index(directory):
        if path not in kept:
            with suppress(OSError):
                path.unlink()


def take_back(directory: Path, generation: int, paths: Iterable[Path]) -> None:
    """Delete files that were written for a commit, unless it took place, even if it was interrupted then.

    At once, for they may be what fills the disk.
    """
    if latest_generation(directory) >= generation:
        return
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _of_this_index(directory: Path) -> Iterable[Path]:
    patterns = (f"*{SUFFIX}", f"{_PREFIX}*.json", f"{_PREFIX}*.new")
    return [path for pattern in patterns for path in directory.glob(pattern)]


def _generation_of(path: Path) -> int:
    number = path.stem.removeprefix(_PREFIX).partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _path(directory: Path, generation: int) -> Path:
    return directory / f"{_PREFIX}{generation}.json"
