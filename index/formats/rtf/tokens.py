"""Divides an RTF file into its tokens (Rich Text Format Specification 1.9.1, "RTF syntax")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|[\r\n]+|\\"
)


class Token(NamedTuple):
    """One token: a control word with its number, a control symbol, a brace, or text as it was written.

    `kind` is "word", "symbol", "{", "}" or "text"; in text each character is a byte in some code page.
    """

    kind: str
    value: str
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; what \\bin announces as binary is passed over."""
    source = data.replace(b"\0", b"").decode("latin-1")
    position = 0
    while match := _TOKEN.match(source, position):
        position = match.end()
        kind = match.lastgroup
        if kind == "text":
            yield Token("text", match["text"])
        elif kind == "hex":
            yield Token("text", chr(int(match["hex"], 16)))
        elif kind == "brace":
            yield Token(match["brace"], "")
        elif kind == "symbol":
            yield Token("symbol", match["symbol"])
        elif match["word"]:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == "bin":
                position += max(0, number or 0)
            else:
                yield Token("word", match["word"], number)
