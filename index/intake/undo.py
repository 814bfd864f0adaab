"""Takes the files of one import out of the folder again, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from index.errors import WrongUse
from index.folder import path_of
from index.intake.copying import sha256_of
from index.intake.perform import draft_prefix, remove_empty_folders
from index.notebook import ImportedFile, ImportRecord, Notebook, timestamp
from index.places import require_folder
from index.records import Failure, Progress

CHANGED = "changed"
STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class UndoOutcome:
    """What an undo did: the keys it removed, and the files it kept, each with the reason.

    Files that were gone already are in neither.
    """

    removed: tuple[str, ...]
    kept: tuple[Failure, ...]


def undo_import(
    import_id: str,
    folder: Path,
    notebook: Notebook,
    progress: Callable[[Progress], None] = lambda _: None,
) -> UndoOutcome:
    """Remove exactly the files of an import that are still what was copied, and the folders it made.

    A file that was changed since is kept. When a file could not be removed, the import does not count as
    undone and can be tried again. Raises WrongUse for an unknown or undone import, and FolderMissing.
    """
    record = notebook.import_record(import_id)
    if record.undone:
        raise WrongUse(f"This import was undone already, on {record.undone[:10]}. Nothing was changed.")
    folder = require_folder(folder)
    removed: list[str] = []
    kept: list[Failure] = []
    for number, file in enumerate(record.files):
        progress(Progress("removing", number, len(record.files)))
        try:
            if _remove(folder, file):
                removed.append(file.target)
        except _Kept as reason:
            kept.append(Failure(file.target, CHANGED, str(reason)))
        except OSError as error:
            kept.append(Failure(file.target, STUCK, f"It could not be removed ({error.strerror or error})."))
    _remove_drafts(folder, record)
    remove_empty_folders(folder, record.made_folders)
    if not any(failure.kind == STUCK for failure in kept):
        notebook.mark_undone(import_id, timestamp())
    return UndoOutcome(tuple(removed), tuple(kept))


class _Kept(Exception):
    """A file that an undo must not remove; `str()` is the sentence that says why."""


def _remove(folder: Path, file: ImportedFile) -> bool:
    """Remove one file; False when it is gone already. Raises _Kept and OSError."""
    path = path_of(folder, file.target)
    # The list may come from a notebook made elsewhere: it must not lead out of the folder.
    if not path.parent.resolve().is_relative_to(folder) or path.is_symlink():
        raise _Kept("It is kept: its place is not in the archive's own folder any more.")
    if not path.exists():
        return False
    if not path.is_file() or sha256_of(path) != file.sha256:
        raise _Kept("It is kept: it was changed after it was imported.")
    path.unlink()
    return True


def _remove_drafts(folder: Path, record: ImportRecord) -> None:
    """Remove the unfinished copies that an import leaves when the machine stops in its middle."""
    for directory in {path_of(folder, file.target).parent for file in record.files}:
        if directory.resolve().is_relative_to(folder):
            for draft in directory.glob(f"{draft_prefix(record.id)}*"):
                draft.unlink(missing_ok=True)
