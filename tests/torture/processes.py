"""Writers that are killed: each a process of its own, with a group of its own for the children it starts."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

PATIENCE = 30.0
"""Seconds after which something that should happen at once counts as not happening."""

_PRELOADED = ["pytest", "index.archive", "tests.torture.history", "tests.torture.operations"]


@contextmanager
def started(work: Callable[..., None], *arguments: Any) -> Iterator[tuple[BaseProcess, Connection]]:
    """A process that does the work, given a connection ahead of the arguments; killed at the end."""
    # A server that has imported everything forks each writer, which takes milliseconds in place of a second.
    context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
    if sys.platform != "win32":
        context.set_forkserver_preload(_PRELOADED)
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(work, theirs, arguments))
    process.start()
    theirs.close()
    try:
        with ours:
            yield process, ours
    finally:
        process.kill()
        process.join()


def _work(work: Callable[..., None], ours: Connection, arguments: tuple[Any, ...]) -> None:
    if hasattr(os, "setsid"):
        os.setsid()
    # Helpers that lose their parent while they start complain, and that is all right.
    with Path(os.devnull).open("wb") as silence:
        os.dup2(silence.fileno(), sys.stderr.fileno())
    try:
        work(ours, *arguments)
    except BaseException:
        ours.send(traceback.format_exc())
        raise


def told(connection: Connection) -> list[Any]:
    """Everything that a process has said so far."""
    said = []
    with suppress(EOFError, OSError):
        while connection.poll():
            said.append(connection.recv())
    return said


def wait_for_helpers(process: BaseProcess) -> None:
    """Return when a process has two others beside it, or has ended; at once where they are not listed."""
    deadline = time.monotonic() + PATIENCE
    while Path("/proc/self/stat").exists() and process.is_alive() and len(_group(process.pid or 0)) < 3:
        assert time.monotonic() < deadline, "the writer starts no helpers"
        time.sleep(0.005)


def wait_for_children(process: BaseProcess) -> None:
    """Return when no child of a process that has ended is left; raises AssertionError when one stays.

    Does nothing where the kernel does not list processes and their groups.
    """
    deadline = time.monotonic() + PATIENCE
    while left := _group(process.pid or 0):
        assert time.monotonic() < deadline, f"processes {left} outlive the writer that started them"
        time.sleep(0.005)


def _group(leader: int) -> list[int]:
    """The processes in a group that are alive."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            # The second column is a name in brackets that may hold anything.
            state, _, group, *_ = (place / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            if int(group) == leader and state != "Z":
                found.append(int(place.name))
    return found
