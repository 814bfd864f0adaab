"""The index on disk: created, opened, locked, removed, and what the disk does to it given a name."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex, LockError
from whoosh.reading import IndexReader

from index.engine.schema import schema
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, SijillError, StoreReadOnly

_NAME = "MAIN"
_LOCK = f"{_NAME}_WRITELOCK"
_DAMAGED = "The index cannot be read any more; it has to be rebuilt."
_BUSY = "Another process is writing to this archive's index."
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_NO_PERMISSION = (errno.EROFS, errno.EACCES, errno.EPERM)


class Storage(FileStorage):  # type: ignore[misc]
    """A directory of index files that knows what was opened, made and locked through it.

    Whoosh leaves files open and half-written when something fails midway, and an open file cannot be removed
    on Windows. Each reader and each writer has a storage of its own, so giving one up harms no other.
    """

    def __init__(self, directory: str | Path, *, read_only: bool = False) -> None:
        super().__init__(str(directory), readonly=read_only)
        self._opened: list[Any] = []
        self._made: list[Path] = []
        self._locks: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        """An existing file, remembered."""
        return self._remember(super().open_file(name, **options))

    def create_file(self, name: str, *arguments: Any, **options: Any) -> Any:
        """A new file, remembered."""
        self._made.append(Path(self.folder, name))
        return self._remember(super().create_file(name, *arguments, **options))

    def temp_storage(self, name: str | None = None) -> Storage:
        """A storage for temporary files, which are given up together with those of this one."""
        temporary = Storage(super().temp_storage(name).folder)
        self._made.append(Path(temporary.folder))
        temporary._opened, temporary._made = self._opened, self._made
        return temporary

    def lock(self, name: str) -> Any:
        """A lock, not yet taken, remembered."""
        self._locks.append(super().lock(name))
        return self._locks[-1]

    def close_files(self) -> None:
        """Close every file that is still open."""
        for file in self._opened:
            if not file.is_closed:
                # What a half-written file still had to say is lost with it; the error that led here says so.
                with suppress(OSError):
                    file.close()

    def remove_made(self) -> None:
        """Take away again whatever was made through this storage and still has the name it was given."""
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)

    def give_up(self) -> None:
        """Close every file and let go of every lock."""
        self.close_files()
        for lock in self._locks:
            if lock.fd is not None:
                lock.release()

    def _remember(self, file: Any) -> Any:
        self._opened.append(file)
        return file


def create_index(directory: Path) -> None:
    """Make an empty index unless there is one.

    Raises IndexDamaged when there are segments but no table of contents, ArchiveBusy when another process is
    making one, StoreReadOnly and DiskFull.
    """
    if _generation(directory) >= 0:
        return
    storage = Storage(directory)
    with disk_trouble_named():
        directory.mkdir(parents=True, exist_ok=True)
        lock = storage.lock(_LOCK)
        if not lock.acquire():
            raise ArchiveBusy(_BUSY)
        try:
            if _generation(directory) < 0:
                _refuse_leftovers(directory)
                FileIndex.create(storage, schema(), _NAME)
        finally:
            storage.give_up()


def _refuse_leftovers(directory: Path) -> None:
    if any(path.suffix == ".trm" for path in directory.iterdir()):
        raise IndexDamaged(_DAMAGED)


def remove_index(directory: Path) -> None:
    """Delete an index with all its files, so that it can be built anew; nothing happens where there is none.

    Raises StoreReadOnly when it may not be deleted.
    """
    with disk_trouble_named():
        if directory.exists():
            shutil.rmtree(directory)


def latest_generation(directory: Path) -> int:
    """The number of the last commit, 0 before the first. Raises IndexDamaged where there is no index."""
    generation = _generation(directory)
    if generation < 0:
        raise IndexDamaged("There is no index in its place; it has to be built.")
    return generation


def _generation(directory: Path) -> int:
    # Whoosh tells it only of an index that could be opened.
    names = (path.stem for path in directory.glob(f"_{_NAME}_*.toc"))
    numbers = (name.removeprefix(f"_{_NAME}_") for name in names)
    return max((int(number) for number in numbers if number.isdecimal()), default=-1)


def open_reader(storage: Storage) -> IndexReader:
    """A reader of the last committed state; its files stay open until the storage closes them."""
    return FileIndex(storage, schema(), _NAME).reader()


def files_of(directory: Path, generation: int, reader: IndexReader) -> list[Path]:
    """The files of a committed state."""
    segments = [leaf.segment() for leaf, _ in reader.leaf_readers()]
    ids = [segment.segment_id() for segment in segments if segment]
    return [
        directory / f"_{_NAME}_{generation}.toc",
        *(path for id in ids for path in directory.glob(f"{id}.*")),
    ]


@contextmanager
def open_writer(directory: Path, *, megabytes: int) -> Iterator[Any]:
    """A Whoosh writer holding the index's lock; what it has not committed at the end is undone.

    `megabytes` bounds the postings kept in memory. Raises ArchiveBusy, DiskFull, StoreReadOnly, IndexDamaged.
    """
    storage = Storage(directory)
    writer, committed = None, False
    try:
        with damage_named():
            # A compound file would be copied into memory as a whole by every reader.
            writer = FileIndex(storage, schema(), _NAME).writer(limitmb=megabytes, compound=False)
        yield writer
        committed = writer.is_closed
    finally:
        if not committed:
            _undo(writer, storage, directory)
        storage.give_up()


def _undo(writer: Any, storage: Storage, directory: Path) -> None:
    """Cancel and take the new files away at once, for they may be what fills the disk."""
    # Cancelling writes too, so it can fail for the reason that led here; what is committed stays as it is.
    with suppress(Exception):
        if writer and not writer.is_closed:
            writer.cancel()
    storage.close_files()
    if writer is None or _generation(directory) < writer.generation:
        storage.remove_made()


@contextmanager
def disk_trouble_named() -> Iterator[None]:
    """What the system and the lock raise, as errors with a sentence."""
    try:
        yield
    except LockError as error:
        raise ArchiveBusy(_BUSY) from error
    except OSError as error:
        raise _named(error) from error


@contextmanager
def damage_named() -> Iterator[None]:
    """What reading an index raises, as errors with a sentence.

    Whoosh has no error of its own for damage: a wrong byte surfaces as whatever it happens to break.
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
    return IndexDamaged(f"{_DAMAGED} ({error.strerror or error})")
