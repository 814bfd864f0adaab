"""Dates that stand by themselves over or under the prose, and those that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.facts.standing import Standing, standing_dates
from index.formats import parse
from index.formats.parsed import Parsed

PROSE = "The pumps that serve the town and nine of the villages have been out of service for a week. " * 4


def standing(parsed: Parsed) -> tuple[Standing, ...]:
    """The days that stand in a release, each where its evidence says."""
    found = standing_dates(parsed, find_dates(parsed.text))
    for one in found:
        assert parsed.text[one.evidence.start : one.evidence.end] == one.evidence.quote
    return found


def found(head: str, tail: str = "", prose: str = PROSE) -> list[tuple[str, str | None]]:
    """Rule and value of every day that stands in a release with this head and this tail."""
    parsed = parse("a.txt", f"{head}\n\n{prose}\n\n{tail}".encode())
    return [(one.evidence.rule, one.date.value) for one in standing(parsed)]


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
    assert found(head) == [("head-date", "2017-10-19")]


@pytest.mark.parametrize(
    "head", ["عمّان، ١٢ مارس/آذار ٢٠١٨", "عمّان في ١٢ آذار ٢٠١٨", "الرياض، ٢٥ جمادى الآخرة ١٤٣٩ هـ"]
)
@pytest.mark.parametrize("told", ["منذ ٣ مارس ٢٠١٨", "يوم ٣ آذار ٢٠١٨", "في ١٥ جمادى الآخرة ١٤٣٩هـ"])
def test_a_day_in_an_arabic_sentence_is_not_the_day_of_the_release(head: str, told: str) -> None:
    beginning = "قالت اللجنة إن المضخات التي تخدم البلدة وتسع قرى حولها متوقفة عن العمل"
    prose = f"{beginning} {told}، وإن أحدًا لا يعرف متى تعود، ولا كم من الماء بقي في الخزانات."
    assert found(f"عودة المياه إلى البلدة\n\n{head}", prose=prose) == [("head-date", "2018-03-12")]


@pytest.mark.parametrize(
    "tail", ["TAL RIFAN 19 October 2017", "Thursday, 19 October 2017\n\nMedia contact: Yahya Rummani"]
)
def test_under_the_text(tail: str) -> None:
    assert found("WATER RETURNS", tail) == [("closing-date", "2017-10-19")]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("QALAM MONITOR 19 October 2017", "TAL RIFAN 21 October 2017"),
        ("QALAM MONITOR 19 October 2017\n\nTAL RIFAN 21 October 2017", ""),
    ],
)
def test_two_days_are_both_told(head: str, tail: str) -> None:
    assert [value for _rule, value in found(head, tail)] == ["2017-10-19", "2017-10-21"]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("The council met on 19 October 2017", ""),
        ("Embargoed until 19 October 2017", ""),
        ("NOTES ON THE HEARING OF 19 OCTOBER 2017", ""),
        ("CONFERENCE, TAL RIFAN, 16-19 OCTOBER 2017", ""),
        ("CONFERENCE, TAL RIFAN\n\n29 September - 1 October 2017", ""),
        ("Current as at 19 October 2017", ""),
        ("NOTE: correction to the release made 19 October 2017", ""),
        ("QALAM 19 October 2017\n\nTAL RIFAN 20 October 2017\n\nTOWN 21 October 2017", ""),
        ("QALAM MONITOR 19 October 1691", ""),
        ("WATER RETURNS", "Notes\n\nTAL RIFAN 19 October 2017"),
        ("WATER RETURNS", "“Water returns”, The Upper Town Messenger, 19 October 2017"),
        ("Friday, 19 October 2017", ""),
        ("QALAM MONITOR 1 9th October 2017", ""),
        ("WATER RETURNS", "Last updated: 19 October 2017"),
        ("WATER RETURNS", "printed 2017-10-19 10:31"),
        ("WATER RETURNS", "The council will meet again, 19 October 2017, in the school."),
        ("Tuesday 28 May WATER RETURNS", "2 April 2001"),
    ],
)
def test_dates_of_something_else(head: str, tail: str) -> None:
    assert found(head, tail) == []


def test_a_day_that_ends_a_sentence_of_the_block_before() -> None:
    assert found("WATER RETURNS", "19 October 2017\n\n.", PROSE + "The pumps have stood still since") == []


def test_a_text_that_speaks_of_a_later_day_than_the_one_under_it() -> None:
    prose = PROSE + "The council met on 3 November 2017 in the school. " * 2
    assert found("WATER RETURNS", "TAL RIFAN 19 October 2017", prose) == []


@given(
    st.lists(st.sampled_from(["19 October 2017", "\n\n", "on ", "TAL RIFAN ", ". "]) | st.text(max_size=5))
)
def test_any_text(pieces: list[str]) -> None:
    text = "".join(character for character in "".join(pieces) if character.isprintable() or character == "\n")
    assert len(standing(parse("a.txt", f"Water {text}".encode()))) <= 2
