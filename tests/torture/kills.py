"""Writers are killed, at any moment and at every operation: what they leave is one state and all of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from index.engine import Engine
from tests.torture.history import (
    last_step,
    next_change,
    prepare,
    state,
    step,
    take,
    verify,
    verify_directory,
)
from tests.torture.operations import watched
from tests.torture.processes import PATIENCE, started, told, wait_for_children, wait_for_helpers

Tell = Callable[[int], None]
"""Called with the number of what has been done so far."""

_ENDED = 9
_A_LIFE = 12
"""Kills after which a new index is begun."""

BUILD, CHANGE, TOGETHER, MERGE = 1, 15, 9, 16
"""Steps of a history: a build, a small change, a build by two processes, and a merge of many segments."""


def kill_at_random(place: Path, times: int, seed: int, tell: Tell = lambda _: None) -> None:
    """Kill a process that builds, changes and merges an index, so many times, always at a random moment."""
    random = Random(seed)
    for number in range(times):
        life = seed + number // _A_LIFE
        directory = place / f"life-{life}"
        reached = _kill(directory, random, life)
        check(directory, life, (reached, reached + 1))
        tell(number + 1)


def _kill(directory: Path, random: Random, seed: int) -> int:
    """Kill a writer at a random moment; returns the last step that it had done for certain."""
    with started(_live, directory, seed) as (writer, connection):
        assert connection.poll(PATIENCE), "the writer does not begin"
        begun: int = connection.recv()
        writer.join(random.uniform(0, random.choice((0.05, 0.3, 1.5))))
        assert writer.exitcode is None, f"the writer ended by itself: {told(connection)}"
        writer.kill()
        writer.join()
        wait_for_children(writer)
        return max([begun, *told(connection)])


def _live(connection: Connection, directory: Path, seed: int) -> None:
    """Take step after step, and tell of each that is done."""
    with closing(Engine.open(directory)) as engine:
        number = last_step(engine)
        connection.send(number)
        while True:
            number += 1
            take(engine, step(seed, number))
            connection.send(number)


def kill_beside_helpers(place: Path, times: int, seed: int, tell: Tell = lambda _: None) -> None:
    """Kill a process while others build segments for it; they end too, at once, and are no obstacle."""
    random = Random(seed)
    before, directory = place / "before", place / "killed"
    prepare(before, seed, TOGETHER)
    for number in range(times):
        shutil.rmtree(directory, ignore_errors=True)
        shutil.copytree(before, directory)
        with started(_take, directory, seed, TOGETHER) as (writer, _):
            wait_for_helpers(writer)
            writer.join(random.uniform(0, 0.5))
            writer.kill()
            writer.join()
            wait_for_children(writer)
        check(directory, seed, (TOGETHER - 1, TOGETHER))
        tell(number + 1)


def _take(_: Connection, directory: Path, seed: int, number: int) -> None:
    with closing(Engine.open(directory)) as engine:
        take(engine, step(seed, number))


def kill_at_every_operation(place: Path, number: int, seed: int, tell: Tell = lambda _: None) -> int:
    """End a process ahead of every operation on a file, and in the middle of every write, of one step.

    Returns how many operations there were.
    """
    before = place / f"before-{number}"
    if number > BUILD:
        prepare(before, seed, number)
    for operation in count(1):
        directory = place / f"step-{number}"
        shutil.rmtree(directory, ignore_errors=True)
        if before.exists():
            shutil.copytree(before, directory)
        with started(_end_at, directory, seed, number, operation) as (writer, connection):
            writer.join(PATIENCE)
            wait_for_children(writer)
            exit_code = writer.exitcode
            assert exit_code in (0, _ENDED), f"the writer failed: {told(connection)}"
        check(directory, seed, (number - 1, number) if exit_code else (number,))
        if not exit_code:
            return operation - 1
        tell(operation)
    raise AssertionError("a step that never ends")


def _end_at(connection: Connection, directory: Path, seed: int, number: int, operation: int) -> None:
    """Take a step, and end in the middle of it."""

    def end(_: str, current: int) -> None:
        if current == operation:
            os._exit(_ENDED)

    with watched(directory, end):
        _take(connection, directory, seed, number)


def check(directory: Path, seed: int, allowed: tuple[int, ...]) -> None:
    """Verify that the state after one of these steps is there, all of it, and that it takes the next."""
    with closing(Engine.open(directory)) as engine:
        reached = last_step(engine)
        # A merge leaves no mark, for it changes nothing that can be asked for.
        assert state(seed, reached) in [state(seed, number) for number in allowed], (reached, allowed)
        verify(engine, seed, reached)
        following = next_change(seed, reached)
        take(engine, replace(following, processes=1))
        assert engine.keys() == state(seed, following.number).keys()
        verify_directory(engine, directory)
