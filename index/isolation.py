"""Reads files in child processes, so that a hostile or damaged file can only end the child that reads it.

Children are spawned, live long, and get several files ahead so that neither side waits for the other. What
comes out of a file is sent release by release, so that a large container may take its time. The first file
without an answer is the one a child is at: when the child dies or is too slow, that file bears the blame,
keeps what was read of it, and the rest goes to a new child.
"""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from index.errors import RefusalKind, Refused
from index.reading import Fault, Found, explain, read
from index.records import Failure, Release

SECONDS_PER_FILE = 30.0
"""What a file may take, and in a container each release."""
SECONDS_PER_MEGABYTE = 10.0
"""What a large file may take beyond that; reading one takes three to five on a small machine."""

SECONDS_IN_ALL = 7200.0
"""What the largest container may take, however steadily its releases come."""

BYTES_PER_FILE = 200_000_000
MEMORY_PER_CHILD = 3_000_000_000
"""Address space in bytes, where the system can limit it (Linux; others rely on the other limits)."""

_AHEAD = 8
_POLITENESS = 5
_CHUNK = 1 << 20

Reader = Callable[[str, bytes], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its releases, and what could not be read of it.

    `sha256` is empty when the bytes could not be read whole; `fault` is a traceback of this program's own.
    """

    key: str
    sha256: str
    releases: tuple[Release, ...] = ()
    failures: tuple[Failure, ...] = ()
    fault: str = ""

    @classmethod
    def of(cls, key: str, sha256: str, found: Iterable[Found]) -> Reading:
        """Sort what came out of a file."""
        found = tuple(found)
        return cls(
            key,
            sha256,
            tuple(one for one in found if isinstance(one, Release)),
            tuple(one for one in found if isinstance(one, Failure)),
            "\n".join(one.traceback for one in found if isinstance(one, Fault)),
        )

    @property
    def failure(self) -> Failure | None:
        """Why the file, or the rest of it, could not be read; None where at most members could not be."""
        return next((failure for failure in self.failures if failure.key == self.key), None)

    @property
    def unread_members(self) -> tuple[Failure, ...]:
        """The members that could not be read."""
        return tuple(failure for failure in self.failures if failure.key != self.key)


@dataclass(frozen=True, slots=True)
class _Done:
    """What a child sends after everything that came out of a file."""

    sha256: str


Task = tuple[str, Path | bytes]
"""A file's key and where it lies, or what it holds."""


def read_all(
    tasks: Iterable[Task],
    *,
    children: int = 1,
    seconds: float = SECONDS_PER_FILE,
    reader: Reader = read,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[Reading, None, None]:
    """Read every file in children and yield what became of each: with one child in the order of the tasks,
    with several as the answers come.

    `reader` must be importable by its name in a new process. Closing the iterator ends the children, and so
    does cancelling, in the middle of a container too; what it was at is read anew the next time.
    """
    waiting = deque(tasks)
    crew = [_Child(reader) for _ in range(min(children, len(waiting)))]
    try:
        while (waiting or any(child.tasks for child in crew)) and not cancelled():
            for child in crew:
                child.take_from(waiting)
            yield from _answers(crew, waiting, seconds)
    finally:
        for child in crew:
            child.end()


@contextlib.contextmanager
def reading_apart(*, seconds: float = SECONDS_PER_FILE, reader: Reader = read) -> Iterator[Reader]:
    """A reader of bytes that works in a child; it raises Refused for what cannot be read at all."""
    child = _Child(reader)

    def read_one(key: str, data: bytes) -> Iterable[Found]:
        child.take_from(deque([(key, data)]))
        reading = next(_until_answered(child, seconds))
        if reading.failure and not reading.releases:
            raise Refused(RefusalKind(reading.failure.kind), reading.failure.message)
        return (*reading.releases, *reading.failures)

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
        reading = busy[connection].receive(waiting)  # type: ignore[index]
        if reading:
            yield reading
    for child in crew:
        if child.tasks and child.connection not in ready and child.patience(seconds) <= 0:
            yield child.give_up(waiting, seconds)


class _Child:
    """One reading process seen from its parent: the files it was given and has not answered for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.tasks: deque[Task] = deque()
        self._found: list[Found] = []
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=_serve, args=(theirs, self._reader), name="sijill-reading", daemon=True
        )
        self._process.start()
        theirs.close()
        self._began = self._since = time.monotonic()

    def patience(self, seconds: float) -> float:
        """How many seconds the file it is at still has to show something."""
        until = min(self._since + self._allowed(seconds), self._began + SECONDS_IN_ALL)
        return max(0.0, until - time.monotonic())

    def _allowed(self, seconds: float) -> float:
        _, source = self.tasks[0]
        return seconds + SECONDS_PER_MEGABYTE * _megabytes(source)

    def take_from(self, waiting: deque[Task]) -> None:
        """Hand over files until enough are ahead."""
        while waiting and len(self.tasks) < _AHEAD:
            if not self.tasks:
                self._began = self._since = time.monotonic()
            task = waiting.popleft()
            self.tasks.append(task)
            with contextlib.suppress(OSError):  # a dead child shows in `receive`, with its file to blame
                self.connection.send(task)

    def receive(self, waiting: deque[Task]) -> Reading | None:
        """What became of a file, None while more is to come; a child that died was ended by its file."""
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            self._process.join()
            message = f"Reading it ended the reading process ({_how(self._process.exitcode)})."
            return self._blame(waiting, RefusalKind.DAMAGED, message)
        self._since = time.monotonic()
        if not isinstance(answer, _Done):
            self._found.append(answer)
            return None
        self._began = self._since
        key, _ = self.tasks.popleft()
        return self._reading(key, answer.sha256)

    def give_up(self, waiting: deque[Task], seconds: float) -> Reading:
        """End a child that is too slow and name the file it was at."""
        is_at_its_end = time.monotonic() >= self._began + SECONDS_IN_ALL
        limit = SECONDS_IN_ALL if is_at_its_end else self._allowed(seconds)
        message = f"Reading it took longer than {limit:.0f} seconds and was stopped."
        return self._blame(waiting, RefusalKind.TIMED_OUT, message)

    def _blame(self, waiting: deque[Task], refusal: RefusalKind, message: str) -> Reading:
        self.end()
        key, _ = self.tasks.popleft()
        waiting.extendleft(reversed(self.tasks))
        self.tasks.clear()
        self._start()
        self._found.append(Failure(key, refusal, message))
        return self._reading(key, "")

    def _reading(self, key: str, sha256: str) -> Reading:
        found, self._found = self._found, []
        return Reading.of(key, sha256, found)

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


def _serve(connection: Connection[Found | _Done, Task], reader: Reader) -> None:
    """The child's life: answer for one file after the other until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends its children
    _limit_memory()
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)  # whoever works in a window meanwhile comes first
    with contextlib.suppress(EOFError, OSError):  # the parent is gone
        while True:
            key, source = connection.recv()
            reading = read_file(key, source, reader, connection.send)
            connection.send(_Done(reading.sha256))


def _limit_memory() -> None:
    if sys.platform != "linux":
        return  # macOS and Windows do not keep RLIMIT_AS
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_PER_CHILD, MEMORY_PER_CHILD))


def read_file(
    key: str, source: Path | bytes, reader: Reader = read, tell: Callable[[Found], None] = lambda _: None
) -> Reading:
    """Read one file in this process and say what became of it; nothing a file holds makes this raise.

    `tell` hears of everything that comes out of the file as soon as it is there.
    """
    data = _loaded(key, source)
    found: list[Found] = []
    for one in (data,) if isinstance(data, Failure) else _found_in(key, data, reader):
        found.append(one)
        tell(one)
    sha256 = "" if isinstance(data, Failure) else hashlib.sha256(data).hexdigest()
    return Reading.of(key, sha256, found)


def _found_in(key: str, data: bytes, reader: Reader) -> Iterator[Found]:
    try:
        yield from reader(key, data)
    except Exception as error:  # noqa: BLE001 - one file must not end the reading of all others
        yield from explain(key, error)


def _loaded(key: str, source: Path | bytes) -> bytes | Failure:
    """The bytes of a file, or why they cannot be had."""
    try:
        return source if isinstance(source, bytes) else _bytes_of(source)
    except Refused as refused:
        return Failure(key, refused.kind, str(refused))
    except FileNotFoundError:
        return Failure(key, RefusalKind.UNREADABLE, "It vanished before it could be read.")
    except OSError as error:
        return Failure(key, RefusalKind.UNREADABLE, f"It cannot be read ({error.strerror or error}).")


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
