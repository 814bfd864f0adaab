"""Carries an import out: each file is copied, checked and named, or the reason why not is kept."""

from __future__ import annotations

import contextlib
import errno
import logging
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from index.durable import flush_directory
from index.errors import Cancelled, DiskFull, FolderReadOnly, SijillError
from index.folder import key_of, path_of
from index.intake.copying import copy_to, put_in_place
from index.intake.naming import names_like
from index.intake.plan import Action, ImportItem, ImportPlan
from index.notebook import ImportedFile, Notebook, timestamp
from index.places import require_folder
from index.records import Failure, Progress

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did. `id` undoes it; None when there was nothing to copy.

    `copied` are the items that came in, with the keys they really got; `skipped` those left out by plan;
    `failures` those that should have come in and did not, each under its source's path.
    """

    id: str | None
    copied: tuple[ImportItem, ...] = ()
    skipped: tuple[ImportItem, ...] = ()
    failures: tuple[Failure, ...] = ()
    cancelled: bool = False


def perform_import(
    plan: ImportPlan, notebook: Notebook, progress: Callable[[Progress], None] = lambda _: None
) -> ImportOutcome:
    """Copy what the plan says into its folder; nothing is overwritten, nothing appears half.

    The notebook holds the import before its first file appears. `progress` may raise Cancelled: what came
    in before stays, and can be undone. Raises FolderMissing and FolderReadOnly before anything is done.
    """
    skipped = plan.of(Action.IDENTICAL, Action.REPEATED, Action.REFUSED)
    waiting = plan.of(Action.COPY, Action.RENAME)
    if not waiting:
        return ImportOutcome(None, skipped=skipped)
    require_folder(plan.folder)
    _require_writable(plan.folder)
    outcome = _Import(plan.folder, notebook, waiting).run(progress)
    return replace(outcome, skipped=skipped)


class _Import:
    """One import under way: the files it has announced to the notebook and what became of them."""

    def __init__(self, folder: Path, notebook: Notebook, waiting: tuple[ImportItem, ...]) -> None:
        self._folder = folder
        self._notebook = notebook
        self._waiting = waiting
        self._announced = {item.target: _entry(item) for item in waiting}
        self._made_folders = _missing_folders(folder, waiting)
        self._copied: list[ImportItem] = []
        self._failures: list[Failure] = []
        files = tuple(self._announced.values())
        self._id = notebook.record_import(folder, timestamp(), files, self._made_folders)

    def run(self, progress: Callable[[Progress], None]) -> ImportOutcome:
        """Copy everything; whatever else ends this early leaves the announced files recorded."""
        cancelled = False
        try:
            self._copy_all(progress)
        except Cancelled:
            cancelled = True
        self._settle()
        return ImportOutcome(self._id, tuple(self._copied), (), tuple(self._failures), cancelled)

    def _copy_all(self, progress: Callable[[Progress], None]) -> None:
        for number, item in enumerate(self._waiting):
            progress(Progress("copying", number, len(self._waiting)))
            try:
                self._copied.append(self._bring_in(item))
            except SijillError as error:
                self._fail(item, error.kind, str(error))
            except OSError as error:
                if error.errno in _FULL:
                    self._stop_for_want_of_space(self._waiting[number:])
                    return
                self._fail(item, "unreadable", _sentence(item, error))

    def _bring_in(self, item: ImportItem) -> ImportItem:
        target = path_of(self._folder, item.target or "")
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.parent / f"{draft_prefix(self._id)}{uuid.uuid4().hex}"
        try:
            copy_to(item.source, draft, item.sha256)
            return self._name(draft, target, item)
        finally:
            with contextlib.suppress(OSError):  # undoing this import looks for drafts once more
                draft.unlink(missing_ok=True)

    def _name(self, draft: Path, target: Path, item: ImportItem) -> ImportItem:
        """Put the finished copy under the first free name; each but the planned one is announced first."""
        for name in names_like(target.name):
            chosen = target.with_name(name)
            key = key_of(self._folder, chosen)
            if key != item.target and self._is_promised(key):
                continue
            named = item if key == item.target else self._announce_anew(item, key)
            try:
                put_in_place(draft, chosen)
            except FileExistsError:
                continue  # the name was taken after the plan was made
            return named
        raise AssertionError("names do not end")

    def _is_promised(self, key: str) -> bool:
        return any(entry.target == key for entry in self._announced.values())

    def _announce_anew(self, item: ImportItem, key: str) -> ImportItem:
        named = replace(item, target=key, action=Action.RENAME)
        self._announced[item.target] = _entry(named)
        self._notebook.correct_import(self._id, tuple(self._announced.values()))
        return named

    def _fail(self, item: ImportItem, kind: str, message: str) -> None:
        del self._announced[item.target]
        self._failures.append(Failure(str(item.source), kind, message))

    def _stop_for_want_of_space(self, rest: Iterable[ImportItem]) -> None:
        for item in rest:
            self._fail(item, DiskFull.kind, "There is no space left in the archive's folder for it.")

    def _settle(self) -> None:
        """Make names last, take back empty folders, and tell the notebook what really came in."""
        copied = [_entry(item) for item in self._copied]
        for directory in {path_of(self._folder, entry.target).parent for entry in copied}:
            flush_directory(directory)
        remove_empty_folders(self._folder, self._made_folders)
        try:
            self._notebook.correct_import(self._id, copied)
        except SijillError as error:
            # What was announced stays recorded: more than came in, so that undoing still finds everything.
            _log.warning("the list of import %s could not be corrected: %s", self._id, error)


def draft_prefix(import_id: str) -> str:
    """How the unfinished copies of an import begin: dot-files, which every archive passes over."""
    return f".sijill-{import_id}-"


def remove_empty_folders(folder: Path, keys: Iterable[str]) -> None:
    """Remove those of these folders that hold nothing, the deepest first; none outside of `folder`."""
    for key in sorted(keys, key=lambda key: key.count("/"), reverse=True):
        directory = path_of(folder, key)
        try:
            if directory.resolve().is_relative_to(folder) and not any(directory.iterdir()):
                directory.rmdir()
        except OSError as error:
            _log.info("the empty folder %s stays: %s", directory, error)


def _entry(item: ImportItem) -> ImportedFile:
    return ImportedFile(str(item.source), item.target or "", item.sha256)


def _missing_folders(folder: Path, items: Iterable[ImportItem]) -> tuple[str, ...]:
    """The keys of the folders that the import will have to make."""
    parents = {parent for item in items for parent in PurePosixPath(item.target or "").parents}
    keys = {str(parent) for parent in parents if parent.name}
    return tuple(sorted(key for key in keys if not path_of(folder, key).exists()))


def _require_writable(folder: Path) -> None:
    """Only trying tells: permissions, read-only media and network shares each refuse in their own way."""
    probe = folder / f".sijill-{uuid.uuid4().hex}"
    try:
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(f"There is no space left in {folder}. Nothing was copied.") from error
        raise FolderReadOnly(
            f"Nothing can be written into {folder} ({error.strerror}). Nothing was copied."
        ) from error


def _sentence(item: ImportItem, error: OSError) -> str:
    if isinstance(error, FileNotFoundError) and not item.source.exists():
        return "It vanished before it could be copied."
    return f"It could not be copied ({error.strerror or error})."
