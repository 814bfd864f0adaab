"""The power is cut at every operation of a step: what was not flushed is lost; one state is there, whole.

A cut leaves of each file what was flushed of it. The names in a directory are those of its last flush, with
all changes since, with none of them, or with any one: no order is promised.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from index.engine import Engine
from tests.torture.history import prepare, step, take
from tests.torture.kills import BUILD, Tell, check
from tests.torture.operations import watched

_Cut = frozenset[tuple[str, bytes]]
"""Names and contents of the files that a cut leaves."""


def cut_at_every_operation(place: Path, number: int, seed: int, tell: Tell = lambda _: None) -> int:
    """Cut the power at every operation of a step, and after it; returns how many different ends that has."""
    directory = place / f"step-{number}"
    if number > BUILD:
        prepare(directory, seed, number)
    else:
        Engine.open(directory).close()
    with _disk(directory) as disk:
        with watched(directory, lambda *_: disk.note()), closing(Engine.open(directory)) as engine:
            # What a helper flushes cannot be seen from here; it is the same code that does it.
            take(engine, replace(step(seed, number), processes=1))
        done = disk.now()
    for count, cut in enumerate(sorted(disk.cuts | done, key=sorted), start=1):
        left = place / f"left-{number}"
        _write(left, cut)
        check(left, seed, (number,) if cut in done else (number - 1, number))
        tell(count)
    return len(disk.cuts | done)


@contextmanager
def _disk(directory: Path) -> Iterator[_Disk]:
    """Follow what is flushed; it has to be around whoever else wraps the operations."""
    disk = _Disk(directory)
    really = os.fsync

    def flush(handle: int) -> None:
        really(handle)
        disk.flush(handle)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", flush)
        try:
            yield disk
        finally:
            disk.close()


class _Disk:
    """What has reached the disk of a directory in which everything had at first. Files are known by inode."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._handles: dict[int, int] = {}
        self._contents: dict[int, bytes] = {}
        self._names = self._present()
        for inode in self._handles:
            self._contents[inode] = self._content(inode)
        self.cuts = set[_Cut]()

    def flush(self, handle: int) -> None:
        """A file or the directory was flushed."""
        status = os.fstat(handle)
        present = self._present()
        if stat.S_ISDIR(status.st_mode):
            self._names = present
        elif status.st_ino in self._handles:
            self._contents[status.st_ino] = self._content(status.st_ino)

    def note(self) -> None:
        """Note what a cut at this moment can leave."""
        self.cuts |= self.now()

    def now(self) -> set[_Cut]:
        """What a cut at this moment can leave."""
        present, flushed = self._present(), self._names
        added = [flushed | {name: present[name]} for name in present.keys() - flushed.keys()]
        gone = [_without(flushed, name) for name in flushed.keys() - present.keys()]
        return {
            frozenset((name, self._contents.get(inode, b"")) for name, inode in names.items())
            for names in (present, flushed, *added, *gone)
        }

    def close(self) -> None:
        """Let go of all files."""
        for handle in self._handles.values():
            os.close(handle)

    def _present(self) -> dict[str, int]:
        """The names that are there now. Each file is held open, so that no other gets its number."""
        names = {entry.name: entry.inode() for entry in os.scandir(self._directory)}
        for name, inode in names.items():
            if inode not in self._handles:
                self._handles[inode] = os.open(self._directory / name, os.O_RDONLY)
        return names

    def _content(self, inode: int) -> bytes:
        handle = self._handles[inode]
        return os.pread(handle, os.fstat(handle).st_size, 0)


def _without(names: dict[str, int], gone: str) -> dict[str, int]:
    return {name: inode for name, inode in names.items() if name != gone}


def _write(directory: Path, cut: _Cut) -> None:
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir()
    for name, content in cut:
        (directory / name).write_bytes(content)
