"""Containers made for tests: ZIP archives, mail, mailboxes and web archives, and what comes out of them."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

from index.file_reading import read_file
from index.records import Failure, Release

PAGE = "<html><head><title>{0}</title></head><body><p>{0}</p></body></html>"


def found_in(key: str, data: bytes) -> tuple[tuple[Release, ...], tuple[Failure, ...]]:
    """What comes out of a file; a fault of this program fails the test."""
    reading = read_file(key, data)
    assert reading.fault == ""
    return reading.releases, reading.failures


def zip_of(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def mail_of(text: str, attachments: Mapping[str, bytes] | None = None, **fields: str) -> bytes:
    """A message with a plain text; `fields` such as `subject` are its header."""
    message = EmailMessage()
    for name, value in (
        {"subject": "Water returns", "from": "Rula Tammari <rula@qalam.example>"} | fields
    ).items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    for name, content in (attachments or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def mailbox_of(*messages: bytes) -> bytes:
    """A mailbox in the mboxrd format."""
    beginning = b"From rula@qalam.example Thu Oct 19 10:30:00 2017\n"
    return b"".join(
        beginning + message.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ") + b"\n\n"
        for message in messages
    )


def record(
    content: bytes, *, kind: str = "response", address: str = "https://www.qalam.example/a", **fields: str
) -> bytes:
    """One record of a web archive."""
    stated = {"WARC-Date": "2020-01-02T03:04:05Z", "WARC-Target-URI": address, "WARC-Type": kind} | fields
    head = "".join(f"{name}: {value}\r\n" for name, value in stated.items())
    return f"WARC/1.0\r\n{head}Content-Length: {len(content)}\r\n\r\n".encode() + content + b"\r\n\r\n"


def response(body: bytes, *, kind: str = "text/html", status: str = "200 OK", more: str = "") -> bytes:
    """An answer of a web server, as a record holds it."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def page_record(text: str, address: str = "https://www.qalam.example/a") -> bytes:
    """A record of a page that was found."""
    return record(response(PAGE.format(text).encode()), address=address)


def compressed(*records: bytes) -> bytes:
    """A web archive with each record compressed on its own, as crawlers do."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)
