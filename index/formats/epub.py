"""E-books (EPUB 2 and 3): the documents of the spine in order, each read like a page of the web."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from index.errors import RefusalKind, Refused
from index.formats.composing import Draft, compose, tidy
from index.formats.elements import NEVER_TEXT
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.limits import check_characters
from index.formats.package import SIGNATURE, Package, attribute, child, local_name
from index.formats.page import TooTangled, parse_page, stripped
from index.formats.page.blocks import read_blocks
from index.formats.parsed import NotText, Parsed, RawFact

_WHAT = "e-book"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")

_FIELDS = {"title": "title", "creator": "byline", "publisher": "publisher", "language": "language"}
_SEVERAL = "creator"
"""The field of which every value counts; of the others the first."""


@dataclass(frozen=True, slots=True)
class _Book:
    """What the package document says: facts, the documents in order, and where a contents page lies."""

    facts: tuple[RawFact, ...]
    spine: list[str]
    contents: set[str] = field(default_factory=set)


class EpubFormat:
    """EPUB without copy protection."""

    name = "epub"
    label = "E-book"
    suffixes: tuple[str, ...] = (".epub",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """A package with a container file at its root, or by name."""
        return _is_book(data) or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a book. Raises Refused where it is damaged, protected or too long."""
        package = Package(data, _WHAT)
        book = _book(package)
        _check_protection(package, book)
        drafts: list[Draft] = []
        unread: list[str] = []
        length = 0
        for name in book.spine:
            if name in book.contents:
                continue
            found = _document(package, name)
            if found is None:
                unread.append(name)
                continue
            length += sum(len(draft.text) for draft in found)
            check_characters(length)
            drafts += found
        if unread and not drafts:
            raise package.damaged()
        text, blocks = compose(drafts)
        warnings = (f"Parts of the book that are damaged or missing: {', '.join(unread)}.",) if unread else ()
        return Parsed(self.name, text, blocks, book.facts, warnings)


def _is_book(data: bytes) -> bool:
    if not data.startswith(SIGNATURE) or _CONTAINER.encode() not in data:
        return False
    try:
        return _CONTAINER in Package(data, _WHAT)
    except Refused:
        return b"application/epub+zip" in data[:200]


def _book(package: Package) -> _Book:
    """The book as its package document describes it (EPUB 3.3, 5)."""
    rootfiles = (element for element in package.tree(_CONTAINER).iter() if local_name(element) == "rootfile")
    place = next(filter(None, (attribute(element, "full-path") for element in rootfiles)), None)
    if place is None:
        raise package.damaged()
    root = package.tree(place)
    folder = posixpath.dirname(place)
    items = {attribute(item, "id"): item for item in _inside(root, "manifest")}
    places = {name: _resolved(folder, attribute(item, "href")) for name, item in items.items()}
    contents = {
        places[name] for name, item in items.items() if "nav" in attribute(item, "properties").split()
    }
    contents |= {
        _resolved(folder, attribute(reference, "href"))
        for reference in _inside(root, "guide")
        if attribute(reference, "type") == "toc"
    }
    spine = [attribute(reference, "idref") for reference in _inside(root, "spine")]
    pages = [places[name] for name in spine if name in items and _is_page(items[name])]
    return _Book(tuple(_facts(root)), list(dict.fromkeys(pages)), contents)


def _inside(root: etree._Element, name: str) -> Iterator[etree._Element]:
    element = child(root, name)
    if element is not None:
        yield from (inner for inner in element if local_name(inner))


def _is_page(item: etree._Element) -> bool:
    kind = attribute(item, "media-type")
    return kind in _PAGES or (not kind and attribute(item, "href").lower().endswith(_PAGE_SUFFIXES))


def _resolved(folder: str, reference: str) -> str:
    """The name of a part, from a reference in the package document."""
    return posixpath.normpath(posixpath.join(folder, unquote(reference.partition("#")[0])))


def _facts(root: etree._Element) -> Iterator[RawFact]:
    """What the metadata (Dublin Core) states."""
    stated: dict[str, list[str]] = {}
    for element in _inside(root, "metadata"):
        value = tidy(element.text or "")
        name = local_name(element)
        if name == "date" and attribute(element, "event") not in ("", "publication"):
            continue
        if value:
            stated.setdefault(name, []).append(value)
    for name, release_field in _FIELDS.items():
        if values := stated.get(name):
            value = "; ".join(values) if name == _SEVERAL else values[0]
            yield RawFact(release_field, value, "book-metadata", f"{name}: {value}")
    if dates := stated.get("date"):
        yield RawFact("published", dates[0], "book-metadata", f"date: {dates[0]}")


def _check_protection(package: Package, book: _Book) -> None:
    """Raises Refused where the text is encrypted; fonts often are in books that are not."""
    encryption = package.tree_if_there(_ENCRYPTION)
    elements = () if encryption is None else encryption.iter()
    references = (element for element in elements if local_name(element) == "CipherReference")
    encrypted = {unquote(attribute(reference, "URI")) for reference in references}
    if encrypted.intersection(book.spine):
        raise Refused(RefusalKind.ENCRYPTED, "The e-book is protected against copying.")


def _document(package: Package, name: str) -> list[Draft] | None:
    """The blocks of one document, None where it cannot be read."""
    try:
        text = decode(package.read(name)).text
    except NotText:
        return None
    except Refused as refused:
        if refused.refusal is RefusalKind.DAMAGED:
            return None
        raise
    try:
        root = parse_page(text)
    except TooTangled:
        return list(stripped(text))
    if root is None:
        return []
    etree.strip_elements(root, *NEVER_TEXT, with_tail=False)
    return read_blocks(root)
