"""Reading files in this process: starting another takes longer than all else that a test of a sync does."""

from __future__ import annotations

from collections.abc import Generator, Iterable

import pytest

from index.file_reading import Reading, Task, read_file


def _read_here(tasks: Iterable[Task], **_: object) -> Generator[Reading, None, None]:
    for key, path in tasks:
        yield read_file(key, path)


def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every sync read its files here from now on, until the end of the test."""
    monkeypatch.setattr("index.sync.read_all", _read_here)
