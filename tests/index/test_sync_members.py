"""Containers in an archive: what they hold comes, moves, fails and goes with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from index.archive import Archive
from index.records import BookmarkState, Query
from tests.helpers.containers import page_record, zip_of
from tests.helpers.releases import save_page

Open = Callable[[], Archive]


def keys(archive: Archive, question: str = "") -> set[str]:
    """The releases that a question finds."""
    return {hit.key for hit in archive.search(Query(text=question), limit=None).hits}


def later(path: Path) -> None:
    """Give a file a later time of change."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10_000_000_000))


def failed(archive: Archive) -> list[str]:
    return [failure.key for failure in archive.failures()]


def test_a_container_brings_its_members_in_and_takes_them_out_again(folder: Path, open_archive: Open) -> None:
    box = folder / "a.zip"
    box.write_bytes(zip_of({"b.txt": "The pumps run again.", "c.txt": "A vigil was held.", "x.bin": b"\0"}))
    archive = open_archive()
    report = archive.sync()
    assert (report.read, report.indexed) == (1, 2)
    assert [(failure.key, failure.kind) for failure in report.failures] == [("a.zip!/x.bin", "unsupported")]
    assert keys(archive, "pumps") == {"a.zip!/b.txt"}
    assert archive.path_of("a.zip!/b.txt") == archive.path_of("a.zip!/x.bin") == box
    box.write_bytes(zip_of({"c.txt": "A vigil was held.", "y.bin": b"\0"}))
    later(box)
    archive.sync()
    assert (keys(archive), failed(archive)) == ({"a.zip!/c.txt"}, ["a.zip!/y.bin"])
    box.unlink()
    archive.sync()
    assert (keys(archive), failed(archive)) == (set(), [])


def test_a_container_that_moves_keeps_the_bookmarks_in_its_members(folder: Path, open_archive: Open) -> None:
    (folder / "a.zip").write_bytes(zip_of({"b.txt": "The pumps run again."}))
    archive = open_archive()
    archive.sync()
    archive.keep("a.zip!/b.txt", 4, 9)
    (folder / "a.zip").rename(folder / "new.zip")
    archive.sync()
    (bookmark,) = archive.bookmarks()
    assert (bookmark.release, bookmark.state) == ("new.zip!/b.txt", BookmarkState.EXACT)


def test_a_folder_named_like_the_inside_of_a_container_has_keys_of_its_own(
    folder: Path, open_archive: Open
) -> None:
    (folder / "a.zip").write_bytes(zip_of({"b.txt": "In the file."}))
    save_page(folder, "a.zip!/b.txt", body="In the folder.")
    archive = open_archive()
    archive.sync()
    assert keys(archive) == {"a.zip!/b.txt", "a.zip%21/b.txt"}


def test_of_a_cut_container_what_is_whole_is_kept(folder: Path, open_archive: Open) -> None:
    (folder / "crawl.warc").write_bytes((page_record("The pumps run again.") + page_record("Two."))[:-30])
    archive = open_archive()
    archive.sync()
    assert keys(archive) == {"crawl.warc!/0001"}
    assert [(failure.key, failure.kind) for failure in archive.failures()] == [("crawl.warc", "damaged")]
    assert archive.sync().read == 0


def test_what_holds_nothing_to_read_is_not_read_again_and_again(folder: Path, open_archive: Open) -> None:
    (folder / "a.zip").write_bytes(zip_of({"empty.txt": ""}))
    archive = open_archive()
    assert [failure.kind for failure in archive.sync().failures] == ["unreadable", "unreadable"]
    assert archive.sync().read == 0
