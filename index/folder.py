"""Walks an archive's folder: which files are there, under which keys, and what is passed over."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from index.errors import FolderUnreadable, RefusalKind
from index.records import Failure

_SAVED_PAGE = re.compile(r"(.+)_files$")
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file as the folder shows it; `modified_ns` is its change time in nanoseconds."""

    key: str
    size: int
    modified_ns: int


@dataclass(slots=True)
class Scan:
    """What a walk found. `failures` name the folders and files it could not look at."""

    files: dict[str, FoundFile] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def hides(self, key: str) -> bool:
        """Whether a file lies where this walk could not look, so that nothing is known of it."""
        return any(f"{key}/".startswith(f"{failure.key}/") for failure in self.failures)


def scan(folder: Path, state: Path | None = None) -> Scan:
    """Every file below the folder that could be a release; the folder `state` is not looked into.

    Dot-files, Office lock files (`~$…`) and the `X_files` folder beside a saved `X.html` are passed over;
    symbolic links are not followed. Raises FolderUnreadable when the folder itself may not be read.
    """
    found = Scan()
    pending = [folder]
    while pending:
        directory = pending.pop()
        if directory == state:
            continue
        try:
            entries = sorted(os.scandir(directory), key=lambda entry: entry.name)
        except OSError as error:
            if directory == folder:
                raise FolderUnreadable(f"The folder {folder} cannot be read ({error.strerror}).") from error
            _note_unreadable(found, folder, directory, error)
            continue
        pending.extend(_look_at(entries, folder, found))
    return found


def _look_at(entries: list[os.DirEntry[str]], folder: Path, found: Scan) -> Iterator[Path]:
    """Record the files of one directory and yield the directories below it."""
    names = {entry.name for entry in entries}
    for entry in entries:
        if is_passed_over(entry.name, names):
            continue
        try:
            if entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)
            elif entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                key = key_of(folder, Path(entry.path))
                found.files[key] = FoundFile(key, status.st_size, status.st_mtime_ns)
        except OSError as error:
            _note_unreadable(found, folder, Path(entry.path), error)


def is_passed_over(name: str, siblings: Collection[str]) -> bool:
    """Whether a file or folder is none that people keep releases in, given the names beside it."""
    if name.startswith((".", "~$")):
        return True
    saved_page = _SAVED_PAGE.fullmatch(name)
    return saved_page is not None and any(f"{saved_page[1]}{suffix}" in siblings for suffix in _PAGE_SUFFIXES)


def _note_unreadable(found: Scan, folder: Path, path: Path, error: OSError) -> None:
    if isinstance(error, FileNotFoundError):
        return  # it vanished while we looked: it is gone
    message = f"It cannot be read ({error.strerror or error})."
    found.failures.append(Failure(key_of(folder, path), RefusalKind.UNREADABLE, message))


def key_of(folder: Path, path: Path) -> str:
    """The key of a file: its path below the archive with `/`.

    Undecodable bytes are %XX and a literal % is %25, so that every key is text and leads back to its file. So
    is the `!` at the end of a folder's name, for `a.zip!/b.txt` lies inside the file `a.zip`.
    """
    relative = path.relative_to(folder).as_posix().replace("%", "%25").replace("!/", "%21/")
    return "".join(
        f"%{ord(letter) - 0xDC00:02X}" if "\udc80" <= letter <= "\udcff" else letter for letter in relative
    )


def path_of(folder: Path, key: str) -> Path:
    """The file behind a key, the reverse of `key_of`."""
    raw = _ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), key.encode("utf-8"))
    return folder.joinpath(*PurePosixPath(os.fsdecode(raw)).parts)
