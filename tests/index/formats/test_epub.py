"""E-books: the spine in order, each document like a page of the web, facts of the package, damaged books."""

from __future__ import annotations

from index.errors import RefusalKind
from index.formats import Parsed, parse
from index.records import BlockKind
from tests.helpers.document_contract import FIRST, SECOND, DocumentContract, facts, refusal, shape
from tests.helpers.documents import epub
from tests.helpers.format_contract import check


def page(body: str) -> str:
    head = "<head><title>No text</title><script>no()</script></head>"
    root = f'<html xmlns="http://www.w3.org/1999/xhtml">{head}<body>{body}</body></html>'
    return f'<?xml version="1.0" encoding="utf-8"?>{root}'


def read(chapters: dict[str, str | bytes], metadata: str = "", **parts: str) -> Parsed:
    parsed = parse("a.epub", epub(chapters, metadata, **parts))
    check(parsed)
    return parsed


class TestEpubFormat(DocumentContract):
    name = "book.epub"
    format = "epub"

    def written(self, *paragraphs: str) -> bytes:
        return epub({"one.xhtml": page("".join(f"<p>{text}</p>" for text in paragraphs))})

    def test_what_stands_over_the_prose_becomes_facts(self) -> None:
        """A book has no furniture: its first lines are a title page, and its package has the facts."""
        assert "19 October" in parse(self.name, self.written("19 October 2017", FIRST)).text


class TestBooks:
    def test_chapters_in_the_order_of_the_spine(self) -> None:
        chapters: dict[str, str | bytes] = {
            "zwei.xhtml": page(f"<h1>Second first</h1><p>{FIRST}</p><p>{FIRST}</p>"),
            "eins.xhtml": page(f"<blockquote>{SECOND}</blockquote><aside><p>A note.</p></aside>"),
        }
        assert shape(read(chapters)) == [
            (BlockKind.HEADING, 1, "Second first"),
            (BlockKind.PARAGRAPH, 0, FIRST),
            (BlockKind.PARAGRAPH, 0, FIRST),
            (BlockKind.QUOTATION, 0, SECOND),
            (BlockKind.PARAGRAPH, 0, "A note."),
        ]

    def test_contents_pages_are_left_out(self) -> None:
        chapters: dict[str, str | bytes] = {
            "nav.xhtml": page("<nav><ol><li>Contents</li></ol></nav>"),
            "toc.xhtml": page("<p>Contents again</p>"),
            "one.xhtml": page(f"<p>{FIRST}</p>"),
        }
        guide = '<reference type="toc" href="toc.xhtml#top"/>'
        assert parse("a.epub", epub(chapters, guide=guide)).text == FIRST

    def test_the_package_states_the_facts(self) -> None:
        metadata = (
            "<dc:title>Water returns</dc:title><dc:title>A history</dc:title><dc:language>en</dc:language>"
            "<dc:creator>Rula Tammari</dc:creator><dc:creator>Widad Zerqan</dc:creator>"
            "<dc:publisher>Qalam Press</dc:publisher>"
            '<dc:date opf:event="modification">2021</dc:date>'
            '<dc:date opf:event="publication">2019-07-21</dc:date>'
        )
        assert facts(read({"one.xhtml": page(f"<p>{FIRST}</p>")}, metadata)) == {
            ("title", "book-metadata", "Water returns"),
            ("byline", "book-metadata", "Rula Tammari; Widad Zerqan"),
            ("publisher", "book-metadata", "Qalam Press"),
            ("language", "book-metadata", "en"),
            ("published", "book-metadata", "2019-07-21"),
        }

    def test_a_chapter_that_is_binary_is_told(self) -> None:
        parsed = read({"one.xhtml": page(f"<p>{FIRST}</p>"), "two.xhtml": bytes(range(256)) * 8})
        assert parsed.text == FIRST
        assert parsed.warnings == ("Parts of the book that are damaged or missing: OEBPS/two.xhtml.",)

    def test_encrypted_chapters_are_refused_and_encrypted_fonts_are_not(self) -> None:
        chapters: dict[str, str | bytes] = {"one.xhtml": page(f"<p>{FIRST}</p>")}

        def encryption(name: str) -> str:
            reference = f'<CipherData><CipherReference URI="OEBPS/{name}"/></CipherData>'
            return f"<encryption><EncryptedData>{reference}</EncryptedData></encryption>"

        refused = refusal("a.epub", epub(chapters, encryption=encryption("one.xhtml")))
        assert refused.refusal is RefusalKind.ENCRYPTED
        assert read(chapters, encryption=encryption("font.otf")).text == FIRST
