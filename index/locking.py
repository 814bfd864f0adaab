"""A lock that one process holds on a file and that the system frees however the process ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from index.errors import ArchiveBusy
from index.sqlite import calm

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _release(file: IO[bytes]) -> None:
        # Closing would do, but Windows takes its time for it, and the next to ask would be refused.
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _seize(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock while the body runs; raises ArchiveBusy when another process holds it."""
    with calm("the archive's state"):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    with file:
        try:
            _seize(file)
        except OSError as error:
            raise ArchiveBusy(
                "This archive is being brought up to date by another window or command. "
                "Please wait until it has finished."
            ) from error
        try:
            yield
        finally:
            _release(file)
