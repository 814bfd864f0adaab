"""Single mail messages (RFC 5322): the text of the message is a release, its attachments are members."""

from __future__ import annotations

import codecs
from email.message import Message

from index.errors import RefusalKind, Refused
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.mail.body import parse_message
from index.formats.mail.headers import looks_like_mail, message_of
from index.formats.parsed import Parsed

_WIDE = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class EmlFormat:
    """One mail message as mail programs save it."""

    name = "mail"
    label = "Mail message"
    suffixes: tuple[str, ...] = (".eml",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By the fields that only mail programs write, else by name."""
        return looks_like_mail(data) or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a message. Raises Refused where it is encrypted, NotText where it is none."""
        message = read_message(data)
        if not message.keys():
            decode(data)  # raises NotText: anything else is the body of a message without a head
        return parse_message(message)


def read_message(data: bytes) -> Message:
    """The parts of a message. Raises Refused where they are nested too deeply."""
    if data.startswith(_WIDE):
        data = decode(data).text.encode("utf-8", "replace")
    try:
        return message_of(data)
    except RecursionError:
        raise Refused(RefusalKind.TOO_LARGE, "Its parts are nested too deeply.") from None
