"""How much of a file is read at all: a text over ten million characters is refused, whatever its format."""

from __future__ import annotations

from index.errors import RefusalKind, Refused
from index.records import MAXIMUM_TEXT

_BYTES_PER_CHARACTER = 4
"""No encoding needs more, so a file of more bytes than this allows cannot be within the limit."""


def check_size(data: bytes) -> None:
    """Raises Refused where a file is too large to be looked at."""
    _check(len(data), MAXIMUM_TEXT * _BYTES_PER_CHARACTER, "The file has {} bytes; at most {} can be read.")


def check_length(text: str) -> None:
    """Raises Refused where a text is too long to be kept."""
    _check(len(text), MAXIMUM_TEXT, "The text has {} characters; at most {} can be read.")


def _check(size: int, maximum: int, sentence: str) -> None:
    if size > maximum:
        raise Refused(RefusalKind.TOO_LARGE, sentence.format(f"{size:,}", f"{maximum:,}"))
