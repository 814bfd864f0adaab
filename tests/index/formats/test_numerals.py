"""The numbers of list items in the ways in which office programs write them."""

from __future__ import annotations

import pytest

from index.formats.numerals import numeral


@pytest.mark.parametrize(
    ("number", "format", "written"),
    [
        (7, "1", "7"),
        (3, "a", "c"),
        (28, "A", "BB"),
        (14, "i", "xiv"),
        (1994, "I", "MCMXCIV"),
        (3, "أ", "ت"),
        (25, "١", "٢٥"),
        (0, "a", "0"),
        (0, "I", "0"),
        (100_000, "a", "100000"),
        (100_000, "i", "100000"),
    ],
)
def test_a_number_is_written_like_the_sample(number: int, format: str, written: str) -> None:
    assert numeral(number, format) == written
