"""Names in a release: marked on demand, all, of a kind or of one entity, with ways from one to the next."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from index import Entity, EntityKind, Mention, Reason, Release, ReleaseHits, Span
from reader.paint.colours import LIGHT
from reader.panels.document import DocumentPanel
from tests.helpers.releases import a_release

SAMAR = Entity("person:samar-haddad", EntityKind.PERSON, "Samar Haddad")
VALLEY = Entity("place:wadi-sarraj", EntityKind.PLACE, "Wadi Sarraj", ("وادي سراج",))
RELEASE = a_release(
    title="Wells of Wadi Sarraj",
    paragraphs=(
        "😀 Samar Haddad came to Wadi Sarraj.",
        "وصلت إلى وادي سراج",
        "In Wadi Sarraj water is dear.",
    ),
)


def named(release: Release, *entities: Entity) -> Release:
    mentions = [
        Mention(entity.id, entity.kind, start, start + len(name), "test")
        for entity in entities
        for name in (entity.name, *entity.aliases)
        for start in range(len(release.text))
        if release.text.startswith(name, start)
    ]
    mentions.sort(key=lambda mention: mention.start)
    return replace(release, mentions=tuple(mentions), entities=entities)


NAMED = named(RELEASE, SAMAR, VALLEY)


@pytest.fixture
def panel(qtbot: QtBot) -> DocumentPanel:
    made = DocumentPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_release(NAMED)
    qtbot.waitUntil(lambda: made.view.finished)
    return made


def marked(panel: DocumentPanel) -> list[str]:
    """What is painted as a name, in the order of the text, the hidden title included."""
    style = LIGHT.marks[Reason.ENTITY].underline
    selections = panel.view.extraSelections()
    texts = [one.cursor.selectedText() for one in selections if one.format.underlineStyle() == style]
    return [text for text in texts if text]


def choose(qtbot: QtBot, panel: DocumentPanel, words: str) -> None:
    box = panel.names.choice
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while not box.currentText().startswith(words):
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, f"{words} cannot be chosen"
    panel.names.choose(box.currentData())


def test_names_are_marked_only_on_demand(panel: DocumentPanel) -> None:
    assert not panel.names.isVisible()
    assert marked(panel) == []
    panel.mark_names(True)
    assert panel.names.isVisible()
    assert marked(panel) == ["Wadi Sarraj", "Samar Haddad", "Wadi Sarraj", "وادي سراج", "Wadi Sarraj"]
    assert panel.names.count.text() == "5 names"
    panel.mark_names(False)
    assert marked(panel) == []


def test_by_kind_and_by_entity_with_how_often_each_is_named(qtbot: QtBot, panel: DocumentPanel) -> None:
    panel.mark_names(True)
    box = panel.names.choice
    words = [box.itemText(row) for row in range(box.count())]
    assert words == ["All names (5)", "People (1)", "Places (4)", "Wadi Sarraj (4)", "Samar Haddad (1)"]
    choose(qtbot, panel, "People")
    assert marked(panel) == ["Samar Haddad"]
    panel.mark_names(True, VALLEY.id)
    assert box.currentText() == "Wadi Sarraj (4)"
    assert len(panel.names.spans) == 4


def test_walking_goes_round_and_frames_the_name(qtbot: QtBot, panel: DocumentPanel) -> None:
    panel.mark_names(True, SAMAR.kind)
    qtbot.mouseClick(panel.names.next, Qt.MouseButton.LeftButton)
    assert panel.names.count.text() == "1 of 1"
    panel.mark_names(True, "")
    for _ in range(5):
        panel.next_name()
    assert panel.names.count.text() in {"5 of 5", "1 of 5"}
    number = panel.names.spans.spans.index(panel.names.current)
    panel.next_name()
    assert panel.names.spans.spans.index(panel.names.current) == (number + 1) % 5
    qtbot.mouseClick(panel.names.previous, Qt.MouseButton.LeftButton)
    assert panel.names.spans.spans.index(panel.names.current) == number


def test_where_names_are_not_marked_none_is_framed(panel: DocumentPanel) -> None:
    panel.mark_names(True)
    panel.next_name()
    assert panel.view.framed is not None
    panel.mark_names(False)
    assert panel.view.framed is None
    hit = Span(RELEASE.text.index("water"), RELEASE.text.index("water") + 5)
    panel.show_release(NAMED, ReleaseHits(spans=(hit,)), place=0)
    panel.mark_names(True)
    panel.next_hit()
    panel.next_name()
    panel.mark_names(False)
    assert panel.view.framed == hit


def test_a_decision_changes_the_marks_though_the_text_is_the_same(panel: DocumentPanel) -> None:
    panel.mark_names(True)
    panel.show_release(named(RELEASE, SAMAR))
    assert marked(panel) == ["Samar Haddad"]
    assert panel.names.choice.itemText(0) == "All names (1)"


def test_what_was_chosen_stays_chosen_where_the_next_release_has_it(panel: DocumentPanel) -> None:
    panel.mark_names(True, SAMAR.id)
    panel.show_release(replace(named(RELEASE, VALLEY), key="b.txt"))
    assert panel.names.choice.currentText().startswith("All names")
    panel.show_release(replace(NAMED, key="c.txt"))
    assert panel.names.choice.currentText() == "Samar Haddad (1)"


def test_a_release_without_names_says_so(panel: DocumentPanel) -> None:
    panel.mark_names(True)
    panel.show_release(replace(RELEASE, key="d.txt"))
    assert panel.names.count.text() == "No names here"
    assert not panel.names.next.isEnabled()
    panel.next_name()
    panel.show_message("Gone", "It vanished.")
    panel.next_name()


def test_hits_are_painted_over_names(panel: DocumentPanel) -> None:
    panel.mark_names(True)
    start = NAMED.text.index("Samar")
    panel.show_release(NAMED, ReleaseHits((Span(start, start + 5),)))
    styles = [one.format.underlineStyle() for one in panel.view.extraSelections()]
    assert styles[-1] == LIGHT.marks[Reason.EXACT].underline
    assert len(styles) == 6


def test_the_switch_in_the_bar_is_a_wish(qtbot: QtBot, panel: DocumentPanel) -> None:
    with qtbot.waitSignal(panel.names_requested) as wished:
        qtbot.mouseClick(panel.hits.names, Qt.MouseButton.LeftButton)
    assert wished.args == [True]
    panel.mark_names(True)
    assert panel.hits.names.isChecked()
    with qtbot.waitSignal(panel.names_requested) as wished:
        qtbot.mouseClick(panel.names.close_button, Qt.MouseButton.LeftButton)
    assert wished.args == [False]


@pytest.mark.parametrize(("word", "entity"), [("Samar", SAMAR), ("سراج", VALLEY), ("water", None)])
def test_the_menu_of_a_name_can_be_added_to_by_mouse_and_by_key(
    qtbot: QtBot, panel: DocumentPanel, word: str, entity: Entity | None
) -> None:
    asked: list[Entity] = []
    panel.entity_menu_opening.connect(lambda _menu, found: asked.append(found))
    start = RELEASE.text.index(word)
    panel.go_to(start, start)
    qtbot.waitUntil(lambda: panel.view.place() == start)
    place = panel.view.cursorRect().center() + QPoint(-4 if word == "سراج" else 4, 0)
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        panel.view.contextMenuEvent(QContextMenuEvent(reason, place, QPoint()))
        panel.view.findChild(QMenu).close()
    assert asked == ([entity] * 2 if entity else [])


def title_menu(qtbot: QtBot, panel: DocumentPanel, word: str) -> list[str]:
    """What the menu over a word of the title offers."""
    title = panel.header.title
    (area,) = title.text_rectangles(Span(RELEASE.title.index(word), RELEASE.title.index(word) + len(word)))
    place = area.center().toPoint()
    title.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint()))
    menu = next(one for one in panel.findChildren(QMenu) if one.isVisible())
    texts = [action.text() for action in menu.actions()]
    menu.close()
    return texts


@pytest.mark.parametrize(("word", "entities"), [("Sarraj", [VALLEY]), ("Wells", [])])
def test_a_name_in_the_title_has_the_same_menu(
    qtbot: QtBot, panel: DocumentPanel, word: str, entities: list[Entity]
) -> None:
    asked: list[Entity] = []
    panel.entity_menu_opening.connect(lambda _menu, found: asked.append(found))
    assert "Copy title" in title_menu(qtbot, panel, word)
    assert asked == entities


def test_a_name_in_the_title_is_reached_by_keyboard(qtbot: QtBot, panel: DocumentPanel) -> None:
    asked: list[Entity] = []
    panel.entity_menu_opening.connect(lambda _menu, found: asked.append(found))
    panel.mark_names(True)
    panel.previous_name()
    assert panel.view.framed == Span(9, 20, Reason.ENTITY)
    panel.view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    panel.view.findChild(QMenu).close()
    assert asked == [VALLEY]
