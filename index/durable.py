"""What it takes for a file to outlive a power cut: its content and its name both have to reach the disk."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def flush_file(path: Path) -> None:
    """Wait until the file's content is on the disk; a name given before that could lead to an empty file."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def flush_directory(directory: Path) -> None:
    """Ask the system to bring the names in the directory to the disk, where it offers that."""
    if sys.platform == "win32":
        return  # it opens no directories, and keeps names in its journal
    with contextlib.suppress(OSError):  # some network folders refuse; the content is on the disk anyhow
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
