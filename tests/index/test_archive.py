"""The facade: what an archive answers, and what happens when its state is damaged, locked or newer."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from index.archive import Archive
from index.engine import VERSION
from index.errors import FolderMissing, ReleaseMissing, StoreReadOnly, StoreTooNew, WrongUse
from index.records import BookmarkState, FacetCount, Precision, Query, Reason, Sort, Timeline
from tests.helpers.releases import save_page

Open = Callable[[], Archive]


@pytest.fixture
def archive(folder: Path, open_archive: Open) -> Archive:
    """Three releases, indexed."""
    save_page(folder, "a.txt", "Strike in the prison", "Prisoners in Homs went on strike.", "May 2, 2016")
    save_page(folder, "b.txt", "Water in Homs", "The United Nations brought pumps.", "June 3, 2017")
    save_page(folder, "c.txt", "A vigil in Beirut", "The UN was asked to act.", "July 4, 2018")
    opened = open_archive()
    opened.sync()
    return opened


def found(archive: Archive, query: Query) -> list[str]:
    return [hit.key for hit in archive.search(query).hits]


def test_a_missing_folder_is_named(tmp_path: Path, state: Path) -> None:
    with pytest.raises(FolderMissing, match="There is no folder"):
        Archive.open(tmp_path / "none", state)


def test_an_empty_folder_is_an_empty_archive(open_archive: Open) -> None:
    archive = open_archive()
    archive.sync()
    assert archive.search(Query(text="anything")).total == 0
    assert archive.search(Query()).total == 0


def test_hits_come_with_marked_snippets_and_reasons(archive: Archive) -> None:
    (hit,) = archive.search(Query(text="strikes")).hits
    (snippet,) = hit.snippets
    assert [snippet.text[span.start : span.end] for span in snippet.spans] == ["strike"]
    assert Reason.STEM in hit.reasons


def test_marks_cover_title_and_body(archive: Archive) -> None:
    release = archive.release("a.txt")
    marked = [
        release.text[span.start : span.end] for span in archive.hits(Query(text="strike"), release).spans
    ]
    assert marked == ["Strike", "strike"]


def test_hits_stand_in_a_group_for_each_word_phrase_and_entity(archive: Archive) -> None:
    release = archive.release("a.txt")
    hits = archive.hits(Query(text="strike", entities=("Homs",)), release)
    assert [(group.label, group.kind) for group in hits.groups] == [("strike", None), ("Homs", "place")]
    assert len(hits.spans) == sum(len(group.spans) for group in hits.groups)
    for group in hits.groups:
        said = {release.text[span.start : span.end].casefold() for span in group.spans}
        assert said == {group.label.casefold()}


def test_a_title_beside_the_text_has_marks_of_its_own(folder: Path, open_archive: Open) -> None:
    (folder / "notes.md").write_text("---\ntitle: Notes on a strike\n---\n\nThe pumps run again.\n")
    archive = open_archive()
    archive.sync()
    release = archive.release("notes.md")
    query = Query(text="strikes")
    assert archive.hits(query, release).spans == ()
    assert [release.title[s.start : s.end] for s in archive.hits(query, release).title] == ["strike"]
    assert archive.hits(Query(text="pumps"), release).title == ()


def test_dates_and_entities_narrow_together(archive: Archive) -> None:
    assert found(archive, Query(entities=("Homs",), sort=Sort.OLDEST)) == ["a.txt", "b.txt"]
    assert found(archive, Query(entities=("Homs",), since="2017")) == ["b.txt"]
    assert found(archive, Query(until="2016", sort=Sort.OLDEST)) == ["a.txt"]


def test_two_names_of_one_body_are_one_entity(archive: Archive) -> None:
    assert found(archive, Query(entities=("UN",), sort=Sort.OLDEST)) == ["b.txt", "c.txt"]
    assert found(archive, Query(entities=("United Nations",), sort=Sort.OLDEST)) == ["b.txt", "c.txt"]


def test_an_unknown_entity_finds_nothing_and_says_so(archive: Archive) -> None:
    results = archive.search(Query(entities=("Atlantis",)))
    assert results.total == 0
    assert any("Atlantis" in notice for notice in results.notices)


def test_facets_count_the_whole_result_under_names_that_people_read(archive: Archive) -> None:
    facets = archive.search(Query(), limit=1).facets
    assert {(count.label, count.count) for count in facets.entities} >= {("Homs", 2), ("United Nations", 2)}
    assert [(month.value, month.count) for month in facets.months] == [
        ("2016-05", 1),
        ("2017-06", 1),
        ("2018-07", 1),
    ]


def test_an_overview_has_every_key_and_the_counts_of_a_search(archive: Archive) -> None:
    query = Query(sort=Sort.OLDEST)
    overview = archive.overview(query, timeline=Precision.YEAR)
    searched = archive.search(query, limit=None, timeline=Precision.YEAR)
    assert list(overview.keys) == [hit.key for hit in searched.hits]
    assert (overview.total, overview.hits) == (3, ())
    assert (overview.facets, overview.timeline) == (searched.facets, searched.timeline)


def test_an_overview_counts_what_else_could_be_asked_for(archive: Archive) -> None:
    everything = archive.overview(Query(text="Homs OR vigil"))
    narrowed = archive.overview(Query(text="Homs OR vigil", formats=("none",)))
    assert (narrowed.total, len(narrowed.keys)) == (0, 0)
    assert narrowed.facets.formats == everything.facets.formats
    assert (narrowed.facets.entities, narrowed.facets.languages) == ((), ())


def test_snippets_stop_when_nobody_waits_for_them(archive: Archive) -> None:
    keys = ["a.txt", "b.txt"]
    assert list(archive.excerpts(Query(text="Homs"), keys)) == keys
    assert archive.excerpts(Query(text="Homs"), keys, lambda: True) == {}


def test_a_timeline_is_made_when_a_unit_is_named(archive: Archive) -> None:
    assert archive.search(Query("Homs")).timeline is None
    assert archive.search(Query("Homs"), timeline=Precision.YEAR).timeline == Timeline(
        Precision.YEAR, "published", tuple(FacetCount(year, year, 1) for year in ("2016", "2017"))
    )


def test_a_date_that_is_none_is_wrong_use(archive: Archive) -> None:
    with pytest.raises(WrongUse):
        archive.search(Query(since="yesterday"))


def test_a_passage_is_kept_over_closing_and_rebuilding(folder: Path, archive: Archive, state: Path) -> None:
    release = archive.release("a.txt")
    start = release.text.index("went on strike")
    kept = archive.keep("a.txt", start, start + 14, "ask the lawyer")
    archive.set_note(kept.id, "ask both lawyers")
    archive.rebuild()
    archive.sync()
    again = Archive.open(folder, state)
    (bookmark,) = again.bookmarks()
    again.close()
    assert (bookmark.quote, bookmark.note) == ("went on strike", "ask both lawyers")
    assert bookmark.state is BookmarkState.EXACT


def test_a_removed_bookmark_can_be_brought_back(archive: Archive) -> None:
    kept = archive.keep("a.txt", 0, 6)
    removed = archive.remove_bookmark(kept.id)
    assert archive.bookmarks() == ()
    archive.restore_bookmark(removed)
    assert archive.bookmarks() == (kept,)


def test_keeping_in_a_release_that_is_not_there_says_so(archive: Archive) -> None:
    with pytest.raises(ReleaseMissing):
        archive.keep("none.txt", 0, 5)


def test_catalogue_and_index_can_be_deleted_and_come_back_the_same(
    archive: Archive, open_archive: Open
) -> None:
    before = archive.search(Query(text="homs"), limit=None)
    archive.close()
    archive.places.catalogue.unlink()
    for file in archive.places.index(VERSION).iterdir():
        file.unlink()
    again = open_archive()
    again.sync()
    assert again.search(Query(text="homs"), limit=None) == before


def test_a_lost_index_alone_comes_back_without_reading_again(archive: Archive, open_archive: Open) -> None:
    archive.close()
    for file in archive.places.index(VERSION).iterdir():
        file.unlink()
    report = open_archive().sync()
    assert (report.read, report.indexed) == (0, 3)


@pytest.mark.parametrize("how", [b"", b"nonsense" * 100])
def test_a_damaged_index_is_made_anew_with_a_notice(archive: Archive, open_archive: Open, how: bytes) -> None:
    archive.close()
    for file in archive.places.index(VERSION).iterdir():
        file.write_bytes(how)
    again = open_archive()
    report = again.sync()
    assert any("made anew" in notice for notice in (*again.notices, *report.notices))
    assert again.search(Query(text="strike")).total == 1


def test_a_damaged_catalogue_is_made_anew_with_a_notice_and_the_notebook_is_kept(
    archive: Archive, open_archive: Open
) -> None:
    kept = archive.keep("a.txt", 0, 6)
    archive.close()
    archive.places.catalogue.write_bytes(b"not a database at all, sorry. " * 200)
    again = open_archive()
    again.sync()
    assert any("catalogue was damaged" in notice for notice in again.notices)
    assert again.bookmarks() == (kept,)
    assert again.count() == 3


def test_a_newer_notebook_is_refused_and_left_alone(archive: Archive, open_archive: Open) -> None:
    archive.close()
    with sqlite3.connect(archive.places.notebook) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    content = archive.places.notebook.read_bytes()
    with pytest.raises(StoreTooNew):
        open_archive()
    assert archive.places.notebook.read_bytes() == content


def test_state_that_cannot_be_written_is_shown_as_it_was_left(
    archive: Archive, folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.close()
    _forbid_writing(monkeypatch)
    reading = Archive.open(folder, state)
    assert reading.read_only
    assert reading.search(Query(text="strike")).total == 1
    with pytest.raises(StoreReadOnly):
        reading.sync()
    reading.close()


def test_no_state_and_no_place_for_it_is_said_in_a_sentence(
    folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _forbid_writing(monkeypatch)
    with pytest.raises(StoreReadOnly, match="--state"):
        Archive.open(folder, state)


def _forbid_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "touch", refuse)


def test_a_check_of_a_sound_archive_finds_nothing(archive: Archive) -> None:
    health = archive.check()
    assert health.index_is_sound
    assert (health.releases, health.files, health.changed, health.gone) == (3, 3, (), ())


def test_a_check_names_what_changed_what_is_gone_and_whose_text_is_lost(
    archive: Archive, folder: Path
) -> None:
    kept = archive.keep("b.txt", 0, 5)
    (folder / "a.txt").write_text("Something else.")
    (folder / "b.txt").unlink()
    archive.sync()
    health = archive.check()
    assert (health.changed, health.gone) == (("a.txt",), ("b.txt",))
    assert [orphan.id for orphan in health.orphans] == [kept.id]


def test_a_check_names_silent_damage_of_the_index(archive: Archive) -> None:
    assert archive.check().damage == ""
    [segment] = archive.places.index(VERSION).glob("*.segment")
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 1
    segment.write_bytes(content)
    health = archive.check()
    assert "cannot be read any more" in health.damage
    assert not health.index_is_sound
    assert archive.sync().notices == ("The index was damaged and is being made anew.",)
    assert archive.check().index_is_sound


def test_a_check_names_what_the_index_lacks(archive: Archive) -> None:
    with archive._stores.engine.batch() as batch:
        batch.remove("a.txt")
    health = archive.check()
    assert health.missing == ("a.txt",)
    assert not health.index_is_sound


def test_files_come_in_and_go_out_again_as_a_whole(archive: Archive, folder: Path, tmp_path: Path) -> None:
    before = sorted(path.name for path in folder.rglob("*"))
    inbox = tmp_path / "inbox"
    new = [save_page(inbox, "a.txt", "Another strike"), save_page(inbox, "d.txt", "New school")]
    plan = archive.plan_import(new)
    outcome = archive.perform_import(plan)
    archive.sync()
    assert archive.count() == 5
    assert (folder / "a (2).txt").exists()
    assert outcome.id
    archive.undo_import(outcome.id)
    archive.sync()
    assert sorted(path.name for path in folder.rglob("*")) == before
    assert archive.count() == 3


def test_a_catalogue_damaged_inside_is_made_anew_by_the_next_sync(
    archive: Archive, open_archive: Open
) -> None:
    archive.keep("a.txt", 0, 6)
    archive.close()
    catalogue = archive.places.catalogue
    whole = catalogue.read_bytes()
    catalogue.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    again = open_archive()
    report = again.sync()
    assert (report.read, report.notices) == (3, ("The catalogue was damaged and is being made anew.",))
    assert found(again, Query(text="strikes")) == ["a.txt"]
    assert [kept.state for kept in again.bookmarks()] == [BookmarkState.EXACT]
    assert again.check().index_is_sound


def test_an_archive_is_current_after_a_whole_sync_until_its_index_is_lost(
    archive: Archive, open_archive: Open
) -> None:
    assert archive.is_current()
    archive.close()
    shutil.rmtree(archive.places.index(VERSION))
    again = open_archive()
    assert not again.is_current()
    again.sync()
    assert again.is_current()


def test_an_archive_that_was_never_synced_is_not_current(open_archive: Open) -> None:
    assert not open_archive().is_current()
