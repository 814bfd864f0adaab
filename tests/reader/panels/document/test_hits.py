"""Walking through the hits of a release: all of them, or those of one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from index import EntityKind, HitGroup, ReleaseHits, Span
from reader.panels.document import DocumentPanel
from reader.panels.document.saying import words_around
from reader.panels.document.walk import HitWalk
from tests.helpers.hits import hits_of
from tests.helpers.releases import a_release

RELEASE = a_release(
    title="Letters reach the valley",
    paragraphs=tuple("The letters came on Monday; no storm held the post up." for _ in range(40)),
)
HITS = hits_of(RELEASE, "etters", "storm")
LETTERS, STORM = HITS.groups


def show(qtbot: QtBot, page: DocumentPanel, hits: ReleaseHits = HITS, position: int | None = None) -> None:
    page.show_release(RELEASE, hits, (), position)
    qtbot.waitUntil(lambda: page.view.finished)


def framed(page: DocumentPanel) -> Span | None:
    return page.view.framed


def test_hits_go_round_and_say_so(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page, ReleaseHits(HITS.spans[:3]))
    with qtbot.waitSignal(page.hit_changed) as changed:
        qtbot.mouseClick(page.hits.next, Qt.MouseButton.LeftButton)
    assert changed.args == [2, 3]
    assert page.hits.note.text() == ""
    page.next_hit()
    with qtbot.waitSignal(page.hit_changed) as changed:
        page.next_hit()
    assert changed.args == [1, 3]
    assert page.hits.note.text() == "After the last hit: the first again"
    with qtbot.waitSignal(page.hit_changed) as changed:
        qtbot.mouseClick(page.hits.previous, Qt.MouseButton.LeftButton)
    assert changed.args == [3, 3]
    assert page.hits.note.text() == "Before the first hit: the last again"


def test_after_a_jump_the_next_hit_is_the_one_ahead(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page, position=HITS.spans[40].start + 1)
    with qtbot.waitSignal(page.hit_changed) as changed:
        page.next_hit()
    assert changed.args == [42, len(HITS.spans)]


def test_without_hits_next_does_nothing(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page, ReleaseHits())
    with qtbot.assertNotEmitted(page.hit_changed):
        page.next_hit()
        page.previous_hit()


def test_a_hit_in_the_title_scrolls_back_to_the_top(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    page.previous_hit()
    qtbot.waitUntil(lambda: page.view.verticalScrollBar().value() > 0)
    page.next_hit()
    assert page.view.verticalScrollBar().value() == 0


def test_each_word_asked_for_has_a_button_with_its_count(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    names = [button.accessibleName() for button in page.hits.groups.buttons]
    assert len(names) == 3
    assert all(str(len(group.spans)) in name for group, name in zip(HITS.groups, names[1:], strict=True))
    assert page.hits.groups.buttons[0].isChecked()


def test_one_word_needs_no_choice(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page, hits_of(RELEASE, "storm"))
    assert not page.hits.groups.isVisible()


def test_a_group_is_walked_alone_and_then_all_again(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    everything, _, storm = page.hits.groups.buttons
    qtbot.mouseClick(storm, Qt.MouseButton.LeftButton)
    assert (framed(page), page.hits.count.text()) == (STORM.spans[0], "1 of 40")
    page.next_hit()
    assert framed(page) == STORM.spans[1]
    page.previous_hit()
    page.previous_hit()
    assert framed(page) == STORM.spans[-1]
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert everything.isChecked()
    assert not storm.isChecked()
    assert page.hits.count.text().endswith(f"of {len(HITS.spans)}")


def test_choosing_a_group_again_lets_it_go(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    everything, _, storm = page.hits.groups.buttons
    storm.setFocus()
    qtbot.keyClick(storm, Qt.Key.Key_Space)
    assert storm.isChecked()
    qtbot.keyClick(storm, Qt.Key.Key_Space)
    assert everything.isChecked()


def test_another_question_begins_with_all_hits(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    page.walk_group(STORM)
    show(qtbot, page, hits_of(RELEASE, "Monday", "post"))
    assert page.hits.groups.buttons[0].isChecked()
    assert page.hits.count.text() == "80 hits"


def many_groups() -> ReleaseHits:
    places = range(len(HITS.spans))
    groups = [HitGroup(f"a rather long phrase, the {n}th", (HITS.spans[n],)) for n in places[:30]]
    return ReleaseHits(HITS.spans, (*groups, HitGroup("Homs", (HITS.spans[40],), EntityKind.PLACE)))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_groups_that_do_not_fit_are_in_a_menu(
    qtbot: QtBot, page: DocumentPanel, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    show(qtbot, page, many_groups())
    row = page.hits.groups
    seen = [button for button in row.buttons if button.isVisible()]
    assert 1 < len(seen) < len(row.buttons)
    assert all(row.rect().contains(button.geometry()) for button in (*seen, row.more))
    assert not any(one.geometry().intersects(row.more.geometry()) for one in seen)
    assert len(seen) + len(row.more.menu().actions()) == len(row.buttons)
    row.more.menu().actions()[-1].trigger()
    assert framed(page) == HITS.spans[40]
    assert row.buttons[-1].isVisible()
    assert row.buttons[-1].isChecked()


def test_the_row_of_groups_never_makes_the_page_wider(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page, many_groups())
    assert page.hits.groups.minimumSizeHint().width() <= 0
    page.resize(420, 500)
    assert page.width() == 420


def test_a_screen_reader_is_told_the_hit_and_its_words(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    page.next_hit()
    told = QAccessible.queryAccessibleInterface(page.view).text(QAccessible.Text.Description)
    assert "2 of 81" in told
    assert "The letters came on Monday" in told


def test_the_words_around_a_hit_are_whole_and_of_its_paragraph() -> None:
    text = "Before.\n\n" + "word " * 30 + "prison " + "next " * 30 + "\n\nAfter."
    start = text.index("prison")
    words = words_around(text, Span(start, start + 6)).split()
    assert set(words) == {"word", "prison", "next"}
    assert words_around("prison", Span(0, 6)) == "prison"


@given(st.lists(st.integers(0, 50), unique=True, max_size=8), st.integers(0, 60), st.booleans())
def test_a_walk_meets_every_hit_once_a_round(starts: list[int], place: int, forward: bool) -> None:
    walk = HitWalk(ReleaseHits(tuple(Span(start, start + 1) for start in sorted(starts))))
    steps = [walk.step(forward, place) for _ in starts]
    assert sorted(step.span.start for step in steps if step) == sorted(starts)
    assert sum(step.wrapped for step in steps if step) <= 1
    if not starts:
        assert walk.step(forward, place) is None
