"""A large container comes in parts: each can be searched at once, and one that is cut short is read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.archive import Archive
from index.file_reading import Reading, Task, read_file
from index.records import BookmarkState, Failure, Progress, Query
from tests.helpers.containers import mail_of, mailbox_of, zip_of

Open = Callable[[], Archive]


def in_parts(reading: Reading) -> Iterable[Reading]:
    """A reading as it comes of a large container, two releases at a time, its failures with the last."""
    releases = reading.releases
    while len(releases) > 2:
        yield replace(reading, releases=releases[:2], failures=(), goes_on=True)
        releases = releases[2:]
    yield replace(reading, releases=releases)


@pytest.fixture
def archive(open_archive: Open, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive whose files are read in this process and come in parts of two releases."""

    def read_in_parts(tasks: Iterable[Task], **_: Any) -> Generator[Reading, None, None]:
        for key, path in tasks:
            yield from in_parts(read_file(key, path))

    monkeypatch.setattr("index.sync.read_all", read_in_parts)
    monkeypatch.setattr("index.sync.GROUP", 1)
    monkeypatch.setattr("index.sync.FIRST_BATCH", 2)
    return open_archive()


def write(folder: Path, *texts: str) -> Path:
    """A ZIP of these texts under the names 0.txt, 1.txt, …, later than the one before."""
    path = folder / "a.zip"
    later = path.stat().st_mtime_ns + 10**10 if path.exists() else 10**18
    path.write_bytes(zip_of({f"{number}.txt": text for number, text in enumerate(texts)}))
    os.utime(path, ns=(later, later))
    return path


def keys(archive: Archive, question: str = "") -> list[str]:
    found = archive.search(Query(text=question), limit=None).hits
    return sorted(hit.key.removeprefix("a.zip!/") for hit in found)


def stop_after(parts: int) -> tuple[Callable[[Progress], None], Callable[[], bool]]:
    """A report and a cancelling that ends a sync after so many parts of a container were read."""
    seen: list[Progress] = []

    def report(progress: Progress) -> None:
        if progress.stage == "reading":
            seen.append(progress)

    return report, lambda: len(seen) >= parts


def test_progress_moves_within_a_container(folder: Path, archive: Archive) -> None:
    write(folder, "One.", "Two.", "Three.", "Four.", "Five.")
    seen: list[Progress] = []
    committed: list[int] = []
    report = archive.sync(seen.append, committed=lambda: committed.append(len(keys(archive))))
    within = [(p.done, p.total, p.within) for p in seen if p.stage == "reading"]
    assert within == [(0, 1, 2), (0, 1, 4), (1, 1, 0)]
    assert (report.read, report.indexed) == (1, 5)
    assert committed[0] == 2
    assert keys(archive) == [f"{n}.txt" for n in range(5)]


def test_a_container_that_was_cut_short_is_searched_as_far_as_it_came_and_read_again(
    folder: Path, archive: Archive
) -> None:
    write(folder, *(f"Well {number} runs." for number in range(7)))
    report, cancelled = stop_after(2)
    assert archive.sync(report, cancelled).cancelled
    assert 0 < len(keys(archive, "well")) < 7
    done = archive.sync()
    assert (done.read, len(keys(archive, "well"))) == (1, 7)
    assert archive.sync().read == 0


def test_until_a_changed_container_is_read_to_its_end_nothing_of_it_is_lost(
    folder: Path, archive: Archive
) -> None:
    write(folder, *["The old well."] * 6)
    archive.sync()
    archive.keep("a.zip!/5.txt", 4, 7)
    write(folder, *["The new well."] * 5)
    report, cancelled = stop_after(1)
    archive.sync(report, cancelled)
    assert keys(archive, "old") != []
    assert len(keys(archive, "well")) == 6
    archive.sync()
    assert (keys(archive, "old"), len(keys(archive, "new"))) == ([], 5)
    assert [bookmark.state for bookmark in archive.bookmarks()] == [BookmarkState.ORPHAN]


def test_a_container_that_only_got_a_new_time_is_not_indexed_again(folder: Path, archive: Archive) -> None:
    texts = ["One.", "Two.", "Three.", "Four.", "Five."]
    write(folder, *texts)
    archive.sync()
    write(folder, *texts)
    assert (archive.sync().indexed, archive.sync().read) == (0, 0)


def test_bookmarks_follow_a_large_container_that_moved(folder: Path, archive: Archive) -> None:
    path = write(folder, "One.", "Two.", "Three.", "The well runs.", "Five.")
    archive.sync()
    archive.keep("a.zip!/3.txt", 4, 8)
    path.rename(folder / "b.zip")
    assert archive.sync().moved == 1
    (bookmark,) = archive.bookmarks()
    assert (bookmark.release, bookmark.state) == ("b.zip!/3.txt", BookmarkState.EXACT)


def test_members_that_can_be_read_now_are_no_failures_any_more(folder: Path, archive: Archive) -> None:
    write(folder, "One.", "Two.", "", "Four.")
    archive.sync()
    assert [failure.key for failure in archive.failures()] == ["a.zip!/2.txt"]
    write(folder, "", "Two.", "Three.", "Four.")
    archive.sync()
    assert archive.failures() == (Failure("a.zip!/0.txt", "unreadable", "The file is empty."),)
    assert keys(archive) == ["1.txt", "2.txt", "3.txt"]


@pytest.mark.slow
def test_a_mailbox_is_read_in_children_part_by_part(folder: Path, state: Path) -> None:
    messages = [mail_of(f"Well {n} runs.", subject=f"Well {n}") for n in range(600)]
    (folder / "a.mbox").write_bytes(mailbox_of(*messages))
    archive = Archive.open(folder, state)
    seen: list[Progress] = []
    try:
        archive.sync(seen.append)
        assert archive.count() == archive.search(Query(text="well")).total == 600
        within = [progress.within for progress in seen if progress.stage == "reading"]
        assert within == [*sorted(within[:-1]), 0]
        assert within[-2] >= 250
    finally:
        archive.close()
