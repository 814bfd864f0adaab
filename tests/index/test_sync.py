"""Folder against catalogue and index: what is new, changed, moved or gone."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import index.sync
from index.archive import Archive
from index.engine import VERSION, Engine
from index.errors import ArchiveBusy
from index.file_state import FileState
from index.folder import FoundFile, Scan
from index.locking import held
from index.reading import EXTRACTOR
from index.records import BookmarkState, Failure, Progress, Query
from index.sync import compare
from tests.helpers.releases import save_page

Open = Callable[[], Archive]


def keys(archive: Archive, question: str = "") -> set[str]:
    """The releases that a question finds."""
    return {hit.key for hit in archive.search(Query(text=question), limit=None).hits}


def later(path: Path) -> None:
    """Give a file a later time of change."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10_000_000_000))


def test_new_files_are_read_and_found(folder: Path, open_archive: Open) -> None:
    save_page(folder, "2017/a.txt", body="The pumps run again.")
    save_page(folder, "b.txt", body="A vigil was held.")
    archive = open_archive()
    report = archive.sync()
    assert (report.read, report.indexed, report.unchanged, report.gone) == (2, 2, 0, 0)
    assert keys(archive, "pumps") == {"2017/a.txt"}


def test_nothing_is_read_twice(folder: Path, open_archive: Open) -> None:
    save_page(folder, "a.txt")
    open_archive().sync()
    again = open_archive().sync()
    assert (again.read, again.indexed, again.unchanged) == (0, 0, 1)


def test_a_changed_file_is_read_again(folder: Path, open_archive: Open) -> None:
    page = save_page(folder, "a.txt", body="The pumps run again.")
    archive = open_archive()
    archive.sync()
    save_page(folder, "a.txt", body="A vigil was held.")
    later(page)
    assert archive.sync().read == 1
    assert keys(archive, "pumps") == set()
    assert keys(archive, "vigil") == {"a.txt"}


def test_a_file_that_only_got_a_new_time_is_not_indexed_again(folder: Path, open_archive: Open) -> None:
    later(save_page(folder, "a.txt"))
    archive = open_archive()
    archive.sync()
    later(folder / "a.txt")
    first, second = archive.sync(), archive.sync()
    assert (first.read, first.indexed) == (0, 0)
    assert second.unchanged == 1


def test_a_file_that_is_gone_is_found_no_more_and_its_bookmark_is_an_orphan(
    folder: Path, open_archive: Open
) -> None:
    page = save_page(folder, "a.txt")
    archive = open_archive()
    archive.sync()
    archive.keep("a.txt", 0, 5)
    page.unlink()
    assert archive.sync().gone == 1
    assert keys(archive) == set()
    assert [bookmark.state for bookmark in archive.bookmarks()] == [BookmarkState.ORPHAN]


def test_files_that_cannot_be_read_are_listed_and_the_rest_goes_on(folder: Path, open_archive: Open) -> None:
    save_page(folder, "a.txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    archive = open_archive()
    report = archive.sync()
    assert {failure.key for failure in report.failures} == {"empty.txt", "picture.txt", "scan.png"}
    assert all(failure.message for failure in report.failures)
    assert archive.failures() == report.failures
    assert keys(archive) == {"a.txt"}


def test_cancelling_keeps_what_is_done_and_the_next_sync_does_the_rest(
    folder: Path, open_archive: Open
) -> None:
    for number in range(120):
        save_page(folder, f"{number:03}.txt")
    archive = open_archive()
    seen: list[Progress] = []
    report = archive.sync(seen.append, lambda: len(seen) > 60)
    assert report.cancelled
    assert 0 < len(keys(archive)) < 120
    assert archive.synced() is None
    archive.sync()
    assert len(keys(archive)) == 120
    assert archive.synced() is not None


def test_releases_whose_indexing_was_interrupted_are_indexed_next_time(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_page(folder, "a.txt")
    archive = open_archive()
    with monkeypatch.context() as interrupted:
        interrupted.setattr(Engine, "batch", _break)
        with pytest.raises(KeyboardInterrupt):
            archive.sync()
    assert archive.sync().indexed == 1
    assert keys(archive) == {"a.txt"}


def _break(_: Engine) -> None:
    raise KeyboardInterrupt


def test_an_index_that_lost_releases_gets_them_back(folder: Path, open_archive: Open) -> None:
    for name in ("a.txt", "b.txt"):
        save_page(folder, name)
    archive = open_archive()
    archive.sync()
    with archive._stores.engine.batch() as batch:
        batch.remove("a.txt")
    assert keys(archive) == {"b.txt"}
    assert archive.sync().indexed == 1
    assert keys(archive) == {"a.txt", "b.txt"}


def test_an_index_that_lost_many_releases_is_built_by_two_processes(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.sync, "MANY", 5)
    monkeypatch.setattr(index.sync, "LARGEST_REBUILD", 8)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    for number in range(12):
        save_page(folder, f"{number:02}.txt", body=f"The pumps of well{number} run again.")
    archive = open_archive()
    archive.sync()
    archive._stores.renew_index()
    asked: list[int] = []
    batch = Engine.batch
    monkeypatch.setattr(
        Engine, "batch", lambda engine, processes=1: asked.append(processes) or batch(engine, processes)
    )
    seen: list[Progress] = []
    assert archive.sync(seen.append).indexed == 12
    assert asked.count(2) == 2
    assert Progress("indexing", 11, 12) in seen
    assert keys(archive, "pumps") == {f"{number:02}.txt" for number in range(12)}
    assert keys(archive, "well7") == {"07.txt"}


def test_a_rebuild_that_is_cancelled_keeps_what_is_done(folder: Path, open_archive: Open) -> None:
    for number in range(12):
        save_page(folder, f"{number:02}.txt")
    archive = open_archive()
    archive.sync()
    archive._stores.renew_index()
    seen: list[Progress] = []
    report = archive.sync(seen.append, lambda: len(seen) > 5)
    assert report.cancelled
    assert 0 < report.indexed == len(keys(archive)) < 12
    assert archive.sync().indexed == 12 - report.indexed
    assert len(keys(archive)) == 12


def test_damage_that_nobody_met_is_found_and_mended_with_a_sentence(folder: Path, open_archive: Open) -> None:
    save_page(folder, "a.txt", body="The pumps run again.")
    archive = open_archive()
    archive.sync()
    damage(archive)
    report = archive.sync()
    assert (report.indexed, report.notices) == (1, ("The index was damaged and is being made anew.",))
    assert keys(archive, "pumps") == {"a.txt"}
    assert archive.sync().notices == ()


def damage(archive: Archive) -> None:
    """Change a byte in the middle of the index."""
    [segment] = archive.places.index(VERSION).glob("*.segment")
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 1
    segment.write_bytes(content)


def test_many_small_syncs_leave_few_segments(folder: Path, open_archive: Open) -> None:
    archive = open_archive()
    for number in range(9):
        save_page(folder, f"{number}.txt")
        archive.sync()
    assert len(list(archive.places.index(VERSION).glob("*.segment"))) <= 5
    assert len(keys(archive)) == 9
    assert archive.is_current()
    assert archive.sync().indexed == 0


def test_a_disk_that_is_too_full_for_merging_is_told_and_nothing_is_lost(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive()
    for number in range(3):
        save_page(folder, f"{number}.txt")
        archive.sync()
    save_page(folder, "3.txt")
    with monkeypatch.context() as full:
        full.setattr("index.engine.merging.merge", _no_space)
        report = archive.sync()
    assert (report.read, report.indexed) == (1, 1)
    assert report.notices[0].startswith("The index could not be put in order. There is no space left")
    assert len(keys(archive)) == 4
    assert archive.sync().notices == ()


def _no_space(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_the_first_batch_can_be_searched_before_the_last_is_read(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.sync, "GROUP", 2)
    monkeypatch.setattr(index.sync, "FIRST_BATCH", 2)
    for number in range(10):
        save_page(folder, f"{number}.txt")
    archive = open_archive()
    sizes: list[int] = []
    archive.sync(committed=lambda: sizes.append(len(keys(archive))))
    assert sizes == [2, 6, 10]


def test_state_that_lies_in_the_archive_is_not_read(folder: Path, reading_here: None) -> None:
    save_page(folder, "a.txt")
    (folder / "state" / "log").mkdir(parents=True)
    (folder / "state" / "log" / "fault.txt").write_text("not a release")
    archive = Archive.open(folder, folder / "state")
    assert archive.sync().read == 1
    archive.close()


def test_two_syncs_at_once_are_not_possible(open_archive: Open) -> None:
    archive = open_archive()
    with held(archive.places.lock), pytest.raises(ArchiveBusy, match="another window or command"):
        archive.sync()


def test_first_readings_are_kept_and_never_overwritten(folder: Path, open_archive: Open) -> None:
    save_page(folder, "a.txt", body="One.")
    archive = open_archive()
    archive.sync()
    first = archive._stores.notebook.first_seen("a.txt")
    save_page(folder, "a.txt", body="Another text.")
    archive.sync()
    assert archive._stores.notebook.first_seen("a.txt") == first


def test_what_a_closed_folder_hides_is_not_called_gone() -> None:
    known = {key: FileState(key, 1, 1, "h", EXTRACTOR) for key in ("closed/a.txt", "b.txt", "c.txt")}
    found = Scan({"c.txt": FoundFile("c.txt", 1, 1)}, [Failure("closed", "unreadable", "It is closed.")])
    plan = compare(found, known)
    assert plan.gone == ("b.txt",)
    assert (plan.to_read, plan.known) == ((), 1)


def test_a_file_that_cannot_be_looked_at_stays_as_it_was_and_is_named_once(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_bytes(b"")
    save_page(folder, "b.txt", body="A vigil was held.")
    archive = open_archive()
    archive.sync()

    def closed(_: object, found: Scan) -> Scan:
        return Scan({}, [Failure(key, "unreadable", "It cannot be read.") for key in ("a.txt", "b.txt")])

    monkeypatch.setattr("index.sync.scan", closed)
    report = archive.sync()
    assert (report.gone, [failure.key for failure in report.failures]) == (0, ["a.txt", "b.txt"])
    assert keys(archive, "vigil") == {"b.txt"}


def test_state_in_the_folder_of_the_releases_is_not_taken_for_releases(
    folder: Path, reading_here: None
) -> None:
    save_page(folder, "a.txt")
    archive = Archive.open(folder, folder)
    archive.sync()
    report = archive.sync()
    archive.close()
    assert (report.unchanged, report.gone, report.failures) == (1, 0, ())
