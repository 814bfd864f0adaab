"""Which unchanged files a sync reads again: those whose bytes could not be had, all with a new extractor."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from index.archive import Archive
from index.file_reading import Reading, Task
from index.file_state import FileState
from index.folder import FoundFile, Scan
from index.reading import EXTRACTOR
from index.records import Failure
from index.sync import compare
from tests.helpers.releases import save_page

Open = Callable[[], Archive]


def test_an_unreadable_file_is_tried_again_though_it_did_not_change(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_page(folder, "a.txt")
    archive = open_archive()
    with monkeypatch.context() as locked:
        locked.setattr("index.file_reading._bytes_of", _refuse)
        assert [failure.kind for failure in archive.sync().failures] == ["unreadable"]
    assert (archive.sync().failures, [row.key for row in archive.rows(["a.txt"])]) == ((), ["a.txt"])


def _refuse(_: Path) -> bytes:
    raise PermissionError(13, "Permission denied")


def test_a_file_that_took_too_long_is_read_again_only_when_it_or_the_extractor_is_another() -> None:
    late = FileState("a.zip", 1, 1, "", EXTRACTOR, "timed-out", "It took too long.")
    same = Scan({"a.zip": FoundFile("a.zip", 1, 1)})
    assert compare(same, {"a.zip": late}).to_read == ()
    for file in (FoundFile("a.zip", 2, 1), FoundFile("a.zip", 1, 2)):
        assert compare(Scan({"a.zip": file}), {"a.zip": late}).to_read == (file,)
    assert len(compare(same, {"a.zip": replace(late, extractor="older/0")}).to_read) == 1


def test_a_file_that_took_too_long_stays_listed_and_a_rebuild_tries_it_again(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_page(folder, "a.txt")
    archive = open_archive()
    with monkeypatch.context() as slow:
        slow.setattr("index.sync.read_all", _too_late)
        archive.sync()
    report = archive.sync()
    assert (report.read, [failure.kind for failure in report.failures]) == (0, ["timed-out"])
    archive.rebuild()
    assert archive.sync().failures == ()


def _too_late(tasks: Iterable[Task], **_: object) -> Generator[Reading, None, None]:
    for key, _path in tasks:
        yield Reading(key, "", failures=(Failure(key, "timed-out", "It took too long."),))


def test_a_newer_extractor_reads_every_file_again() -> None:
    known = {"a.txt": FileState("a.txt", 1, 1, "h", "older/0")}
    found = Scan({"a.txt": FoundFile("a.txt", 1, 1)})
    assert [file.key for file in compare(found, known).to_read] == ["a.txt"]
