"""One engine in a process of its own: its memory is its own, and no other's work gets in its way."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self, TypeVar

from tests.benchmarks.engines import Engine
from tests.benchmarks.tasks import Workbench

Answer = TypeVar("Answer")


class EngineFailed(Exception):
    """The process of an engine has ended before its time; it has said why on standard error."""


class Worker:
    """A process with an engine in it, which does one task after the other."""

    def __init__(self, engine: Engine, place: Path, corpus: Path) -> None:
        self.engine = engine
        self._connection, theirs = get_context("spawn").Pipe()
        self._process = get_context("spawn").Process(target=_work, args=(theirs, engine, place, corpus))
        self._process.start()
        theirs.close()

    def do(self, task: Callable[..., Answer], *arguments: object) -> Answer:
        """Do a task there, a function that gets the workbench first; raises EngineFailed."""
        try:
            self._connection.send((task, arguments))
            return self._connection.recv()
        except (EOFError, OSError) as gone:
            raise EngineFailed(f"{self.engine.name} has failed.") from gone

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join()
        self._connection.close()


def _work(connection: Connection, engine: Engine, place: Path, folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent gets it too, and ends this process
    bench = Workbench(engine, place, folder)
    while True:
        try:
            task, arguments = connection.recv()
        except EOFError:
            return
        connection.send(task(bench, *arguments))
