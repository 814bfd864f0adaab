"""The stores of one archive, opened together: catalogue, index and notebook, and what damage does to each."""

from __future__ import annotations

import errno
import logging
import shutil
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass

from index.catalogue import Catalogue
from index.engine import VERSION, Engine, renew_index
from index.errors import CatalogueDamaged, DiskFull, IndexDamaged, SijillError, StoreReadOnly
from index.locking import held
from index.notebook import Notebook
from index.places import Places

CATALOGUE_RENEWED = "The catalogue was damaged and is being made anew."
INDEX_RENEWED = "The index was damaged and is being made anew."
READ_ONLY = "The archive's state cannot be written: it is shown as it was left."

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Stores:
    """An archive's stores. `engine` is replaced when a damaged index is made anew.

    `obstacle` says why nothing can be written; None where everything can.
    """

    places: Places
    catalogue: Catalogue
    engine: Engine
    notebook: Notebook
    obstacle: SijillError | None = None
    notices: tuple[str, ...] = ()

    def close(self) -> None:
        """Back the notebook up, with a warning where that cannot be done, and give all files back."""
        with closing(self.catalogue), closing(self.engine), closing(self.notebook):
            if not self.obstacle:
                self._back_up()

    @property
    def is_current(self) -> bool:
        """Whether the index holds exactly the releases of the catalogue."""
        waiting = self.catalogue.pending(self.engine.generation)
        return not waiting and self.engine.count() == self.catalogue.count()

    def require_writable(self) -> None:
        """Raise the obstacle where nothing can be written."""
        if self.obstacle:
            raise self.obstacle

    @contextmanager
    def updating(self) -> Iterator[None]:
        """Keep other processes from bringing the archive up to date; raises ArchiveBusy while one does so."""
        self.require_writable()
        with held(self.places.lock):
            yield

    def renew_index(self) -> None:
        """Begin an empty index in the place of the one that is there; every release waits for it."""
        self.engine.close()
        self.engine = _new_engine(self.places)
        self.catalogue.mark_all_pending()

    def _back_up(self) -> None:
        try:
            self.notebook.back_up(self.places.backups)
        except SijillError as error:
            # What was asked of the archive is done; failing now would hide the answer, or a graver error.
            _log.warning("The notebook could not be backed up. %s", error)


def open_stores(places: Places) -> Stores:
    """Open the stores, for reading alone where they cannot be written or the disk is full.

    What is derived and damaged is set aside and made anew by the next sync, with a notice. Raises
    StoreTooNew, StoreDamaged (the notebook: it cannot be made again), StoreReadOnly or DiskFull (nothing
    there that could be read), and ArchiveBusy (another process may be mending what is damaged).
    """
    try:
        _probe(places)
        return _open_for_writing(places)
    except (OSError, DiskFull) as error:
        return _open_for_reading(places, _obstacle(places, error))


def _open_for_writing(places: Places) -> Stores:
    notices: list[str] = []
    with ExitStack() as opened:
        catalogue = opened.enter_context(closing(_open_catalogue(places, notices)))
        engine = opened.enter_context(closing(_open_engine(places, notices)))
        notebook = Notebook.open(places.notebook)
        opened.pop_all()
    return Stores(places, catalogue, engine, notebook, notices=tuple(notices))


def _open_for_reading(places: Places, obstacle: SijillError) -> Stores:
    if not places.catalogue.exists():
        raise obstacle
    with ExitStack() as opened:
        try:
            catalogue = opened.enter_context(closing(Catalogue.open(places.catalogue, read_only=True)))
            engine = opened.enter_context(closing(Engine.open(places.index(VERSION), read_only=True)))
            notebook = Notebook.open(places.notebook, read_only=True)
        except StoreReadOnly:
            raise obstacle from None  # what is there was never finished; what kept it from that is told
        opened.pop_all()
    return Stores(places, catalogue, engine, notebook, obstacle, (READ_ONLY,))


def _probe(places: Places) -> None:
    """Raise OSError where nothing can be written: only trying tells, for media refuse in their own ways."""
    places.home.mkdir(parents=True, exist_ok=True)
    probe = places.home / f".probe-{uuid.uuid4().hex}"
    probe.touch()
    probe.unlink()


def _obstacle(places: Places, error: OSError | DiskFull) -> SijillError:
    if isinstance(error, DiskFull) or error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"There is no space left in {places.home}, where Sijill keeps its index.")
    return StoreReadOnly(
        f"Sijill keeps its index in {places.home}, which cannot be written ({error.strerror}). "
        "Choose another place with --state."
    )


def _open_catalogue(places: Places, notices: list[str]) -> Catalogue:
    try:
        return Catalogue.open(places.catalogue)
    except CatalogueDamaged:
        with held(places.lock):
            for suffix in ("", "-wal", "-shm"):
                places.catalogue.with_name(places.catalogue.name + suffix).unlink(missing_ok=True)
            renew_index(places.index(VERSION))
            notices.append(CATALOGUE_RENEWED)
            return Catalogue.open(places.catalogue)


def _open_engine(places: Places, notices: list[str]) -> Engine:
    try:
        engine = Engine.open(places.index(VERSION))
        _remove_outdated(places)
        return engine
    except IndexDamaged:
        # Under the lock: what looks damaged may be what another process is writing.
        with held(places.lock):
            notices.append(INDEX_RENEWED)
            return _new_engine(places)


def _remove_outdated(places: Places) -> None:
    """Indexes of earlier layouts serve nobody any more; one of a later layout belongs to a newer Sijill."""
    for number in range(1, VERSION):
        shutil.rmtree(places.index(number), ignore_errors=True)


def _new_engine(places: Places) -> Engine:
    renew_index(places.index(VERSION))
    return Engine.open(places.index(VERSION))
