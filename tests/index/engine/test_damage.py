"""Damage anywhere in the index is found, told and mended, and leads to no wrong answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.damage import damage_at_random


@pytest.mark.slow
def test_any_flipped_byte_and_any_cut_file_is_found_and_mended(tmp_path: Path) -> None:
    met = damage_at_random(tmp_path, times=50, seed=3)
    assert met.total() == 50
    assert len(met) > 1
