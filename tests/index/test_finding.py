"""Looking for words in one text."""

from itertools import chain, pairwise
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import finding
from index.finding import TextFinder

LETTERS = st.text(st.sampled_from("abAÉé .'’\u0301سجنأإاةهـ\u0650ßsﷲ😀\n"), max_size=40)


def found(text: str, wanted: str) -> list[str]:
    spans = chain.from_iterable(TextFinder(text).find(wanted))
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("A Prison, imprisoned", "PRISON", ["Prison", "prison"]),
        ("Café, CAFE\u0301, cafeteria", "café", ["Café", "CAFE\u0301", "cafe"]),
        ("السِّجْن والسجن", "السجن", ["السِّجْن", "السجن"]),
        ("إلى أدلب وادلب", "ادلب", ["أدلب", "ادلب"]),
        ("الحرية الحريه", "حرية", ["حرية", "حريه"]),
        ("كـــتاب", "كتاب", ["كـــتاب"]),
        ("Sana’a and Sana'a", "sana'a", ["Sana’a", "Sana'a"]),
        ("in the\nopen  air", "the open air", ["the\nopen  air"]),
        ("the end.\n\nThe next", "end. the", []),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("١٢ and 12", "12", ["١٢", "12"]),
        ("3.5 or 35", "3.5", ["3.5"]),
        ("a+b (c) [d]", "(c) [", ["(c) ["]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing", "x", []),
        ("anything", "  ", []),
        ("", "a", []),
    ],
)
def test_letters_are_found_however_they_are_written(text: str, wanted: str, expected: list[str]) -> None:
    assert found(text, wanted) == expected


@given(LETTERS, LETTERS)
def test_places_are_exact_in_order_and_apart(text: str, wanted: str) -> None:
    spans = list(chain.from_iterable(TextFinder(text).find(wanted)))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(LETTERS, st.data())
def test_what_stands_in_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    """Unless it begins with a sign that belongs to the letter before."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = text[start:end]
    if "\n\n" not in wanted and wanted.strip() and found(wanted, wanted):
        assert found(text, wanted)


@given(LETTERS, LETTERS, st.integers(1, 7))
def test_a_text_is_looked_through_in_parts_and_nothing_is_missed_between_two(
    text: str, wanted: str, chunk: int
) -> None:
    whole = list(chain.from_iterable(TextFinder(text).find(wanted)))
    with patch.object(finding, "CHUNK", chunk):
        parts = list(TextFinder(text).find(wanted))
    assert list(chain.from_iterable(parts)) == whole
    assert len(parts) >= len(text) // chunk


def test_a_place_may_be_longer_than_a_part() -> None:
    text = f"the end{' ' * 3 * finding.CHUNK}of it"
    assert found(text, "end of it") == [text[4:]]


def test_a_text_without_blank_lines_is_looked_through_in_parts() -> None:
    line = "the letters of the prison\n"
    parts = list(TextFinder(line * 8_000).find("letters"))
    assert sum(map(len, parts)) == 8_000
    assert max(map(len, parts)) * len(line) <= finding.CHUNK + len(line)
