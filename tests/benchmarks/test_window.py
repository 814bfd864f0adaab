"""The benchmark of the window from the archive to the table; what it measures is not judged here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.window import Row, line
from tests.helpers.shared import ROOT, UNPACKED, CollectionsMissing, standard_archive


@pytest.mark.slow
def test_the_window_is_used_on_a_small_archive(tmp_path: Path) -> None:
    try:
        standard_archive(200)
    except CollectionsMissing as missing:
        pytest.skip(str(missing))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.benchmarks", "window"),
            *("--docs", "200", "--json", str(tmp_path / "figures.json")),
        ],
        cwd=ROOT,
        env={**os.environ, "SIJILL_CORPORA": UNPACKED, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    rows = {row["name"]: row for row in json.loads((tmp_path / "figures.json").read_text("utf-8"))["rows"]}
    assert {"start to first results", "key to results", "open 500 hits", "open 1 MB"} <= set(rows)
    assert all(row["value"] > 0 for row in rows.values())
    assert len(done.stdout.splitlines()) == len(rows)


def test_a_goal_depends_on_the_size_of_the_archive() -> None:
    row = Row("key to results", "ms", 100, (80, 120))
    assert line(row, 20_000).split()[-1] == "NO"
    assert line(row, 100_000).split()[-1] == "yes"
