"""PDF: the text of each page in reading order. PDFium is never asked to draw a page or to run a script."""

from __future__ import annotations

from index.errors import RefusalKind, Refused
from index.formats.foreign import suffix_of
from index.formats.parsed import Parsed

__all__ = ["PdfFormat"]

_SIGNATURE = b"%PDF-"
_SIGNATURE_WITHIN = 1_024
"""Where readers look for it (ISO 32000-1, annex H.3.4.1)."""
_BEFORE_SIGNATURE = b"\xef\xbb\xbf\0\t\r\n "


class PdfFormat:
    """PDF with text; one that holds only pictures of its pages is refused, with the reason."""

    name = "pdf"
    label = "PDF"
    suffixes: tuple[str, ...] = (".pdf",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By its first bytes, or by name."""
        return data[:_SIGNATURE_WITHIN].lstrip(_BEFORE_SIGNATURE).startswith(_SIGNATURE) or (
            suffix_of(name) in self.suffixes
        )

    def parse(self, data: bytes, /) -> Parsed:
        """Read a PDF. Raises Refused where it is damaged, needs a password or OCR, or is too long."""
        _check_signature(data)
        # PDFium takes a tenth of a second to load, and only the child that reads needs it.
        from index.formats.pdf.document import read_document

        return read_document(data, self.name)

    def left_out(self, data: bytes, /) -> tuple[str, ...]:
        """Running heads, footers and page numbers, each once. Raises what `parse` raises for such a file."""
        _check_signature(data)
        from index.formats.pdf.document import running_lines

        return running_lines(data)


def _check_signature(data: bytes) -> None:
    if data.find(_SIGNATURE, 0, _SIGNATURE_WITHIN + len(_SIGNATURE)) < 0:
        raise Refused(RefusalKind.DAMAGED, "The PDF is damaged and cannot be opened.")
