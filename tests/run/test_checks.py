"""`run.py test` runs everything that must hold."""

import run

ALL = ["ruff", "ruff", "mypy", "pytest"]


def test_everything_that_must_hold_is_run_offscreen(start, machine, root):
    machine.environ = {}
    assert start("test") == 0
    assert [words[0] for words in machine.started()] == ALL
    assert machine.environs[-1]["QT_QPA_PLATFORM"] == "offscreen"
    assert machine.places[-1] == root


def test_one_failure_does_not_hide_the_next_and_is_named_at_the_end(start, machine):
    machine.failing = {"mypy": 1, "format": 1}
    assert start("test") == 1
    assert [words[0] for words in machine.started()] == ALL
    assert machine.said[-1] == "Failed: ruff format --check, mypy."


def test_arguments_run_pytest_alone(start, machine):
    start("test", "tests/index", "-q")
    assert machine.started() == [["pytest", "tests/index", "-q"]]


def test_missing_libraries_end_it_in_a_sentence(start, machine):
    machine.absent_libraries = {"libEGL.so.1"}
    assert start("test") == run.NOT_SET_UP
    assert "libEGL.so.1" in machine.said[-1]
    assert machine.started() == []
