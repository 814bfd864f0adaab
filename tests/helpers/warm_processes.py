"""Processes that begin warm: forked from a server that has loaded once what each would load for itself.

They are processes all the same: they get what they need through a pipe, can be killed, and have the limits
they give themselves. A spawned one takes a second of processor time to load the program, in every test anew.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from multiprocessing import context
from pathlib import Path
from typing import Any

import pytest

_ROOT = Path(__file__).resolve().parents[2]

if sys.platform == "win32":  # nothing can be forked there

    def start_warm(monkeypatch: pytest.MonkeyPatch) -> None:
        """Leave everything as it is."""

else:
    from multiprocessing import forkserver

    class _WarmProcess(context.ForkServerProcess):
        """A process with the environment of its parent, not with that of the server it was forked from."""

        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self._environ = dict(os.environ)

        def run(self) -> None:
            os.environ.clear()
            os.environ.update(self._environ)
            # Its own children come from the same server, and it may not ask whether that is still there:
            # only who started a process can.
            forkserver._forkserver.ensure_running = lambda: None
            multiprocessing.get_context = _warm
            super().run()

    class _WarmContext(context.ForkServerContext):
        Process = _WarmProcess

    def _warm(method: str | None = None) -> context.BaseContext:
        return _WarmContext()

    def start_warm(monkeypatch: pytest.MonkeyPatch) -> None:
        """Let every process that the program starts from here on begin warm, until the end of the test."""
        monkeypatch.setattr(multiprocessing, "get_context", _warm)
        with pytest.MonkeyPatch.context() as meanwhile:
            meanwhile.setenv("PYTHONPATH", str(_ROOT))
            forkserver.set_forkserver_preload(["tests.helpers.warm_start"])
            forkserver.ensure_running()
