"""Word documents: blocks from the body, with lists as Word numbers them, notes at the end.

Read from the XML itself: converters to HTML lose the numbers of lists, and some lose repeated paragraphs.
Headers and footers, comments, and what was deleted under tracked changes are no part of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from index.errors import RefusalKind, Refused
from index.formats.composing import compose
from index.formats.docx.body import Body, Parts, web_address_of_link
from index.formats.docx.numbering import Numbering
from index.formats.docx.styles import Styles
from index.formats.foreign import suffix_of
from index.formats.head import take_furniture
from index.formats.package import SIGNATURE, Package, attribute, child, local_name
from index.formats.parsed import Member, Parsed
from index.formats.properties import properties

__all__ = ["DocxFormat"]

_WHAT = "Word document"
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_PART = "word/document.xml"
_DOCUMENT_TYPES = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "ms-word.document.macroenabled.main+xml",
    "ms-word.template.macroenabledtemplate.main+xml",
)

_OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""A document with a password is such a container, with a stream of this name ([MS-OFFCRYPTO])."""

_IMPORTED = "aFChunk"
_READ_MEMBERS = (
    *(".docx", ".docm", ".odt", ".rtf", ".pdf", ".msg", ".eml"),
    *(".html", ".htm", ".xhtml", ".mht", ".mhtml", ".txt"),
)


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relationship of the document: its id, the last word of its type, and what it leads to."""

    id: str
    kind: str
    target: str


class DocxFormat:
    """Word documents and templates since 2007, with and without macros, which are never run."""

    name = "docx"
    label = "Word document"
    suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx", ".dotm")

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By what the package says its main part is, or by name."""
        return _is_encrypted(data) or _is_document(data) or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a document. Raises Refused where it is damaged or needs a password."""
        if _is_encrypted(data):
            raise Refused(RefusalKind.ENCRYPTED, "The document is protected by a password.")
        package = Package(data, _WHAT)
        main = _main_part(package)
        body = child(package.tree(main), "body")
        if body is None:
            raise package.damaged()
        relations = _relations(package, main)
        walk = Body(_parts(package, relations))
        try:
            drafts, furniture = take_furniture(walk.read(body))
        except RecursionError:
            raise Refused(RefusalKind.TOO_LARGE, "The document is nested too deeply to be read.") from None
        text, blocks = compose(drafts)
        facts = (*properties(*_properties(package)), *furniture)
        warnings = tuple(_warnings(package, walk.left_out))
        return Parsed(self.name, text, blocks, facts, warnings, _members(package, relations))


def _is_encrypted(data: bytes) -> bool:
    return data.startswith(_OLD_CONTAINER) and _ENCRYPTED_PACKAGE in data


def _is_document(data: bytes) -> bool:
    """Whether a package holds a Word document; one cut short shows it by its first parts alone."""
    if not data.startswith(SIGNATURE) or _CONTENT_TYPES.encode() not in data:
        return False
    try:
        types = Package(data, _WHAT).read(_CONTENT_TYPES).decode("utf-8", "replace").lower()
    except Refused:
        return b"word/" in data
    return any(kind in types for kind in _DOCUMENT_TYPES)


def _main_part(package: Package) -> str:
    """The part that the package names as its document, which need not lie where Word puts it."""
    relationships = package.tree_if_there("_rels/.rels")
    for relation in () if relationships is None else relationships:
        target = attribute(relation, "Target").lstrip("/")
        if attribute(relation, "Type").endswith("/officeDocument") and target in package:
            return target
    return _MAIN_PART


def _relations(package: Package, main: str) -> list[_Relation]:
    """What the document refers to: parts by their names in the package, links as they are written."""
    folder, _, name = main.rpartition("/")
    beside = f"{folder}/" if folder else ""
    relations = []
    for element in _children(package.tree_if_there(f"{beside}_rels/{name}.rels")):
        target, kind = attribute(element, "Target"), attribute(element, "Type").rpartition("/")[2]
        if attribute(element, "TargetMode") != "External" and kind != "hyperlink":
            target = target.lstrip("/") if target.startswith("/") else beside + target
        relations.append(_Relation(attribute(element, "Id"), kind, target))
    return relations


def _parts(package: Package, relations: list[_Relation]) -> Parts:
    targets = {relation.kind: relation.target for relation in relations}
    links = {relation.id: web_address_of_link(relation.target) for relation in relations}

    def part(kind: str) -> etree._Element | None:
        return package.tree_if_there(targets.get(kind, f"word/{kind}.xml"))

    notes = {
        (kind, attribute(note, "id")): note
        for kind in ("footnote", "endnote")
        for note in _children(part(f"{kind}s"))
        if attribute(note, "type") in ("", "normal")
    }
    return Parts(Styles(part("styles")), Numbering(part("numbering")), links, notes)


def _children(element: etree._Element | None) -> Iterator[etree._Element]:
    if element is not None:
        yield from element


def _properties(package: Package) -> tuple[str | None, str | None]:
    """Title and author as the document's properties state them."""
    stated = {
        local_name(element): element.text for element in _children(package.tree_if_there("docProps/core.xml"))
    }
    return stated.get("title"), stated.get("creator")


def _warnings(package: Package, left_out: Counter[str]) -> Iterator[str]:
    comments = sum(1 for _ in _children(package.tree_if_there("word/comments.xml")))
    if comments:
        yield f"Comments in the margin that were left out: {comments}."
    if left_out["deleted"]:
        yield f"Stretches deleted under tracked changes that were left out: {left_out['deleted']}."
    if left_out["hidden"]:
        yield f"Stretches of hidden text that were left out: {left_out['hidden']}."


def _members(package: Package, relations: list[_Relation]) -> tuple[Member, ...]:
    """Documents that lie whole in this one; charts, fonts and the like are none."""
    embedded = [name for name in package.names if "/embeddings/" in name.lower()]
    imported = [relation.target for relation in relations if relation.kind == _IMPORTED]
    return tuple(
        Member(name.rpartition("/")[2], package.read(name))
        for name in dict.fromkeys([*embedded, *imported])
        if suffix_of(name) in _READ_MEMBERS and name in package
    )
