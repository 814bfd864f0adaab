"""Web pages: blocks, marks, tables, the main part, what a page says of itself, pages made to harm."""

from __future__ import annotations

import time

import pytest

from index.formats import Parsed, parse
from index.records import BlockKind, MarkKind
from tests.helpers.format_contract import FormatContract, check

PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<title>Water returns to Tal Rifan | Qalam Monitor</title>
<meta property="og:site_name" content="Qalam Monitor">
<meta property="article:published_time" content="2019-07-21T09:00:00+03:00">
<meta name="author" content="Rula Tammari">
<link rel="canonical" href="https://www.qalamwatch.example.org/water">
<link rel="stylesheet" href="https://evil.example/style.css">
<script src="//evil.example/x.js">alert("no text")</script>
</head>
<body>
<nav><ul><li>Home</li><li>About</li></ul></nav>
<main>
<header><h1>Water returns to Tal Rifan</h1><p><time datetime="2019-07-21">21 July 2019</time></p></header>
<p>The pumps <strong>run <em>again</em></strong> in
   <a href="https://example.org/tal">Tal&nbsp;Rifan</a>.<br>Two wells were dug.</p>
<p>The pumps run again.</p><p>The pumps run again.</p>
<ol start="3"><li><p>Bread</p></li><li>Water<ul><li>clean</li></ul></li></ol>
<blockquote><p>It has a taste.</p></blockquote>
<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td>6&nbsp;to<br>10</td></tr></table>
<pre>
litres  40
  hours 4</pre>
<p lang="ar" dir="rtl">عادت المياه.</p>
<iframe src="file:///etc/passwd">frame</iframe><img src="//server/share/a.png" alt="a pump">
</main>
<footer>All rights reserved</footer>
</body></html>
"""


def read(text: str, name: str = "a.html") -> Parsed:
    parsed = parse(name, text.encode())
    check(parsed)
    return parsed


def shape(parsed: Parsed) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, parsed.text[block.start : block.end]) for block in parsed.blocks]


def facts(parsed: Parsed) -> set[tuple[str, str, str]]:
    return {(fact.field, fact.rule, fact.value) for fact in parsed.metadata}


class TestHtmlFormat(FormatContract):
    name = "page.html"

    def written(self, first: str, second: str) -> str:
        return f"<html>\n<body>\n<p>{first}</p>\n<p>{second}</p>\n</body></html>"


class TestBlocks:
    def test_every_kind_of_block(self) -> None:
        assert shape(read(PAGE)) == [
            (BlockKind.HEADING, 1, "Water returns to Tal Rifan"),
            (BlockKind.PARAGRAPH, 0, "The pumps run again in Tal Rifan.\nTwo wells were dug."),
            (BlockKind.PARAGRAPH, 0, "The pumps run again."),
            (BlockKind.PARAGRAPH, 0, "The pumps run again."),
            (BlockKind.LIST_ITEM, 1, "3. Bread"),
            (BlockKind.LIST_ITEM, 1, "4. Water"),
            (BlockKind.LIST_ITEM, 2, "clean"),
            (BlockKind.QUOTATION, 0, "It has a taste."),
            (BlockKind.TABLE_ROW, 0, "Day | Hours"),
            (BlockKind.TABLE_ROW, 0, "Monday | 6 to 10"),
            (BlockKind.CODE, 0, "litres  40\n  hours 4"),
            (BlockKind.PARAGRAPH, 0, "عادت المياه."),
        ]

    def test_marks_lie_on_their_words(self) -> None:
        parsed = read(PAGE)
        marks = [mark for block in parsed.blocks for mark in block.marks]
        assert [(mark.kind, parsed.text[mark.start : mark.end], mark.target) for mark in marks] == [
            (MarkKind.STRONG, "run again", ""),
            (MarkKind.EMPHASIS, "again", ""),
            (MarkKind.LINK, "Tal Rifan", "https://example.org/tal"),
        ]

    def test_a_mark_over_two_blocks_is_two_marks(self) -> None:
        parsed = read("<p><b>One well<br><br>two wells</b></p>")
        assert [[parsed.text[m.start : m.end] for m in block.marks] for block in parsed.blocks] == [
            ["One well"],
            ["two wells"],
        ]

    def test_a_block_declares_its_language(self) -> None:
        assert [block.language for block in read(PAGE).blocks][-2:] == [None, "ar"]

    def test_two_line_breaks_divide_paragraphs(self) -> None:
        assert [text for _, _, text in shape(read("<p>One<br><br>Two<br/>Three</p>"))] == [
            "One",
            "Two\nThree",
        ]

    def test_a_table_that_lays_out_the_page_is_no_table(self) -> None:
        page = "<table><tr><td>Menu</td><td><h1>Water</h1><p>It runs.</p><p>Again.</p></td></tr></table>"
        assert [kind for kind, _, _ in shape(read(page))] == [
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH,
        ]

    def test_an_empty_row_is_no_block(self) -> None:
        assert read("<table><tr><td></td><td> </td></tr><tr><td>a</td><td></td></tr></table>").text == "a |"

    @pytest.mark.parametrize(
        "target",
        [
            "javascript:x()",
            "file:///etc/passwd",
            "//server/share",
            "data:text/html,x",
            "../a.html",
            "http://a b",
        ],
    )
    def test_links_lead_to_web_and_mail_only(self, target: str) -> None:
        parsed = read(f'<p><a href="{target}">here</a> <a href="mailto:a@example.org">there</a></p>')
        assert [mark.target for block in parsed.blocks for mark in block.marks] == ["mailto:a@example.org"]


class TestMainPart:
    def test_what_stands_around_is_left_out(self) -> None:
        text = read(PAGE).text
        for word in ("Home", "rights", "no text", "frame", "a pump"):
            assert word not in text

    def test_text_after_what_is_left_out_stays(self) -> None:
        assert (
            read("<p>Water <script>x()</script>returns <!-- really --> here.</p>").text
            == "Water returns here."
        )

    def test_an_article_with_little_of_the_text_is_a_teaser(self) -> None:
        body = "<p>The pumps run again in nine villages.</p>" * 3
        assert "nine villages" in read(f"<article>More news</article>{body}").text

    def test_the_longest_article_is_taken(self) -> None:
        articles = "<article>Teaser</article><article><p>The pumps run again in nine villages.</p></article>"
        assert read(articles).text == "The pumps run again in nine villages."

    def test_a_page_inside_a_form_is_kept(self) -> None:
        assert (
            read("<form><p>The pumps run again.</p><button>Send</button></form>").text
            == "The pumps run again."
        )


class TestFacts:
    def test_head_of_the_page(self) -> None:
        assert facts(read(PAGE)) == {
            ("title", "title-element", "Water returns to Tal Rifan | Qalam Monitor"),
            ("publisher", "open-graph", "Qalam Monitor"),
            ("published", "open-graph", "2019-07-21T09:00:00+03:00"),
            ("published", "shown-date", "21 July 2019"),
            ("published", "time-element", "2019-07-21"),
            ("published", "date-line", "21 July 2019"),
            ("byline", "meta", "Rula Tammari"),
            ("source_url", "canonical-link", "https://www.qalamwatch.example.org/water"),
            ("language", "html-language", "en-GB"),
        }

    def test_linked_data(self) -> None:
        page = """<script type="application/ld+json">{"@graph": [
            {"@type": "Organization", "name": "Not this"},
            {"@type": ["NewsArticle"], "headline": "Water returns", "datePublished": "2019-07-21",
             "publisher": {"@type": "Organization", "name": "Qalam Monitor"},
             "author": [{"name": "Rula Tammari"}, {"name": "Widad Zerqan"}],
             "url": "https://example.org/a", "inLanguage": "en"}]}</script><p>The pumps run again.</p>"""
        assert facts(read(page)) == {
            ("title", "json-ld", "Water returns"),
            ("published", "json-ld", "2019-07-21"),
            ("publisher", "json-ld", "Qalam Monitor"),
            ("byline", "json-ld", "Rula Tammari; Widad Zerqan"),
            ("source_url", "json-ld", "https://example.org/a"),
            ("language", "json-ld", "en"),
            ("kind", "json-ld", "NewsArticle"),
        }

    def test_linked_data_that_refers_to_its_author(self) -> None:
        page = """<script type="application/ld+json">{"@graph": [
            {"@type": "Article", "headline": "Water", "author": [{"@id": "#rula"}, {"@id": 7}]},
            {"@type": "Person", "@id": "#rula", "name": "Rula Tammari"}]}</script>
            <p>The pumps run again.</p>"""
        assert ("byline", "json-ld", "Rula Tammari") in facts(read(page))

    @pytest.mark.parametrize(
        "source", ["{broken", "[" * 100_000, '"text"', "{}", "[1, null]", '{"headline": 7}']
    )
    def test_linked_data_that_says_nothing(self, source: str) -> None:
        page = f'<script type="application/ld+json">{source}</script><p>The pumps run again.</p>'
        assert facts(read(page)) == set()

    def test_the_address_that_a_browser_left(self) -> None:
        page = (
            "<!-- saved from url=(0024)https://example.org/news -->\n<html><p>The pumps run again.</p></html>"
        )
        assert facts(read(page)) == {("source_url", "saved-from", "https://example.org/news")}

    def test_a_time_in_a_menu_or_of_a_change_is_not_the_date(self) -> None:
        times = "<nav><time>2011-01-01</time></nav><p>Updated <time>2012-01-01</time></p>"
        assert facts(read(f"{times}<p>The pumps run again.</p>")) == set()

    def test_a_time_in_prose_is_told_from_a_date_line(self) -> None:
        prose = "The pumps that serve nine villages and the town of twenty thousand people ran again from "
        page = f"<p>{prose}<time datetime='2019-07-18'>Thursday</time> in the early morning.</p>"
        assert facts(read(page)) == {("published", "time-element", "2019-07-18")}


class TestEncodings:
    def test_declared_charset_is_trusted_where_it_fits(self) -> None:
        page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Café”</p>'
        parsed = parse("a.html", page.encode("cp1252"))
        assert parsed.text == "“Café”"
        assert not parsed.warnings

    def test_utf8_is_utf8_whatever_is_declared(self) -> None:
        assert parse("a.html", '<meta charset="windows-1256"><p>Café</p>'.encode()).text == "Café"

    def test_a_text_file_can_hold_a_page(self) -> None:
        assert read("<!doctype html><p>The pumps run again.</p>", "a.txt").format == "html"
        assert read("a <!doctype html><p>", "a.txt").format == "text"


class TestHostilePages:
    @pytest.mark.parametrize(
        "page",
        [
            "<div>" * 100_000 + "The pumps run again.",
            "<b>" * 400 + "The pumps <i>run</i> again.",
            "<table><tr><td>" * 200 + "The pumps run again.",
        ],
        ids=["divs", "bold", "tables"],
    )
    def test_a_page_nested_too_deeply_keeps_its_text(self, page: str) -> None:
        started = time.process_time()
        parsed = read(f"<script>no text</script><!-- nor <p>this</p> -->{page}")
        assert time.process_time() - started < 2.0
        assert parsed.text == "The pumps run again."
        assert "nested too deeply" in parsed.warnings[0]

    def test_a_picture_inside_the_page_that_is_larger_than_the_parser_allows(self) -> None:
        parsed = read(f"<p><img src='data:image/png;base64,{'A' * 10_500_000}'>The pumps run again.</p>")
        assert parsed.text == "The pumps run again."

    def test_entities_of_the_page_are_not_resolved(self) -> None:
        page = (
            '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "x">]><p>The &a; pumps &b;</p>'
        )
        text = read(page).text
        assert "root:" not in text
        assert "pumps" in text

    def test_a_row_inside_a_row(self) -> None:
        parsed = read("<table><tr><td>a</td><td>b<tr><td>c</td></tr></td></tr></table><ul><li>d")
        assert parsed.text.replace("\n", " ").split()[-1] == "d"
