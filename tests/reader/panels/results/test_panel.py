"""The list of results: reading, other orders, other heights, and words in place of rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from index import Query, Sort
from reader.models.roles import ResultRole
from reader.panels.results import ResultsPanel
from reader.panels.results.message import Choice
from reader.preferences import Density
from tests.reader.panels.results.samples import KEYS, results


def test_rows_fill_as_they_come_into_view(qtbot: QtBot, panel: ResultsPanel) -> None:
    def title_of(row: int) -> object:
        return panel.model.index(row).data(ResultRole.TITLE)

    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: title_of(199) == "Title 199.txt")


def test_arrow_keys_show_the_row_one_rests_on(qtbot: QtBot, panel: ResultsPanel) -> None:
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    panel.focus()
    for _ in range(4):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: chosen == ["4.txt"])


def test_the_row_one_rests_on_is_selected(panel: ResultsPanel) -> None:
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert [index.row() for index in panel.list.selectedIndexes()] == [0]


def test_enter_reads_and_space_shows(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.focus()
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == ["0.txt"]
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert chosen.args == ["0.txt"]


def test_a_click_shows(qtbot: QtBot, panel: ResultsPanel) -> None:
    place = panel.list.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["2.txt"]


def test_the_open_release_stays_current_in_another_result(qtbot: QtBot, panel: ResultsPanel) -> None:
    with qtbot.assertNotEmitted(panel.chosen, wait=100):
        panel.show_results(results("7.txt", "3.txt", "9.txt"), "3.txt")
    assert panel.selected_keys() == ("3.txt",)
    panel.show_results(results("7.txt"), "3.txt")
    assert panel.selected_keys() == ()


def test_the_keyboard_begins_at_the_first_result_of_a_new_question(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.show_results(results(*KEYS), "150.txt")
    assert panel.selected_keys() == ("150.txt",)
    with qtbot.waitSignal(panel.chosen) as chosen:
        panel.focus()
    assert chosen.args == ["0.txt"]
    assert panel.selected_keys() == ("0.txt",)
    panel.list.clearFocus()
    panel.show_results(results("new.txt", *KEYS), "0.txt", same_question=True)
    panel.focus()
    assert panel.selected_keys() == ("0.txt",)


def test_the_same_question_still_begins_at_its_first_result_until_the_reader_was_there(
    panel: ResultsPanel,
) -> None:
    panel.show_results(results(*KEYS), "150.txt")
    panel.show_results(results("new.txt", *KEYS), "150.txt", same_question=True)
    assert scrolled(panel) == 0
    panel.focus()
    assert panel.selected_keys() == ("new.txt",)


def test_where_the_keyboard_only_comes_back_the_open_release_stays(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.show_results(results(*KEYS), "150.txt")
    with qtbot.assertNotEmitted(panel.chosen, wait=100):
        panel.focus(begin=False)
    assert panel.list.hasFocus()
    assert panel.selected_keys() == ("150.txt",)


def test_in_a_list_that_has_the_keyboard_a_new_answer_begins_at_its_first_result(
    qtbot: QtBot, panel: ResultsPanel
) -> None:
    panel.focus()
    panel.show_results(results(*KEYS), "150.txt")
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == ["0.txt"]


def test_another_order_is_a_request(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.show_query(Query(sort=Sort.RELEVANCE))
    panel.sort.setFocus()
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.keyClick(panel.sort, Qt.Key.Key_Down)
    assert edited.args == [{"sort": Sort.NEWEST}]
    panel.show_query(Query(sort=Sort.OLDEST))
    assert panel.sort.currentData() == Sort.OLDEST


def test_notices_are_shown_quietly_above(panel: ResultsPanel) -> None:
    panel.show_results(results("1.txt", notices=("“xyz:” is no field.",)), None)
    assert panel.notice.isVisible()
    assert panel.notice.text() == "“xyz:” is no field."
    panel.show_results(results("1.txt"), None)
    assert not panel.notice.isVisible()


def test_a_message_offers_what_can_be_done(qtbot: QtBot, panel: ResultsPanel) -> None:
    done: list[str] = []
    choices = (Choice("Without place: Homs", lambda: done.append("lifted")),)
    panel.show_message("Nothing found", "No release fits.", choices)
    panel.focus()
    button = panel.focusWidget()
    assert button.text() == "Without place: Homs"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["lifted"]
    again = (Choice("Without place: Homs", lambda: done.append("lifted again")),)
    panel.show_message("Nothing found", "Still no release fits.", again)
    assert panel.focusWidget() is button
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["lifted", "lifted again"]
    panel.show_results(results("1.txt"), None)
    assert panel.list.isVisible()
    assert panel.focusWidget() is panel.list


def scrolled(panel: ResultsPanel) -> int:
    panel.list.doItemsLayout()
    return panel.list.verticalScrollBar().value()


def test_another_question_starts_at_the_top_and_the_same_one_stays_in_place(panel: ResultsPanel) -> None:
    panel.list.scrollToBottom()
    bottom = scrolled(panel)
    panel.show_results(results(*KEYS), None, same_question=True)
    assert scrolled(panel) == bottom > 0
    panel.show_results(results(*KEYS[50:150]), None)
    assert scrolled(panel) == 0


def test_where_one_was_in_a_result_is_found_again(panel: ResultsPanel) -> None:
    panel.show_results(results(*KEYS[:3]), None)
    scrolled(panel)
    panel.show_results(results(*KEYS), "150.txt")
    assert scrolled(panel) == 0
    panel.show_results(results(*KEYS), "150.txt", returning=True)
    assert panel.list.viewport().rect().contains(panel.list.visualRect(panel.model.index(150)))


def test_rows_stand_closer_when_that_is_chosen(qtbot: QtBot, panel: ResultsPanel) -> None:
    before = panel.list.rowHeight(0)
    with qtbot.waitSignal(panel.density_chosen) as chosen:
        panel.head.densities[Density.COMPACT].trigger()
    assert chosen.args == [Density.COMPACT]
    assert panel.list.rowHeight(0) < before
    panel.set_density(Density.COMFORTABLE)
    assert panel.list.rowHeight(0) == before
    assert panel.head.densities[Density.COMFORTABLE].isChecked()


def test_what_was_probably_meant_is_one_click_away(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.show_results(results("1.txt", corrected="hunger strike"), None)
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(panel.correction.button, Qt.MouseButton.LeftButton)
    assert edited.args == [{"text": "hunger strike"}]
    panel.show_results(results("1.txt"), None)
    assert not panel.correction.isVisible()


def test_a_long_way_out_is_cut_short_and_told_whole(qtbot: QtBot, panel: ResultsPanel) -> None:
    words = "Without “" + "a very long name " * 20 + "”"
    panel.show_message("Nothing found", "No release fits.", (Choice(words, lambda: None),))
    panel.focus()
    button = panel.focusWidget()
    assert button.width() <= panel.width()
    assert "…" in button.text()
    assert button.toolTip() == button.accessibleName() == words


def test_the_keyboard_stays_where_it_was_when_ways_out_change(panel: ResultsPanel) -> None:
    choices = [Choice(f"way {n}", lambda: None) for n in range(3)]
    panel.show_message("Nothing found", "", tuple(choices))
    panel.focus()
    panel.show_message("Nothing found", "", tuple(choices[:1]))
    assert panel.focusWidget().text() == "way 0"


def test_ways_out_are_equally_high_whatever_their_words_are(panel: ResultsPanel) -> None:
    panel.setFont(QFont("DejaVu Sans"))  # it lacks marks of direction, and what is borrowed is higher
    words = "Show all", "Without “\u2068سجن\u2069”: 2", "Without the word “\u2068監獄\u2069”"
    panel.show_message("Nothing found", "", tuple(Choice(one, lambda: None) for one in words))
    buttons = [one for one in panel.message.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) == 3
    assert len({one.sizeHint().height() for one in buttons}) == 1
    assert len({one.height() for one in buttons}) == 1
