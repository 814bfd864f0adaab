"""The list of kept passages: order, words, notes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from index import Bookmark, BookmarkState
from reader.models.bookmarks import BookmarkRole, BookmarksModel, state_text


def a_bookmark(identifier: str, created: str = "2026-10-19T08:00:00Z", **others: object) -> Bookmark:
    state = others.get("state", BookmarkState.EXACT)
    note = str(others.get("note", ""))
    assert isinstance(state, BookmarkState)
    return Bookmark(
        identifier, f"{identifier}.txt", f"quote of {identifier}", "", "", 0, 5, "0" * 64, "test/1",
        note=note, created=created, state=state,
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def model(qapp: object) -> BookmarksModel:
    made = BookmarksModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def quotes(model: BookmarksModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_newest_comes_first(model: BookmarksModel) -> None:
    model.set_bookmarks(
        (a_bookmark("a", "2026-01-01T00:00:00Z"), a_bookmark("b", "2026-02-01T00:00:00Z")), {}
    )
    assert quotes(model) == ["quote of b", "quote of a"]


def test_a_release_that_is_gone_is_named_by_its_key(model: BookmarksModel) -> None:
    model.set_bookmarks((a_bookmark("a"), a_bookmark("b")), {"a.txt": "Water returns"})
    titles = {model.index(row).data(BookmarkRole.TITLE) for row in range(2)}
    assert titles == {"Water returns", "b.txt"}


def test_the_day_is_written_as_the_reader_writes_it(model: BookmarksModel) -> None:
    model.set_bookmarks((a_bookmark("a", "2026-10-19T12:00:00Z"), a_bookmark("b", "")), {})
    assert [model.index(row).data(BookmarkRole.KEPT_TEXT) for row in range(2)] == ["kept 19 Oct 2026", ""]


def test_only_what_is_not_exact_is_said_in_words() -> None:
    said = {state: state_text(state) for state in BookmarkState}
    assert said.pop(BookmarkState.EXACT) == ""
    assert all(said.values())
    assert len(set(said.values())) == len(said)


def test_a_new_note_is_passed_on_and_an_unchanged_one_is_not(qtbot: QtBot, model: BookmarksModel) -> None:
    model.set_bookmarks((a_bookmark("a", note="old"),), {})
    with qtbot.waitSignal(model.note_edited) as edited:
        model.setData(model.index(0), "new")
    assert edited.args == ["a", "new"]
    with qtbot.assertNotEmitted(model.note_edited):
        model.setData(model.index(0), "old")


def test_rows_that_stay_are_changed_and_not_made_anew(qtbot: QtBot, model: BookmarksModel) -> None:
    model.set_bookmarks((a_bookmark("a"),), {})
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_bookmarks((a_bookmark("a", note="seen"),), {})
    assert model.index(0).data(Qt.ItemDataRole.EditRole) == "seen"


def test_a_row_speaks_for_itself(model: BookmarksModel) -> None:
    model.set_bookmarks(
        (a_bookmark("a", state=BookmarkState.ORPHAN, note="check"),), {"a.txt": "Water returns"}
    )
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "quote of a. Water returns. kept 19 Oct 2026. no longer in the release. check"


def test_an_unknown_bookmark_has_no_row(model: BookmarksModel) -> None:
    model.set_bookmarks((a_bookmark("a"),), {})
    assert model.index_of("a").row() == 0
    assert not model.index_of("b").isValid()


def test_an_empty_list_can_stay_empty(model: BookmarksModel) -> None:
    model.set_bookmarks((), {})
    model.set_bookmarks((), {})
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("quote", "ba"),
        ("QUOTE their", "b"),
        ("pumps", "a"),
        ("émail", "b"),
        ("مياه", "b"),
        ("quote pumps Sana", ""),
    ],
)
def test_search_shows_what_says_each_word_as_the_archive_folds_them(
    model: BookmarksModel, needle: str, found: str
) -> None:
    kept = a_bookmark("a", note="Ask about the pumps"), a_bookmark("b", note="their email")
    model.set_bookmarks(kept, {"a.txt": "Water returns", "b.txt": "عَوْدَة المياه"})
    model.search(needle)
    assert quotes(model) == [f"quote of {one}" for one in found]
    model.search(" ")
    assert len(quotes(model)) == 2


def test_a_passage_that_is_kept_meanwhile_is_searched_too(model: BookmarksModel) -> None:
    model.search("pumps")
    model.set_bookmarks((a_bookmark("a", note="the pumps"), a_bookmark("b")), {})
    assert quotes(model) == ["quote of a"]


def test_a_passage_whose_release_is_gone_is_told_from_one_whose_words_are_gone(model: BookmarksModel) -> None:
    orphans = tuple(a_bookmark(one, state=BookmarkState.ORPHAN) for one in "ab")
    model.set_bookmarks(orphans, {"a.txt": "Water returns"})
    states = {
        index.data(BookmarkRole.TITLE): index.data(BookmarkRole.STATE_TEXT)
        for index in map(model.index, range(2))
    }
    assert states["Water returns"] == state_text(BookmarkState.ORPHAN)
    assert states["b.txt"] == "its release is gone"
