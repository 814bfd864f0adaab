"""Reads a PDF with PDFium: pages to lines, lines to blocks, and what the file states of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from index.errors import RefusalKind, Refused
from index.formats.composing import Draft, compose
from index.formats.head import take_furniture
from index.formats.limits import allowed_expansion, check_characters
from index.formats.parsed import Member, Parsed, RawFact
from index.formats.pdf.lines import Page, read_lines
from index.formats.pdf.paragraphs import Layout, read_page
from index.formats.pdf.pieces import read_pieces
from index.formats.pdf.running import without_running_lines
from index.formats.properties import properties
from index.records import Block, BlockKind

_MOST_PAGES = 100_000
_MOST_ATTACHMENTS = 1_000

_TOP = 8
"""Blocks from the start among which the title stands."""

_ENCRYPTED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)

_DAMAGED = "The PDF is damaged and cannot be opened."
_NEEDS_PASSWORD = "The PDF is protected by a password."
_NEEDS_OCR = "The PDF holds pictures of its pages and no text: it needs OCR."
_UNKNOWN_LETTERS = "The fonts of the PDF do not say which letters they hold: to be searched it needs OCR."
_UNKNOWN = re.compile("[\ue000-\uf8ff\ufffd]")
_MANY_UNKNOWN = 0.2


def read_document(data: bytes, name: str) -> Parsed:
    """Read a PDF as the format of this name. Raises Refused where it is damaged, needs a password or OCR."""
    document = _opened(data)
    try:
        stated = properties(_stated(document, "Title"), _stated(document, "Author"))
        pages, pictures, damaged = _read(document)
        members = tuple(_attachments(document, allowed_expansion(len(data))))
    finally:
        document.close()
    if not any(page.lines for page in pages):
        refused = _without_text(len(pages), pictures, damaged)
        if not members:
            raise refused
        return Parsed(name, "", (), members=(Member("pages", refused), *members))
    pages, _ = without_running_lines(pages)
    drafts, furniture = take_furniture(list(_drafts(pages)))
    text, blocks = compose(drafts)
    facts = (*stated, *_largest_text(text, blocks), *furniture)
    warnings = [
        _told("Pages that hold a picture and no text, and need OCR: {pages}.", pictures),
        _told("Pages that are damaged and were not read: {pages}.", damaged),
        _UNKNOWN_LETTERS if len(_UNKNOWN.findall(text)) > _MANY_UNKNOWN * len(text) else "",
    ]
    return Parsed(name, text, blocks, facts, tuple(filter(None, warnings)), members)


def running_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a PDF that its text leaves out, each once. Raises Refused where it cannot be opened."""
    document = _opened(data)
    try:
        pages, _, _ = _read(document)
    finally:
        document.close()
    return without_running_lines(pages)[1]


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _ENCRYPTED:
            raise Refused(RefusalKind.ENCRYPTED, _NEEDS_PASSWORD) from None
        raise Refused(RefusalKind.DAMAGED, _DAMAGED) from None


def _stated(document: pypdfium2.PdfDocument, key: str) -> str | None:
    try:
        return str(document.get_metadata_value(key)).replace("\0", "")
    except UnicodeError:
        return None


def _attachments(document: pypdfium2.PdfDocument, allowed: int) -> Iterator[Member]:
    """The files attached to a PDF; those that are damaged or too large say so."""
    for index in range(min(document.count_attachments(), _MOST_ATTACHMENTS)):
        name = f"attachment {index + 1}"
        try:
            attachment = document.get_attachment(index)
            name = attachment.get_name() or name
            content = bytes(attachment.get_data())
        except (pypdfium2.PdfiumError, UnicodeError):
            yield Member(name, Refused(RefusalKind.DAMAGED, "The attachment is damaged."))
            continue
        allowed -= len(content)
        if allowed < 0:
            yield Member(name, Refused(RefusalKind.TOO_LARGE, "The attachments expand to too many bytes."))
            return
        yield Member(name, content)


def _read(document: pypdfium2.PdfDocument) -> tuple[list[Page], list[int], list[int]]:
    """The lines of each page, and the numbers of the pages that are pictures and of the damaged ones."""
    pages: list[Page] = []
    pictures: list[int] = []
    damaged: list[int] = []
    length = 0
    if len(document) > _MOST_PAGES:
        message = f"The PDF has {len(document):,} pages; at most {_MOST_PAGES:,} can be read."
        raise Refused(RefusalKind.TOO_LARGE, message)
    for number in range(1, len(document) + 1):
        read = Page([])
        try:
            page = document[number - 1]
            read = read_lines(read_pieces(page), number)
            if not read.lines and _has_picture(page):
                pictures.append(number)
            page.close()
        except pypdfium2.PdfiumError:
            damaged.append(number)
        pages.append(read)
        length += sum(len(line.text) for line in read.lines)
        check_characters(length)
    return pages, pictures, damaged


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE]), None) is not None


def _without_text(pages: int, pictures: list[int], damaged: list[int]) -> Refused:
    if pictures:
        return Refused(RefusalKind.UNREADABLE, _NEEDS_OCR)
    if damaged or not pages:
        return Refused(RefusalKind.DAMAGED, _DAMAGED)
    return Refused(RefusalKind.UNREADABLE, "The PDF holds no text.")


def _drafts(pages: list[Page]) -> Iterator[Draft]:
    layout = Layout(pages)
    for page in pages:
        yield from read_page(page, layout)


def _largest_text(text: str, blocks: tuple[Block, ...]) -> Iterator[RawFact]:
    """What stands at the top in the largest letters, where there is a larger size than that of the text."""
    top = [
        block for block in blocks[:_TOP] if block.kind is BlockKind.HEADING and block.page == blocks[0].page
    ]
    if top:
        block = min(top, key=lambda block: block.level)
        title = text[block.start : block.end]
        yield RawFact("title", title, "largest-text", title, block.start, block.end)


def _told(sentence: str, numbers: list[int]) -> str:
    """A warning that lists pages, as in "Pages …: 3, 7-9."; empty where there are none."""
    runs = (
        [number for _, number in run]
        for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    )
    listed = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return sentence.format(pages=listed) if listed else ""
