"""Pages that a browser saved as MHTML (RFC 2557): a message whose first part is the page."""

from __future__ import annotations

from email.message import Message

from index.errors import RefusalKind, Refused
from index.formats.addresses import web_address
from index.formats.foreign import suffix_of
from index.formats.html import left_out, read_page
from index.formats.mail.body import charset_of, in_utf8, payload_of
from index.formats.mail.eml import read_message
from index.formats.mail.headers import field, field_names, looks_like_mail
from index.formats.page import main_blocks
from index.formats.parsed import Parsed, RawFact

_HEAD = 4_000
_OF_SENT_MAIL = frozenset(b"to received delivered-to return-path message-id".split())
_PAGES = ("text/html", "application/xhtml+xml")


class MhtmlFormat:
    """A web page and its pictures in one file; the pictures are left where they are."""

    name = "mhtml"
    label = "Web page (MHTML)"
    suffixes: tuple[str, ...] = (".mht", ".mhtml")

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By its parts that belong together and the want of an addressee, else by name."""
        if suffix_of(name) in self.suffixes:
            return True
        is_bundle = b"multipart/related" in data[:_HEAD].lower() and looks_like_mail(data)
        return is_bundle and not field_names(data) & _OF_SENT_MAIL

    def parse(self, data: bytes, /) -> Parsed:
        """Read the main part of the page. Raises Refused where there is none, NotText where it is binary."""
        message = read_message(data)
        page = _page(message)
        parsed = read_page(_content(page), main_blocks)
        facts = (*_origin(page, message), *parsed.metadata)
        return Parsed(self.name, parsed.text, parsed.blocks, facts, parsed.warnings)

    def left_out(self, data: bytes, /) -> tuple[str, ...]:
        """What stands on the page beside its main part. Raises what `parse` raises."""
        return left_out(_content(_page(read_message(data))))


def _content(page: Message) -> bytes:
    return in_utf8(payload_of(page), charset_of(page))


def _page(message: Message) -> Message:
    """The part that the message names as its start, else its first page. Raises Refused without any."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    named = (page for page in pages if start and field(page, "content-id") == start)
    page = next(named, pages[0] if pages else None)
    if page is None:
        raise Refused(RefusalKind.UNREADABLE, "There is no web page in this file.")
    return page


def _origin(page: Message, message: Message) -> tuple[RawFact, ...]:
    """Where the page was saved from."""
    for part, name in ((message, "Snapshot-Content-Location"), (page, "Content-Location")):
        written = field(part, name.lower())
        address = web_address(written)
        if address:
            return (RawFact("source_url", address, "web-archive", f"{name}: {written}"),)
    return ()
