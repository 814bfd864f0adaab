"""The decisions about entities that are in force: kept in the notebook, laid over catalogue and index."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from index.draft import Draft
from index.engine import Engine, Relabelling
from index.entities import normalise_name
from index.entities.ledger import (
    MINE,
    THEIRS,
    Decisions,
    LedgerEntry,
    LedgerImport,
    as_csv,
    as_json,
    decisions,
    entries_in_csv,
    entries_in_json,
    unite,
)
from index.errors import WrongUse
from index.stores import Stores

_ENCODINGS = {".csv": "utf-8-sig", ".json": "utf-8"}


class EntityLedger:
    """Asks the notebook, and remembers what follows as long as neither it nor the joinings change."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._revision: object = None
        self._ground: tuple[tuple[LedgerEntry, ...], Mapping[str, str]] = ((), {})
        self._decisions = decisions((), {})
        self._seen: Decisions | None = None
        self._laid_over: tuple[Decisions, Engine, int] | None = None
        self._spellings_of: tuple[int, frozenset[str]] | None = None
        self._spellings: dict[str, frozenset[tuple[str, str]]] = {}

    def entries(self) -> tuple[LedgerEntry, ...]:
        """Every decision, undone ones too, in the order of its time."""
        return self._stores.notebook.ledger()

    @property
    def decisions(self) -> Decisions:
        """What the decisions that count lead to at this moment, other processes' among them."""
        revision = self._stores.notebook.revision, self._stores.catalogue.revision
        if revision != self._revision:
            self._revision = revision
            ground = self.entries(), self._stores.catalogue.entities.joined()
            if ground != self._ground:
                self._ground = ground
                self._decisions = decisions(*ground)
        return self._decisions

    def renew(self) -> bool:
        """Whether entities stand for something else than when this was asked last, or first laid over it."""
        before, self._seen = self._seen, self.decisions
        return before is not None and self._seen is not before

    def with_entry(self, entry: LedgerEntry) -> Decisions:
        """What the decisions would lead to with one more or one changed."""
        others = [one for one in self.entries() if one.id != entry.id]
        return decisions((*others, entry), self._stores.catalogue.entities.joined())

    # Changing it

    def add(self, entry: LedgerEntry) -> LedgerEntry:
        """Let a decision count from now on, with an id and a time. Raises WrongUse if nothing changes."""
        dated = replace(entry, id=secrets.token_hex(6), created=self._now())
        if self.with_entry(dated) == self.decisions:
            raise WrongUse("This decides nothing: it is so already.")
        self.save((dated,))
        return dated

    def undo(self, entry_id: str) -> LedgerEntry:
        """Let a decision not count any more; raises WrongUse for one that is unknown or undone already."""
        entry = self.entry(entry_id)
        if entry.undone is not None:
            raise WrongUse(f"The decision {entry.id} is undone already.")
        return self._replaced(entry, _now())

    def redo(self, entry_id: str) -> LedgerEntry:
        """Let an undone decision count again, in its old place; raises WrongUse for one that does."""
        entry = self.entry(entry_id)
        if entry.undone is None:
            raise WrongUse(f"The decision {entry.id} counts already.")
        return self._replaced(entry, None)

    def entry(self, entry_id: str) -> LedgerEntry:
        """The decision with this id, or whose id alone begins so; raises WrongUse."""
        found = [one for one in self.entries() if entry_id and one.id.startswith(entry_id)]
        exact = [one for one in found if one.id == entry_id]
        if not found:
            raise WrongUse(f"There is no decision {entry_id} in the ledger.")
        if len(found) > 1 and not exact:
            raise WrongUse(f"Several decisions begin with {entry_id}: {', '.join(one.id for one in found)}.")
        return (exact or found)[0]

    def save(self, entries: tuple[LedgerEntry, ...]) -> None:
        """Keep entries as they are. Raises StoreReadOnly or DiskFull where nothing can be kept."""
        self._stores.require_writable()
        self._stores.notebook.save_decisions(entries)

    # Taking it elsewhere

    def export_to(self, path: Path) -> None:
        """Write every decision to a file, whole or not at all, as CSV or JSON by its suffix.

        Raises WrongUse for another suffix, FileUnwritable and DiskFull.
        """
        written = {".csv": as_csv, ".json": as_json}[_suffix(path)](self.entries())
        # Line ends stand as they are; the mark lets spreadsheets see that a table is in UTF-8.
        draft = Draft(path, _ENCODINGS[_suffix(path)])
        draft.write(written)
        draft.commit()

    def import_from(self, path: Path, dry_run: bool, prefer: str) -> LedgerImport:
        """Bring in the decisions of a file; see `Archive.import_ledger`."""
        if prefer not in ("", MINE, THEIRS):
            raise WrongUse(f"Either “{MINE}” or “{THEIRS}” can be preferred, not “{prefer}”.")
        read = {".csv": entries_in_csv, ".json": entries_in_json}[_suffix(path)]
        try:
            theirs = read(path.read_bytes().decode("utf-8"))
        except OSError as error:
            raise WrongUse(f"{path} cannot be read: {error.strerror or error}.") from error
        except UnicodeDecodeError as error:
            raise WrongUse(f"{path} is not text in UTF-8.") from error
        united = unite(self.entries(), theirs, prefer, _now())
        if united.saved and not dry_run:
            self.save(united.saved)
        return united.report

    def _replaced(self, entry: LedgerEntry, undone: str | None) -> LedgerEntry:
        changed = replace(entry, undone=undone)
        self.save((changed,))
        return changed

    def _now(self) -> str:
        """The present time, but after every decision that is there, whatever the clock says."""
        entries = self.entries()
        return max(_now(), _after(entries[-1].created)) if entries else _now()

    # Laying it over the index

    def lay_over_index(self) -> None:
        """Let the engine count and filter by what the entities stand for."""
        state = self.decisions, self._stores.engine, self._stores.engine.generation
        if self._seen is None:
            self._seen = self.decisions
        if self._laid_over is None or not _is_same(self._laid_over, state):
            self._stores.engine.relabel(self._relabelling(self.decisions))
            self._laid_over = state

    def _relabelling(self, decided: Decisions) -> Relabelling | None:
        if not decided.parents and not decided.separations:
            return None
        mixed = frozenset().union(*map(decided.found_as, decided.separations))
        return Relabelling(decided.heads, mixed, self._in_single_releases(decided, mixed))

    def _in_single_releases(self, decided: Decisions, mixed: frozenset[str]) -> dict[str, frozenset[str]]:
        """What the mixed entities stand for in each release in which they may stand for different ones."""
        keys: set[str] = set()
        for one in decided.separations:
            keys |= one.releases
            if one.spelling:
                keys.update(self._stores.engine.found_in(decided.found_as(one)))
        found = {}
        for key in keys & self._read_spellings(keys, mixed).keys():
            ids = {decided.of_mention(id_, key, spelling) for id_, spelling in self._spellings[key]}
            found[key] = frozenset(id_ for id_ in ids if id_ is not None)
        return found

    def _read_spellings(
        self, keys: set[str], mixed: frozenset[str]
    ) -> Mapping[str, frozenset[tuple[str, str]]]:
        """How each release spells the mixed entities; what was read once is known until the index changes."""
        state = self._stores.engine.generation, mixed
        if self._spellings_of != state:
            self._spellings_of, self._spellings = state, {}
        for key, text, mentions in self._stores.catalogue.mentions(
            sorted(keys - self._spellings.keys()), mixed
        ):
            self._spellings[key] = frozenset(
                (one.entity, normalise_name(text[one.start : one.end])) for one in mentions
            )
        return self._spellings


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in _ENCODINGS:
        raise WrongUse("Decisions are kept in a file whose name ends with .csv or .json.")
    return suffix


def _now() -> str:
    """The present moment in UTC, to the microsecond, for decisions count in the order of their time."""
    return _written(datetime.datetime.now(datetime.UTC))


def _after(moment: str) -> str:
    """The next moment."""
    return _written(datetime.datetime.fromisoformat(moment) + datetime.timedelta(microseconds=1))


def _written(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _is_same(one: tuple[Decisions, Engine, int], other: tuple[Decisions, Engine, int]) -> bool:
    return one[0] is other[0] and one[1] is other[1] and one[2] == other[2]
