"""The type of the page: other sizes, faces and measures, in the same place of the text."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from index import Block, BlockKind, Release
from reader.assets import SERIF
from reader.paint.colours import LIGHT
from reader.paint.pages import PageMap
from reader.paint.styles import Styles, Typography
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


@pytest.mark.usefixtures("qtbot")
def test_blanks_and_full_stops_of_a_listing_are_as_wide_as_its_letters() -> None:
    text = "a.b  c"
    release = Release("t", "0", "text", "T", text, (Block(BlockKind.CODE, 0, len(text)),), "test/1")
    (piece,) = PageMap(release).pieces
    metrics = QFontMetricsF(Styles(Typography(), LIGHT).character_format(piece, arabic=False).font())
    assert len({metrics.horizontalAdvance(letter) for letter in "a. mWi"}) == 1


@pytest.mark.usefixtures("qtbot")
def test_a_text_without_serifs_is_in_the_font_of_the_system() -> None:
    font = Typography(face=Face.SANS).font(17)
    assert QFontInfo(font).family() == QFontInfo(QGuiApplication.font()).family()


def turn(
    page: DocumentPanel, angle: int, keys: Qt.KeyboardModifier, over: QWidget | None = None, at: int = 100
) -> None:
    """Turn the wheel over a part of the page as the system tells of it."""
    over = over or page.view.viewport()
    place = QPointF(over.mapTo(page, QPoint(at, 8)))
    QTest.wheelEvent(page.windowHandle(), place, QPoint(0, angle), QPoint(), keys)


@pytest.mark.parametrize(("angle", "steps"), [(120, 1), (-120, -1), (360, 3)])
def test_the_wheel_with_ctrl_asks_for_other_type(
    qtbot: QtBot, page: DocumentPanel, angle: int, steps: int
) -> None:
    show(qtbot, page)
    with qtbot.waitSignal(page.size_step_requested) as asked:
        turn(page, angle, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [steps]
    assert page.view.verticalScrollBar().value() == 0


def test_the_wheel_does_so_over_all_of_the_document(qtbot: QtBot, page: DocumentPanel) -> None:
    page.resize(1200, 700)
    show(qtbot, page)
    qtbot.mouseClick(page.header.more, Qt.MouseButton.LeftButton)
    page.left_out.show_paragraphs(["A menu"])
    bar, strip = page.view.verticalScrollBar(), page.strip
    over = (page.view, bar, strip, page.header, page.header.title, page.header.facts.viewport())
    asked: list[int] = []
    page.size_step_requested.connect(asked.append)
    for widget in (*over, page.left_out.text.viewport(), page.hits):
        turn(page, 120, Qt.KeyboardModifier.ControlModifier, widget, at=4)
    assert asked == [1] * (len(over) + 2)
    assert bar.value() == 0


def test_over_the_strip_and_the_title_the_wheel_scrolls_the_text(qtbot: QtBot, page: DocumentPanel) -> None:
    show(qtbot, page)
    for widget in (page.strip, page.header.title, page.hits):
        before = page.view.verticalScrollBar().value()
        turn(page, -120, Qt.KeyboardModifier.NoModifier, widget, at=4)
        assert page.view.verticalScrollBar().value() > before


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
