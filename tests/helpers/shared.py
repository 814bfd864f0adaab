"""Real collections for tests, which lie beside the repository and are no part of it.

`SIJILL_SHARED` says where they are, else the folder `shared` beside the project. A test that asks for one
that is not there is skipped.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Read once at import: while a test runs, HOME points to an empty directory.
UNPACKED = os.environ.get("SIJILL_CORPORA") or str(Path.home() / ".cache" / "sijill-corpora")


def corpora(name: str) -> Path:
    """The folder of a collection, unpacked once and kept for later tests."""
    folder = Path(os.environ.get("SIJILL_SHARED") or ROOT.parent / "shared") / "corpora"
    if not (folder / f"{name}.tar.xz").is_file():
        pytest.skip(f"the collection {name} is not in {folder}: set SIJILL_SHARED to the shared folder")
    unpacked = subprocess.run(
        [sys.executable, folder / "corpus", "unpack", name],
        env={**os.environ, "SIJILL_CORPORA": UNPACKED},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Path(unpacked.stdout.strip())
