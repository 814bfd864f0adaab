"""Keys by number and in order, read only as far as they are needed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.keys import FEW, GivenKeys, JoinedKeys, Keys, StoredKeys
from index.engine.lexicon import lexicon_arrays
from index.engine.sections import Sections, narrow, write_sections

key_sets = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=4), max_size=40, unique=True)


def stored(keys: list[str], directory: Path) -> StoredKeys:
    path = directory / "keys.segment"
    order = sorted(range(len(keys)), key=keys.__getitem__)
    arrays = lexicon_arrays("key", [keys[number].encode() for number in order])
    arrays["key.documents"] = narrow(np.array(order, np.int64))
    return StoredKeys(Sections(path, write_sections(path, arrays)))


def agree(keys: Keys, expected: list[str]) -> None:
    assert len(keys) == len(expected)
    assert keys.all() == expected
    assert [keys[number] for number in range(len(keys))] == expected
    assert [expected[number] for number in keys.order.tolist()] == sorted(expected)
    assert [keys.order[rank] for rank in keys.rank.tolist()] == list(range(len(keys)))
    for key in expected:
        assert sorted(keys.numbers(key)) == [number for number, one in enumerate(expected) if one == key]
    assert keys.numbers("no such key") == []
    some = np.arange(len(keys))[::-2]
    assert keys.of(some) == expected[::-2]
    assert keys.of(keys.sort(some)) == sorted(expected[::-2])


@given(key_sets)
def test_given_and_stored_keys_agree(keys: list[str]) -> None:
    with TemporaryDirectory() as directory:
        for one in (GivenKeys(keys), stored(keys, Path(directory))):
            agree(one, keys)


@given(st.lists(key_sets, max_size=4))
def test_joined_keys_follow_each_other(parts: list[list[str]]) -> None:
    agree(JoinedKeys([GivenKeys(part) for part in parts]), [key for part in parts for key in part])


@settings(max_examples=25)  # each looks a thousand keys up
@given(st.permutations(range(FEW * 2)), st.lists(st.integers(-1, FEW * 2), max_size=6, unique=True))
def test_a_few_keys_find_their_place_among_many(many: list[int], few: list[int]) -> None:
    large = [f"{number:04}x" for number in many]
    small = [f"{number:04}y" for number in few]
    agree(JoinedKeys([GivenKeys(large), GivenKeys(small)]), large + small)
    agree(JoinedKeys([GivenKeys(small), GivenKeys(large)]), small + large)


@pytest.mark.parametrize("size", [FEW, 3 * FEW])
def test_a_row_of_keys_is_read_like_a_list(size: int) -> None:
    keys = GivenKeys([f"{number:05}.txt" for number in range(4 * FEW)][::-1])
    numbers = np.arange(4 * FEW)[::-1][:size]
    expected = keys.of(numbers)
    row = keys.row(numbers)
    assert len(row) == size
    assert list(row) == expected
    assert [row[0], row[-1]] == [expected[0], expected[-1]]
    assert list(row[5:9]) == expected[5:9]
    assert [row.index(key) for key in expected] == list(range(size))
    missing = keys[0]
    assert (expected[3] in row, missing in row) == (True, False)
    with pytest.raises(ValueError, match="not "):
        row.index(missing)


def test_a_row_finds_the_living_one_of_documents_with_the_same_key() -> None:
    replaced = GivenKeys([f"{number:05}.txt" for number in range(2 * FEW)] * 2)
    row = replaced.row(np.arange(2 * FEW, 4 * FEW))
    assert [row.index("00003.txt"), row.index("00300.txt")] == [3, 300]
