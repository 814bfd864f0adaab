"""Asking in a real window: words that complete themselves, what was asked before, why nothing was found."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from index import Archive, IndexDamaged, Query, Results, Sort, Span
from reader.models.active import UNFILTERED
from reader.models.results import Grouping
from reader.models.roles import ResultRole
from reader.window.main import MainWindow
from reader.window.why import why_nothing
from reader.workers.jobs import Job
from tests.helpers.small_archive import RELEASES, indexed
from tests.helpers.window_steps import PATIENCE, OpenWindow, keys, press, read, search, up_to_date, wait_for

pytestmark = pytest.mark.slow


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    """A window on four releases."""
    return up_to_date(qtbot, open_window(indexed(folder, state)))


def ways_out(window: MainWindow) -> list[str]:
    """What the buttons of the message say, without marks of direction."""
    buttons = window.parts.results.message.findChildren(QPushButton)
    words = [button.accessibleName() for button in buttons if button.isVisible()]
    return [one.replace("\u2068", "").replace("\u2069", "") for one in words]


def sentence(window: MainWindow) -> str:
    text = window.parts.results.message.sentence.text()
    return text.replace("\u2068", "").replace("\u2069", "")


def test_a_word_is_finished_by_one_key(qtbot: QtBot, window: MainWindow) -> None:
    field = window.parts.search.field
    window.parts.search.focus()
    qtbot.keyClicks(field, "hung")
    wait_for(qtbot, lambda: field.tail == "er")
    assert field.text() == "hung"
    qtbot.keyClick(field, Qt.Key.Key_Right)
    wait_for(qtbot, lambda: set(keys(window)) == {"2014/strike.txt", "2016/detained.txt"})
    assert field.text() == "hunger"


def test_a_name_becomes_a_filter(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "hunger alep", set())
    press(qtbot, window, "past_questions")
    popup = window.parts.search.popup
    wait_for(qtbot, popup.isVisible)
    rows = popup.rows.rows
    place = next(number for number, one in enumerate(rows) if one.text == "Aleppo")
    assert rows[place].far == "Place · 3"
    popup.list.setCurrentIndex(popup.rows.index(place))
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: keys(window) == ["2016/detained.txt"])
    assert window.searching.query == Query("hunger", entities=("place:aleppo",))
    assert window.parts.search.field.text() == "hunger"


def test_only_what_was_acted_on_is_remembered_and_it_is_there_again(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, folder: Path
) -> None:
    past = window.suggesting.past
    assert past is not None
    search(qtbot, window, "silence", {"2014/strike.txt"})
    assert past.all() == ()
    read(qtbot, window, "2014/strike.txt")
    assert past.all() == ("silence",)
    search(qtbot, window, "camp", {"2015/flood.txt"})
    qtbot.keyClick(window.parts.search.field, Qt.Key.Key_Return)
    assert past.all() == ("camp", "silence")
    window.close()

    again = up_to_date(qtbot, open_window(folder))
    press(qtbot, again, "past_questions")
    popup = again.parts.search.popup
    wait_for(qtbot, popup.isVisible)
    assert "silence" in [one.past for one in popup.rows.rows]
    qtbot.mouseClick(popup.forget, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: not any(one.past for one in popup.rows.rows))


@pytest.mark.parametrize(("asked", "typed"), [("إضراب عن الطعام", "اضراب"), ("São Paulo", "sao p")])
def test_a_past_question_is_found_in_another_spelling(
    qtbot: QtBot, window: MainWindow, asked: str, typed: str
) -> None:
    assert window.suggesting.past is not None
    for question in ("camp", asked, "silence"):
        window.suggesting.past.add(question)
    window.searching.edit({"text": typed})
    wait_for(qtbot, lambda: window.parts.search.field.text() == typed)
    press(qtbot, window, "past_questions")
    popup = window.parts.search.popup
    wait_for(qtbot, popup.isVisible)
    assert [one.past for one in popup.rows.rows if one.past] == [asked]


def test_the_filter_that_excludes_most_is_named_and_lifted_by_one_click(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.searching.edit({"text": "hunger strike", "since": "2020", "exclude_languages": ("en",)})
    wait_for(qtbot, lambda: "excludes most" in sentence(window) or "does it alone" in sentence(window))
    assert sentence(window) == "No filter does it alone: 2 releases fit without all of them."
    assert ways_out(window) == ["Without all filters: 2 releases"]
    window.searching.edit({"exclude_languages": ("ar",)})
    wait_for(qtbot, lambda: "excludes most" in sentence(window))
    assert sentence(window) == "The filter “since 2020” excludes most: 2 releases fit without it."
    window.parts.results.focus()
    assert "Without “since 2020”: 2 releases" in ways_out(window)
    way = next(
        one
        for one in window.parts.results.message.findChildren(QPushButton)
        if one.accessibleName().startswith("Without “since")
    )
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: len(keys(window)) == 2)


def test_a_misspelt_word_is_named_and_its_spelling_offered(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "hungr strike", set())
    wait_for(qtbot, lambda: "stands in no release" in sentence(window))
    assert sentence(window) == "“hungr” stands in no release of this archive."
    assert ways_out(window)[0] == "Did you mean “hunger strike”? 2 releases"
    assert "Without the word “hungr”: 2 releases" in ways_out(window)
    window.parts.results.focus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    wait_for(qtbot, lambda: len(keys(window)) == 2)
    assert window.parts.search.field.text() == "hunger strike"


def test_a_word_that_is_only_begun_can_be_searched_as_a_beginning(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "silen", set())
    wait_for(qtbot, lambda: "Words that begin with “silen”: 1 release" in ways_out(window))


def test_a_word_that_stands_nowhere_can_be_searched_as_a_beginning_wherever_it_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    search(qtbot, window, "hung strike", set())
    wait_for(qtbot, lambda: "Words that begin with “hung”: 2 releases" in ways_out(window))
    way = next(
        one
        for one in window.parts.results.message.findChildren(QPushButton)
        if one.accessibleName().startswith("Words that begin")
    )
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: len(keys(window)) == 2)
    assert window.searching.query.text == "hung* strike"


def test_words_that_stand_apart_are_told_so(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "silence tents", set())
    wait_for(qtbot, lambda: "none holds them all" in sentence(window))
    assert "Any of the words: 2 releases" in ways_out(window)


def narrow(qtbot: QtBot, window: MainWindow, text: str, **filters: object) -> None:
    """Ask for words with filters; it has been said why nothing was found."""
    window.searching.edit({"text": text, **filters})
    wait_for(qtbot, lambda: window.parts.results.message.isVisible() and bool(ways_out(window)))


@pytest.mark.parametrize(
    ("text", "filters", "ways"),
    [
        ("xylophone", {"since": "2016"}, ["The filters alone, without words: 2 releases"]),
        ("xylophone", {"since": "2020"}, ["Show all 4 releases"]),
        ("xylophone", {}, ["Show all 4 releases"]),
        ("xylophone zither", {}, ["Show all 4 releases"]),
        ("(xylophone OR zither)", {"since": "2016"}, ["The filters alone, without words: 2 releases"]),
        (
            "strike xylophone zither",
            {},
            ["Without what stands nowhere: 2 releases"],
        ),
        (
            "hungr",
            {"since": "2020"},
            ["Did you mean “hunger”? Without filters: 2 releases"],
        ),
        (
            "flood xylophone",
            {"since": "2016", "languages": ("en",)},
            ["Without filters and without what stands nowhere: 1 release"],
        ),
    ],
)
def test_there_is_always_a_way_out_and_each_leads_somewhere(
    qtbot: QtBot, window: MainWindow, text: str, filters: dict[str, object], ways: list[str]
) -> None:
    narrow(qtbot, window, text, **filters)
    offered = ways_out(window)
    assert set(ways) <= set(offered)
    button = window.parts.results.message.findChildren(QPushButton)[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: bool(keys(window)))


def test_no_button_changes_its_words_under_the_readers_hand(qtbot: QtBot, window: MainWindow) -> None:
    said: list[list[str]] = []
    window.searching.edit({"since": "2020"})
    qtbot.waitUntil(lambda: said.append(ways_out(window)) or bool(said[-1]), timeout=PATIENCE)
    wait_for(qtbot, lambda: "excludes" in sentence(window))
    assert [one for one in said if one] == [ways_out(window)]


def test_who_presses_down_too_early_is_on_the_first_way_out_when_it_comes(
    qtbot: QtBot, window: MainWindow
) -> None:
    go = Event()
    window.searching.edit({"since": "2020"})
    wait_for(qtbot, lambda: window.parts.results.message.isVisible())
    window.parts.archive.submit(Job(lambda _archive: go.wait(30)))
    window.searching.edit({"until": "2021"})
    window.parts.results.focus()
    go.set()
    wait_for(qtbot, lambda: bool(ways_out(window)) and isinstance(window.focusWidget(), QPushButton))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    wait_for(qtbot, lambda: bool(keys(window)))


def test_a_question_that_cannot_be_answered_leaves_no_old_answer(qtbot: QtBot, window: MainWindow) -> None:
    window.searching.edit({"since": "2017", "until": "2015"})
    message = window.parts.results.message
    wait_for(qtbot, message.isVisible)
    assert message.title.text() == "This question could not be answered"
    assert sentence(window) == "The range of dates ends before it begins: 2017 to 2015."
    assert window.parts.results.model.rowCount() == 0
    assert window.searching.facets.sources == ()
    assert not window.parts.chips.count.isVisible()
    assert window.parts.notices.waiting == ()
    window.parts.results.focus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    wait_for(qtbot, lambda: set(keys(window)) == set(RELEASES))
    wait_for(qtbot, lambda: window.parts.results.model.index(3).data(ResultRole.SNIPPET) is not None)


def test_a_fault_while_searching_is_told_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> Results:
        raise IndexDamaged("The index cannot be read any more; it has to be rebuilt.")

    with monkeypatch.context() as patch:
        patch.setattr(Archive, "overview", fail)
        window.searching.edit({"text": "strike"})
        wait_for(qtbot, window.parts.results.message.isVisible)
    assert sentence(window) == "The index cannot be read any more; it has to be rebuilt."
    assert ways_out(window) == ["Search again"]
    window.parts.results.focus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    wait_for(qtbot, lambda: set(keys(window)) == {"2014/strike.txt", "2016/detained.txt"})


def test_results_are_put_in_order_of_titles_and_of_sources(qtbot: QtBot, window: MainWindow) -> None:
    box = window.parts.results.head.sort
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert box.currentData() == Sort.SOURCE
    wait_for(qtbot, lambda: window.searching.answered == Query(sort=Sort.SOURCE))
    assert keys(window)[-1] == "2014/strike.txt"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    wait_for(qtbot, lambda: window.searching.answered == Query(sort=Sort.TITLE))
    assert keys(window) == ["2015/flood.txt", "2014/strike.txt", "2016/detained.txt", "2016/detained-ar.txt"]


def test_hits_in_titles_are_marked_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "flood", {"2015/flood.txt"})
    index = window.parts.results.model.index(0)
    wait_for(qtbot, lambda: index.data(ResultRole.TITLE_SPANS) == (Span(0, 5),))


def test_every_number_is_what_a_search_finds(folder: Path, state: Path) -> None:
    archive = Archive.open(indexed(folder, state), state)
    query = Query("silence tents nowhere", since="2015", sources=("qalam-monitor.example",))
    lifts = [{"since": None}, {"sources": ()}]
    why = why_nothing(query, lifts, archive)

    def found(**changes: object) -> int:
        return archive.search(replace(query, **changes)).total

    assert why.filters == tuple(found(**lift) for lift in lifts)
    assert why.unfiltered == found(**UNFILTERED)
    assert [one.alone for one in why.words] == [1, 1, 0]
    assert [one.found for one in why.words] == [found(text=one.rest) for one in why.words]
    assert why.known == "silence tents"
    assert why.known_everywhere == found(**UNFILTERED, text="silence tents")
    assert why.known_found == found(text="silence tents")
    assert why.wordless == found(text="") == 3
    assert why.any_word == found(match="any") == 1
    archive.close()


def test_what_was_not_looked_at_is_not_told(qtbot: QtBot, window: MainWindow) -> None:
    """Of many words only some are looked at: that each stands in some release would be a guess."""
    search(qtbot, window, f"{'silence tents ' * 4}nowhere", set())
    wait_for(qtbot, lambda: sentence(window).startswith("No release holds what was asked."))


def test_groups_are_chosen_folded_and_remembered(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, folder: Path
) -> None:
    grouping = window.parts.results.head.grouping
    grouping.setFocus()
    qtbot.keyClick(grouping, Qt.Key.Key_Down)
    model = window.parts.results.model
    wait_for(qtbot, lambda: model.grouping is Grouping.MONTH)
    heads = [
        (index.data(ResultRole.GROUP), index.data(ResultRole.COUNT_TEXT))
        for row in range(model.rowCount())
        if (index := model.index(row)).data(ResultRole.GROUP)
    ]
    assert heads == [("October 2016", "2"), ("February 2015", "1"), ("May 2014", "1")]
    assert set(filter(None, keys(window))) == set(RELEASES)
    window.close()
    again = up_to_date(qtbot, open_window(folder))
    wait_for(qtbot, lambda: again.parts.results.model.grouping is Grouping.MONTH)


def test_from_the_last_chip_to_its_neighbour_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.searching.edit({"languages": ("en",), "since": "2015"})
    wait_for(qtbot, lambda: len(keys(window)) == 2)
    chips = window.parts.chips
    chips.chips[0].setFocus()
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: len(keys(window)) == 3)
    assert window.focusWidget() is chips.chips[0]
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: len(keys(window)) == 4)
    assert window.focusWidget() is chips.add
    qtbot.keyClick(chips.add, Qt.Key.Key_Space)
    assert window.parts.filters.isAncestorOf(window.focusWidget())
