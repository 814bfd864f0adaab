"""Names that every file system keeps and that nothing in the archive has yet."""

from __future__ import annotations

import itertools
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePath

MAXIMUM_BYTES = 255
"""Longest name in UTF-8 that common file systems keep."""

_LONGEST_SUFFIX = 32

_UNSAFE = re.compile(
    r'[<>:"/\\|?*'
    r"\x00-\x1f\x7f-\x9f\u2028\u2029"  # control characters and line separators
    r"\u202a-\u202e\u2066-\u2069"  # bidi overrides: they can make txt.exe look like exe.txt
    r"\ud800-\udfff]"  # bytes of the source's name that are no text
)
_HIDING = re.compile(r"^(?:[.\s]|~\$)+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)


def portable_name(name: str) -> str:
    """The name as Linux, macOS and Windows all keep it, and as the archive does not pass over it.

    Rules of Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file. A name that obeys
    them all comes back as it is.
    """
    name = _HIDING.sub("", _UNSAFE.sub("_", name)).rstrip().rstrip(". ")
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    stem, suffix = _parts(name)
    return _cut(stem, MAXIMUM_BYTES - len(suffix.encode())) + suffix or "unnamed"


class FreeNames:
    """Hands out places below a folder that nothing has yet, in any spelling of case or Unicode form.

    `Report.txt` and `report.txt` are one name on Windows and macOS, so they are one name here.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[Path, dict[str, tuple[str, bool]]] = {}

    def take(self, relative: PurePath) -> Path:
        """The free path nearest to the wanted one, which is taken from now on.

        Folders that are there are used, in their own spelling; links among them are not followed. Raises
        OSError when a folder may not be read.
        """
        directory = self._folder
        for part in relative.parts[:-1]:
            directory /= self._take_folder(directory, portable_name(part))
        return directory / self._take_file(directory, portable_name(relative.name))

    def _take_folder(self, directory: Path, name: str) -> str:
        entries = self._entries(directory)
        for candidate in _numbered(name, ""):
            existing, is_folder = entries.setdefault(_folded(candidate), (candidate, True))
            if is_folder:
                return existing
        raise AssertionError("numbers do not end")

    def _take_file(self, directory: Path, name: str) -> str:
        entries = self._entries(directory)
        free = next(candidate for candidate in names_like(name) if _folded(candidate) not in entries)
        entries[_folded(free)] = (free, False)
        return free

    def _entries(self, directory: Path) -> dict[str, tuple[str, bool]]:
        """Folded name to the name as it is and whether it is a folder."""
        if directory not in self._known:
            self._known[directory] = dict(_listed(directory))
        return self._known[directory]


def names_like(name: str) -> Iterator[str]:
    """The name itself, then `name (2).ext`, `name (3).ext` and so on, none longer than allowed."""
    return _numbered(*_parts(name))


def _numbered(stem: str, suffix: str) -> Iterator[str]:
    yield stem + suffix
    for number in itertools.count(2):
        mark = f" ({number}){suffix}"
        yield _cut(stem, MAXIMUM_BYTES - len(mark.encode())) + mark


def _listed(directory: Path) -> Iterator[tuple[str, tuple[str, bool]]]:
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                yield _folded(entry.name), (entry.name, entry.is_dir(follow_symlinks=False))
    except FileNotFoundError:
        return  # a folder that the import will make


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _parts(name: str) -> tuple[str, str]:
    """Stem and suffix; what is too long for a suffix belongs to the stem."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - Path.suffix treats a trailing dot otherwise
    return (stem, suffix) if len(suffix.encode()) <= _LONGEST_SUFFIX else (name, "")


def _cut(stem: str, limit: int) -> str:
    """The stem in at most `limit` bytes of UTF-8, whole code points only."""
    if len(stem.encode()) <= limit:
        return stem
    return stem.encode()[:limit].decode("utf-8", "ignore").rstrip().rstrip(". ")
