"""Mailboxes in the mbox formats (RFC 4155): one release a message, numbered as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, count, islice

from index.formats.foreign import suffix_of
from index.formats.parsed import Member, Parsed

# "From rula@example.org Thu Oct 19 10:30:00 2017", after an empty line and before a header field: a sentence
# that begins with "From" has no time of day and no year, or no field below it.
_BEGINNING = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{0,200}?\d{1,2}:\d\d[^\r\n]{0,40}?\b(?:19|20)\d\d\b"
    rb"[^\r\n]{0,40}\r?\n"
    rb"(?=>?[!-9;-~]{1,80}:)"
)
_FROM = b"From "
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


class MboxFormat:
    """A mailbox: messages one after the other."""

    name = "mbox"
    label = "Mailbox"
    suffixes: tuple[str, ...] = (".mbox",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By the lines that begin the first two messages, else by name."""
        return suffix_of(name) in self.suffixes or (
            data.startswith(b"From ") and len(list(islice(_beginnings(data), 2))) == 2
        )

    def parse(self, data: bytes, /) -> Parsed:
        """The messages, found when it is their turn."""
        return Parsed(self.name, "", (), members=_messages(data))


def _messages(data: bytes) -> Iterator[Member]:
    """Each message; what stands before the first one is read as a message, too."""
    numbers = count(1)
    start = 0
    for beginning, end in chain(_beginnings(data), [(len(data), len(data))]):
        if start or data[:beginning].strip():
            message = _QUOTED_FROM.sub(rb"\1", data[start:beginning])
            yield Member(f"{next(numbers):04}", message, read_as="message.eml")
        start = end


def _beginnings(data: bytes) -> Iterator[tuple[int, int]]:
    """Where a line stands that begins a message: its place, and the end of the line."""
    place = data.find(_FROM)  # a pattern that looks back tries every byte, which takes seconds
    while place >= 0:
        if line := _BEGINNING.match(data, place):
            yield line.span()
        place = data.find(_FROM, place + 1)
