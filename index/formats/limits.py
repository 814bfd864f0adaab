"""How much of a file is read at all: what is larger, deeper or more than this is refused with its size."""

from __future__ import annotations

from index.errors import RefusalKind, Refused
from index.records import MAXIMUM_TEXT

_BYTES_PER_CHARACTER = 4
"""No encoding needs more, so a text of more bytes than this allows cannot be within the limit."""

DEEPEST = 5
"""Containers in containers: a page in a ZIP attached to a mail in a mailbox lies three deep."""

MOST_MEMBERS = 100_000
"""Members of a file, those of members counted."""

MEMBER_BYTES = 200_000_000
"""Most bytes of one member."""

MOST_EXPANDED = 1_000_000_000
"""Most bytes of all members of a file together."""

_ALWAYS_ALLOWED = 100_000_000
_RATIO = 100
"""Text shrinks to a fifth, seldom to a twentieth; what expands a hundredfold was made to fill a disk."""


def check_size(data: bytes) -> None:
    """Raises Refused where a text file is too large to be looked at."""
    _check(
        len(data),
        MAXIMUM_TEXT * _BYTES_PER_CHARACTER,
        "The file has {size} bytes; at most {most} can be read.",
    )


def check_length(text: str) -> None:
    """Raises Refused where a text is too long to be kept."""
    check_characters(len(text))


def check_characters(count: int) -> None:
    """Raises Refused where a text that is still being put together is too long already."""
    _check(count, MAXIMUM_TEXT, "The text has {size} characters; at most {most} can be read.")


def check_member(size: int) -> None:
    """Raises Refused where a member of a container is too large to be looked at."""
    _check(size, MEMBER_BYTES, "It has {size} bytes; at most {most} can be read.")


def allowed_expansion(size: int) -> int:
    """How many bytes a file of `size` bytes may expand to."""
    return min(MOST_EXPANDED, max(_ALWAYS_ALLOWED, size * _RATIO))


class Exhausted(Refused):
    """A file expands to so much that the reading of all of it ends."""

    def __init__(self, message: str) -> None:
        super().__init__(RefusalKind.TOO_LARGE, message)


class Budget:
    """What may still be read of a file of `size` bytes, counted over containers in containers."""

    def __init__(self, size: int) -> None:
        self._bytes = allowed_expansion(size)
        self._expanded = 0
        self._members = 0

    def spend(self, size: int) -> None:
        """Count a member of `size` bytes; raises Exhausted where it is one too many or too large."""
        self._members += 1
        self._expanded += size
        if self._members > MOST_MEMBERS:
            raise Exhausted(f"It has more than {MOST_MEMBERS:,} members; the others were not read.")
        if self._expanded > self._bytes:
            raise Exhausted(f"It expands to more than {self._bytes:,} bytes; the rest was not read.")


def _check(size: int, maximum: int, sentence: str) -> None:
    if size > maximum:
        raise Refused(RefusalKind.TOO_LARGE, sentence.format(size=f"{size:,}", most=f"{maximum:,}"))
