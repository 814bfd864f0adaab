"""What the catalogue is told of a file: how it was when it was read, and what came out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from index.records import Failure, Release


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was last read; `failure` says why it, or the rest of it, could not be."""

    path: str
    size: int
    modified_ns: int
    sha256: str
    extractor: str
    failure: str | None = None
    message: str | None = None


@dataclass(slots=True)
class Kept:
    """The keys of all that a file holds: its releases, and the members that could not be read."""

    releases: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class FilePart:
    """What was read of a file, or of a part of it. `kept` is None while other parts are to come."""

    state: FileState
    releases: Sequence[Release] = ()
    unread: Sequence[Failure] = ()
    kept: Kept | None = None

    @classmethod
    def whole(
        cls, state: FileState, releases: Sequence[Release] = (), unread: Sequence[Failure] = ()
    ) -> FilePart:
        """A file that was read at once."""
        kept = Kept({release.key for release in releases}, {failure.key for failure in unread})
        return cls(state, releases, unread, kept)
