"""The body of a message: which of its parts are its text, which are attachments, and which are neither."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message
from itertools import groupby

from index.errors import RefusalKind, Refused
from index.formats.composing import Draft, compose, drafts_of
from index.formats.first_words import first_words
from index.formats.html import read_page
from index.formats.mail.headers import decode_stated, decoded_words, facts_of, message_of
from index.formats.page import all_blocks
from index.formats.parsed import Member, NotText, Parsed, RawFact
from index.formats.plain import lines_of, read_paragraphs
from index.records import BlockKind

_STUB_SHARE = 4
"""Plain text of less than a quarter of the HTML's length only says that there is HTML."""

_IN_PIECES = "The message says that it has parts, but they cannot be told apart; it was read as it stands."

_QUOTED = re.compile(r"(?:>[ ]?)+")
_LEFT_OUT = (
    *("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"),
    *("message/delivery-status", "message/disposition-notification", "text/rfc822-headers"),
)
"""Parts for programs: signatures and reports on delivery."""

_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/zip": ".zip",
    "application/json": ".json",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/calendar": ".ics",
}
"""What a part without a name is called, and so read as; others are called after their kind."""


@dataclass(slots=True)
class Body:
    """Text, attachments and whatever else was learned from the parts of a message, in their order."""

    drafts: list[Draft] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    facts: list[RawFact] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    is_plain: bool = True

    @property
    def length(self) -> int:
        """Characters of text."""
        return sum(len(draft.text) for draft in self.drafts)

    def take(self, other: Body, *, with_text: bool = True) -> None:
        """Add what another part holds."""
        self.members += other.members
        if with_text:
            self.drafts += other.drafts
            self.facts += other.facts
            self.warnings += other.warnings
            self.is_plain = self.is_plain and other.is_plain


def parse_message(message: Message) -> Parsed:
    """What a message says, with its attachments. Raises Refused where it is encrypted or too deep."""
    try:
        body = read_body(message)
    except RecursionError:
        raise Refused(RefusalKind.TOO_LARGE, "Its parts are nested too deeply.") from None
    return letter(tuple(facts_of(message)), body)


def letter(facts: tuple[RawFact, ...], body: Body) -> Parsed:
    """A message of these facts and this body."""
    text, blocks = compose(body.drafts)
    warnings = tuple(dict.fromkeys(body.warnings))
    facts = (*facts, *body.facts)
    facts += tuple(first_words(text, blocks, facts))
    return Parsed("mail", text, blocks, facts, warnings, tuple(body.members))


def read_body(message: Message) -> Body:
    """The body of a message, part by part. Raises Refused where it is encrypted."""
    body = Body()
    kind = message.get_content_type()
    if kind == "multipart/encrypted" or message.get_param("smime-type") == "enveloped-data":
        raise Refused(RefusalKind.ENCRYPTED, "The message is encrypted.")
    if kind in _LEFT_OUT or _is_inline_image(message):
        return body
    if kind == "message/rfc822":
        body.members += _attached_messages(message)
    elif kind == "multipart/alternative":
        _choose(body, [read_body(part) for part in _parts(message)])
    elif message.is_multipart():
        for part in _parts(message):
            body.take(read_body(part))
    else:
        _read_leaf(body, message, kind)
    return body


def plain_drafts(text: str) -> Iterator[Draft]:
    """The paragraphs of a plain body; what is quoted with `>` is a quotation as deep as it has marks."""
    for depth, group in groupby(map(_unquoted, lines_of(text)), key=lambda line: line[0]):
        for draft in read_paragraphs([line for _, line in group]):
            yield replace(draft, kind=BlockKind.QUOTATION, level=depth) if depth else draft


def html_body(data: bytes, charset: str | None) -> Parsed:
    """A body in HTML, all of it; the encoding that the mail states goes before the one in the page."""
    return read_page(in_utf8(data, charset), all_blocks)


def in_utf8(data: bytes, charset: str | None) -> bytes:
    """A page in UTF-8 with a mark that says so, where its mail states another encoding that is to count."""
    return decode_stated(data, charset).text.encode("utf-8-sig", "replace") if charset else data


def add_html(body: Body, parsed: Parsed) -> None:
    """Add a body that was written in HTML. Its title is the mail program's, not the writer's."""
    body.drafts += drafts_of(parsed.text, parsed.blocks)
    body.facts += [fact for fact in parsed.metadata if fact.field != "title"]
    body.warnings += parsed.warnings
    body.is_plain = False


def is_stub(plain: int, rich: int) -> bool:
    """Whether a plain text of that length only stands in for one in HTML."""
    return plain * _STUB_SHARE < rich


def _parts(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []


def _choose(body: Body, alternatives: list[Body]) -> None:
    """Of several forms of one text the plain one, unless it is empty or a stub; attachments of all."""
    written = [one for one in alternatives if one.length]
    plain = next((one for one in written if one.is_plain), None)
    rich = next((one for one in reversed(written) if not one.is_plain), None)
    chosen = rich if rich and (plain is None or is_stub(plain.length, rich.length)) else plain
    for one in alternatives:
        body.take(one, with_text=one is chosen)


def _read_leaf(body: Body, part: Message, kind: str) -> None:
    data = payload_of(part)
    name = _file_name(part)
    if not data.strip():
        return
    is_text = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if name or _disposition(part) == "attachment" or not is_text:
        body.members.append(_attachment(data, name, kind))
        return
    charset = charset_of(part)
    try:
        if kind == "text/html":
            add_html(body, html_body(data, charset))
        else:
            body.warnings += [_IN_PIECES] if kind.startswith("multipart/") else []
            decoded = decode_stated(data, charset)
            body.drafts += plain_drafts(decoded.text)
            body.warnings += filter(None, [decoded.warning])
    except NotText:
        body.members.append(_attachment(data, name, kind))


def _attachment(data: bytes, name: str, kind: str) -> Member:
    subtype = kind.partition("/")[2]
    suffix = _SUFFIXES.get(kind) or (f".{subtype}" if subtype.isalnum() else ".bin")
    return Member(name or f"attachment{suffix}", data)


def _attached_messages(part: Message) -> Iterator[Member]:
    name = _file_name(part) or "message.eml"
    for message in _parts(part):
        content = message.get_payload()
        if not message.keys() and isinstance(content, str):
            message = message_of(_unpacked(content))  # against the rules, but it is done
        try:
            yield Member(name, parse_message(message))
        except Refused as refused:
            yield Member(name, refused)


def _unpacked(content: str) -> bytes:
    try:
        return base64.b64decode(content.encode("ascii", "replace"), validate=False)
    except binascii.Error:
        return content.encode("utf-8", "surrogateescape")


def _is_inline_image(part: Message) -> bool:
    return part.get_content_maintype() == "image" and _disposition(part) != "attachment"


def _disposition(part: Message) -> str:
    return part.get_content_disposition() or ""


def charset_of(part: Message) -> str | None:
    """The encoding that a part states; None where it states none that can be told."""
    try:
        return part.get_content_charset()
    except (LookupError, ValueError):
        return None


def _file_name(part: Message) -> str:
    """The name that the sender gave to a part; empty where there is none."""
    try:
        return decoded_words(part.get_filename() or "")
    except (LookupError, ValueError):  # an encoding that there is not, in a name split over parameters
        return "attachment"


def payload_of(part: Message) -> bytes:
    """The bytes of a part, whatever they were packed in."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _unquoted(line: str) -> tuple[int, str]:
    """How many marks of quotation stand before a line, and the line without them."""
    marks = _QUOTED.match(line)
    return (marks[0].count(">"), line[marks.end() :]) if marks else (0, line)
