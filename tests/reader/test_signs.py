"""Buttons whose icons are drawn in the colour of their words, on the right side."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

import reader
from reader.fold import Fold
from reader.paint.colours import DARK, LIGHT, Theme, palette
from reader.signs import SidedButton, SignButton, SignedButton

LEFTWARDS, RIGHTWARDS = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def shown(
    qtbot: QtBot, button: QAbstractButton, theme: Theme, way: Qt.LayoutDirection = RIGHTWARDS
) -> QImage:
    qtbot.addWidget(button)
    button.setLayoutDirection(way)
    button.setPalette(palette(theme))
    button.resize(button.sizeHint())
    return button.grab().toImage()


def colours(image: QImage) -> set[str]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_sign_has_the_colour_of_the_text_after_the_theme_changed(qtbot: QtBot, theme: Theme) -> None:
    button = SignButton("x", "Close")
    other = DARK if theme is LIGHT else LIGHT
    shown(qtbot, button, other)
    image = shown(qtbot, button, theme)
    assert theme.text.lower() in colours(image)
    assert other.text.lower() not in colours(image)


def test_a_sign_without_words_says_what_it_does(qtbot: QtBot) -> None:
    button = SignButton("x", "Close this notice")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Close this notice"
    button.name("Stop")
    assert button.accessibleName() == button.toolTip() == "Stop"


@pytest.mark.parametrize("way", [RIGHTWARDS, LEFTWARDS])
@pytest.mark.parametrize("at_end", [True, False])
def test_a_sign_stands_at_its_end_of_the_words(qtbot: QtBot, way: Qt.LayoutDirection, at_end: bool) -> None:
    button = SignedButton("", "x", at_end=at_end)
    button.setStyleSheet("min-width: 200px; border: none; background: #FFFFFF;")
    image = shown(qtbot, button, LIGHT, way)
    inked = [x for x in range(image.width()) if column_has(image, x, QColor("#FFFFFF"))]
    assert inked
    is_left = max(inked) < image.width() / 2
    assert is_left == (at_end == (way is LEFTWARDS))


def column_has(image: QImage, x: int, ground: QColor) -> bool:
    return any(image.pixelColor(x, y) != ground for y in range(image.height()))


def test_words_and_sign_have_room(qtbot: QtBot) -> None:
    button = SignedButton("Correct")
    qtbot.addWidget(button)
    assert button.sizeHint().width() >= button.fontMetrics().horizontalAdvance("Correct") + 18


def test_gaps_are_the_same_in_both_directions(qtbot: QtBot) -> None:
    pictures = []
    for way in (RIGHTWARDS, LEFTWARDS):
        button = SidedButton("x", "plus")
        button.setText("HOH")
        pictures.append(shown(qtbot, button, LIGHT, way))
    there, mirrored = ([any_ink(one, x) for x in range(one.width())] for one in pictures)
    gaps = [len(gap) for gap in "".join(".#"[ink] for ink in there).split("#") if gap]
    back = [len(gap) for gap in "".join(".#"[ink] for ink in reversed(mirrored)).split("#") if gap]
    assert len(gaps) == len(back)
    assert all(abs(one - other) <= 2 for one, other in zip(gaps, back, strict=True))


def any_ink(image: QImage, x: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 100 for y in range(image.height()))


def test_a_heading_points_down_while_its_part_is_open(qtbot: QtBot) -> None:
    fold = Fold("Places")
    opened = shown(qtbot, fold, LIGHT)
    fold.setChecked(False)
    assert fold.grab().toImage() != opened
    fold.setChecked(True)
    assert fold.grab().toImage() == opened
    assert QColor(LIGHT.quiet) == fold.palette().color(QPalette.ColorRole.PlaceholderText)


def test_no_letter_stands_for_an_icon() -> None:
    folder = Path(reader.__file__).parent
    texts = {file: file.read_text("utf-8") for file in folder.rglob("*.py")}
    letters = "✕✖×⌕▾▸◂▴▼▲‹›☰⋯"
    assert [(file.name, letter) for file, text in texts.items() for letter in letters if letter in text] == []
    assert not any("MULTIPLICATION X" in text for text in texts.values())
