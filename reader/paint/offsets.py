"""The one place where code points (Python, the archive) become UTF-16 units (Qt), and back."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Offsets of one text in both countings: a character beyond U+FFFF is one code point and two units."""

    def __init__(self, text: str) -> None:
        # A text without such characters is by far the usual one, and costs nothing afterwards.
        astral = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._astral = astral
        self._astral_units = [offset + earlier for earlier, offset in enumerate(astral)]

    def to_units(self, offset: int) -> int:
        """UTF-16 units before code point `offset`."""
        return offset + bisect_left(self._astral, offset)

    def to_offset(self, units: int) -> int:
        """Code points before unit `units`; the middle of a character counts as its beginning."""
        return units - bisect_left(self._astral_units, units)


def utf16_length(text: str) -> int:
    """Length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
