"""An index on a real disk that is full, and on one that is read-only: one in memory, seen by nobody else.

Mounting needs a namespace of its own, which `unshare` gives to ordinary users too where the system allows it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import pytest

from index.archive import Archive
from index.engine import Engine
from index.errors import DiskFull, StoreReadOnly
from index.records import Query
from tests.helpers.releases import save_page
from tests.torture.history import next_change, prepare, step, take, verify, verify_directory
from tests.torture.kills import CHANGE, MERGE, TOGETHER

ROOT = Path(__file__).resolve().parents[2]

_SIZE = 8_000_000
_BLOCK = 4096
_MOUNT = f'mount -t tmpfs -o size={_SIZE} tmpfs "$0" && exec "$@"'


class NoDisk(Exception):
    """This system lets nobody mount a disk, and says why."""


def on_a_disk_of_its_own(place: Path, part: str, seed: int) -> str:
    """Run a part of this module on a small disk, mounted at `place` for it alone; returns what it says.

    Raises NoDisk where nothing can be mounted, AssertionError when the part fails.
    """
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", _MOUNT, str(place)]
    try:
        subprocess.run([*command, "true"], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoDisk(str(getattr(error, "stderr", "") or error).strip()) from error
    program = [sys.executable, "-m", "tests.torture.disks", part, str(place), str(seed)]
    done = subprocess.run([*command, *program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def fill(disk: Path, seed: int) -> str:
    """Take steps on a disk with ever more space until there is enough: no trace stays of those refused."""
    refused = sum(_fill_for(disk, seed, number) for number in (CHANGE, TOGETHER))
    assert refused > 2
    _fill_archive(disk)
    return f"refused {refused} times"


def _fill_for(disk: Path, seed: int, number: int) -> int:
    directory = disk / f"index-{number}"
    prepare(directory, seed, number)
    refused = 0
    for blocks in (2**power - 1 for power in count()):
        with closing(Engine.open(directory)) as engine:
            with _ballast(disk, leaving=blocks * _BLOCK):
                before = _free(disk)
                try:
                    take(engine, step(seed, number))
                except DiskFull:
                    refused += 1
                    assert _free(disk) == before
                    verify(engine, seed, number - 1)
                else:
                    break
            verify_directory(engine, directory)
    with closing(Engine.open(directory)) as engine:
        following = next_change(seed, number)
        take(engine, following)
        verify(engine, seed, following.number)
    return refused


def _fill_archive(disk: Path) -> None:
    """A sync that runs out of space says so and goes on where it was as soon as there is some."""
    folder = disk / "folder"
    for number in range(40):
        save_page(folder, f"{number:02}.txt", body=f"storm number{number} " * 200)
    with closing(Archive.open(folder, disk / "state")) as archive:
        with _ballast(disk, leaving=10 * _BLOCK), pytest.raises(DiskFull, match="no space"):
            archive.sync()
        archive.sync()
        assert archive.search(Query("storm")).total == archive.count() == 40
        assert archive.check().index_is_sound


@contextmanager
def _ballast(disk: Path, leaving: int) -> Iterator[None]:
    """Fill the disk, but for so many bytes."""
    path = disk / "ballast"
    with path.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(_free(disk) - leaving, 1))
    try:
        yield
    finally:
        path.unlink()


def _free(disk: Path) -> int:
    status = os.statvfs(disk)
    return status.f_bavail * status.f_frsize


def read_only(disk: Path, seed: int) -> str:
    """Search an index and an archive on a disk that cannot be written; whoever tries is told."""
    folder = disk / "folder"
    save_page(folder, "a.txt", body="storm")
    prepare(disk / "index", seed, CHANGE)
    with closing(Archive.open(folder, disk / "state")) as archive:
        archive.sync()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    with closing(Engine.open(disk / "index", read_only=True)) as engine:
        verify(engine, seed, CHANGE - 1)
    with closing(Engine.open(disk / "index")) as engine:
        verify(engine, seed, CHANGE - 1)
        for number in (CHANGE, MERGE):
            with pytest.raises(StoreReadOnly, match="written"):
                take(engine, step(seed, number))
        verify(engine, seed, CHANGE - 1)
    with closing(Archive.open(folder, disk / "state")) as archive:
        assert archive.read_only
        assert archive.search(Query("storm")).total == 1
        with pytest.raises(StoreReadOnly, match="cannot be written"):
            archive.sync()
    return "searched and refused writers"


if __name__ == "__main__":
    _, _part, _place, _seed = sys.argv
    sys.stdout.write({"fill": fill, "read-only": read_only}[_part](Path(_place), int(_seed)))
