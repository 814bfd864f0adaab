"""The date that a page shows: found near its title, and never in what stands around the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.formats import parse
from index.formats.page import parse_page
from index.formats.page.dates import page_dates

PROSE = "The pumps that serve the town and nine of the villages have been out of service for a week. " * 4


def page(*, before: str = "", after: str = "", end: str = "") -> str:
    return (
        f"<html><head><title>Water returns to the upper town</title></head><body>{before}"
        f"<article><h1>Water returns to the upper town</h1>{after}<p>{PROSE}</p></article>{end}</body></html>"
    )


def dates(source: str) -> list[tuple[str, str]]:
    """Rule and value of every candidate."""
    facts = parse("a.html", source.encode()).metadata
    return [(fact.rule, fact.value) for fact in facts if fact.field == "published"]


def shown(source: str) -> list[str]:
    return [value for rule, value in dates(source) if rule in ("shown-date", "labelled-date")]


class TestShown:
    @pytest.mark.parametrize(
        "line",
        [
            "<p>19 October 2017</p>",
            "<div class='entry-meta'>By Layal Sukkarin · 19 October 2017</div>",
            "<p>Published: 19 October 2017, 10:30</p>",
            "<p>Posted on <span>19 October 2017</span></p>",
            "<p>Erstellt am<span>19. Oktober 2017</span></p>",
            "<p>Published 19 October 2017 | Updated 21 October 2017</p>",
            "<footer>19 October 2017</footer>",
            "<p>By Layal Sukkarin | 19 October 2017</p>",
            "<p>Pumps-Update with the council 19 October 2017</p>",
        ],
    )
    def test_under_the_title(self, line: str) -> None:
        assert len(shown(page(after=line))) == 1

    def test_over_the_title(self) -> None:
        assert shown(page(before="<h2 class='date-header'>Thursday, 19 October 2017</h2>")) == [
            "19 October 2017"
        ]

    def test_at_the_head_of_the_text(self) -> None:
        assert shown(page(after="<p>19.10.2017 – The pumps run again in all of the villages.</p>")) == [
            "19.10.2017"
        ]

    def test_at_the_head_of_the_text_before_words_that_are_quoted(self) -> None:
        assert shown(page(after="<p>19.10.2017 „The pumps run again“, the council says.</p>")) == [
            "19.10.2017"
        ]

    def test_in_an_aside_of_the_article_under_a_long_lead(self) -> None:
        lead = f"<p>{PROSE}</p>"
        assert shown(
            page(after=f"{lead}<aside class='meta'><p class='posted'>19 October 2017</p></aside>")
        ) == ["19 October 2017"]

    def test_far_from_the_title_where_no_other_day_is_shown(self) -> None:
        assert shown(page(end=f"<p>{PROSE}</p><p>{PROSE}</p><p>Layal, 19 October 2017</p>")) == [
            "19 October 2017"
        ]

    def test_with_bars_between_its_numbers(self) -> None:
        assert shown(page(before="<p>19 | 10 | 2017</p>")) == ["2017-10-19"]

    def test_a_label_is_told(self) -> None:
        assert ("labelled-date", "19 October 2017") in dates(page(after="<p>Published: 19 October 2017</p>"))


class TestNotShown:
    @pytest.mark.parametrize(
        "around",
        [
            {"end": "<footer><p>19 October 2017</p></footer>"},
            {"end": "<div class='comments'><p>Yahya, 19 October 2017</p></div>"},
            {"end": "<aside><p>19 October 2017</p></aside>"},
            {"end": "<p>© 19 October 2017 Qalam Monitor</p>"},
            {"end": "<p>Last updated: 19 October 2017</p>"},
            {"after": "<p>Updated 19 October 2017</p>"},
            {"after": "<blockquote class='twitter-tweet'>— A reader, 19 October 2017</blockquote>"},
            {"after": "<p>The council met in the upper town on 19 October 2017 for three hours.</p>"},
            {"before": "<nav><p>19 October 2017</p></nav>"},
            {"end": f"<p>{PROSE}</p><p>{PROSE}</p><p>Layal, 19 October 2017</p><p>Yahya, 2 May 2016</p>"},
            {"after": "<p>Available until</p><p>19 October 2017</p>"},
            {"after": "<time datetime='2017-10-19'></time>"},
            {
                "before": "".join(
                    f"<ul class='latest'><li class='date'>{day} October 2017</li></ul>"
                    for day in (17, 18, 19)
                )
            },
        ],
    )
    def test_what_is_not_the_pages_own(self, around: dict[str, str]) -> None:
        assert shown(page(**around)) == []

    def test_two_days_of_the_same_weight(self) -> None:
        assert shown(page(after="<p>19 October 2017</p><p>20 October 2017</p>")) == []

    def test_two_days_on_one_line(self) -> None:
        assert shown(page(after="<p>19 October 2017 – 21 October 2017</p>")) == []


class TestStated:
    def test_a_time_marked_as_published(self) -> None:
        time = "<p>Water <time itemprop='datePublished' datetime='2017-10-19T10:00'>today</time></p>"
        assert ("published-time", "2017-10-19T10:00") in dates(page(after=time))

    def test_times_that_agree(self) -> None:
        both = "<p>x<time datetime='2017-10-19'>a</time></p><p>y<time datetime='2017-10-20'>b</time></p>"
        assert "time-element" not in dict(dates(page(end=both)))
        assert "time-element" in dict(dates(page(end=both.replace("10-20", "10-19"))))

    def test_data_in_scripts(self) -> None:
        data = "<script>var layer = {'published_at': '2017-10-19T10:00:00'};</script>"
        assert dates(page(end=data)) == [("script-data", "2017-10-19T10:00:00")]
        assert dates(page(end=data + data.replace("10-19", "10-20"))) == []


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<time datetime='",
        "'>",
        "19 October 2017",
        "<h1>",
        "<footer>",
        "</footer>",
        "©",
        "<br>",
        "Updated ",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=30))
def test_any_page(pieces: list[str]) -> None:
    root = parse_page("<html><body><p>a</p>" + "".join(pieces).replace("\0", "") + "</body></html>")
    assert root is not None
    for fact in page_dates(root, ["Water"]):
        assert fact.value == fact.value.strip() != ""
