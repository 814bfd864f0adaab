"""The header fields of a message, read leniently: what a mail program wrote wrong is still shown.

Nothing here goes through the header classes of `email.policy.default`, which fail on some malformed fields.
Encoded words follow RFC 2047, dates RFC 5322.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import datetime
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr, parsedate_tz
from itertools import groupby

from index.formats.composing import tidy
from index.formats.encoding import Decoded, decode
from index.formats.parsed import NotText, RawFact

RULE = "mail-header"

_HEAD = 16_000
_FIELD = re.compile(rb"([!-9;-~]{1,80}):")
_OF_MAIL = frozenset(
    b"message-id mime-version received return-path delivered-to x-mailer dkim-signature".split()
)
_OF_LETTERS = frozenset(b"from to subject date sender".split())

_BODY = re.compile(rb"\r?\n\r?\n\s*\S")
"""Where the fields end and something follows."""

_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=")
_GAP_BETWEEN_WORDS = re.compile(r"(?<=\?=)\s+(?==\?[^?\s]{1,40}\?[bBqQ]\?)")
_UNFOLDED = re.compile(r"\r?\n(?=[ \t])")

_UTF_7 = ("utf-7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7")

_FIRST_YEAR = 1971
"""Earlier dates come from machines whose clock was not set."""

_MAILBOX_PROVIDERS = (
    *("gmail.com", "googlemail.com", "yahoo.com", "yahoo.fr", "hotmail.com", "outlook.com", "live.com"),
    *("msn.com", "icloud.com", "me.com", "aol.com", "gmx.com", "gmx.de", "gmx.net", "web.de", "proton.me"),
    *("protonmail.com", "mail.ru", "yandex.ru", "free.fr", "orange.fr", "wanadoo.fr"),
)
"""Hosts that say nothing of who sent a message."""


def field_names(data: bytes) -> frozenset[bytes]:
    """The names of the fields at the head of a file, in lower case; none where its first line is no field.

    A line that begins a message in a mailbox may stand before them.
    """
    names = set()
    if not _FIELD.match(data) and not data.startswith(b"From "):
        return frozenset()
    lines = data[:_HEAD].splitlines()
    for line in lines[1:] if data.startswith(b"From ") else lines:
        match = _FIELD.match(line)
        if match:
            names.add(match[1].lower())
        elif not names or not line.startswith((b" ", b"\t")):
            break
    return frozenset(names)


def looks_like_mail(data: bytes) -> bool:
    """Whether a file begins with fields of any letter, some that only mail programs write, and goes on."""
    names = field_names(data)
    return bool(names & _OF_MAIL) and bool(names & _OF_LETTERS) and bool(_BODY.search(data))


class _AsWritten(Compat32):
    """Fields as their bytes are: what is no ASCII in them is ours to read."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the name is the base's
        return value


def message_of(data: bytes) -> Message:
    """The parts of a message, none of them decoded yet."""
    return message_from_bytes(data, policy=_AsWritten())


def field(message: Message, name: str) -> str:
    """A field's value on one line, decoded; empty where there is none."""
    return decoded_words(raw_field(message, name))


def raw_field(message: Message, name: str) -> str:
    """A field's value as written, on one line."""
    values = (str(value) for key, value in message.raw_items() if key.lower() == name)
    return _UNFOLDED.sub("", next(values, ""))


def decoded_words(written: str) -> str:
    """A field on one line with its encoded words decoded; bytes that should have been encoded are guessed."""
    if not written.isascii():
        written = text_of(written.encode("utf-8", "surrogateescape"), None)
    return tidy("".join(_pieces(_GAP_BETWEEN_WORDS.sub("", written))).replace("\0", "\ufffd"))


def decode_stated(data: bytes, charset: str | None) -> Decoded:
    """A text in the encoding that its mail states, as far as that fits. Raises NotText where it is none.

    UTF-7, which no file is read in, is an encoding of mail (RFC 2152).
    """
    if charset and charset.lower() in _UTF_7:
        with contextlib.suppress(UnicodeError):
            text = data.decode("utf-7").encode("utf-8", "surrogatepass")
            return decode(text)
    return decode(data, charset)


def text_of(data: bytes, charset: str | None) -> str:
    """As `decode_stated`, for a stretch of text in a field."""
    try:
        return decode_stated(data, charset).text
    except NotText:
        return data.decode("utf-8", "replace")


def facts_of(message: Message) -> Iterator[RawFact]:
    """What the fields say of the message: subject, date, who wrote it and for whom."""
    subject = field(message, "subject")
    if subject:
        yield RawFact("title", subject, RULE, f"Subject: {subject}")
    date = date_of(raw_field(message, "date"))
    if date:
        yield RawFact("published", date, RULE, f"Date: {field(message, 'date')}")
    yield from sender_facts(raw_field(message, "from"), field(message, "organization"))
    language = field(message, "content-language")
    if language:
        yield RawFact("language", language, RULE, f"Content-Language: {language}")


def sender_facts(sender: str, organisation: str = "") -> Iterator[RawFact]:
    """Who wrote a message, and the organisation: as stated, else the host of the address."""
    written = decoded_words(sender)
    name, address = parseaddr(sender)
    byline = decoded_words(name) or tidy(address)
    if byline:
        yield RawFact("byline", byline, RULE, f"From: {written}")
    host = address.rpartition("@")[2].strip().lower().removeprefix("www.")
    if organisation:
        yield RawFact("publisher", organisation, RULE, f"Organization: {organisation}")
    elif host and "." in host and host not in _MAILBOX_PROVIDERS and host.isprintable():
        yield RawFact("publisher", host, RULE, f"From: {written}")


def date_of(written: str) -> str | None:
    """The day on which a message was sent, where it was sent (ISO 8601); None where the field is no date."""
    try:
        parts = parsedate_tz(written)
        day = datetime.date(*parts[:3]) if parts else None
    except (ValueError, IndexError, TypeError, OverflowError):  # parsedate_tz trips over some odd fields
        return None
    return day.isoformat() if day and day.year >= _FIRST_YEAR else None


def _pieces(written: str) -> Iterator[str]:
    """The stretches of a field. Words in one encoding are joined first: some programs cut through letters."""
    position = 0
    words: list[tuple[str, bytes]] = []
    for match in _WORD.finditer(written):
        if match.start() > position:
            yield from _words(words)
            words = []
            yield written[position : match.start()]
        words.append((match[1].partition("*")[0].lower(), _bytes_of(match[2], match[3])))
        position = match.end()
    yield from _words(words)
    yield written[position:]


def _words(words: list[tuple[str, bytes]]) -> Iterator[str]:
    for charset, group in groupby(words, key=lambda word: word[0]):
        yield text_of(b"".join(data for _, data in group), charset)


def _bytes_of(coding: str, written: str) -> bytes:
    if coding in "qQ":
        return binascii.a2b_qp(written.encode("utf-8", "surrogateescape"), header=True)
    try:
        return base64.b64decode(written.encode("utf-8", "surrogateescape") + b"==")
    except binascii.Error:
        return written.encode("utf-8", "surrogateescape")
