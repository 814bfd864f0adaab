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
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from index.durable import flush_file

Array = npt.NDArray[Any]
Arrays = dict[str, Array]
Kind = np.dtype[Any]

_MAGIC = b"SIJILSEG"
_FORMAT = 1
_HEADER = struct.Struct("<8sIIQQ")
_PAGE = 1 << 16
_MOST_LOOKED_AT = 1 << 26
"""Bytes after which memory is given back to the system, so that long searching does not fill it."""

_KINDS = ("|u1", "<u2", "<u4", "<u8", "<i4")
_WIDTHS = (np.uint8, np.uint16, np.uint32)


class Damaged(ValueError):
    """A file does not hold what was written."""


def narrow(values: Array) -> Array:
    """Whole numbers, none negative, in the narrowest type that holds them: half of most files is saved."""
    return values.astype(fitting(int(values.max()) if len(values) else 0))


def fitting(largest: int) -> Kind:
    """The narrowest type for whole numbers from 0 to the largest."""
    return np.dtype(next((width for width in _WIDTHS if largest <= np.iinfo(width).max), np.uint64))


def write_sections(path: Path, arrays: Mapping[str, Array]) -> int:
    """Write arrays to a new file; returns a number that pins its whole content.

    The file is on the disk when this returns.
    """
    shapes = {name: (array.dtype, len(array)) for name, array in arrays.items()}
    with SectionsWriter(path, shapes) as writer:
        for name, array in arrays.items():
            writer.append(name, array)
        return writer.finish()


class SectionsWriter:
    """Writes arrays of known types and lengths to a new file, each piece by piece, all at the same time.

    Wide types come first, so that every array lies where its type wants it.
    """

    def __init__(self, path: Path, shapes: Mapping[str, tuple[Kind, int]]) -> None:
        self._path = path
        self._growing: dict[str, _Growing] = {}
        self._end = _HEADER.size
        for name in sorted(shapes, key=lambda name: (-shapes[name][0].itemsize, name)):
            kind, length = shapes[name]
            self._growing[name] = _Growing(kind.newbyteorder("<"), self._end, length)
            self._end += kind.itemsize * length
        self._file = path.open("wb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def append(self, name: str, values: Array) -> None:
        """Put the next elements into an array."""
        growing = self._growing[name]
        content = np.ascontiguousarray(values, growing.kind).view(np.uint8).data
        self._file.seek(growing.place + growing.written)
        self._file.write(content)
        growing.add(content)

    def finish(self) -> int:
        """Close the file, which is on the disk then; returns a number that pins its whole content.

        Raises ValueError when an array is not as long as it was said to be.
        """
        table = {name: growing.end() for name, growing in self._growing.items()}
        described = json.dumps(table, separators=(",", ":")).encode("ascii")
        checksum = zlib.crc32(described)
        self._file.seek(self._end)
        self._file.write(described)
        self._file.seek(0)
        self._file.write(_HEADER.pack(_MAGIC, _FORMAT, checksum, self._end, len(described)))
        self._file.close()
        flush_file(self._path)
        return checksum


class _Growing:
    """An array that is being written: what of it is there, in bytes, and the checksums of its pages."""

    def __init__(self, kind: Kind, place: int, length: int) -> None:
        self.kind = kind
        self.place = place
        self.written = 0
        self._length = length
        self._sums: list[int] = []
        self._sum = 0

    def add(self, content: memoryview) -> None:
        """Go on with the checksums."""
        while len(content):
            page = content[: _PAGE - self.written % _PAGE]
            content = content[len(page) :]
            self._sum = zlib.crc32(page, self._sum)
            self.written += len(page)
            if self.written % _PAGE == 0:
                self._end_page()

    def _end_page(self) -> None:
        self._sums.append(self._sum)
        self._sum = 0

    def end(self) -> dict[str, Any]:
        """Its entry in the table; nothing may follow."""
        if self.written != self._length * self.kind.itemsize:
            raise ValueError(f"{self.written} bytes of {self._length} elements were written")
        if self.written % _PAGE:
            self._end_page()
        return {"kind": self.kind.str, "place": self.place, "length": self._length, "sums": self._sums}


class Sections:
    """The arrays of a file, mapped into memory: only what is looked at is read.

    Raises Damaged for a file that is not what `write_sections` wrote, when the wrong part of it is reached.
    """

    def __init__(self, path: Path, checksum: int) -> None:
        with path.open("rb") as file:
            self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._name = path.name
        self._arrays: dict[str, _Checked] = {}
        self._looked_at = 0
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
        found = self._checked(name).slice(start, end)
        self._looked_at += found.nbytes
        if self._looked_at > _MOST_LOOKED_AT:
            self._looked_at = 0
            self.let_go()  # what was handed out stays good: it is read again when it is looked at
        return found

    def check_all(self) -> None:
        """Compare every byte with its checksum."""
        for name in self._table:
            self[name]
            self.let_go()

    def let_go(self) -> None:
        """Give back the memory that was read, where the system offers that; it is read again when needed."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._content.madvise(mmap.MADV_DONTNEED)

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
