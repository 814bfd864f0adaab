"""The evaluation of reading: how its scores count, and that it runs and says what is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluation import dates, reading
from tests.evaluation.encodings import measure_encodings
from tests.evaluation.main_text import Page, SegmentScore, WordScore, measure
from tests.helpers.shared import corpora

NEEDED = (
    *("web-trafilatura-eval", "web-readability-test-pages", "messy-chardet-tests", "messy-tika-subset"),
    *("messy-markitdown", "messy-mail-parser", "messy-html5lib-tests", "au-parliament-press-releases"),
    "grimmer-senate-press-releases",
)


def test_stretches_are_counted_by_what_becomes_of_them() -> None:
    score = SegmentScore()
    score.count(
        Page("a", b"", ("the pumps\nrun", "two wells"), ("cookies", "share")), "The the  pumps run. share"
    )
    assert (score.kept, score.lost, score.intruding) == (1, 1, 1)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)


def test_a_word_counts_as_often_as_it_stands_there() -> None:
    score = WordScore()
    score.count(Page("a", b"", expected="water water bread salt"), "water bread bread bread")
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)


def test_pages_are_scored_as_a_whole_and_by_halves() -> None:
    pages = [
        Page(f"page {number}", b"<p>The pumps run again.</p>", ("pumps run",), ("again",))
        for number in range(20)
    ]
    scores = measure(iter(pages), "sijill", SegmentScore)
    assert sorted(scores) == ["held-out", "tuned", "whole"]
    assert scores["whole"].pages == 20
    assert {score.f1 for score in scores.values()} == {2 / 3}


def test_the_name_of_a_folder_is_the_encoding(tmp_path: Path) -> None:
    for room, data in {
        "utf-8": "Café".encode(),
        "windows-1254-turkish": b"\0" * 9 + b"x",
        "never-heard-of": b"a",
        "iso-8859-7-greek": "Café".encode(),
    }.items():
        (tmp_path / room).mkdir()
        (tmp_path / room / "a.txt").write_bytes(data)
    score = measure_encodings(tmp_path)
    assert (score.asked, score.right, score.unknown, score.no_text) == (2, 1, 1, 1)
    assert score.wrong == ["iso-8859-7-greek/a.txt"]


def test_a_missing_collection_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SIJILL_SHARED", str(tmp_path))
    assert reading.main(["--part", "encodings"]) == reading.SOME_MISSING
    assert "messy-chardet-tests.tar.xz is not in" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("part", list(reading.PARTS))
def test_every_part_measures_a_small_sample(
    part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dates, "MOST_OF_EACH", 10)
    for name in NEEDED:
        corpora(name)
    written = tmp_path / "figures.json"
    assert reading.main(["--part", part, "--limit", "2", "--json", str(written)]) == 0
    rows = json.loads(written.read_text("utf-8"))
    assert len(rows) == len(reading.PARTS[part])
    assert len(capsys.readouterr().out.splitlines()) == len(rows)
    for row in rows:
        assert not row.get("faults")
        for name in {"precision", "recall", "f1", "share"} & set(row):
            assert 0 <= row[name] <= 1
