"""What tests of the archive share. Fixtures import the rooms, so that each room's tests run alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from index.archive import Archive
    from tests.helpers.shell import Shell


@pytest.fixture
def reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this process."""
    from tests.helpers.reading_here import read_here

    read_here(monkeypatch)


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


@pytest.fixture
def pages(folder: Path) -> Path:
    """A folder of three releases."""
    from tests.helpers.releases import save_page

    save_page(folder, "a.txt", "Strike in the prison", "Prisoners in Homs went on strike.", "May 2, 2016")
    save_page(folder, "b.txt", "Water in Homs", "The United Nations brought pumps.", "June 3, 2017")
    save_page(folder, "2018/c.txt", "A vigil in Beirut", "The UN was asked to act.", "July 4, 2018")
    return folder


@pytest.fixture
def sijill(state: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell whose commands keep their state in the test's own place."""
    from tests.helpers.shell import Shell

    return Shell(state, capsys)
