"""A process that ends in the middle of anything leaves the whole old state or the whole new one.

`python3 run.py torture` does what is done here many more times.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.faults import fill_at_every_operation, interrupt_at_every_operation
from tests.torture.kills import (
    BUILD,
    CHANGE,
    MERGE,
    kill_at_every_operation,
    kill_at_random,
    kill_beside_helpers,
)
from tests.torture.power import cut_at_every_operation


@pytest.mark.slow
def test_the_index_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    kill_at_random(tmp_path, times=20, seed=3)


@pytest.mark.slow
def test_processes_that_build_for_a_killed_one_end_with_it(tmp_path: Path) -> None:
    kill_beside_helpers(tmp_path, times=3, seed=3)


@pytest.mark.slow
def test_the_index_survives_an_end_at_every_operation_of_a_commit(tmp_path: Path) -> None:
    assert kill_at_every_operation(tmp_path, CHANGE, seed=3) > 20


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps names in a journal and flushes no directory"
)
@pytest.mark.parametrize("step", [BUILD, CHANGE, MERGE])
def test_the_index_survives_a_power_cut_at_every_operation(tmp_path: Path, step: int) -> None:
    assert cut_at_every_operation(tmp_path, step, seed=3) > 3


@pytest.mark.slow
def test_the_index_survives_an_interruption_at_every_operation_of_a_commit(tmp_path: Path) -> None:
    assert interrupt_at_every_operation(tmp_path, CHANGE, seed=3) > 20


@pytest.mark.slow
def test_the_index_survives_a_full_disk_at_every_operation_of_a_commit(tmp_path: Path) -> None:
    assert fill_at_every_operation(tmp_path, CHANGE, seed=3) > 20
