"""Rich Text in Outlook messages: unpacked as [MS-OXRTFCP] says, and never more than it may be."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import Refused
from index.formats.mail.compressed_rtf import decompress
from tests.helpers.compound import compound_file, outlook_message
from tests.helpers.containers import found_in

SUBJECT, BODY, RICH_TEXT = 0x0037, 0x1000, 0x1009

HELLO = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
"""The example of the specification (3.1.1)."""
CROSSING = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"
"""Its example of a copy that reads what it writes (3.1.2)."""

ENCAPSULATED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag19 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p>}"
    rb"\htmlrtf {\htmlrtf0 The pumps run again.{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 "
    rb"{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0 {\*\htmltag64 <p>}Two wells were dug."
    rb"{\*\htmltag72 </p>}\htmlrtf \par\htmlrtf0 {\*\htmltag58 </body>}{\*\htmltag27 </html>}}"
)


def packed(text: bytes) -> bytes:
    """A text as a writer packs it that never copies."""
    runs = b"".join(b"\0" + text[start : start + 8] for start in range(0, len(text), 8))
    checksum = zlib.crc32(runs, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return struct.pack("<IIII", len(runs) + 12, len(text), 0x75465A4C, checksum) + runs


def test_the_examples_of_the_specification_are_unpacked() -> None:
    hello = rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"
    assert decompress(bytes.fromhex(HELLO)) == hello
    assert decompress(bytes.fromhex(CROSSING)) == rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@given(st.binary(max_size=6000))
def test_what_was_packed_comes_back(text: bytes) -> None:
    assert decompress(packed(text)) == text
    assert decompress(struct.pack("<IIII", len(text) + 12, len(text), 0x414C454D, 0) + text) == text


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_text_or_are_refused(data: bytes) -> None:
    for head in (b"", struct.pack("<IIII", len(data) + 12, 10**6, 0x75465A4C, 0)):
        try:
            assert len(decompress(head + data)) <= 9 * len(data)
        except ValueError:
            continue


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.formats.limits.MAXIMUM_TEXT", 2)
    with pytest.raises(Refused):
        decompress(packed(b"A long text."))


@pytest.mark.parametrize(
    "text",
    [rb"{\rtf1\ansi\ansicpg1252 The pumps run again.\par Two wells were dug.\par}", ENCAPSULATED],
    ids=["rich-text", "html-in-rich-text"],
)
def test_a_message_of_rich_text_alone_is_read(text: bytes) -> None:
    message = outlook_message({SUBJECT: "Water returns"}, data={RICH_TEXT: packed(text)})
    (release,), failures = found_in("a.msg", compound_file(message))
    assert failures == ()
    assert release.text.replace("\u00a0", "") == "The pumps run again.\n\nTwo wells were dug."


def test_a_plain_text_goes_first_and_damage_is_told() -> None:
    both = outlook_message({SUBJECT: "A", BODY: "Plain."}, data={RICH_TEXT: packed(rb"{\rtf1 Rich.}")})
    (release,), _ = found_in("a.msg", compound_file(both))
    assert release.text == "Plain."
    damaged = packed(rb"{\rtf1 The pumps run again.}")[:-1] + b"?"
    (release,), _ = found_in(
        "a.msg", compound_file(outlook_message({SUBJECT: "A"}, data={RICH_TEXT: damaged}))
    )
    assert release.text == ""
    assert any("cannot be read" in warning for warning in release.warnings)
