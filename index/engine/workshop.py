"""Where releases become segment files: in this process, or in several beside it.

A helper is a process of its own with a `Builder`. It is spawned, gives way to whoever uses the machine, and
ends when its parent does. It gets releases in groups and never many ahead, so that what is under way stays
small; what goes wrong in it is raised here.
"""

from __future__ import annotations

import multiprocessing
import os
import secrets
import signal
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol

from index.engine.building import Builder
from index.engine.schema import Facts
from index.engine.sections import write_sections
from index.engine.store import disk_trouble_named
from index.errors import HelperLost, SijillError

_GROUP = 1 << 20
"""Characters that are handed to a helper at a time."""

_AHEAD = 2
"""Orders that a helper has before it at most."""

_POLITENESS = 5
_NUMBERS = 10**9

_Texts = Mapping[str, str]
_Order = list[tuple[Facts, _Texts]] | Path
_Answer = int | SijillError | None


@dataclass(eq=False, slots=True)
class Draft:
    """A segment in the making; `dropped` are documents of it that were replaced or removed meanwhile."""

    path: Path
    documents: int = 0
    characters: int = 0
    checksum: int = 0
    dropped: set[int] = field(default_factory=set)


class Bench(Protocol):
    """Where one segment after the other is made."""

    def add(self, facts: Facts, texts: _Texts) -> None:
        """Take a release in; it gets the next number of the present segment."""

    def write(self, draft: Draft) -> None:
        """Write the present segment, and begin the next."""

    def finish(self) -> None:
        """Wait until all that was to be written is on the disk and the drafts have their checksums."""


class OwnBench:
    """A bench in this process."""

    def __init__(self) -> None:
        self._builder = Builder()

    def add(self, facts: Facts, texts: _Texts) -> None:
        """See `Bench`."""
        self._builder.add(facts, texts)

    def write(self, draft: Draft) -> None:
        """See `Bench`. Raises DiskFull and StoreReadOnly."""
        draft.checksum = _written(self._builder, draft.path)
        self._builder = Builder()

    def finish(self) -> None:
        """Nothing is left to wait for."""


class Helper:
    """A bench in a process of its own. Everything raises what went wrong there, and HelperLost if it died."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=_serve, args=(theirs,), name="sijill-building", daemon=True
        )
        self._process.start()
        theirs.close()
        self._group: list[tuple[Facts, _Texts]] = []
        self._characters = 0
        self._orders: deque[Draft | None] = deque()

    @property
    def ahead(self) -> int:
        """How many orders were not answered yet."""
        return len(self._orders)

    @property
    def is_gathering(self) -> bool:
        """Whether a group has been begun, and there is room in it."""
        return bool(self._group)

    def add(self, facts: Facts, texts: _Texts) -> None:
        """See `Bench`."""
        self._group.append((facts, texts))
        self._characters += sum(map(len, texts.values()))
        if self._characters >= _GROUP:
            self._hand_over()

    def write(self, draft: Draft) -> None:
        """See `Bench`; it is begun when this returns."""
        self._hand_over()
        self._send(draft.path, draft)

    def finish(self) -> None:
        """See `Bench`."""
        while self._orders:
            self.receive()

    def receive(self) -> None:
        """Wait for the answer to the oldest order."""
        try:
            answer: _Answer = self.connection.recv()
        except (EOFError, OSError) as error:
            raise self._lost() from error
        draft = self._orders.popleft()
        if isinstance(answer, SijillError):
            raise answer
        if draft and answer is not None:
            draft.checksum = answer

    def end(self) -> None:
        """Stop at once; what was not written is lost."""
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _hand_over(self) -> None:
        if self._group:
            self._send(self._group, None)
        self._group, self._characters = [], 0

    def _send(self, order: _Order, draft: Draft | None) -> None:
        try:
            self.connection.send(order)
        except OSError as error:
            raise self._lost() from error
        self._orders.append(draft)

    def _lost(self) -> HelperLost:
        self._process.join()
        return HelperLost(
            f"A process that was building the index ended unexpectedly (exit code {self._process.exitcode}); "
            "the index is as it was before."
        )


class Workshop:
    """One bench in this process, or several beside it."""

    def __init__(self, processes: int) -> None:
        self._helpers: list[Helper] = []
        try:
            for _ in range(processes if processes > 1 else 0):
                self._helpers.append(Helper())
        except OSError as error:
            self.end()
            raise HelperLost(f"No process could be started to build the index ({error.strerror}).") from error
        self.benches: Sequence[Bench] = self._helpers or [OwnBench()]
        self._bench = self.benches[0]

    def number(self, already: int) -> int:
        """A number for the name of a segment when there are so many already.

        A helper writes where no other writer ever will, for it may outlive its parent for a moment.
        """
        return secrets.randbelow(_NUMBERS) if self._helpers else already

    def bench(self) -> Bench:
        """Where the next release goes: groups go to the helper that has least to do."""
        if isinstance(self._bench, Helper) and not self._bench.is_gathering:
            self._bench = self._free()
        return self._bench

    def _free(self) -> Helper:
        while (helper := min(self._helpers, key=lambda one: one.ahead)).ahead >= _AHEAD:
            for connection in wait([one.connection for one in self._helpers]):
                next(one for one in self._helpers if one.connection is connection).receive()
        return helper

    def end(self) -> None:
        """Stop everything at once."""
        for helper in self._helpers:
            helper.end()


def _written(builder: Builder, path: Path) -> int:
    arrays = builder.arrays()
    with disk_trouble_named():
        return write_sections(path, arrays)


def _serve(connection: Connection[_Answer, _Order]) -> None:
    """A helper's life: carry out one order after the other until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends its helpers
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    builder = Builder()
    with suppress(EOFError, OSError):  # the parent is gone
        while True:
            order = connection.recv()
            if isinstance(order, Path):
                connection.send(_answer(builder, order))
                builder = Builder()
            else:
                for facts, texts in order:
                    builder.add(facts, texts)
                connection.send(None)


def _answer(builder: Builder, path: Path) -> int | SijillError:
    try:
        return _written(builder, path)
    except SijillError as error:
        return error


def _end_with_parent() -> None:
    """A segment takes seconds to write; without a parent nobody waits for it."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
