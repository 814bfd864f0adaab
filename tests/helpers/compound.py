"""Writes compound files ([MS-CFB]), just enough of them to hold an Outlook message."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import Any

_SECTOR, _SMALL_SECTOR, _SMALL = 512, 64, 4096
_END, _FAT, _NOBODY = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF

TEXT, BYTES, TIME = 0x001F, 0x0102, 0x0040


def outlook_message(
    texts: Mapping[int, str],
    *,
    data: Mapping[int, bytes] | None = None,
    attachments: Iterator[Mapping[str, Any]] | tuple[Mapping[str, Any], ...] = (),
    head: int = 32,
) -> dict[str, Any]:
    """The streams of a message or an attachment: properties by number, attachments by their own streams."""
    data = data or {}
    entries = [struct.pack("<HHI8x", TEXT, id_, 6) for id_ in texts]
    entries += [struct.pack("<HHI8x", BYTES, id_, 6) for id_ in data]
    tree: dict[str, Any] = {"__properties_version1.0": bytes(head) + b"".join(entries)}
    tree |= {f"__substg1.0_{id_:04X}001F": text.encode("utf-16-le") for id_, text in texts.items()}
    tree |= {f"__substg1.0_{id_:04X}0102": content for id_, content in data.items()}
    tree |= {f"__attach_version1.0_#{number:08X}": one for number, one in enumerate(attachments)}
    return tree


def compound_file(tree: Mapping[str, Any]) -> bytes:
    """A compound file of these streams (bytes) and storages (mappings)."""
    entries: list[list[Any]] = [["Root Entry", 5, _NOBODY, b""]]
    _add(tree, 0, entries)
    sectors: list[bytes] = []
    fat: list[int] = []
    small, small_fat = b"", list[int]()
    places: list[tuple[int, int]] = []
    for _, kind, _, content, *_ in entries[1:]:
        if kind != 2 or not content:
            places.append((_END if kind == 2 else 0, 0))
        elif len(content) < _SMALL:
            places.append((len(small_fat), len(content)))
            small += _padded(content, _SMALL_SECTOR)
            small_fat += _chain(len(small_fat), len(_padded(content, _SMALL_SECTOR)) // _SMALL_SECTOR)
        else:
            places.append((_store(content, sectors, fat), len(content)))
    root = (_store(small, sectors, fat) if small else _END, len(small))
    small_fat_at = _store(struct.pack(f"<{len(small_fat)}I", *small_fat), sectors, fat) if small_fat else _END
    directory = b"".join(_entry(entry, place) for entry, place in zip(entries, [root, *places], strict=True))
    directory_at = _store(directory, sectors, fat)
    fat_at = len(sectors)
    fat_sectors = (len(fat) + 1) // (_SECTOR // 4) + 1
    fat += [_FAT] * fat_sectors
    table = struct.pack(f"<{len(fat)}I", *fat)
    table += struct.pack("<I", _NOBODY) * ((fat_sectors * _SECTOR - len(table)) // 4)
    small_count = len(_padded(struct.pack(f"<{len(small_fat)}I", *small_fat), _SECTOR)) // _SECTOR
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack(
        "<IIIIIIIII", 0, fat_sectors, directory_at, 0, _SMALL, small_fat_at, small_count, _END, 0
    )
    header += struct.pack("<109I", *range(fat_at, fat_at + fat_sectors), *[_NOBODY] * (109 - fat_sectors))
    return header + b"".join(sectors) + table


def _add(tree: Mapping[str, Any], parent: int, entries: list[list[Any]]) -> None:
    """Add the entries below one, as a chain of right siblings."""
    previous: list[Any] | None = None
    for name, content in tree.items():
        number = len(entries)
        is_stream = isinstance(content, bytes)
        entry = [name, 2 if is_stream else 1, _NOBODY, content if is_stream else b"", _NOBODY]
        entries.append(entry)
        if previous is None:
            entries[parent][2] = number
        else:
            previous[4] = number
        previous = entry
        if not is_stream:
            _add(content, number, entries)


def _entry(entry: list[Any], place: tuple[int, int]) -> bytes:
    name, kind, child, _, *rest = entry
    written = name.encode("utf-16-le") + b"\0\0"
    right = rest[0] if rest else _NOBODY
    links = struct.pack("<HBBIII", len(written), kind, 1, _NOBODY, right, child)
    return written.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", *place)


def _store(content: bytes, sectors: list[bytes], fat: list[int]) -> int:
    start = len(sectors)
    padded = _padded(content, _SECTOR)
    sectors += [padded[at : at + _SECTOR] for at in range(0, len(padded), _SECTOR)]
    fat += _chain(start, len(padded) // _SECTOR)
    return start


def _chain(start: int, length: int) -> list[int]:
    return [*range(start + 1, start + length), _END]


def _padded(content: bytes, size: int) -> bytes:
    return content + bytes(-len(content) % size)
