"""The lock of an archive's state."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from index import locking
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


class Windows(ModuleType):
    """The locks of Windows, which are on bytes: here of one file."""

    LK_UNLCK, LK_NBLCK = 0, 2

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.is_held = False

    def locking(self, _: int, kind: int, size: int) -> None:
        if (kind, size) == (self.LK_NBLCK, 1) and self.is_held:
            raise PermissionError(13, "Permission denied")
        self.is_held = kind == self.LK_NBLCK


def test_on_windows_too_only_one_holds_it_and_it_is_free_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = Windows()
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr(sys, "platform", "win32")
    held_there = runpy.run_path(locking.__file__)["held"]
    for _ in range(2):
        with held_there(tmp_path / "lock"):
            assert windows.is_held
            with pytest.raises(ArchiveBusy), held_there(tmp_path / "lock"):
                pass
            assert windows.is_held
        assert not windows.is_held
