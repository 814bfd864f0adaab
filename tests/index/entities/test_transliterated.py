"""Places of Arabic names that every writer spells in another way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities.transliterated import key_of
from tests.helpers.naming import ids_in


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("A bridge in Jisr al-Shugur fell.", "place:jisr-al-shughur"),
        ("A market in Khan Shaykhoon burned.", "place:khan-sheikhoun"),
        ("A clinic in Maaret al-Noman closed.", "place:maarat-al-numan"),
        ("A school in Kafr Zeytah closed.", "place:kafr-zita"),
    ],
)
def test_a_spelling_that_no_list_has(sentence: str, place: str) -> None:
    assert ids_in(sentence) == {place}


def test_what_only_sounds_alike_is_left_alone() -> None:
    assert ids_in("Safety comes first. Safita is a town.") == {"place:safita"}
    assert "place:talbiseh" not in ids_in("The pilot thanked Tessa Talbeesa.")


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1), max_size=6))
def test_articles_make_no_difference(words: list[str]) -> None:
    assert key_of(words) == key_of(["al", *words])
