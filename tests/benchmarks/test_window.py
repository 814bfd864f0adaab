"""The benchmark of the window from the archive to the table; what it measures is not judged here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import window
from tests.benchmarks.__main__ import main
from tests.benchmarks.window import Row, line
from tests.helpers.shared import CollectionsMissing, standard_archive


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_window_is_used_on_a_small_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        standard_archive(200)
    except CollectionsMissing as missing:
        pytest.skip(str(missing))
    for name, less in {"STARTS": 1, "WORDS": 3, "LARGE_SIZE": 100_000}.items():
        monkeypatch.setattr(window, name, less)
    figures = tmp_path / "figures.json"
    assert main(["window", "--docs", "200", "--json", str(figures)]) == 0
    rows = {row["name"]: row for row in json.loads(figures.read_text("utf-8"))["rows"]}
    assert {"start to first results", "key to results", "open 500 hits", "open 1 MB"} <= set(rows)
    assert all(row["value"] > 0 for row in rows.values())
    assert len(capsys.readouterr().out.splitlines()) == len(rows)


def test_a_goal_depends_on_the_size_of_the_archive() -> None:
    row = Row("key to results", "ms", 100, (80, 120))
    assert line(row, 20_000).split()[-1] == "NO"
    assert line(row, 100_000).split()[-1] == "yes"
