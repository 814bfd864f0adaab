"""OpenDocument texts, in a package or as one XML file: blocks from the body, notes at the end.

Headers and footers, comments, and what was deleted under tracked changes are no part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from index.errors import RefusalKind, Refused
from index.formats.composing import compose
from index.formats.foreign import suffix_of
from index.formats.head import take_furniture
from index.formats.odt.body import Body
from index.formats.odt.styles import Styles
from index.formats.package import SIGNATURE, Package, child, local_name, parse_xml
from index.formats.parsed import Parsed
from index.formats.properties import properties

__all__ = ["OdtFormat"]

_WHAT = "OpenDocument text"
_TEXT_TYPE = b"application/vnd.oasis.opendocument.text"
_OLD_TEXT_TYPE = b"application/vnd.sun.xml.writer"
_TYPE_WITHIN = 200
"""The type is the first part of the package, not compressed (ODF 1.3, part 2, 3.3)."""

_FLAT = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?<office:document\s[^>]*application/vnd\.oasis\.opendocument\.text"
)
_FLAT_WITHIN = 8_000


@dataclass(frozen=True, slots=True)
class _Document:
    content: etree._Element
    styles: etree._Element | None
    meta: etree._Element | None


class OdtFormat:
    """OpenDocument texts and their templates; macros are never run."""

    name = "odt"
    label = "OpenDocument text"
    suffixes: tuple[str, ...] = (".odt", ".ott", ".fodt")

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By the type that the package or the file states, or by name."""
        if data.startswith(SIGNATURE):
            head = data[:_TYPE_WITHIN]
            stated = _TEXT_TYPE in head or _OLD_TEXT_TYPE in head
        else:
            stated = bool(_FLAT.match(data, 0, _FLAT_WITHIN))
        return stated or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a document. Raises Refused where it is damaged or needs a password."""
        document = _opened(data)
        body = child(document.content, "body", "text")
        if body is None:
            raise _damaged()
        walk = Body(Styles([document.content, document.styles]))
        try:
            drafts, furniture = take_furniture(walk.read(body))
        except RecursionError:
            raise Refused(RefusalKind.TOO_LARGE, "The document is nested too deeply to be read.") from None
        text, blocks = compose(drafts)
        facts = (*properties(*_properties(document.meta)), *furniture)
        return Parsed(self.name, text, blocks, facts, tuple(_warnings(walk, body)))


def _opened(data: bytes) -> _Document:
    if data.startswith(SIGNATURE):
        package = Package(data, _WHAT)
        manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""
        if b"encryption-data" in manifest:
            raise Refused(RefusalKind.ENCRYPTED, "The document is protected by a password.")
        content = package.tree("content.xml")
        return _Document(content, package.tree_if_there("styles.xml"), package.tree_if_there("meta.xml"))
    try:
        root = parse_xml(data)
    except etree.XMLSyntaxError:
        raise _damaged() from None
    return _Document(root, None, root)


def _damaged() -> Refused:
    return Refused(RefusalKind.DAMAGED, f"The {_WHAT} is damaged and cannot be read.")


def _properties(meta: etree._Element | None) -> tuple[str | None, str | None]:
    """Title and first author as the document's properties state them."""
    inner = child(meta, "meta")
    stated = {} if inner is None else {local_name(element): element.text for element in inner}
    return stated.get("title"), stated.get("initial-creator") or stated.get("creator")


def _warnings(walk: Body, body: etree._Element) -> Iterator[str]:
    if walk.left_out["comments"]:
        yield f"Comments in the margin that were left out: {walk.left_out['comments']}."
    deleted = sum(local_name(element) == "deletion" for element in body.iter())
    if deleted:
        yield f"Stretches deleted under tracked changes that were left out: {deleted}."
