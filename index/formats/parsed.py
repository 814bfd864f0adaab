"""What a format makes of a file: a canonical text, blocks over it, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from index.records import Block


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
    """A file as its format understands it; `blocks` lie in order over `text` and cover all but the gaps."""

    format: str
    text: str
    blocks: tuple[Block, ...]
    metadata: tuple[RawFact, ...] = ()
    warnings: tuple[str, ...] = ()


class Format(Protocol):
    """One file format. `name` is recorded with each release, `label` is what a file dialog shows."""

    name: str
    label: str
    suffixes: tuple[str, ...]

    def accepts(self, name: str, data: bytes, /) -> bool:
        """Whether a file of this name and content is of this format."""

    def parse(self, data: bytes, /) -> Parsed:
        """Read a file. Raises Refused, or NotText where it is binary."""
