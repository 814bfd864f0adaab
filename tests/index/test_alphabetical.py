"""Alphabetical order: fair to case, accents and spelling, in Latin and in Arabic letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.alphabetical import alphabetical


@pytest.mark.parametrize(
    "ordered",
    [
        ("Aleppo", "“Émigrés” return", "emigrés wait", "Homs", "zone"),
        ("a road", "A Road Closed", "a roads"),
        ("$1.3 million", "$2 million", "$14.5 million", "$200,000", "٢٠٠٬٠٠١"),
        ("Statement 2", "Statement no. 9 of May", "Statement no. 10"),
        ("3 camps", "٢٠ خيمة", "300 tents", "A camp", "إدلب", "حلب"),
        ("أحمد", "إدلب", "الرقة", "بيروت", "پاریس", "تدمر", "كركوك", "گلستان", "لبنان", "ياسين"),
        ("Damascus", "دمشق"),
    ],
)
def test_in_order(ordered: tuple[str, ...]) -> None:
    assert sorted(set(ordered), key=alphabetical) == list(ordered)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("«Zurich»", "ZÜRICH"),
        ("The Camp's wells", "The camp’s wells"),
        ("مُحَمَّد", "محمد"),
        ("إعلان", "اعلان"),
        ("007 files", "٧ files"),
        ("U.N. visit", "UN visit"),
        ("12,000 visas", "١٢٬٠٠٠ visas"),
        ("12,000 visas", "12000 visas"),
    ],
)
def test_spellings_of_one_thing_stand_together(one: str, other: str) -> None:
    assert alphabetical(one) == alphabetical(other)


@given(st.text(st.characters(codec="ascii")), st.sampled_from(["\u200f", "\u0301"]))
def test_the_short_way_for_plain_letters_leads_where_the_long_one_does(text: str, silent: str) -> None:
    assert alphabetical(text) == alphabetical(f"{text} {silent}")
