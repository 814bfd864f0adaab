"""What is pasted proves itself: the words to the letter, and where they stand."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import CitationWords, WrongUse, citations_html, citations_text, cite
from tests.helpers.releases import a_release

ENGLISH = CitationWords()
ARABIC = CitationWords(
    quoted="«{quote}»",
    published="«{title}»، {publisher}، {date}.",
    without_publisher="«{title}»، {date}.",
    file="الملف: {path}",
    right_to_left=True,
)
RELEASE = replace(
    a_release(paragraphs=("The pumps run again.", "Nobody said why.")),
    publisher="Valley Watch",
    source_url="https://www.example.org/water?a=1&b=2",
)


class Text(HTMLParser):
    """The text of a page, and its elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.elements = "", list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_passage_comes_with_all_that_proves_it() -> None:
    start = RELEASE.text.index("pumps")
    cited = cite(RELEASE, "19 October 2017", (start, start + len("pumps run")))
    assert citations_text([cited], ENGLISH) == (
        "“pumps run”\n\n"
        "“Water returns to the valley”, Valley Watch, 19 October 2017.\n"
        "https://www.example.org/water?a=1&b=2\n"
        "File: a.txt\n"
        f"SHA-256: {RELEASE.sha256}"
    )


def test_a_release_without_publisher_and_address_says_what_there_is() -> None:
    bare = replace(RELEASE, publisher=None, source=None, source_url=None)
    text = citations_text([cite(bare, "undated")], ENGLISH)
    assert text.startswith("“Water returns to the valley”, undated.\nFile: a.txt\n")


def test_the_source_stands_in_for_a_publisher_and_the_file_for_a_title() -> None:
    bare = replace(RELEASE, publisher=None, title="")
    assert citations_text([cite(bare, "2017")], ENGLISH).startswith("“a.txt”, www.example.org, 2017.")


def test_several_stand_one_after_the_other() -> None:
    text = citations_text([cite(RELEASE, "2017"), cite(replace(RELEASE, key="b.txt"), "2017")], ENGLISH)
    assert text.count("\n\n") == 1
    assert text.index("File: a.txt") < text.index("File: b.txt")


def test_values_that_run_the_other_way_do_not_mix_up_the_line() -> None:
    arabic = replace(RELEASE, publisher="مرصد القلم")
    first = citations_text([cite(arabic, "19 October 2017")], ENGLISH).splitlines()[0]
    assert "\N{FIRST STRONG ISOLATE}مرصد القلم\N{POP DIRECTIONAL ISOLATE}, 19 October" in first
    lines = citations_text([cite(arabic, "19 تشرين الأول 2017")], ARABIC).splitlines()
    assert all(line[0] == "\N{RIGHT-TO-LEFT MARK}" for line in (lines[0], lines[2]))
    assert "\N{FIRST STRONG ISOLATE}a.txt\N{POP DIRECTIONAL ISOLATE}" in lines[2]
    assert "، مرصد القلم، 19" in lines[0]


def test_a_title_cannot_turn_the_line_around() -> None:
    title = "Water \N{RIGHT-TO-LEFT OVERRIDE}returns\nto"
    cited = cite(replace(RELEASE, title=title), "2017")
    assert cited.title == "Water \N{REPLACEMENT CHARACTER}returns to"


def test_the_page_keeps_paragraphs_and_lines_and_links_only_to_the_web() -> None:
    release = a_release(paragraphs=("One\nline.", "Two."))
    span = (release.text.index("One"), len(release.text))
    page = citations_html([cite(release, "2017", span)], ENGLISH)
    assert page.startswith('<blockquote dir="ltr" lang="en"><p>“One<br>line.</p><p>Two.”</p></blockquote>')
    hostile = replace(RELEASE, source_url="javascript:alert(1)")
    assert "a" not in Text(citations_html([cite(hostile, "2017")], ENGLISH)).elements
    assert "a" in Text(citations_html([cite(RELEASE, "2017")], ENGLISH)).elements


def test_an_arabic_passage_runs_right_to_left() -> None:
    release = a_release(paragraphs=("بدأ السجناء إضراباً.",), languages=("ar",))
    span = (release.text.index("بدأ"), len(release.text))
    assert '<blockquote dir="rtl" lang="ar">' in citations_html([cite(release, "2017", span)], ARABIC)


@pytest.mark.parametrize("span", [(0, 0), (-1, 4), (3, 9999), (5, 2)])
def test_what_is_no_passage_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(WrongUse):
        cite(RELEASE, "2017", span)


@given(st.text(min_size=1).filter(str.strip), st.data())
def test_every_quote_is_the_text_to_the_letter(text: str, data: st.DataObject) -> None:
    release = a_release(paragraphs=(text,))
    start = data.draw(st.integers(0, len(release.text) - 1))
    end = data.draw(st.integers(start + 1, len(release.text)))
    cited = cite(release, "2017", (start, end))
    assert citations_text([cited], ENGLISH).startswith(f"“{release.text[start:end]}”\n\n")


@given(st.text(), st.text(), st.text())
def test_nothing_from_the_archive_becomes_markup(title: str, publisher: str, key: str) -> None:
    release = replace(RELEASE, title=title, publisher=publisher, key=key or "k", source_url=f"https://{key}")
    elements = Text(citations_html([cite(release, "2017", (0, 5))], ENGLISH)).elements
    expected = {"blockquote", "p", "cite", "bdi", "br", "a", "code"}
    assert set(elements) <= expected
