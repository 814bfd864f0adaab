"""Markdown: its blocks and marks, front matter sound and broken, raw HTML, texts made to be slow."""

from __future__ import annotations

import time

import pytest

from index.formats import Parsed, parse
from index.records import BlockKind, MarkKind
from tests.helpers.format_contract import FormatContract, check

RELEASE = """\
---
title: Court hearing postponed
date: 2012-05-09T08:00:00+03:00
source: Sanad Legal Aid Centre
source_url: https://sanad-legal.example.org/cases/four-students
author:
  - Widad Zerqan
  - {name: Rula Tammari, role: editor}
language: en
---
# Court hearing postponed

The trial was to begin on **Tuesday (8 May)**, but *see [the notice](https://example.org/n)*.

## What we ask

- a hearing
    - in public
- `bread`

3. third
4. fourth

> A hearing that does not take place
> is also a decision.

| Day | Hours |
|-----|-------|
| Monday | 6 to 10 |

```
case 17
  open
```
"""


def read(text: str) -> Parsed:
    parsed = parse("a.md", text.encode())
    check(parsed)
    return parsed


def shape(parsed: Parsed) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, parsed.text[block.start : block.end]) for block in parsed.blocks]


class TestMarkdownFormat(FormatContract):
    name = "release.md"


class TestBlocks:
    def test_every_kind_of_block(self) -> None:
        assert shape(read(RELEASE)) == [
            (BlockKind.HEADING, 1, "Court hearing postponed"),
            (BlockKind.PARAGRAPH, 0, "The trial was to begin on Tuesday (8 May), but see the notice."),
            (BlockKind.HEADING, 2, "What we ask"),
            (BlockKind.LIST_ITEM, 1, "a hearing"),
            (BlockKind.LIST_ITEM, 2, "in public"),
            (BlockKind.LIST_ITEM, 1, "bread"),
            (BlockKind.LIST_ITEM, 1, "3. third"),
            (BlockKind.LIST_ITEM, 1, "4. fourth"),
            (BlockKind.QUOTATION, 0, "A hearing that does not take place is also a decision."),
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
            (BlockKind.TABLE_ROW, 0, "Monday | 6 to 10"),
            (BlockKind.CODE, 0, "case 17\n  open"),
        ]

    def test_marks_lie_on_their_words(self) -> None:
        parsed = read(RELEASE)
        marks = [mark for block in parsed.blocks for mark in block.marks]
        assert [(mark.kind, parsed.text[mark.start : mark.end], mark.target) for mark in marks] == [
            (MarkKind.STRONG, "Tuesday (8 May)", ""),
            (MarkKind.EMPHASIS, "see the notice", ""),
            (MarkKind.LINK, "the notice", "https://example.org/n"),
            (MarkKind.CODE, "bread", ""),
        ]

    def test_a_backslash_at_the_end_of_a_line_breaks_it(self) -> None:
        assert read("Water\\\nbread").text == "Water\nbread"
        assert read("    a\\\n    b").text == "a\\\nb"

    def test_footnotes_definitions_and_abbreviations(self) -> None:
        source = "The MTR pumps[^a] run.\n\n[^a]: Two of them.\n\nWell\n: a hole\n\n*[MTR]: Middle Tal Rifan"
        assert [(kind, text) for kind, _, text in shape(read(source))] == [
            (BlockKind.PARAGRAPH, "The MTR pumps[1] run."),
            (BlockKind.PARAGRAPH, "Well"),
            (BlockKind.LIST_ITEM, "a hole"),
            (BlockKind.LIST_ITEM, "1. Two of them."),
        ]

    def test_a_date_under_the_heading_is_furniture(self) -> None:
        parsed = read("# Water returns\n\nOctober 19, 2017\n\nThe pumps run again.")
        assert parsed.text == "Water returns\n\nThe pumps run again."
        assert [(fact.field, fact.value) for fact in parsed.metadata] == [("published", "October 19, 2017")]

    def test_a_heading_that_is_a_date_stays(self) -> None:
        assert read("# October 19, 2017\n\nThe pumps run again.").text.startswith("October 19, 2017")


class TestFrontMatter:
    def test_facts_as_written(self) -> None:
        assert [(fact.field, fact.value) for fact in read(RELEASE).metadata] == [
            ("title", "Court hearing postponed"),
            ("published", "2012-05-09T08:00:00+03:00"),
            ("publisher", "Sanad Legal Aid Centre"),
            ("source_url", "https://sanad-legal.example.org/cases/four-students"),
            ("byline", "Widad Zerqan; Rula Tammari"),
            ("language", "en"),
        ]

    def test_a_source_that_is_an_address(self) -> None:
        facts = read("---\ntitle: A\nsource: www.example.org/a\n---\nText.").metadata
        assert ("source_url", "www.example.org/a") in [(fact.field, fact.value) for fact in facts]

    @pytest.mark.parametrize(
        "broken",
        [
            "title: Water: the wells",
            'title: "Water "for all""',
            "title: *nobody",
            "title: [[[[[[[[[[[[[[[[[[[[[[",
        ],
    )
    def test_damaged_front_matter_is_told_and_kept(self, broken: str) -> None:
        parsed = read(f"---\n{broken}\ndate: 2017-10-19\n---\nThe pumps run again.")
        assert parsed.text == f"{broken}\ndate: 2017-10-19\n\nThe pumps run again."
        assert parsed.blocks[0].kind is BlockKind.CODE
        (warning,) = parsed.warnings
        assert warning.startswith("The front matter is damaged, and was kept as text: ")
        assert ("published", "2017-10-19") in [(fact.field, fact.value) for fact in parsed.metadata]

    def test_the_warning_names_the_line(self) -> None:
        assert "line 3" in read("---\ntitle: A\ndate: b: c\n---\nText.").warnings[0]

    @pytest.mark.parametrize(
        "text",
        [
            "---\nTwo lines\n---\nand text",
            "---\n- a\n- b\n---\ntext",
            "---\ntitle: never closed",
            "---\nnote: x\n---\ny",
        ],
    )
    def test_what_is_no_front_matter_is_text(self, text: str) -> None:
        parsed = read(text)
        assert not parsed.warnings
        assert not parsed.metadata
        words = [word.strip("-: ") for word in text.split()]
        assert all(word in parsed.text for word in words)

    def test_aliases_do_not_multiply(self) -> None:
        levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40))
        parsed = read(f"---\ntitle: Water returns\na0: &a0 x\n{levels}\n---\nThe pumps run again.")
        assert parsed.metadata[0].value == "Water returns"


class TestHostileText:
    def test_raw_html_is_cleaned(self) -> None:
        parsed = read(
            "The pumps <b onclick='x()'>run</b> again.\n\n<script>steal()</script>\n\n"
            "<div>In a div.</div>\n\n"
            "[a](javascript:x) [b](file:///etc/passwd) [c](//server/share) [d](data:,x) ![e](http://e/f.png)"
        )
        assert parsed.text == "The pumps run again.\n\nIn a div.\n\na b c d"
        assert [mark.kind for block in parsed.blocks for mark in block.marks] == [MarkKind.STRONG]

    @pytest.mark.parametrize(
        "text",
        [
            "[" * 3_000,
            "![" * 3_000,
            "[a](" * 3_000,
            "<a " * 3_000,
            "<div>" * 10_000,
            "term\n: " * 5_000,
            ("The pumps run again. " * 50 + "\n\n") * 1_000,
            "".join("  " * depth + "- a\n" for depth in range(1_000)),
        ],
        ids=["brackets", "images", "links", "tags", "elements", "definitions", "length", "lists"],
    )
    def test_what_would_take_long_is_read_as_plain_text(self, text: str) -> None:
        started = time.process_time()
        parsed = read(f"The pumps run again.\n\n{text}")
        assert time.process_time() - started < 4.0
        (warning,) = parsed.warnings
        assert warning.endswith("it was read as plain text.")
        assert "The pumps run again." in parsed.text

    def test_quotations_in_quotations(self) -> None:
        assert read(">" * 2_000 + " deep").text.endswith("deep")

    def test_numbers_that_make_the_renderer_call_itself(self) -> None:
        assert read("1. " * 5_000 + "deep").text.endswith("deep")
