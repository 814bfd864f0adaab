"""Web archives in the WARC format (ISO 28500), compressed or not: one release a page of HTML or PDF."""

from __future__ import annotations

import contextlib
import gzip
import io
import itertools
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.errors import RefusalKind, Refused
from index.formats.addresses import web_address
from index.formats.composing import tidy
from index.formats.encoding import recoded
from index.formats.limits import MEMBER_BYTES, Exhausted, allowed_expansion, check_member
from index.formats.parsed import Member, Parsed, RawFact

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_MAGIC = b"WARC/"
_GZIP = b"\x1f\x8b"
_HEAD = 2_000

_PAGES = {"text/html": "page.html", "application/xhtml+xml": "page.html", "application/pdf": "page.pdf"}
_UNPACKED_BY_US = ("", "identity", "gzip", "x-gzip", "deflate")

_DAMAGE = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    EOFError,
    OSError,
    zlib.error,
)
"""What is raised where the bytes of a record are not as they should be."""


class WarcFormat:
    """A web archive as crawlers write it."""

    name = "warc"
    label = "Web archive (WARC)"
    suffixes: tuple[str, ...] = (".warc", ".warc.gz")

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By the words with which every record begins, else by name."""
        return _beginning(data).startswith(_MAGIC) or name.lower().endswith(self.suffixes)

    def parse(self, data: bytes, /) -> Parsed:
        """The pages, found when it is their turn. What follows a damaged place is refused."""
        return Parsed(self.name, "", (), members=_pages(data))


class _Expanded:
    """A compressed web archive as a stream; the first damage ends it, and so does expanding to too much."""

    def __init__(self, data: bytes) -> None:
        self._file = gzip.GzipFile(fileobj=io.BytesIO(data))
        self._allowed = self._left = allowed_expansion(len(data))
        self.is_damaged = False

    def read(self, size: int = -1) -> bytes:
        try:
            part = self._file.read1(size)
        except (EOFError, OSError, zlib.error):
            self.is_damaged = True
            return b""
        self._left -= len(part)
        if self._left < 0:
            raise Exhausted(f"It expands to more than {self._allowed:,} bytes; the rest was not read.")
        return part


def _beginning(data: bytes) -> bytes:
    if not data.startswith(_GZIP):
        return data[: len(_MAGIC)]
    with contextlib.suppress(zlib.error):
        return zlib.decompressobj(wbits=31).decompress(data[:_HEAD], len(_MAGIC))
    return b""


def _pages(data: bytes) -> Iterator[Member]:
    """Each page under the number of its record, which stays when more kinds of records are read."""
    expanded = _Expanded(data) if data.startswith(_GZIP) else None
    number = 0
    for number, record in enumerate(_records(expanded or io.BytesIO(data)), start=1):
        member = _page(record, f"{number:04}")
        if member:
            yield member
    if expanded and expanded.is_damaged:
        raise _cut(number)


def _records(stream: object) -> Iterator[ArcWarcRecord]:
    """The records in order. Raises Refused where one does not begin or end as it should."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    iterator = ArchiveIterator(stream)
    record = None
    for number in itertools.count():
        try:
            with contextlib.redirect_stderr(io.StringIO()):  # it tells of wrong lengths there
                following = next(iterator, None)
        except (*_DAMAGE, ArchiveLoadFailed, StatusAndHeadersParserException):
            raise _cut(number) from None
        if record and _is_cut(record):
            raise _cut(number - 1)
        if following is None:
            return
        record = following
        yield record


def _cut(whole: int) -> Refused:
    """The refusal of whatever comes after so many records."""
    message = f"It is cut or damaged after record {whole}; what follows was not read."
    return Refused(RefusalKind.DAMAGED, message)


def _is_cut(record: ArcWarcRecord) -> bool:
    """Whether a record that was read to its end has fewer bytes than it says."""
    return bool(getattr(record.raw_stream, "limit", 0) > 0)


def _page(record: ArcWarcRecord, name: str) -> Member | None:
    """The page that a record holds, None where it holds something else."""
    read_as, charset = _kind(record)
    if read_as is None:
        return None
    raw = record.raw_stream.read(MEMBER_BYTES + 1)
    content: bytes | Refused
    try:
        check_member(len(raw))
        if _is_cut(record):
            return None
        content = recoded(_unpacked(record, raw), charset if read_as == "page.html" else None)
    except Refused as refused:
        content = refused
    except _DAMAGE:
        content = Refused(RefusalKind.DAMAGED, "The page is damaged.")
    return Member(name, content, read_as, _origin(record))


def _kind(record: ArcWarcRecord) -> tuple[str | None, str | None]:
    """What a record is to be read as and its encoding; None for all but pages that were found (200)."""
    if record.rec_type == "response" and record.http_headers:
        if record.http_headers.get_statuscode() != "200":
            return None, None
        written = record.http_headers.get_header("Content-Type") or ""
    elif record.rec_type == "resource":
        written = record.content_type or ""
    else:
        return None, None
    kind, *parameters = written.split(";")
    charsets = (
        value for name, _, value in (one.partition("=") for one in parameters) if "charset" in name.lower()
    )
    return _PAGES.get(kind.strip().lower()), next(charsets, "").strip(" \"'") or None


def _unpacked(record: ArcWarcRecord, raw: bytes) -> bytes:
    """The bytes of a page, unchunked and decompressed. Raises Refused where that cannot be done."""
    packed = ""
    if record.http_headers:
        packed = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    record.raw_stream = io.BytesIO(raw)
    content: bytes = record.content_stream().read(MEMBER_BYTES + 1)
    check_member(len(content))
    if packed not in _UNPACKED_BY_US and not content.lstrip().startswith((b"<", b"%PDF")):
        raise Refused(
            RefusalKind.UNSUPPORTED, f"The page is compressed as {tidy(packed)}, which cannot be read."
        )
    return content


def _origin(record: ArcWarcRecord) -> tuple[RawFact, ...]:
    """Where the page was fetched; the day on which it was is no date of publication, and stands beside it."""
    written = tidy(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    address = web_address(written)
    if not address:
        return ()
    fetched = tidy(record.rec_headers.get_header("WARC-Date") or "unknown day")
    return (RawFact("source_url", address, "web-archive", f"WARC-Target-URI: {written} (fetched {fetched})"),)
