"""Reads files in child processes, so that a hostile or damaged file can only end the child that reads it.

Children are spawned, live long, and get several files ahead so that neither side waits for the other.
The first file without an answer is the one a child is at: when the child dies or is too slow, that file
bears the blame and the rest goes to a new child.
"""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from index.errors import RefusalKind, Refused
from index.reading import read
from index.records import Failure, Release

SECONDS_PER_FILE = 30.0
SECONDS_PER_MEGABYTE = 10.0
"""What a large file may take beyond that; reading one takes three to five on a small machine."""

BYTES_PER_FILE = 200_000_000
MEMORY_PER_CHILD = 3_000_000_000
"""Address space in bytes, where the system can limit it (Linux; others rely on the other limits)."""

_AHEAD = 8
_POLITENESS = 5
_CHUNK = 1 << 20

Reader = Callable[[str, bytes], tuple[Release, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: releases, or the failure.

    `sha256` is empty when the file could not be read whole; `fault` is a traceback of this program's own.
    """

    key: str
    sha256: str
    releases: tuple[Release, ...] = ()
    failure: Failure | None = None
    fault: str = ""


Task = tuple[str, Path | bytes]
"""A file's key and where it lies, or what it holds."""


def read_all(
    tasks: Iterable[Task], *, children: int = 1, seconds: float = SECONDS_PER_FILE, reader: Reader = read
) -> Generator[Reading, None, None]:
    """Read every file in children and yield what became of each: with one child in the order of the tasks,
    with several as the answers come.

    `reader` must be importable by its name in a new process. Closing the iterator ends the children.
    """
    waiting = deque(tasks)
    crew = [_Child(reader) for _ in range(min(children, len(waiting)))]
    try:
        while waiting or any(child.tasks for child in crew):
            for child in crew:
                child.take_from(waiting)
            yield from _answers(crew, waiting, seconds)
    finally:
        for child in crew:
            child.end()


@contextlib.contextmanager
def reading_apart(*, seconds: float = SECONDS_PER_FILE, reader: Reader = read) -> Iterator[Reader]:
    """A reader of bytes that works in a child; it raises Refused for whatever cannot be read."""
    child = _Child(reader)

    def read_one(key: str, data: bytes) -> tuple[Release, ...]:
        child.take_from(deque([(key, data)]))
        reading = next(_until_answered(child, seconds))
        if reading.failure:
            raise Refused(RefusalKind(reading.failure.kind), reading.failure.message)
        return reading.releases

    try:
        yield read_one
    finally:
        child.end()


def _until_answered(child: _Child, seconds: float) -> Iterator[Reading]:
    while child.tasks:
        yield from _answers([child], deque(), seconds)


def _answers(crew: list[_Child], waiting: deque[Task], seconds: float) -> Iterator[Reading]:
    """The answers that are there, or the blame for a child that died or took too long."""
    busy = {child.connection: child for child in crew if child.tasks}
    ready = wait(list(busy), timeout=min(child.patience(seconds) for child in busy.values()))
    for connection in ready:
        yield busy[connection].receive(waiting)  # type: ignore[index]
    for child in crew:
        if child.tasks and child.connection not in ready and child.patience(seconds) <= 0:
            yield child.give_up(waiting, seconds)


class _Child:
    """One reading process seen from its parent: the files it was given and has not answered for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.tasks: deque[Task] = deque()
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=_serve, args=(theirs, self._reader), name="sijill-reading", daemon=True
        )
        self._process.start()
        theirs.close()
        self._since = time.monotonic()

    def patience(self, seconds: float) -> float:
        """How many seconds the file it is at still has."""
        return max(0.0, self._since + self._allowed(seconds) - time.monotonic())

    def _allowed(self, seconds: float) -> float:
        _, source = self.tasks[0]
        return seconds + SECONDS_PER_MEGABYTE * _megabytes(source)

    def take_from(self, waiting: deque[Task]) -> None:
        """Hand over files until enough are ahead."""
        while waiting and len(self.tasks) < _AHEAD:
            if not self.tasks:
                self._since = time.monotonic()
            task = waiting.popleft()
            self.tasks.append(task)
            with contextlib.suppress(OSError):  # a dead child shows in `receive`, with its file to blame
                self.connection.send(task)

    def receive(self, waiting: deque[Task]) -> Reading:
        """The next answer; a child that died answers with a failure for the file it was at."""
        try:
            reading: Reading = self.connection.recv()
        except (EOFError, OSError):
            self._process.join()
            message = f"Reading it ended the reading process ({_how(self._process.exitcode)})."
            return self._blame(waiting, RefusalKind.DAMAGED, message)
        self.tasks.popleft()
        self._since = time.monotonic()
        return reading

    def give_up(self, waiting: deque[Task], seconds: float) -> Reading:
        """End a child that is too slow and name the file it was at."""
        message = f"Reading it took longer than {self._allowed(seconds):.0f} seconds and was stopped."
        return self._blame(waiting, RefusalKind.TIMED_OUT, message)

    def _blame(self, waiting: deque[Task], refusal: RefusalKind, message: str) -> Reading:
        self.end()
        key, _ = self.tasks.popleft()
        waiting.extendleft(reversed(self.tasks))
        self.tasks.clear()
        self._start()
        return Reading(key, "", failure=Failure(key, refusal, message))

    def end(self) -> None:
        """End the process now; what it was at is lost."""
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _megabytes(source: Path | bytes) -> float:
    if isinstance(source, bytes):
        return len(source) / 1_000_000
    try:
        return source.stat().st_size / 1_000_000
    except OSError:
        return 0.0  # the child will tell what is wrong with it


def _how(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"signal {signal.Signals(-exit_code).name}"
    return f"exit code {exit_code}"


def _serve(connection: Connection[Reading, Task], reader: Reader) -> None:
    """The child's life: answer for one file after the other until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends its children
    _limit_memory()
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)  # whoever works in a window meanwhile comes first
    with contextlib.suppress(EOFError, OSError):  # the parent is gone
        while True:
            key, source = connection.recv()
            connection.send(read_file(key, source, reader))


def _limit_memory() -> None:
    if sys.platform != "linux":
        return  # macOS and Windows do not keep RLIMIT_AS
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_PER_CHILD, MEMORY_PER_CHILD))


def read_file(key: str, source: Path | bytes, reader: Reader = read) -> Reading:
    """Read one file in this process and say what became of it; nothing a file holds makes this raise."""
    try:
        data = source if isinstance(source, bytes) else _bytes_of(source)
    except Refused as refused:
        return Reading(key, "", failure=Failure(key, refused.kind, str(refused)))
    except FileNotFoundError:
        return _unreadable(key, "It vanished before it could be read.")
    except OSError as error:
        return _unreadable(key, f"It cannot be read ({error.strerror or error}).")
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        return Reading(key, sha256, reader(key, data))
    except Refused as refused:
        return Reading(key, sha256, failure=Failure(key, refused.kind, str(refused)))
    except MemoryError:
        message = "Reading it takes more memory than a file is allowed."
        return Reading(key, sha256, failure=Failure(key, RefusalKind.TOO_LARGE, message))
    except Exception as error:  # noqa: BLE001 - one file must not end the reading of all others; it is logged
        message = f"A fault in Sijill stopped the reading of this file ({type(error).__name__})."
        failure = Failure(key, RefusalKind.UNREADABLE, message)
        return Reading(key, sha256, failure=failure, fault=traceback.format_exc())


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        parts: list[bytes] = []
        size = 0
        while part := file.read(_CHUNK):
            size += len(part)
            if size > BYTES_PER_FILE:
                limit = BYTES_PER_FILE // 1_000_000
                raise Refused(RefusalKind.TOO_LARGE, f"It is larger than {limit} megabytes.")
            parts.append(part)
    return b"".join(parts)


def _unreadable(key: str, message: str) -> Reading:
    return Reading(key, "", failure=Failure(key, RefusalKind.UNREADABLE, message))
