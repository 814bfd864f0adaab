"""What a person points at, taken apart into single files: files as they are, folders with all they hold."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from index.errors import FolderUnreadable, RefusalKind
from index.folder import path_of, scan
from index.records import Failure


@dataclass(frozen=True, slots=True)
class Source:
    """A file to bring in; `relative` is the place it would like. `failure` says why it cannot be."""

    path: Path
    relative: PurePath
    failure: Failure | None = None


def gather(path: Path) -> Iterator[Source]:
    """The file itself, or every file of a folder, below the folder's own name.

    A folder is walked like an archive: dot-files, Office lock files and the files beside a saved page are
    passed over, links not followed. What cannot be read is named with the reason.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield _refused(path, RefusalKind.UNREADABLE, "There is no such file.")
    except OSError as error:
        yield _refused(path, RefusalKind.UNREADABLE, f"It cannot be read ({error.strerror or error}).")
    except ValueError as error:  # a path that no system knows, as with a NUL in it
        yield _refused(path, RefusalKind.UNREADABLE, f"It cannot be read ({error}).")
    else:
        if stat.S_ISDIR(mode):
            yield from _gather_folder(path)
        elif stat.S_ISREG(mode):
            yield Source(path, PurePath(path.name))
        else:
            yield _refused(path, RefusalKind.UNSUPPORTED, "It is a device or a pipe, not a file.")


def _gather_folder(folder: Path) -> Iterator[Source]:
    name = folder.resolve().name
    try:
        found = scan(folder)
    except FolderUnreadable as error:
        yield _refused(folder, RefusalKind.UNREADABLE, str(error))
        return
    for key in sorted(found.files):
        path = path_of(folder, key)
        yield Source(path, PurePath(name, path.relative_to(folder)))
    for failure in found.failures:
        yield _refused(path_of(folder, failure.key), RefusalKind.UNREADABLE, failure.message)


def _refused(path: Path, kind: RefusalKind, message: str) -> Source:
    return Source(path, PurePath(path.name), Failure(str(path), kind, message))
