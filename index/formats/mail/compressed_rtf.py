"""Rich Text as Outlook packs it into a message: LZFu, a window of 4,096 bytes ([MS-OXRTFCP])."""

from __future__ import annotations

import struct
import zlib

from index.formats.limits import check_size

_HEAD = struct.Struct("<IIII")
_COMPRESSED, _AS_IT_IS = 0x75465A4C, 0x414C454D
"""The signatures "LZFu" and "MELA" (2.1.3.1)."""

_WINDOW = 4_096
_SHORTEST_COPY = 2

_AT_FIRST = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the window holds before anything was written (2.1.2.1)."""


def decompress(data: bytes) -> bytes:
    """The Rich Text in a property, or as much of it as is there.

    Raises ValueError for what is neither compressed nor plain and for bytes that are not those that were
    written, Refused where there are too many of them; what comes out is at most nine times as long.
    """
    if len(data) < _HEAD.size:
        raise ValueError("the text is cut off")
    packed_size, size, signature, checksum = _HEAD.unpack_from(data)
    packed = data[_HEAD.size : packed_size + 4]  # the size counts the head but for its own four bytes
    check_size(packed)
    if signature == _AS_IT_IS:
        return packed[:size]
    if signature != _COMPRESSED:
        raise ValueError("the text is packed in an unknown way")
    if zlib.crc32(packed, 0xFFFFFFFF) ^ 0xFFFFFFFF != checksum:
        raise ValueError("the text was changed")
    return _unpacked(packed)[:size]


def _unpacked(packed: bytes) -> bytes:
    """Runs of eight items under a byte whose bits tell, the lowest first, which are copies (2.1.3.2)."""
    window = bytearray(_AT_FIRST.ljust(_WINDOW, b"\0"))
    end = len(_AT_FIRST)
    written = bytearray()
    position = 0
    while position < len(packed):
        kinds = packed[position]
        position += 1
        for bit in range(8):
            is_copy = bool(kinds >> bit & 1)
            item = packed[position : position + 1 + is_copy]
            if len(item) <= is_copy:
                return bytes(written)
            position += len(item)
            start, length = divmod(int.from_bytes(item), 16) if is_copy else (0, 1 - _SHORTEST_COPY)
            if is_copy and start == end:
                return bytes(written)  # a copy of nothing written yet is the end
            for step in range(length + _SHORTEST_COPY):
                window[end] = window[(start + step) % _WINDOW] if is_copy else item[0]
                written.append(window[end])
                end = (end + 1) % _WINDOW
    return bytes(written)
