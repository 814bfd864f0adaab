"""Kept passages when the folder changes: they follow their text and their file, and wait where it is gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.archive import Archive
from index.reading import EXTRACTOR
from index.records import BookmarkState, Query
from tests.helpers.releases import save_page

Open = Callable[[], Archive]


def test_a_file_that_comes_back_heals_its_bookmark(folder: Path, open_archive: Open) -> None:
    page = save_page(folder, "a.txt")
    archive = open_archive()
    archive.sync()
    archive.keep("a.txt", 0, 5)
    content = page.read_bytes()
    page.unlink()
    archive.sync()
    page.write_bytes(content)
    archive.sync()
    assert [bookmark.state for bookmark in archive.bookmarks()] == [BookmarkState.EXACT]


def test_a_moved_file_keeps_its_bookmarks(folder: Path, open_archive: Open) -> None:
    page = save_page(folder, "a.txt")
    archive = open_archive()
    archive.sync()
    kept = archive.keep("a.txt", 0, 5)
    (folder / "new").mkdir()
    page.rename(folder / "new" / "b.txt")
    report = archive.sync()
    assert (report.moved, report.gone) == (1, 0)
    (bookmark,) = archive.bookmarks()
    assert (bookmark.release, bookmark.quote, bookmark.state) == (
        "new/b.txt",
        kept.quote,
        BookmarkState.EXACT,
    )


def test_who_looks_while_files_are_forgotten_counts_as_many_releases_everywhere(
    folder: Path, open_archive: Open
) -> None:
    pages = [save_page(folder, name) for name in ("a.txt", "b.txt")]
    archive = open_archive()
    archive.sync()
    archive.keep("a.txt", 0, 5)
    pages[0].unlink()
    seen: list[tuple[int, int, str]] = []

    def look() -> None:
        (kept,) = archive.bookmarks()
        seen.append((archive.search(Query()).total, archive.count(), kept.state))

    archive.sync(committed=look)
    assert seen[0] == (1, 1, BookmarkState.ORPHAN)


def test_a_passage_is_found_again_when_its_file_was_away_and_comes_back_elsewhere(
    folder: Path, tmp_path: Path, open_archive: Open
) -> None:
    page = save_page(folder, "a.txt")
    archive = open_archive()
    archive.sync()
    kept = archive.keep("a.txt", 0, 5)
    away = page.rename(tmp_path / "away.txt")
    archive.sync()
    assert [bookmark.state for bookmark in archive.bookmarks()] == [BookmarkState.ORPHAN]
    (folder / "new").mkdir()
    away.rename(folder / "new" / "b.txt")
    archive.sync()
    (bookmark,) = archive.bookmarks()
    assert (bookmark.release, bookmark.state) == ("new/b.txt", BookmarkState.EXACT)
    assert bookmark.quote == kept.quote


def test_a_passage_that_lost_its_text_does_not_leave_its_file_for_an_older_copy(
    folder: Path, open_archive: Open
) -> None:
    page = save_page(folder, "a.txt", body="The pumps run again.")
    before = page.read_bytes()
    archive = open_archive()
    archive.sync()
    start = archive.release("a.txt").text.index("pumps")
    archive.keep("a.txt", start, start + len("pumps run again"))
    save_page(folder, "a.txt", body="Nothing of it is left.")
    archive.sync()
    (folder / "older.txt").write_bytes(before)
    archive.sync()
    (bookmark,) = archive.bookmarks()
    assert (bookmark.release, bookmark.state) == ("a.txt", BookmarkState.ORPHAN)


def test_a_passage_is_found_again_when_reading_got_better(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_page(folder, "a.txt", body="The pumps run again.")
    archive = open_archive()
    with monkeypatch.context() as before:
        before.setattr("index.reading.EXTRACTOR", "sijill-text/0")
        before.setattr("index.sync.EXTRACTOR", "sijill-text/0")
        archive.sync()
    text = archive.release("a.txt").text
    archive.keep("a.txt", text.index("pumps"), text.index("pumps") + 5)
    assert archive.sync().read == 1
    (bookmark,) = archive.bookmarks()
    assert (bookmark.quote, bookmark.state, bookmark.extractor) == ("pumps", BookmarkState.EXACT, EXTRACTOR)


def test_a_passage_follows_its_text_through_a_change(folder: Path, open_archive: Open) -> None:
    save_page(folder, "a.txt", body="The pumps run again.")
    archive = open_archive()
    archive.sync()
    start = archive.release("a.txt").text.index("pumps")
    archive.keep("a.txt", start, start + len("pumps run again"))
    save_page(folder, "a.txt", body="First of all: good news. The pumps run again.")
    archive.sync()
    (bookmark,) = archive.bookmarks()
    text = archive.release("a.txt").text
    assert bookmark.state is BookmarkState.MOVED
    assert text[bookmark.start : bookmark.end] == "pumps run again"
