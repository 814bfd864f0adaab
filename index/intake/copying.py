"""Copies one file so that it appears whole or not at all and never in the place of another."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

from index.errors import SijillError

_CHUNK = 1 << 20


class ChangedMeanwhile(SijillError):
    """A file is no longer what it was when the import was planned."""

    kind = "changed"


def copy_to(source: Path, draft: Path, sha256: str) -> None:
    """Copy a file to a new name, with its time of change, and wait until it is on the disk.

    Raises ChangedMeanwhile when the copy does not have this SHA-256, FileExistsError and OSError.
    """
    with source.open("rb") as original, draft.open("xb") as copy:
        shutil.copyfileobj(original, copy, _CHUNK)
        copy.flush()
        os.fsync(copy.fileno())
        times = os.fstat(original.fileno())
    os.utime(draft, ns=(times.st_atime_ns, times.st_mtime_ns))
    if sha256_of(draft) != sha256:
        raise ChangedMeanwhile("It has changed since the import was planned, and was not copied.")


def put_in_place(draft: Path, target: Path) -> None:
    """Give a finished file its name; the old one may remain. Raises FileExistsError when it is taken."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # FAT, exFAT and some network folders have no hard links
        _put_without_link(draft, target)


def _put_without_link(draft: Path, target: Path) -> None:
    if sys.platform == "win32":
        draft.rename(target)  # on Windows a rename does not overwrite
        return
    target.touch(exist_ok=False)
    try:
        draft.replace(target)
    except OSError:
        target.unlink()
        raise


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
