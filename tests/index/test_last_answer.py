"""The answer in sight at the end comes back at the next start, as it was or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import records
from index.archive import Archive
from index.last_answer import (
    LastAnswer,
    forget_answer,
    forget_answers,
    keep_answer,
    read_last_answer,
    sealed,
)
from index.places import Places, places_of
from index.records import FacetCount, Facets, Query, Results, Row, Snippet, Span, Timeline
from index.release_hits import Excerpt
from index.timescale import Timescale
from tests.helpers.releases import a_date
from tests.helpers.small_archive import RELEASES, indexed

TEXT = st.text(st.characters(), max_size=8)  # names of files may hold half of a surrogate pair, too
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NUMBER = st.integers(0, 10**6)
COUNTS = st.lists(st.builds(FacetCount, TEXT, TEXT, NUMBER, TEXT), max_size=3).map(tuple)
SPANS = st.lists(st.builds(Span, NUMBER, NUMBER, st.sampled_from(records.Reason)), max_size=2).map(tuple)
UNITS = st.sampled_from(records.Precision)
ANSWERS = st.builds(
    LastAnswer,
    language=st.sampled_from(["", "ar"]),
    query=st.builds(
        Query, text=TEXT, since=st.none() | st.just("2016-02"), entities=TEXTS, exclude_sources=TEXTS,
        sort=st.sampled_from(records.Sort), undated=st.none() | st.sampled_from(records.Undated),
    ),
    group=st.sampled_from(["", "month", "source"]),
    scale=st.builds(Timescale, unit=st.none() | UNITS, since=st.none() | st.just("2016"), most=NUMBER),
    results=st.builds(
        Results, total=NUMBER, notices=TEXTS, groups=COUNTS, keys=TEXTS, hits=st.just(()),
        facets=st.builds(
            Facets, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, NUMBER,
            st.lists(st.sampled_from(records.EntityKind)).map(tuple),
        ),
        timeline=st.none() | st.builds(
            Timeline, UNITS, st.sampled_from(["published", "mentioned"]), COUNTS, NUMBER, NUMBER, TEXT, TEXT,
            NUMBER, NUMBER, COUNTS,
        ),
    ),
    rows=st.lists(
        st.builds(Row, TEXT, TEXT, st.none() | st.just(a_date("2016-02")), st.none() | TEXT, TEXTS, TEXT),
        max_size=2,
    ).map(tuple),
    excerpts=st.dictionaries(
        TEXT,
        st.builds(
            Excerpt, st.lists(st.builds(Snippet, TEXT, SPANS, NUMBER), max_size=2).map(tuple), SPANS
        ),
        max_size=2,
    ),
    total=NUMBER,
)  # fmt: skip


@pytest.fixture
def places(folder: Path, state: Path) -> Places:
    """Those of an archive that is indexed."""
    return places_of(indexed(folder, state), state)


def ask(folder: Path, state: Path, **query: object) -> Results:
    """The overview of a question in an archive that is closed after it, and keeps it."""
    archive = Archive.open(folder, state)
    archive.keep_answer(True)
    try:
        return archive.overview(Query(**query), timeline=Timescale(), group="month")
    finally:
        archive.close()


@given(answer=ANSWERS)
def test_any_answer_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, answer: LastAnswer
) -> None:
    root = tmp_path_factory.mktemp("archive")
    places = places_of(root, root / "state")
    places.home.mkdir(parents=True)
    keep_answer(places, answer)
    assert read_last_answer(root, root / "state") == answer


def test_the_last_overview_is_kept_when_the_archive_is_closed(places: Places, state: Path) -> None:
    results = ask(places.folder, state, text="hunger strike")
    kept = read_last_answer(places.folder, state)
    assert kept is not None
    assert (kept.query, kept.group, kept.scale) == (Query(text="hunger strike"), "month", Timescale())
    assert kept.results.keys == tuple(results.keys)
    assert kept.results.facets == results.facets
    assert kept.results.timeline == results.timeline
    assert [row.key for row in kept.rows] == list(results.keys)
    assert all(kept.excerpts[key].snippets[0].spans for key in results.keys)
    assert kept.total == len(RELEASES)


def test_without_an_overview_nothing_is_kept(places: Places, state: Path) -> None:
    archive = Archive.open(places.folder, state)
    archive.keep_answer(True)
    archive.search(Query())
    archive.close()
    assert read_last_answer(places.folder, state) is None
    assert not places.answer.exists()


def test_an_answer_of_another_state_of_the_index_is_not_shown(places: Places, state: Path) -> None:
    ask(places.folder, state)
    (places.folder / "new.txt").write_text("A new release\n\nIt came later.", "utf-8")
    assert read_last_answer(places.folder, state) is not None
    archive = Archive.open(places.folder, state)
    archive.sync()
    archive.close()
    assert read_last_answer(places.folder, state) is None


def test_an_answer_that_was_overtaken_is_not_kept(places: Places, state: Path) -> None:
    ask(places.folder, state)
    archive = Archive.open(places.folder, state)
    archive.keep_answer(True)
    archive.overview(Query(), timeline=Timescale())
    (places.folder / "new.txt").write_text("A new release\n\nIt came later.", "utf-8")
    other = Archive.open(places.folder, state)
    other.sync()
    other.close()
    archive.close()
    assert not places.answer.exists()


def test_nothing_is_kept_that_nobody_asked_to_keep(places: Places, state: Path) -> None:
    archive = Archive.open(places.folder, state)
    archive.overview(Query(), timeline=Timescale())
    archive.close()
    assert not places.answer.exists()


def test_who_keeps_no_answers_leaves_no_older_one(places: Places, state: Path) -> None:
    ask(places.folder, state)
    archive = Archive.open(places.folder, state)
    archive.overview(Query(), timeline=Timescale())
    archive.keep_answer(False)
    archive.close()
    assert not places.answer.exists()


def test_the_answer_of_a_folder_that_is_away_can_be_forgotten(places: Places, state: Path) -> None:
    ask(places.folder, state)
    places.folder.rename(places.folder.with_name("away"))
    forget_answer(places.folder, state)
    assert not places.answer.exists()
    forget_answer(places.folder, state)  # there is nothing left, which is no fault


def test_the_answers_of_all_archives_can_be_forgotten_at_once(
    places: Places, state: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = indexed(tmp_path / "other", state)
    for folder in (places.folder, other):
        ask(folder, state)
    forget_answers(state)
    assert [read_last_answer(folder, state) for folder in (places.folder, other)] == [None, None]
    assert not list(state.rglob("last-answer*"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda _text: "",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"found":4', '"found":5'),
        lambda text: text.replace("Aleppo", "Aleppa", 1),
        lambda text: "9" + text,
        lambda text: text + "\u00e9",
    ],
    ids=["empty", "half", "number", "letter", "version", "foreign"],
)
def test_what_was_damaged_is_not_shown(places: Places, state: Path, damage: Callable[[str], str]) -> None:
    ask(places.folder, state)
    text = places.answer.read_text("ascii")
    places.answer.write_text(damage(text), "utf-8")
    assert damage(text) != text
    assert read_last_answer(places.folder, state) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda _text: "[]",
        lambda _text: "[" * 100_000,
        lambda text: text.replace('"keys":', '"locks":'),
        lambda text: text.replace('"relevance"', '"loudness"'),
        lambda text: text.replace('"months":[', '"months":[[1,2,3,4,5],'),
    ],
    ids=["other", "deep", "name", "value", "shape"],
)
def test_what_cannot_be_understood_is_none(places: Places, state: Path, change: Callable[[str], str]) -> None:
    ask(places.folder, state)
    text = places.answer.read_text("ascii").partition("\n")[2]
    places.answer.write_text(sealed(change(text)), "ascii")
    assert change(text) != text
    assert read_last_answer(places.folder, state) is None


def test_of_a_folder_that_is_not_there_nothing_is_known(tmp_path: Path) -> None:
    assert read_last_answer(tmp_path / "none", tmp_path / "state") is None


def test_where_it_cannot_be_written_closing_goes_on(places: Places, state: Path) -> None:
    places.answer.mkdir()
    ask(places.folder, state)
    assert read_last_answer(places.folder, state) is None
    assert not list(places.home.glob("*.part"))
