"""Reads one file and whatever lies in it: format, then facts, then entities.

A member that cannot be read is a failure of its own and costs nobody else.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.entities import find_mentions
from index.errors import RefusalKind, Refused
from index.facts import understand
from index.formats import Member, Parsed, parse, parse_member
from index.formats.limits import DEEPEST, Budget, Exhausted, check_member
from index.members import MemberKeys
from index.records import Failure, Release

EXTRACTOR = "sijill-text/4"
"""Recorded with every release; raised whenever the same file would yield another text or other offsets."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The traceback of a fault of this program, for the log; the failure beside it says what it cost."""

    traceback: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is no part of a release's text, as paragraphs in order, None where nobody can tell; see
    `index.left_out`."""

    paragraphs: tuple[str, ...] | None


Found = Release | Failure | Fault | LeftOut
"""What comes out of a file, one at a time."""


def read(key: str, data: bytes) -> Iterator[Found]:
    """The releases in a file, given its key and its bytes, and its members that cannot be read.

    Raises Refused, with kind and sentence, where the file cannot be read; so does the iterator where the rest
    of it cannot, and what came before stays true.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    return _Walk(len(data)).read(parse(key, data), key, sha256)


def explain(key: str, error: Exception) -> Iterator[Failure | Fault]:
    """Why something could not be read, given what its reading raised; the fault, where it is one of ours."""
    match error:
        case Refused():
            yield Failure(key, error.kind, str(error))
        case MemoryError():
            message = "Reading it takes more memory than a file is allowed."
            yield Failure(key, RefusalKind.TOO_LARGE, message)
        case _:
            message = f"A fault in Sijill stopped the reading of this file ({type(error).__name__})."
            yield Failure(key, RefusalKind.UNREADABLE, message)
            yield Fault("".join(traceback.format_exception(error)))


class _Walk:
    """Goes through a file of `size` bytes and the containers in it; stops where they expand to too much."""

    def __init__(self, size: int) -> None:
        self._budget = Budget(size)

    def read(
        self, parsed: Parsed, key: str, sha256: str, parent: str | None = None, depth: int = 0
    ) -> Iterator[Found]:
        """What was parsed, if it is a release, then its members."""
        if parsed.is_release:
            yield _release(parsed, key, sha256, parent)
        refusals: list[str] = []
        is_empty = not parsed.is_release
        for found in self._members(parsed, key, sha256, depth + 1):
            is_empty = is_empty and not isinstance(found, Release)
            refusals += [found.kind] if isinstance(found, Failure) else []
            yield found
        if is_empty:
            raise _nothing_in_it(refusals)

    def _members(self, parsed: Parsed, key: str, sha256: str, depth: int) -> Iterator[Found]:
        keys = MemberKeys(key)
        for member in parsed.members:
            if depth > DEEPEST:
                message = f"It lies {DEEPEST} files deep; what is in it was not read."
                raise Refused(RefusalKind.TOO_LARGE, message)
            self._budget.spend(_size(member))
            yield from self._member(member, keys.take(member.name), key, sha256, depth)

    def _member(self, member: Member, key: str, parent: str, sha256: str, depth: int) -> Iterator[Found]:
        try:
            if isinstance(member.content, bytes):
                check_member(len(member.content))
                sha256 = hashlib.sha256(member.content).hexdigest()
            yield from self.read(parse_member(member, key), key, sha256, parent, depth)
        except Exhausted:
            raise
        except Exception as error:  # noqa: BLE001 - one member must not end the reading of the others
            yield from explain(key, error)


def _release(parsed: Parsed, key: str, sha256: str, parent: str | None) -> Release:
    release = replace(understand(parsed, key, sha256, EXTRACTOR), parent=parent)
    mentions, entities = find_mentions(release.text, release.blocks, release.languages)
    return replace(release, mentions=mentions, entities=entities)


def _size(member: Member) -> int:
    """Bytes that a member takes, roughly where it was parsed already."""
    match member.content:
        case bytes() as content:
            return len(content)
        case Parsed() as parsed:
            return len(parsed.text)
    return 0


def _nothing_in_it(refusals: list[str]) -> Refused:
    """A container without a single release."""
    only_other_kinds = refusals and all(kind == RefusalKind.UNSUPPORTED for kind in refusals)
    kind = RefusalKind.UNSUPPORTED if only_other_kinds else RefusalKind.UNREADABLE
    return Refused(kind, "There is nothing in it that can be read.")
