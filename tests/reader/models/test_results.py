"""The list of results: keys at once, rows and snippets when they come into view."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from index import Confidence, Excerpt, FacetCount, PartialDate, Precision, Row, Snippet, Span
from reader.models.results import CHUNK, CHUNKS_AT_ONCE, MOST_KEPT, Grouping, ResultsModel, led, meta_text
from reader.models.roles import ResultRole

KEYS = tuple(f"{number:05}.txt" for number in range(20_000))


def row(key: str) -> Row:
    date = PartialDate("2017-10", Precision.MONTH, Confidence.CERTAIN)
    return Row(key, f"Title of {key}", date, "qalam.example", ("en", "ar"), "txt")


@pytest.fixture
def model(qapp: object) -> ResultsModel:
    """A model of many keys, none of them known."""
    made = ResultsModel()
    made.set_keys(KEYS)
    return made


def test_the_model_keeps_every_promise_of_a_model(qtmodeltester: ModelTester) -> None:
    model = ResultsModel()
    qtmodeltester.check(model)
    for keys in (KEYS[:50], KEYS[10:30], (), KEYS[:1]):
        model.set_keys(keys)
        model.provide_rows([row(key) for key in keys])
        model.provide_excerpts(keys, {})


def test_a_row_is_loading_until_it_is_provided(qtbot: QtBot, model: ResultsModel) -> None:
    index = model.index(3)
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        assert index.data(ResultRole.LOADING) is True
    assert KEYS[3] in wanted.args[0]
    model.provide_rows([row(key) for key in wanted.args[0]])
    assert index.data(ResultRole.LOADING) is False
    assert index.data(ResultRole.TITLE) == "Title of 00003.txt"
    assert index.data(ResultRole.DATE_TEXT) == "Oct 2017"
    assert index.data(ResultRole.META_TEXT) == "qalam.example · English, Arabic"


def test_only_what_is_looked_at_is_asked_for(qtbot: QtBot, model: ResultsModel) -> None:
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        model.index(10_000).data(ResultRole.TITLE)
    assert len(wanted.args[0]) == CHUNK
    assert KEYS[10_000] in wanted.args[0]


def test_the_newest_rows_are_remembered_and_not_all_that_were_ever_seen(model: ResultsModel) -> None:
    model.provide_rows([row(key) for key in KEYS[:MOST_KEPT]])
    model.provide_rows([row(key) for key in (*KEYS[:10], *KEYS[MOST_KEPT : MOST_KEPT + 90])])
    is_loading = [model.index(number).data(ResultRole.LOADING) for number in range(MOST_KEPT + 90)]
    assert is_loading == [False] * 10 + [True] * 90 + [False] * (MOST_KEPT - 10)


def test_a_request_covers_the_ones_before_it_that_are_unanswered(qtbot: QtBot, model: ResultsModel) -> None:
    for chunk in range(CHUNKS_AT_ONCE + 3):
        with qtbot.waitSignal(model.rows_wanted) as wanted:
            model.index(chunk * CHUNK).data(ResultRole.TITLE)
    assert len(wanted.args[0]) == CHUNKS_AT_ONCE * CHUNK
    assert KEYS[(CHUNKS_AT_ONCE + 2) * CHUNK] == wanted.args[0][0]


def test_a_release_that_vanished_is_not_asked_for_again_and_again(qtbot: QtBot, model: ResultsModel) -> None:
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        model.index(0).data(ResultRole.TITLE)
    model.provide_rows([])
    model.provide_excerpts(wanted.args[0], {})
    with qtbot.assertNotEmitted(model.rows_wanted, wait=20):
        assert model.index(0).data(ResultRole.LOADING) is True


def test_another_question_forgets_snippets_and_the_same_one_keeps_them(model: ResultsModel) -> None:
    model.provide_rows([row(KEYS[0])])
    model.provide_excerpts([KEYS[0]], {KEYS[0]: Excerpt((Snippet("a hunger strike"),))})
    model.set_keys(KEYS, same_question=True)
    assert model.index(0).data(ResultRole.SNIPPET) == Snippet("a hunger strike")
    model.set_keys(KEYS)
    assert model.index(0).data(ResultRole.SNIPPET) is None
    assert model.index(0).data(ResultRole.TITLE) == "Title of 00000.txt"


def test_hits_in_a_title_are_handed_out_and_said(model: ResultsModel) -> None:
    model.provide_rows([row(KEYS[0])])
    model.provide_excerpts([KEYS[0]], {KEYS[0]: Excerpt((), (Span(0, 5),))})
    assert model.index(0).data(ResultRole.TITLE_SPANS) == (Span(0, 5),)
    assert "1 hit in the title" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.set_keys(KEYS)
    assert model.index(0).data(ResultRole.TITLE_SPANS) == ()
    assert "in the title" not in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_positions_and_keys_belong_together(model: ResultsModel) -> None:
    assert model.position_of(KEYS[77]) == 77
    assert model.key_at(77) == KEYS[77]
    assert model.position_of("none") is None


def test_a_release_without_source_and_language_has_no_stray_dots() -> None:
    assert meta_text(Row("a.txt", "A", None, None, (), "txt")) == ""
    assert meta_text(Row("a.txt", "A", None, "x.example", (), "txt")) == "x.example"


@pytest.mark.parametrize("text", ["a hunger strike", "بدأ الإضراب عن الطعام"])
def test_a_snippet_from_amid_the_text_begins_with_an_ellipsis(text: str) -> None:
    shown = led(Snippet(text, (Span(2, 8),), start=400), "Water returns")
    assert shown.text == f"… {text}"
    (span,) = shown.spans
    assert shown.text[span.start : span.end] == text[2:8]


def test_a_snippet_from_the_beginning_does_not() -> None:
    title = "Water returns"
    for start in (0, len(f"{title}\n\n")):
        assert led(Snippet("a hunger strike", start=start), title).text == "a hunger strike"


def groups(*counts: tuple[str, int]) -> list[FacetCount]:
    return [FacetCount(value, value, count) for value, count in counts]


def test_the_model_keeps_its_promises_in_groups_folded_and_unfolded(qtmodeltester: ModelTester) -> None:
    model = ResultsModel()
    model.set_keys(KEYS[:9], groups(("2017-10", 4), ("2017", 2), ("", 3)), Grouping.MONTH)
    qtmodeltester.check(model)
    for group in (1, 0, 2):
        model.fold(group, True)
    assert model.rowCount() == 3
    for group in (2, 1, 0):
        model.fold(group, False)
    assert [model.key_at(row) for row in (0, 1, 5, 8, 11)] == [None, KEYS[0], None, None, KEYS[8]]
    model.fold_all(True)
    assert model.position_of(KEYS[0]) is None


def test_groups_are_called_by_what_is_known_of_them(model: ResultsModel) -> None:
    def names() -> list[str]:
        rows = range(model.rowCount())
        return [name for row in rows if (name := model.index(row).data(ResultRole.GROUP))]

    model.set_keys(KEYS[:9], groups(("2017-10", 4), ("2017", 2), ("", 3)), Grouping.MONTH)
    assert names() == ["October 2017", "2017, no month stated", "Without a certain date"]
    model.set_keys(KEYS[:3], groups(("qalam.example", 2), ("", 1)), Grouping.SOURCE)
    assert names() == ["qalam.example", "Without a source"]


def test_in_groups_rows_are_asked_for_in_the_order_of_the_result(qtbot: QtBot, model: ResultsModel) -> None:
    model.set_keys(KEYS, groups(("a.example", 10_000), ("b.example", 10_000)), Grouping.SOURCE)
    model.fold(0, True)
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        model.index(2).data(ResultRole.TITLE)
    assert KEYS[10_000] in wanted.args[0]
    assert len(wanted.args[0]) == CHUNK


def test_a_row_is_spoken_with_its_facts_its_hits_and_its_passage(model: ResultsModel) -> None:
    model.provide_rows([row(KEYS[0])])
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title of 00000.txt. October 2017. qalam.example · English, Arabic"
    snippet = Snippet("a hunger strike", (Span(2, 8), Span(9, 15)))
    model.provide_excerpts([KEYS[0]], {KEYS[0]: Excerpt((snippet,))})
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(". 2 hits in this passage. a hunger strike")
