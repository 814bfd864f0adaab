"""Archive: the facade. A folder of releases that can be brought up to date, searched, read and annotated."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from index.adoption import Card, orphaned_homes, write_card
from index.entity_names import EntityNames
from index.errors import CatalogueDamaged, IndexDamaged, SijillError
from index.fixity import Health, compare_files
from index.folder import path_of
from index.intake import ImportOutcome, ImportPlan, UndoOutcome, perform_import, plan_import, undo_import
from index.isolation import reading_apart
from index.left_out import Original
from index.locking import held
from index.notebook import Notebook, anchor, reanchor, timestamp
from index.places import Places, places_of
from index.records import (
    BLOCK_SEPARATOR,
    Bookmark,
    BookmarkState,
    Failure,
    Hit,
    Precision,
    Progress,
    Query,
    Release,
    Results,
    Row,
    Snippet,
    Span,
    SyncReport,
)
from index.sqlite import calm
from index.stores import CATALOGUE_RENEWED, INDEX_RENEWED, Stores, open_stores
from index.sync import sync

_log = logging.getLogger(__name__)


class Archive:
    """One folder of releases with its catalogue, index and notebook. Owned by one thread."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._is_open = True
        self._names = EntityNames(stores)

    @classmethod
    def open(cls, folder: Path, state: Path | None = None) -> Archive:
        """Open the archive in `folder`, with its state below `state` (by default the user's data directory).

        See `index.stores.open_stores` for damaged and read-only state. Raises FolderMissing,
        FolderUnreadable, StoreTooNew, StoreDamaged and StoreReadOnly.
        """
        return cls(open_stores(places_of(folder, state)))

    @property
    def read_only(self) -> bool:
        """Whether the archive's state can only be looked at."""
        return self._stores.obstacle is not None

    @property
    def notices(self) -> tuple[str, ...]:
        """What opening has to tell the user."""
        return self._stores.notices

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self._stores.places.folder

    @property
    def places(self) -> Places:
        """Where the state lies."""
        return self._stores.places

    def close(self) -> None:
        """Back the notebook up and give all files back; once is enough, twice does no harm."""
        if self._is_open:
            self._is_open = False
            self._stores.close()

    # Bringing it up to date

    def sync(
        self,
        report: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        committed: Callable[[], None] = lambda: None,
    ) -> SyncReport:
        """Read and index what is new or changed and forget what is gone; see `index.sync.sync`.

        A damaged index or catalogue is made anew on the way, with a notice. Raises ArchiveBusy when another
        process is at it, StoreReadOnly, DiskFull and FolderUnreadable.
        """
        with self._writing():
            try:
                return self._sync(report, cancelled, committed)
            except IndexDamaged:
                notice = INDEX_RENEWED
            except CatalogueDamaged:
                self._stores.catalogue.renew()
                notice = CATALOGUE_RENEWED
            self._stores.renew_index()
            done = self._sync(report, cancelled, committed)
            return replace(done, notices=(*done.notices, notice))

    def rebuild(self) -> None:
        """Forget all that is derived, so that the next sync reads and indexes every file again."""
        with self._writing():
            self._stores.catalogue.renew()
            self._stores.renew_index()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._stores.obstacle:
            raise self._stores.obstacle
        with held(self._stores.places.lock):
            yield

    def refresh(self) -> bool:
        """See what another process has committed since; True when there is something new."""
        return self._stores.engine.refresh()

    def _sync(
        self,
        report: Callable[[Progress], None],
        cancelled: Callable[[], bool],
        committed: Callable[[], None],
    ) -> SyncReport:
        done = sync(self._stores, report=report, cancelled=cancelled, committed=committed)
        with calm("the archive's state"):
            write_card(self._stores.places, self._stores.catalogue.paths_by_hash())
        return done

    # Searching

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        offset: int = 0,
        facets: bool = True,
        timeline: Precision | None = None,
        snippets: bool = True,
    ) -> Results:
        """The exact answer to a question: a page of hits, counts over the whole result, notices.

        `limit` None gives every hit. `timeline` is the unit to count by in time, for dates of the query's
        kind. Raises WrongUse for a date that is none.
        """
        entities, notices = self._names.resolve(query)
        found = self._stores.engine.search(
            query, limit=limit, offset=offset, facets=facets, timeline=timeline, entities=entities
        )
        if facets:
            found = replace(found, facets=self._names.label(found.facets))
        if snippets:
            found = replace(found, hits=self._with_snippets(query, found.hits))
        return replace(found, notices=(*found.notices, *notices))

    def snippets(self, query: Query, keys: Sequence[str]) -> dict[str, tuple[Snippet, ...]]:
        """The best cut of each of these releases, with the spans that matched."""
        return {
            key: self._stores.engine.snippets(query, text, title_end=_title_end(title, text))
            for key, (title, text) in self._stores.catalogue.texts(keys).items()
        }

    def _with_snippets(self, query: Query, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        texts = self._stores.catalogue.texts([hit.key for hit in hits])
        return tuple(self._with_snippet(query, hit, *texts[hit.key]) for hit in hits if hit.key in texts)

    def _with_snippet(self, query: Query, hit: Hit, title: str, text: str) -> Hit:
        cuts, reasons = self._stores.engine.excerpt(query, text, title_end=_title_end(title, text))
        return replace(hit, snippets=cuts, reasons=reasons)

    def marks(self, query: Query, release: Release) -> tuple[Span, ...]:
        """Every stretch of a release's text that made it match."""
        return self._stores.engine.marks(query, release.text, _title_end(release.title, release.text))

    def title_marks(self, query: Query, release: Release) -> tuple[Span, ...]:
        """The hits in a title that does not stand in the text, counted from its start; else none."""
        if release.title_block is not None:
            return ()
        return self._stores.engine.marks(query, release.title, len(release.title))

    # Reading

    def count(self) -> int:
        """How many releases the archive holds."""
        return self._stores.catalogue.count()

    def synced(self) -> str | None:
        """When the archive was last brought up to date as a whole (ISO 8601, UTC); None if it never was."""
        return self._stores.catalogue.synced()

    def is_current(self) -> bool:
        """Whether a whole sync has been made and the index still holds exactly what is known.

        False after a first sync that was cut short, and when the index was lost or damaged.
        """
        return self.synced() is not None and self._stores.is_current

    def rows(self, keys: Sequence[str]) -> tuple[Row, ...]:
        """What a list shows of these releases, in the order of the keys."""
        return self._stores.catalogue.rows(keys)

    def release(self, key: str) -> Release:
        """One release as it was understood; raises ReleaseMissing."""
        return self._stores.catalogue.release(key)

    def original(self, key: str) -> Original:
        """The file that a release was read from; raises ReleaseMissing."""
        file = self._stores.catalogue.file_of(key)
        return Original(key, path_of(self.folder, file.path), file.path, file.sha256)

    def left_out(self, key: str) -> tuple[str, ...] | None:
        """The paragraphs of a release's file that are no part of its text; the file is read again.

        None where its format keeps no record of what it passes over.

        Raises ReleaseMissing, FileChanged and Refused.
        """
        return self.original(key).left_out()

    def failures(self) -> tuple[Failure, ...]:
        """The files that did not become releases, with the reason."""
        return self._stores.catalogue.failures()

    def path_of(self, key: str) -> Path:
        """The file that holds a release, or that could not be read. It may have vanished since.

        Raises ReleaseMissing for a key that is neither.
        """
        return path_of(self.folder, self._stores.catalogue.path_of(key))

    # Keeping passages

    def keep(self, key: str, start: int, end: int, note: str = "") -> Bookmark:
        """Keep the passage [start, end) of a release; raises ReleaseMissing and WrongUse."""
        bookmark = anchor(self.release(key), start, end, note=note, created=timestamp())
        return self._stores.notebook.add_bookmark(bookmark)

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All kept passages, oldest first, orphans among them."""
        return self._stores.notebook.bookmarks()

    def set_note(self, bookmark: str, note: str) -> Bookmark:
        """Write the note beside a bookmark."""
        return self._stores.notebook.update_note(bookmark, note)

    def remove_bookmark(self, bookmark: str) -> Bookmark:
        """Take a bookmark out; `restore_bookmark` brings back what is returned."""
        return self._stores.notebook.remove_bookmark(bookmark)

    def restore_bookmark(self, bookmark: Bookmark) -> Bookmark:
        """Bring a removed bookmark back as it was."""
        return self._stores.notebook.add_bookmark(bookmark)

    def check(self, report: Callable[[Progress], None] = lambda _: None) -> Health:
        """Compare every file with its first reading, the index with the catalogue and its own checksums, and
        find orphans."""
        first_seen = {seen.key: seen.sha256 for seen in self._stores.notebook.all_first_seen()}
        files = compare_files(self.folder, first_seen, report)
        wanted = frozenset(self._stores.catalogue.keys())
        held_keys, damage = wanted, ""
        try:
            self._stores.engine.verify()
            held_keys = self._stores.engine.keys()
        except IndexDamaged as error:
            damage = str(error)
        return Health(
            releases=len(wanted),
            files=len(first_seen),
            changed=files.changed,
            gone=files.gone,
            unreadable=files.unreadable,
            missing=tuple(sorted(wanted - held_keys)),
            strangers=tuple(sorted(held_keys - wanted)),
            orphans=tuple(b for b in self.bookmarks() if b.state is BookmarkState.ORPHAN),
            damage=damage,
        )

    # A folder that was moved

    def adoptable(self) -> tuple[Card, ...]:
        """Archives whose folder is gone and that hold the same files: their passages can be brought here.

        Empty where passages were kept here already, or none were kept there.
        """
        if self.read_only or self.bookmarks():
            return ()
        found = orphaned_homes(self._stores.places, self._stores.catalogue.paths_by_hash().keys())
        return tuple(card for card in found if _holds_bookmarks(card))

    def adopt(self, card: Card) -> int:
        """Bring over a copy of what another archive's notebook holds; returns how many passages came."""
        with closing(Notebook.open(card.places.notebook, read_only=True)) as other:
            count = self._stores.notebook.adopt(other)
        present = {release.key: release for release in self._stores.catalogue.releases(self._bookmarked())}
        self._stores.notebook.save_states(
            [reanchor(bookmark, present.get(bookmark.release)) for bookmark in self.bookmarks()]
        )
        return count

    def _bookmarked(self) -> tuple[str, ...]:
        return tuple({bookmark.release: None for bookmark in self.bookmarks()})

    # Taking files in

    def plan_import(
        self, files: Sequence[Path], report: Callable[[Progress], None] = lambda _: None
    ) -> ImportPlan:
        """What importing these files and folders would do; nothing is changed."""
        with reading_apart() as read:
            return plan_import(files, self.folder, self._stores.catalogue.paths_by_hash(), read, report)

    def perform_import(
        self, plan: ImportPlan, report: Callable[[Progress], None] = lambda _: None
    ) -> ImportOutcome:
        """Copy what the plan says into the folder; nothing is ever overwritten."""
        return perform_import(plan, self._stores.notebook, report)

    def undo_import(self, import_id: str) -> UndoOutcome:
        """Take the files of one import out of the folder again, unless they were changed since."""
        return undo_import(import_id, self.folder, self._stores.notebook)


def _title_end(title: str, text: str) -> int:
    """Where the body begins in a canonical text: after the title where it stands there, else at 0."""
    stands = text == title or text.startswith(title + BLOCK_SEPARATOR)
    return len(title) if stands else 0


def _holds_bookmarks(card: Card) -> bool:
    """Whether there is anything to bring over; a notebook that cannot be read stays where it is."""
    try:
        with closing(Notebook.open(card.places.notebook, read_only=True)) as other:
            return bool(other.bookmarks())
    except SijillError as error:
        _log.warning("the notebook of %s cannot be adopted: %s", card.folder, error)
        return False
