"""A folder that was moved finds the passages that were kept in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.adoption import SAMPLE, orphaned_homes, write_card
from index.archive import Archive
from index.places import places_of
from index.records import BookmarkState
from tests.helpers.releases import save_page

NAMES = ("a.txt", "b.txt", "c.txt", "d.txt")


@pytest.fixture
def moved(folder: Path, tmp_path: Path, state: Path, reading_here: None) -> Path:
    """A folder under its new path; passages were kept under the old one."""
    for name in NAMES:
        save_page(folder, name, body=f"The pumps of {name} run again.")
    archive = Archive.open(folder, state)
    archive.sync()
    archive.keep("a.txt", 0, 5, "before the move")
    archive.close()
    return folder.rename(tmp_path / "elsewhere")


@pytest.fixture
def archive(moved: Path, state: Path) -> Iterator[Archive]:
    opened = Archive.open(moved, state)
    opened.sync()
    yield opened
    opened.close()


def test_the_passages_of_a_moved_folder_come_along(archive: Archive, folder: Path) -> None:
    (card,) = archive.adoptable()
    assert card.folder == folder
    assert archive.adopt(card) == 1
    (bookmark,) = archive.bookmarks()
    assert (bookmark.note, bookmark.state) == ("before the move", BookmarkState.EXACT)


def test_the_first_reading_is_still_the_first(archive: Archive, folder: Path, state: Path) -> None:
    (card,) = archive.adoptable()
    archive._stores.notebook._connection.execute("UPDATE first_seen SET seen = '2999-01-01T00:00:00+00:00'")
    archive.adopt(card)
    seen = archive._stores.notebook.first_seen("a.txt")
    assert seen is not None
    assert seen.seen < "2999"


def test_what_was_adopted_is_not_offered_again(archive: Archive) -> None:
    archive.adopt(archive.adoptable()[0])
    assert archive.adoptable() == ()


def test_a_passage_whose_file_did_not_come_along_is_an_orphan(moved: Path, state: Path) -> None:
    (moved / "a.txt").unlink()
    archive = Archive.open(moved, state)
    archive.sync()
    archive.adopt(archive.adoptable()[0])
    assert [bookmark.state for bookmark in archive.bookmarks()] == [BookmarkState.ORPHAN]
    archive.close()


def test_a_folder_that_is_still_there_is_not_robbed(archive: Archive, folder: Path) -> None:
    folder.mkdir()
    assert archive.adoptable() == ()


def test_a_folder_with_less_than_half_of_the_files_is_another_archive(moved: Path, state: Path) -> None:
    for name in NAMES[:3]:
        save_page(moved, name, body="Other words.")
    archive = Archive.open(moved, state)
    archive.sync()
    assert archive.adoptable() == ()
    archive.close()


def test_the_old_notebook_is_left_as_it_is(archive: Archive) -> None:
    (card,) = archive.adoptable()
    before = card.places.notebook.read_bytes()
    archive.adopt(card)
    assert card.places.notebook.read_bytes() == before


@pytest.mark.parametrize("content", ["", "{", "[]", '{"folder": 1}', '{"folder": "/x", "sample": 3}'])
def test_a_damaged_card_names_no_archive(folder: Path, state: Path, content: str) -> None:
    places = places_of(folder, state)
    other = places.home.parent / "other-1"
    other.mkdir(parents=True)
    (other / "archive.json").write_text(content)
    assert list(orphaned_homes(places, {"abc"})) == []


def test_the_sample_is_the_same_whatever_the_order(folder: Path, state: Path) -> None:
    places = places_of(folder, state)
    places.home.mkdir(parents=True)
    hashes = [f"{number:064x}" for number in range(3 * SAMPLE)]
    write_card(places, hashes)
    card = places.card.read_text()
    write_card(places, hashes[::-1])
    assert places.card.read_text() == card
    assert card.count('"0') == SAMPLE


def test_a_card_of_wrong_bytes_is_written_anew(folder: Path, state: Path) -> None:
    places = places_of(folder, state)
    places.home.mkdir(parents=True)
    places.card.write_bytes(b"\xe4\xff")
    write_card(places, ["a"])
    assert json.loads(places.card.read_text())["sample"] == ["a"]
    assert list(places.home.iterdir()) == [places.card]
