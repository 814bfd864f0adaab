"""Who signed a page, by its markup."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.formats import parse

PROSE = "The pumps that serve the town and nine of the villages have been out of service for a week."


def byline(markup: str, head: str = "") -> str | None:
    page = f"<html><head>{head}</head><body><h1>Water returns</h1>{markup}<p>{PROSE}</p></body></html>"
    return understand(parse("a.html", page.encode()), "a.html", "0" * 64).byline


@pytest.mark.parametrize(
    "markup",
    [
        "<a rel='author' href='/layal'>Layal Sukkarin</a>",
        "<p class='byline'>By Layal Sukkarin</p>",
        "<p class='entry-author'>Layal Sukkarin, 19 October 2017</p>",
        "<span itemprop='author'><span itemprop='name'>Layal Sukkarin</span> writes on water</span>",
        "<div class='author-name'>بقلم ليال سكرين</div>",
    ],
)
def test_a_name(markup: str) -> None:
    assert byline(markup) in ("Layal Sukkarin", "ليال سكرين")


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='comment'><span class='author'>Layal Sukkarin</span></div>",
        "<a class='author' href='/layal'>More posts by Layal</a>",
        "<p class='author-bio'>Layal Sukkarin writes on water, on schools and on whom nobody counts.</p>",
        "<p class='authority'>Layal Sukkarin</p>",
        "<p class='byline'>19 October 2017</p>",
        "<p class='byline'>layal@example.org</p>",
    ],
)
def test_no_name(markup: str) -> None:
    assert byline(markup) is None


def test_the_site_is_no_author() -> None:
    site = "<meta property='og:site_name' content='Qalam Monitor'>"
    assert byline("", f"{site}<meta name='author' content='Qalam Monitor'>") is None
    assert byline("", f"{site}<meta name='author' content='By Layal Sukkarin'>") == "Layal Sukkarin"
