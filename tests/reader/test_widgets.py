"""Lines of text as they stand in the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.paint.colours import DARK, LIGHT, palette
from reader.widgets import ChoiceBox, Field

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


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_typing_is_made_again_in_the_field_and_all_else_by_the_window(qtbot: QtBot, keys: str) -> None:
    line = field(qtbot, RIGHTWARDS)
    (pressed,) = QKeySequence(keys)
    for text in ("", "prison"):
        qtbot.keyClicks(line, text)
        line.undo()
        override = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
        override.ignore()
        QApplication.sendEvent(line, override)
        assert override.isAccepted() == bool(text)
    qtbot.keyClick(line, pressed.key(), pressed.keyboardModifiers())
    assert line.text() == "prison"


def test_a_choice_that_has_no_room_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("Most relevant first")
    box.show()
    shown = []
    for width in (box.sizeHint().width(), 80):
        box.resize(width, 28)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        shown.append(option.currentText)
        narrow = box.grab().toImage()
    assert shown[0] == "Most relevant first"
    assert shown[1].endswith("…")
    box.setItemText(0, shown[1])
    assert box.grab().toImage() == narrow, "what is painted is what was cut"


@pytest.mark.parametrize("way", [RIGHTWARDS, LEFTWARDS])
def test_the_list_of_a_narrow_choice_begins_where_the_box_does(qtbot: QtBot, way: Qt.LayoutDirection) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(way)
    window.resize(600, 100)
    box = ChoiceBox(window)
    box.addItem("Most relevant first")
    box.setGeometry(300, 20, 60, 28)
    window.show()
    box.showPopup()
    listed = box.view().window().geometry()
    assert listed.width() > box.width()
    if way is LEFTWARDS:
        assert listed.right() == box.mapToGlobal(box.rect().topRight()).x()
    else:
        assert listed.left() == box.mapToGlobal(box.rect().topLeft()).x()
    box.hidePopup()
