"""Reads files in child processes, so that a hostile or damaged file can only end the child that reads it.

Children are spawned, live long, and get several files ahead so that neither side waits for the other. What
comes out of a file is sent release by release and handed on in parts, so that a large container may take its
time and shows how far it is. The first file without an answer is the one a child is at: when the child dies
or is too slow, that file bears the blame, keeps what was read of it, and the rest goes to a new child.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
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
from index.file_reading import Reader, Reading, Task, opened
from index.reading import Found, read
from index.records import Failure

SECONDS_PER_FILE = 30.0
"""What a file may take, and in a container each release."""
SECONDS_PER_MEGABYTE = 10.0
"""What a large file may take beyond that; reading one takes three to five on a small machine."""

SECONDS_IN_ALL = 7200.0
"""What the largest container may take, however steadily its releases come."""

MEMORY_PER_CHILD = 3_000_000_000
"""Address space in bytes, where the system can limit it (Linux; others rely on the other limits)."""

MOST_IN_A_PART = 250
"""Releases of a container that are handed on together; fewer when they come slowly."""
SECONDS_PER_PART = 1.0

_NEW_OBJECTS = 20_000
"""More than there were before, after which the collector looks through the newest ones."""

_AHEAD = 8
_POLITENESS = 5
_GLANCE = 0.25
"""Seconds after which a reading that shows nothing looks whether it was cancelled."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a child sends before anything that comes out of a file."""

    sha256: str


class _Done:
    """What a child sends after everything that came out of a file."""


def read_all(
    tasks: Iterable[Task],
    *,
    children: int = 1,
    seconds: float = SECONDS_PER_FILE,
    reader: Reader = read,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[Reading, None, None]:
    """Read every file in children and yield what became of each: with one child in the order of the tasks,
    with several as the answers come. A large container comes in parts.

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
        parts = tuple(_until_answered(child, seconds))
        found: list[Found] = []
        for part in parts:
            found += [*part.releases, *part.failures]
        failure = parts[-1].failure
        if failure and not any(part.releases for part in parts):
            raise Refused(RefusalKind(failure.kind), failure.message)
        return found

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
    patience = min(child.patience(seconds) for child in busy.values())
    ready = wait(list(busy), timeout=min(patience, _GLANCE))
    for connection in ready:
        reading = busy[connection].receive(waiting)  # type: ignore[index]
        if reading:
            yield reading
    for child in crew:
        if child.tasks and child.is_overdue(seconds):
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
        self._sha256 = ""
        self._began = self._since = self._handed_on = time.monotonic()

    def patience(self, seconds: float) -> float:
        """How many seconds the file it is at still has to show something."""
        until = min(self._since + self._allowed(seconds), self._began + SECONDS_IN_ALL)
        return max(0.0, until - time.monotonic())

    def is_overdue(self, seconds: float) -> bool:
        """Whether nothing came in time: an answer that only waits for whoever took long with others did."""
        return self._is_at_its_end() or (self.patience(seconds) <= 0 and not wait([self.connection], 0))

    def _is_at_its_end(self) -> bool:
        return time.monotonic() >= self._began + SECONDS_IN_ALL

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
        """What became of a file or of a part of it, None while there is too little to tell.

        A child that died was ended by its file.
        """
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            self._process.join()
            message = f"Reading it ended the reading process ({_how(self._process.exitcode)})."
            return self._blame(waiting, RefusalKind.DAMAGED, message)
        self._since = time.monotonic()
        match answer:
            case _Begun():
                self._sha256, self._handed_on = answer.sha256, self._since
            case _Done():
                self._began = self._since
                key, _ = self.tasks.popleft()
                return self._hand_on(key)
            case _:
                self._found.append(answer)
                if self._is_a_part():
                    return self._hand_on(self.tasks[0][0], goes_on=True)
        return None

    def _is_a_part(self) -> bool:
        """Whether what was found should not wait for the rest; a file with one release never has parts."""
        count = len(self._found)
        is_late = time.monotonic() - self._handed_on >= SECONDS_PER_PART
        return count >= MOST_IN_A_PART or (count > 1 and is_late)

    def give_up(self, waiting: deque[Task], seconds: float) -> Reading:
        """End a child that is too slow and name the file it was at."""
        limit = SECONDS_IN_ALL if self._is_at_its_end() else self._allowed(seconds)
        message = f"Reading it took longer than {limit:.0f} seconds and was stopped."
        return self._blame(waiting, RefusalKind.TIMED_OUT, message)

    def _blame(self, waiting: deque[Task], refusal: RefusalKind, message: str) -> Reading:
        self.end()
        key, _ = self.tasks.popleft()
        waiting.extendleft(reversed(self.tasks))
        self.tasks.clear()
        self._start()
        self._found.append(Failure(key, refusal, message))
        self._sha256 = ""
        return self._hand_on(key)

    def _hand_on(self, key: str, *, goes_on: bool = False) -> Reading:
        found, self._found = self._found, []
        self._handed_on = time.monotonic()
        return Reading.of(key, self._sha256, found, goes_on=goes_on)

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


def _serve(connection: Connection[_Begun | Found | _Done, Task], reader: Reader) -> None:
    """The child's life: answer for one file after the other until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends its children
    _limit_memory()
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)  # whoever works in a window meanwhile comes first
    with contextlib.suppress(EOFError, OSError):  # the parent is gone
        for number in itertools.count():
            if number == 1:  # by now the lists and the model are loaded
                spare_the_collector()
            key, source = connection.recv()
            sha256, found = opened(key, source, reader)
            connection.send(_Begun(sha256))
            for one in found:
                connection.send(one)
            connection.send(_Done())


def spare_the_collector() -> None:
    """Let the garbage collector pass over what is there already, and come less often: a tenth of the time."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, 20, 20)


def _limit_memory() -> None:
    if sys.platform != "linux":
        return  # macOS and Windows do not keep RLIMIT_AS
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_PER_CHILD, MEMORY_PER_CHILD))
