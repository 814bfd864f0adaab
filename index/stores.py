"""The stores of one archive, opened together: catalogue, index and notebook, and what damage does to each."""

from __future__ import annotations

import shutil
import uuid
from contextlib import ExitStack, closing
from dataclasses import dataclass

from index.catalogue import Catalogue
from index.engine import VERSION, Engine, remove_index
from index.errors import IndexDamaged, StoreDamaged, StoreReadOnly
from index.notebook import Notebook
from index.places import Places

CATALOGUE_RENEWED = "The catalogue was damaged and is being made anew."
INDEX_RENEWED = "The index was damaged and has been made anew."
READ_ONLY = "The archive's state cannot be written: it is shown as it was left."


@dataclass(slots=True)
class Stores:
    """An archive's stores. `engine` is replaced when a damaged index is made anew."""

    places: Places
    catalogue: Catalogue
    engine: Engine
    notebook: Notebook
    read_only: bool = False
    notices: tuple[str, ...] = ()

    def close(self) -> None:
        """Back the notebook up and give all files back."""
        if not self.read_only:
            self.notebook.back_up(self.places.backups)
        self.notebook.close()
        self.engine.close()
        self.catalogue.close()

    def renew_index(self) -> None:
        """Begin an empty index in the place of the one that is there; every release waits for it."""
        self.engine.close()
        self.engine = _new_engine(self.places)
        self.catalogue.mark_all_pending()


def open_stores(places: Places) -> Stores:
    """Open the stores, for reading alone where they cannot be written.

    What is derived and damaged is set aside and made anew by the next sync, with a notice. Raises
    StoreTooNew, StoreDamaged (the notebook: it cannot be made again) and StoreReadOnly (nothing there).
    """
    try:
        _probe(places)
    except OSError as error:
        return _open_for_reading(places, error)
    notices: list[str] = []
    with ExitStack() as opened:
        catalogue = opened.enter_context(closing(_open_catalogue(places, notices)))
        engine = opened.enter_context(closing(_open_engine(places, notices)))
        notebook = Notebook.open(places.notebook)
        opened.pop_all()
    return Stores(places, catalogue, engine, notebook, notices=tuple(notices))


def _open_for_reading(places: Places, error: OSError) -> Stores:
    if not places.catalogue.exists():
        raise StoreReadOnly(
            f"Sijill keeps its index in {places.home}, which cannot be written ({error.strerror}). "
            "Choose another place with --state."
        ) from error
    with ExitStack() as opened:
        catalogue = opened.enter_context(closing(Catalogue.open(places.catalogue, read_only=True)))
        engine = opened.enter_context(closing(Engine.open(places.index(VERSION), read_only=True)))
        notebook = Notebook.open(places.notebook, read_only=True)
        opened.pop_all()
    return Stores(places, catalogue, engine, notebook, read_only=True, notices=(READ_ONLY,))


def _probe(places: Places) -> None:
    """Raise OSError where nothing can be written: only trying tells, for media refuse in their own ways."""
    places.home.mkdir(parents=True, exist_ok=True)
    probe = places.home / f".probe-{uuid.uuid4().hex}"
    probe.touch()
    probe.unlink()


def _open_catalogue(places: Places, notices: list[str]) -> Catalogue:
    try:
        return Catalogue.open(places.catalogue)
    except StoreDamaged:
        for suffix in ("", "-wal", "-shm"):
            places.catalogue.with_name(places.catalogue.name + suffix).unlink(missing_ok=True)
        shutil.rmtree(places.index(VERSION), ignore_errors=True)
        notices.append(CATALOGUE_RENEWED)
        return Catalogue.open(places.catalogue)


def _open_engine(places: Places, notices: list[str]) -> Engine:
    try:
        return Engine.open(places.index(VERSION))
    except IndexDamaged:
        notices.append(INDEX_RENEWED)
        return _new_engine(places)


def _new_engine(places: Places) -> Engine:
    remove_index(places.index(VERSION))
    return Engine.open(places.index(VERSION))
