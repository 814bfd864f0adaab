"""Every format that is known. Loading this loads all their libraries, so it is left to the first file."""

from __future__ import annotations

from index.formats.docx import DocxFormat
from index.formats.epub import EpubFormat
from index.formats.html import HtmlFormat
from index.formats.mail import EmlFormat, MboxFormat, MhtmlFormat, MsgFormat
from index.formats.markdown import MarkdownFormat
from index.formats.odt import OdtFormat
from index.formats.parsed import Format
from index.formats.pdf import PdfFormat
from index.formats.rtf import RtfFormat
from index.formats.tables_csv import CsvFormat
from index.formats.tables_json import JsonFormat, JsonLinesFormat
from index.formats.text import TextFormat
from index.formats.warc import WarcFormat
from index.formats.zip_archives import WaczFormat, ZipFormat

FORMATS: tuple[Format, ...] = (
    PdfFormat(),
    DocxFormat(),
    OdtFormat(),
    EpubFormat(),
    RtfFormat(),
    WaczFormat(),
    ZipFormat(),
    WarcFormat(),
    MsgFormat(),
    MhtmlFormat(),
    MboxFormat(),
    EmlFormat(),
    JsonFormat(),
    JsonLinesFormat(),
    HtmlFormat(),
    CsvFormat(),
    MarkdownFormat(),
    TextFormat(),
)
"""Every format, in the order in which they are asked whether a file is theirs: plain text, which anything
can be, comes last."""
