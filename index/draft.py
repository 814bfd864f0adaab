"""A file that appears whole or not at all: written beside the place it is meant for, then put there."""

from __future__ import annotations

import contextlib
import errno
import secrets
import threading
from pathlib import Path

from index.durable import flush_directory, flush_file
from index.errors import Cancelled, DiskFull, FileUnwritable, SijillError

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)


class Draft:
    """Takes text in pieces. After `commit` the file is there, after `discard` nothing is.

    `discard` may be called from any thread, also while another one writes. All raise DiskFull or
    FileUnwritable where the disk stands in the way, and leave nothing behind then.
    """

    def __init__(self, target: Path, encoding: str = "utf-8") -> None:
        self.target = target
        self._draft = target.with_name(f".{secrets.token_hex(8)}.part")
        self._lock = threading.Lock()
        self._closed = False
        try:
            self._file = self._draft.open("x", encoding=encoding, errors="replace", newline="")
        except OSError as error:
            raise _told(error, target) from error

    def write(self, text: str) -> None:
        """Add text, with its line ends as they are. Raises Cancelled once the draft was discarded."""
        with self._lock:
            self._require_open()
            try:
                self._file.write(text)
            except OSError as error:
                self._drop()
                raise _told(error, self.target) from error

    def commit(self) -> None:
        """Put the file in its place, also in that of an older one. Raises Cancelled as `write` does."""
        with self._lock:
            self._require_open()
            try:
                self._file.close()
                flush_file(self._draft)
                self._draft.replace(self.target)
            except OSError as error:
                self._drop()
                raise _told(error, self.target) from error
            self._closed = True
            flush_directory(self.target.parent)

    def discard(self) -> None:
        """Let go of what was written; harmless after `commit`."""
        with self._lock:
            if not self._closed:
                self._drop()

    def _require_open(self) -> None:
        if self._closed:
            raise Cancelled("Writing the file was stopped.")

    def _drop(self) -> None:
        self._closed = True
        with contextlib.suppress(OSError):  # what is left in its buffer may find no space, and goes anyhow
            self._file.close()
        self._draft.unlink(missing_ok=True)


def _told(error: OSError, target: Path) -> SijillError:
    if error.errno in _NO_SPACE:
        return DiskFull(f"There is no space left to write {target}. Nothing was written.")
    return FileUnwritable(f"{target} cannot be written: {error.strerror or error}. Nothing was written.")
