"""Code points and UTF-16 units agree with Qt, for every text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.paint.offsets import Utf16Map, utf16_length

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from("aé😀سجن🔇\u0301𝔄"))


@given(TEXTS)
def test_units_are_those_of_utf_16(text: str) -> None:
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert units.to_units(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(TEXTS)
def test_there_and_back_again(text: str) -> None:
    units = Utf16Map(text)
    assert [units.to_offset(units.to_units(offset)) for offset in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(TEXTS)
def test_the_length_is_that_of_utf_16(text: str) -> None:
    assert utf16_length(text) == Utf16Map(text).to_units(len(text))


def test_the_middle_of_a_pair_is_its_beginning() -> None:
    assert Utf16Map("a😀b").to_offset(2) == 1


def test_a_lone_surrogate_counts_as_one_unit() -> None:
    assert utf16_length("a\ud83d") == 2
