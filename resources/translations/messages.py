"""What can be translated, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass

INDEX_CONTEXT = "index"
"""Context of what `index` says."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text as it stands in the sources; `comment` tells equal texts apart, `numerus` has plural forms."""

    context: str
    source: str
    comment: str = ""
    numerus: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a text is used: a path from the project's root, with slashes, and a line."""

    path: str
    line: int


class NotLiteral(ValueError):
    """A text that cannot be translated, because it is put together while the program runs."""
