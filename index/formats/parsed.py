"""What a format makes of a file: a canonical text, blocks over it, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from index.errors import Refused
from index.records import Block


class NotText(ValueError):
    """The bytes hold a picture, a program, anything but text."""


@dataclass(frozen=True, slots=True)
class RawFact:
    """A candidate for one field of a release, not yet judged.

    `field` is the name of a `Release` field, `value` the candidate, `rule` how it was found, `quote` the
    source as written. `start` and `end` are its place in the canonical text, None where it is not part of it.
    """

    field: str
    value: str
    rule: str
    quote: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file as its format understands it; `blocks` lie in order over `text` and cover all but the gaps.

    A container may have no text of its own. Its `members` are walked once, in order: reading them one by one
    keeps only one of them in memory, and may raise Refused where the rest cannot be read.
    """

    format: str
    text: str
    blocks: tuple[Block, ...]
    metadata: tuple[RawFact, ...] = ()
    warnings: tuple[str, ...] = ()
    members: Iterable[Member] = ()

    @property
    def is_release(self) -> bool:
        """Whether there is a text, or at least a title, to be a release of its own."""
        return bool(self.text) or any(fact.field == "title" for fact in self.metadata)


@dataclass(frozen=True, slots=True)
class Member:
    """Something that lies in a file: an attachment, a page, a message, a row of a table.

    `content` is bytes to be read like a file, what was understood already, or why it cannot be had. `name` is
    as the container gives it; it becomes part of a key and never of a path on disk. `read_as` is a file name
    such as "page.html" that tells what the bytes are where `name` does not. `metadata` is what the
    container says of it.
    """

    name: str
    content: bytes | Parsed | Refused
    read_as: str = ""
    metadata: tuple[RawFact, ...] = ()


class Format(Protocol):
    """One file format. `name` is recorded with each release, `label` is what a file dialog shows."""

    name: str
    label: str
    suffixes: tuple[str, ...]

    def accepts(self, name: str, data: bytes, /) -> bool:
        """Whether a file of this name and content is of this format.

        With an empty name the content alone decides: every format is asked so first, since endings err.
        """

    def parse(self, data: bytes, /) -> Parsed:
        """Read a file. Raises Refused, or NotText where it is binary."""


@runtime_checkable
class Selective(Protocol):
    """A format that does not take all of a file's text and can show the rest, but for what became a fact."""

    def left_out(self, data: bytes, /) -> tuple[str, ...]:
        """What `parse` passes over, as paragraphs in order. Raises what `parse` raises."""
