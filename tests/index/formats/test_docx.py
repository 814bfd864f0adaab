"""Word documents: blocks, lists as Word numbers them, tables, notes, what is left out, files made to harm."""

from __future__ import annotations

import time

import pytest

from index.errors import RefusalKind
from index.formats import Parsed, parse
from index.records import BlockKind, MarkKind
from tests.helpers.document_contract import FIRST, DocumentContract, facts, read_or_refused, refusal, shape
from tests.helpers.documents import DOCUMENT_TYPE, W, docx, package, word_paragraph
from tests.helpers.format_contract import check

STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="berschrift2"/><w:name w:val="Mine"/></w:style>
<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"""

NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>"""


def styled(text: str, style: str) -> str:
    return word_paragraph(text, f'<w:pStyle w:val="{style}"/>')


def item(text: str, number: int, level: int = 0) -> str:
    return word_paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{word_paragraph(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def read(body: str, **parts: str) -> Parsed:
    parsed = parse("a.docx", docx(body, **parts))
    check(parsed)
    return parsed


class TestDocxFormat(DocumentContract):
    name = "release.docx"
    format = "docx"

    def written(self, *paragraphs: str) -> bytes:
        return docx("".join(map(word_paragraph, paragraphs)))

    @pytest.mark.parametrize(
        "kind",
        [
            DOCUMENT_TYPE.replace("document.main", "template.main"),
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        ],
    )
    def test_templates_and_documents_with_macros(self, kind: str) -> None:
        assert parse("a", docx(word_paragraph(FIRST), main_type=kind)).text == FIRST

    def test_another_office_document_is_none(self) -> None:
        sheet = DOCUMENT_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")
        assert (
            refusal("a.xlsx", docx(word_paragraph(FIRST), main_type=sheet)).refusal is RefusalKind.UNSUPPORTED
        )


class TestBlocks:
    def test_headings_and_quotations_by_style(self) -> None:
        body = styled("Water", "Titel") + styled("Wells", "Mine") + styled("Pumps", "Chapter")
        body += word_paragraph("Roads", '<w:outlineLvl w:val="0"/>') + styled("It has a taste.", "Zitat")
        assert shape(read(body + styled("End.", "Circle"), styles=STYLES)) == [
            (BlockKind.HEADING, 1, "Water"),
            (BlockKind.HEADING, 2, "Wells"),
            (BlockKind.HEADING, 3, "Pumps"),
            (BlockKind.HEADING, 1, "Roads"),
            (BlockKind.QUOTATION, 0, "It has a taste."),
            (BlockKind.PARAGRAPH, 0, "End."),
        ]

    def test_lists_are_numbered_as_word_does(self) -> None:
        body = item("Bread", 1) + item("rye", 1, 1) + item("wheat", 1, 1) + word_paragraph("Between.")
        body += (
            styled("Water", "Item") + item("rain", 1, 1) + item("dots", 2) + item("anew", 3) + item("on", 3)
        )
        assert shape(read(body, styles=STYLES, numbering=NUMBERING)) == [
            (BlockKind.LIST_ITEM, 1, "3. Bread"),
            (BlockKind.LIST_ITEM, 2, "3.a) rye"),
            (BlockKind.LIST_ITEM, 2, "3.b) wheat"),
            (BlockKind.PARAGRAPH, 0, "Between."),
            (BlockKind.LIST_ITEM, 1, "4. Water"),
            (BlockKind.LIST_ITEM, 2, "4.a) rain"),
            (BlockKind.LIST_ITEM, 1, "dots"),
            (BlockKind.LIST_ITEM, 1, "1. anew"),
            (BlockKind.LIST_ITEM, 1, "2. on"),
        ]

    def test_rows_of_a_table(self) -> None:
        assert shape(read(table(("Day", "Hours"), ("Monday", ""), ("", "")))) == [
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
            (BlockKind.TABLE_ROW, 0, "Monday |"),
        ]

    def test_a_frame_is_read_as_what_it_holds(self) -> None:
        body = f"<w:tbl><w:tr><w:tc>{word_paragraph('One.')}{word_paragraph('Two.')}</w:tc></w:tr></w:tbl>"
        assert read(body).text == "One.\n\nTwo."

    def test_a_table_in_a_cell_makes_the_outer_one_a_frame(self) -> None:
        inner = table(("Day", "Hours"))
        body = f"<w:tbl><w:tr><w:tc>{word_paragraph('Left.')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>"
        assert shape(read(body)) == [
            (BlockKind.PARAGRAPH, 0, "Left."),
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
        ]

    def test_marks_of_neighbouring_runs_are_one(self) -> None:
        bold = "<w:rPr><w:b/></w:rPr>"
        body = (
            f"<w:p><w:r><w:t xml:space='preserve'>The </w:t></w:r><w:r>{bold}<w:t>pu</w:t></w:r>"
            f"<w:r>{bold}<w:t>mps</w:t></w:r><w:r><w:rPr><w:b w:val='0'/><w:i/></w:rPr>"
            "<w:t xml:space='preserve'> run</w:t></w:r></w:p>"
        )
        parsed = read(body)
        assert [(mark.kind, parsed.text[mark.start : mark.end]) for mark in parsed.blocks[0].marks] == [
            (MarkKind.STRONG, "pumps"),
            (MarkKind.EMPHASIS, "run"),
        ]

    def test_links_lead_to_the_web_only(self) -> None:
        relations = (
            "<Relationships>"
            '<Relationship Id="a" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
            '<Relationship Id="b" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>'
            "</Relationships>"
        )
        linked = "<w:hyperlink r:id='{}'><w:r><w:t xml:space='preserve'>{} </w:t></w:r></w:hyperlink>"
        field = (
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
            '<w:r><w:instrText> HYPERLINK "https://example.org/c" </w:instrText></w:r>'
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>three</w:t></w:r>"
            "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
        )
        body = f"<w:p>{linked.format('a', 'one')}{linked.format('b', 'two')}{field}</w:p>"
        parsed = read(body, relations=relations)
        assert [(parsed.text[mark.start : mark.end], mark.target) for mark in parsed.blocks[0].marks] == [
            ("one", "https://example.org/a"),
            ("three", "https://example.org/c"),
        ]

    def test_breaks_tabs_and_hyphens(self) -> None:
        body = "<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/>"
        body += "<w:t>b</w:t><w:br/><w:t>two</w:t><w:br/><w:br/><w:t>three</w:t></w:r></w:p>"
        assert read(body).text == "coop a\u2011b\ntwo\n\nthree"

    def test_notes_come_last(self) -> None:
        line = f'<w:footnote w:type="separator" w:id="0">{word_paragraph("-")}</w:footnote>'
        note = word_paragraph("Two of them.") + word_paragraph("At least.")
        notes = f'<w:footnotes {W}>{line}<w:footnote w:id="2">{note}</w:footnote></w:footnotes>'
        body = "<w:p><w:r><w:t>Wells</w:t><w:footnoteReference w:id='2'/><w:t> dug.</w:t></w:r></w:p>"
        text = read(body + word_paragraph("Yes."), footnotes=notes).text
        assert text == "Wells[1] dug.\n\nYes.\n\n[1] Two of them.\n\nAt least."

    def test_a_text_box_is_read_once_after_its_paragraph(self) -> None:
        box = f"<w:txbxContent>{word_paragraph('In a box.')}</w:txbxContent>"
        both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        choice = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
        body = f"<w:p><w:r><w:t>Before</w:t>{choice}<w:t xml:space='preserve'> after.</w:t></w:r></w:p>"
        assert read(body).text == "Before after.\n\nIn a box."

    def test_what_wraps_paragraphs_and_runs(self) -> None:
        inner = f"<w:sdtContent>{word_paragraph('One.')}</w:sdtContent>"
        body = f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr>{inner}</w:sdt>"
        body += "<w:p><w:smartTag><w:r><w:t>Two.</w:t></w:r></w:smartTag></w:p>"
        assert read(body).text == "One.\n\nTwo."


class TestLeftOut:
    def test_deleted_and_hidden_text_and_comments(self) -> None:
        body = (
            "<w:p><w:r><w:t>Water</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
            "<w:ins><w:r><w:t xml:space='preserve'> runs.</w:t></w:r></w:ins></w:p>"
        )
        comments = f"<w:comments {W}><w:comment>{word_paragraph('A remark')}</w:comment></w:comments>"
        parsed = read(body, comments=comments)
        assert parsed.text == "Water runs."
        assert parsed.warnings == (
            "Comments in the margin that were left out: 1.",
            "Stretches deleted under tracked changes that were left out: 1.",
            "Stretches of hidden text that were left out: 1.",
        )


class TestFacts:
    def core(self, title: str, author: str) -> str:
        return (
            '<p:coreProperties xmlns:p="p" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="t">'
            f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><t:created>2019-07-21</t:created>"
            "</p:coreProperties>"
        )

    def test_title_and_author_but_no_date(self) -> None:
        parsed = read(word_paragraph(FIRST), core=self.core("Water returns", "Rula Tammari"))
        assert facts(parsed) == {
            ("title", "document-properties", "Water returns"),
            ("byline", "document-properties", "Rula Tammari"),
        }

    @pytest.mark.parametrize(
        ("title", "author"),
        [
            ("Microsoft Word - water.doc", "rula"),
            ("statement_final2.docx", "Microsoft Office User"),
            ("Document1", "Windows User"),
            ("PowerPoint Presentation", "rtammari@example.org"),
            ("20170312", ""),
            ("untitled", "HP"),
            ("https://example.org/water", "System Administrator"),
        ],
    )
    def test_what_a_program_filled_in_is_no_fact(self, title: str, author: str) -> None:
        assert facts(read(word_paragraph(FIRST), core=self.core(title, author))) == set()


class TestMembers:
    def test_a_document_inside_is_a_release_of_its_own(self) -> None:
        inner = docx(word_paragraph("Inside."))
        inside = {"word/embeddings/annex.docx": inner, "word/embeddings/sheet.bin": b"x"}
        parsed = parse("a.docx", docx(word_paragraph(FIRST), **inside))
        assert [(member.name, member.content) for member in parsed.members] == [("annex.docx", inner)]

    def test_a_page_that_was_imported_is_a_release_of_its_own(self) -> None:
        imported = '<Relationship Id="x" Type="y/aFChunk" Target="/word/page.html"/>'
        relations = f"<Relationships>{imported}</Relationships>"
        data = docx('<w:altChunk r:id="x"/>', relations=relations, **{"word/page.html": "<p>Imported.</p>"})
        assert [(member.name, member.content) for member in parse("a.docx", data).members] == [
            ("page.html", b"<p>Imported.</p>")
        ]


class TestHostileDocuments:
    def test_a_password(self) -> None:
        data = (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + bytes(600)
            + "EncryptedPackage".encode("utf-16-le")
            + bytes(600)
        )
        refused = refusal("a.docx", data)
        assert (refused.refusal, str(refused)) == (
            RefusalKind.ENCRYPTED,
            "The document is protected by a password.",
        )

    @pytest.mark.parametrize("body", ["<w:p>", "<w:p><w:r><w:t>a</w:p>", "&undeclared;<w:p/"])
    def test_a_body_that_is_no_xml_is_damaged(self, body: str) -> None:
        refused = refusal("a.docx", docx(body))
        assert (refused.refusal, str(refused)) == (
            RefusalKind.DAMAGED,
            "The Word document is damaged and cannot be read.",
        )

    def test_damaged_parts_beside_the_body_cost_nothing(self) -> None:
        assert (
            read(word_paragraph(FIRST), styles="<broken", numbering="", core="\0", footnotes="<a/>").text
            == FIRST
        )

    def test_entities_are_not_resolved(self) -> None:
        declared = '<!DOCTYPE x [<!ENTITY a "inner"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
        assert parse("a.docx", with_entity(declared, "&a;&b;")).text == "Water"

    def test_entities_that_multiply_are_damage(self) -> None:
        bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        started = time.process_time()
        refused = refusal("a.docx", with_entity(f'<!DOCTYPE x [<!ENTITY e0 "ha">{bomb}]>', "&e11;"))
        assert refused.refusal is RefusalKind.DAMAGED
        assert time.process_time() - started < 1.0

    def test_a_package_that_expands_to_too_much_is_refused(self) -> None:
        body = word_paragraph("a" * 120_000_000)
        assert refusal("a.docx", docx(body)).refusal is RefusalKind.TOO_LARGE

    @pytest.mark.parametrize("element", ["w:sdt", "w:tbl><w:tr><w:tc", "w:p><w:r"])
    def test_what_is_nested_too_deeply_is_refused_or_read(self, element: str) -> None:
        names = element.replace("<", "").split(">")
        closed = "".join(f"</{name}>" for name in reversed(names))
        for depth in (50, 200, 5_000):
            data = docx(f"<{element}>" * depth + word_paragraph(FIRST) + closed * depth)
            read_or_refused("a.docx", data)


def with_entity(declaration: str, reference: str) -> bytes:
    body = f"<w:body><w:p><w:r><w:t>Water {reference}</w:t></w:r></w:p></w:body>"
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{DOCUMENT_TYPE}"/></Types>'
    document = f"{declaration}<w:document {W}>{body}</w:document>"
    return package({"[Content_Types].xml": types, "word/document.xml": document})
