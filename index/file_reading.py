"""Reads one file in this process and says what became of it; `index.isolation` does it in children."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import RefusalKind, Refused
from index.reading import Fault, Found, LeftOut, explain, read
from index.records import Failure, Release

BYTES_PER_FILE = 200_000_000
_CHUNK = 1 << 20

Reader = Callable[[str, bytes], Iterable[Found]]

Task = tuple[str, Path | bytes]
"""A file's key and where it lies, or what it holds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its releases, and what could not be read of it.

    `sha256` is empty when the bytes could not be read whole; `fault` is a traceback of this program's own.
    A large container comes in parts, all of which but the last `goes_on`. `left_out` is there when the
    reader was asked for it.
    """

    key: str
    sha256: str
    releases: tuple[Release, ...] = ()
    failures: tuple[Failure, ...] = ()
    fault: str = ""
    left_out: LeftOut | None = None
    goes_on: bool = False

    @classmethod
    def of(cls, key: str, sha256: str, found: Iterable[Found], *, goes_on: bool = False) -> Reading:
        """Sort what came out of a file, or out of a part of it."""
        found = tuple(found)
        return cls(
            key,
            sha256,
            tuple(one for one in found if isinstance(one, Release)),
            tuple(one for one in found if isinstance(one, Failure)),
            "\n".join(one.traceback for one in found if isinstance(one, Fault)),
            next((one for one in found if isinstance(one, LeftOut)), None),
            goes_on,
        )

    @property
    def failure(self) -> Failure | None:
        """Why the file, or the rest of it, could not be read; None where at most members could not be."""
        return next((failure for failure in self.failures if failure.key == self.key), None)

    @property
    def unread_members(self) -> tuple[Failure, ...]:
        """The members that could not be read."""
        return tuple(failure for failure in self.failures if failure.key != self.key)


def read_file(key: str, source: Path | bytes, reader: Reader = read) -> Reading:
    """Read a file and say what became of it; nothing it holds makes this raise."""
    return Reading.of(key, *opened(key, source, reader))


def opened(key: str, source: Path | bytes, reader: Reader = read) -> tuple[str, Iterator[Found]]:
    """The SHA-256 of a file, and what comes out of it as it is read.

    The hash is empty where the bytes cannot be had, and then what comes out is the reason.
    """
    data = _loaded(key, source)
    if isinstance(data, Failure):
        return "", iter([data])
    return hashlib.sha256(data).hexdigest(), _found_in(key, data, reader)


def _found_in(key: str, data: bytes, reader: Reader) -> Iterator[Found]:
    try:
        yield from reader(key, data)
    except Exception as error:  # noqa: BLE001 - one file must not end the reading of all others
        yield from explain(key, error)


def _loaded(key: str, source: Path | bytes) -> bytes | Failure:
    """The bytes of a file, or why they cannot be had."""
    try:
        return source if isinstance(source, bytes) else _bytes_of(source)
    except Refused as refused:
        return Failure(key, refused.kind, str(refused))
    except FileNotFoundError:
        return Failure(key, RefusalKind.UNREADABLE, "It vanished before it could be read.")
    except OSError as error:
        return Failure(key, RefusalKind.UNREADABLE, f"It cannot be read ({error.strerror or error}).")


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        parts: list[bytes] = []
        size = 0
        while part := file.read(_CHUNK):
            size += len(part)
            if size > BYTES_PER_FILE:
                limit = BYTES_PER_FILE // 1_000_000
                raise Refused(RefusalKind.TOO_LARGE, f"It is larger than {limit} megabytes.")
            parts.append(part)
    return b"".join(parts)
