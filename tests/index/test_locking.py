"""The lock of an archive's state."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import ArchiveBusy
from index.locking import held

HOLD = """
import sys
from pathlib import Path
from index.locking import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_only_one_holds_it(tmp_path: Path) -> None:
    with (
        held(tmp_path / "lock"),
        pytest.raises(ArchiveBusy, match="another window or command"),
        held(tmp_path / "lock"),
    ):
        pass


def test_it_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with held(tmp_path / "new" / "lock"):
            pass


def test_a_process_that_is_killed_frees_it(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
        text=True,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(ArchiveBusy), held(lock):
            pass
        holder.kill()
        holder.wait()
        with held(lock):
            pass
