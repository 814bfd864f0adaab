"""The stores of an archive are opened together, and none stays open when another cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.engine import VERSION
from index.errors import StoreDamaged
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
    assert (stores.notices, stores.read_only) == ((), False)
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
    assert (stores.read_only, stores.notices) == (True, (READ_ONLY,))
    stores.close()
