"""Plain text: the layout of a saved page, plain prose, front matter, what was broken by hand."""

from __future__ import annotations

import pytest

from index.errors import Refused
from index.formats import Parsed, parse
from index.records import MAXIMUM_TEXT, BlockKind
from tests.helpers.format_contract import FormatContract, check

SAVED_PAGE = """\
Hunger strike enters its third week in Tal Rifan


🔇 www.qalamwatch.example.org/en/releases/hunger%20strike

October 19, 2017

Press release Qalam Monitor October 19, 2017

Prisoners in Tal Rifan Central Prison have refused food since Monday (16 October).

"We ask for judges," one of them said.
"""

SAVED_PAGE_IN_ARABIC = """\
إضراب السجناء في تل ريفان يدخل أسبوعه الثالث

🔊 مرصد.مثال/بيانات/إضراب

١٩ تشرين الأول / أكتوبر ٢٠١٧

بيان صحفي مرصد قلم 19 تشرين الأول 2017

يرفض السجناء الطعام منذ يوم الاثنين.
"""


def read(text: str) -> Parsed:
    parsed = parse("a.txt", text.encode())
    check(parsed)
    return parsed


def facts(parsed: Parsed) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in parsed.metadata:
        found.setdefault(fact.field, []).append(fact.value)
    return found


def blocks(parsed: Parsed) -> list[str]:
    return [parsed.text[block.start : block.end] for block in parsed.blocks]


class TestTextFormat(FormatContract):
    name = "release.txt"


class TestSavedPage:
    def test_furniture_becomes_facts_and_is_no_text(self) -> None:
        parsed = read(SAVED_PAGE)
        assert facts(parsed) == {
            "title": ["Hunger strike enters its third week in Tal Rifan"],
            "source_url": ["https://www.qalamwatch.example.org/en/releases/hunger%20strike"],
            "published": ["October 19, 2017", "October 19, 2017"],
            "kind": ["press release"],
            "publisher": ["Qalam Monitor"],
        }
        assert blocks(parsed) == [
            "Hunger strike enters its third week in Tal Rifan",
            "Prisoners in Tal Rifan Central Prison have refused food since Monday (16 October).",
            '"We ask for judges," one of them said.',
        ]

    def test_title_is_the_first_block(self) -> None:
        first = read(SAVED_PAGE).blocks[0]
        assert (first.kind, first.level, first.start) == (BlockKind.HEADING, 1, 0)

    def test_evidence_is_the_line_as_written(self) -> None:
        quotes = {fact.rule: fact.quote for fact in read(SAVED_PAGE).metadata}
        assert quotes["address-line"] == "🔇 www.qalamwatch.example.org/en/releases/hunger%20strike"
        assert quotes["release-line"] == "Press release Qalam Monitor October 19, 2017"

    def test_arabic_furniture(self) -> None:
        parsed = read(SAVED_PAGE_IN_ARABIC)
        assert facts(parsed) == {
            "title": ["إضراب السجناء في تل ريفان يدخل أسبوعه الثالث"],
            "source_url": ["https://مرصد.مثال/بيانات/إضراب"],
            "published": ["١٩ تشرين الأول / أكتوبر ٢٠١٧", "19 تشرين الأول 2017"],
            "kind": ["press release"],
            "publisher": ["مرصد قلم"],
        }
        assert blocks(parsed)[1:] == ["يرفض السجناء الطعام منذ يوم الاثنين."]

    @pytest.mark.parametrize(
        ("line", "address"),
        [
            ("releases.example.org/2017/a", "https://releases.example.org/2017/a"),
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("🔉example.org", "https://example.org"),
            ("🔇\ufe0f www.example.org/a", "https://www.example.org/a"),
            ("Source: http://example.org/a", "http://example.org/a"),
            ("xn--mgbh0fb.xn--kgbechtv/a", "https://xn--mgbh0fb.xn--kgbechtv/a"),
        ],
    )
    def test_address_lines(self, line: str, address: str) -> None:
        assert facts(read(f"Water returns\n\n{line}\n\nThe pumps run again."))["source_url"] == [address]

    @pytest.mark.parametrize(
        "line",
        [
            "file:///etc/passwd",
            "//server/share/a.htm",
            "ftp://example.org/a",
            "javascript:alert(1)",
            "U.S.",
            "a/b",
        ],
    )
    def test_what_is_no_web_address_stays_text(self, line: str) -> None:
        parsed = read(f"Water returns\n\n{line}\n\nThe pumps run again.")
        assert "source_url" not in facts(parsed)
        assert line in parsed.text

    @pytest.mark.parametrize(
        "line",
        [
            "Published: Thursday, 19 October 2017, 10:30 GMT",
            "19/10/2017",
            "2017-10-19",
            "Oct. 19, 2017",
            "الخميس، 19 أكتوبر 2017",
        ],
    )
    def test_date_lines(self, line: str) -> None:
        parsed = read(f"Water returns\n\n{line}\n\nThe pumps run again.")
        assert len(facts(parsed)["published"]) == 1
        assert blocks(parsed) == ["Water returns", "The pumps run again."]

    @pytest.mark.parametrize(
        ("line", "publisher"),
        [
            ("PRESS RELEASE | Sanad Legal Aid Centre | 19 October 2017", "Sanad Legal Aid Centre"),
            ("Media release by the Harbour Union, Thursday 19 October 2017", "Harbour Union"),
            ("For immediate release: Qalam Monitor, October 19, 2017", "Qalam Monitor"),
            ("19 October 2017 · Tal Rifan Local Council", "Tal Rifan Local Council"),
            ("بيان صادر عن مرصد قلم بتاريخ 19 أكتوبر 2017", "مرصد قلم"),
        ],
    )
    def test_lines_that_name_the_publisher(self, line: str, publisher: str) -> None:
        found = facts(read(f"Water returns\n\n{line}\n\nThe pumps run again."))
        assert found["publisher"] == [publisher]
        assert len(found["published"]) == 1

    @pytest.mark.parametrize(
        "line", ["By Rula Tammari", "BY Marek Olszanecki and Widad Zerqan", "بقلم: رلى تماري"]
    )
    def test_bylines(self, line: str) -> None:
        parsed = read(f"Water returns\n\n{line}\n\nThe pumps run again.")
        assert len(facts(parsed)["byline"]) == 1
        assert blocks(parsed) == ["Water returns", "The pumps run again."]


class TestProseIsNeverEaten:
    @pytest.mark.parametrize(
        "line",
        [
            "Press release: the council said on October 19, 2017 that the pumps run again.",
            "By Monday the water had returned",
            "By the end of the week all had returned to their homes in the valley below the dam",
            "October 19, 2017 was a Thursday.",
            "Statement of the families",
        ],
    )
    def test_a_line_with_more_on_it_stays(self, line: str) -> None:
        parsed = read(f"Water returns\n\n{line}\n\nThe pumps run again.")
        assert line in blocks(parsed)

    def test_a_date_after_prose_stays(self) -> None:
        parsed = read("Water returns\n\nThe pumps run again.\n\nOctober 19, 2017\n\nThe end.")
        assert "October 19, 2017" in blocks(parsed)
        assert "published" not in facts(parsed)

    def test_the_second_of_two_dates_stays(self) -> None:
        parsed = read("Water returns\n\nOctober 19, 2017\n\nOctober 20, 2017\n\nThe pumps run again.")
        assert blocks(parsed) == ["Water returns", "October 20, 2017", "The pumps run again."]

    def test_a_title_can_be_a_date(self) -> None:
        parsed = read("October 19, 2017\n\nwww.example.org/a\n\nOctober 21, 2017\n\nThe pumps run again.")
        assert facts(parsed)["title"] == ["October 19, 2017"]
        assert facts(parsed)["published"] == ["October 21, 2017"]

    def test_a_date_can_stand_over_the_title(self) -> None:
        parsed = read("October 19, 2017\n\nWater returns\n\nThe pumps run again.")
        assert facts(parsed) == {"title": ["Water returns"], "published": ["October 19, 2017"]}

    def test_a_wrapped_paragraph_before_a_date_is_no_title(self) -> None:
        prose = "We write to you\nabout the matter\nof the wells\nin the valley"
        assert "title" not in facts(read(f"{prose}\n\nOctober 19, 2017\n\nMore."))


class TestPlainText:
    def test_short_first_line_is_the_title(self) -> None:
        parsed = read("Water returns\n\nThe pumps run again.")
        assert facts(parsed) == {"title": ["Water returns"]}
        assert parsed.blocks[0].kind is BlockKind.HEADING

    @pytest.mark.parametrize("first", ["The pumps run again.", "Long " * 40, "The pumps run\nagain today"])
    def test_a_sentence_or_a_paragraph_is_no_title(self, first: str) -> None:
        assert facts(read(f"{first}\n\nMore of it.")) == {}

    def test_title_broken_over_two_lines_above_furniture(self) -> None:
        parsed = read("Hunger strike enters\nits third week\n\nwww.example.org/a\n\nThe end.")
        assert facts(parsed)["title"] == ["Hunger strike enters its third week"]


class TestParagraphs:
    def test_wrapped_lines_are_joined(self) -> None:
        text = (
            "The pumping station that serves Tal Rifan and nine villages in\n"
            "the countryside has been out of service since Thursday, when a\n"
            "shell hit its wall.\n"
        )
        assert read(text).text == " ".join(text.split())

    def test_lines_of_an_address_stay_apart(self) -> None:
        address = "Sanad Legal Aid Centre\nHarbour Street 5\nTal Rifan"
        assert read(f"Water returns\n\nWrite to us:\n\n{address}").text.endswith(address)

    def test_long_lines_are_paragraphs_of_their_own(self) -> None:
        long = "The pumping station serves nine villages and a town of twenty thousand people. " * 2
        assert blocks(read(f"Water returns\n\n{long}\n{long}\n")) == [
            "Water returns",
            long.strip(),
            long.strip(),
        ]

    def test_an_indented_line_begins_a_paragraph(self) -> None:
        first = "Rogan Mills will raise a loan to pay for\na second pump."
        text = f"{first}\n    The loan is for ten years, said its\nowner."
        assert blocks(read(f"Water returns\n\n{text}"))[1:] == [
            "Rogan Mills will raise a loan to pay for a second pump.",
            "The loan is for ten years, said its owner.",
        ]

    def test_list_items_are_blocks(self) -> None:
        parsed = read(
            "Water returns\n\nWe ask for:\n- judges, and that\n  soon;\n- doctors.\n\n1. Bread\n2) Water\n"
        )
        kinds = [block.kind for block in parsed.blocks[2:]]
        assert kinds == [BlockKind.LIST_ITEM] * 4
        assert blocks(parsed)[2:] == ["judges, and that soon;", "doctors.", "1. Bread", "2) Water"]

    def test_a_page_break_divides_paragraphs(self) -> None:
        assert blocks(read("Water returns.\fThe pumps run again.")) == [
            "Water returns.",
            "The pumps run again.",
        ]


class TestFrontMatterInText:
    def test_facts_come_from_it_and_the_text_does_not_hold_it(self) -> None:
        parsed = read('---\ntitle: "Water returns"\ndate: "2017-10-19"\n---\n\nThe pumps run again.\n')
        assert facts(parsed) == {"title": ["Water returns"], "published": ["2017-10-19"]}
        assert parsed.text == "The pumps run again."

    def test_a_title_and_nothing_else_is_a_release(self) -> None:
        assert read("---\ntitle: Water returns\n---\n").text == ""


class TestLimits:
    def test_a_text_of_more_than_ten_million_characters(self) -> None:
        with pytest.raises(Refused, match="10,000,020 characters; at most 10,000,000 can be read"):
            parse(
                "a.txt", b"All work no play. \r\n" * (MAXIMUM_TEXT // 20) + b"x" * (20 + MAXIMUM_TEXT // 20)
            )

    def test_a_file_too_large_to_be_looked_at(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("index.formats.limits.MAXIMUM_TEXT", 10)
        with pytest.raises(Refused, match="The file has 41 bytes; at most 40 can be read"):
            parse("a.txt", b"x" * 41)

    def test_a_stray_nul_costs_one_character(self) -> None:
        parsed = read("The pumps run\0again. " + "More of it. " * 200)
        assert parsed.text.startswith("The pumps run\ufffdagain.")
