"""What a release is: said by the one who kept it, its title, its first lines, its page, else not at all."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.formats import parse
from index.records import Release
from tests.helpers.containers import found_in, mail_of

PROSE = (
    "The pumps of the valley run again since the morning of Thursday, said the people of the upper town.\n"
)


def release(text: str, name: str = "a.txt") -> Release:
    return understand(parse(name, text.encode()), name, "abc")


def of_title(title: str) -> Release:
    return release(f"---\ntitle: '{title}'\n---\n{PROSE}", "a.md")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Press Release: water returns", "press release"),
        ("Water returns | Media release", "press release"),
        ("Statement by the council on water", "statement"),
        ("Joint statement on the wells", "joint statement"),
        ("Open letter to the minister", "letter"),
        ("Letter to the minister", "letter"),
        ("Remarks at the opening of the mill", "speech"),
        ("Interview with Rula Tammari", "interview"),
        ("Annual Report 2016", "report"),
        ("Report on the wells", "report"),
        ("بيان صحفي: عادت المياه", "press release"),
        ("بيان من أهالي الوادي حول المياه", "statement"),
        ("رسالة مفتوحة إلى الوزير", "letter"),
        ("تقرير: نقص المياه في الوادي", "report"),
        ("Basın açıklaması: su geri geldi", "press release"),
        ("BASIN AÇIKLAMASI: RAPOR", "press release"),
        ("PRESS BRİEFİNG: water returns", "press briefing"),
    ],
)
def test_the_words_of_a_title_say_it(title: str, kind: str) -> None:
    found = of_title(title)
    assert found.kind == kind
    assert found.evidence["kind"].rule == "title-words"
    assert found.evidence["kind"].quote in title


@pytest.mark.parametrize(
    "title",
    [
        "Report says the pumps fail",
        "Letters reach the valley",
        "Statements differ on water",
        "Address book of the mill found",
        "News from the valley reach the coast",
        "Minister denies press release was late",
        "تقرير يكشف نقص المياه",
        "كلمة السر",
        "قرار مفاجئ في الوادي",
    ],
)
def test_words_that_only_occur_in_a_title_do_not(title: str) -> None:
    assert of_title(title).kind is None


def test_a_first_line_says_it_with_its_place_in_the_text() -> None:
    found = release(f"# Water returns\n\nSPEECH\n\n{PROSE}", "a.md")
    place = found.evidence["kind"]
    assert (found.kind, place.rule) == ("speech", "first-lines")
    assert found.text[place.start : place.end] == place.quote == "SPEECH"
    assert (
        release("# Water returns\n\nStatement after statement came from the town, said many.\n", "a.md").kind
        is None
    )


def test_what_the_keeper_stated_goes_before_the_title_and_that_before_the_page() -> None:
    stated = release(f"---\ntitle: 'Statement by the council'\ntype: Media release\n---\n{PROSE}", "a.md")
    assert (stated.kind, stated.evidence["kind"].rule) == ("press release", "front-matter")
    page = (
        '<script type="application/ld+json">{{"@type": ["Thing", "NewsArticle"], "headline": "{0}"}}</script>'
        "<h1>{0}</h1><p>" + PROSE + "</p>"
    )
    assert release(page.format("Statement by the council"), "a.html").kind == "statement"
    said = release(page.format("Water returns"), "a.html")
    assert (said.kind, said.evidence["kind"].rule) == ("news", "json-ld")


def test_a_page_that_is_just_an_article_says_nothing() -> None:
    page = f'<meta property="og:type" content="article"><h1>Water returns</h1><p>{PROSE}</p>'
    assert release(page, "a.html").kind is None


def test_a_mail_is_a_mail_unless_it_says_what_it_brings() -> None:
    (plain,), _ = found_in("a.eml", mail_of(PROSE))
    (brings,), _ = found_in("b.eml", mail_of(PROSE, subject="Press release: water returns"))
    assert (plain.kind, plain.evidence["kind"].rule) == ("mail", "format")
    assert brings.kind == "press release"


def test_a_file_name_says_nothing() -> None:
    assert release(PROSE, "statement.txt").kind is None
