"""What is written into the notebook is there after every restart, and nothing is written by halves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ArchiveBusy, StoreDamaged, StoreReadOnly, StoreTooNew, WrongUse
from index.notebook import FirstSeen, ImportedFile, Notebook, anchor, layout, reanchor, store
from index.records import Bookmark, BookmarkState
from index.sqlite import migrate
from tests.helpers.releases import a_release

NINE = "2026-03-01T09:00:00+00:00"
TEN = "2026-03-01T10:00:00+00:00"

RELEASE = a_release("2017/اضراب.txt", "أعلن السجن المركزي", ("Forty detainees eat nothing.",))


def a_bookmark(start: int = 0, end: int = 4, *, key: str = RELEASE.key, created: str = NINE) -> Bookmark:
    return replace(anchor(RELEASE, start, end, created=created), release=key)


class TestBookmarks:
    def test_bookmarks_survive_a_restart_as_they_were(self, path: Path, notebook: Notebook) -> None:
        kept = replace(a_bookmark(), note="ask again 🔇\n— twice", tags=("طعام", "a,b"), colour="amber")
        notebook.add_bookmark(kept)
        notebook.close()
        with closing(Notebook.open(path)) as again:
            assert again.bookmarks() == (kept,)

    def test_bookmarks_come_in_the_order_they_were_made(self, notebook: Notebook) -> None:
        late = notebook.add_bookmark(a_bookmark(created=TEN))
        early = notebook.add_bookmark(a_bookmark(created=NINE))
        same_time = notebook.add_bookmark(a_bookmark(created=NINE))
        assert notebook.bookmarks() == (early, same_time, late)

    def test_bookmarks_of_one_release(self, notebook: Notebook) -> None:
        notebook.add_bookmark(a_bookmark(key="other.txt"))
        mine = notebook.add_bookmark(a_bookmark())
        assert notebook.bookmarks(RELEASE.key) == (mine,)
        assert notebook.bookmarks("nothing.txt") == ()

    def test_a_note_is_rewritten_and_its_tags_only_where_asked(self, notebook: Notebook) -> None:
        kept = notebook.add_bookmark(replace(a_bookmark(), note="old", tags=("food",)))
        assert notebook.update_note(kept.id, "new") == replace(kept, note="new")
        assert notebook.update_note(kept.id, "new", ()) == replace(kept, note="new", tags=())
        assert notebook.bookmark(kept.id).note == "new"

    def test_a_removed_bookmark_comes_back_whole(self, notebook: Notebook) -> None:
        kept = notebook.add_bookmark(replace(a_bookmark(), note="mine"))
        removed = notebook.remove_bookmark(kept.id)
        assert notebook.bookmarks() == ()
        notebook.add_bookmark(removed)
        assert notebook.bookmarks() == (kept,)

    def test_the_same_bookmark_is_not_kept_twice(self, notebook: Notebook) -> None:
        kept = notebook.add_bookmark(a_bookmark())
        with pytest.raises(WrongUse, match="already"):
            notebook.add_bookmark(kept)
        assert notebook.bookmarks() == (kept,)

    def test_a_bookmark_that_is_not_there_is_named(self, notebook: Notebook) -> None:
        for ask in (
            notebook.bookmark,
            notebook.remove_bookmark,
            lambda gone: notebook.update_note(gone, "x"),
        ):
            with pytest.raises(WrongUse, match="not in the notebook"):
                ask("gone")

    def test_a_new_state_is_kept_and_leaves_the_note_alone(self, notebook: Notebook) -> None:
        read_before_the_edit = notebook.add_bookmark(a_bookmark())
        notebook.update_note(read_before_the_edit.id, "written meanwhile")
        moved = reanchor(read_before_the_edit, a_release(RELEASE.key, "Corrected", (RELEASE.text,)))
        notebook.save_states([moved])
        assert moved.state is BookmarkState.MOVED
        assert notebook.bookmarks() == (replace(moved, note="written meanwhile"),)

    def test_saving_states_does_not_bring_a_removed_bookmark_back(self, notebook: Notebook) -> None:
        kept = notebook.add_bookmark(a_bookmark())
        notebook.remove_bookmark(kept.id)
        notebook.save_states([kept])
        assert notebook.bookmarks() == ()

    def test_bookmarks_follow_a_file_and_the_members_of_a_container(self, notebook: Notebook) -> None:
        for key in ("a.zip", "a.zip!/b.txt", "a.zip.txt", "b/a.zip!/b.txt"):
            notebook.add_bookmark(a_bookmark(key=key))
        assert notebook.move_release("a.zip", "سجل/new.zip") == 2
        keys = [bookmark.release for bookmark in notebook.bookmarks()]
        assert keys == ["سجل/new.zip", "سجل/new.zip!/b.txt", "a.zip.txt", "b/a.zip!/b.txt"]

    def test_signs_in_a_key_are_not_taken_for_wildcards(self, notebook: Notebook) -> None:
        notebook.add_bookmark(a_bookmark(key="ab%_.txt"))
        assert notebook.move_release("a%.txt", "c.txt") == notebook.move_release("ab__.txt", "c.txt") == 0

    @given(note=st.text(), tags=st.lists(st.text(), max_size=3))
    def test_any_note_and_tag_can_be_kept_and_printed(self, note: str, tags: list[str]) -> None:
        with closing(in_memory()) as notebook:
            kept = notebook.add_bookmark(replace(a_bookmark(), note=note, tags=tuple(tags)))
        broken = any("\ud800" <= letter <= "\udfff" for letter in note + "".join(tags))
        assert broken or (kept.note, kept.tags) == (note, tuple(tags))
        assert (kept.note + "".join(kept.tags)).encode("utf-8") is not None


class TestFirstReadings:
    def test_the_first_reading_stays_whatever_comes_later(self, notebook: Notebook) -> None:
        notebook.record_first_seen([("a.txt", "11"), ("b.txt", "22")], NINE)
        notebook.record_first_seen([("a.txt", "33"), ("c.txt", "44")], TEN)
        assert notebook.first_seen("a.txt") == FirstSeen("a.txt", "11", NINE)
        assert [(seen.key, seen.sha256, seen.seen) for seen in notebook.all_first_seen()] == [
            ("a.txt", "11", NINE),
            ("b.txt", "22", NINE),
            ("c.txt", "44", TEN),
        ]

    def test_a_file_never_read_has_no_first_reading(self, notebook: Notebook) -> None:
        assert notebook.first_seen("a.txt") is None


class TestImports:
    FILES = (
        ImportedFile("/camera/b.txt", "b (2).txt", "22"),
        ImportedFile("/camera/c.txt", "in/c.txt", "33"),
    )

    def test_an_import_is_remembered_with_its_files_and_folders(self, notebook: Notebook) -> None:
        import_id = notebook.record_import(Path("/archive"), NINE, self.FILES, ["in"])
        record = notebook.import_record(import_id)
        assert notebook.imports() == (record,)
        assert (record.folder, record.begun, record.undone) == (str(Path("/archive")), NINE, None)
        assert (record.files, record.made_folders) == (self.FILES, ("in",))

    def test_what_really_came_in_replaces_what_was_announced(self, notebook: Notebook) -> None:
        import_id = notebook.record_import(Path("/archive"), NINE, self.FILES)
        notebook.correct_import(import_id, self.FILES[:1])
        assert notebook.import_record(import_id).files == self.FILES[:1]

    def test_an_undone_import_stays_on_record(self, notebook: Notebook) -> None:
        first = notebook.record_import(Path("/archive"), NINE, self.FILES)
        second = notebook.record_import(Path("/archive"), TEN, self.FILES)
        notebook.mark_undone(first, TEN)
        assert [(record.id, record.undone) for record in notebook.imports()] == [(first, TEN), (second, None)]

    def test_an_import_that_never_was_is_named(self, notebook: Notebook) -> None:
        with pytest.raises(WrongUse, match="no import 7f"):
            notebook.import_record("7f")

    def test_a_source_whose_name_is_no_text_can_be_remembered(self, notebook: Notebook) -> None:
        import_id = notebook.record_import(
            Path("/a"), NINE, [ImportedFile("/camera/\udcff.txt", "_.txt", "1")]
        )
        assert notebook.import_record(import_id).files[0].source == "/camera/\\udcff.txt"


class TestOpening:
    def test_an_older_notebook_is_migrated_after_a_backup_and_loses_nothing(
        self, path: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = notebook.add_bookmark(replace(a_bookmark(), note="mine"))
        notebook.close()
        grow(monkeypatch, "CREATE TABLE searches (text TEXT NOT NULL);")
        with closing(Notebook.open(path)) as migrated:
            assert migrated.bookmarks() == (kept,)
        assert version_of(path) == len(store.STEPS)
        (backup,) = (path.parent / "notebook-backups").iterdir()
        assert version_of(backup) == len(layout.STEPS)

    def test_a_migration_that_fails_leaves_the_old_notebook(
        self, path: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = notebook.add_bookmark(a_bookmark())
        notebook.close()
        with monkeypatch.context() as patch:
            grow(patch, "DELETE FROM bookmarks;\nCREATE TABLE bookmarks (text TEXT);")
            with pytest.raises(sqlite3.OperationalError):
                Notebook.open(path)
        with closing(Notebook.open(path)) as old:
            assert old.bookmarks() == (kept,)

    def test_a_file_from_before_the_first_version_becomes_a_notebook(self, path: Path) -> None:
        path.parent.mkdir()
        with closing(sqlite3.connect(path)) as empty, empty:
            empty.execute("CREATE TABLE kept_by_somebody (text TEXT)")
            empty.execute("INSERT INTO kept_by_somebody VALUES ('still here')")
        with closing(Notebook.open(path)) as notebook:
            assert notebook.bookmarks() == ()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT text FROM kept_by_somebody").fetchall() == [("still here",)]

    def test_a_notebook_of_the_future_is_refused(self, path: Path, notebook: Notebook) -> None:
        notebook.close()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 99")
        for read_only in (False, True):
            with pytest.raises(StoreTooNew, match="The notebook was written by a newer version"):
                Notebook.open(path, read_only=read_only)

    def test_a_damaged_notebook_is_left_as_it_is_and_the_newest_backup_named(
        self, path: Path, notebook: Notebook
    ) -> None:
        notebook.add_bookmark(a_bookmark())
        backup = notebook.back_up(path.parent / "notebook-backups")
        notebook.close()
        damaged = b"overwritten by something else" + path.read_bytes()[29:]
        path.write_bytes(damaged)
        with pytest.raises(StoreDamaged) as raised:
            Notebook.open(path)
        assert str(path) in str(raised.value)
        assert str(backup) in str(raised.value)
        assert path.read_bytes() == damaged

    def test_a_page_that_is_damaged_in_the_middle_shows_on_opening(
        self, path: Path, notebook: Notebook
    ) -> None:
        notebook.record_first_seen(((f"{number:05}.txt", "ab" * 32) for number in range(500)), NINE)
        notebook.close()
        content = bytearray(path.read_bytes())
        content[-4096:] = b"\xa5" * 4096
        path.write_bytes(content)
        with pytest.raises(StoreDamaged):
            Notebook.open(path)

    def test_a_notebook_on_read_only_media_is_read_and_not_written(
        self, path: Path, notebook: Notebook
    ) -> None:
        kept = notebook.add_bookmark(a_bookmark())
        notebook.close()
        with closing(Notebook.open(path, read_only=True)) as reading:
            assert reading.bookmarks() == (kept,)
            with pytest.raises(StoreReadOnly):
                reading.remove_bookmark(kept.id)
        assert [file.name for file in path.parent.iterdir()] == [path.name]

    def test_an_older_notebook_on_read_only_media_is_read_without_migrating_it(
        self, path: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = notebook.add_bookmark(a_bookmark())
        notebook.close()
        before = path.read_bytes()
        grow(monkeypatch, "ALTER TABLE imports ADD COLUMN reason TEXT;")
        with closing(Notebook.open(path, read_only=True)) as reading:
            assert reading.bookmarks() == (kept,)
            with pytest.raises(StoreReadOnly):
                reading.remove_bookmark(kept.id)
        assert path.read_bytes() == before

    def test_a_missing_notebook_on_read_only_media_is_an_empty_one(self, path: Path) -> None:
        with closing(Notebook.open(path, read_only=True)) as reading:
            assert (reading.bookmarks(), reading.imports(), reading.all_first_seen()) == ((), (), ())
            with pytest.raises(StoreReadOnly):
                reading.add_bookmark(a_bookmark())
        assert not path.exists()

    def test_another_program_that_is_writing_is_told_apart_from_damage(
        self, path: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("index.sqlite.PATIENCE", 0.01)
        notebook.close()
        with closing(Notebook.open(path)) as mine, closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(ArchiveBusy, match="The notebook is being written"):
                mine.add_bookmark(a_bookmark())
            other.rollback()
            assert mine.add_bookmark(a_bookmark())


def in_memory() -> Notebook:
    """A notebook that needs no disk, for many examples in one test."""
    connection = sqlite3.connect(":memory:")
    migrate(connection, layout.STEPS, "the notebook")
    return Notebook(connection)


def grow(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Let the program know one version more than the notebook on disk has."""
    monkeypatch.setattr(store, "STEPS", (*layout.STEPS, step))


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
