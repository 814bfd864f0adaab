"""Lines of text as they stand in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.paint.colours import DARK, LIGHT, palette
from reader.widgets import Field

LEFTWARDS, RIGHTWARDS = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def field(qtbot: QtBot, way: Qt.LayoutDirection) -> Field:
    made = Field(clearButtonEnabled=True)
    qtbot.addWidget(made)
    made.setLayoutDirection(way)
    made.resize(300, 30)
    made.show()
    return made


@pytest.mark.parametrize("way", [RIGHTWARDS, LEFTWARDS])
def test_in_an_empty_field_the_cursor_waits_where_the_interface_begins(
    qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    line = field(qtbot, way)
    for text in ("", "سجن", "prison", ""):
        line.setText(text)
    line.grab()  # a line takes its place when it is painted
    assert (line.cursorRect().center().x() > 150) == (way is LEFTWARDS)


@pytest.mark.parametrize("way", [RIGHTWARDS, LEFTWARDS])
@pytest.mark.parametrize("text", ["2017", "٢٠١٧", "«"])
def test_figures_stand_where_the_interface_begins(qtbot: QtBot, way: Qt.LayoutDirection, text: str) -> None:
    line = field(qtbot, way)
    line.setText(text)
    line.grab()
    assert (line.cursorRect().center().x() > 150) == (way is LEFTWARDS)


@pytest.mark.parametrize("way", [RIGHTWARDS, LEFTWARDS])
@pytest.mark.parametrize(("text", "begins_right"), [("prison", False), ("سجن", True)])
def test_what_is_typed_begins_where_its_script_begins(
    qtbot: QtBot, way: Qt.LayoutDirection, text: str, begins_right: bool
) -> None:
    line = field(qtbot, way)
    line.setText(text)
    line.home(False)
    line.grab()
    assert (line.cursorRect().center().x() > 150) == begins_right


def test_what_clears_a_field_is_drawn_in_the_colour_of_the_text(qtbot: QtBot) -> None:
    line = field(qtbot, RIGHTWARDS)
    for theme in (LIGHT, DARK):
        line.setPalette(palette(theme))
        image: QImage = line.findChild(QAction).icon().pixmap(18).toImage()
        inked = [
            image.pixelColor(x, y).name()
            for x in range(18)
            for y in range(18)
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert inked
        assert set(inked) == {theme.text.lower()}


def test_an_empty_field_keeps_no_room_for_what_clears_it(qtbot: QtBot) -> None:
    line = field(qtbot, RIGHTWARDS)
    button = line.findChild(QToolButton)
    line.setPalette(palette(DARK))
    assert not button.isVisible()
    line.setText("prison")
    assert button.isVisible()


@pytest.mark.parametrize("way", [RIGHTWARDS, LEFTWARDS])
def test_words_in_an_empty_field_are_told_as_they_are(qtbot: QtBot, way: Qt.LayoutDirection) -> None:
    line = field(qtbot, way)
    line.setPlaceholderText("ابحث")
    assert line.placeholderText() == "ابحث"
