"""The words of the index: how one goes on, and which is nearest to a misspelling."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.engine import Engine
from tests.index.engine.samples import release

Fill = Callable[..., Engine]


@pytest.fixture
def archive(filled: Fill) -> Engine:
    """A few releases in two scripts."""
    return filled(
        release("a", "prison prison prisoner", title="Prison"),
        release("b", "the prison and the prisoners"),
        release("c", "a price", title="Prices"),
        release("d", "سجن المدينة والسجناء"),
    )


def beginning(archive: Engine, prefix: str, limit: int = 9) -> list[str]:
    return [word for word, _ in archive.words_beginning(prefix, limit)]


def test_the_word_in_most_releases_comes_first_and_ties_are_alphabetical(archive: Engine) -> None:
    assert beginning(archive, "pri") == ["prison", "price", "prices", "prisoner", "prisoners"]
    assert beginning(archive, "pri", 2) == ["prison", "price"]


def test_the_beginning_itself_is_no_continuation(archive: Engine) -> None:
    assert beginning(archive, "prison") == ["prisoner", "prisoners"]
    assert beginning(archive, "nowhere") == []


def test_each_word_comes_with_a_release_that_holds_it(archive: Engine) -> None:
    assert archive.words_beginning("prisoners", 1) == []
    assert archive.words_beginning("prisoner", 1) == [("prisoners", "b")]
    assert archive.words_beginning("سج", 1) == [("سجن", "d")]


def test_words_that_only_deleted_releases_hold_are_gone(archive: Engine) -> None:
    with archive.batch() as batch:
        batch.remove("b")
    assert beginning(archive, "prison") == ["prisoner"]


def test_of_several_segments_the_counts_add_up(archive: Engine) -> None:
    with archive.batch() as batch:
        for number in range(3):
            batch.add(release(f"more-{number}", "priceless"))
    assert beginning(archive, "pric") == ["priceless", "price", "prices"]


def test_the_nearest_word_is_found(archive: Engine) -> None:
    assert archive.nearest_word("prizon") == ("prison", "a")
    assert archive.nearest_word("pryzon") == ("prison", "a")
    assert archive.nearest_word("zebra") is None


def test_a_short_word_may_be_wrong_by_one_letter_only(archive: Engine) -> None:
    assert archive.nearest_word("thx") == ("the", "b")
    assert archive.nearest_word("txx") is None
