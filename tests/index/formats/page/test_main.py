"""The main part of a page: what stays, what is left out and can be shown, pages made to harm."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import Refused
from index.formats import Parsed, parse
from index.formats.composing import Draft
from index.formats.html import left_out
from index.formats.page import TooTangled, all_blocks, blocks_beside, main_blocks, parse_page
from index.records import BlockKind
from tests.helpers.format_contract import check

FIRST = "The pumps that serve nine villages along the dry river run again, said the council of Tal Rifan."
SECOND = (
    "Two wells were dug in the spring, and a third one will follow when the rains have filled the cistern."
)
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p>"
HEAD = "<head><title>Water returns to Tal Rifan | Qalam Monitor</title></head>"
TITLE = "Water returns to Tal Rifan"


def read(body: str, head: str = HEAD) -> Parsed:
    parsed = parse("a.html", f"<html>{head}<body>{body}</body></html>".encode())
    check(parsed)
    return parsed


def blocks(body: str) -> list[str]:
    parsed = read(body)
    return [parsed.text[block.start : block.end] for block in parsed.blocks]


BESIDE = {
    "a notice named for cookies": "<div id='fi-cookieConsent'>We use cookies to count our readers.</div>",
    "a hidden element": "<div style='display: none'>Your browser is too old to show this page.</div>",
    "a dialog": "<div role=dialog>Write your address here to hear from us every week.</div>",
    "comments": "<div class='comment-list'><p>I have not seen any water yet, says a reader.</p></div>",
    "links to other pages": "<ul><li><a href=/a>Bread is dear</a><li><a href=/b>A road</a></ul>",
    "a teaser": "<div><h3><a href=/c>The bridge opens</a></h3><p>After years the bridge is done.</p></div>",
    "about the author": "<div class=author-box><p>Rula Tammari has written on water for years.</p></div>",
    "a share bar": "<div class='post shareButtons'>Tell your friends</div>",
    "a credit": "<figure><img src=a.png><figcaption>Photo by W. Zerqan</figcaption></figure>",
    "a caption by its name": "<div class=media-caption>A pump stands in the dry bed of the river.</div>",
    "an appeal at the end": "<p>Subscribe to our newsletter to hear from the council every week.</p>",
    "an appeal in Arabic": "<p>تابعونا على صفحاتنا لمعرفة آخر الأخبار من المدينة.</p>",
    "a line that leads away": "<p>Read more: The bridge opens</p>",
    "a heading over nothing": "<h2>More news</h2>",
    "an element of the author's own": "<x-newsletter><p>Hear from us every week.</p></x-newsletter>",
}
"""What is beside the text -> how it is written."""


class TestLeftOut:
    @pytest.mark.parametrize("source", BESIDE.values(), ids=BESIDE.keys())
    def test_what_stands_beside_the_text(self, source: str) -> None:
        page = f"<h1>{TITLE}</h1>{PROSE}{source}"
        assert blocks(page) == [TITLE, FIRST, SECOND]

    @pytest.mark.parametrize("source", BESIDE.values(), ids=BESIDE.keys())
    def test_can_be_shown(self, source: str) -> None:
        page = f"<html>{HEAD}<body><h1>{TITLE}</h1>{PROSE}{source}</body></html>"
        shown = left_out(page.encode())
        assert shown
        assert FIRST not in shown

    def test_a_list_of_related_pages_that_is_longer_than_the_text(self) -> None:
        page = f"<h1>{TITLE}</h1>{PROSE * 4}<div class=related-posts>{PROSE * 9}</div>"
        assert blocks(page) == [TITLE, *[FIRST, SECOND] * 4]

    def test_nothing_is_left_out_of_a_page_that_is_text(self) -> None:
        assert left_out(f"<h1>{TITLE}</h1>{PROSE}".encode()) == ()


class TestKept:
    def test_paragraphs_that_repeat(self) -> None:
        assert blocks(f"{PROSE}{PROSE}{PROSE}") == [FIRST, SECOND] * 3

    def test_lists_tables_and_quotations(self) -> None:
        source = (
            "<h2>What there is</h2><ul><li>bread</li><li>salt</li></ul>"
            "<table><tr><td>Monday</td><td>6 to 10</td></tr></table><blockquote>It has a taste.</blockquote>"
        )
        parsed = read(f"{PROSE}{source}{PROSE}")
        assert [block.kind for block in parsed.blocks] == [
            *(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM),
            *(BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.QUOTATION),
            *(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
        ]

    def test_a_long_caption(self) -> None:
        caption = f"{FIRST} {SECOND} {FIRST} {SECOND}"
        assert caption in blocks(f"{PROSE}<figure><figcaption>{caption}</figcaption></figure>{PROSE}")

    def test_an_address_that_is_written_out(self) -> None:
        assert "https://example.org/a" in blocks(
            f"{PROSE}<p><a href='https://example.org/a'>https://example.org/a</a></p>"
        )

    def test_the_captions_of_a_gallery(self) -> None:
        pictures = f"<figure><figcaption>{FIRST}</figcaption></figure>" * 4
        assert blocks(f"<h1>{TITLE}</h1><p>{SECOND}</p>{pictures}").count(FIRST) == 4

    def test_a_request_inside_the_text(self) -> None:
        request = "The council asked all families to sign up before the first of the month."
        assert request in blocks(f"{PROSE}<p>{request}</p>{PROSE}")

    @pytest.mark.parametrize("line", ["Related charges were dropped.", "Updated figures: 31 are missing."])
    def test_a_sentence_that_begins_like_a_pointer(self, line: str) -> None:
        assert line in blocks(f"{PROSE}<p>{line}</p>{PROSE}")
        assert line not in blocks(f"{PROSE}<p><a href=/b>{line}</a></p>{PROSE}")

    def test_the_title_above_the_text_with_its_lead(self) -> None:
        lead = "After three weeks without a drop the taps of the town are running again."
        page = (
            f"<div><p>Qalam</p><div><h1>{TITLE}</h1><p>R. T.</p><h2>{lead}</h2></div></div><div>{PROSE}</div>"
        )
        assert blocks(page) == [TITLE, lead, FIRST, SECOND]

    def test_the_title_and_no_label_above_it(self) -> None:
        page = f"<main><div>Opens in a new window</div><div><p>18:30</p><h1>{TITLE}</h1>{PROSE}</div></main>"
        assert blocks(page) == [TITLE, FIRST, SECOND]

    def test_the_text_of_one_of_several_articles(self) -> None:
        other = (
            "<article><h2><a href=/b>A bridge</a></h2><p>It opens, said the mayor, next week.</p></article>"
        )
        page = f"<main><article><h1>{TITLE}</h1>{PROSE * 2}</article>{other}{other}</main>"
        assert blocks(page) == [TITLE, FIRST, SECOND, FIRST, SECOND]

    def test_an_arabic_page_that_tables_lay_out(self) -> None:
        title = "عودة المياه إلى تل ريفان"
        prose = [
            "عادت المضخات إلى العمل في تسع قرى على ضفاف النهر الجاف، بحسب مجلس البلدة.",
            "وقال المجلس إن",
        ]
        menu = "<td><a href=/a>الرئيسية</a><br><a href=/b>أخبار</a><br><a href=/c>اتصل بنا</a></td>"
        text = f"<td><h1>{title}</h1><p>{prose[0]}</p><p>{prose[1]} البئر الثالثة ستحفر في الخريف؟</p></td>"
        page = f"<html dir=rtl><body><table><tr>{menu}{text}</tr></table></body></html>"
        parsed = parse("a.html", page.encode())
        assert parsed.text.split("\n\n") == [title, prose[0], f"{prose[1]} البئر الثالثة ستحفر في الخريف؟"]

    def test_a_chinese_page_without_spaces(self) -> None:
        prose = ["河边九个村庄的水泵本周重新运转。", "镇议会说，春天打了两口新井，水很快就会流到每户人家。"]
        menu = "<div><a href=/a>首页</a> <a href=/b>新闻</a> <a href=/c>联系我们</a></div>"
        page = f"{menu}<div><p>{prose[0]}</p><p>{prose[1]}</p></div><div>版权所有 塔尔里凡</div>"
        assert blocks(page) == prose

    def test_text_in_a_box_with_a_misleading_name(self) -> None:
        assert blocks(f"<div class='sidebar newsletter'>{PROSE}</div>") == [FIRST, SECOND]

    def test_text_inside_an_aside_a_menu_or_a_footer_that_was_never_closed(self) -> None:
        for tag in ("aside", "nav", "footer"):
            assert blocks(f"<{tag}><p>Home</p>{PROSE}")[-2:] == [FIRST, SECOND]

    def test_the_names_of_tags_in_the_class_of_a_weblogs_post(self) -> None:
        page = f"<div class='post-7 hentry tag-newsletter category-related'><p>{FIRST}</p></div>"
        assert FIRST in blocks(f"{page}<div>{PROSE * 4}</div>")

    def test_a_forum_is_its_comments(self) -> None:
        assert blocks(f"<h1>{TITLE}</h1><div class=comments>{PROSE}</div>")[-2:] == [FIRST, SECOND]

    def test_sentences_that_are_written_as_headings(self) -> None:
        assert blocks(f"{PROSE}<h3>The pumps run again.</h3><h3>The wells are full.</h3>")[2:] == [
            "The pumps run again.",
            "The wells are full.",
        ]

    def test_a_page_on_which_everything_seems_to_be_beside_the_text(self) -> None:
        assert blocks("<div class=menu>Water</div><div class=share>Bread</div>") == ["Water", "Bread"]

    def test_a_page_of_links_only(self) -> None:
        assert blocks("<ul><li><a href=/a>Bread</a></li><li><a href=/b>Salt</a></li></ul>") == [
            "Bread",
            "Salt",
        ]


class TestHostilePages:
    @pytest.mark.parametrize(
        "piece",
        [
            "<div><h3><a href=/a>x</a></h3></div>",
            "<div class='comment related'><p>The pumps run again, and again.</p>",
            "<figure><figcaption>x</figcaption></figure>",
            "<h1>Water returns to Tal Rifan</h1>",
            "<p>The pumps run again.<div><a>x</a>",
        ],
    )
    def test_time_grows_no_faster_than_the_page(self, piece: str) -> None:
        def seconds(count: int) -> float:
            started = time.process_time()
            read(PROSE + piece * count)
            return time.process_time() - started

        seconds(200)
        assert seconds(8_000) < 40 * max(seconds(800), 0.02)

    def test_nul_bytes_and_lone_surrogates_become_a_sign_for_what_is_lost(self) -> None:
        page = f"<p>{FIRST}</p>".encode() * 30 + b"<p>The pu\0mps &#xD800; &#0; run \xed\xa0\x80 again.</p>"
        parsed = parse("a.html", page)
        check(parsed)
        assert "The pu\ufffdmps" in parsed.text

    def test_marks_of_direction_are_kept_in_the_text(self) -> None:
        assert "\u202egnp.exe" in read(f"{PROSE}<p>The file \u202egnp.exe was sent again.</p>").text


PIECES = st.sampled_from(
    [
        *(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<article>",
            "</article>",
            "<main>",
            "<nav>",
            "</nav>",
            "<aside>",
        ),
        *("<header>", "<footer>", "<form>", "<ul><li>", "<table><tr><td>", "<td>", "<br>", "<h1>", "</h1>"),
        *("<h2><a href=/a>", "</a></h2>", "<a href='http://a.example'>", "</a>", "<figure><figcaption>"),
        *("<div class='related'>", "<div id=comments>", "<x-y>", "<div hidden>", "<body>", "<svg>", "</svg>"),
        *(
            "<title>Water returns to Tal Rifan</title>",
            "Water returns to Tal Rifan",
            FIRST,
            "Read more",
            "\0",
        ),
        *("<script>", "</script>", "<!--", "-->", "&#xD800;", "\u202e", "word ", "كلمة "),
    ]
)


def letters(drafts: list[Draft]) -> Counter[str]:
    """What stands in some blocks, without the signs and numbers that reading adds between."""
    return Counter(filter(str.isalpha, "".join(draft.text for draft in drafts)))


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=60))
def test_the_main_part_and_what_was_left_out_are_the_page_and_nothing_twice(pieces: list[str]) -> None:
    try:
        root = parse_page("".join(pieces).encode("utf-8", "replace").decode())
    except TooTangled:
        return
    if root is None:
        return
    main, beside = main_blocks(root), blocks_beside(root)
    assert letters(main) + letters(beside) == letters(all_blocks(root))


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=60))
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    data = "".join(pieces).encode("utf-8", "surrogatepass")
    try:
        parsed = parse("a.html", data)
        shown = left_out(data)
    except Refused:
        return
    check(parsed)
    assert all(block.strip() for block in shown)
