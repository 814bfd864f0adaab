"""How answers look in a terminal."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.records import Confidence, Failure, PartialDate, Precision, Progress, Row, Span
from index.terminal import Terminal, date_text, harmless, visible
from tests.helpers.releases import a_date


class Screen(io.StringIO):
    """An output that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_hits_are_marked_with_quotation_marks_where_nobody_looks_on() -> None:
    assert Terminal(io.StringIO()).marked("a hunger strike", [Span(2, 15)]) == "a «hunger strike»"


def test_hits_are_marked_with_colour_on_a_screen() -> None:
    assert Terminal(Screen()).marked("a strike b", [Span(2, 8)]) == "a \x1b[1;7mstrike\x1b[0m b"


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (None, "undated"),
        (a_date("2017"), "2017"),
        (a_date("2017-10"), "October 2017"),
        (a_date("2017-10-09"), "9 October 2017"),
        (
            PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, ("2016-03-04", "2016-04-03")),
            "4 March 2016 or 3 April 2016 (ambiguous)",
        ),
    ],
)
def test_dates_are_as_exact_as_they_are_known(date: PartialDate | None, text: str) -> None:
    assert date_text(date) == text


@given(st.text())
def test_no_document_steers_the_terminal(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not any(ord(letter) < 0x20 and letter not in "\t\n" for letter in shown)
    assert not set(shown) & set("\x1b\x7f\x9b\u202e\u2066")
    assert "\n" not in visible(text)


def test_progress_is_rewritten_on_a_screen_and_silent_elsewhere() -> None:
    screen, file = Screen(), io.StringIO()
    for stream in (screen, file):
        terminal = Terminal(file, stream)
        terminal.progress(Progress("reading", 1200, 5000))
        terminal.end_progress()
    assert "Reading 1,200 of 5,000" in screen.getvalue()
    assert file.getvalue() == ""


def test_names_of_files_do_not_steer_the_terminal() -> None:
    out, notes = io.StringIO(), io.StringIO()
    terminal = Terminal(out, notes)
    key = "new\nline\x1b[31m\u202e.txt"
    terminal.failures([Failure(key, "damaged", f"{key} is no text.")])
    terminal.row(1, Row(key, "Title", None, key, (), "text"))
    terminal.notice(key)
    assert not set(out.getvalue() + notes.getvalue()) & set("\x1b\u202e")
    assert len(out.getvalue().splitlines()) == 3
