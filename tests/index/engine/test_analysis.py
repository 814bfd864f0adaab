"""What is a word, what do spellings share, what do inflections share."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.analysis import LONGEST_TERM, all_forms, fold, stem, words


def surfaces(text: str) -> list[str]:
    return [word.surface for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met, twice.", ["The", "council", "met", "twice"]),
        ("Sana'a and Sana’a", ["Sana'a", "and", "Sana’a"]),
        ("don't 'quote'", ["don't", "quote"]),
        ("well-known COVID-19", ["well", "known", "COVID", "19"]),
        ("the U.N. in the U.S.A., at 3.5", ["the", "U.N", "in", "the", "U.S.A", "at", "3", "5"]),
        ("_emphasis_ snake_case", ["emphasis", "snake", "case"]),
        ("السِّجْنُ، قـــاعـــدة؟", ["السِّجْنُ", "قـــاعـــدة"]),
        ("co\u00adoperate می\u200cخواهم", ["co\u00adoperate", "می\u200cخواهم"]),
        ("… — ?! ـــ ___", []),
        ("", []),
    ],
)
def test_a_word_is_a_run_of_letters_with_what_belongs_inside(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PRISON", "prison"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("ısparta", "Isparta"),
        ("café", "cafe"),
        ("cafe\u0301", "café"),
        ("Łódź", "lodz"),
        ("Sana'a", "Sanaa"),
        ("Sana’a", "Sanaʼa"),
        ("U.N", "UN"),
        ("ﬁre", "fire"),
        ("ＦＵＬＬ", "full"),
        ("أحمد", "احمد"),
        ("إدلب", "ادلب"),
        ("آب", "اب"),
        ("ٱلله", "الله"),
        ("مسؤول", "مسوول"),
        ("المدرسة", "المدرسه"),
        ("على", "علي"),
        ("علی", "علي"),
        ("قـــاعدة", "قاعدة"),
        ("السِّجْنُ", "السجن"),
        ("ﻻجئ", "لاجئ"),
        ("٢٠١٧", "2017"),
        ("۲۰۱۷", "2017"),
    ],
)
def test_spellings_of_one_word_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


def test_a_lone_hamza_tells_words_apart() -> None:
    assert fold("ماء") != fold("ما")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prison", "prisons"),
        ("prison", "prison's"),
        ("boss", "boss’s"),
        ("organise", "organising"),
        ("سجن", "السجن"),
        ("سجن", "والسجن"),
        ("سجن", "بالسجن"),
        ("سجن", "للسجن"),
        ("مدرسة", "المدرسه"),
    ],
)
def test_inflections_of_one_word_share_a_stem(one: str, other: str) -> None:
    [first], [second] = words(one), words(other)
    assert first.stem == second.stem


def test_an_article_is_only_taken_from_what_stays_a_word() -> None:
    assert stem("الي") == "الي"
    assert stem("بال") == "بال"


def test_words_that_are_not_english_are_not_stemmed() -> None:
    assert stem("книги") == "книги"
    assert stem("covid19s") == "covid19s"


def test_a_run_without_end_is_cut_into_pieces() -> None:
    found = surfaces("x" * 10_000)
    assert "".join(found) == "x" * 10_000
    assert max(map(len, found)) == LONGEST_TERM


@given(st.text())
def test_every_word_covers_exactly_what_is_written(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.surface
        end = word.end


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_words_of_a_part_keep_the_offsets_of_the_whole(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    assert all(start <= word.start and word.end <= end for word in words(text, start, end))


@given(st.text())
def test_index_and_highlighting_see_the_same_words(text: str) -> None:
    forms = [(word.folded, word.stem) for word in words(text)]
    assert all_forms(text) == forms
    assert [both for piece in text.split() for both in all_forms(piece)] == forms


@given(st.text())
def test_folding_is_done_once(surface: str) -> None:
    assert fold(fold(surface)) == fold(surface)


@given(st.text(alphabet=st.characters(categories=("L", "M", "Nd")), min_size=1))
def test_no_accent_survives_and_no_term_is_too_long(surface: str) -> None:
    folded = fold(surface)
    assert not any(unicodedata.combining(char) for char in folded)
    assert len(folded) <= LONGEST_TERM


@given(st.lists(st.sampled_from(["storm", "Sana'a", "سِجن", "U.N.", "2017", "well-known"]), max_size=8))
def test_words_do_not_depend_on_what_stands_around_them(parts: list[str]) -> None:
    apart = [word.folded for part in parts for word in words(part)]
    assert [word.folded for word in words(" … ".join(parts))] == apart
