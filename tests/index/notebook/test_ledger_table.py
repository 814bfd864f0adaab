"""Decisions about entities in the notebook: kept, followed, never lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from index.entities.ledger import LedgerEntry
from index.errors import StoreReadOnly
from index.notebook import Notebook, layout, store
from index.records import LedgerAction

EARLY, LATE = "2026-03-01T09:00:00.000001+00:00", "2026-03-01T09:00:00.000002+00:00"


def an_entry(id_: str = "e1", created: str = EARLY, releases: tuple[str, ...] = ()) -> LedgerEntry:
    return LedgerEntry(
        id_, LedgerAction.DISTINCT, ("person:rula-tammari",), "رلى 🔇", releases, created, "not she"
    )


def test_a_decision_survives_a_restart_as_it_was(path: Path, notebook: Notebook) -> None:
    entry = replace(an_entry(releases=("a b.txt", "سجل.txt")), author="Omar", undone=LATE)
    notebook.save_decisions([entry])
    notebook.close()
    with closing(Notebook.open(path)) as again:
        assert again.ledger() == (entry,)


def test_decisions_come_in_the_order_of_their_time(notebook: Notebook) -> None:
    entries = [an_entry("b", LATE), an_entry("c", EARLY), an_entry("a", LATE)]
    notebook.save_decisions(entries)
    assert [entry.id for entry in notebook.ledger()] == ["c", "a", "b"]


def test_a_decision_takes_the_place_of_what_it_was(notebook: Notebook) -> None:
    notebook.save_decisions([an_entry()])
    notebook.save_decisions([replace(an_entry(), undone=LATE)])
    assert [entry.undone for entry in notebook.ledger()] == [LATE]


def test_decisions_follow_a_file_and_the_members_of_a_container(notebook: Notebook) -> None:
    releases = ("a.zip", "a.zip!/b.txt", "a.zip.txt", "b/a.zip!/b.txt")
    notebook.save_decisions([an_entry(releases=releases), an_entry("other")])
    notebook.move_release("a.zip", "new.zip")
    kept = {entry.id: entry.releases for entry in notebook.ledger()}
    assert kept == {"e1": ("new.zip", "new.zip!/b.txt", "a.zip.txt", "b/a.zip!/b.txt"), "other": ()}


def test_adoption_brings_decisions_along(tmp_path: Path, notebook: Notebook) -> None:
    notebook.save_decisions([an_entry(), an_entry("e2", LATE)])
    with closing(Notebook.open(tmp_path / "new.sqlite")) as new:
        new.save_decisions([replace(an_entry(), undone=LATE)])
        new.adopt(notebook)
        assert [(entry.id, entry.undone) for entry in new.ledger()] == [("e1", LATE), ("e2", None)]


def test_every_change_is_noticed_wherever_it_is_made(path: Path, notebook: Notebook) -> None:
    seen = [notebook.revision]
    notebook.save_decisions([an_entry()])
    seen.append(notebook.revision)
    with closing(Notebook.open(path)) as other:
        other.save_decisions([an_entry("e2")])
    seen.append(notebook.revision)
    assert len(set(seen)) == 3
    assert notebook.revision == seen[-1]


def test_a_notebook_from_before_the_ledger_gets_one(
    path: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook.close()
    path.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(store, "STEPS", layout.STEPS[:1])
        with closing(Notebook.open(path)) as old:
            old.record_first_seen([("a.txt", "11")], EARLY)
    with closing(Notebook.open(path)) as new:
        new.save_decisions([an_entry()])
        assert (new.ledger(), len(new.all_first_seen())) == ((an_entry(),), 1)


def test_a_backup_holds_the_decisions(tmp_path: Path, notebook: Notebook) -> None:
    notebook.save_decisions([an_entry()])
    copy = notebook.back_up(tmp_path / "copies")
    assert copy is not None
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT id FROM ledger").fetchall() == [("e1",)]


def test_nothing_is_decided_in_a_notebook_that_is_only_read(path: Path, notebook: Notebook) -> None:
    notebook.save_decisions([an_entry()])
    notebook.close()
    with closing(Notebook.open(path, read_only=True)) as read:
        with pytest.raises(StoreReadOnly):
            read.save_decisions([an_entry("e2")])
        assert read.ledger() == (an_entry(),)
