"""OpenDocument texts: blocks, lists, tables, notes, what is left out, facts, documents made to harm."""

from __future__ import annotations

import pytest

from index.errors import RefusalKind
from index.formats import Parsed, parse
from index.records import BlockKind, MarkKind
from tests.helpers.document_contract import FIRST, DocumentContract, facts, read_or_refused, refusal, shape
from tests.helpers.documents import ODF, odt
from tests.helpers.format_contract import check

AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P3"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."
    text:start-value="3"/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"
    text:display-levels="2"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
"""


def paragraph(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def item(text: str, inner: str = "") -> str:
    return f"<text:list-item>{paragraph(text)}{inner}</text:list-item>"


def listed(items: str, style: str = "", more: str = "") -> str:
    return f'<text:list text:style-name="{style}" {more}>{items}</text:list>'


def table(*rows: str) -> str:
    return (
        f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"
    )


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{text}</table:table-cell>"


def read(body: str, **parts: str) -> Parsed:
    parsed = parse("a.odt", odt(body, AUTOMATIC, **parts))
    check(parsed)
    return parsed


class TestOdtFormat(DocumentContract):
    name = "release.odt"
    format = "odt"

    def written(self, *paragraphs: str) -> bytes:
        return odt("".join(map(paragraph, paragraphs)))

    def test_one_flat_file(self) -> None:
        kind = 'office:mimetype="application/vnd.oasis.opendocument.text"'
        body = f"<office:body><office:text>{paragraph(FIRST)}</office:text></office:body>"
        flat = f'<?xml version="1.0"?>\n<office:document {ODF} {kind}>{body}</office:document>'
        assert parse("a.xml", flat.encode()).text == FIRST


class TestBlocks:
    def test_headings_and_quotations(self) -> None:
        body = paragraph("Water", "P2") + '<text:h text:outline-level="3">Wells</text:h>'
        body += paragraph("It has a taste.", "P1") + paragraph("End.", "P3")
        assert shape(read(body)) == [
            (BlockKind.HEADING, 1, "Water"),
            (BlockKind.HEADING, 3, "Wells"),
            (BlockKind.QUOTATION, 0, "It has a taste."),
            (BlockKind.PARAGRAPH, 0, "End."),
        ]

    def test_lists_are_numbered(self) -> None:
        inner = listed(item("rye") + item("wheat"))
        body = listed(item("Bread", inner) + item("Water"), "L1") + paragraph("Between.")
        body += listed(item("Wood"), "L1", 'text:continue-numbering="true"') + listed(item("dots"), "L2")
        body += listed(item("anew"), "L1")
        assert shape(read(body)) == [
            (BlockKind.LIST_ITEM, 1, "3. Bread"),
            (BlockKind.LIST_ITEM, 2, "3.a) rye"),
            (BlockKind.LIST_ITEM, 2, "3.b) wheat"),
            (BlockKind.LIST_ITEM, 1, "4. Water"),
            (BlockKind.PARAGRAPH, 0, "Between."),
            (BlockKind.LIST_ITEM, 1, "5. Wood"),
            (BlockKind.LIST_ITEM, 1, "dots"),
            (BlockKind.LIST_ITEM, 1, "3. anew"),
        ]

    def test_rows_of_a_table(self) -> None:
        filler = cell("", 'table:number-columns-repeated="16000"')
        first = cell(paragraph("Day")) + cell(paragraph("Hours")) + filler
        second = cell("", 'table:number-columns-repeated="2"') + cell(paragraph("6") + paragraph("or 7"))
        assert shape(read(table(first, second))) == [
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
            (BlockKind.TABLE_ROW, 0, "| | 6 or 7"),
        ]

    def test_a_frame_is_read_as_what_it_holds(self) -> None:
        assert read(table(cell(paragraph("One.") + paragraph("Two.")))).text == "One.\n\nTwo."

    def test_marks_spaces_and_breaks(self) -> None:
        parsed = read(
            paragraph(
                'The <text:span text:style-name="T1">pumps</text:span><text:s text:c="9"/>run at '
                '<text:a xlink:href="https://example.org/a">Tal</text:a><text:tab/>'
                '<text:a xlink:href="../../etc/passwd">Rifan</text:a>.<text:line-break/>Yes.'
            )
        )
        assert parsed.text == "The pumps run at Tal Rifan.\nYes."
        assert [(mark.kind, parsed.text[mark.start : mark.end]) for mark in parsed.blocks[0].marks] == [
            (MarkKind.STRONG, "pumps"),
            (MarkKind.LINK, "Tal"),
        ]

    def test_notes_come_last(self) -> None:
        note = "<text:note><text:note-citation>1</text:note-citation>"
        note += f"<text:note-body>{paragraph('Two.')}{paragraph('At least.')}</text:note-body></text:note>"
        text = read(paragraph(f"Wells{note} dug.") + paragraph("Yes.")).text
        assert text == "Wells[1] dug.\n\nYes.\n\n[1] Two.\n\nAt least."

    def test_a_text_box_comes_after_its_paragraph(self) -> None:
        box = f"<draw:frame><draw:text-box>{paragraph('In a box.')}</draw:text-box></draw:frame>"
        assert read(paragraph(f"Before {box}after.")).text == "Before after.\n\nIn a box."


class TestLeftOut:
    def test_deleted_text_and_comments(self) -> None:
        deleted = (
            f"<text:changed-region><text:deletion>{paragraph('gone')}</text:deletion></text:changed-region>"
        )
        body = f"<text:tracked-changes>{deleted}</text:tracked-changes>"
        remark = f"<office:annotation>{paragraph('A remark')}</office:annotation>"
        parsed = read(body + paragraph(f"Water{remark} runs."))
        assert parsed.text == "Water runs."
        assert parsed.warnings == (
            "Comments in the margin that were left out: 1.",
            "Stretches deleted under tracked changes that were left out: 1.",
        )


class TestFacts:
    def test_title_and_first_author(self) -> None:
        stated = "<dc:title>Water returns</dc:title><meta:initial-creator>Rula Tammari</meta:initial-creator>"
        stated += "<dc:creator>Someone Else</dc:creator><dc:date>2019-07-21</dc:date>"
        meta = f"<office:document-meta {ODF}><office:meta>{stated}</office:meta></office:document-meta>"
        assert facts(read(paragraph(FIRST), meta=meta)) == {
            ("title", "document-properties", "Water returns"),
            ("byline", "document-properties", "Rula Tammari"),
        }


class TestHostileDocuments:
    def test_a_password(self) -> None:
        manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
        data = odt(paragraph(FIRST), **{"META-INF/manifest": manifest})
        assert refusal("a.odt", data).refusal is RefusalKind.ENCRYPTED

    @pytest.mark.parametrize("body", ["<text:p>", "&undeclared;", "\x01"])
    def test_content_that_is_no_xml_is_damaged(self, body: str) -> None:
        assert refusal("a.odt", odt(body)).refusal is RefusalKind.DAMAGED

    @pytest.mark.parametrize("depth", [50, 200, 5_000])
    def test_lists_nested_too_deeply_are_refused_or_read(self, depth: int) -> None:
        body = (
            "<text:list><text:list-item>" * depth + paragraph(FIRST) + "</text:list-item></text:list>" * depth
        )
        read_or_refused("a.odt", odt(body))
