"""From bytes to text: byte-order mark, strict UTF-8, what the file declares, and then an educated guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

import chardet

from index.formats.parsed import NotText

_BYTE_ORDER_MARKS = (
    # The UTF-32 mark of little-endian files begins with that of UTF-16, so the longer ones come first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Browsers read these labels as the larger sets that contain them (WHATWG Encoding Standard).
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}

# UTF-7 can hide markup, and half a surrogate pair, in plain letters.
_NEVER = ("utf-7",)

_SAMPLE = 200_000
"""Bytes looked at to guess an encoding."""

_SOUND_PER_LOST = 4
"""How many sound characters beyond ASCII speak for UTF-8 against one that is broken."""

_CONTROLS = [chr(code) for code in range(1, 32) if chr(code) not in "\t\n\x0b\x0c\r"]
_FEW_CONTROLS = 2
_STRAY_NUL = 1_000
"""Characters of text for each NUL that a damaged file may hold; it is shown as U+FFFD."""


_UNTRUE = re.compile("[\ud800-\udfff\0]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with LF line ends and no byte-order mark; `warning` tells what had to be guessed."""

    text: str
    warning: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a text file; `declared` is the encoding it claims, trusted only where it fits.

    Raises NotText where the bytes are no text at all.
    """
    text = next((text for text in _certain(data, declared) if text is not None), None)
    decoded = Decoded(text) if text is not None else _damaged_utf8(data) or _guessed(data)
    if not _is_text(decoded.text):
        raise NotText
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text.replace("\0", "\ufffd"), decoded.warning)


def clean(text: str) -> str:
    """A text that came decoded, with line ends as ours and without what no text may hold."""
    return _UNTRUE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def recoded(data: bytes, declared: str | None) -> bytes:
    """A text as UTF-8 that is marked as such, where its encoding is stated outside of it.

    A page read from it is not taken for what it declares itself. What is no text comes back as it is.
    """
    if declared is None:
        return data
    try:
        return decode(data, declared).text.encode("utf-8-sig", "replace")
    except NotText:
        return data


def _certain(data: bytes, declared: str | None) -> Iterator[str | None]:
    """What the bytes are by each rule that needs no guess, None where the rule does not fit."""
    yield _marked(data)
    yield _switched(data)
    yield _utf8(data)
    yield _strict(data, _codec(declared))


def _marked(data: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    return None


def _switched(data: bytes) -> str | None:
    """East Asian text that switches alphabets by escape codes; its bytes are valid UTF-8, too."""
    guess = _guess(data) if b"\x1b" in data else None
    return _strict(data, guess) if guess and guess.lower().startswith("iso-2022") else None


def _utf8(data: bytes) -> str | None:
    # A NUL is valid UTF-8, but more than a stray one means UTF-16 without a mark, or no text.
    return None if data.count(0) > len(data) // _STRAY_NUL else _strict(data, "utf-8")


def _strict(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):  # LookupError also for codecs that are no text encodings
        return None


def _codec(label: str | None) -> str | None:
    """The codec that a label means, None where there is none that may be used."""
    try:
        name = codecs.lookup(label).name if label else None
    except (LookupError, ValueError):  # ValueError for a label with a NUL
        return None
    return None if name is None or name in _NEVER else _READ_AS.get(name, name)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes that are not, which a guess would turn into letters of some other script."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    sound = sum(not character.isascii() for character in text) - lost
    if not lost or sound < _SOUND_PER_LOST * lost:
        return None
    return Decoded(text, f"Characters that could not be decoded and were replaced: {lost}.")


def _guessed(data: bytes) -> Decoded:
    encoding = _guess(data)
    if encoding is None:
        raise NotText
    text = data.decode(_codec(encoding) or encoding, errors="replace")
    return Decoded(text, f"The encoding is not stated; the text was read as {encoding}.")


def _guess(data: bytes) -> str | None:
    return chardet.detect(data[:_SAMPLE], exclude_encodings=_NEVER)["encoding"]


def _is_text(text: str) -> bool:
    """Whether a text has no NUL but stray ones, and few control characters."""
    if text.count("\0") > len(text) // _STRAY_NUL:
        return False
    controls = sum(text.count(control) for control in _CONTROLS)
    return controls <= max(_FEW_CONTROLS, len(text) // 100)
