"""An index on a disk that is full, on one that is read-only, and under the hands of another process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.disks import NoDisk, on_a_disk_of_its_own
from tests.torture.neighbours import refuse_a_second_writer


def on_a_disk(place: Path, part: str) -> None:
    try:
        on_a_disk_of_its_own(place, part, seed=3)
    except NoDisk as error:
        pytest.skip(f"no disk can be mounted here: {error}")


@pytest.mark.slow
def test_a_disk_that_is_really_full_leaves_the_state_before_and_says_so(tmp_path: Path) -> None:
    on_a_disk(tmp_path, "fill")


@pytest.mark.slow
def test_an_index_on_a_read_only_disk_can_be_searched(tmp_path: Path) -> None:
    on_a_disk(tmp_path, "read-only")


@pytest.mark.slow
def test_a_second_writer_is_refused_politely_and_everybody_may_search(tmp_path: Path) -> None:
    refuse_a_second_writer(tmp_path / "index", seed=3)
