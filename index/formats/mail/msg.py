"""Messages that Outlook saved (.msg): properties in a compound file, read by python-oxmsg ([MS-OXMSG])."""

from __future__ import annotations

import contextlib
import datetime
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.errors import RefusalKind, Refused
from index.formats.composing import tidy
from index.formats.encoding import clean
from index.formats.foreign import suffix_of
from index.formats.mail.body import Body, add_html, html_body, is_stub, letter, plain_drafts
from index.formats.mail.compressed_rtf import decompress
from index.formats.mail.headers import RULE, facts_of, message_of, sender_facts, text_of
from index.formats.parsed import Member, NotText, Parsed, RawFact
from index.formats.rtf.reader import read_document

if TYPE_CHECKING:
    from oxmsg.storage import Storage

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROPERTIES = "__properties_version1.0"
"""The stream that a message has and other compound files, such as old Word documents, have not."""

_EMBEDDED = "__substg1.0_3701000D"
_HEADS = {"message": 32, "embedded": 24, "attachment": 8}
"""Bytes before the first property, by what the properties belong to."""

_UTF_16, _CODE_PAGE, _BINARY = 0x001F, 0x001E, 0x0102
"""Types of properties: text in UTF-16, text in the code page of the message, bytes."""

_DAMAGE = (
    *(ValueError, LookupError, TypeError, AttributeError, AssertionError),
    *(OSError, struct.error),
)
"""What the readers of compound files raise where bytes are not as they should be."""


class MsgFormat:
    """A message saved by Outlook."""

    name = "msg"
    label = "Outlook message"
    suffixes: tuple[str, ...] = (".msg",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By the properties in its compound file, else by name."""
        is_message = data.startswith(_MAGIC) and _PROPERTIES.encode("utf-16-le") in data
        return is_message or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a message. Raises Refused where it is damaged."""
        try:
            storage = _storage(data)
            if not any(stream.name == _PROPERTIES for stream in storage.streams):
                message = "It is an old office document or the like, and no Outlook message."
                raise Refused(RefusalKind.UNSUPPORTED, message)
            return _parse(storage, _HEADS["message"])
        except RecursionError:
            raise Refused(RefusalKind.TOO_LARGE, "Its parts are nested too deeply.") from None
        except _DAMAGE as error:
            reason = tidy(str(error)) or type(error).__name__
            raise Refused(RefusalKind.DAMAGED, f"The message is damaged ({reason}).") from error


def _storage(data: bytes) -> Storage:
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    with OleFileIO(data) as file:
        # A chain of sectors can go round in circles: what is stated must fit into what is there.
        if sum(map(file.get_size, file.listdir())) > len(data):
            raise ValueError("it states more than it holds")
        return Storage.from_ole(file)


class _Letter:
    """The properties of a message or an attachment, read one by one: a damaged one costs no other."""

    def __init__(self, storage: Storage, head: int) -> None:
        from oxmsg.properties import Properties

        self._storage = storage
        self._properties = Properties(storage, head)

    def text(self, *ids: int) -> str:
        """The first of these properties that holds a text, as UTF-16 or in the code page of the message."""
        for id_ in ids:
            wide = self.data(id_, _UTF_16)
            if wide:
                return clean(wide.decode("utf-16-le", "replace"))
            narrow = self.data(id_, _CODE_PAGE)
            if narrow:
                return clean(text_of(narrow, self.code_page))
        return ""

    def data(self, id_: int, kind: int) -> bytes:
        """The bytes of a property; empty where there is none."""
        with contextlib.suppress(KeyError):
            return self._storage.property_stream_bytes(id_, kind)
        return b""

    @property
    def code_page(self) -> str | None:
        """The encoding of the texts that are not in UTF-16, None where it is one that nobody knows."""
        try:
            return self._properties.body_encoding.replace("windows-", "cp")
        except _DAMAGE:
            return None

    def sent(self) -> datetime.datetime | None:
        """When the message was sent (UTC)."""
        from oxmsg.domain.constants import PID_CLIENT_SUBMIT_TIME

        try:
            return self._properties.date_prop_value(PID_CLIENT_SUBMIT_TIME)
        except (*_DAMAGE, OverflowError):
            return None


def _parse(storage: Storage, head: int) -> Parsed:
    from oxmsg.domain import constants

    message = _Letter(storage, head)
    body = _body(message)
    body.members += _attachments(storage)
    headers = message_of(message.text(constants.PID_TRANSPORT_MESSAGE_HEADERS).encode("utf-8"))
    facts = [*facts_of(headers), *_stated(message)]
    first = {fact.field: fact for fact in reversed(facts)}
    return letter(tuple(first.values()), body)


def _stated(message: _Letter) -> Iterator[RawFact]:
    """What the properties say of a message, also of one that was never sent and has no header."""
    from oxmsg.domain import constants

    subject = tidy(message.text(constants.PID_SUBJECT))
    if subject:
        yield RawFact("title", subject, RULE, f"Subject: {subject}")
    sent = message.sent()
    if sent:
        yield RawFact("published", sent.date().isoformat(), RULE, f"Sent: {sent.isoformat()}")
    name = tidy(message.text(constants.PID_SENDER_NAME)).replace('"', "")
    address = tidy(message.text(constants.PID_SENDER_SMTP_ADDRESS, constants.PID_SENDER_EMAIL_ADDRESS))
    if "@" in address:
        yield from sender_facts(f'"{name}" <{address}>')
    elif name:
        yield RawFact("byline", name, RULE, f"From: {name}")


def _body(message: _Letter) -> Body:
    """The plain text, unless it is empty or a stub beside HTML; Rich Text where there is neither."""
    from oxmsg.domain import constants

    body = Body()
    body.drafts += plain_drafts(message.text(constants.PID_BODY))
    with contextlib.suppress(NotText):
        rich = _html(message)
        if rich and is_stub(body.length, len(rich.text)):
            body = Body()
            add_html(body, rich)
    if not body.length:
        _add_rich_text(body, message)
    return body


def _add_rich_text(body: Body, message: _Letter) -> None:
    """The text of a message that Outlook keeps as Rich Text alone.

    HTML that was put into Rich Text ([MS-OXRTFEX]) is read as the Rich Text which stands there in its place.
    """
    from oxmsg.domain import constants

    packed = message.data(constants.PID_RTF_COMPRESSED, _BINARY)
    if not packed:
        return
    try:
        document = read_document(decompress(packed))
    except ValueError as error:
        body.warnings.append(f"The text of the message cannot be read: {error}.")
        return
    body.drafts += document.drafts
    body.is_plain = False


def _html(message: _Letter) -> Parsed | None:
    from oxmsg.domain import constants

    data = message.data(constants.PID_HTML, _BINARY)
    if data:
        return html_body(data, message.code_page)
    written = message.text(constants.PID_BODY_HTML)
    return html_body(written.encode("utf-8"), "utf-8") if written else None


def _attachments(storage: Storage) -> Iterator[Member]:
    """Attached files, and attached messages, which lie in the compound file as messages of their own."""
    for attached in storage.iter_attachment_storages():
        try:
            yield from _attachment(attached)
        except Refused as refused:
            yield Member("attachment", refused)
        except _DAMAGE:
            yield Member("attachment", Refused(RefusalKind.DAMAGED, "The attachment is damaged."))


def _attachment(attached: Storage) -> Iterator[Member]:
    """An attached message or file; a picture that is shown in the text is none."""
    from oxmsg.domain import constants

    properties = _Letter(attached, _HEADS["attachment"])
    name = properties.text(
        constants.PID_ATTACH_LONG_FILENAME, constants.PID_ATTACH_FILENAME, constants.PID_DISPLAY_NAME
    )
    embedded = next((inner for inner in attached.storages if inner.name == _EMBEDDED), None)
    if embedded:
        yield Member(f"{name or 'message'}.msg", _parse(embedded, _HEADS["embedded"]))
        return
    data = properties.data(constants.PID_ATTACH_DATA_BINARY, _BINARY)
    kind = properties.text(constants.PID_ATTACH_MIME_TAG)
    is_in_text = properties.text(constants.PID_ATTACH_CONTENT_ID) and kind.startswith("image/")
    if data and not is_in_text:
        yield Member(name or "attachment", data)
