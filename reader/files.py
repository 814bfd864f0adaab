"""The files behind releases, of which the system may refuse to say anything."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Archive


def is_there(path: Path) -> bool:
    """Whether a file or folder can be reached; one that may not be looked at cannot."""
    return os.path.exists(path)  # noqa: PTH110  Path.exists raises where it may not look


def file_of(key: str, archive: Archive) -> tuple[Path, bool]:
    """The file that a release was read from, or that could not be read, and whether it is there.

    Not to be asked in the GUI thread: a network folder may take its time. Raises ReleaseMissing.
    """
    path = archive.path_of(key)
    return path, is_there(path)
