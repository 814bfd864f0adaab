"""The ZIP packages that office documents and e-books are: opened in memory, with limits, parts read as XML.

Entities are never resolved and nothing outside the package is looked at.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from functools import cached_property

from lxml import etree

from index.errors import RefusalKind, Refused
from index.formats.limits import allowed_expansion, check_member

SIGNATURE = b"PK\x03\x04"

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    OverflowError,
)
"""What zipfile raises over bytes that are no sound ZIP, or are compressed in ways it does not know."""

_ENCRYPTED = 0x1


class Package:
    """A package and its parts by name, whatever the case of the names. Raises Refused where it is damaged."""

    def __init__(self, data: bytes, what: str) -> None:
        self._what = what
        self._left = allowed_expansion(len(data))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE:
            raise self.damaged() from None

    @cached_property
    def _parts(self) -> dict[str, zipfile.ZipInfo]:
        return {_folded(info.filename): info for info in self._zip.infolist()}

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return [info.filename for info in self._zip.infolist()]

    def __contains__(self, name: str) -> bool:
        return _folded(name) in self._parts

    def damaged(self) -> Refused:
        """The refusal of this package."""
        return Refused(RefusalKind.DAMAGED, f"The {self._what} is damaged and cannot be read.")

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises Refused where it is missing, damaged, encrypted or too large."""
        info = self._parts.get(_folded(name))
        if info is None:
            raise self.damaged()
        if info.flag_bits & _ENCRYPTED:
            raise Refused(RefusalKind.ENCRYPTED, f"The {self._what} is protected by a password.")
        check_member(info.file_size)
        self._left -= info.file_size
        if self._left < 0:
            raise Refused(RefusalKind.TOO_LARGE, f"The {self._what} expands to too many bytes to be read.")
        try:
            return self._zip.read(info)
        except _DAMAGE:
            raise self.damaged() from None

    def tree(self, name: str) -> etree._Element:
        """The root of a part that must be there. Raises Refused where it is not, or is no XML."""
        try:
            root = parse_xml(self.read(name))
        except etree.XMLSyntaxError:
            root = None
        if root is None:
            raise self.damaged()
        return root

    def tree_if_there(self, name: str) -> etree._Element | None:
        """The root of a part without which the document can be read: None where it is missing or damaged."""
        try:
            return self.tree(name) if name in self else None
        except Refused:
            return None


def parse_xml(source: bytes) -> etree._Element:
    """The root of an XML document; an entity that it declares itself stays a reference and has no text."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(source, parser)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its name without namespace; empty where it is missing."""
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along a path of names without namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local_name(inner) == name), None)
    return element


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
