"""The thread that owns an archive."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from index import Archive
from reader.workers.archive_thread import ArchiveThread
from tests.helpers.small_archive import indexed


@pytest.fixture
def thread(qtbot: QtBot, folder: Path, state: Path) -> Iterator[ArchiveThread]:
    """A thread with an archive open in it."""
    made = ArchiveThread()
    opened: list[Archive] = []
    made.open_archive(indexed(folder, state), state, opened.append, pytest.fail)
    qtbot.waitUntil(lambda: len(opened) == 1)
    yield made
    made.stop()
