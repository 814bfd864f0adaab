"""Files as Windows treats them, on Linux: what is open or mapped can be neither deleted nor replaced.

Nothing is kept book of here. Whether a file is in use is read off the kernel's own lists, so a mapping counts
as long as anything speaks of it, and so do files that C code or a child process opened.
"""

from __future__ import annotations

import builtins
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest

_SHARING_VIOLATION = 32
_USER_MAPPED_FILE = 1224


class _File(NamedTuple):
    device: int
    inode: int


@contextmanager
def windows_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """While it lasts, files in use are as Windows would have them; yields the list of what was refused.

    Skips the test where the kernel keeps no such lists; on Windows itself nothing is put on.
    """
    refused: list[Path] = []
    if sys.platform == "win32":
        yield refused
        return
    if not Path("/proc/self/maps").exists():
        pytest.skip("which files are in use can only be told on Linux")
    with monkeypatch.context() as patched:
        for name in ("unlink", "remove"):
            patched.setattr(os, name, _refusing(getattr(os, name), refused, (0,)))
        for name in ("rename", "replace"):
            patched.setattr(os, name, _refusing(getattr(os, name), refused, (0, 1)))
        opening = _keeping_the_mapped(io.open, refused)
        patched.setattr(io, "open", opening)
        patched.setattr(builtins, "open", opening)
        yield refused


def in_use(path: Path) -> bool:
    """Whether this process or a child of it has the file open or mapped."""
    file = _file_of(path, None)
    return file is not None and (file in _opened() or file in _mapped())


def _refusing(
    operation: Callable[..., Any], refused: list[Path], touched: tuple[int, ...]
) -> Callable[..., Any]:
    """The operation, refused when an argument at one of the places is a file in use."""

    def refuse_or_do(*arguments: Any, **options: Any) -> Any:
        for place in touched:
            file = _file_of(arguments[place], options.get("dir_fd"))
            if file is not None and file in _opened() | _mapped():
                refused.append(Path(os.fsdecode(arguments[place])))
                raise _refusal(13, "The process cannot access the file", arguments[place], _SHARING_VIOLATION)
        return operation(*arguments, **options)

    return refuse_or_do


def _keeping_the_mapped(opening: Callable[..., Any], refused: list[Path]) -> Callable[..., Any]:
    """`open`, which cuts no file short that is mapped."""

    def open_or_refuse(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        target = _file_of(file, None) if "w" in mode and not isinstance(file, int) else None
        if target is not None and target in _mapped():
            refused.append(Path(os.fsdecode(file)))
            raise _refusal(22, "The file has a user-mapped section open", file, _USER_MAPPED_FILE)
        return opening(file, mode, *arguments, **options)

    return open_or_refuse


def _refusal(number: int, message: str, path: Any, winerror: int) -> OSError:
    error = OSError(number, message, os.fsdecode(path))
    error.winerror = winerror  # type: ignore[attr-defined]
    return error


def _file_of(path: Any, directory: int | None) -> _File | None:
    """What lies at a path, when it is a file."""
    try:
        found = os.stat(path, dir_fd=directory, follow_symlinks=False)
    except (OSError, ValueError):
        return None
    return None if Path(os.fsdecode(path)).is_dir() else _File(found.st_dev, found.st_ino)


def _opened() -> set[_File]:
    handles = (handle for process in processes() for handle in _listed(Path(f"/proc/{process}/fd")))
    return _files(handles)


def _mapped() -> set[_File]:
    maps = (_text_of(Path(f"/proc/{process}/maps")) for process in processes())
    paths = {line[line.find("/") :] for text in maps for line in text.splitlines() if "/" in line}
    return _files(map(Path, paths))


def _files(paths: Iterable[Path]) -> set[_File]:
    found = set[_File]()
    for path in paths:
        with suppress(OSError):  # it is gone meanwhile
            status = path.stat()
            found.add(_File(status.st_dev, status.st_ino))
    return found


def processes() -> list[int]:
    """This process, its children and theirs."""
    found = [os.getpid()]
    stats = [_text_of(place / "stat") for place in _listed(Path("/proc")) if place.name.isdecimal()]
    # The second column is a name in brackets that may hold anything; the parent comes two after it.
    parents = [(int(stat.split()[0]), int(stat.rpartition(")")[2].split()[1])) for stat in stats if stat]
    for parent in found:
        found.extend(process for process, its_parent in parents if its_parent == parent)
    return found


def _listed(directory: Path) -> list[Path]:
    try:
        return list(directory.iterdir())
    except OSError:  # the process has ended meanwhile
        return []


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:  # the process has ended meanwhile
        return ""
