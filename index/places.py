"""Where an archive's state lies on disk: in the user's own data directory, never in the archive itself."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import platformdirs

from index.errors import FolderMissing, FolderUnreadable, StoreReadOnly

LAST_ANSWER = "last-answer"
"""Name of the file that holds the answer in sight when the window was closed."""

_NAME_LENGTH = 40
_FINGERPRINT_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Places:
    """The paths of one archive's state; `home` holds all the others."""

    folder: Path
    home: Path

    @property
    def root(self) -> Path:
        """The directory of the state of all archives, and of the window's settings."""
        return self.home.parents[1]

    @property
    def catalogue(self) -> Path:
        """What is known of each file; can be deleted and comes back the same."""
        return self.home / "catalogue.sqlite"

    def index(self, version: int) -> Path:
        """The index of one layout version; can be deleted and comes back the same."""
        return self.home / f"index-{version}"

    @property
    def notebook(self) -> Path:
        """Bookmarks, first seen, imports: cannot be made again."""
        return self.home / "notebook.sqlite"

    @property
    def backups(self) -> Path:
        """Copies of the notebook."""
        return self.home / "notebook-backups"

    @property
    def lock(self) -> Path:
        """Held while one process brings the archive up to date."""
        return self.home / "sync.lock"

    @property
    def answer(self) -> Path:
        """The answer in sight when the window was closed; can be deleted."""
        return self.home / LAST_ANSWER

    @property
    def card(self) -> Path:
        """Names the folder that this state belongs to."""
        return self.home / "archive.json"

    @property
    def log(self) -> Path:
        """What went wrong in this program, for a report."""
        return self.home / "log"


def state_root(override: Path | None = None) -> Path:
    """The directory `sijill/` of all state, or the one given with `--state`.

    Raises StoreReadOnly for a user without a home directory.
    """
    if override:
        return override
    try:
        return Path(platformdirs.user_data_path("sijill", appauthor=False))
    except RuntimeError as error:
        raise StoreReadOnly(
            "This user has no home directory to keep the index in. Choose a place for it with --state."
        ) from error


def sample_folder() -> Path:
    """The archive of invented releases that comes with the program."""
    return Path(str(files("resources"))) / "sample"


def places_of(folder: Path, state: Path | None = None) -> Places:
    """The places of the archive in `folder`.

    Raises FolderMissing or FolderUnreadable with the sentence for the user.
    """
    return places_at(require_folder(folder), state)


def places_at(folder: Path, state: Path | None = None) -> Places:
    """The same of a folder whose real path is known, whether it is there now or not."""
    fingerprint = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()
    name = re.sub(r"[^\w.-]+", "-", folder.name)[:_NAME_LENGTH].strip("-.") or "archive"
    return Places(folder, all_homes(state) / f"{name}-{fingerprint[:_FINGERPRINT_LENGTH]}")


def all_homes(state: Path | None = None) -> Path:
    """The directory that holds the state of every archive, each in a home of its own."""
    return state_root(state).resolve() / "archives"


def require_folder(folder: Path) -> Path:
    """The folder's real path, once it is certain that it exists and is one."""
    try:
        resolved = folder.expanduser().resolve(strict=True)
    except PermissionError as error:
        raise FolderUnreadable(f"The folder {folder} may not be read.") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise FolderMissing(f"There is no folder at {folder}.") from error
    if not resolved.is_dir():
        raise FolderMissing(f"{folder} is a file, not a folder. Choose the folder that holds it.")
    return resolved
