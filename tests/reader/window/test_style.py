"""The look beyond the palette."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.paint.colours import LIGHT
from reader.window.style import stylesheet

LARGER = ("message-title", "entity-name", "start-title", "drop-sign")


def points_of(qtbot: QtBot, name: str) -> float:
    label = QLabel(objectName=name)
    qtbot.addWidget(label)
    label.setStyleSheet(stylesheet(LIGHT))
    label.ensurePolished()
    return label.font().pointSizeF()


@pytest.mark.parametrize("usual", [9, 18])
@pytest.mark.parametrize("name", LARGER)
def test_a_title_is_larger_than_the_rest_whatever_the_size_of_the_systems_type(
    qtbot: QtBot, qapp: QApplication, name: str, usual: int
) -> None:
    before = qapp.font()
    try:
        qapp.setFont(QFont(before.family(), usual))
        assert points_of(qtbot, name) > 1.5 * usual
    finally:
        qapp.setFont(before)


def test_where_type_is_measured_in_pixels_titles_have_a_size_as_well(
    qtbot: QtBot, qapp: QApplication
) -> None:
    before, pixels = qapp.font(), QFont()
    pixels.setPixelSize(20)
    try:
        qapp.setFont(pixels)
        assert points_of(qtbot, "message-title") > 12
    finally:
        qapp.setFont(before)
