"""Numbers, dates and languages as people write them."""

import pytest
from PySide6.QtCore import QLocale

from index import Confidence, PartialDate, Precision
from reader.wording import date_text, language_text, number_text


@pytest.fixture(autouse=True)
def _english() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("date", "words", "short"),
    [
        (PartialDate("2017-10-19", Precision.DAY, Confidence.CERTAIN), "19 October 2017", "19 Oct 2017"),
        (PartialDate("2017-10", Precision.MONTH, Confidence.CERTAIN), "October 2017", "Oct 2017"),
        (PartialDate("2017", Precision.YEAR, Confidence.LIKELY), "about 2017", "about 2017"),
        (
            PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, ("2016-04-03", "2016-03-04")),
            "3 April 2016 or 4 March 2016",
            "3 Apr 2016 or 4 Mar 2016",
        ),
        (None, "undated", "undated"),
    ],
)
def test_a_date_keeps_its_precision(date: PartialDate | None, words: str, short: str) -> None:
    assert date_text(date) == words
    assert date_text(date, short=True) == short


def test_a_machine_without_a_locale_groups_numbers_all_the_same() -> None:
    QLocale.setDefault(QLocale.c())
    assert number_text(12431) == "12,431"


def test_numbers_are_grouped_and_languages_named() -> None:
    assert number_text(12431) == "12,431"
    assert language_text("ar") == "Arabic"
    assert language_text("tlh-x") == "tlh-x"
