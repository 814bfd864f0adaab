"""What was asked before: of this archive, the latest first, and forgotten when that is wanted."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.past_questions import LONGEST, MOST, PastQuestions
from reader.settings import Settings


def test_questions_are_there_at_the_next_start_each_archive_with_its_own(tmp_path: Path) -> None:
    past = PastQuestions(Settings(tmp_path), Path("/archive/one"))
    for question in ("hunger strike", "سجن", "hunger strike"):
        past.add(question)
    assert PastQuestions(Settings(tmp_path), Path("/archive/one")).all() == ("hunger strike", "سجن")
    assert PastQuestions(Settings(tmp_path), Path("/archive/two")).all() == ()


def test_what_was_forgotten_is_gone_from_the_disk(tmp_path: Path) -> None:
    past = PastQuestions(Settings(tmp_path), Path("/archive"))
    for question in ("a", "b", "c"):
        past.add(question)
    past.forget("b")
    assert PastQuestions(Settings(tmp_path), Path("/archive")).all() == ("c", "a")
    past.clear()
    assert PastQuestions(Settings(tmp_path), Path("/archive")).all() == ()


def test_blank_and_endless_questions_are_not_worth_remembering(tmp_path: Path) -> None:
    past = PastQuestions(Settings(tmp_path), Path("/archive"))
    past.add("  ")
    past.add("x" * (LONGEST + 1))
    assert past.all() == ()


@given(st.lists(st.sampled_from([f"question {number}" for number in range(MOST + 9)]), max_size=150))
def test_no_question_stands_there_twice_and_the_latest_comes_first(
    tmp_path_factory: object, asked: list[str]
) -> None:
    past = PastQuestions(Settings(tmp_path_factory.mktemp("settings")), Path("/archive"))
    for question in asked:
        past.add(question)
    assert past.all() == tuple(dict.fromkeys(reversed(asked)))[:MOST]


def test_a_list_that_was_cut_short_counts_as_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    past = PastQuestions(settings, Path("/archive"))
    past.add("flood")
    settings.set_value(past._name, '["flo')
    assert PastQuestions(settings, Path("/archive")).all() == ()
