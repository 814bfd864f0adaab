"""A file of questions: which lines are questions, what their ids are, and what is wrong with the others."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.commands.questions import Asked, BadLine, questions_in


def asked(contents: bytes) -> list[tuple[str, str]]:
    """Ids and texts of the lines of a file that holds nothing but questions."""
    lines = list(questions_in(contents))
    assert not [line for line in lines if isinstance(line, BadLine)]
    return [(line.id, line.text) for line in lines if isinstance(line, Asked)]


def test_a_line_without_an_id_has_its_number_for_one_and_blank_lines_count() -> None:
    assert asked(b"water\n\n \t \nhunger strike\n") == [("1", "water"), ("4", "hunger strike")]


def test_the_first_tab_ends_the_id() -> None:
    assert asked("q1\tسجن\n q 2 \t water\tpumps ".encode()) == [("q1", "سجن"), ("q 2", "water\tpumps")]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_files_of_every_system_are_read_alike(mark: bytes, end: bytes) -> None:
    assert asked(mark + b"a\twater" + end + b"b\tpumps" + end) == [("a", "water"), ("b", "pumps")]


def test_only_line_feeds_end_a_line() -> None:
    assert asked("water\u2028and\x0bpumps\x85".encode()) == [("1", "water\u2028and\x0bpumps")]


@pytest.mark.parametrize(
    ("line", "id_", "kind"),
    [
        (b"q7\t\xff\xfe", "q7", "not-text"),
        (b"caf\xe9", "2", "not-text"),
        (b"w\0a\0t\0e\0r\0", "2", "not-text"),
        (b"\twater", "2", "no-id"),
        (b"q7\t  ", "q7", "no-question"),
        (b"q1\tpumps", "q1", "id-twice"),
        (b"q1\t", "q1", "no-question"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_stay(line: bytes, id_: str, kind: str) -> None:
    before, bad, after = questions_in(b"q1\twater\n" + line + b"\nq3\tvigil\n")
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.id, bad.kind) == (2, id_, kind)
    assert bad.message
    assert [before, after] == [Asked(1, "q1", "water"), Asked(3, "q3", "vigil")]


def test_a_number_that_was_an_id_before_is_given_twice() -> None:
    _, bad = questions_in(b"2\twater\npumps\n")
    assert isinstance(bad, BadLine)
    assert bad.message == "Its id “2” was given before, in line 1."


@given(st.lists(st.binary(max_size=12)).map(b"\n".join))
def test_whatever_a_file_holds_each_line_is_one_question_or_one_bad_line(contents: bytes) -> None:
    lines = list(questions_in(contents))
    numbers = [line.line for line in lines]
    assert numbers == sorted(set(numbers))
    questions = [line for line in lines if isinstance(line, Asked)]
    assert len({question.id for question in questions}) == len(questions)
    assert all(question.id.strip() and question.text.strip() for question in questions)
    raw = contents.removeprefix(codecs.BOM_UTF8).split(b"\n")
    passed_over = [line for number, line in enumerate(raw, start=1) if number not in set(numbers)]
    assert not [line for line in passed_over if line.decode("utf-8", "replace").strip()]
