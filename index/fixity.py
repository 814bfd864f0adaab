"""Is everything as it was left? Files against their first reading, index against catalogue, bookmarks.

Fixity is meant as archivists mean it: a file's bytes are those first seen, shown by their SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.folder import path_of
from index.records import Bookmark, Failure, Progress


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found. `changed` and `gone` are keys of files compared with their first reading.

    `missing` are releases that the index does not hold, `strangers` those it holds without a file; `damage`
    says why the index cannot be read, and is empty where every byte of it is as it was written.
    """

    releases: int
    files: int
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    unreadable: tuple[Failure, ...]
    missing: tuple[str, ...]
    strangers: tuple[str, ...]
    orphans: tuple[Bookmark, ...]
    damage: str = ""

    @property
    def index_is_sound(self) -> bool:
        """Whether the index is as it was written and holds exactly the releases of the catalogue."""
        return not (self.missing or self.strangers or self.damage)


@dataclass(frozen=True, slots=True)
class Fixity:
    """Files compared with their first reading: keys of those that differ, are gone or cannot be read."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]
    unreadable: tuple[Failure, ...]


def compare_files(
    folder: Path, first_seen: Mapping[str, str], report: Callable[[Progress], None] = lambda _: None
) -> Fixity:
    """Hash every file that was ever seen; `first_seen` maps keys to the SHA-256 of then."""
    changed, gone, unreadable = list[str](), list[str](), list[Failure]()
    for number, (key, sha256) in enumerate(sorted(first_seen.items()), start=1):
        report(Progress("checking", number, len(first_seen)))
        try:
            with path_of(folder, key).open("rb") as file:
                now = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            gone.append(key)
        except OSError as error:
            unreadable.append(Failure(key, "unreadable", f"It cannot be read ({error.strerror or error})."))
        else:
            if now != sha256:
                changed.append(key)
    return Fixity(tuple(changed), tuple(gone), tuple(unreadable))
