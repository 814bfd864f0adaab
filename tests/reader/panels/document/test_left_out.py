"""What was left out stands below the text, is told apart from it, and can be put away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.paint.colours import LIGHT
from reader.panels.document import DocumentPanel
from tests.helpers.releases import a_release

OTHER = replace(a_release(title="Another"), key="b.txt")


@pytest.fixture
def panel(qtbot: QtBot) -> DocumentPanel:
    made = DocumentPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_release(a_release())
    return made


def test_it_is_not_there_until_somebody_asks(qtbot: QtBot, panel: DocumentPanel) -> None:
    assert not panel.left_out.isVisible()
    with qtbot.waitSignal(panel.left_out_requested) as asked:
        qtbot.mouseClick(panel.header.left_out, Qt.MouseButton.LeftButton)
    assert asked.args == [True]


def test_it_stands_below_the_text_which_stays_as_it_is(panel: DocumentPanel) -> None:
    text = panel.view.toPlainText()
    panel.left_out.show_paragraphs(("Home", "Write to us", "من نحن"))
    assert panel.left_out.text.toPlainText() == "Home\nWrite to us\nمن نحن"
    assert panel.left_out.y() >= panel.view.y() + panel.view.height()
    assert panel.view.toPlainText() == text
    panel.left_out.text.selectAll()
    assert panel.selected_span() is None


def test_what_is_long_leaves_the_larger_part_to_the_text(qtbot: QtBot, panel: DocumentPanel) -> None:
    panel.left_out.show_paragraphs(["A menu"] * 500)
    qtbot.waitUntil(lambda: panel.left_out.height() > 0)
    assert panel.view.height() > panel.left_out.text.height()


def test_nothing_and_trouble_are_said_in_a_sentence(panel: DocumentPanel) -> None:
    panel.left_out.show_paragraphs(())
    assert panel.left_out.sentence.text().startswith("Nothing")
    panel.left_out.show_paragraphs(None)
    assert "keeps no record" in panel.left_out.sentence.text()
    panel.left_out.show_trouble("It vanished.")
    assert (panel.left_out.sentence.text(), panel.left_out.text.isVisible()) == ("It vanished.", False)


def test_putting_it_away_turns_the_switch_off(qtbot: QtBot, panel: DocumentPanel) -> None:
    panel.header.left_out.setChecked(True)
    panel.left_out.show_paragraphs(("Home",))
    with qtbot.waitSignal(panel.left_out_requested) as asked:
        qtbot.mouseClick(panel.left_out.put_away, Qt.MouseButton.LeftButton)
    assert asked.args == [False]


def test_another_release_takes_it_off_the_page_and_other_hits_do_not(panel: DocumentPanel) -> None:
    panel.header.left_out.setChecked(True)
    panel.left_out.show_paragraphs(("Home",))
    panel.show_release(a_release())
    assert panel.left_out.isVisible()
    panel.show_release(OTHER)
    assert not panel.left_out.isVisible()
    assert not panel.header.left_out.isChecked()
    panel.header.left_out.setChecked(True)
    panel.show_message("It vanished", "It is not in the archive any more.")
    assert not panel.header.left_out.isChecked()


def test_both_switches_stand_apart_while_both_are_on(panel: DocumentPanel) -> None:
    panel.header.left_out.setChecked(True)
    panel.header.more.setChecked(True)
    assert panel.header.more.x() > panel.header.left_out.geometry().right() + 1


def test_in_a_low_window_it_leaves_room_for_the_text_and_the_facts(
    qtbot: QtBot, panel: DocumentPanel
) -> None:
    panel.resize(700, 560)
    panel.header.more.setChecked(True)
    panel.left_out.show_paragraphs(["A menu"] * 500)
    qtbot.waitUntil(lambda: panel.left_out.isVisible() and panel.header.facts.isVisible())
    qtbot.waitUntil(lambda: panel.hits.geometry().bottom() < panel.height())
    assert panel.height() == 560, "it forces no window to be higher"
    assert panel.header.height() >= panel.header.facts.geometry().bottom()
    assert panel.left_out.text.height() >= 3 * panel.left_out.text.fontMetrics().lineSpacing()
