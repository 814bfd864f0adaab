"""Named arrays in one file, every byte of them under a checksum: what the index is made of on disk.

A header (magic number, version, place and checksum of the table), the arrays one after the other, and the
table: a JSON object that gives each array its type, place, length and the checksums of its pages. A page is
compared with its checksum when it is first looked at, so opening costs next to nothing and no wrong byte is
ever read as an answer. Nothing here is ever unpickled.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.durable import flush_file

Array = npt.NDArray[Any]
Arrays = dict[str, Array]

_MAGIC = b"SIJILSEG"
_FORMAT = 1
_HEADER = struct.Struct("<8sIIQQ")
_PAGE = 1 << 16
_KINDS = ("|u1", "<u2", "<u4", "<u8", "<i4")
_WIDTHS = (np.uint8, np.uint16, np.uint32)


class Damaged(ValueError):
    """A file does not hold what was written."""


def narrow(values: Array) -> Array:
    """Whole numbers, none negative, in the narrowest type that holds them: half of most files is saved."""
    largest = int(values.max()) if len(values) else 0
    fitting = next((width for width in _WIDTHS if largest <= np.iinfo(width).max), np.uint64)
    return values.astype(fitting)


def write_sections(path: Path, arrays: Mapping[str, Array]) -> int:
    """Write arrays to a new file; returns a number that pins its whole content.

    Wide types come first, so that every array lies where its type wants it. The file is on the disk when
    this returns.
    """
    table: dict[str, dict[str, Any]] = {}
    place = _HEADER.size
    ordered = sorted(arrays, key=lambda name: (-arrays[name].itemsize, name))
    with path.open("wb") as file:
        file.write(bytes(_HEADER.size))
        for name in ordered:
            array = np.ascontiguousarray(arrays[name])
            array = array.astype(array.dtype.newbyteorder("<"), copy=False)
            content = array.tobytes()
            file.write(content)
            checksums = [zlib.crc32(page) for page in _pages(content)]
            table[name] = {"kind": array.dtype.str, "place": place, "length": len(array), "sums": checksums}
            place += len(content)
        described = json.dumps(table, separators=(",", ":")).encode("ascii")
        file.write(described)
        file.seek(0)
        checksum = zlib.crc32(described)
        file.write(_HEADER.pack(_MAGIC, _FORMAT, checksum, place, len(described)))
    flush_file(path)
    return checksum


def _pages(content: bytes) -> Iterator[memoryview]:
    view = memoryview(content)
    return (view[start : start + _PAGE] for start in range(0, len(view), _PAGE))


class Sections:
    """The arrays of a file, mapped into memory: only what is looked at is read.

    Raises Damaged for a file that is not what `write_sections` wrote, when the wrong part of it is reached.
    """

    def __init__(self, path: Path, checksum: int) -> None:
        with path.open("rb") as file:
            self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._name = path.name
        self._arrays: dict[str, _Checked] = {}
        self._table = self._read_table(checksum)

    def _read_table(self, expected: int) -> dict[str, dict[str, Any]]:
        if len(self._content) < _HEADER.size:
            raise Damaged(f"{self._name} is cut short")
        magic, version, checksum, place, length = _HEADER.unpack_from(self._content)
        if (magic, version, checksum) != (_MAGIC, _FORMAT, expected):
            raise Damaged(f"{self._name} is no file of this index")
        described = self._content[place : place + length]
        if place + length != len(self._content) or zlib.crc32(described) != checksum:
            raise Damaged(f"the table of {self._name} is damaged")
        table: dict[str, dict[str, Any]] = json.loads(described)
        return table

    def __getitem__(self, name: str) -> Array:
        """A whole array."""
        checked = self._checked(name)
        return checked.slice(0, checked.length)

    def slice(self, name: str, start: int, end: int) -> Array:
        """The elements [start, end) of an array."""
        return self._checked(name).slice(start, end)

    def check_all(self) -> None:
        """Compare every byte with its checksum."""
        for name in self._table:
            self[name]

    def _checked(self, name: str) -> _Checked:
        known = self._arrays.get(name)
        if known is None:
            known = self._arrays[name] = _Checked(f"{name} of {self._name}", self._content, self._table[name])
        return known


class _Checked:
    """One array, each page of which is compared with its checksum before it is first handed out."""

    def __init__(self, name: str, content: mmap.mmap, described: dict[str, Any]) -> None:
        if described["kind"] not in _KINDS:
            raise Damaged(f"{name} is of a strange type")
        self.length = int(described["length"])
        self._name = name
        self._array = np.frombuffer(content, described["kind"], self.length, described["place"])
        self._bytes = self._array.view(np.uint8)
        self._sums = described["sums"]
        self._checked = np.zeros(len(self._sums), bool)

    def slice(self, start: int, end: int) -> Array:
        width = self._array.itemsize
        first, last = start * width // _PAGE, -(-end * width // _PAGE)
        if not self._checked[first:last].all():
            for page in range(first, last):
                if zlib.crc32(self._bytes[page * _PAGE : (page + 1) * _PAGE].data) != self._sums[page]:
                    raise Damaged(f"{self._name} is damaged")
            self._checked[first:last] = True
        return self._array[start:end]
