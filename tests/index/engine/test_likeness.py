"""Words that look like what was asked, held against looking at every word."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.lexicon import Lexicon, lexicon_arrays
from index.engine.likeness import beginning, between, fitting, fold_pattern, misspelt
from index.engine.sections import Sections, write_sections
from tests.index.engine.reference import levenshtein

FIELD = "body_words"
_words = st.text("abسé", min_size=1, max_size=6)
_lexicons = st.lists(_words, unique=True, max_size=25).map(sorted)


def lexicon_of(words: list[str]) -> Lexicon:
    """A lexicon written and read again."""
    with TemporaryDirectory() as place:
        path = Path(place) / "words"
        return Lexicon(
            Sections(path, write_sections(path, lexicon_arrays(FIELD, [w.encode() for w in words]))), FIELD
        )


@settings(deadline=None)
@given(_lexicons, st.text("abس*?", min_size=1, max_size=6))
def test_a_pattern_fits_the_words_that_look_so(words: list[str], pattern: str) -> None:
    fits = [number for number, word in enumerate(words) if fnmatchcase(word, pattern)]
    assert fitting(lexicon_of(words), pattern).tolist() == fits


@settings(deadline=None)
@given(_lexicons, _words, st.integers(0, 3), st.integers(0, 3))
def test_misspelt_words_are_those_at_a_distance(words: list[str], word: str, most: int, shared: int) -> None:
    expected = [
        [
            number
            for number, other in enumerate(words)
            if levenshtein(word, other) == distance and other.startswith(word[:shared])
        ]
        for distance in range(most + 1)
    ]
    found = misspelt(lexicon_of(words), word, most, shared)
    assert [numbers.tolist() for numbers in found] == expected


@settings(deadline=None)
@given(_lexicons, st.none() | _words, st.none() | _words, st.booleans(), st.booleans())
def test_a_range_is_between_two_words(
    words: list[str], start: str | None, end: str | None, after: bool, before: bool
) -> None:
    found = between(lexicon_of(words), start, end, without=(after, before))
    expected = [
        number
        for number, word in enumerate(words)
        if (start is None or word > start or (word == start and not after))
        and (end is None or word < end or (word == end and not before))
    ]
    assert found.tolist() == expected


@settings(deadline=None)
@given(_lexicons, st.text("abسé", max_size=3))
def test_beginnings_endings_and_what_is_in_between(words: list[str], part: str) -> None:
    lexicon = lexicon_of(words)
    numbered = list(enumerate(words))
    assert beginning(lexicon, part).tolist() == [n for n, word in numbered if word.startswith(part)]
    assert lexicon.ending(part.encode()).tolist() == [n for n, word in numbered if word.endswith(part)]
    assert lexicon.containing(part.encode()).tolist() == [n for n, word in numbered if part in word]
    assert lexicon.some(lexicon.ending(part.encode())) == [word for word in words if word.endswith(part)]
    assert lexicon.lengths.tolist() == [len(word) for word in words]


@pytest.mark.parametrize(
    ("typed", "folded"), [("Pr?Són", "pr?son"), ("*TION", "*tion"), ("إدل*", "ادل*"), ("ـ*", "*")]
)
def test_all_of_a_pattern_is_folded_but_its_signs(typed: str, folded: str) -> None:
    assert fold_pattern(typed) == folded


def test_no_pattern_takes_long() -> None:
    pattern = "*" + "a*" * 20 + "b*"
    assert fitting(lexicon_of(["a" * 60, "a" * 60 + "b"]), pattern).tolist() == [1]
