"""The benchmark from the corpus to the table; what it measures is not judged here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import NO_CORPUS
from tests.benchmarks.engines import ENGINES, FTS5, OURS
from tests.benchmarks.measuring import BUILD, MEMORY, SMALL_MEGABYTE, Figure, Row
from tests.benchmarks.table import line, noise
from tests.benchmarks.targets import MOST, TIMES_THE_BEST, Judge, met, to_best_peer
from tests.helpers.shared import ROOT, UNPACKED, CollectionsMissing, standard_archive

ALWAYS_INSTALLED = {OURS.name, FTS5.name, "tantivy"}


def bench(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environ},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def row(name: str, ours: float, fts5: float, tantivy: float) -> Row:
    values = {OURS.name: ours, FTS5.name: fts5, "tantivy": tantivy}
    return Row(name, "ms", {engine: Figure(value / 2, value, 0.1) for engine, value in values.items()})


@pytest.mark.slow
def test_a_small_archive_is_measured_with_every_engine(tmp_path: Path) -> None:
    try:
        standard_archive(200)
    except CollectionsMissing as missing:
        pytest.skip(str(missing))
    done = bench(
        *("--docs", "200", "--rounds", "1", "--json", str(tmp_path / "figures.json")),
        SIJILL_CORPORA=UNPACKED,
    )
    assert (done.returncode, done.stderr) == (0, "Getting 200 documents ready.\n")
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    rows = {one["row"]: one for one in figures["rows"]}
    assert set(MOST) <= set(rows)
    assert figures["documents"] == 200
    for name, one in rows.items():
        assert OURS.name in one["figures"]
        assert all(0 < figure["p50"] <= figure["p95"] for figure in one["figures"].values())
        assert any(printed.startswith(f"{name}, {one['unit']} ") for printed in done.stdout.splitlines())
    for name in (*TIMES_THE_BEST, BUILD):
        assert set(rows[name]["figures"]) >= ALWAYS_INSTALLED


def test_without_the_collections_it_says_so_and_ends(tmp_path: Path) -> None:
    done = bench("--docs", "201", SIJILL_SHARED=str(tmp_path), SIJILL_CORPORA=str(tmp_path))
    assert done.returncode == NO_CORPUS
    assert "set SIJILL_SHARED" in done.stderr
    assert "Traceback" not in done.stderr


def test_one_slow_round_does_not_change_a_figure_but_the_noise_tells_of_it() -> None:
    figure = Figure.of([[1, 2, 30], [2, 40, 6], [30, 5, 9]])
    assert figure == Figure(p50=5, p95=9, spread=(9 - 2) / 6)


def test_a_goal_is_met_by_the_slowest_of_the_usual_times_against_the_fastest_peer() -> None:
    judge = Judge(20_000, 60.0)
    name = "rare term"
    assert met(row(name, 4, 9, 2), judge.limits(row(name, 4, 9, 2)))
    assert not met(row(name, 4, 9, 1), judge.limits(row(name, 4, 9, 1)))
    assert not met(row(name, 6, 9, 9), judge.limits(row(name, 6, 9, 9)))
    assert to_best_peer(row(name, 4, 9, 2)) == (2, 2)


def test_goals_are_wider_for_a_larger_archive() -> None:
    answer = row("fuzzy", 20, 1, 1)
    assert not met(answer, Judge(20_000, 60.0).limits(answer))
    assert met(answer, Judge(100_000, 340.0).limits(answer))


def test_a_megabyte_of_the_large_archive_is_held_against_one_of_the_small() -> None:
    judge = Judge(100_000, 340.0)
    judge.limits(row(SMALL_MEGABYTE, 10, 1, 1))
    large = row("build, a megabyte", 12, 1, 1)
    assert met(large, judge.limits(large))
    assert not met(row("build, a megabyte", 14, 1, 1), judge.limits(large))


def test_what_an_engine_cannot_do_is_a_dash_and_what_misses_its_goal_stands_out() -> None:
    slow = Row("wildcard", "ms", {OURS.name: Figure(4, 6)})
    printed = line(slow, ENGINES, Judge(20_000, 60.0).limits(slow))
    assert printed.count("–") == len(ENGINES) - 1
    assert printed.endswith("NO")


def test_a_row_without_a_goal_has_no_verdict() -> None:
    alone = row("build, one process", 9, 1, 1)
    assert not line(alone, ENGINES, Judge(20_000, 60.0).limits(alone)).endswith(("yes", "NO"))


def test_the_noise_names_the_row_that_is_noisiest() -> None:
    restless = Row("near", "ms", {OURS.name: Figure(1, 2, 0.5)})
    assert "50% at most (near, Sijill)" in noise([row("prefix", 1, 1, 1), restless])
    assert "unknown" in noise([Row(MEMORY, "MB", {OURS.name: Figure(90, 90)})])
