"""The end of a page: appeals to the reader go, sentences about others stay."""

from __future__ import annotations

import pytest

from index.formats.composing import Draft
from index.formats.page.ends import without_loose_ends
from index.records import BlockKind, Mark, MarkKind

TITLE = Draft(BlockKind.HEADING, "Water returns", level=1)
PROSE = Draft(BlockKind.PARAGRAPH, "The pumps of the valley run again since Thursday.")

STATEMENTS = [
    "Police logged in 31 cases of torture.",
    "She was not able to log in to the ministry's portal and was arrested.",
    "The newsletter of the union was banned in May.",
    "The prison's guards refused to share this with the families of those they held.",
    "He was asked to donate a kidney and found the court's cookies on his computer.",
    "An affiliate of the armed group claimed the attack.",
    "The court held that the opinions expressed in the leaflet were protected.",
    "He was not responsible for the killings, the panel found.",
    "Soldiers began to follow us, and nobody came to support us.",
    "The families demand the following:",
    "The ministry's website uses cookies to follow its critics on Facebook.",
    "Die Kundgebungen waren bekannt, denn sie müssen angemeldet werden.",
    "Das Urteil gefällt ihnen nicht, sagten die Angehörigen.",
    "Die Polizei wollte den Vorfall nicht kommentieren.",
    "El acuerdo fue suscrito por las dos partes, que lo suscribieron en mayo.",
    "اشترك في المظاهرة آلاف من أهالي المدينة.",
    "حجبت السلطات النشرة البريدية للنقابة في أيار.",
    "تابعنا القضية منذ بدايتها مع عائلات المفقودين.",
]
APPEALS = [
    "Subscribe to hear from the council every week.",
    "To hear more, sign up to our weekly newsletter.",
    "W. Zerqan writes on water. Follow her on Twitter for more.",
    "Please share this with those whom it may help!",
    "Log in to read all of it.",
    "Click here for the whole report.",
    "This site uses cookies.",
    "The views expressed here are those of their authors.",
    "Abonnieren Sie unseren Newsletter.",
    "اشتركوا في نشرتنا البريدية.",
    "اشترك الآن ليصلك كل جديد.",
    "تابعونا على صفحاتنا.",
]


def kept(last: Draft) -> bool:
    return without_loose_ends([TITLE, PROSE, last]) == [TITLE, PROSE, last]


@pytest.mark.parametrize("sentence", STATEMENTS)
def test_a_last_sentence_about_others_stays(sentence: str) -> None:
    assert kept(Draft(BlockKind.PARAGRAPH, sentence))


@pytest.mark.parametrize("sentence", APPEALS)
def test_a_last_block_that_speaks_to_the_reader_goes(sentence: str) -> None:
    assert not kept(Draft(BlockKind.PARAGRAPH, sentence))


def test_a_link_makes_an_appeal_of_a_line_but_not_of_a_whole_sentence() -> None:
    for text, stays in (
        ("Our town in your letter box – the newsletter for everybody", False),
        ("In May the ministry banned the newsletter of the union.", True),
    ):
        start = text.index("newsletter")
        link = Mark(MarkKind.LINK, start, start + len("newsletter"), "https://qalam.example/letter")
        assert kept(Draft(BlockKind.PARAGRAPH, text, marks=(link,))) is stays
