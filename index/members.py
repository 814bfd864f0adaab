"""The keys of what lies inside a file: `a.zip!/b.txt`, `box.mbox!/0003`, `a.zip!/b.eml!/c.pdf`.

The names in a container were written by anybody. They become part of a key, never of a path on disk, and
every key is printable, unique within its file and the same at each reading.
"""

from __future__ import annotations

import posixpath
import re

SEPARATOR = "!/"

_LONGEST_PART = 150
_LONGEST_NAME = 400
_LONGEST_SUFFIX = 16

_PARTS = re.compile(r"[/\\]")
_DRIVE = re.compile(r"^([A-Za-z]):")
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff"
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides can make txt.exe look like exe.txt
    "\ud800-\udfff]"  # undecodable bytes, and halves of characters
)


def parent_of(key: str) -> str | None:
    """The key of the container in which a member lies, None for a file."""
    container, separator, _ = key.rpartition(SEPARATOR)
    return container if separator else None


class MemberKeys:
    """Hands out the keys of one container's members; a name that comes again is numbered."""

    def __init__(self, container: str) -> None:
        self._container = container
        self._taken: dict[str, int] = {}

    def take(self, name: str) -> str:
        """The key of the next member, given its name as the container has it."""
        wanted = printable(name)
        number = self._taken.get(wanted, 0) + 1
        free = wanted
        while number > 1 and (free := _numbered(wanted, number)) in self._taken:
            number += 1
        self._taken[wanted] = number
        self._taken.setdefault(free, 1)
        return f"{self._container}{SEPARATOR}{free}"


def printable(name: str) -> str:
    """A member's name without anything that steers a path or a screen, and not too long.

    Unprintable characters and undecodable bytes are %XX and a literal % is %25, as in the keys of files.
    """
    parts = [_printable_part(part) for part in _PARTS.split(name) if part not in ("", ".")]
    while len(parts) > 1 and sum(len(part) + 1 for part in parts) > _LONGEST_NAME:
        del parts[0]  # what lies deepest says most
    # A folder that is called `a.zip!` must not look like the inside of a file `a.zip`.
    folders = [f"{part[:-1]}%21" if part.endswith("!") else part for part in parts[:-1]]
    return "/".join([*folders, *parts[-1:]]) or "unnamed"


def _printable_part(part: str) -> str:
    if part == "..":
        return "%2E%2E"
    part = _UNPRINTABLE.sub(_escaped, _shortened(part).replace("%", "%25"))
    return _DRIVE.sub(r"\1%3A", part)


def _escaped(match: re.Match[str]) -> str:
    letter = match[0]
    if "\udc80" <= letter <= "\udcff":
        return f"%{ord(letter) - 0xDC00:02X}"
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))


def _shortened(part: str) -> str:
    stem, suffix = _split(part)
    return stem[: _LONGEST_PART - len(suffix)] + suffix


def _numbered(name: str, number: int) -> str:
    stem, suffix = _split(name)
    return f"{stem} ({number}){suffix}"


def _split(name: str) -> tuple[str, str]:
    """Stem and suffix; what is too long for a suffix belongs to the stem."""
    stem, suffix = posixpath.splitext(name)
    return (stem, suffix) if len(suffix) <= _LONGEST_SUFFIX else (name, "")
