"""The type of the page: other sizes, faces and measures, in the same place of the text."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextCursor, QWheelEvent
from pytestqt.qtbot import QtBot

from index import Block, BlockKind, Release
from reader.assets import SERIF
from reader.paint.styles import Typography
from reader.panels.document import DocumentPanel
from reader.preferences import Face, Preferences
from tests.helpers.hits import hits_of
from tests.helpers.releases import a_release

RELEASE = a_release(paragraphs=tuple(f"Paragraph {n}: the letters came late again." for n in range(150)))
HITS = hits_of(RELEASE, "letters")


def show(qtbot: QtBot, page: DocumentPanel, position: int | None = None) -> None:
    page.show_release(RELEASE, HITS, (), position)
    qtbot.waitUntil(lambda: page.view.finished)


def font_of_text(page: DocumentPanel) -> QFont:
    cursor = QTextCursor(page.view.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor.charFormat().font()


def test_typography_is_what_the_reader_prefers() -> None:
    preferred = Preferences(face=Face.SANS, text_size=21, leading=1.8, measure=50)
    made = Typography.of(preferred)
    assert (made.pixels, made.line_height, made.measure, made.face) == (21, 1.8, 50, Face.SANS)
    assert Typography.of(Preferences()) == Typography()


def test_larger_type_keeps_the_place(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page, HITS.spans[100].start)
    before = page.place_in_sight()
    page.set_typography(Typography(pixels=24))
    qtbot.waitUntil(lambda: page.view.finished)
    assert font_of_text(page).pixelSize() == 24
    first, last = page.view.in_sight
    assert first <= before <= last
    assert page.view.extraSelections()


def test_the_selection_outlives_other_type(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    span = HITS.spans[60]
    page.go_to(span.start, span.end)
    page.set_typography(Typography(pixels=13))
    qtbot.waitUntil(lambda: page.view.finished)
    qtbot.waitUntil(lambda: page.selected_span() == (span.start, span.end))


def test_the_face_is_the_serif_or_that_of_the_system(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    assert font_of_text(page).families()[0] == SERIF
    page.set_typography(Typography(face=Face.SANS))
    qtbot.waitUntil(lambda: page.view.finished)
    assert SERIF not in font_of_text(page).families()


def test_a_longer_measure_makes_a_wider_column(qtbot: QtBot, page: DocumentPanel) -> None:
    page.resize(1400, 600)
    show(qtbot, page)
    before = page.view.lineWrapColumnOrWidth()
    page.set_typography(Typography(measure=100))
    assert page.view.lineWrapColumnOrWidth() > before
    assert page.header.layout().contentsMargins().left() < (1400 - before) // 2


def test_the_title_grows_with_the_text(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    before = page.header.title.height()
    page.set_typography(Typography(pixels=30))
    assert page.header.title.height() > before


def turn(page: DocumentPanel, angle: int, keys: Qt.KeyboardModifier) -> None:
    place = QPointF(200, 100)
    wheel = QWheelEvent(
        place, page.view.viewport().mapToGlobal(place), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QGuiApplication.sendEvent(page.view.viewport(), wheel)


@pytest.mark.parametrize(("angle", "steps"), [(120, 1), (-120, -1), (360, 3)])
def test_the_wheel_with_ctrl_asks_for_other_type(
    qtbot: QtBot, page: DocumentPanel, angle: int, steps: int
) -> None:
    show(qtbot, page)
    with qtbot.waitSignal(page.size_step_requested) as asked:
        turn(page, angle, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [steps]
    assert page.view.verticalScrollBar().value() == 0


def test_a_fine_wheel_asks_once_for_many_small_turns(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    asked: list[int] = []
    page.size_step_requested.connect(asked.append)
    for _ in range(8):
        turn(page, 30, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1, 1]


def test_without_ctrl_the_wheel_scrolls(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    with qtbot.assertNotEmitted(page.size_step_requested):
        turn(page, -240, Qt.KeyboardModifier.NoModifier)
    assert page.view.verticalScrollBar().value() > 0


def test_a_table_finds_room_again_when_the_page_gets_wider(qtbot: QtBot, page: DocumentPanel) -> None:
    row = "A place of some length | Another one | and a third of them"
    release = Release("t", "0", "text", "T", row, (Block(BlockKind.TABLE_ROW, 0, len(row)),), "test/1")
    page.resize(300, 400)
    page.show_release(release)
    assert "\t" not in page.view.document().firstBlock().text()
    page.resize(800, 400)
    qtbot.waitUntil(lambda: "\t" in page.view.document().firstBlock().text())
