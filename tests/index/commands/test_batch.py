"""`sijill batch`: every question is answered as `search` answers it, and every bad line is named."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.cli import main
from index.commands.batch import COLUMNS
from index.commands.questions import questions_in
from tests.helpers.releases import save_page
from tests.helpers.shell import Shell

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A file of three questions, of which the last finds nothing."""
    file = tmp_path / "questions.tsv"
    file.write_text("q1\tHoms\n\nstrikes\navalanche\n", "utf-8")
    return file


def read_back(lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines()]


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_each_question_gets_a_line_and_the_contract_is_kept(
    sijill: Shell, pages: Path, questions: Path
) -> None:
    assert sijill("batch", pages, questions) == 0
    answers = read_back(sijill.out)
    assert [(answer["id"], answer["query"], answer["total"]) for answer in answers] == [
        ("q1", "Homs", 2),
        ("3", "strikes", 1),
        ("4", "avalanche", 0),
    ]
    assert {tuple(answer) for answer in answers} == {
        ("id", "query", "total", "took_ms", "notices", "hits"),
    }
    (hit,) = answers[1]["hits"]
    assert list(hit) == ["rank", "path", "title", "published", "score"]
    assert (hit["rank"], hit["path"], hit["published"]) == (1, "a.txt", "2016-05-02")


def test_the_answers_are_those_of_search(sijill: Shell, pages: Path, questions: Path) -> None:
    sijill("batch", pages, questions, "--jsonl")
    for answer in read_back(sijill.out):
        alone = sijill.json("search", pages, answer["query"])
        assert answer["total"] == alone["total"]
        assert answer["hits"] == [{name: hit[name] for name in COLUMNS[4:]} for hit in alone["hits"]]


def test_any_word_is_enough_when_asked_for(sijill: Shell, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "q.txt").write_text("strike pumps")
    assert sijill("batch", pages, tmp_path / "q.txt") == 1
    assert sijill("batch", pages, tmp_path / "q.txt", "--match", "any") == 0
    assert read_back(sijill.out)[0]["total"] == 2


@pytest.mark.parametrize(("limit", "hits"), [("0", 0), ("1", 1), ("99999", 2)])
def test_the_limit_cuts_the_hits_and_not_the_total(
    sijill: Shell, pages: Path, questions: Path, limit: str, hits: int
) -> None:
    assert sijill("batch", pages, questions, "--limit", limit) == 0
    first = read_back(sijill.out)[0]
    assert (first["total"], len(first["hits"])) == (2, hits)


def test_the_table_has_a_row_a_hit_and_one_for_a_question_without(
    sijill: Shell, pages: Path, questions: Path
) -> None:
    assert sijill("batch", pages, questions, "--csv") == 0
    assert tuple(next(csv.reader([sijill.out.splitlines()[0]]))) == COLUMNS
    found = [(row["id"], row["total"], row["rank"], row["published"]) for row in rows(sijill.out)]
    assert found == [
        ("q1", "2", "1", "2017-06-03"),
        ("q1", "2", "2", "2016-05-02"),
        ("3", "1", "1", "2016-05-02"),
        ("4", "0", "", ""),
    ]


def test_the_table_keeps_every_text_as_it_is(sijill: Shell, folder: Path, tmp_path: Path) -> None:
    title = '=SUM(1,2) "in" the valley'
    save_page(folder, "-a, b.txt", title)
    (tmp_path / "q.txt").write_bytes('=1\t=valley\r;", سطر\r\n'.encode())
    sijill("batch", folder, tmp_path / "q.txt", "--match", "any", "--csv")
    (row,) = rows(sijill.out)
    assert (row["id"], row["query"], row["path"], row["title"]) == (
        *("=1", '=valley\r;", سطر'),
        *("-a, b.txt", title),
    )


BAD = b"q1\tHoms\nq2\t\nq1\tpumps\n\xff\n\twater\nstrike\n"


def test_bad_lines_are_named_in_their_place_and_the_rest_run(
    sijill: Shell, pages: Path, tmp_path: Path
) -> None:
    (tmp_path / "q.txt").write_bytes(BAD)
    assert sijill("batch", pages, tmp_path / "q.txt") == 3
    found = [(line["id"], line.get("total"), line.get("line")) for line in read_back(sijill.out)]
    assert found == [
        *(("q1", 2, None), ("q2", None, 2), ("q1", None, 3)),
        *(("4", None, 4), ("5", None, 5), ("6", 1, None)),
    ]
    kinds = [line["error"]["kind"] for line in read_back(sijill.out) if "error" in line]
    assert kinds == ["no-question", "id-twice", "not-text", "no-id"]
    assert "Note: Line 2 is left out. There is no question after the tab.\n" in sijill.err


def test_bad_lines_are_no_rows_of_the_table(sijill: Shell, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "q.txt").write_bytes(BAD)
    assert sijill("batch", pages, tmp_path / "q.txt", "--csv") == 3
    assert [row["id"] for row in rows(sijill.out)] == ["q1", "q1", "6"]
    assert [line.split(".")[0] for line in sijill.err.splitlines()] == [
        f"Note: Line {number} is left out" for number in (2, 3, 4, 5)
    ]


def test_what_a_question_has_to_say_is_not_lost(sijill: Shell, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "q.txt").write_text('q1\t"strike')
    sijill("batch", pages, tmp_path / "q.txt")
    (notice,) = read_back(sijill.out)[0]["notices"]
    sijill("batch", pages, tmp_path / "q.txt", "--csv")
    assert sijill.err == f"Note: q1: {notice}\n"


def test_questions_come_from_standard_input_too(
    sijill: Shell, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("q\tstrikes\n".encode("utf-8-sig"))))
    assert sijill("batch", pages, "-") == 0
    assert [answer["id"] for answer in read_back(sijill.out)] == ["q"]


def test_without_standard_input_it_is_wrong_use(
    sijill: Shell, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert sijill("batch", pages, "-") == 2


def test_a_file_without_questions_finds_nothing(sijill: Shell, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "q.txt").write_text("\n \n")
    assert sijill("batch", pages, tmp_path / "q.txt") == 1
    assert sijill.out == ""


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_a_file_that_cannot_be_read_is_told_before_anything_is_indexed(
    sijill: Shell, pages: Path, state: Path, tmp_path: Path, name: str
) -> None:
    assert sijill("batch", pages, tmp_path / name) == 2
    assert json.loads(sijill.out)["error"]["kind"] == "wrong-use"
    assert sijill("batch", pages, tmp_path / name, "--csv") == 2
    assert (sijill.out, sijill.err.startswith("The questions in ")) == ("", True)
    assert not state.exists()


def test_json_lines_and_a_table_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "a", "b", "--csv", "--jsonl"]) == 2


class Watched(io.StringIO):
    """An output that says what had been written to it each time it was flushed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[int] = []

    def flush(self) -> None:
        self.seen.append(len(self.getvalue().splitlines()))


def test_each_answer_is_out_before_the_next_question_is_asked(
    sijill: Shell, pages: Path, questions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched()
    monkeypatch.setattr(sys, "stdout", watched)
    sijill("batch", pages, questions)
    assert watched.seen[:3] == [1, 2, 3]


class Screen(io.StringIO):
    """An output that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("output", "shown"), [(io.StringIO, True), (Screen, False)])
def test_progress_is_shown_where_it_does_not_stand_among_the_answers(
    sijill: Shell,
    pages: Path,
    questions: Path,
    monkeypatch: pytest.MonkeyPatch,
    output: type[io.StringIO],
    shown: bool,
) -> None:
    sijill("index", pages)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", output())
    monkeypatch.setattr(sys, "stderr", screen)
    assert sijill("batch", pages, questions) == 0
    assert ("Asking 2 of 3" in screen.getvalue()) is shown


def test_an_answer_is_one_line_for_every_program(sijill: Shell, pages: Path, tmp_path: Path) -> None:
    question = "strike \u0085 or \u2028 and \u2029 vigil"
    (tmp_path / "q.txt").write_text(question, "utf-8")
    sijill("batch", pages, tmp_path / "q.txt")
    [line] = sijill.out.splitlines()
    assert json.loads(line)["query"] == question


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    contents=st.lists(
        st.binary(max_size=12) | st.text(max_size=20).map(str.encode) | st.just(b"q1\tHoms -strike")
    ).map(b"\n".join),
    form=st.sampled_from(["--jsonl", "--csv"]),
)
def test_whatever_a_file_holds_every_line_ends_in_an_answer_or_a_named_error(
    sijill: Shell, pages: Path, tmp_path: Path, contents: bytes, form: str
) -> None:
    (tmp_path / "q.txt").write_bytes(contents)
    code = sijill("batch", pages, tmp_path / "q.txt", form)
    assert code in (0, 1, 3)
    if form == "--csv":
        assert all(row["id"] and row["query"] and row["total"] for row in rows(sijill.out))
        return
    lines = read_back(sijill.out)
    assert len(lines) == len(list(questions_in(contents)))
    assert (code == 3) is any("error" in line for line in lines)
    assert code != 0 or any(line["total"] for line in lines)
