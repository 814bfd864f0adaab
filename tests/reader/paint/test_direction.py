"""Texts run as their script does, and hidden marks of direction are seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from reader.paint.direction import arabic_runs, direction_of, reveal_embeddings

LEFT = Qt.LayoutDirection.LeftToRight
RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("The council", None, LEFT),
        ("قال المجلس", None, RIGHT),
        ("«قال» the council", None, RIGHT),
        ("12. The council قال", "ar", LEFT),
        ("שלום", None, RIGHT),
        ("2017 – 12", "ar", RIGHT),
        ("2017 – 12", "fa-IR", RIGHT),
        ("2017 – 12", "en", LEFT),
        ("", None, LEFT),
    ],
)
def test_the_first_strong_letter_decides_then_the_language(
    text: str, language: str | None, direction: Qt.LayoutDirection
) -> None:
    assert direction_of(text, language) == direction


def test_an_override_is_shown_and_not_obeyed() -> None:
    assert reveal_embeddings("invoice\u202etxt.exe") == "invoice�txt.exe"


def test_the_harmless_marks_of_arabic_writing_stay() -> None:
    assert reveal_embeddings("(UN)\u200f، \u061c12") == "(UN)\u200f، \u061c12"


@given(st.text())
def test_offsets_hold_when_marks_are_shown(text: str) -> None:
    assert len(reveal_embeddings(text)) == len(text)


def test_arabic_words_and_the_spaces_between_them_are_one_run() -> None:
    text = "in سجن تل رفعان and بيروت."
    assert [text[start:end] for start, end in arabic_runs(text)] == ["سجن تل رفعان", "بيروت"]
