"""Rows and nearness worked out from places, held against going through the words one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.inverting import starts
from index.engine.nearness import Bounds, Stretches, in_a_row, in_any_order, one_after_another

_letters = st.sampled_from("abc")
_texts = st.lists(st.lists(_letters, max_size=12), min_size=1, max_size=4)


def places_of(letter: str, texts: list[list[str]]) -> list[tuple[int, int]]:
    """Where a letter stands, and in which text; the texts lie end to end with a gap of one."""
    begin = starts(np.array([len(text) for text in texts]))
    return [
        (int(begin[number]) + place, number)
        for number, text in enumerate(texts)
        for place, one in enumerate(text)
        if one == letter
    ]


def arrays(places: list[tuple[int, int]]) -> Stretches:
    """Stretches of one word each."""
    where = np.array([place for place, _ in places], np.int64)
    return Stretches(where, where, np.array([text for _, text in places], np.int64))


@given(st.lists(_letters, max_size=30), st.lists(_letters, min_size=1, max_size=4))
def test_rows_begin_where_all_their_words_follow(words: list[str], row: list[str]) -> None:
    places = {letter: np.flatnonzero(np.array(words) == letter) for letter in "abc"}
    if all(len(places[letter]) for letter in row):
        expected = [place for place in range(len(words)) if words[place : place + len(row)] == row]
        assert in_a_row([places[letter] for letter in row]).tolist() == expected


def test_a_rare_word_is_looked_up_among_many() -> None:
    assert in_a_row([np.array([7, 150, 199]), np.arange(100, 200)]).tolist() == [150]


@given(_texts, st.lists(_letters, min_size=2, max_size=3), st.integers(1, 5), st.booleans())
def test_stretches_are_found_in_the_texts_that_have_them(
    texts: list[list[str]], row: list[str], slop: int, ordered: bool
) -> None:
    lists = [places_of(letter, texts) for letter in row]
    expected = {(place, place, text) for place, text in lists[0]}
    for places in lists[1:]:
        expected = {
            (min(first, place), max(last, place), text)
            for first, last, text in expected
            for place, other in places
            if text == other and (1 if ordered else 0) <= max(first - place, place - last, 0) <= slop
            if place > last or not ordered
        }
    lengths = np.array([len(text) for text in texts])
    bounds = Bounds(starts(lengths), starts(lengths) + lengths - 1)
    grow = one_after_another if ordered else in_any_order
    found = grow(arrays(lists[0]), [arrays(one).first for one in lists[1:]], slop, bounds)
    stretches = set(zip(*(one.tolist() for one in found), strict=True))
    assert stretches <= expected
    assert {text for _, _, text in stretches} == {text for _, _, text in expected}
    if ordered:
        assert {last for _, last, _ in stretches} == {last for _, last, _ in expected}
    else:
        # Every stretch that is left out lies in one that is found.
        for first, last, _ in expected:
            assert any(low <= first and last <= high for low, high, _ in stretches)


@pytest.mark.parametrize("grow", [one_after_another, in_any_order])
def test_a_word_that_stands_nowhere_is_near_nothing(grow: object) -> None:
    bounds = Bounds(np.array([0]), np.array([9]))
    nowhere = np.zeros(0, np.uint16)
    found = grow(arrays([(1, 0), (5, 0)]), [nowhere], 3, bounds)  # type: ignore[operator]
    assert len(found.first) == 0
