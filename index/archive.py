"""Archive: the facade. A folder of releases that can be brought up to date, searched, read and annotated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from index.adoption import Card, adoptable, take_over
from index.answers import Answers
from index.completions import Completion, Completions
from index.entities.ledger import LedgerEntry, LedgerImport, with_decisions
from index.entity_decisions import requested
from index.entity_ledger import EntityLedger
from index.entity_names import EntityNames, most_of_each_kind
from index.excerpts import Excerpts
from index.fixity import Health
from index.folder import path_of
from index.intake import ImportOutcome, ImportPlan, UndoOutcome, perform_import, plan_import, undo_import
from index.left_out import Original
from index.notebook import anchor, timestamp
from index.places import Places, places_of
from index.records import (
    Bookmark,
    Entity,
    EntityKind,
    FacetCount,
    Failure,
    LedgerAction,
    Listed,
    Precision,
    Progress,
    Query,
    Release,
    Results,
    Row,
    SyncReport,
)
from index.release_hits import Excerpt, ReleaseHits
from index.stores import Stores, open_stores
from index.timescale import Timescale


class Archive:
    """One folder of releases with its catalogue, index and notebook. Owned by one thread."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._is_open = True
        self._ledger = EntityLedger(stores)
        self._names = EntityNames(stores, self._ledger)
        self._excerpts = Excerpts(stores, self._ledger, self._names)
        self._answers = Answers(stores, self._ledger, self._names, self._excerpts)
        self._completions = Completions(stores, self._names)

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
            self._answers.keep_last()
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
        from index.updating import bring_up_to_date  # with rules and lists that no search needs

        with self._stores.updating():
            return bring_up_to_date(self._stores, report, cancelled, committed)

    def rebuild(self) -> None:
        """Forget all that is derived, so that the next sync reads and indexes every file again."""
        with self._stores.updating():
            self._stores.catalogue.renew()
            self._stores.renew_index()

    def refresh(self) -> bool:
        """See what another process has committed since; True when there is something new."""
        return self._ledger.renew() | self._stores.engine.refresh()

    # Searching

    def search(
        self,
        query: Query,
        *,
        limit: int | None = 20,
        offset: int = 0,
        facets: bool = True,
        timeline: Precision | Timescale | None = None,
        group: str = "",
        snippets: bool = True,
    ) -> Results:
        """The exact answer to a question: a page of hits, counts over the whole result, notices.

        `limit` None gives every hit. `timeline` is the unit to count by in time, for dates of the query's
        kind, or the scale of what is to be seen around them; `group`, "month" or "source", is what hits stand
        together by. Raises WrongUse for a date that is none.
        """
        return self._answers.page(
            query, limit, offset, facets=facets, timeline=timeline, group=group, snippets=snippets
        )

    def overview(
        self, query: Query, *, timeline: Precision | Timescale | None = None, group: str = ""
    ) -> Results:
        """The whole answer at once, for a window: every key in order in place of hits, and exact counts.

        The most frequent entities of each kind are counted. Of sources, languages and formats,
        any of which will do, the counts are those without the filter by that field: what else could be asked
        for. The rest is as in `search`.
        """
        return self._answers.overview(query, timeline, group)

    def prepare(self) -> None:
        """Get ready for the first question with words; whoever asks one at once waits no longer for it."""
        self._stores.engine.prepare()

    def excerpts(
        self, query: Query, keys: Sequence[str], cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, Excerpt]:
        """The best cut of each of these releases and the spans that matched in it and in the title."""
        return self._excerpts.of_keys(query, keys, cancelled)

    def listed(self, query: Query, keys: Sequence[str]) -> dict[str, tuple[Listed, Excerpt]]:
        """What a list to take away says of these releases, each with its best cut; some dozens at a time."""
        return self._excerpts.listed(query, keys)

    def hits(self, query: Query, release: Release) -> ReleaseHits:
        """The marks of a release, those of each word, phrase and entity asked for, and those of its title."""
        return self._excerpts.of_release(query, release)

    def completions(self, typed: str, limit: int = 6, *, names: bool = True) -> tuple[Completion, ...]:
        """What the last word of a question that is being typed may become; see `index.completions`."""
        self._ledger.lay_over_index()
        return self._completions.of(typed, limit, names=names)

    def respelt(self, question: str) -> str | None:
        """The question with words that stand nowhere as they are probably spelt, None if none is near."""
        return self._completions.respelt(question)

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
        """One release as it was understood, with what was decided about entities; raises ReleaseMissing."""
        found = self._stores.catalogue.release(key)
        return self._names.in_release(with_decisions(found, self._ledger.decisions, self._names.described))

    def original(self, key: str) -> Original:
        """The file that a release was read from; raises ReleaseMissing."""
        file = self._stores.catalogue.file_of(key)
        return Original(key, path_of(self.folder, file.path), file.path, file.sha256)

    def left_out(self, key: str) -> tuple[str, ...] | None:
        """The paragraphs of a release's file that are no part of its text, None where its format cannot tell.

        The file is read again. Raises ReleaseMissing, FileChanged and Refused.
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

    def keep_answer(self, on: bool) -> None:
        """Whether closing keeps the last overview, for `read_last_answer`; if not, an older one goes too."""
        self._answers.keep_answer(on)

    # People, organisations and places

    def speak(self, language: str) -> None:
        """Call known places and organisations as a language does, by its code; their ids stay the same."""
        self._names.speak(language)

    def entity(self, name: str) -> Entity:
        """The entity that an id, a name or an alias stands for; raises WrongUse where that is not one."""
        (entity,) = self._names.described([self._names.id_of(name)])
        return entity

    def called(self, name: str) -> tuple[Entity, ...]:
        """Every entity that an id, a name or an alias stands for, by id."""
        return self._names.described(sorted(self._names.ids_of(name)))

    def described(self, entities: Sequence[str]) -> tuple[Entity, ...]:
        """Names and aliases of what these ids stand for, in their order; rejected ones are left out."""
        return self._names.described(entities)

    def found_names(self, entities: Sequence[str]) -> Mapping[str, str]:
        """What the recogniser calls these ids, whatever was decided; one that nobody found has none."""
        return self._names.found(entities)

    def entities(
        self, kind: EntityKind | None = None, needle: str = "", limit: int | None = None
    ) -> tuple[FacetCount, ...]:
        """The entities of the archive with the number of releases, most frequent first, ties by name.

        `needle` is a part of a name or of an alias.
        """
        self._ledger.lay_over_index()
        return self._names.counted(kind, needle, limit)

    def beside(self, entity: str, limit: int = 10) -> tuple[FacetCount, ...]:
        """Who is mentioned in the releases that mention an entity: the most frequent `limit` of each kind.

        `limit` is at most 1,000. Raises WrongUse where `entity`, an id or a name, is not one.
        """
        head = self._names.id_of(entity)
        counted = self.search(Query(entities=(head,)), limit=0).facets.entities
        return most_of_each_kind((one for one in counted if one.value != head), limit)

    def decide(
        self,
        action: LedgerAction,
        entities: Sequence[str],
        *,
        value: str = "",
        releases: Sequence[str] = (),
        reason: str = "",
        author: str = "",
    ) -> LedgerEntry:
        """Let a decision about entities count from now on; see `LedgerEntry` for what the parts mean.

        `entities` are ids, or names that fit only one. Raises WrongUse for what makes no sense or is so
        already, StoreReadOnly and DiskFull.
        """
        asked = LedgerEntry(
            "", action, tuple(entities), value.strip(), tuple(releases), reason=reason, author=author
        )
        return self._ledger.add(requested(asked, self._stores.catalogue, self._ledger, self._names))

    def undo_decision(self, entry: str) -> LedgerEntry:
        """Let a decision not count any more; raises WrongUse for one that does not."""
        return self._ledger.undo(entry)

    def redo_decision(self, entry: str) -> LedgerEntry:
        """Let an undone decision count again, at its old time; raises WrongUse for one that counts."""
        return self._ledger.redo(entry)

    def ledger(self) -> tuple[LedgerEntry, ...]:
        """Every decision about entities, undone ones too, in the order of its time."""
        return self._ledger.entries()

    def export_ledger(self, path: Path) -> None:
        """Write every decision to a file, whole or not at all, as CSV or JSON by its suffix.

        Raises WrongUse for another suffix, FileUnwritable and DiskFull.
        """
        self._ledger.export_to(path)

    def import_ledger(self, path: Path, dry_run: bool = False, prefer: str = "") -> LedgerImport:
        """Bring in the decisions of a colleague's file; those with a known id are the same.

        Decisions that contradict one's own are listed and left out, unless "mine" or "theirs" is preferred:
        then the other side's count as undone. Raises WrongUse for a file that holds no decisions.
        """
        return self._ledger.import_from(path, dry_run, prefer)

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
        from index.health import examine

        return examine(self._stores, report)

    # A folder that was moved

    def adoptable(self) -> tuple[Card, ...]:
        """Archives whose folder is gone and that hold the same files: their notebook can be brought here.

        Empty where passages were kept here already, or where there is nothing to bring.
        """
        return adoptable(self._stores)

    def adopt(self, card: Card) -> int:
        """Bring over a copy of what another archive's notebook holds; returns how many passages came."""
        return take_over(card, self._stores)

    # Taking files in

    def plan_import(
        self, files: Sequence[Path], report: Callable[[Progress], None] = lambda _: None
    ) -> ImportPlan:
        """What importing these files and folders would do; nothing is changed."""
        from index.isolation import reading_apart  # with all of multiprocessing

        with reading_apart() as read:
            return plan_import(files, self.folder, self._stores.catalogue.paths_by_hash(), read, report)

    def perform_import(
        self, plan: ImportPlan, report: Callable[[Progress], None] = lambda _: None
    ) -> ImportOutcome:
        """Copy what the plan says into the folder; nothing is ever overwritten."""
        return perform_import(plan, self._stores.notebook, report)

    def undo_import(self, import_id: str, report: Callable[[Progress], None] = lambda _: None) -> UndoOutcome:
        """Take the files of one import out of the folder again, unless they were changed since."""
        return undo_import(import_id, self.folder, self._stores.notebook, report)
