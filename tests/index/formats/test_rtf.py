"""Rich Text: code pages, blocks, lists, tables, notes, what is left out, files made to harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.formats import Parsed, parse
from index.records import BlockKind, MarkKind
from tests.helpers.document_contract import DocumentContract, facts, read_or_refused, shape
from tests.helpers.format_contract import check

LIST = r"{\listtext\pard\plain 1.\tab}\ilvl0 Bread\par{\listtext\f3 \'b7\tab}\ilvl1 Water\par"


def escaped(text: str) -> str:
    units = text.encode("utf-16-le")
    numbers = [
        int.from_bytes(units[place : place + 2], "little", signed=True) for place in range(0, len(units), 2)
    ]
    return "".join(chr(number) if 32 <= number < 127 else rf"\u{number}?" for number in numbers)


def read(body: str) -> Parsed:
    fonts = r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset178 B;}{\f2\fcharset128 C;}{\f3\fcharset2 Symbol;}}"
    styles = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3 Quote;}{\*\cs10 Strong;}}"
    )
    parsed = parse(
        "a.rtf", (r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + styles + body + "}").encode("latin-1")
    )
    check(parsed)
    return parsed


class TestRtfFormat(DocumentContract):
    name = "release.rtf"
    format = "rtf"

    def written(self, *paragraphs: str) -> bytes:
        return (
            r"{\rtf1\ansi" + "".join(rf"\pard {escaped(text)}\par " for text in paragraphs) + "}"
        ).encode()


class TestLetters:
    def test_code_page_of_the_file(self) -> None:
        assert parse("a.rtf", rb"{\rtf1\ansi\ansicpg1256 \'e3\'c7\'c1\par}").text == "ماء"

    def test_code_page_of_the_font(self) -> None:
        assert read(r"Caf\'e9 {\f1 \'e3\'c7\'c1} na\'efve").text == "Café ماء naïve"

    def test_letters_of_two_bytes(self) -> None:
        assert read(r"{\f2 \'90\'85}").text == "水"

    def test_unicode_with_what_stands_in_for_it(self) -> None:
        assert read(r"\uc1\u1605?\uc2\u1575\'3f\'3f{\uc0\u1569} end").text == "ماء end"

    def test_letters_beyond_the_first_plane(self) -> None:
        assert read(r"\u-10179?\u-8704? seen").text == "\U0001f600 seen"

    def test_half_a_letter_is_replaced(self) -> None:
        assert read(r"\u-10179? seen").text == "\ufffd seen"

    def test_signs(self) -> None:
        assert read(r"\ldblquote A\rdblquote\emdash b\_c\~d co\-op \{x\}").text == "“A”—b\u2011c d coop {x}"


class TestBlocks:
    def test_headings_and_quotations_by_style(self) -> None:
        body = r"\pard\s2 Water\par\pard\s1 Wells\par\pard\s3 It has a taste.\par"
        body += r"\pard\outlinelevel2 Pumps\par\pard Ran.\par"
        assert shape(read(body)) == [
            (BlockKind.HEADING, 1, "Water"),
            (BlockKind.HEADING, 1, "Wells"),
            (BlockKind.QUOTATION, 0, "It has a taste."),
            (BlockKind.HEADING, 3, "Pumps"),
            (BlockKind.PARAGRAPH, 0, "Ran."),
        ]

    def test_lists_as_the_program_numbered_them(self) -> None:
        assert shape(read(LIST)) == [(BlockKind.LIST_ITEM, 1, "1. Bread"), (BlockKind.LIST_ITEM, 2, "Water")]

    def test_rows_of_a_table(self) -> None:
        rows = (("Day", "Hours"), ("Monday", "6"))
        body = "".join(rf"\trowd\cellx1\cellx2\pard\intbl {a}\cell {b}\cell\row" for a, b in rows)
        assert shape(read(body + r"\pard After.\par")) == [
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
            (BlockKind.TABLE_ROW, 0, "Monday | 6"),
            (BlockKind.PARAGRAPH, 0, "After."),
        ]

    def test_an_empty_cell_keeps_its_place(self) -> None:
        assert read(r"\trowd\cellx1\cellx2\cellx3\intbl a\cell\cell c\cell\row").text == "a | | c"

    def test_a_frame_of_one_cell_is_no_table(self) -> None:
        assert shape(read(r"\trowd\cellx100\pard\intbl One\par Two\cell\row"))[1] == (
            BlockKind.PARAGRAPH,
            0,
            "Two",
        )

    def test_marks_and_links(self) -> None:
        parsed = read(
            r'The {\b pumps} {\i run} at {\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{Tal}}}'
            r'{\field{\*\fldinst{HYPERLINK "file:///etc/passwd"}}{\fldrslt{ Rifan}}}.'
        )
        assert parsed.text == "The pumps run at Tal Rifan."
        (block,) = parsed.blocks
        assert [(mark.kind, parsed.text[mark.start : mark.end], mark.target) for mark in block.marks] == [
            (MarkKind.STRONG, "pumps", ""),
            (MarkKind.EMPHASIS, "run", ""),
            (MarkKind.LINK, "Tal", "https://example.org/a"),
        ]

    def test_line_breaks_stay_and_two_divide(self) -> None:
        assert read(r"One\line two\line\line three").text == "One\ntwo\n\nthree"

    def test_notes_come_last(self) -> None:
        note = r"{\footnote\pard{\super\chftn} Two of them.\par At least.}"
        assert (
            read(rf"Wells{{\super\chftn{note}}} were dug.\par Yes.\par").text
            == "Wells[1] were dug.\n\nYes.\n\n[1] Two of them.\n\nAt least."
        )

    def test_a_text_box_comes_after_its_paragraph(self) -> None:
        box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard In a box.\par}}}"
        assert read(rf"Before {box}after.\par").text == "Before after.\n\nIn a box."


class TestLeftOut:
    def test_what_is_no_text_of_the_document(self) -> None:
        body = (
            r"{\header Letterhead}{\pict\wmetafile8 0a0b}{\*\unknown x}{\*\bkmkstart y}{\xe index}Water"
            r"{\*\annotation A remark}{\v secret}{\deleted gone} runs.{\footer 1}\par"
        )
        parsed = read(body)
        assert parsed.text == "Water runs."
        assert parsed.warnings == (
            "Comments in the margin that were left out: 1.",
            "Stretches deleted under tracked changes that were left out: 1.",
            "Stretches of hidden text that were left out: 1.",
        )

    def test_binary_data_is_passed_over(self) -> None:
        assert read(r"a{\pict\bin5 {{}}}}b").text == "ab"


class TestFacts:
    def test_title_and_author(self) -> None:
        parsed = read(r"{\info{\title Water \u1605?}{\author Rula Tammari}{\operator Someone Else}}Text.\par")
        assert facts(parsed) == {
            ("title", "document-properties", "Water م"),
            ("byline", "document-properties", "Rula Tammari"),
        }


PIECES = st.sampled_from(
    [
        *(
            r"\par",
            r"\pard",
            r"\cell",
            r"\row",
            r"\intbl",
            r"\trowd",
            r"\cellx1",
            r"\nestcell",
            r"\line",
            r"\ilvl3",
        ),
        *(
            "{",
            "}",
            r"{\*\any ",
            r"{\footnote ",
            r"{\shptxt ",
            r"{\listtext ",
            r"{\fonttbl ",
            r"{\stylesheet ",
        ),
        *(
            r"{\info ",
            r"{\title ",
            r"{\field ",
            r"{\*\fldinst ",
            r"{\fldrslt ",
            r"{\upr ",
            r"{\*\ud ",
            r"\s1 ",
        ),
        *(
            r"\f1\fcharset128 ",
            r"\f1 ",
            r"\u1605?",
            r"\u-10179?",
            r"\u-8704?",
            r"\'90",
            r"\'85",
            r"\uc0",
            r"\uc2",
        ),
        *(
            r"\~",
            r"\-",
            r"\b ",
            r"\b0 ",
            r"\v ",
            r"\deleted ",
            r"\plain ",
            r"\bin3 ",
            "text ",
            "| ",
            "\0",
            ". ",
        ),
    ]
)
"""What Rich Text is made of, in any disorder."""


class TestHostileFiles:
    @settings(max_examples=150, deadline=None)
    @given(pieces=st.lists(PIECES, max_size=50))
    def test_any_disorder_is_read_or_refused(self, pieces: list[str]) -> None:
        read_or_refused("a.rtf", (r"{\rtf1\ansi " + "".join(pieces)).encode())

    @pytest.mark.timeout(60)  # one that grows with the square of the length would take minutes
    @pytest.mark.parametrize(
        "body",
        [
            "{" * 200_000,
            "}" * 200_000,
            r"\u-10179" * 50_000,
            r"\cell" * 50_000,
            r"\bin99999999 ",
            r"{\footnote " * 20_000,
        ],
        ids=["open", "closed", "halves", "cells", "binary", "notes"],
    )
    def test_they_end_soon_and_keep_what_is_there(self, body: str) -> None:
        parsed = parse("a.rtf", (r"{\rtf1 The pumps run again.\par " + body).encode())
        assert parsed.text.startswith("The pumps run again.")
