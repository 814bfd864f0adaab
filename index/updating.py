"""Brings an archive up to date, and makes anew on the way what turns out to be damaged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from index.adoption import write_card
from index.errors import CatalogueDamaged, IndexDamaged
from index.records import Progress, SyncReport
from index.sqlite import calm
from index.stores import CATALOGUE_RENEWED, INDEX_RENEWED, Stores
from index.sync import sync


def bring_up_to_date(
    stores: Stores,
    report: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    committed: Callable[[], None],
) -> SyncReport:
    """Sync folder, catalogue and index; a damaged one of the last two begins anew, once, with a notice.

    Raises as `index.archive.Archive.sync` does.
    """
    try:
        return _synced(stores, report, cancelled, committed)
    except IndexDamaged:
        notice = INDEX_RENEWED
    except CatalogueDamaged:
        stores.catalogue.renew()
        notice = CATALOGUE_RENEWED
    stores.renew_index()
    done = _synced(stores, report, cancelled, committed)
    return replace(done, notices=(*done.notices, notice))


def _synced(
    stores: Stores,
    report: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    committed: Callable[[], None],
) -> SyncReport:
    done = sync(stores, report=report, cancelled=cancelled, committed=committed)
    with calm("the archive's state"):
        write_card(stores.places, stores.catalogue.paths_by_hash())
    return done
