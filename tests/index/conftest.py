"""What tests of the archive share. Fixtures import the rooms, so that each room's tests run alone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from index.archive import Archive
    from index.isolation import Reading, Task


def _read_here(tasks: Iterable[Task], **_: object) -> Generator[Reading, None, None]:
    from index.isolation import read_file

    for key, path in tasks:
        yield read_file(key, path)


@pytest.fixture
def reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process: starting another takes longer than all else that a test of a sync does."""
    monkeypatch.setattr("index.sync.read_all", _read_here)


@pytest.fixture
def open_archive(folder: Path, state: Path, reading_here: None) -> Iterator[Callable[[], Archive]]:
    """Opens the archive of the test's folder, as often as it is asked; all are closed at the end."""
    from index.archive import Archive

    opened: list[Archive] = []

    def open_again() -> Archive:
        opened.append(Archive.open(folder, state))
        return opened[-1]

    yield open_again
    for archive in opened:
        archive.close()
