"""Real collections for tests, which lie beside the repository and are no part of it.

`SIJILL_SHARED` says where they are, else the folder `shared` beside the project. A test that asks for one
that is not there is skipped. What is unpacked or made of them is kept in the user's cache directory.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Read once at import: while a test runs, HOME points to an empty directory.
UNPACKED = os.environ.get("SIJILL_CORPORA") or str(Path.home() / ".cache" / "sijill-corpora")


class CollectionsMissing(Exception):
    """The shared folder, or what is needed of it, is not there; `str()` is the sentence to read."""


def collections() -> Path:
    """The folder where the packed collections lie, with the command `corpus` that unpacks them."""
    return Path(os.environ.get("SIJILL_SHARED") or ROOT.parent / "shared") / "corpora"


def unpacked(name: str) -> Path:
    """The folder of a collection, unpacked once and kept for later. Raises CollectionsMissing."""
    return Path(_corpus("unpack", name, needs=f"{name}.tar.xz").strip())


def corpora(name: str) -> Path:
    """The folder of a collection; the test is skipped where it is missing."""
    try:
        return unpacked(name)
    except CollectionsMissing as missing:
        pytest.skip(str(missing))


def standard_archive(documents: int) -> Path:
    """A folder of so many releases, saved as plain text: made once, and the same on every machine.

    Raises CollectionsMissing, for what measures outside of a test as well.
    """
    folder = Path(UNPACKED) / f"archive-{documents}"
    if not folder.exists():
        staging = folder.with_name(f".{folder.name}.{os.getpid()}")
        try:
            _corpus("archive", str(documents), str(staging))
            staging.rename(folder)
        except OSError:
            if not folder.exists():  # else another process was quicker
                raise
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    return folder


def _corpus(*arguments: str, needs: str = "corpus") -> str:
    """Run the command that comes with the collections; what it printed."""
    folder = collections()
    if not (folder / needs).is_file():
        raise CollectionsMissing(f"{needs} is not in {folder}: set SIJILL_SHARED to the shared folder")
    done = subprocess.run(
        [sys.executable, folder / "corpus", *arguments],
        env={**os.environ, "SIJILL_CORPORA": UNPACKED},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout
