"""A step of an index fails at each of its operations: the disk is full, or the user interrupts."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import closing
from itertools import count
from pathlib import Path

from index.engine import Engine
from index.errors import DiskFull, SijillError
from tests.torture.history import (
    last_step,
    prepare,
    state,
    step,
    take,
    verify,
    verify_directory,
)
from tests.torture.kills import Tell
from tests.torture.operations import watched

_NEEDS_NO_SPACE = ("unlink", "remove")


class _Fault:
    """What one operation of a step fails with, or that and every later one. Taking away needs no space."""

    def __init__(self, error: BaseException, operation: int, lasts: bool = False) -> None:
        self._error = error
        self._operation = operation
        self._lasts = lasts
        self.is_met = False

    def __call__(self, kind: str, number: int) -> None:
        is_due = number == self._operation or (self._lasts and number > self._operation)
        if is_due and not (isinstance(self._error, OSError) and kind in _NEEDS_NO_SPACE):
            self.is_met = True
            raise self._error
        self.is_met |= number > self._operation  # one that needs no space: on to the next


def fill_at_every_operation(place: Path, number: int, seed: int, tell: Tell = lambda _: None) -> int:
    """The disk has no space for one operation of a step, or for that and all that follow.

    Returns how many operations there were.
    """
    before = _before(place, number, seed)
    for operation in count(1):
        for lasts in (False, True):
            fault = _Fault(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), operation, lasts)
            refusal = _fail(before, place / "full", seed, number, fault)
            assert refusal is None or (isinstance(refusal, DiskFull) and "no space" in str(refusal)), refusal
        if not fault.is_met:
            return operation - 1
        tell(operation)
    raise AssertionError("a step that never ends")


def interrupt_at_every_operation(place: Path, number: int, seed: int, tell: Tell = lambda _: None) -> int:
    """The user interrupts a step at one of its operations. Returns how many there were."""
    before = _before(place, number, seed)
    for operation in count(1):
        fault = _Fault(KeyboardInterrupt(), operation)
        _fail(before, place / "interrupted", seed, number, fault)
        if not fault.is_met:
            return operation - 1
        tell(operation)
    raise AssertionError("a step that never ends")


def _before(place: Path, number: int, seed: int) -> Path:
    directory = place / f"before-{number}"
    if not directory.exists():
        prepare(directory, seed, number)
    return directory


def _fail(before: Path, directory: Path, seed: int, number: int, fault: _Fault) -> BaseException | None:
    """Take a step under a fault, verify what is there, and go on with the same engine; returns the error."""
    shutil.rmtree(directory, ignore_errors=True)
    shutil.copytree(before, directory)
    failed: BaseException | None = None
    with closing(Engine.open(directory)) as engine:
        generation = engine.generation
        try:
            with watched(directory, fault):
                take(engine, step(seed, number))
        except (SijillError, KeyboardInterrupt) as error:
            failed = error
        with closing(Engine.open(directory)) as fresh:
            allowed = (state(seed, number - 1), state(seed, number))
            assert state(seed, last_step(fresh)) in allowed
            assert engine.keys() in [one.keys() for one in allowed]
            verify(fresh, seed, last_step(fresh))
            if fresh.generation == generation:
                verify_directory(fresh, directory)
        # The same step again changes nothing where it was taken after all.
        take(engine, step(seed, number))
        assert engine.keys() == state(seed, number).keys()
        verify_directory(engine, directory)
    return failed
