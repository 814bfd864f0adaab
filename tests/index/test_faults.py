"""A report says where and how the program failed, and nothing of what was read."""

import sqlite3

import pytest

from index.faults import fault_key, fault_report

SECRET = "Layla Haddad"


def fault_of(error: BaseException, cause: BaseException | None = None) -> BaseException:
    try:
        raise error from cause
    except BaseException as caught:  # noqa: BLE001
        return caught


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"not a date: {SECRET!r}"),
        KeyError(SECRET),
        RuntimeError(SECRET),
        FileNotFoundError(2, "No such file or directory", f"/home/{SECRET}/a.txt"),
        UnicodeEncodeError("ascii", f"{SECRET}é", 12, 13, "ordinal not in range(128)"),
        TypeError(f"cannot open /home/{SECRET.split()[0]}/archive"),
    ],
)
def test_what_was_read_is_not_in_it(error: Exception) -> None:
    report = fault_report(fault_of(error))
    assert not any(word in report for word in SECRET.split())
    assert type(error).__name__ in report


def test_it_names_the_place_without_the_folder_of_the_user() -> None:
    report = fault_report(fault_of(RuntimeError()))
    assert "test_faults.py:" in report
    assert "in fault_of" in report
    assert "raise error from cause" in report
    assert "/tests/index" not in report.replace("index/test_faults.py", "")


@pytest.mark.parametrize(
    "error",
    [
        AttributeError("'NoneType' object has no attribute 'row'"),
        sqlite3.OperationalError("locked"),
        RuntimeError("libshiboken: Internal C++ object (PySide6.QtWidgets.QLabel) already deleted."),
        RuntimeError("'__init__' method of object's base class (Page) not called."),
    ],
)
def test_words_about_the_program_stay(error: Exception) -> None:
    assert str(error) in fault_report(fault_of(error))


def test_a_missing_file_is_told_by_its_number() -> None:
    assert "No such file or directory (errno 2)" in fault_report(
        fault_of(FileNotFoundError(2, "No such file or directory", "a"))
    )


def test_the_first_cause_comes_first() -> None:
    first = fault_of(AttributeError("the first"))
    report = fault_report(fault_of(TypeError("the second"), first))
    assert report.index("the first") < report.index("That led to:") < report.index("the second")


def test_an_error_that_came_up_while_another_was_dealt_with() -> None:
    try:
        try:
            raise TypeError("the first")
        except TypeError:
            raise NameError("the second")  # noqa: B904
    except NameError as error:
        report = fault_report(error)
    assert report.index("the first") < report.index("While that was dealt with:") < report.index("the second")


def test_a_circle_of_causes_ends() -> None:
    one, other = TypeError("one"), TypeError("other")
    one.__cause__, other.__cause__ = other, one
    assert fault_report(one).count("TypeError") == 2


def test_the_same_fault_of_other_texts_has_the_same_key() -> None:
    assert fault_key(fault_of(ValueError("a"))) == fault_key(fault_of(ValueError("b")))
    assert fault_key(fault_of(ValueError("a"))) != fault_key(fault_of(TypeError("a")))
