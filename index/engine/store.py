"""The directory of the index: created, locked, begun anew, and what the disk does to it given a name."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from index.engine import contents
from index.engine.contents import Contents, next_generation, sweep, write_contents
from index.engine.segment import SUFFIX
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, SijillError, StoreReadOnly
from index.locking import held

_NOTE = "damaged"
_DAMAGED = "The index cannot be read any more; it has to be rebuilt."
_BUSY = "Another process is writing to this archive's index."
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_NO_PERMISSION = (errno.EROFS, errno.EACCES, errno.EPERM)


def create_index(directory: Path) -> None:
    """Make an empty index unless there is one.

    Raises IndexDamaged when there are segments but no table of contents, ArchiveBusy when another process is
    making one, StoreReadOnly and DiskFull.
    """
    if contents.latest_generation(directory) >= 0:
        return
    with writing(directory):
        if contents.latest_generation(directory) >= 0:
            return
        if any(directory.glob(f"*{SUFFIX}")):
            raise IndexDamaged(_DAMAGED)
        with disk_trouble_named():
            write_contents(directory, Contents(0))


def renew_index(directory: Path) -> None:
    """Put an empty index in the place of whatever is there, so that it can be built anew.

    The empty state is committed above all that is there, and only then the rest goes: readers find a state at
    any time, and a file that cannot be deleted, as on Windows while another process reads it, is in nobody's
    way. Nothing happens where there is no directory. Raises ArchiveBusy, StoreReadOnly and DiskFull.
    """
    if not directory.exists():
        return
    with writing(directory), disk_trouble_named():
        empty = Contents(next_generation(directory))
        try:
            write_contents(directory, empty)
        except OSError as error:
            if error.errno not in _NO_SPACE:
                raise
            sweep(directory, empty)  # what is there is worth nothing, and may be what fills the disk
            write_contents(directory, empty)
        sweep(directory, empty)
        (directory / _NOTE).unlink(missing_ok=True)


def latest_generation(directory: Path) -> int:
    """The number of the last commit, 0 before the first.

    Raises IndexDamaged where there is no index, and where damage was noted.
    """
    if (directory / _NOTE).exists():
        raise IndexDamaged(_DAMAGED)
    generation = contents.latest_generation(directory)
    if generation < 0:
        raise IndexDamaged("There is no index in its place; it has to be built.")
    return generation


@contextmanager
def damage_noted(directory: Path, generation: int) -> Iterator[None]:
    """Leave a note of damage that is met in a state, so that whoever opens the index next has it rebuilt.

    Most bytes are first looked at when a question needs them, long after opening. Of a state that is of the
    past nothing is noted: the index may have been made anew meanwhile.
    """
    try:
        yield
    except IndexDamaged:
        with suppress(OSError):
            if contents.latest_generation(directory) == generation:
                (directory / _NOTE).touch()
        raise


@contextmanager
def writing(directory: Path) -> Iterator[None]:
    """Hold the index's lock. Raises ArchiveBusy when another writer does, DiskFull, StoreReadOnly."""
    with ExitStack() as lock:
        with disk_trouble_named():
            directory.mkdir(parents=True, exist_ok=True)
            try:
                lock.enter_context(held(directory / "lock"))
            except ArchiveBusy as error:
                raise ArchiveBusy(_BUSY) from error
        yield


@contextmanager
def disk_trouble_named() -> Iterator[None]:
    """What the system raises, as errors with a sentence."""
    try:
        yield
    except OSError as error:
        raise _named(error) from error


@contextmanager
def damage_named() -> Iterator[None]:
    """What reading an index raises, as errors with a sentence.

    Wrong bytes surface as `Damaged` where a checksum finds them, else as whatever they happen to break.
    """
    try:
        with disk_trouble_named():
            yield
    except (SijillError, MemoryError):
        raise
    except Exception as error:
        raise IndexDamaged(_DAMAGED) from error


def _named(error: OSError) -> SijillError:
    if error.errno in _NO_SPACE:
        return DiskFull("There is no space left where the index is kept; what was there before is untouched.")
    if error.errno in _NO_PERMISSION:
        return StoreReadOnly(f"The index may not be written where it is kept ({error.strerror}).")
    return IndexDamaged(
        f"The index cannot be read any more ({error.strerror or error}); it has to be rebuilt."
    )
