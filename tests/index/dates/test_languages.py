"""Dates in French, Turkish and the other languages of the table, their ranges and their short forms."""

from __future__ import annotations

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates, read_date

FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
TURKISH = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
LEVANT = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول"
DAYS = st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2199, 12, 31))


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What each date says and what it means."""
    return [(text[date.start : date.end], date.values) for date in find_dates(text)]


@pytest.mark.parametrize(
    "written",
    [
        "19 octobre 2017",
        "19 OCTOBRE 2017",
        "19 oct. 2017",
        "19 Ekim 2017",
        "19 EKİM 2017",
        "19. Oktober 2017",
        "19 de octubre de 2017",
        "19 ottobre 2017",
        "19 października 2017",
        "19 октября 2017",
        "19. 10. 2017",
    ],
)
def test_a_day(written: str) -> None:
    assert found(f"— {written}, ") == [(written, ("2017-10-19",))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("le 1er août 2017", ["2017-08-01"]),
        ("en octobre 2017", ["2017-10"]),
        ("depuis 2011", ["2011"]),
        ("Ekim 2017'de", ["2017-10"]),
        ("2011 yılında", ["2011"]),
        ("2011'den beri", ["2011"]),
        ("du 12 au 14 octobre 2017", ["2017-10-12", "2017-10-14"]),
        ("12-14 Ekim 2017", ["2017-10-12", "2017-10-14"]),
        ("12–14 October 2017", ["2017-10-12", "2017-10-14"]),
        ("30 September – 2 October 2017", ["2017-09-30", "2017-10-02"]),
        ("30 December – 2 January 2018", ["2017-12-30", "2018-01-02"]),
        ("11 March 98", ["1998-03-11"]),
        ("19.10.17", ["2017-10-19"]),
    ],
)
def test_what_is_meant(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text)] == values


@pytest.mark.parametrize(
    "text",
    ["il a 20 ans", "5 mart 2017 ekim", "11 March 98 people", "MARCH 19 80", "1.2.10", "en 2017 ans, 5 ma"],
)
def test_what_is_no_day(text: str) -> None:
    assert not any(value[7:] for date in find_dates(text) for value in date.values)


def test_accents_written_apart() -> None:
    text = unicodedata.normalize("NFD", "le 19 août 2017")
    assert [date.value for date in find_dates(text)] == ["2017-08-19"]


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("jeudi 19 octobre 2017", 3),
        ("19 Ekim 2017 Perşembe", 3),
        ("Donnerstag, 19. Oktober 2017", 3),
        ("الخميس 19 تشرين الأول 2017", 3),
        ("19 October 2017 (Thursday)", 3),
        ("Monday (16 October)", 0),
    ],
)
def test_the_weekday_beside_it(text: str, weekday: int) -> None:
    (date,) = find_dates(text)
    assert date.weekday == weekday
    assert not date.contradicted


@given(DAYS, st.sampled_from([FRENCH.split(), TURKISH.split(), GERMAN.split(), LEVANT.split(",")]))
def test_every_day_is_read_back(day: datetime.date, months: list[str]) -> None:
    written = f"{day.day} {months[day.month - 1]} {day.year}"
    assert found(f"({written})") == [(written, (day.isoformat(),))]
    read = read_date(written)
    assert read is not None
    assert read.value == day.isoformat()


@given(DAYS)
def test_every_day_in_arabic_digits_is_read_back(day: datetime.date) -> None:
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    written = f"{day.day} {LEVANT.split(',')[day.month - 1]} {day.year}".translate(digits)
    assert found(f"في {written}، ") == [(written, (day.isoformat(),))]


@given(DAYS, st.sampled_from("/-."))
def test_every_day_in_numbers_is_among_its_meanings(day: datetime.date, separator: str) -> None:
    written = f"{day.day:02}{separator}{day.month:02}{separator}{day.year}"
    ((quote, values),) = found(written)
    assert quote == written
    assert values[0] == day.isoformat()
