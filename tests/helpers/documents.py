"""Writes small documents for tests: packages from their parts, PDF from lines of text placed on pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("meta", "meta")),
        *(("draw", "drawing"), ("fo", "xsl-fo-compatible")),
    )
)
ODF += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'

DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(parts: Mapping[str, str | bytes], first: tuple[str, str] | None = None) -> bytes:
    """A ZIP of parts; `first` comes before them and is not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str, main_type: str = DOCUMENT_TYPE, **parts: str | bytes) -> bytes:
    """A Word document of a body; `parts` by names such as `styles`, or by paths."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    )
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations,
        "word/document.xml": f"<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>",
    }
    places = {"core": "docProps/core.xml", "relations": "word/_rels/document.xml.rels"}
    for name, content in parts.items():
        whole[name if "/" in name else places.get(name, f"word/{name}.xml")] = content
    return package(whole)


def word_paragraph(text: str, properties: str = "") -> str:
    """A paragraph of WordprocessingML."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def odt(body: str, automatic: str = "", **parts: str) -> bytes:
    """An OpenDocument text of a body and automatic styles; `parts` by names such as `styles` and `meta`."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    files = {"content.xml": content, **{f"{name}.xml": part for name, part in parts.items()}}
    return package(files, first=("mimetype", "application/vnd.oasis.opendocument.text"))


def epub(
    chapters: Mapping[str, str | bytes], metadata: str = "", guide: str = "", **parts: str | bytes
) -> bytes:
    """An e-book of chapters by file name; one that is called `nav.xhtml` is its contents page."""
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == 'nav.xhtml' else ''}/>"
        for name in chapters
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f"{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine><guide>{guide}</guide></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    files: dict[str, str | bytes] = {"META-INF/container.xml": container, "OEBPS/book.opf": book}
    files |= {f"OEBPS/{name}": content for name, content in chapters.items()}
    files |= {f"META-INF/{name}.xml": content for name, content in parts.items()}
    return package(files, first=("mimetype", "application/epub+zip"))


class Text(NamedTuple):
    """A line of text: its place in points from the lower left corner of the page, its letters' size."""

    x: float
    y: float
    text: str
    size: float = 11


def pdf(*pages: list[Text], password: str = "", title: str = "", author: str = "") -> bytes:
    """A PDF of lines in Helvetica."""
    file = io.BytesIO()
    encryption = StandardEncryption(password) if password else None
    canvas = Canvas(file, encrypt=encryption, invariant=True, pageCompression=0)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    for page in pages:
        for line in page:
            canvas.setFont("Helvetica", line.size)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def drawn(*lines: Text) -> bytes:
    """A PDF of one page with letters of any script, drawn from left to right as they are given.

    The font has no shapes: its letters are their own codes, which is all that reading needs.
    """
    codes = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    codes += "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap"
    shown = "\n".join(
        f"BT /F {line.size} Tf {line.x} {line.y} Td <{line.text.encode('utf-16-be').hex()}> Tj ET"
        for line in lines
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/FontDescriptor 8 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        f"<</Length {len(codes)}>>stream\n{codes}\nendstream",
        "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 -200 1000 800]/Ascent 800/Descent -200"
        "/CapHeight 700/ItalicAngle 0/StemV 80>>",
    ]
    file = io.BytesIO(b"%PDF-1.7\n")
    file.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n{content}\nendobj\n".encode())
    table = file.tell()
    entries = "".join(f"{place:010} 00000 n \n" for place in places)
    file.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}".encode())
    file.write(f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n".encode())
    return file.getvalue()
