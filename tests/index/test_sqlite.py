"""How SQLite files are opened and migrated, and what a user reads when the disk stands in the way."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.errors import ArchiveBusy, DiskFull, StoreDamaged, StoreReadOnly, StoreTooNew
from index.sqlite import calm, connect, migrate, version

STEPS = (
    "CREATE TABLE notes (text TEXT);",
    "ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a folder, with 100% odd signs # ? & سجل" / "notes.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(path)) as connection:
        migrate(connection, STEPS, "the notes")
        with connection:
            connection.execute("INSERT INTO notes (text) VALUES ('kept')")
        yield connection


def texts(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT text FROM notes ORDER BY rowid")]


def test_a_store_is_made_with_its_folders_where_it_was_asked_for(
    path: Path, store: sqlite3.Connection
) -> None:
    assert path.is_file()
    assert store.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_a_transaction_is_kept_as_a_whole_or_not_at_all(store: sqlite3.Connection) -> None:
    with pytest.raises(ZeroDivisionError), store:
        store.execute("INSERT INTO notes (text) VALUES ('half')")
        raise ZeroDivisionError
    assert texts(store) == ["kept"]


def test_reading_only_leaves_no_trace_beside_the_file(path: Path, store: sqlite3.Connection) -> None:
    store.close()
    with closing(connect(path, read_only=True)) as reader:
        assert texts(reader) == ["kept"]
        assert [found.name for found in path.parent.iterdir()] == ["notes.sqlite"]


def test_reading_only_sees_what_a_living_writer_has_not_yet_folded_in(
    path: Path, store: sqlite3.Connection
) -> None:
    with closing(connect(path, read_only=True)) as reader:
        assert texts(reader) == texts(store) == ["kept"]


def test_reading_only_refuses_a_change_with_a_sentence(path: Path, store: sqlite3.Connection) -> None:
    store.close()
    with (
        closing(connect(path, read_only=True)) as reader,
        pytest.raises(StoreReadOnly, match="The notes cannot be written"),
        calm("the notes"),
    ):
        reader.execute("INSERT INTO notes (text) VALUES ('refused')")


def test_what_is_no_database_is_damaged(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    with pytest.raises(StoreDamaged, match="The notes is damaged"), calm("the notes"):
        connect(path)


def test_a_column_that_is_no_text_any_more_is_damaged(store: sqlite3.Connection) -> None:
    with pytest.raises(StoreDamaged), calm("the notes"):
        store.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()


def test_a_full_disk_keeps_what_was_saved_before(store: sqlite3.Connection) -> None:
    pages = store.execute("PRAGMA page_count").fetchone()[0]
    store.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull, match="no space left"), calm("the notes"), store:
        store.execute("INSERT INTO notes (text) VALUES (?)", ("long " * 10_000,))
    assert texts(store) == ["kept"]


def test_another_writer_makes_the_store_busy(
    path: Path, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.sqlite.PATIENCE", 0.01)
    with closing(connect(path)) as other, store:
        store.execute("INSERT INTO notes (text) VALUES ('mine')")
        with pytest.raises(ArchiveBusy, match="another program"), calm("the notes"), other:
            other.execute("INSERT INTO notes (text) VALUES ('theirs')")


def test_a_file_in_the_place_of_a_folder_is_told_calmly(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(StoreReadOnly, match="cannot be opened"), calm("the notes"):
        connect(tmp_path / "taken" / "notes.sqlite")


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EIO, StoreDamaged),
    ],
)
def test_what_the_system_reports_is_told_like_what_sqlite_reports(cause: int, told: type[Exception]) -> None:
    with pytest.raises(told), calm("the notes"):
        raise OSError(cause, "from the system")


def test_a_fault_of_the_program_is_not_made_calm(store: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), calm("the notes"):
        store.execute("SELECT * FROM nowhere")
    with pytest.raises(IsADirectoryError), calm("the notes"):
        raise IsADirectoryError(errno.EISDIR, "from the program")


def test_an_older_store_takes_the_steps_it_lacks(path: Path) -> None:
    with closing(connect(path)) as connection:
        migrate(connection, STEPS[:1], "the notes")
        with connection:
            connection.execute("INSERT INTO notes VALUES ('old')")
        migrate(connection, STEPS, "the notes")
        assert version(connection) == 2
        assert connection.execute("SELECT text, colour FROM notes").fetchall() == [("old", "grey")]


def test_a_store_of_the_future_is_refused_and_left_alone(store: sqlite3.Connection) -> None:
    with pytest.raises(StoreTooNew, match=r"newer version of Sijill \(layout 2; .* up to 1\)"):
        migrate(store, STEPS[:1], "the notes")
    assert version(store) == 2


def test_a_step_that_fails_half_way_leaves_the_version_before_it(store: sqlite3.Connection) -> None:
    failing = "INSERT INTO notes (text) VALUES ('half');\nCREATE TABLE notes (text TEXT);"
    with pytest.raises(sqlite3.OperationalError):
        migrate(store, (*STEPS, failing), "the notes")
    assert version(store) == 2
    assert texts(store) == ["kept"]


def test_a_step_may_hold_a_trigger_with_statements_of_its_own(store: sqlite3.Connection) -> None:
    trigger = """
        CREATE TRIGGER twice AFTER INSERT ON notes WHEN new.text = 'echo' BEGIN
            INSERT INTO notes (text) VALUES ('heard');
            INSERT INTO notes (text) VALUES ('again');
        END
    """
    migrate(store, (*STEPS, trigger), "the notes")
    with store:
        store.execute("INSERT INTO notes (text) VALUES ('echo')")
    assert texts(store) == ["kept", "echo", "heard", "again"]


def test_a_step_that_another_process_took_meanwhile_is_not_taken_twice(path: Path) -> None:
    class Late:
        """Steps that another process takes just before they are read here."""

        def __len__(self) -> int:
            return len(STEPS)

        def __getitem__(self, number: int) -> str:
            with closing(connect(path)) as other:
                migrate(other, STEPS, "the notes")
            return STEPS[number]

    with closing(connect(path)) as connection:
        migrate(connection, Late(), "the notes")  # type: ignore[arg-type]
        assert version(connection) == len(STEPS)
