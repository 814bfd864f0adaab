"""Runs programs as a user does, watched for Internet sockets or with no network interface at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_HOOK = Path(__file__).resolve().parent / "offline"


class OfflineMachine:
    """A machine on which whoever touches the network is found out."""

    def __init__(self, directory: Path, prefix: tuple[str, ...] = ()) -> None:
        self._prefix = prefix
        self._home = directory
        self.log = directory / "network.log"

    def run(self, *arguments: str | Path, timeout: float = 100) -> subprocess.CompletedProcess[str]:
        """Run Python with these arguments; its children inherit the watch."""
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(_HOOK), str(ROOT)]),
            "QT_QPA_PLATFORM": "offscreen",
            "SIJILL_OFFLINE_LOG": str(self.log),
        }
        return subprocess.run(
            [*self._prefix, sys.executable, *map(str, arguments)],
            cwd=self._home,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    def attempts(self) -> str:
        """What was tried; empty when nobody tried."""
        return self.log.read_text("utf-8") if self.log.exists() else ""


def without_interfaces() -> tuple[str, ...] | str:
    """The command that runs another in a network namespace without interfaces, or why there is none."""
    if sys.platform != "linux":
        return "network namespaces are a thing of Linux"
    if not shutil.which("unshare"):
        return "the program unshare is not installed"
    for prefix in (("unshare", "-n"), ("unshare", "-r", "-n")):
        if subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
            return prefix
    return "this system forbids making network namespaces"
