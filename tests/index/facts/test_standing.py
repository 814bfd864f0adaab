"""Dates that stand by themselves over or under the prose, and those that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.facts.standing import standing_date
from index.formats import parse

PROSE = "The pumps that serve the town and nine of the villages have been out of service for a week. " * 4


def found(head: str, tail: str = "") -> tuple[str, str] | None:
    """Rule and value of the date in a release with this head and this tail."""
    parsed = parse("a.txt", f"{head}\n\n{PROSE}\n\n{tail}".encode())
    standing = standing_date(parsed)
    if standing is None:
        return None
    assert parsed.text[standing.evidence.start : standing.evidence.end] == standing.evidence.quote
    return standing.evidence.rule, standing.date.value or "ambiguous"


@pytest.mark.parametrize(
    "head",
    [
        "QALAM MONITOR\n\nFor the press\n\n19 October 2017\n\nWATER RETURNS",
        "QALAM MONITOR 17/31 Thursday, 19 October 2017 Water returns to the upper town",
        "TRANSCRIPT OF DOORSTOP, TAL RIFAN, 19 OCTOBER 2017\n\nSubjects: water",
        "Water returns\n\nPosted on October 19, 2017 in News",
        "Water returns to the upper town October 19, 2017",
    ],
)
def test_over_the_text(head: str) -> None:
    assert found(head) == ("head-date", "2017-10-19")


@pytest.mark.parametrize(
    "tail", ["TAL RIFAN 19 October 2017", "Thursday, 19 October 2017\n\nMedia contact: Yahya Rummani"]
)
def test_under_the_text(tail: str) -> None:
    assert found("WATER RETURNS", tail) == ("closing-date", "2017-10-19")


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("The council met on 19 October 2017", ""),
        ("Embargoed until 19 October 2017", ""),
        ("NOTES ON THE HEARING OF 19 OCTOBER 2017", ""),
        ("CONFERENCE, TAL RIFAN, 16-19 OCTOBER 2017", ""),
        ("QALAM MONITOR 19 October 2017\n\nTAL RIFAN 21 October 2017", ""),
        ("Friday, 19 October 2017", ""),
        ("QALAM MONITOR 1 9th October 2017", ""),
        ("WATER RETURNS", "Last updated: 19 October 2017"),
        ("WATER RETURNS", "printed 2017-10-19 10:31"),
        ("WATER RETURNS", "The council will meet again, 19 October 2017, in the school."),
        ("Tuesday 28 May WATER RETURNS", "2 April 2001"),
    ],
)
def test_dates_of_something_else(head: str, tail: str) -> None:
    assert found(head, tail) is None


@given(
    st.lists(st.sampled_from(["19 October 2017", "\n\n", "on ", "TAL RIFAN ", ". "]) | st.text(max_size=5))
)
def test_any_text(pieces: list[str]) -> None:
    text = "".join(character for character in "".join(pieces) if character.isprintable() or character == "\n")
    parsed = parse("a.txt", f"Water {text}".encode())
    standing = standing_date(parsed)
    if standing:
        assert parsed.text[standing.evidence.start : standing.evidence.end] == standing.evidence.quote
