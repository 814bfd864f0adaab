"""What the notebook remembers of files: when each was first seen, and what each import brought in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstSeen:
    """A file as it was at its first reading; `seen` is an ISO 8601 time in UTC."""

    key: str
    sha256: str
    seen: str


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that an import copies in: where from, and its key in the archive."""

    source: str
    target: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import. `made_folders` are the keys of folders that were not there before it; times are in UTC.

    The record is written before the first file appears, so after a crash it can name files that never came.
    """

    id: str
    folder: str
    begun: str
    undone: str | None
    files: tuple[ImportedFile, ...]
    made_folders: tuple[str, ...] = ()


def timestamp() -> str:
    """The present moment as the notebook writes it: ISO 8601 in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def printable(text: str) -> str:
    """The text without lone surrogates, which a note pasted in pieces or an undecodable path can hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
