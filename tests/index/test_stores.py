"""The stores of an archive are opened together, and none stays open when another cannot be."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from index.catalogue import Catalogue
from index.engine import VERSION
from index.errors import ArchiveBusy, DiskFull, StoreDamaged, StoreReadOnly
from index.locking import held
from index.notebook import Notebook
from index.places import Places, places_of
from index.stores import CATALOGUE_RENEWED, INDEX_RENEWED, READ_ONLY, open_stores
from tests.helpers.releases import a_release


@pytest.fixture
def places(folder: Path, state: Path) -> Places:
    """An archive whose stores were opened once."""
    found = places_of(folder, state)
    open_stores(found).close()
    return found


def test_sound_stores_open_without_a_word(places: Places) -> None:
    stores = open_stores(places)
    assert (stores.notices, stores.obstacle) == ((), None)
    stores.close()


def test_a_damaged_catalogue_takes_the_index_with_it(places: Places) -> None:
    places.catalogue.write_bytes(b"no database " * 500)
    stores = open_stores(places)
    assert stores.notices == (CATALOGUE_RENEWED,)
    assert (stores.catalogue.count(), stores.engine.count()) == (0, 0)
    stores.close()


def test_a_damaged_index_is_begun_anew(places: Places) -> None:
    for file in places.index(VERSION).iterdir():
        file.write_bytes(b"damage")
    stores = open_stores(places)
    assert stores.notices == (INDEX_RENEWED,)
    stores.close()


def test_a_damaged_notebook_stays_as_it_is_and_closes_the_others(places: Places) -> None:
    places.notebook.write_bytes(b"no database " * 500)
    with pytest.raises(StoreDamaged, match="left as it is"):
        open_stores(places)
    assert places.notebook.read_bytes().startswith(b"no database")


def test_a_renewed_index_waits_for_every_release(places: Places) -> None:
    stores = open_stores(places)
    with stores.engine.batch() as batch:
        batch.add(a_release())
    stores.renew_index()
    assert stores.engine.count() == 0
    stores.close()


def test_what_cannot_be_written_is_opened_for_reading(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "touch", refuse)
    stores = open_stores(places)
    assert stores.notices == (READ_ONLY,)
    assert isinstance(stores.obstacle, StoreReadOnly)
    stores.close()


def full(*_: object, **__: object) -> None:
    raise DiskFull("There is no space left on the disk.")


def test_a_full_disk_leaves_what_is_there_to_read(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    really = Catalogue.open

    def writing_refused(path: Path, *, read_only: bool = False) -> Catalogue:
        return really(path, read_only=True) if read_only else full()  # type: ignore[return-value]

    monkeypatch.setattr(Catalogue, "open", writing_refused)
    stores = open_stores(places)
    assert stores.catalogue.count() == 0
    assert isinstance(stores.obstacle, DiskFull)
    stores.close()


def test_a_full_disk_without_state_is_named(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Catalogue, "open", full)
    with pytest.raises(DiskFull, match="where Sijill keeps its index"):
        open_stores(places_of(folder, tmp_path / "none"))


def test_a_backup_that_cannot_be_made_hides_no_answer_and_keeps_nothing_open(
    places: Places, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stores = open_stores(places)
    monkeypatch.setattr(Notebook, "back_up", full)
    stores.close()
    assert "The notebook could not be backed up. There is no space left" in caplog.text
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        stores.catalogue.count()


def test_nothing_is_begun_anew_while_another_process_writes(places: Places) -> None:
    for file in places.index(VERSION).iterdir():
        file.write_bytes(b"damage")
    with held(places.lock), pytest.raises(ArchiveBusy):
        open_stores(places)
    assert any(file.read_bytes() == b"damage" for file in places.index(VERSION).iterdir())


def test_an_index_of_an_earlier_layout_is_taken_away_and_one_of_a_later_is_not(places: Places) -> None:
    for version in (VERSION - 1, VERSION + 1):
        places.index(version).mkdir()
        (places.index(version) / "segment").write_bytes(b"x")
    open_stores(places).close()
    assert not places.index(VERSION - 1).exists()
    assert places.index(VERSION + 1).exists()
