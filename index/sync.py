"""Folder against catalogue and index: what is new, changed or gone is read, stored and indexed, in batches.

What was read goes to the catalogue first, as releases that wait, and to the index, which commits batch by
batch; then the releases are marked with its generation. Whatever interrupts this in the middle leaves
releases that wait, and the next sync indexes them: nothing is lost and nothing is indexed twice.
"""

from __future__ import annotations

import logging
import os
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from index.catalogue import Catalogue
from index.entity_joining import join_entities
from index.errors import DiskFull, RefusalKind
from index.facts.order_of_source import with_order
from index.file_reading import Reading
from index.file_state import FilePart, FileState, Kept
from index.folder import FoundFile, Scan, path_of, scan
from index.isolation import read_all
from index.notebook import orphaned_files, reanchor, timestamp
from index.places import Places
from index.reading import EXTRACTOR
from index.records import Failure, Progress, Release, SyncReport
from index.stores import Stores

GROUP = 50
"""Files, or releases of a container, that are stored in one transaction of the catalogue."""

FIRST_BATCH = 250
"""Files in the first batch: few, so that something can be searched within seconds. Each next one doubles."""

LARGEST_BATCH = 4000

MANY = 4000
"""From so many releases on, two processes index what the catalogue holds: starting them has its price."""

LARGEST_REBUILD = 20_000
"""Releases in a batch then."""

UNFINISHED = ""
"""The extractor of a file that was not read to its end: the next sync reads it again."""

_log = logging.getLogger(__name__)

Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """The differences between a folder and the catalogue; `known` is how many files stay as they are."""

    to_read: tuple[FoundFile, ...]
    gone: tuple[str, ...]
    known: int


def sync(
    stores: Stores,
    *,
    report: Report = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    committed: Callable[[], None] = lambda: None,
) -> SyncReport:
    """Bring catalogue and index up to date with the folder and tell what was done.

    `committed` is called whenever a searcher can see more than before. Cancelling keeps what is done.
    Raises FolderUnreadable, DiskFull, ArchiveBusy, StoreReadOnly, HelperLost, and IndexDamaged for any byte
    of the index that is wrong, before anything is done; the caller holds the sync lock.
    """
    began = time.monotonic()
    report(Progress("looking", 0, 0))
    stores.engine.verify()
    found = scan(stores.places.folder, _state_within(stores.places))
    known = stores.catalogue.files()
    plan = compare(found, known)
    work = _Work(stores, known, report, cancelled, committed)
    work.reconcile()
    work.read_files(plan)
    if not cancelled():
        work.forget(plan.gone)
        work.settle_dates()
        stores.catalogue.note_synced(timestamp())
        work.tidy()
        join_entities(stores)
    return SyncReport(
        read=work.read,
        unchanged=plan.known,
        moved=work.moved,
        gone=len(plan.gone) - work.moved,
        indexed=work.indexed,
        failures=_all_failures(found, stores.catalogue),
        notices=tuple(work.notices),
        seconds=time.monotonic() - began,
        cancelled=cancelled(),
    )


def _state_within(places: Places) -> Path:
    """What a walk must not take for releases; where state and releases share a folder, only the state."""
    return places.home.parent if places.root == places.folder else places.root


def _all_failures(found: Scan, catalogue: Catalogue) -> tuple[Failure, ...]:
    """What cannot be looked at now, then what could not be read, each once."""
    named = {failure.key for failure in found.failures}
    return (*found.failures, *(failure for failure in catalogue.failures() if failure.key not in named))


def compare(found: Scan, known: dict[str, FileState]) -> Plan:
    """What has to be done; files in folders that may not be read at the moment stay as they are."""
    to_read = tuple(file for key, file in sorted(found.files.items()) if _is_due(file, known.get(key)))
    gone = tuple(path for path in sorted(known) if path not in found.files and not found.hides(path))
    return Plan(to_read, gone, len(found.files) - len(to_read))


def _is_due(file: FoundFile, state: FileState | None) -> bool:
    """Whether a file is another than it was, or is read otherwise by now, or its bytes could not be had.

    One whose reading took too long is left until then: it would cost as much at every sync.
    """
    if state is None or (state.size, state.modified_ns) != (file.size, file.modified_ns):
        return True
    return state.extractor != EXTRACTOR or (state.failure == RefusalKind.UNREADABLE and not state.sha256)


class _Work:
    """One sync under way: the stores it writes to and what it has done so far."""

    def __init__(
        self,
        stores: Stores,
        known: dict[str, FileState],
        report: Report,
        cancelled: Callable[[], bool],
        committed: Callable[[], None],
    ) -> None:
        self._stores = stores
        self._known = known
        self._report = report
        self._cancelled = cancelled
        self._committed = committed
        self._kept: defaultdict[str, Kept] = defaultdict(Kept)
        self._day_orders = stores.catalogue.day_orders()
        self._orphaned = orphaned_files(stores.notebook.bookmarks(), known)
        self.read = self.moved = self.indexed = 0
        self.notices: list[str] = []

    def reconcile(self) -> None:
        """Make the index agree with the catalogue where an interruption or a loss left them apart."""
        catalogue, engine = self._stores.catalogue, self._stores.engine
        pending = frozenset(catalogue.pending(engine.generation))
        if not pending and engine.count() == catalogue.count():
            return
        wanted, held = frozenset(catalogue.keys()), engine.keys()
        self._remove(held - wanted)
        waiting = sorted(pending | (wanted - held))
        processes = min(2, os.cpu_count() or 1) if len(waiting) > MANY else 1
        size = LARGEST_BATCH if processes == 1 else LARGEST_REBUILD
        for start in range(0, len(waiting), size):
            if self._cancelled():
                return
            keys = waiting[start : start + size]
            releases = enumerate(catalogue.releases(keys), start)
            self._add(self._until_cancelled(releases, len(waiting)), processes)

    def _until_cancelled(self, releases: Iterable[tuple[int, Release]], total: int) -> Iterator[Release]:
        for number, release in releases:
            if self._cancelled():
                return
            self._report(Progress("indexing", number, total))
            yield release

    def read_files(self, plan: Plan) -> None:
        """Read what is due and index it batch by batch."""
        files = {file.key: file for file in plan.to_read}
        gone = {self._known[path].sha256: path for path in plan.gone if self._known[path].sha256}
        tasks = [(key, path_of(self._stores.places.folder, key)) for key in files]
        size = FIRST_BATCH
        with closing(read_all(tasks, children=_children(), cancelled=self._cancelled)) as readings:
            groups = _grouped(self._reported(readings, len(files)), GROUP)
            while self._index(groups, size, files, gone) and not self._cancelled():
                size = min(size * 2, LARGEST_BATCH)

    def forget(self, gone: Sequence[str]) -> None:
        """Take files that are gone out of index and catalogue; their bookmarks stay, as orphans."""
        keys = [key for path in gone for key in self._stores.catalogue.keys(path)]
        self._take_out(keys)
        self._stores.catalogue.forget(gone)
        self._reanchor(dict.fromkeys(keys))
        if keys:
            self._committed()  # not before: whoever looks then counts as many here as there

    def settle_dates(self) -> None:
        """Read the dates that only their source settles as it does now, and index anew what this changes."""
        self._stores.catalogue.settle_day_orders()
        self.reconcile()

    def tidy(self) -> None:
        """Make few segments of many; what was asked for is done already, so a full disk is only told."""
        self._report(Progress("merging", 0, 0))
        try:
            if self._stores.engine.merge(self._cancelled):
                self._committed()
        except DiskFull as error:
            self.notices.append(f"The index could not be put in order. {error}")

    def _reported(self, readings: Iterator[Reading], total: int) -> Iterator[Reading]:
        done = 0
        under_way: Counter[str] = Counter()
        for reading in readings:
            if self._cancelled():
                return
            if reading.goes_on:
                under_way[reading.key] += len(reading.releases)
            else:
                del under_way[reading.key]
                done += 1
            self._report(Progress("reading", done, total, under_way.total()))
            yield reading

    def _index(
        self,
        groups: Iterator[Sequence[Reading]],
        size: int,
        files: dict[str, FoundFile],
        gone: dict[str, str],
    ) -> bool:
        """One batch: groups of about `size` files or releases are stored and indexed, then the index commits.

        False when there are none.
        """
        first = next(groups, None)
        if first is None:
            return False
        added: list[str] = []
        taken = 0
        with self._stores.engine.batch() as batch:
            for group in chain([first], groups):
                changed = self._store(group, files, gone)
                for key in changed.lost:
                    batch.remove(key)
                for release in changed.releases:
                    batch.add(with_order(release, self._day_orders.get(release.source or "")))
                    added.append(release.key)
                taken += sum(map(_weight, group))
                if taken >= size:
                    break
        self._mark(added)
        return True

    def _store(self, group: Sequence[Reading], files: dict[str, FoundFile], gone: dict[str, str]) -> _Changed:
        """Write a group of readings to catalogue and notebook and tell what changes in the index."""
        catalogue = self._stores.catalogue
        for reading in group:
            if reading.fault:
                _log.error("reading %s failed:\n%s", reading.key, reading.fault)
        parts = [(reading, self._part(reading, files[reading.key])) for reading in group]
        changed = [(reading, part) for reading, part in parts if not self._is_only_touched(reading)]
        catalogue.touch(part.state for _, part in parts if part.kept)
        lost = catalogue.store(part for _, part in changed)
        readings = [reading for reading, _ in changed]
        releases = {release.key: release for reading in readings for release in reading.releases}
        self._note_first_seen(readings)
        self._follow_moves(readings, gone)
        self._reanchor(dict.fromkeys(lost) | releases)
        self.read += sum(not reading.goes_on for reading in readings)
        return _Changed(tuple(releases.values()), lost)

    def _part(self, reading: Reading, file: FoundFile) -> FilePart:
        """What the catalogue is told; with the last part of a file also all that the file holds."""
        kept = self._kept[reading.key]
        kept.releases.update(release.key for release in reading.releases)
        kept.unread.update(failure.key for failure in reading.unread_members)
        if not reading.goes_on:
            del self._kept[reading.key]
        state = _state(file, reading)
        return FilePart(state, reading.releases, reading.unread_members, None if reading.goes_on else kept)

    def _is_only_touched(self, reading: Reading) -> bool:
        """Whether a file got a new time but holds what it held, read by the same extractor."""
        state = self._known.get(reading.key)
        if state is None or reading.failure or state.failure:
            return False
        return (state.sha256, state.extractor) == (reading.sha256, EXTRACTOR)

    def _remove(self, keys: Collection[str]) -> None:
        """Take releases out of the index that the catalogue does not have."""
        if keys:
            self._take_out(keys)
            self._committed()

    def _take_out(self, keys: Collection[str]) -> None:
        if not keys:
            return
        with self._stores.engine.batch() as batch:
            for key in keys:
                batch.remove(key)

    def _add(self, releases: Iterable[Release], processes: int) -> None:
        """One batch of the index from what the catalogue holds."""
        added: list[str] = []
        with self._stores.engine.batch(processes) as batch:
            for release in releases:
                batch.add(release)
                added.append(release.key)
        self._mark(added)

    def _mark(self, added: Sequence[str]) -> None:
        """After a commit: the catalogue is told which generation of the index holds these releases."""
        self._stores.catalogue.mark_indexed(added, self._stores.engine.generation)
        self.indexed += len(added)
        self._committed()

    def _note_first_seen(self, readings: Iterable[Reading]) -> None:
        seen = [(reading.key, reading.sha256) for reading in readings if reading.sha256]
        self._stores.notebook.record_first_seen(seen, timestamp())

    def _follow_moves(self, readings: Iterable[Reading], gone: dict[str, str]) -> None:
        """Bookmarks follow a file that lies elsewhere now, recognised by its SHA-256.

        So they do when an earlier sync had found it nowhere: a disk was away, or a move took its time.
        """
        for reading in readings:
            if reading.key in self._known:
                continue
            if reading.sha256 in gone:
                self._stores.notebook.move_release(gone.pop(reading.sha256), reading.key)
                self.moved += 1
            elif reading.sha256 in self._orphaned:
                self._stores.notebook.move_release(self._orphaned.pop(reading.sha256), reading.key)

    def _reanchor(self, releases: Mapping[str, Release | None]) -> None:
        notebook = self._stores.notebook
        kept = [bookmark for bookmark in notebook.bookmarks() if bookmark.release in releases]
        fresh = [reanchor(bookmark, releases[bookmark.release]) for bookmark in kept]
        if fresh:
            notebook.save_states(fresh)


@dataclass(frozen=True, slots=True)
class _Changed:
    releases: tuple[Release, ...]
    lost: tuple[str, ...]


def _state(file: FoundFile, reading: Reading) -> FileState:
    failure = reading.failure
    return FileState(
        path=file.key,
        size=file.size,
        modified_ns=file.modified_ns,
        sha256=reading.sha256,
        extractor=UNFINISHED if reading.goes_on else EXTRACTOR,
        failure=failure.kind if failure else None,
        message=failure.message if failure else None,
    )


def _grouped(readings: Iterator[Reading], size: int) -> Iterator[Sequence[Reading]]:
    """Groups of so many files, or with so many releases of containers."""
    group: list[Reading] = []
    for reading in readings:
        group.append(reading)
        if sum(map(_weight, group)) >= size:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _weight(reading: Reading) -> int:
    return max(1, len(reading.releases))


def _children() -> int:
    """As many reading processes as cores, for reading is most of the work; more than four fill memory."""
    return min(4, os.cpu_count() or 2)
