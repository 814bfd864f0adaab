"""Every operation by which this process changes a directory passes by here, where it can be made to fail.

A write is met in its middle: half of the bytes are in the file by then. So whoever ends the process there
leaves a torn file, and whoever raises leaves what a full disk leaves.
"""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

Before = Callable[[str, int], None]
"""Called with the kind of an operation that is about to happen, and its number, from 1."""

_NAMES = ("mkdir", "rename", "replace", "unlink", "remove", "fsync")
_MADE = {"wb": "w", "xb": "x"}


@contextmanager
def watched(directory: Path, before: Before) -> Iterator[None]:
    """While it lasts, `before` is called ahead of every operation on a file in the directory."""
    watch = _Watch(directory, before)
    with pytest.MonkeyPatch.context() as patched:
        for name in _NAMES:
            patched.setattr(os, name, watch.around(name, getattr(os, name)))
        opening = watch.around_opening(io.open)
        patched.setattr(io, "open", opening)
        patched.setattr(builtins, "open", opening)
        yield


class _Watch:
    def __init__(self, directory: Path, before: Before) -> None:
        self._directory = str(directory)
        self._before = before
        self._count = 0

    def meet(self, kind: str) -> None:
        self._count += 1
        self._before(kind, self._count)

    def around(self, name: str, operation: Callable[..., Any]) -> Callable[..., Any]:
        def meet_and_do(target: Any, *arguments: Any, **options: Any) -> Any:
            # What is given as a handle is what is being written: nothing else is flushed meanwhile.
            if isinstance(target, int) or self._concerns(target):
                self.meet(name)
            return operation(target, *arguments, **options)

        return meet_and_do

    def around_opening(self, opening: Callable[..., Any]) -> Callable[..., Any]:
        def meet_and_open(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            if isinstance(file, int) or mode in ("r", "rb") or not self._concerns(file):
                return opening(file, mode, *arguments, **options)
            self.meet("open")
            if mode in _MADE:
                return io.BufferedWriter(_Written(os.fspath(file), _MADE[mode], self))
            return opening(file, mode, *arguments, **options)

        return meet_and_open

    def _concerns(self, target: Any) -> bool:
        return os.fsdecode(target).startswith(self._directory)


class _Written(io.FileIO):
    """A new file of which every write is met in its middle."""

    def __init__(self, path: str, mode: str, watch: _Watch) -> None:
        super().__init__(path, mode)
        self._watch = watch

    def write(self, content: Any) -> int:
        view = memoryview(content).cast("B")
        half = super().write(view[: len(view) // 2])
        self._watch.meet("write")
        return half + super().write(view[half:])
