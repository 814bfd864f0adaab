"""PDF files: pages, headings, lists, tables, facts, what is refused, files made to harm."""

from __future__ import annotations

import io
import time

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from index.errors import RefusalKind
from index.formats import Parsed, parse
from index.records import BlockKind
from tests.helpers.document_contract import FIRST, SECOND, DocumentContract, facts, refusal, shape
from tests.helpers.documents import Text, drawn, pdf
from tests.helpers.format_contract import check

LONG = "The council of the upper town said on Monday that the pumps run again and that nine villages"
LONGER = "have water for the first time in three weeks, while the road to the north stays closed."


def page(*lines: str, top: float = 760, left: float = 72, pitch: float = 14, size: float = 11) -> list[Text]:
    """Lines one below the other; an empty one is a gap."""
    return [Text(left, top - number * pitch, line, size) for number, line in enumerate(lines) if line]


def read(*pages: list[Text], **more: str) -> Parsed:
    parsed = parse("a.pdf", pdf(*pages, **more))
    check(parsed)
    return parsed


class TestPdfFormat(DocumentContract):
    name = "release.pdf"
    format = "pdf"

    def written(self, *paragraphs: str) -> bytes:
        if any(not letter.isascii() for text in paragraphs for letter in text):
            shown = [text if text.isascii() or "é" in text else backwards(text) for text in paragraphs]
            return drawn(*(Text(72, 760 - 40 * number, text) for number, text in enumerate(shown)))
        lines = [Text(72, 780 - 40 * (number % 18), text) for number, text in enumerate(paragraphs)]
        return pdf(*(lines[start : start + 18] for start in range(0, max(len(lines), 1), 18)))


def backwards(text: str) -> str:
    """A line in a right-to-left script as it stands on the page, left to right; numbers run the other way."""
    return " ".join(word if word[0].isdigit() else word[::-1] for word in reversed(text.split()))


class TestPages:
    def test_every_block_knows_its_page(self) -> None:
        parsed = read(page(FIRST, "", SECOND), page(FIRST))
        assert [block.page for block in parsed.blocks] == [1, 1, 2]

    def test_a_paragraph_that_goes_on_overleaf_is_a_block_on_each_page(self) -> None:
        parsed = read(page(LONG), page(LONGER))
        assert [block.page for block in parsed.blocks] == [1, 2]

    def test_running_heads_footers_and_page_numbers_are_left_out(self) -> None:
        pages = [
            [
                Text(72, 810, "Qalam Monitor, yearly record"),
                *page(f"Report of day {n}.", FIRST),
                Text(290, 30, f"{n}"),
            ]
            for n in range(1, 6)
        ]
        text = read(*pages).text
        assert "yearly record" not in text
        assert [line for line in text.splitlines() if line.strip().isdigit()] == []
        assert text.count("Report of day") == 5

    def test_chapters_have_running_heads_of_their_own(self) -> None:
        heads = ["Wells"] * 4 + ["Roads"] * 4
        pages = [[Text(72, 810, head), *page(f"{FIRST} Day {n}, {head}.")] for n, head in enumerate(heads, 1)]
        assert {block.kind for block in read(*pages).blocks} == {BlockKind.PARAGRAPH}
        assert len(read(*pages).blocks) == 8

    def test_what_repeats_inside_the_pages_is_kept(self) -> None:
        body = [f"Line {chr(96 + n)} of the page says little." for n in range(1, 13)]
        pages = [
            page(*(f"{line[:-1]} {number}." for line in body[:6]), FIRST, *body[6:])
            for number in (1, 2, 3, 4)
        ]
        assert read(*pages).text.count(FIRST) == 4

    def test_what_lies_beyond_the_edge_of_the_page_is_not_seen(self) -> None:
        assert read([Text(72, 900, "Proof, remove before printing"), *page(FIRST)]).text == FIRST

    def test_a_page_turned_on_its_side(self) -> None:
        file = io.BytesIO()
        canvas = Canvas(file)
        canvas.rotate(90)
        canvas.drawString(100, -100, FIRST)
        canvas.drawString(100, -140, SECOND)
        canvas.save()
        assert parse("a.pdf", file.getvalue()).text == f"{FIRST}\n\n{SECOND}"

    def test_a_stamp_across_the_page_comes_last(self) -> None:
        file = io.BytesIO()
        canvas = Canvas(file)
        canvas.saveState()
        canvas.rotate(45)
        canvas.drawString(400, 100, "Copy")
        canvas.restoreState()
        canvas.drawString(100, 700, FIRST)
        canvas.drawString(100, 400, SECOND)
        canvas.save()
        assert parse("a.pdf", file.getvalue()).text == f"{FIRST}\n\n{SECOND}\n\nCopy"


class TestBlocks:
    def test_lines_become_paragraphs(self) -> None:
        text = read(page(LONG, LONGER, "", FIRST, SECOND)).text
        assert text == f"{LONG} {LONGER}\n\n{FIRST}\n\n{SECOND}"

    def test_paragraphs_that_begin_with_an_indent(self) -> None:
        lines = [
            *page(f"{LONG}", LONGER),
            Text(90, 732, LONG),
            Text(72, 718, LONGER),
        ]
        assert read(lines).text == f"{LONG} {LONGER}\n\n{LONG} {LONGER}"

    def test_larger_letters_are_headings_by_size(self) -> None:
        lines = [
            Text(72, 780, "Water", 24),
            Text(72, 740, "Wells", 16),
            *page(LONG, LONGER, LONG, LONGER, top=710),
        ]
        assert shape(read(lines))[:2] == [(BlockKind.HEADING, 1, "Water"), (BlockKind.HEADING, 2, "Wells")]

    def test_a_heading_of_two_lines_is_one(self) -> None:
        lines = [Text(72, 780, "Water has come back", 20), Text(72, 756, "to the upper town", 20)]
        parsed = read([*lines, *page(LONG, LONGER, LONG, LONGER, top=710)])
        assert shape(parsed)[0] == (BlockKind.HEADING, 1, "Water has come back to the upper town")

    def test_list_items(self) -> None:
        bullets = drawn(
            *(Text(72, 760 - 14 * n, text) for n, text in enumerate(["We need:", "• bread", "• clean water"]))
        )
        assert shape(parse("a.pdf", bullets)) == [
            (BlockKind.PARAGRAPH, 0, "We need:"),
            (BlockKind.LIST_ITEM, 1, "bread"),
            (BlockKind.LIST_ITEM, 1, "clean water"),
        ]
        assert shape(read(page("1. bread", "2. clean water", "of the wells")))[1] == (
            BlockKind.LIST_ITEM,
            1,
            "2. clean water of the wells",
        )

    def test_lines_of_an_address_stay_lines(self) -> None:
        address = ("Qalam Monitor", "4 Reed Street", "Tal Rifan")
        assert read(page(*address, "", LONG, LONGER)).text.startswith(
            "Qalam Monitor\n4 Reed Street\nTal Rifan\n\n"
        )

    def test_short_lines_of_one_length_stay_lines(self) -> None:
        facts = ("Place: the upper town", "Hours: Monday to Friday", "Pumps: nine and not ten")
        assert read(page(*facts, "", LONG, LONGER)).text.startswith("\n".join(facts) + "\n\n")

    def test_rows_with_wide_gaps_are_a_table(self) -> None:
        rows = [("Day", "Hours"), ("Monday", "6"), ("Tuesday", "11")]
        lines = [
            Text(x, 700 - 14 * n, text)
            for n, row in enumerate(rows)
            for x, text in zip((72, 250), row, strict=True)
        ]
        assert shape(read(lines)) == [
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
            (BlockKind.TABLE_ROW, 0, "Monday | 6"),
            (BlockKind.TABLE_ROW, 0, "Tuesday | 11"),
        ]

    def test_spaces_of_any_kind_are_spaces(self) -> None:
        drawn_spaces = drawn(Text(72, 700, "The\u2003pumps \u2009 run."), Text(72, 686, "\u3000"))
        assert parse("a.pdf", drawn_spaces).text == "The pumps run."

    def test_ligatures_are_the_letters_they_stand_for(self) -> None:
        assert parse("a.pdf", drawn(Text(72, 700, "The oﬃce ﬁled it."))).text == "The office filed it."


class TestHyphens:
    def joined(self, first: str, second: str, *others: str) -> str:
        text = read(page(f"{LONG} {first}", f"{second} {LONGER}", *others)).text
        return next(word for word in text.split() if word.startswith(first[:3]))

    def test_a_word_that_was_divided_is_made_whole(self) -> None:
        assert self.joined("govern-", "ment") == "government"

    @pytest.mark.parametrize(
        ("first", "second"), [("self-", "rule"), ("UN-", "backed"), ("Anglo-", "Saxon"), ("mid-2017-", "era")]
    )
    def test_a_hyphen_that_belongs_to_the_word_stays(self, first: str, second: str) -> None:
        assert self.joined(first, second) == first + second

    def test_the_document_is_its_own_dictionary(self) -> None:
        assert self.joined("cease-", "fire", "", "A new cease-fire holds since.") == "cease-fire"
        assert self.joined("self-", "same", "", "It is the selfsame road again.") == "selfsame"

    def test_a_document_that_never_divides_words_keeps_its_hyphens(self) -> None:
        many = [line for _ in range(40) for line in (LONG, LONGER)]
        text = read(page(f"{LONG} higher-", f"order {LONGER}", *many, top=820, pitch=9, size=7)).text
        assert "higher-order" in text

    def test_a_dash_at_the_end_of_a_line_is_none(self) -> None:
        assert "villages - have water" in read(page(f"{LONG} -", LONGER)).text


class TestFacts:
    def test_title_and_author(self) -> None:
        parsed = read(page(FIRST, "", SECOND), title="Water returns", author="Rula Tammari")
        assert facts(parsed) == {
            ("title", "document-properties", "Water returns"),
            ("byline", "document-properties", "Rula Tammari"),
        }

    def test_without_a_title_the_largest_letters_at_the_top(self) -> None:
        lines = [Text(72, 800, "Qalam Monitor", 14), Text(72, 770, "Water is back", 22)]
        parsed = read(
            [*lines, *page(LONG, LONGER, LONG, LONGER, top=710)], title="Microsoft Word - water.doc"
        )
        (title,) = [fact for fact in parsed.metadata if fact.field == "title"]
        assert (title.rule, title.value) == ("largest-text", "Water is back")
        assert parsed.text[title.start : title.end] == "Water is back"

    def test_the_time_of_creation_is_no_date_of_publication(self) -> None:
        assert not [fact for fact in read(page(FIRST)).metadata if fact.field == "published"]


class TestMembers:
    def with_attachment(self, *pages: list[Text]) -> Parsed:
        document = pypdfium2.PdfDocument(pdf(*pages))
        document.new_attachment("annex.txt").set_data(b"Two wells were dug.")
        file = io.BytesIO()
        document.save(file)
        document.close()
        return parse("a.pdf", file.getvalue())

    def test_attachments_are_members(self) -> None:
        parsed = self.with_attachment(page(FIRST))
        assert parsed.text == FIRST
        assert [(member.name, member.content) for member in parsed.members] == [
            ("annex.txt", b"Two wells were dug.")
        ]

    def test_pages_without_text_are_told_beside_what_is_attached(self) -> None:
        parsed = self.with_attachment([])
        assert not parsed.is_release
        pages, annex = parsed.members
        assert (pages.name, str(pages.content)) == ("pages", "The PDF holds no text.")
        assert annex.name == "annex.txt"


class TestRefusals:
    def picture(self, *texts: str) -> bytes:
        file, pixels = io.BytesIO(), io.BytesIO()
        Image.new("1", (40, 40), 1).save(pixels, "PNG")
        canvas = Canvas(file)
        for text in ("", *texts):
            if text:
                canvas.drawString(72, 700, text)
            else:
                canvas.drawImage(ImageReader(pixels), 0, 0, 400, 600)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    def test_pictures_of_pages_need_ocr(self) -> None:
        refused = refusal("a.pdf", self.picture())
        assert (refused.refusal, str(refused)) == (
            RefusalKind.UNREADABLE,
            "The PDF holds pictures of its pages and no text: it needs OCR.",
        )

    def test_letters_that_no_font_explains_are_told(self) -> None:
        parsed = parse("a.pdf", drawn(Text(72, 700, "\ue001\ue002\ue003 \ue004\ue005 Tal")))
        (warning,) = parsed.warnings
        assert warning.startswith("The fonts of the PDF do not say which letters they hold")

    def test_some_pages_without_text_are_told(self) -> None:
        parsed = parse("a.pdf", self.picture("Some text.", "", "", "More."))
        assert parsed.warnings == ("Pages that hold a picture and no text, and need OCR: 1, 3-4.",)
        assert [block.page for block in parsed.blocks] == [2, 5]

    def test_a_password(self) -> None:
        refused = refusal("a.pdf", pdf(page(FIRST), password="secret"))
        assert (refused.refusal, str(refused)) == (
            RefusalKind.ENCRYPTED,
            "The PDF is protected by a password.",
        )

    def test_a_damaged_file(self) -> None:
        refused = refusal("a.pdf", b"%PDF-1.7\n" + bytes(2_000))
        assert (refused.refusal, str(refused)) == (
            RefusalKind.DAMAGED,
            "The PDF is damaged and cannot be opened.",
        )

    @pytest.mark.slow
    @pytest.mark.timeout(300)  # it counts its own time, whoever else is at work
    def test_five_thousand_pages(self) -> None:
        started = time.process_time()
        pages = (
            [*page(LONG, f"on page {n}.", "", LONG, LONGER), Text(290, 30, f"{n} of 5000")]
            for n in range(1, 5_001)
        )
        parsed = parse("a.pdf", pdf(*pages))
        assert (len(parsed.blocks), parsed.blocks[-1].page) == (10_000, 5_000)
        assert time.process_time() - started < 60
