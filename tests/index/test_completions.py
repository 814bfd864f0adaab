"""What is being typed: how the last word goes on, whom it may name, and how it is really spelt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index import Archive, Query, parts_of_question
from tests.helpers.small_archive import indexed


@pytest.fixture
def archive(folder: Path, state: Path) -> Iterator[Archive]:
    """A handful of releases in two scripts."""
    with closing(Archive.open(indexed(folder, state), state)) as opened:
        yield opened


def words(archive: Archive, typed: str) -> list[str]:
    found = archive.completions(typed, names=False)
    return [typed[: one.start] + one.text for one in found]


def test_the_last_word_goes_on_with_the_letters_that_were_typed(archive: Archive) -> None:
    assert words(archive, "hun") == ["hunger"]
    assert words(archive, "Hun") == ["Hunger"]
    assert words(archive, "silence hun") == ["silence hunger"]
    assert words(archive, '"silence hun') == ['"silence hunger']
    assert words(archive, "(hun") == ["(hunger"]
    assert words(archive, "-hun") == ["-hunger"]


@pytest.mark.parametrize("typed", ["", "h", "-h", "--", "==", "hunger ", "hun)", '"', "zzz"])
def test_nothing_is_completed_where_no_word_is_being_typed(archive: Archive, typed: str) -> None:
    assert archive.completions(typed) == ()


def test_arabic_words_are_spelt_as_they_stand_in_the_archive(archive: Archive) -> None:
    assert words(archive, "إضر") == ["إضرابا"]
    assert words(archive, "اضر") == ["اضرابا"]
    assert "الصحفية" in words(archive, "الصح")


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c", "\u2068", "\u200b"])
def test_what_nobody_sees_is_no_part_of_a_word(archive: Archive, mark: str) -> None:
    for typed, whole in (
        (f"{mark}hun", "hunger"),
        (f"h{mark}un{mark}", "hunger"),
        (f"{mark}-hun", "-hunger"),
    ):
        (found,) = archive.completions(typed, names=False)
        assert typed[: found.start].strip(mark) + found.text == whole
    assert [one.text for one in archive.completions(f"silence {mark}Al{mark}ep") if one.entity] == ["Aleppo"]
    assert archive.completions(f"{mark}h{mark}") == ()


def test_names_are_offered_with_the_number_of_their_releases(archive: Archive) -> None:
    [name] = [one for one in archive.completions("silence alep") if one.entity]
    assert (name.text, name.start) == ("Aleppo", len("silence "))
    assert name.entity is not None
    assert name.entity.value == "place:aleppo"
    assert name.entity.count == archive.search(Query(entities=("place:aleppo",))).total


def test_a_name_of_several_words_takes_the_place_of_all_of_them(archive: Archive) -> None:
    starts = {one.start for one in archive.completions("Homs Central Pri") if one.entity}
    assert starts <= {0}


def test_a_word_that_stands_nowhere_is_respelt(archive: Archive) -> None:
    assert archive.respelt("hungr strike") == "hunger strike"
    assert archive.respelt("hunger strike") is None
    assert archive.respelt("xylophone") is None


@pytest.mark.parametrize("question", ["hungr*", "hungr~", "-hungr", "=hungr", "hungr?"])
def test_what_was_meant_as_it_is_stays(archive: Archive, question: str) -> None:
    assert archive.respelt(question) is None


def test_an_operator_is_no_misspelt_word(archive: Archive) -> None:
    assert archive.respelt("hungr NOT strike") == "hunger NOT strike"
    assert archive.respelt("hunger NOT strike") is None


def test_a_text_that_was_pasted_is_not_looked_through_for_misspelt_words(archive: Archive) -> None:
    assert archive.respelt("hungr " * 24) == "hunger " * 24
    assert archive.respelt("hungr " * 25) is None


def test_of_many_words_the_first_are_taken_with_all_the_others() -> None:
    assert parts_of_question("storm calm wind", 1) == [("storm", "calm wind")]


def test_a_question_falls_into_words_and_phrases() -> None:
    assert parts_of_question('storm "hunger strike" -calm') == [
        ("storm", '"hunger strike" -calm'),
        ('"hunger strike"', "storm -calm"),
        ("-calm", 'storm "hunger strike"'),
    ]


def test_one_word_leaves_nothing_behind() -> None:
    assert parts_of_question("storm") == [("storm", "")]
    assert parts_of_question(" ") == []


@pytest.mark.parametrize("question", ["storm OR calm", "(storm calm)", "NOT storm calm"])
def test_words_that_operators_join_are_left_whole(question: str) -> None:
    assert parts_of_question(question) == ()
