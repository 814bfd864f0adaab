"""Arrays in a file: what was written comes back, and what was not is found out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.sections import Damaged, Sections, narrow, write_sections

ARRAYS = {
    "bytes": np.frombuffer("السجل".encode(), np.uint8),
    "many": np.arange(200_000, dtype=np.uint32),
    "none": np.zeros(0, np.uint16),
    "signed": np.array([-1, 5], np.int32),
    "wide": np.array([1 << 40], np.uint64),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a file is written."""
    return tmp_path / "1-0.segment"


def test_arrays_come_back_as_they_were(path: Path) -> None:
    sections = Sections(path, write_sections(path, ARRAYS))
    for name, array in ARRAYS.items():
        assert sections[name].tolist() == array.tolist()
    assert sections.slice("many", 70_000, 70_003).tolist() == [70_000, 70_001, 70_002]
    sections.check_all()


def test_every_flipped_bit_is_found_by_who_looks_there(path: Path) -> None:
    checksum = write_sections(path, ARRAYS)
    whole = path.read_bytes()
    random = Random(1)
    for place in [*range(40), *random.sample(range(len(whole)), 100), *range(len(whole) - 40, len(whole))]:
        path.write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << random.randrange(8)]) + whole[place + 1 :]
        )
        with pytest.raises(Damaged):
            Sections(path, checksum).check_all()


def test_what_lies_elsewhere_can_be_read_from_a_damaged_file(path: Path) -> None:
    checksum = write_sections(path, ARRAYS)
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)
    sections = Sections(path, checksum)
    assert sections["wide"].tolist() == [1 << 40]
    assert sections.slice("many", 0, 5).tolist() == [0, 1, 2, 3, 4]
    for _ in range(2):
        with pytest.raises(Damaged):
            sections["many"]


@pytest.mark.parametrize("content", [b"", b"SIJILSEG", b"x" * 100])
def test_another_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"\w"):
        Sections(path, 0)


def test_a_sound_file_in_the_place_of_another_is_refused(path: Path) -> None:
    checksum = write_sections(path, ARRAYS)
    write_sections(path, {"many": np.arange(5)})
    with pytest.raises(Damaged):
        Sections(path, checksum)


@given(st.lists(st.integers(0, 2**63)))
def test_narrowing_changes_no_number(numbers: list[int]) -> None:
    assert narrow(np.array(numbers, np.uint64)).tolist() == numbers
