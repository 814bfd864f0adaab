"""File formats, one a module: bytes -> blocks over one text, and what a file says of itself.

A new format is a module with a class that follows `Format`, and its place in `FORMATS`.
"""

from __future__ import annotations

from index.errors import RefusalKind, Refused
from index.formats.encoding import NotText
from index.formats.foreign import check_signature, not_text, unsupported
from index.formats.html import HtmlFormat
from index.formats.limits import check_length, check_size
from index.formats.markdown import MarkdownFormat
from index.formats.parsed import Format, Parsed, RawFact
from index.formats.text import TextFormat

__all__ = ["FORMATS", "Format", "Parsed", "RawFact", "parse", "suffixes"]

FORMATS: tuple[Format, ...] = (HtmlFormat(), MarkdownFormat(), TextFormat())
"""Every format, in the order in which they are asked whether a file is theirs."""


def suffixes() -> tuple[str, ...]:
    """The endings of the files that can be read, as in ".txt"."""
    return tuple(suffix for format in FORMATS for suffix in format.suffixes)


def parse(name: str, data: bytes) -> Parsed:
    """Read a file by its content and its name. Raises Refused, with kind and sentence, where it cannot be."""
    format = next((format for format in FORMATS if format.accepts(name, data)), None)
    if format is None:
        raise unsupported(name)
    if not data:
        raise Refused(RefusalKind.UNREADABLE, "The file is empty.")
    check_signature(name, data)
    check_size(data)
    try:
        parsed = format.parse(data)
    except NotText:
        raise not_text(name) from None
    check_length(parsed.text)
    if not parsed.text and not any(fact.field == "title" for fact in parsed.metadata):
        raise Refused(RefusalKind.UNREADABLE, "The file holds no text.")
    return parsed
