"""Day or month first: what decides it, and that nothing does where nothing can."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.formats import parse
from index.records import Confidence, Release

ENGLISH = "The pumps that serve the town and nine of the villages have been out of service for a week."
FRENCH = "Les pompes qui alimentent la ville et les villages sont en panne depuis une semaine dans la vallée."


def release(text: str, key: str = "a.md") -> Release:
    return understand(parse(key, text.encode()), key, "0" * 64, "test/1")


def mentioned(text: str) -> list[str | None]:
    return [date.value for date in release(text).dates]


def test_english_alone_decides_nothing() -> None:
    assert mentioned(f"{ENGLISH} Signed 03/04/2016.") == [None]


def test_another_date_of_the_text_decides() -> None:
    assert mentioned(f"{ENGLISH} Signed 03/04/2016 and 25/04/2016.") == ["2016-04-03", "2016-04-25"]
    assert mentioned(f"{ENGLISH} Signed 03/04/2016 and 04/25/2016.") == ["2016-03-04", "2016-04-25"]


def test_dates_that_contradict_each_other_decide_nothing() -> None:
    assert mentioned(f"{ENGLISH} Signed 03/04/2016, 25/04/2016 and 04/25/2016.")[0] is None


def test_the_language_decides() -> None:
    assert mentioned(f"{FRENCH} Signé 03/04/2016.") == ["2016-04-03"]


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://news.example.co.uk/a", "2016-04-03"),
        ("https://news.example.gov/a", "2016-03-04"),
        ("https://news.example.org/a", None),
    ],
)
def test_the_country_of_the_source_decides(address: str, value: str | None) -> None:
    assert mentioned(f"---\nurl: {address}\n---\n{ENGLISH} Signed 03/04/2016.") == [value]


def test_the_weekday_beside_it_decides() -> None:
    assert mentioned(f"{ENGLISH} Signed Sunday 03/04/2016.") == ["2016-04-03"]
    assert mentioned(f"{ENGLISH} Signed Friday 03/04/2016.") == ["2016-03-04"]


def test_a_published_date_whose_order_was_decided_is_likely() -> None:
    found = release(f"---\nurl: https://example.co.uk/a\ndate: 03/04/2016\n---\n{ENGLISH}").published
    assert found is not None
    assert (found.value, found.confidence) == ("2016-04-03", Confidence.LIKELY)
