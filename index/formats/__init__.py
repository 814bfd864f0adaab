"""File formats, one a module: bytes -> blocks over one text, and what a file says of itself.

A new format is a module with a class that follows `Format`, and its place in `index.formats.every`.
"""

from __future__ import annotations

from dataclasses import replace

from index.errors import RefusalKind, Refused
from index.formats.foreign import check_signature, not_text, unsupported
from index.formats.limits import check_length
from index.formats.parsed import Format, Member, NotText, Parsed, RawFact, Selective

__all__ = [
    "Format",
    "Member",
    "Parsed",
    "RawFact",
    "formats",
    "left_out",
    "parse",
    "parse_member",
    "suffixes",
]


def formats() -> tuple[Format, ...]:
    """Every format, in the order in which they are asked whether a file is theirs."""
    from index.formats.every import FORMATS  # half a second of libraries, which no search needs

    return FORMATS


def suffixes() -> tuple[str, ...]:
    """The endings of the files that can be read, as in ".txt"."""
    return tuple(suffix for format in formats() for suffix in format.suffixes)


def parse(name: str, data: bytes) -> Parsed:
    """Read a file by its content, else by its name. Raises Refused, with kind and sentence."""
    recognised = _recognised(name, data)
    try:
        return _checked(recognised.parse(data))
    except NotText:
        raise not_text(name) from None


def left_out(name: str, data: bytes) -> tuple[str, ...] | None:
    """What reading a file passes over, as paragraphs in order: menus and footers of a page, running heads of
    a PDF. None where its format cannot tell. Raises Refused where the file cannot be read."""
    recognised = _recognised(name, data)
    if not isinstance(recognised, Selective):
        return None
    try:
        return recognised.left_out(data)
    except NotText:
        raise not_text(name) from None


def parse_member(member: Member, key: str) -> Parsed:
    """Read what lies in a file under this key. Raises Refused where it cannot be read."""
    if isinstance(member.content, Refused):
        raise member.content
    if isinstance(member.content, Parsed):
        return _checked(member.content)
    parsed = parse(member.read_as or key, member.content)
    return replace(parsed, metadata=(*member.metadata, *parsed.metadata)) if member.metadata else parsed


def _recognised(name: str, data: bytes) -> Format:
    """The format of a file by its content, else by its name. Raises Refused for an empty or unknown one."""
    recognised = _by_content(data) or _by_name(name, data)
    if not data:
        raise Refused(RefusalKind.UNREADABLE, "The file is empty.")
    return recognised


def _by_content(data: bytes) -> Format | None:
    return next((format for format in formats() if format.accepts("", data)), None)


def _by_name(name: str, data: bytes) -> Format:
    format = next((format for format in formats() if format.accepts(name, data)), None)
    if format is None:
        raise unsupported(name)
    check_signature(name, data)
    return format


def _checked(parsed: Parsed) -> Parsed:
    check_length(parsed.text)
    if not parsed.is_release and parsed.members == ():
        raise Refused(RefusalKind.UNREADABLE, "The file holds no text.")
    return parsed
