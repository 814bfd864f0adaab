"""Copies of the notebook: made when something changed, whole, and never in the place of better ones."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from index.errors import DiskFull, StoreDamaged
from index.notebook import Notebook
from index.notebook.backups import back_up, backups

NINE = "2026-03-01T09:00:00+00:00"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "notebook-backups"


def change(notebook: Notebook, key: str) -> None:
    notebook.record_first_seen([(key, "11")], NINE)


def test_a_backup_is_a_notebook_with_everything_in_it(notebook: Notebook, directory: Path) -> None:
    change(notebook, "a.txt")
    made = notebook.back_up(directory)
    assert made is not None
    with closing(Notebook.open(made, read_only=True)) as copy:
        assert copy.all_first_seen() == notebook.all_first_seen()


def test_what_did_not_change_is_not_copied_again(notebook: Notebook, directory: Path, path: Path) -> None:
    change(notebook, "a.txt")
    made = notebook.back_up(directory)
    assert notebook.back_up(directory) is None
    notebook.close()
    with closing(Notebook.open(path)) as again:
        assert again.back_up(directory) is None
    assert list(directory.iterdir()) == [made]


def test_the_newest_copies_stay(notebook: Notebook, directory: Path) -> None:
    made = []
    for number in range(5):
        change(notebook, f"{number}.txt")
        made.append(notebook.back_up(directory, keep=3))
    assert backups(directory) == made[2:] == sorted(directory.iterdir())


def test_numbers_give_the_order_and_files_of_others_are_left_alone(
    notebook: Notebook, directory: Path
) -> None:
    directory.mkdir()
    (directory / "notebook-9999-2026-01-01.sqlite").write_bytes(b"the newest by its number")
    (directory / "notes of mine.txt").write_text("do not touch")
    change(notebook, "a.txt")
    made = notebook.back_up(directory, keep=1)
    assert made is not None
    assert made.name.startswith("notebook-10000-")
    assert sorted(directory.iterdir()) == sorted([made, directory / "notes of mine.txt"])


def test_a_full_disk_leaves_the_earlier_copies_and_nothing_half(
    notebook: Notebook, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(notebook, "a.txt")
    made = notebook.back_up(directory, keep=1)
    change(notebook, "b.txt")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull, match="backup of the notebook"):
        notebook.back_up(directory, keep=1)
    assert list(directory.iterdir()) == [made]


def test_a_damaged_notebook_does_not_push_out_good_copies(
    path: Path, notebook: Notebook, directory: Path
) -> None:
    for number in range(500):
        change(notebook, f"{number:05}.txt")
    good = notebook.back_up(directory, keep=1)
    notebook.close()
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\xa5" * 4096
    path.write_bytes(content)
    with (
        closing(sqlite3.connect(path)) as damaged,
        pytest.raises(StoreDamaged, match="The notebook is damaged"),
    ):
        back_up(damaged, directory, keep=1)
    assert list(directory.iterdir()) == [good]
